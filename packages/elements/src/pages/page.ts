/** Where a person is in the review. */
export type Page =
  | { readonly name: 'start' }
  /** `index` counts all questions from 0; with `then: 'check'` the person came from the answers and returns to them. */
  | { readonly name: 'question'; readonly index: number; readonly then?: 'check' }
  | { readonly name: 'sections' }
  | { readonly name: 'check' }
  | { readonly name: 'result' }
  | { readonly name: 'hand-over' };
