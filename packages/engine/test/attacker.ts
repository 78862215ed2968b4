import type { Instrument } from '../src/instrument/instrument.js';
import { parseInstrument } from '../src/instrument/parse-instrument.js';
import { publish } from '../src/publish/publish.js';
import { splitmix32, xoshiro128ss } from '../src/exact/random.js';
import type { Response } from '../src/response/response.js';
import type { RoundSummary } from '../src/board/round-summary.js';
import type { PublishedSummary } from '../src/publish/published-summary.js';
import { summarise } from '../src/board/summarise.js';
import { instrumentOf, itemsOf, scaleOf, span } from './fixtures/build.mjs';

/*
 * The attacker of the privacy rules. A published round tells a fact just when every board that publishes the same has it.
 * So the test looks for another board, with the very same published view, in which the fact is different. Where one is
 * found, the fact is safe, whatever algebra anybody brings; where none is, the fact counts as told. The attacker knows how
 * every figure is made and which member belongs to which group, and may be a member who knows their own answers.
 */

/** An answer: position on the scale, or what stands apart from it. */
export type Cell = number | 'unsure' | 'none' | null;

export interface Board {
  readonly instrument: Instrument;
  readonly points: number;
  readonly k: number;
  readonly smallGroups: 'merge' | 'hide';
  /** Group of each member; `null` where it is not stated. */
  readonly sectors: readonly (string | null)[];
  /** Answers by member, then item. */
  readonly grid: readonly (readonly Cell[])[];
  /** Answers of those who came late: the round was published again with them, and without groups. */
  readonly late?: readonly (readonly Cell[])[];
  /** Whether the second publication hides quartiles, as it must beside the groups of the first. */
  readonly hideQuartiles?: boolean;
}

/** A fact that no publication may tell: a member's score, or the figure of a group that is not shown. */
export interface Fact {
  readonly kind: 'member' | 'cell';
  readonly section: number;
  /** The members it is about. */
  readonly members: readonly number[];
  /** The member who asks, and knows their own answers; `null` for somebody outside. */
  readonly insider: number | null;
}

