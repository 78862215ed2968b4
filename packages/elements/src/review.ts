import type { Answer, Instrument, Item, Response, Section } from '@take-stock/engine';

/** What one person sees and changes: the questions, the answers so far, and whether this tab may change them. */
export interface Review {
  readonly instrument: Instrument;
  readonly response: Response;
  readonly readOnly: boolean;
}

/** One question in its place. */
export interface Question {
  readonly item: Item;
  readonly section: Section;
  /** Place among all questions, from 0. */
  readonly index: number;
}

const asked = new WeakMap<Instrument, Map<string | undefined, readonly Question[]>>();

/** All questions asked of a respondent, in order. Items for other groups are left out. Remembered: every page asks again. */
export function questionsOf({ instrument, response }: Pick<Review, 'instrument' | 'response'>): readonly Question[] {
  const { group } = response.respondent;
  const known = asked.get(instrument) ?? new Map<string | undefined, readonly Question[]>();
  asked.set(instrument, known);
  const questions = known.get(group) ?? listQuestions(instrument, group);
  known.set(group, questions);
  return questions;
}

function listQuestions(instrument: Instrument, group: string | undefined): readonly Question[] {
  return instrument.sections
    .flatMap((section) => section.items.map((item) => ({ section, item })))
    .filter(({ item }) => !item.askedOf || group === undefined || item.askedOf.includes(group))
    .map((question, index) => ({ ...question, index }));
}

/** A response with nothing in it. */
export function newResponse(instrument: Instrument, id: string, created: string): Response {
  return {
    format: 'take-stock/response/1',
    id,
    instrument: { id: instrument.id, version: instrument.version },
    respondent: {},
    answers: {},
    created,
  };
}

/** The response with one answer changed; an answer with neither option nor note is taken out. */
export function withAnswer(response: Response, item: string, change: Answer): Response {
  const { [item]: before, ...others } = response.answers;
  const { option, note } = { ...before, ...change };
  const after: Answer = { ...(option === undefined ? {} : { option }), ...(note ? { note } : {}) };
  const answers = Object.keys(after).length ? { ...response.answers, [item]: after } : others;
  return { ...response, answers };
}

/** Whether an item has an answer; a note alone is none. */
export function isAnswered(response: Response, item: Item): boolean {
  return response.answers[item.id]?.option !== undefined;
}

/** How many of some questions have an answer. */
export function countAnswered(response: Response, questions: readonly Question[]): number {
  return questions.filter(({ item }) => isAnswered(response, item)).length;
}

/** A random version-4 UUID; `crypto.randomUUID` exists only on secure pages, and not every host has one. */
export function newId(): string {
  // Two digits tell the kind of id: 4 for random, and one of 8, 9, a and b.
  return 'xxxxxxxx-xxxx-4xxx-axxx-xxxxxxxxxxxx'.replace(/x/g, () =>
    ((crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) % 16).toString(16),
  );
}

/** Today where the person is, as yyyy-mm-dd. */
export function today(now = new Date()): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
