// The same as `ours.mjs`, in a page that shows the overall score after every answer: what a host pays that asks for it.
import { contender } from './ours.mjs';

export default contender({
  id: 'ours-live',
  kind: 'reference',
  label: 'Take Stock, live score in the host page',
  layout: 'section',
  live: true,
});
