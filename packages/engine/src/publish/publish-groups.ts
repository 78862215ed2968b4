import type { BoardSection } from '../board/board-section.js';
import { divide, add, roundFraction, subtract, toNumber, zero, type Fraction } from '../exact/fraction.js';
import { gapPoints } from '../board/group-gap.js';
import { answersOf, couldTell, groupLevel, type SectionAnswers } from './group-levels.js';
import { moveSmall } from '../board/reporting-groups.js';
import type { RoundSummary } from '../board/round-summary.js';
import type { PublishedSection } from './published-summary.js';

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

/**
 * So many questions of a section must have answers that differ. With one, a group's figure is one of a question, with the counts beside it;
 * with two or three, the figures of some groups could leave only one way to share the counts out. What all members say alike mixes nothing.
 */
const fewestVaried = 4;

function variedIn(members: readonly SectionAnswers[]): number {
  const questions = members[0]?.values ?? [];
  return questions.filter((_, index) => new Set(members.flatMap(({ values }) => values[index] ?? [])).size > 1).length;
}

/** The part of a published section that is about groups. Only {@link publish} asks for it. */
export function publishGroups(
  own: BoardSection,
  boardScores: ReadonlyMap<string, Fraction | null>,
  { groups, members, sections, k }: RoundSummary,
  section: string,
  { flagged, width, decimals }: { readonly flagged: boolean; readonly width: number; readonly decimals: number },
): Pick<PublishedSection, 'groups' | 'gap' | 'balanced'> {
  const everybody = answersOf(own.restsOn, members);
  if (variedIn(everybody) < fewestVaried) return { groups: [], gap: null, balanced: null };
  const scoredIn = new Map(sections.find((each) => each.section === section)?.groups.map(({ group, n }) => [group, n]));
  const cells = groups.map(({ id }): Cell => {
    const inGroup = everybody.filter(({ group }) => group === id);
    const { contributors, level } = groupLevel(own, boardScores, inGroup);
    return { id, members: inGroup, n: contributors, scored: scoredIn.get(id) ?? 0, level };
  });
  const safe = safeCells(cells, k, (set) => couldTell(own.restsOn, set, everybody));
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
 * Cells with too few people are hidden, and as many more as it takes that at least two groups and k people are. Who answered
 * is no secret, so that this pattern tells nothing. Where the figure of a group, or of all that is hidden together, could
 * tell answers by the printed counts, no group is shown. Whether it does is not asked: that would show in what is hidden.
 */
function safeCells(cells: readonly Cell[], k: number, mayTell: (members: readonly SectionAnswers[]) => boolean): Cell[] {
  const { moved, kept } = moveSmall(cells, k, ({ scored }) => scored < k);
  const hidden = moved.flatMap(({ members }) => members);
  return kept.some(({ members }) => mayTell(members)) || mayTell(hidden) ? [] : kept;
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
