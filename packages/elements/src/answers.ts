import type { Instrument, Item, Response } from '@take-stock/engine';
import { isAnswered, questionsOf, type Question, type Review } from './review.js';

/** Where a person goes on: the first question without an answer after the last one with one; the first of all, or none, otherwise. */
export function nextQuestion(response: Response, questions: readonly Question[]): number | null {
  const last = questions.findLastIndex(({ item }) => isAnswered(response, item));
  const next = questions.findIndex(({ item }, index) => index > last && !isAnswered(response, item));
  return next >= 0 ? next : null;
}

/** An answer in the words that the person chose; `null` without one. */
export function answerWords(instrument: Instrument, response: Response, item: Item): string | null {
  const chosen = response.answers[item.id]?.option;
  return instrument.scales[item.scale]?.options.find(({ id }) => id === chosen)?.label ?? null;
}

/** From this many answers on, one option throughout is worth a question back. */
const MANY = 10;

/** The words of the option that a person chose nine times in ten or more, among many answers; `null` otherwise. */
export function sameThroughout(review: Review): string | null {
  const given = questionsOf(review).flatMap(({ item }) => answerWords(review.instrument, review.response, item) ?? []);
  if (given.length < MANY) return null;
  return given.find((words) => given.filter((other) => other === words).length >= 0.9 * given.length) ?? null;
}
