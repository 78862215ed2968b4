import type { InfluenceRecord } from './round.js';

/** What a partnership influenced in one year. */
export interface InfluenceYear {
  /** Of the records' dates. */
  readonly year: number;
  /** How many there are. */
  readonly records: number;
  /** In whole units of the round's currency; records without an amount add nothing. */
  readonly money: number;
  /** Records of each kind. */
  readonly byKind: Readonly<Record<InfluenceRecord['kind'], number>>;
  /** Records of each route; those that name none are left out. */
  readonly byRoute: Readonly<Record<NonNullable<InfluenceRecord['route']>, number>>;
  /** Records of each part that the partnership had; likewise. */
  readonly byPart: Readonly<Record<NonNullable<InfluenceRecord['part']>, number>>;
}

/**
 * The log of influence by year, newest first. A record without words is not counted: nobody has said yet what it is.
 *
 * @param records of one round or of several, in any order, each with a date such as "2025-03-31"
 * @returns one entry for each year that has a record with words, newest first: counts of records, and money in the round's currency
 * @see docs/rounds.md#the-file
 * @example
 * collateInfluence([{ id: response.id, what: 'A later bus', date: '2025-03-31', kind: 'service', money: 900 }]).years.map(({ year, records, money }) => [year, records, money]); // => [[2025, 1, 900]]
 * collateInfluence([]).years; // => []
 */
export function collateInfluence(records: readonly InfluenceRecord[]): {
  /** Newest first. */
  readonly years: readonly InfluenceYear[];
} {
  const worded = records.filter(({ what }) => what.trim());
  const years = new Set(worded.map(yearOf));
  const inOrder = [...years].sort((a, b) => b - a);
  return {
    years: inOrder.map((year) =>
      collate(
        year,
        worded.filter((record) => yearOf(record) === year),
      ),
    ),
  };
}

function collate(year: number, records: readonly InfluenceRecord[]): InfluenceYear {
  const count = (property: 'kind' | 'route' | 'part', value: string) => records.filter((record) => record[property] === value).length;
  return {
    year,
    records: records.length,
    money: records.reduce((sum, { money = 0 }) => sum + money, 0),
    byKind: {
      action: count('kind', 'action'),
      service: count('kind', 'service'),
      policy: count('kind', 'policy'),
      spending: count('kind', 'spending'),
    },
    byRoute: {
      plan: count('route', 'plan'),
      relationship: count('route', 'relationship'),
      'joint-work': count('route', 'joint-work'),
    },
    byPart: {
      led: count('part', 'led'),
      proposed: count('part', 'proposed'),
      'from-inside': count('part', 'from-inside'),
      'third-party': count('part', 'third-party'),
    },
  };
}

function yearOf({ date }: InfluenceRecord): number {
  return Number(date.slice(0, 4));
}
