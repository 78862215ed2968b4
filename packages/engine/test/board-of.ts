import { parseInstrument } from '../src/instrument/parse-instrument.js';
import type { Instrument } from '../src/instrument/instrument.js';
import type { Response } from '../src/response/response.js';
import { instrumentOf, itemsOf, scaleOf, span } from './fixtures/build.mjs';

/** A member's sector and answers by question: a point, `unsure`, `none` for what does not apply, or `null` for a blank. */
export type Row = readonly [group: string | null, ...answers: (number | string | null)[]];
export const many = (count: number, ...row: Row) => span(1, count).map(() => row);

/** An instrument of so many questions in one section, and a response a row. */
export function boardOf(
  rows: readonly Row[],
  more: Record<string, unknown> = {},
  points: readonly number[] = span(0, 4),
): { instrument: Instrument; responses: Response[] } {
  const instrument = parseInstrument(
    instrumentOf({
      scale: scaleOf(points),
      items: itemsOf(rows[0]!.length - 1, 'agreement'),
      values: 'pomp',
      groups: ['cvs', 'la', 'public', 'other'].map((id) => ({ id, label: 'Invented' })),
      scoring: {},
      ...more,
    }),
  );
  const responses = rows.map(([group, ...answers], member): Response => ({
    format: 'take-stock/response/1',
    id: `2f1c6f5e-8f57-4a36-9f0c-${String(member).padStart(12, '0')}`,
    instrument: { id: 'invented', version: '1.0.0' },
    respondent: group === null ? {} : { group },
    answers: Object.fromEntries(
      answers.flatMap((answer, index) =>
        answer === null ? [] : [[`q${index + 1}`, { option: typeof answer === 'number' ? `p${answer}` : answer }]],
      ),
    ),
    created: '2025-03-31',
  }));
  return { instrument, responses };
}
