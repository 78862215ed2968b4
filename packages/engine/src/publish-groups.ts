import type { BoardSection } from './board-section.js';
import { divide, add, roundFraction, subtract, toNumber, zero, type Fraction } from './fraction.js';
import { gapPoints } from './group-gap.js';
import { answersOf, groupLevel, isAtEnd, isUniform, type SectionAnswers } from './group-levels.js';
import { isCoded } from './is-coded.js';
import { moveSmall } from './reporting-groups.js';
import type { PublishedSection, RoundSummary } from './round-summary.js';

/** One reporting group in one section, on the way to being shown or not. */
interface Cell {
  readonly id: string;
  readonly members: readonly SectionAnswers[];
  /** Members whose answers are in the figure, for the remainder rule. */
  readonly n: number;
  /** Members with a score of their own in the section. */
  readonly scored: number;
  readonly level: Fraction | null;
}

/** The part of a published section that is about groups. Only {@link publish} asks for it. */
export function publishGroups(
  own: BoardSection,
  boardScores: ReadonlyMap<string, Fraction | null>,
  { groups, members, sections, k }: RoundSummary,
  section: string,
  { flagged, width, decimals }: { readonly flagged: boolean; readonly width: number; readonly decimals: number },
): Pick<PublishedSection, 'groups' | 'gap' | 'balanced'> {
  if (groups.length === 0) return { groups: [], gap: null, balanced: null };
  const everybody = answersOf(own.restsOn, members);
  const scoredIn = new Map(sections.find((each) => each.section === section)?.groups.map(({ group, n }) => [group, n]));
  const cells = groups.map(({ id }): Cell => {
    const inGroup = everybody.filter(({ group }) => group === id);
    const { contributors, level } = groupLevel(own, boardScores, inGroup);
    return { id, members: inGroup, n: contributors, scored: scoredIn.get(id) ?? 0, level };
  });
  const weights = own.restsOn.map(({ weight }) => weight);
  const safe = safeCells(cells, k, {
    isEnd: (set) => isCodedLevel(own, groupLevel(own, boardScores, set).level) || isAtEnd(weights, set, everybody),
    tellsAnswers: (cell) => isCodedLevel(own, cell.level) || tellsAnswers(weights, cell.members, everybody),
  });
  const shownIds = new Set(groups.filter(({ id, shown }) => shown && safe.some((cell) => cell.id === id)).map(({ id }) => id));
  const shown = cells.filter(({ id }) => shownIds.has(id));
  const whole = cells.every(({ id, n }) => n === 0 || shownIds.has(id)) && shown.length >= 2;
  return {
    groups: cells.map(({ id, level }) => ({
      group: id,
      displayed: shownIds.has(id) && level ? toNumber(roundFraction(level, decimals)) : null,
    })),
    gap: whole ? gapOf(shown, flagged, width, decimals) : null,
    balanced: whole ? balancedOf(shown, own.at('score'), width, decimals) : null,
  };
}

/**
 * The cells that may stand beside the board's score.
 *
 * Hidden are cells that are too small and cells that tell their members' answers, then as many more as it takes that what
 * is hidden is at least two groups and k people, and tells nobody's answers either.
 */
function safeCells(
  cells: readonly Cell[],
  k: number,
  { isEnd, tellsAnswers }: { isEnd: (members: readonly SectionAnswers[]) => boolean; tellsAnswers: (cell: Cell) => boolean },
): Cell[] {
  const hide = new Set(cells.filter((cell) => cell.n > 0 && (cell.scored < k || tellsAnswers(cell))));
  for (;;) {
    const { moved, kept } = moveSmall(cells, k, (cell) => hide.has(cell));
    if (moved.length === 0 || kept.length === 0 || !isEnd(moved.flatMap(({ members }) => members))) return kept;
    for (const cell of moved) hide.add(cell);
    const least = Math.min(...kept.map(({ n }) => n));
    const smallest = kept.findLast(({ n }) => n === least);
    if (smallest) hide.add(smallest);
  }
}

/** Whether a group's figure beside the printed counts would tell its members' answers: to anybody, or to one who knows their own. */
function tellsAnswers(weights: readonly number[], members: readonly SectionAnswers[], everybody: readonly SectionAnswers[]): boolean {
  const tells = (set: readonly SectionAnswers[], all: readonly SectionAnswers[]) => isUniform(weights, set) && isAtEnd(weights, set, all);
  return (
    tells(members, everybody) ||
    everybody.some((attacker) => {
      const others = (set: readonly SectionAnswers[]) => set.filter((each) => each !== attacker);
      return tells(others(members), others(everybody));
    })
  );
}

function isCodedLevel(own: BoardSection, level: Fraction | null): boolean {
  const [low, high] = [own.at('low'), own.at('high')];
  return level !== null && low !== null && high !== null && isCoded(toNumber(level), { low: toNumber(low), high: toNumber(high) });
}

function gapOf(cells: readonly Cell[], flagged: boolean, width: number, decimals: number): PublishedSection['gap'] {
  const levels = cells.map(({ level }) => level ?? zero);
  const numbers = levels.map(toNumber);
  const [most, least] = [numbers.indexOf(Math.max(...numbers)), numbers.indexOf(Math.min(...numbers))];
  const gap = subtract(levels[most] ?? zero, levels[least] ?? zero);
  return {
    points: toNumber(roundFraction(gap, decimals)),
    highest: cells[most]?.id ?? '',
    lowest: cells[least]?.id ?? '',
    flagged: flagged && toNumber(gap) >= (gapPoints / 100) * width - 1e-9,
  };
}

function balancedOf(cells: readonly Cell[], board: Fraction | null, width: number, decimals: number): PublishedSection['balanced'] {
  const sum = cells.reduce((total, { level }) => add(total, level ?? zero), zero);
  const balanced = divide(sum, { top: cells.length, bottom: 1 });
  const distance = board ? Math.abs(toNumber(subtract(balanced, board))) : 0;
  return { displayed: toNumber(roundFraction(balanced, decimals)), differs: distance >= 0.05 * width - 1e-9 };
}
