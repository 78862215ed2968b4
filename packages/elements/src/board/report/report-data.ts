/** The published figures as a table with a description of its columns, or as JSON. It loads when asked for. */
import { comparisonTable, csvText, csvwMetadata, roundTable } from '@take-stock/engine/formats';
import type { PublishedSummary } from '@take-stock/engine';
import type { Board } from '../board.js';

type File = readonly [name: string, content: string, type?: string];

/** The files of all figures under a name, which ends in `.csv` or `.json`. Each says whose figures they are. */
export function figuresFiles(board: Board, published: PublishedSummary, name: string): readonly File[] {
  if (name.endsWith('.csv')) return tableFiles(board, published, name);
  const { partnership, period } = board.round;
  const { priorities, strengths, unanswerable, change, trend } = board.view;
  return [[name, json({ partnership, period, published, priorities, strengths, unanswerable, change, trend })]];
}

/** The table, with the change since the last round under the round itself, and its description. */
function tableFiles({ instrument, round, view }: Board, published: PublishedSummary, name: string): readonly File[] {
  const { columns, key, rows } = roundTable(instrument, published);
  const change = view.change ? comparisonTable(instrument, view.change).rows : [];
  const { id, version, language } = instrument;
  const title = `${round.partnership}, ${round.period}: ${instrument.title}`;
  const metadata = csvwMetadata({ url: name, title, language, instrument: { id, version }, columns, key });
  return [
    [name, csvText({ columns, key, rows: [...rows, ...change] }), 'text/csv'],
    [`${name}-metadata.json`, json(metadata)],
  ];
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
