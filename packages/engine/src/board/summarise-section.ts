import { agreementWords } from './agreement-words.js';
import type { Board } from './board.js';
import { boundsOf } from './board-overall.js';
import type { BoardSection } from './board-section.js';
import { consensusOf } from '../statistics/consensus-of-values.js';
import { coverageOf } from '../score/coverage-of.js';
import { display } from '../score/display.js';
import { thresholdsOf } from './display-thresholds.js';
import { add, compare, divide, subtract, toNumber, zero, type Fraction } from '../exact/fraction.js';
import { cellsOf, groupGap } from './group-gap.js';
import type { Section } from '../instrument/instrument.js';
import { usualQuantile } from '../statistics/usual-quantile.js';
import type { GroupCell, SectionSummary } from './round-summary.js';
import { balance } from '../statistics/sector-balanced-mean.js';

/** What members' own scores in a section come to. */
export interface MemberMeans {
  readonly scored: number;
  readonly applicable: number;
  readonly enough: boolean;
  readonly scores: readonly Fraction[];
  /** `null` unless there are enough. */
  readonly mean: Fraction | null;
}

/** Members' own scores in one section: enough are k, and half of those to whom it applies. */
export function memberMeans({ members, k }: Board, index: number): MemberMeans {
  const scores = members.flatMap(({ sections }) => sections[index]?.exact ?? []);
  const applicable = members.filter(({ sections }) => sections[index]?.applies).length;
  const enough = scores.length >= k && scores.length * 2 >= applicable;
  return { scored: scores.length, applicable, enough, scores, mean: enough ? meanOf(scores) : null };
}

/** One section over all members. */
export function summariseSection(board: Board, section: Section, index: number, own: BoardSection, means: MemberMeans): SectionSummary {
  const { members, groups, k, invited, items } = board;
  const inGroup = (group: string) =>
    members.filter((member) => member.group === group).flatMap(({ sections }) => sections[index]?.exact ?? []);
  const valuesOf = (group: string) => inGroup(group).map(toNumber);
  const cells = cellsOf(groups, valuesOf, (group) => numberOf(meanOf(inGroup(group))), k);
  const range = rangeOf(own);
  const exact = own.at('score');
  const { counts, quartiles } = thresholdsOf(k);
  // Scores that cannot differ have no gap.
  const width = range && compare(range.high, range.low) > 0 ? subtract(range.high, range.low) : null;
  const consensus = means.enough && width ? consensusOf(means.scores, width) : null;
  const values = means.scores.map(toNumber);
  const states = items
    .filter((each) => each.section === section.id && each.weight > 0)
    .flatMap(({ item }) => members.map((member) => member.states.get(item.id) ?? 'blank'));
  const judged = means.enough && width !== null;

  return {
    section: section.id,
    state: own.state,
    ...display(own.rule, exact),
    coverage: coverageOf(states),
    restsOn: own.restsOn.map(({ item }) => item.id),
    of: own.of,
    range: range && { low: toNumber(range.low), high: toNumber(range.high) },
    members: {
      scored: means.scored,
      applicable: means.applicable,
      enough: means.enough,
      mean: means.mean && toNumber(means.mean),
      displayed: display(own.rule, means.mean).displayed,
      median: means.enough ? usualQuantile(values, 0.5) : null,
      consensus: consensus && toNumber(consensus),
      agreement: agreementWords(consensus && toNumber(consensus), means.scored, counts),
      quartiles: means.enough && means.scored >= quartiles ? [usualQuantile(values, 0.25) ?? 0, usualQuantile(values, 0.75) ?? 0] : null,
    },
    groups: cells,
    gap: judged ? groupGap(cells, valuesOf, toNumber(width), board.seedOf(section.id), board.gapFigures) : null,
    balanced: judged ? balancedOf(cells, inGroup, toNumber(width)) : null,
    bounds:
      exact && range
        ? boundsOf({ value: toNumber(exact), low: toNumber(range.low), high: toNumber(range.high) }, members.length, invited)
        : null,
  };
}

function balancedOf(
  cells: readonly GroupCell[],
  inGroup: (group: string) => readonly Fraction[],
  width: number,
): SectionSummary['balanced'] {
  const shown = cells.filter(({ state }) => state === 'shown');
  if (shown.length < 2 || cells.some(({ state }) => state === 'hidden')) return null;
  const { plain, balanced, effectiveN } = balance(shown.map(({ group, n }) => ({ n, mean: meanOf(inGroup(group)) ?? zero })));
  const difference = Math.abs(toNumber(subtract(balanced, plain)));
  return { mean: toNumber(balanced), effectiveN: toNumber(effectiveN), differs: difference >= 0.05 * width - 1e-9 };
}

/** What members' own scores can be; the rule's range when all its items count. */
function rangeOf(own: BoardSection): { low: Fraction; high: Fraction } | null {
  const [low, high] = [own.at('low'), own.at('high')];
  return low && high ? { low, high } : null;
}

function meanOf(values: readonly Fraction[]): Fraction | null {
  return values.length === 0 ? null : divide(values.reduce(add, zero), { top: values.length, bottom: 1 });
}

function numberOf(value: Fraction | null): number | null {
  return value && toNumber(value);
}
