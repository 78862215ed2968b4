import type { AskedItem } from './asked-item.js';
import type { BoardSection } from './board-section.js';
import { add, divide, multiply, subtract, toNumber, zero, type Fraction } from './fraction.js';

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
 * Whether these members gave the highest, or the lowest, answers of all on every question, so that the printed counts name
 * their answers.
 *
 * @param all everybody who answered, the members among them
 */
export function isAtEnd(weights: readonly number[], members: readonly SectionAnswers[], all: readonly SectionAnswers[]): boolean {
  let [fromTop, fromBottom] = [0, 0];
  weights.forEach((weight, item) => {
    const own = valuesOf(members, item);
    const everybody = valuesOf(all, item).sort((a, b) => a - b);
    const sum = total(own);
    fromTop += weight * (total(everybody.slice(everybody.length - own.length)) - sum);
    fromBottom += weight * (sum - total(everybody.slice(0, own.length)));
  });
  return fromTop < 1e-6 || fromBottom < 1e-6;
}

/** Whether these members answered every question alike. */
export function isUniform(weights: readonly number[], members: readonly SectionAnswers[]): boolean {
  return weights.every((_, item) => new Set(valuesOf(members, item)).size <= 1);
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

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
