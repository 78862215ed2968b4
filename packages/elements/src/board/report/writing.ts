import type { PublishedSummary } from '@take-stock/engine';
import type { Values } from '../../messages/messages.js';
import type { Board } from '../board.js';
import type { SharedMessageName } from '../messages/en-board.js';
import type { Block, Reader, TableBlock } from './blocks.js';

/** What a report is written from. */
export interface Writer extends Board {
  readonly published: PublishedSummary;
  readonly reader: Reader;
  readonly say: (name: SharedMessageName, values?: Values) => string;
}

export const heading = (text: string, level: 2 | 3 | 4 = 2): Block => ({ kind: 'heading', level, text });
export const text = (...sentences: (string | null)[]): Block => ({ kind: 'text', text: sentences.filter(Boolean).join(' ') });

/** A text that others follow, as a sentence. */
export const ended = (said: string) => (/[.?!]$/.test(said) ? said : `${said}.`);

/** A table; the first cell of a row names it. */
export const table = (caption: string, head: TableBlock['head'], rows: TableBlock['rows']): Block => ({
  kind: 'table',
  caption,
  head,
  rows,
});

/** A heading with what stands under it; nothing where nothing does. */
export function part(title: string, blocks: readonly Block[], level: 2 | 3 | 4 = 2): Block[] {
  return blocks.length ? [heading(title, level), ...blocks] : [];
}

export const list = (items: readonly string[]): Block[] => (items.length ? [{ kind: 'list', items }] : []);
