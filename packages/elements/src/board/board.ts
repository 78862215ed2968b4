import type { Instrument, Round } from '@take-stock/engine';
import type { BoardView } from '@take-stock/engine/round';
import type { Words as ResultWords } from '@take-stock/engine/words';

/** What the pages of the coordinator see. They change nothing themselves: they ask, by {@link EditEvent}. */
export interface Board {
  readonly instrument: Instrument;
  readonly round: Round;
  /** All that may be shown of the round; nothing else about answers reaches the screen. */
  readonly view: BoardView;
  /** Sentences about results, with this round's groups. */
  readonly results: ResultWords;
  /** The round is open in another tab, which may write it. */
  readonly readOnly: boolean;
}

/** Where the coordinator is. A question is named by its item; the meeting begins with the first that is to be talked about. */
export type BoardPage =
  | { readonly name: 'home' }
  | { readonly name: 'set-up' }
  | { readonly name: 'gather' }
  | { readonly name: 'results' }
  | { readonly name: 'meeting'; readonly item?: string }
  | { readonly name: 'plan' }
  | { readonly name: 'influence' }
  | { readonly name: 'years' }
  | { readonly name: 'reports' };

/** The pages of a round, in the order of the year. */
export const STEPS = [
  'set-up',
  'gather',
  'results',
  'meeting',
  'plan',
  'influence',
  'years',
  'reports',
] as const satisfies readonly BoardPage['name'][];
export type Step = (typeof STEPS)[number];