export interface Random {
  /** A whole number from 0 up to, and without, `count`. */
  readonly index: (count: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
}

export function randomOf(seed: number): Random {
  const word = splitmix32(seed);
  const next = xoshiro128ss([word(), word(), word(), word()]);
  const index = (count: number) => Math.floor((next() / 2 ** 32) * count);
  return { index, chance: (share) => next() / 2 ** 32 < share, pick: (from) => from[index(from.length)]! };
}

const instruments = new Map<string, Instrument>();

/** An instrument of sections with these numbers of items, on a scale of so many points. */
export function instrumentFor(points: number, sections: readonly number[], weights: readonly number[] = [], reversed = false): Instrument {
  const key = JSON.stringify([points, sections, weights, reversed]);
  const known = instruments.get(key);
  if (known) return known;
  const items = itemsOf(
    sections.reduce((sum, count) => sum + count, 0),
    'agreement',
    (n: number) => ({ weight: weights[n - 1] ?? 1, reverse: reversed && n % 2 === 0 }),
  );
  let from = 0;
  const document = {
    ...instrumentOf({ scale: scaleOf(span(0, points - 1)), items, values: 'pomp' }),
    sections: sections.map((count, index): unknown => ({ id: `s${index}`, title: 'Invented', items: items.slice(from, (from += count)) })),
    groups: span(1, 5).map((n) => ({ id: `g${n}`, label: 'Invented' })),
    scoring: {},
  };
  const made = parseInstrument(document);
  instruments.set(key, made);
  return made;
}

/** A board with answers as boards give them: most such boards show their groups. */
export function usualBoard({ chance, pick }: Random, sizes: readonly number[], count: number): Board {
  const sectors = sizes.flatMap((size, group) => Array.from({ length: size }, () => `g${group + 1}`));
  const answers = [0, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4];
  const grid = sectors.map(() => span(1, count).map((): Cell => (chance(0.06) ? 'unsure' : pick(answers))));
  return { instrument: instrumentFor(5, [count]), points: 5, k: 3, smallGroups: 'merge', sectors, grid };
}

/** A board, as hostile as any, that was published again when k or more had come late. */
export function randomLateBoard(random: Random): Board {
  const { index, chance, pick } = random;
  const board = chance(0.3)
    ? randomBoard(random)
    : usualBoard(
        random,
        span(1, 2 + index(2)).map(() => 3 + index(3)),
        1 + index(4),
      );
  const model = pick(board.grid);
  const late = span(1, board.k + index(4)).map(() => model.map((cell): Cell => (chance(0.5) ? cell : index(board.points))));
  return { ...board, late };
}

/** A small board of 3 to 14 people, made so that ends, gaps and lone members are common. */
export function randomBoard({ index, chance, pick }: Random): Board {
  const points = pick([2, 3, 4, 5, 5, 5]);
  const sections = chance(0.1) ? [1 + index(3), 1 + index(3)] : [1 + index(6)];
  const count = sections.reduce((sum, each) => sum + each, 0);
  const weights = chance(0.15) ? span(1, count).map(() => pick([0.5, 1, 2])) : [];
  const sizes = span(1, 2 + index(4)).map(() => 1 + index(5));
  const sectors = sizes
    .flatMap((size, group) => Array.from({ length: size }, () => `g${group + 1}`))
    .slice(0, 14)
    .map((sector) => (chance(0.04) ? null : sector));
  while (sectors.length < 3) sectors.push('g1');
  const missing = pick([0, 0, 0.03, 0.08, 0.2]);
  const style = pick(['even', 'ends', 'groups', 'groups', 'narrow', 'lone']);
  const centre = new Map(sectors.map((sector) => [sector, index(points)] as const));
  const loner = index(sectors.length);
  const grid = sectors.map((sector, member) =>
    span(1, count).map((): Cell => {
      if (chance(missing)) return pick(['unsure', 'none', null]);
      const near = (value: number) => Math.min(points - 1, Math.max(0, value + (chance(0.3) ? index(3) - 1 : 0)));
      if (style === 'ends') return chance(0.5) ? 0 : points - 1;
      if (style === 'groups') return near(centre.get(sector) ?? 0);
      if (style === 'narrow') return Math.min(points - 1, index(2));
      if (style === 'lone') return member === loner ? 0 : near(points - 1);
      return index(points);
    }),
  );
  return {
    instrument: instrumentFor(points, sections, weights, chance(0.2)),
    points,
    k: chance(0.85) ? 3 : 4,
    smallGroups: chance(0.85) ? 'merge' : 'hide',
    sectors,
    grid,
  };
}

const items = ({ sections }: Instrument) => sections.flatMap((section) => section.items);
const idOf = (member: number) => `2f1c6f5e-8f57-4a36-9f0c-${String(member).padStart(12, '0')}`;

export function responsesOf({ instrument, sectors }: Board, grid: Board['grid']): Response[] {
  const ids = items(instrument).map(({ id }) => id);
  return grid.map((row, member) => ({
    format: 'take-stock/response/1',
    id: idOf(member),
    instrument: { id: instrument.id, version: instrument.version },
    respondent: sectors[member] === null ? {} : { group: sectors[member]! },
    answers: Object.fromEntries(
      row.flatMap((cell, item) => (cell === null ? [] : [[ids[item]!, { option: typeof cell === 'number' ? `p${cell}` : cell }] as const])),
    ),
    created: '2025-03-31',
  }));
}

export function publishedOf(board: Board, grid: Board['grid'] = board.grid) {
  const { instrument, k, smallGroups } = board;
  const summary = summarise(instrument, responsesOf(board, grid), { roundId: 'attack', k, smallGroups });
  return { summary, published: publish(instrument, summary) };
}

/** The second publication, as text; the same for every board where there was none. */
function secondOf({ instrument, k, sectors, late, hideQuartiles = true }: Board, grid: Board['grid']): string {
  if (!late?.length) return '';
  const everybody = { instrument, k, sectors: [...sectors, ...late.map(() => null)] };
  const responses = responsesOf({ ...everybody, points: 0, smallGroups: 'merge', grid: [] }, [...grid, ...late]);
  return JSON.stringify(
    publish(instrument, summarise(instrument, responses, { roundId: 'attack', k, groups: [], withoutGroups: hideQuartiles })),
  );
}

/** How the attacker may know answers, and how long to look. */
export interface AttackOptions {
  /** Whether members ask too, who know their own answers. */
  readonly insiders: boolean;
}

/** What the publication of a board tells that its whole-board figures alone do not. */
export function leaksOf(board: Board, random: Random, options: AttackOptions): Fact[] {
  const { summary, published } = publishedOf(board);
  const text = JSON.stringify(published);
  const second = secondOf(board, board.grid);
  return published.sections.flatMap((section, index) => {
    if (section.groups.length === 0) return [];
    const view = new View(board, summary, published, index);
    const same = (moves: readonly Swap[]) =>
      JSON.stringify(publish(board.instrument, view.summaryAfter(moves))) === text && secondOf(board, view.gridAfter(moves)) === second;
    let facts = view.facts(options).filter((fact) => !view.isPlain(fact));
    const tried = new Set<string>();
    // One board that publishes the same serves many facts.
    const look = (candidates: readonly (readonly Swap[])[]) => {
      for (const moves of candidates) {
        if (!facts.some((fact) => view.differs(fact, moves))) continue;
        const key = moves.map(({ item, a, b }) => `${item}:${a}:${b}`).join();
        if (tried.has(key)) continue;
        tried.add(key);
        if (same(moves)) facts = facts.filter((fact) => !view.differs(fact, moves));
      }
    };
    look(view.whole());
    look(view.singles());
    const lookFurther = (draws: number) => {
      for (let draw = 0; draw < draws && facts.length > 0; draw++) {
        const grid = view.otherGrid(random.pick(facts), draw, random);
        if (!grid) continue;
        const other = publishedOf(board, grid);
        if (JSON.stringify(other.published) === text && secondOf(board, grid) === second)
          facts = facts.filter((fact) => !view.isOther(fact, grid, other.summary));
      }
    };
    look(view.combined(2, 2000, random, facts));
    lookFurther(60);
    look(view.combined(2, 8000, random, facts));
    look(view.combined(3, 20_000, random, facts));
    lookFurther(600);
    return facts;
  });
}

/** Two members' answers to one item, exchanged. */
interface Swap {
  readonly item: number;
  readonly a: number;
  readonly b: number;
}

/** One section of a board, as exchanges of answers between members see it. They leave every printed count as it is. */
class View {
  readonly #columns: readonly number[];
  readonly #ids: readonly string[];
  readonly #group: readonly (string | null)[];
  readonly #cells: readonly { readonly group: string; readonly displayed: number | null; readonly members: readonly number[] }[];
  readonly #weights: readonly number[];
  readonly #swaps: readonly Swap[];

