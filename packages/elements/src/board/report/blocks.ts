/** One part of a report. The page, Word and the plain text are all made of these, so that none says more than another. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | TableBlock
  | PictureBlock;

export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly string[])[];
}

/** Scores as bars. `text` says what they show; a table stands beside them in every report. */
export interface PictureBlock {
  readonly kind: 'picture';
  readonly caption: string;
  readonly text: string;
  readonly bars: readonly { readonly label: string; readonly value: number | null; readonly words: string }[];
}

/** Who reads it: the members in the room, those who get the board's papers, or everybody. */
export const READERS = ['room', 'paper', 'public'] as const;
export type Reader = (typeof READERS)[number];

/** A report whole, with what names the file. */
export interface Report {
  readonly title: string;
  readonly subtitle: string;
  readonly language: string;
  readonly blocks: readonly Block[];
}
