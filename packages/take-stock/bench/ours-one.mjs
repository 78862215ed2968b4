// The same as `ours.mjs`, with one question a page: the layout that the widget has unless a page asks for the other.
import { contender } from './ours.mjs';

export default contender({ id: 'ours-one', kind: 'reference', label: 'Take Stock, one question a page', layout: 'question' });
