import type { Instrument, Response } from '@take-stock/engine';
import { boardView, closeRound, nextRound, openRound, type Round } from '@take-stock/engine/round';
import { wordsFor } from '@take-stock/engine/words';
import type { Board } from '../../src/board/board.js';

/** A generator of numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const uuid = (n: number) => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

/** What a member tends to: groups differ, questions differ, and some do not know. */
function answersOf(instrument: Instrument, random: () => number, lean: number): Response['answers'] {
  return Object.fromEntries(
    instrument.sections.flatMap(({ items }, section) =>
      items.flatMap(({ id, scale }, index) => {
        const options = instrument.scales[scale]?.options ?? [];
        const points = options.filter(({ kind = 'point' }) => kind === 'point');
        const unsure = options.find(({ kind }) => kind === 'unsure');
        const drawn = random();
        if (drawn < 0.04) return [];
        const easy = ((index * 7 + section * 3) % 5) / 5;
        if (unsure && drawn < 0.04 + 0.3 * (index % 4 === 3 ? 1 : 0.2)) return [[id, { option: unsure.id }]];
        const place = Math.round((easy * 0.5 + lean * 0.3 + random() * 0.45) * (points.length - 1) - 0.2);
        const option = points[Math.max(0, Math.min(points.length - 1, place))]?.id ?? '';
        const note = random() < 0.04 ? `Seen at meeting ${String.fromCharCode(65 + index)}` : undefined;
        return [[id, note ? { option, note } : { option }]];
      }),
    ),
  );
}

/** Members of a board with their answers; the same ones, by code, in each year. */
function members(instrument: Instrument, { seed = 1, n = 14, year = 2026, better = 0 } = {}): Response[] {
  const random = seeded(seed);
  const groups = (instrument.groups ?? []).map(({ id }) => id);
  return Array.from({ length: n }, (_, i) => {
    const group = groups[[0, 1, 0, 2, 1, 0, 2, 1, 2, 0, 1, 2, 0, 3][i % 14]! % Math.max(1, groups.length)];
    const lean = group === groups[1] ? 0.9 : group === groups[0] ? 0.1 : 0.5;
    return {
      format: 'take-stock/response/1',
      id: uuid(seed * 1000 + i),
      instrument: { id: instrument.id, version: instrument.version },
      respondent: { ...(group ? { group } : {}), code: `M${i}`, ...(i % 5 === 0 ? { name: `Member ${String.fromCharCode(65 + i)}` } : {}) },
      answers: answersOf(instrument, random, lean + better),
      created: `${year}-03-01`,
      completed: `${year}-03-01`,
    };
  });
}

interface Options {
  readonly seed?: number;
  readonly n?: number;
  readonly invited?: number;
  /** How many rounds there are, this one included. */
  readonly years?: number;
}

/** A closed round with answers by chance. */
export function randomRound(instrument: Instrument, { seed = 1, n = 14, invited = n + 1, years = 1 }: Options = {}): Round {
  let round: Round | undefined;
  for (let i = 0; i < years; i++) {
    const year = 2027 - years + i;
    const about = { id: uuid(seed * 100 + i), period: String(year), opened: `${year}-02-01` };
    const fresh = round ? nextRound(instrument, round, about) : openRound(instrument, { ...about, partnership: 'Leven Valley' });
    const responses = members(instrument, { seed: seed + i, n, year, better: i * 0.25 });
    round = closeRound({ ...fresh, settings: { ...fresh.settings, invited }, responses }, `${year}-04-01`);
  }
  if (!round) throw new RangeError('randomRound: years must be 1 or more');
  return round;
}

/** A board of whose sections each score rose from 35 to 44, by so much as they say. */
export function risenBy(points: number, board: Board): Board {
  const change = board.view.change!;
  const risen = { state: 'clearRise', before: 35, after: 44, difference: points, change: points, interval: null } as const;
  return { ...board, view: { ...board.view, change: { ...change, sections: change.sections.map((each) => ({ ...each, ...risen })) } } };
}

/** What the pages are given. */
export function boardOf(instrument: Instrument, round: Round): Board {
  return {
    instrument,
    round,
    view: boardView(instrument, round),
    results: wordsFor(instrument, { groups: round.settings.groups }),
    readOnly: false,
  };
}
