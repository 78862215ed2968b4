import { isDeepStrictEqual } from 'node:util';
import type { Instrument, Response } from '../src/index.js';
import {
  addLate,
  boardView,
  closeRound,
  lateBatch,
  mergeRounds,
  nextRound,
  openRound,
  receive,
  takeIn,
  type BoardView,
  type Round,
} from '../src/round/index.js';
import { instrumentFor, randomOf, type Random } from './attacker.js';
import { span } from './fixtures/build.mjs';
import { uuid } from './round-samples.js';

/*
 * The attacker of rounds that are published more than once. Coordinators with copies of one round take in who comes late, corrections
 * too, add them when they may, and open each other's files. Whoever sees all that is published subtracts.
 */

/** What one copy published, with what the attacker does not see: who counted. */
interface Publication {
  readonly view: BoardView;
  readonly counted: readonly Response[];
}

/** What was told in a story, and how much happened in it. */
export interface Told {
  readonly told: readonly string[];
  /** How often late answers were added, and how often opening a copy changed who counts. */
  readonly added: number;
  readonly merged: number;
}

const points = 5;
const k = 3;
/** Sections of one question, in which a member's change is that of one answer. */
const instrument: Instrument = instrumentFor(points, [1, 1, 1, 1, 1, 1]);
const items = instrument.sections.flatMap((section) => section.items.map(({ id }) => id));
const options = [...span(0, points - 1).map((n) => `p${n}`), 'unsure', undefined];
const about = (n: number, period: string) => ({ id: uuid(0, n), partnership: 'P', period, opened: `${period}-01-01` });

/** Plays one story, and what the attacker made of it. */
export function play(seed: number, withLastYear: boolean): Told {
  const random = randomOf(seed);
  const people = span(0, 29);
  const [last, now] = [2025, 2026].map((year) => people.map((n) => responseOf(random, year, n))) as [Response[], Response[]];
  const bare = openRound(instrument, { ...about(1, '2026'), settings: { groups: [] } });
  const before = closeRound(
    { ...openRound(instrument, { ...about(2, '2025'), settings: { groups: [] } }), responses: last.slice(0, 12) },
    '2025-04-01',
  );
  const open = withLastYear ? nextRound(instrument, before, about(1, '2026')) : bare;
  // Those from 12 on were not there last year.
  const early = [...now.slice(0, 6 + random.index(3)), ...(random.chance(0.5) ? now.slice(12, 15) : [])];
  const someMore = () => (random.chance(0.2) ? span(1, 1 + random.index(3)).map(() => random.pick(now)) : []);
  const copies = span(1, 3).map(() => {
    const round = closeRound(takeAll({ ...open, responses: early }, someMore()), '2026-04-01');
    return { round, published: [publicationOf(round)] };
  });

  const told: string[] = [];
  let [added, merged] = [0, 0];
  for (let step = 0; step < 24; step++) {
    const [copy, other] = [random.pick(copies), random.pick(copies)];
    const merges = random.chance(0.15);
    const came = merges ? mergeRounds(copy.round, other.round) : takeAll(copy.round, [late(random, now, copy.round, step)]);
    // Who has opened the other's file answers for what both have shown; what two do who know nothing of each other is nobody's doing.
    if (merges) copy.published = [...new Set([...copy.published, ...other.published])];
    const round = lateBatch(came).mayBeAdded && random.chance(0.7) ? addLate(came) : came;
    const unchanged = round.responses === copy.round.responses;
    copy.round = round;
    if (unchanged) continue;
    if (round !== came) added++;
    else merged++;
    const publication = publicationOf(round);
    // What was shown already tells nothing new.
    const isNew = (part: 'published' | 'change') =>
      copy.published.every(({ view }) => !isDeepStrictEqual(view[part], publication.view[part]));
    for (const known of copy.published) {
      if (isNew('published')) told.push(...answersReadOff(known, publication).map((what) => `story ${seed}: ${what}`));
      if (isNew('change')) told.push(...changeReadOff(known, publication).map((what) => `story ${seed}: ${what}`));
    }
    copy.published.push(publication);
    copy.round = round;
  }
  return { told, added, merged };
}

function responseOf(random: Random, year: number, n: number): Response {
  return {
    format: 'take-stock/response/1',
    id: uuid(year, n),
    instrument: { id: instrument.id, version: instrument.version },
    respondent: { code: `code-${n}` },
    answers: Object.fromEntries(
      items.map((item) => [item, answerOf(random.chance(0.9) ? `p${random.index(points)}` : random.pick(options))]),
    ),
    created: `${year}-03-01`,
  };
}

