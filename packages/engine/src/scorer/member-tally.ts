import { askedItems } from '../board/asked-item.js';
import { boardSection } from '../board/board-section.js';
import type { BlockScores } from './block-scores.js';
import { checkGroups } from './check-groups.js';
import { checkWhole } from '../exact/check-numbers.js';
import { add, compare, divide, multiply, subtract, toNumber, zero, type Fraction } from '../exact/fraction.js';
import { fractionNamed, nameOf } from '../exact/fraction-name.js';
import type { Instrument } from '../instrument/instrument.js';
import type { SectionTable } from './scorer-section.js';
import { quantileOfCounted } from '../statistics/usual-quantile.js';

/** What members' own scores in one section come to. */
export interface MemberFigures {
  readonly section: string;
  /** Members with a score of their own. */
  readonly scored: number;
  /** Members to whom the section applies. */
  readonly applicable: number;
  /** Mean of members' own scores, in the unit of the section; `null` without any, as all that follow. */
  readonly mean: number | null;
  readonly median: number | null;
  /** Lower and upper type-7 quartile. */
  readonly quartiles: readonly [number, number] | null;
  /** C of members' own scores, from 0 to 1; `null` with fewer than two of them, and where scores cannot differ. */
  readonly consensus: number | null;
}

/** Counts of members' own scores, for each section and each group. Made by the `memberTally` of a {@link Scorer}. */
export interface MemberTally {
  /** Members by group, state and exact score, one map a section: to be stored, or sent to another worker, which merges them. */
  readonly counts: readonly ReadonlyMap<string, number>[];
  /**
   * Counts a block.
   *
   * @param scores as `scoreBlock` of the same scorer gave them
   * @param groups the position of each respondent's group, from 0; all in the first by default
   * @throws RangeError when the scores are another scorer's, or a group cannot be
   */
  addBlock(scores: BlockScores, groups?: Uint8Array): void;
  /**
   * Adds the counts of another tally: of another round, another file, another worker.
   *
   * @param other of the same instrument
   * @throws RangeError when it has more or fewer sections, a group that this tally has not, or a count that is not a whole number from 0;
   *   then nothing is added
   */
  merge(other: Pick<MemberTally, 'counts'>): void;
  /**
   * What members' own scores come to, whatever their number. {@link summarise} works out the same, from k members and half of those to
   * whom a section applies.
   *
   * @param group position of the group, from 0; all groups by default
   * @returns one entry a section, in the instrument's order; unpublished
   * @throws RangeError when there is no such group
   */
  figures(group?: number): readonly MemberFigures[];
}

/** Members with one score. */
interface Pile {
  readonly score: Fraction;
  readonly n: number;
}