  constructor(
    readonly board: Board,
    readonly summary: RoundSummary,
    readonly published: PublishedSummary,
    readonly section: number,
  ) {
    const { instrument, grid } = board;
    const shown = published.sections[section]!;
    this.#ids = items(instrument).map(({ id }) => id);
    this.#columns = shown.restsOn.map((id) => this.#ids.indexOf(id));
    this.#group = summary.members.map(({ group }) => group);
    this.#weights = items(instrument).map(({ weight = 1, reverse }) => (reverse ? -weight : weight));
    this.#cells = shown.groups.map(({ group, displayed }) => ({
      group,
      displayed,
      members: grid.flatMap((row, member) =>
        this.#group[member] === group && this.#columns.some((item) => typeof row[item] === 'number') ? [member] : [],
      ),
    }));
    this.#swaps = this.#columns.flatMap((item) =>
      grid.flatMap((row, a) =>
        grid.flatMap((other, b) =>
          a < b && typeof row[item] === 'number' && typeof other[item] === 'number' && row[item] !== other[item] ? [{ item, a, b }] : [],
        ),
      ),
    );
  }

  facts({ insiders }: AttackOptions): Fact[] {
    const everybody = this.#cells.flatMap(({ members }) => members);
    const about = [
      ...everybody.map((member) => ({ kind: 'member' as const, members: [member] })),
      ...this.#cells.flatMap(({ displayed, members }) => (displayed === null ? [{ kind: 'cell' as const, members }] : [])),
      // What a pooled group has in it is hidden too, whether the group is shown or, by choice, not.
      ...this.summary.groups.flatMap(({ sectors }) =>
        sectors.map((sector) => ({
          kind: 'cell' as const,
          members: everybody.filter((member) => sectors.length > 1 && this.summary.members[member]!.sector === sector),
        })),
      ),
    ].filter(({ kind, members }) => kind === 'member' || (members.length > 0 && !this.#isChosen(members)));
    return about.flatMap((fact) =>
      [null, ...(insiders ? everybody : [])]
        .filter((insider) => insider === null || fact.kind === 'cell' || insider !== fact.members[0])
        .map((insider) => ({ ...fact, section: this.section, insider })),
    );
  }

  /** Whether these are all of a pooled group that could be shown, but is not by choice: like the total, its figure is no secret. */
  #isChosen(members: readonly number[]): boolean {
    const pooled = this.summary.groups.find(({ shown }) => !shown);
    const others = this.#cells.filter(({ group }) => group !== pooled?.id);
    return (
      others.some(({ displayed }) => displayed !== null) &&
      members.every((member) => this.#group[member] === pooled?.id) &&
      members.length === this.#cells.find(({ group }) => group === pooled?.id)?.members.length
    );
  }

  /** Whether the counts of the whole board tell it already: everybody else answered each of their questions alike. */
  isPlain({ members, insider }: Fact): boolean {
    return !this.#swaps.some(
      ({ a, b }) =>
        a !== insider && b !== insider && (members.includes(a) !== members.includes(b) || (members.length === 1 && members.includes(a))),
    );
  }

  /** Whether the fact is another one after these exchanges, with the insider's own answers the same. */
  differs({ members, insider }: Fact, moves: readonly Swap[]): boolean {
    if (insider !== null && moves.some(({ a, b }) => a === insider || b === insider)) return false;
    let sum = 0;
    for (const { item, a, b } of moves) {
      const change = this.#valueAt(b, item) - this.#valueAt(a, item);
      if (members.includes(a)) sum += change;
      if (members.includes(b)) sum -= change;
    }
    return Math.abs(sum) > 1e-9;
  }

  /** Two members who exchange all they both answered. */
  whole(): Swap[][] {
    const pairs = new Map<string, Swap[]>();
    for (const swap of this.#swaps) pairs.set(`${swap.a}:${swap.b}`, [...(pairs.get(`${swap.a}:${swap.b}`) ?? []), swap]);
    return [...pairs.values()].filter((moves) => this.#mayStand(moves));
  }

  singles(): Swap[][] {
    return this.#swaps.map((swap) => [swap]).filter((moves) => this.#mayStand(moves));
  }

  /** Sets of exchanges that may publish the same, each of which touches one of the facts. */
  combined(size: number, draws: number, random: Random, facts: readonly Fact[]): Swap[][] {
    const found: Swap[][] = [];
    if (facts.length === 0) return found;
    const insiders = new Set(facts.map(({ insider }) => insider));
    const about = facts.map((fact) => ({
      fact,
      swaps: this.#swaps.filter(
        ({ a, b }) => a !== fact.insider && b !== fact.insider && (fact.members.includes(a) || fact.members.includes(b)),
      ),
    }));
    const others = new Map([...insiders].map((insider) => [insider, this.#swaps.filter(({ a, b }) => a !== insider && b !== insider)]));
    for (let draw = 0; draw < draws && found.length < 300; draw++) {
      const { fact, swaps } = random.pick(about);
      if (swaps.length === 0) continue;
      const moves = [random.pick(swaps)];
      while (moves.length < size) moves.push(random.pick(others.get(fact.insider)!));
      // Exchanges that share a place would have to be played one after the other: leave them out.
      const places = moves.flatMap(({ item, a, b }) => [`${item}:${a}`, `${item}:${b}`]);
      if (new Set(places).size < places.length) continue;
      if (this.differs(fact, moves) && this.#mayStand(moves)) found.push(moves);
    }
    return found;
  }

  /** Another grid in which open answers move too: two members of a group exchange all, or some members exchange some. */
  otherGrid({ members, insider }: Fact, draw: number, random: Random): Board['grid'] | null {
    const grid = this.board.grid.map((row) => row.slice());
    const free = grid.map((_, member) => member).filter((member) => member !== insider);
    const about = members.filter((member) => member !== insider);
    if (about.length === 0) return null;
    const first = random.pick(about);
    const own = free.filter((member) => member !== first && this.#group[member] === this.#group[first]);
    const others = draw % 2 === 0 && own.length > 0 ? own : free.filter((member) => member !== first);
    if (others.length === 0) return null;
    const exchange = (a: number, b: number, columns: readonly number[]) => {
      for (const item of columns) [grid[a]![item], grid[b]![item]] = [grid[b]![item]!, grid[a]![item]!];
    };
    if (draw % 4 < 2) exchange(first, random.pick(others), this.#columns);
    else
      for (let moves = 1 + random.index(3); moves > 0; moves--)
        exchange(moves === 1 ? first : random.pick(free), random.pick(others), [random.pick(this.#columns)]);
    return grid;
  }

  /** Whether the fact is another one on this board. */
  isOther({ members, insider }: Fact, grid: Board['grid'], summary: RoundSummary): boolean {
    if (insider !== null && this.#columns.some((item) => grid[insider]![item] !== this.board.grid[insider]![item])) return false;
    const { section } = this.published.sections[this.section]!;
    const figure = (of: RoundSummary) => {
      const scores = members.flatMap((member) => of.members[member]!.sections[section] ?? []);
      return scores.reduce((sum, score) => sum + score, 0) / scores.length;
    };
    const [now, then] = [figure(this.summary), figure(summary)];
    // Without a score there is no figure to tell, and NaN is another one than any number.
    return Number.isNaN(now) ? !Number.isNaN(then) : !(Math.abs(now - then) <= 1e-6);
  }

  /** What the board's summary would be; flags of gaps stay as they are, as the inequalities they tell are accepted. */
  summaryAfter(moves: readonly Swap[]): RoundSummary {
    const answers = new Map<number, Record<string, string>>();
    for (const { item, a, b } of moves) {
      for (const [to, from] of [
        [a, b],
        [b, a],
      ] as const) {
        const own = answers.get(to) ?? { ...this.summary.members[to]!.answers };
        own[this.#ids[item]!] = `p${this.#valueAt(from, item)}`;
        answers.set(to, own);
      }
    }
    return {
      ...this.summary,
      members: this.summary.members.map((member, index) => ({ ...member, answers: answers.get(index) ?? member.answers })),
    };
  }

  /** The answers after these exchanges. */
  gridAfter(moves: readonly Swap[]): Board['grid'] {
    const grid = this.board.grid.map((row) => row.slice());
    for (const { item, a, b } of moves) [grid[a]![item], grid[b]![item]] = [grid[b]![item]!, grid[a]![item]!];
    return grid;
  }

  /** A quick look: the groups' whole numbers may stay. */
  #mayStand(moves: readonly Swap[]): boolean {
    const changes = new Map<string | null, number>();
    for (const { item, a, b } of moves) {
      const change = (this.#valueAt(b, item) - this.#valueAt(a, item)) * this.#weights[item]!;
      changes.set(this.#group[a]!, (changes.get(this.#group[a]!) ?? 0) + change);
      changes.set(this.#group[b]!, (changes.get(this.#group[b]!) ?? 0) - change);
    }
    const whole = this.#columns.reduce((sum, item) => sum + Math.abs(this.#weights[item]!), 0) * (this.board.points - 1);
    return this.#cells.every(
      ({ group, displayed, members }) => displayed === null || Math.abs(((changes.get(group) ?? 0) * 100) / (whole * members.length)) < 1,
    );
  }

  #valueAt(member: number, item: number): number {
    return this.board.grid[member]![item] as number;
  }
}
