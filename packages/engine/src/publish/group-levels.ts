import type { AskedItem } from '../board/asked-item.js';
import type { BoardSection } from '../board/board-section.js';
import { isCoded } from './is-coded.js';
import { add, divide, multiply, subtract, toNumber, zero, type Fraction } from '../exact/fraction.js';

/** The answers of one member to the items that a section's board score rests on; `null` where there is no valid one. */
export interface SectionAnswers {
  readonly group: string;
  readonly scores: readonly (Fraction | null)[];
  /** The same scores as doubles. */
  readonly values: readonly (number | null)[];
}

/** Where a set of members stands in a section. */
export interface GroupLevel {
  /** Members with at least one answer that counts in the board's score. */
  readonly contributors: number;
  /** The board's score, and how far their answers lie from the board's, question by question; `null` without an answer. */
  readonly level: Fraction | null;
}

/**
 * The figure that a group shows in a section: each question's board score, moved by what the group's answers differ from it
 * (an unanswered question moves it by nothing), put together as the board's score is.
 *
 * With everything answered it is the mean of the members' own scores. With gaps it still adds up to the board's score over
 * the groups, so that nobody can learn from the sum of the groups what one member with a gap had answered.
 */
export function groupLevel(
  own: BoardSection,
  boardScores: ReadonlyMap<string, Fraction | null>,
  members: readonly SectionAnswers[],
): GroupLevel {
  const present = members.filter(({ scores }) => scores.some((score) => score !== null));
  if (present.length === 0) return { contributors: 0, level: null };
  const position = new Map(own.restsOn.map((each, index) => [each, index]));
  const moved = (each: AskedItem): Fraction => {
    const board = boardScores.get(each.item.id) ?? zero;
    let answered = 0;
    let sum = zero;
    for (const { scores } of present) {
      const score = scores[position.get(each) ?? -1];
      if (!score) continue;
      answered++;
      sum = add(sum, score);
    }
    const distance = subtract(sum, multiply(board, { top: answered, bottom: 1 }));
    return add(board, divide(distance, { top: present.length, bottom: 1 }));
  };
  return { contributors: present.length, level: own.valueOf(moved) };
}

/**
 * Whether the figure of these members could tell their answers, for all that the printed counts say: whether it could lie
 * over 95 or under 5 in 100, or be one that only members who all answer alike can have.
 *
 * It looks at which questions the members answered and never at how, so that what follows from it tells nobody's answers.
 *
 * @param all everybody who answered, the members among them
 */
export function couldTell(items: readonly AskedItem[], members: readonly SectionAnswers[], all: readonly SectionAnswers[]): boolean {
  const columns = items.flatMap(({ weight, low, high }, item): Column[] => {
    const answers = valuesOf(members, item).length;
    const [from, to] = [toNumber(low), toNumber(high)];
    const shares = valuesOf(all, item).map((value) => (value - from) / (to - from));
    return answers === 0 ? [] : [{ weight, answers, shares: shares.sort((a, b) => a - b) }];
  });
  return columns.length > 0 && (couldBeCoded(columns) || couldBeAlone(columns));
}

/** The answers to one question, as shares of its range, lowest first, and how many of them are the members'. */
interface Column {
  readonly weight: number;
  readonly answers: number;
  readonly shares: readonly number[];
}

function couldBeCoded(columns: readonly Column[]): boolean {
  let [lowest, highest, weights] = [0, 0, 0];
  for (const { weight, answers, shares } of columns) {
    const sum = (part: readonly number[]) => weight * part.reduce((total, share) => total + share, 0);
    lowest += sum(shares.slice(0, answers));
    highest += sum(shares.slice(shares.length - answers));
    weights += weight * answers;
  }
  return isCoded((100 * lowest) / weights) || isCoded((100 * highest) / weights);
}

/** So many ways of answering are looked at. Weights that are all different could make them as many as there are subsets of the questions. */
const mostLooks = 10_000;

/**
 * Whether the members could all have answered each question alike, with no exchange that would keep their sum: one of them
 * takes a higher answer from somebody else, and one, to any question, takes a lower answer that makes up for it.
 *
 * Where that would take too long to find out, they could.
 */
function couldBeAlone(columns: readonly Column[]): boolean {
  const choices = columns.map(stepsOf).sort((a, b) => a.length - b.length);
  let looks = 0;
  const could = ([choice, ...others]: typeof choices, up: readonly number[], down: readonly number[]): boolean => {
    if (!choice || ++looks > mostLooks) return true;
    return choice.some(({ higher, lower, several }) => {
      const exchanged = meet(higher, down) || meet(up, lower) || (several && meet(higher, lower));
      return !exchanged && could(others, [...up, ...higher], [...down, ...lower]);
    });
  };
  return could(choices, [], []);
}

function meet(one: readonly number[], other: readonly number[]): boolean {
  return one.some((step) => other.includes(step));
}

/** What others answered beside an answer that all the members could have given to a question. */
interface Steps {
  /** How much higher, in steps of the section's figure. */
  readonly higher: readonly number[];
  readonly lower: readonly number[];
  /** Whether one of the members could go up and another down: a lone answer cannot do both. */
  readonly several: boolean;
}

function stepsOf({ weight, answers, shares }: Column): Steps[] {
  const enough = [...new Set(shares)].filter((share) => shares.filter((each) => each === share).length >= answers);
  return enough.map((share) => {
    const steps = [...new Set(shares.map((each) => Math.round(1e9 * weight * (each - share))))];
    return { higher: steps.filter((step) => step > 0), lower: steps.filter((step) => step < 0).map((step) => -step), several: answers > 1 };
  });
}

/** The section's answers of every member in a group. */
export function answersOf(
  items: readonly AskedItem[],
  members: readonly { readonly group: string | null; readonly answers: Readonly<Record<string, string>> }[],
): SectionAnswers[] {
  const scores = items.map(({ options }) => new Map(options.map(({ id, score }) => [id, score])));
  return members.map(({ group, answers }) => {
    const own = items.map(({ item }, index) => scores[index]?.get(answers[item.id] ?? '') ?? null);
    return { group: group ?? '', scores: own, values: own.map((score) => score && toNumber(score)) };
  });
}

function valuesOf(members: readonly SectionAnswers[], item: number): number[] {
  return members.flatMap(({ values }) => values[item] ?? []);
}