const answerOf = (option: string | undefined) => (option === undefined ? {} : { option });

/** Somebody new, or somebody who corrects what they sent: an answer, or what is no answer at all. */
function late(random: Random, people: readonly Response[], { responses }: Round, step: number): Response {
  const completed = `2026-05-${String(1 + step).padStart(2, '0')}`;
  if (random.chance(0.4)) return { ...random.pick(people), completed };
  const known = random.pick(responses);
  if (random.chance(0.5)) return { ...known, completed, respondent: { ...known.respondent, code: `${known.respondent.code}-${step}` } };
  return { ...known, completed, answers: { ...known.answers, [random.pick(items)]: answerOf(random.pick(options)) } };
}

const publicationOf = (round: Round): Publication => ({ view: boardView(instrument, round), counted: round.responses });

const takeAll = (round: Round, list: readonly Response[]) =>
  takeIn(
    round,
    receive(
      round,
      list.map((response) => ({ from: 'file', response })),
    ),
  );

function countsIn({ published }: BoardView, item: string): number[] | null {
  const { counts } = published?.items.find((each) => each.item === item) ?? {};
  return counts ? [...counts.options.map(({ count }) => count), counts.unsure, counts.notApplicable, counts.blank] : null;
}

/** Where an answer of this response is counted: the place in what {@link countsIn} gives. */
function placeOf(response: Response, item: string): number {
  const option = response.answers[item]?.option;
  return option === undefined ? points + 2 : option === 'unsure' ? points : Number(option.slice(1));
}

/** What somebody works out who takes one publication from the other. */
function answersReadOff(before: Publication, after: Publication): string[] {
  const [few, many] = before.counted.length <= after.counted.length ? [before, after] : [after, before];
  const known = new Set(few.counted.map(({ id }) => id));
  const fresh = many.counted.filter(({ id }) => !known.has(id));
  const size = many.counted.length - few.counted.length;
  const differences = items.map((item) => {
    const [less, more] = [countsIn(few.view, item), countsIn(many.view, item)];
    return less && more ? more.map((count, at) => count - less[at]!) : null;
  });
  if (size > 0) {
    const found = size < k ? subsets(fresh, size) : [];
    const right = found.map((some) => items.filter((item, index) => isCountOf(differences[index] ?? null, some, item)).length);
    return right.filter((n) => n >= items.length * 0.75).map((n) => `${size} who came late answered ${n} questions so`);
  }
  const moves = differences.map((each) => (each ?? []).filter((count) => count > 0).reduce((sum, count) => sum + count, 0));
  return moves.some((count) => count > 0) && moves.every((count) => count < k) ? ['somebody corrected an answer'] : [];
}

function isCountOf(difference: readonly number[] | null, responses: readonly Response[], item: string): boolean {
  return difference?.every((count, at) => count === responses.filter((response) => placeOf(response, item) === at).length) ?? false;
}

function subsets<T>(list: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return list.flatMap((first, index) => subsets(list.slice(index + 1), size - 1).map((rest) => [first, ...rest]));
}

/** The change of a member who is matched in one of them alone: the difference of two sums, of which the means are printed. */
function changeReadOff({ view: { change: one } }: Publication, { view: { change: other } }: Publication): string[] {
  if (!one || !other) return [];
  const [few, many] = (one.stayers ?? 0) < (other.stayers ?? 0) ? [one, other] : [other, one];
  if (!few.numbers || !many.numbers || many.stayers !== (few.stayers ?? 0) + 1) return [];
  const exact = few.sections.filter((section, index) => {
    const [less, more] = [section, many.sections[index]!];
    if (less.change === null || more.change === null || less.pairs === null || more.pairs === null) return false;
    const own = sumsOf(less.pairs, less.change).flatMap((sum) => sumsOf(more.pairs!, more.change!).map((whole) => whole - sum));
    return new Set(own.filter((steps) => Math.abs(steps) < points)).size === 1;
  });
  return exact.length > 0 ? [`a member who came late changed so in ${exact.length} sections`] : [];
}

/** The sums of so many changes, in steps of the scale, of which this is the mean as it is printed. */
function sumsOf(pairs: number, mean: number): number[] {
  const step = 100 / (points - 1);
  return span(0, 2 * pairs * (points - 1))
    .map((n) => n - pairs * (points - 1))
    .filter((sum) => Math.abs((sum * step) / pairs - mean) <= 0.5);
}