export function createMemberTally(instrument: Instrument, tables: readonly SectionTable[], groups: number): MemberTally {
  checkWhole('memberTally', { groups }, 1, 256);
  const counts = tables.map(() => new Map<string, number>());
  const widths = widthsOf(instrument);
  const raise = (section: number, name: string, by: number) => counts[section]?.set(name, (counts[section].get(name) ?? 0) + by);

  return {
    counts,
    addBlock({ n, sections }, groupOfEach) {
      if (sections.some(({ outcomes }, index) => outcomes !== tables[index]?.outcomes)) {
        throw new RangeError('memberTally: scores must be made by the scorer of this tally');
      }
      checkGroups('memberTally', groupOfEach, n, groups);
      for (const [index, { places, outcomes }] of sections.entries()) {
        const piles = new Uint32Array(groups * outcomes.length);
        for (let k = 0; k < n; k++) {
          const pile = (groupOfEach?.[k] ?? 0) * outcomes.length + (places[k] ?? 0);
          piles[pile] = (piles[pile] ?? 0) + 1;
        }
        piles.forEach((members, pile) => {
          const outcome = tables[index]?.scored[pile % outcomes.length];
          if (members === 0 || !outcome) return;
          const score = outcome.at('score');
          raise(index, `${Math.floor(pile / outcomes.length)} ${outcome.card.state} ${score ? nameOf(score) : ''}`, members);
        });
      }
    },
    merge(other) {
      if (other.counts.length !== counts.length) {
        throw new RangeError(`memberTally: other must have counts of ${counts.length} sections, got ${other.counts.length}`);
      }
      const [odd] = other.counts.flatMap((own) => [...own.keys()].filter((name) => !(Number(name.split(' ')[0]) < groups)));
      if (odd !== undefined) throw new RangeError(`memberTally: other must have groups from 0 to ${groups - 1}, got "${odd}"`);
      for (const own of other.counts) for (const members of own.values()) checkWhole('memberTally', { counts: members });
      for (const [index, own] of other.counts.entries()) for (const [name, members] of own) raise(index, name, members);
    },
    figures(group) {
      if (group !== undefined && !(Number.isSafeInteger(group) && group >= 0 && group < groups)) {
        throw new RangeError(`memberTally: group must be from 0 to ${groups - 1}, got ${group}`);
      }
      return instrument.sections.map(({ id: section }, index) => {
        const piles = new Map<string, number>();
        let applicable = 0;
        for (const [name, members] of counts[index] ?? []) {
          const [of, state, score = ''] = name.split(' ');
          if (group !== undefined && Number(of) !== group) continue;
          if (state === 'scored' || state === 'notEnoughAnswered') applicable += members;
          if (score !== '') piles.set(score, (piles.get(score) ?? 0) + members);
        }
        const sorted = [...piles].map(([score, n]) => ({ score: fractionNamed(score), n })).sort((a, b) => compare(a.score, b.score));
        return { section, applicable, ...figuresOf(sorted, widths[index] ?? zero) };
      });
    },
  };
}

/** Figures of scores that stand lowest first. */
function figuresOf(piles: readonly Pile[], width: Fraction): Omit<MemberFigures, 'section' | 'applicable'> {
  const n = piles.reduce((sum, pile) => sum + pile.n, 0);
  if (n === 0) return { scored: 0, mean: null, median: null, quartiles: null, consensus: null };
  const scoreAt = (rank: number): Fraction => {
    let seen = 0;
    return piles.find((pile) => (seen += pile.n) > rank)?.score ?? zero;
  };
  const quantileAt = (p: number) => quantileOfCounted(n, (rank) => toNumber(scoreAt(rank)), p) ?? NaN;
  const sumOf = (valueOf: (score: Fraction) => Fraction) =>
    piles.reduce((sum, pile) => add(sum, multiply({ top: pile.n, bottom: 1 }, valueOf(pile.score))), zero);
  const middle = scoreAt(Math.floor(n / 2));
  const distances = sumOf((score) => (compare(score, middle) < 0 ? subtract(middle, score) : subtract(score, middle)));
  const whole = multiply(width, { top: n, bottom: 1 });
  return {
    scored: n,
    mean: toNumber(
      divide(
        sumOf((score) => score),
        { top: n, bottom: 1 },
      ),
    ),
    median: quantileAt(0.5),
    quartiles: [quantileAt(0.25), quantileAt(0.75)],
    consensus:
      n < 2 || compare(width, zero) === 0 ? null : toNumber(divide(subtract(whole, multiply(distances, { top: 2, bottom: 1 })), whole)),
  };
}

/** How far apart two members' scores in each section can be, when all its items count; `null` for rules without a board score. */
function widthsOf(instrument: Instrument): (Fraction | null)[] {
  const items = askedItems(instrument);
  const scores = new Map(items.map(({ item, low }) => [item.id, low]));
  return instrument.sections.map((section) => {
    const { at } = boardSection(instrument, section, items, scores, () => true);
    const [low, high] = [at('low'), at('high')];
    return low && high ? subtract(high, low) : null;
  });
}
