import type { PublishedComparison, PublishedSectionComparison } from '../publish/published-comparison.js';
import type { Instrument } from '../instrument/instrument.js';
import { figuresOf, figureTable, type Figure, type Table, type Withheld } from './figure-table.js';
import { checkView } from '../board/check-view.js';

/**
 * Two rounds as a table of figures, made of the published view alone. Scores are those on the items that both rounds have.
 *
 * @param instrument this round's version, as for {@link publishComparison}
 * @param comparison what {@link publishComparison} gave
 * @returns one row a figure; an empty value has its reason beside it
 * @throws RangeError for the unpublished view, and for a comparison of another version
 * @see docs/cli.md#csv-of-a-round
 * @example
 * comparisonTable(instrument, publishComparison(instrument, compare(instrument, { roundId: '2024', responses: lastYear }, { roundId: '2025', responses: thisYear }))).rows.length; // => 26
 */
export function comparisonTable(instrument: Instrument, comparison: PublishedComparison): Table {
  checkView('comparisonTable: comparison', 'published', instrument, comparison);
  const { k, matched, numbers, submitted, stayers, turnover, sections, overall, items, leftOut, rounds } = comparison;
  return figureTable(
    instrument,
    [
      ...figuresOf(
        { of: 'round' },
        { 'members-before': submitted.before, 'members-after': submitted.after, 'smallest-group': k, matched, numbers },
      ),
      ...figuresOf({ of: 'round' }, { stayers, turnover }, matched ? 'not-shown' : 'not-matched'),
      ...figuresOf({ of: 'overall' }, { 'score-before': overall.before, 'score-after': overall.after }, 'not-shown'),
      ...sections.flatMap(sectionFigures),
      ...items.flatMap(({ item, earlier, section, before, after, difference }) =>
        figuresOf(
          { of: 'item', section, item },
          { 'score-before': before, 'score-after': after, difference, 'earlier-item': earlier === item ? undefined : earlier },
        ),
      ),
      ...leftOut.sections.flatMap(({ section, version, reason }) =>
        figuresOf({ of: 'section', section }, { [`left-out-${version}`]: reason }),
      ),
      ...leftOut.items.flatMap(({ item, section, version, reason }) =>
        figuresOf({ of: 'item', section, item }, { [`left-out-${version}`]: reason }),
      ),
    ],
    { round: rounds.after, since: rounds.before },
  );
}

function sectionFigures({ section, state, before, after, difference, change, interval, pairs }: PublishedSectionComparison): Figure[] {
  const place = { of: 'section', section } as const;
  const values = {
    state: state === 'withheld' ? null : state,
    'score-before': before,
    'score-after': after,
    difference,
    change,
    'interval-low': interval?.[0] ?? null,
    'interval-high': interval?.[1] ?? null,
    pairs,
  };
  return figuresOf(place, values, reasons[state] ?? 'not-shown');
}

const reasons: Partial<Record<PublishedSectionComparison['state'], Withheld>> = {
  unmatched: 'not-matched',
  notComparable: 'not-comparable',
  notScoredBoth: 'not-scored',
};
