import type { Answer, Response, Respondent, ScoreCard } from '@take-stock/engine';
import type { Page } from './pages/page.js';
import type { SaveState } from './autosave.js';

/** The person changed an answer. `response` is the whole response after it. */
export class TakeStockChangeEvent extends Event {
  constructor(readonly response: Response) {
    super('take-stock-change', { bubbles: true, composed: true });
  }
}

/** The person asked for the result. */
export class TakeStockCompleteEvent extends Event {
  constructor(
    readonly response: Response,
    readonly card: ScoreCard,
  ) {
    super('take-stock-complete', { bubbles: true, composed: true });
  }
}

/** The answers were kept on the device, or could not be. */
export class TakeStockSaveEvent extends Event {
  constructor(readonly state: SaveState) {
    super('take-stock-save', { bubbles: true, composed: true });
  }
}

/** Something is wrong that the owner of the page can mend: an unknown instrument, a faulty definition, a file that cannot be loaded. */
export class TakeStockErrorEvent extends Event {
  constructor(readonly error: unknown) {
    super('take-stock-error', { bubbles: true, composed: true });
  }
}

/** Between elements: an answer was chosen, or its note typed. Only what changed is named. */
export class AnswerEvent extends Event {
  constructor(
    readonly item: string,
    readonly change: Answer,
  ) {
    super('take-stock-answer', { bubbles: true, composed: true });
  }
}

/** What a person asks the review to do. */
export type Request =
  | { readonly do: 'begin'; readonly respondent: Respondent }
  | { readonly do: 'resume'; readonly id: string }
  | { readonly do: 'remove'; readonly id: string }
  | { readonly do: 'open-file'; readonly file: File }
  | { readonly do: 'go'; readonly page: Page }
  | { readonly do: 'finish' }
  /** Put the shown answers away. */
  | { readonly do: 'leave' }
  | { readonly do: 'download' }
  | { readonly do: 'print' };

/** Between elements: the person asks for something that only the review as a whole can do. */
export class RequestEvent extends Event {
  constructor(readonly request: Request) {
    super('take-stock-request', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'take-stock-change': TakeStockChangeEvent;
    'take-stock-complete': TakeStockCompleteEvent;
    'take-stock-save': TakeStockSaveEvent;
    'take-stock-error': TakeStockErrorEvent;
    'take-stock-answer': AnswerEvent;
    'take-stock-request': RequestEvent;
  }
}
