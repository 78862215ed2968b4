import { compare, fractionOf, add, multiply, zero } from '../exact/fraction.js';
import type { ComparisonLeftOut, ItemLeftOutReason } from './comparison.js';
import type { Instrument, Item, Section } from '../instrument/instrument.js';
import type { Answer, Response } from '../response/response.js';

/** What two versions of an instrument have in common. */
export interface LikeForLike {
  /** This version with the common items only; and the same as the last round was asked it, in this version's ids. */
  readonly after: Instrument;
  readonly before: Instrument;
  /** Pairs of ids that mean the same. */
  readonly items: readonly { readonly item: string; readonly earlier: string }[];
  /** Sections whose common items hold at least half the weight in both versions. */
  readonly comparable: ReadonlySet<string>;
  readonly leftOut: Pick<ComparisonLeftOut, 'items' | 'sections'>;
  /** A response of the last round, with its common answers under this version's ids. */
  readonly translate: (response: Response) => Response;
}

/**
 * The common ground of two versions: items with the same id, or named by `sameAs`, in the same section, on the same scale and
 * coded alike.
 *
 * Both rounds are then scored by this version's weights and rules; who was asked stays what it was in each round.
 *
 * @see docs/scoring.md#other-versions-of-the-instrument
 */
export function likeForLike(instrument: Instrument, earlier: Instrument): LikeForLike {
  if (earlier === instrument) return allAlike(instrument);
  const pairs: { item: Item; earlier: Item; section: string }[] = [];
  const items: ComparisonLeftOut['items'][number][] = [];
  const used = new Set<string>();
  for (const section of instrument.sections) {
    for (const item of section.items) {
      const { found, reason } = match(instrument, earlier, section, item);
      used.add(earlierId(instrument, earlier, item));
      if (found) pairs.push({ item, earlier: found, section: section.id });
      if (reason) items.push({ item: item.id, section: section.id, version: 'after', reason });
    }
  }
  for (const section of earlier.sections) {
    for (const { id } of section.items) {
      if (!used.has(id)) items.push({ item: id, section: section.id, version: 'before', reason: 'dropped' });
    }
  }
  const before = new Map(pairs.map((pair) => [pair.item.id, pair.earlier]));
  const { comparable, sections } = compareSections(instrument, earlier, pairs);
  return {
    after: restrict(instrument, before, ({ item }) => item),
    before: restrict(instrument, before, ({ item, earlier: { askedOf } }) => {
      const asked = { ...item };
      delete asked.askedOf;
      return askedOf ? { ...asked, askedOf } : asked;
    }),
    items: pairs.map((pair) => ({ item: pair.item.id, earlier: pair.earlier.id })),
    comparable,
    leftOut: { items, sections },
    translate: (response) => translate(instrument, earlier, pairs, response),
  };
}

function allAlike(instrument: Instrument): LikeForLike {
  return {
    after: instrument,
    before: instrument,
    items: instrument.sections.flatMap(({ items }) => items.map(({ id }) => ({ item: id, earlier: id }))),
    comparable: new Set(instrument.sections.map(({ id }) => id)),
    leftOut: { items: [], sections: [] },
    translate: (response) => response,
  };
}

/** The id that an item of this version had, or would have had, in the earlier one. */
function earlierId({ id, sameAs = {} }: Instrument, earlier: Instrument, item: Item): string {
  const named = Object.hasOwn(sameAs, item.id) ? sameAs[item.id] : undefined;
  return named?.version === earlier.version && (named.instrument ?? id) === earlier.id ? named.item : item.id;
}

function match(
  instrument: Instrument,
  earlier: Instrument,
  section: Section,
  item: Item,
): { found: Item | null; reason: ItemLeftOutReason | null } {
  const id = earlierId(instrument, earlier, item);
  for (const other of earlier.sections) {
    const found = other.items.find((each) => each.id === id);
    if (!found) continue;
    if (other.id !== section.id) return { found: null, reason: 'otherSection' };
    if (!sameScale(instrument, item, earlier, found)) return { found: null, reason: 'otherScale' };
    return sameCoding(instrument, item, found) ? { found, reason: null } : { found: null, reason: 'otherCoding' };
  }
  return { found: null, reason: 'added' };
}

/** The same options with the same values in the same order. Labels may be put better, or be in another language. */
function sameScale(instrument: Instrument, item: Item, earlier: Instrument, other: Item): boolean {
  const optionsOf = (from: Instrument, { scale }: Item) =>
    (from.scales[scale]?.options ?? []).map(({ id, kind = 'point', value = null }) => `${id} ${kind} ${value ?? ''}`);
  return optionsOf(instrument, item).join('\n') === optionsOf(earlier, other).join('\n');
}

/** The same value for each option of the same scale, after recoding and reversal. */
function sameCoding(instrument: Instrument, item: Item, other: Item): boolean {
  const options = instrument.scales[item.scale]?.options ?? [];
  return (
    (item.reverse ?? false) === (other.reverse ?? false) &&
    options.every(({ id }) => (item.recode?.[id] ?? null) === (other.recode?.[id] ?? null))
  );
}

function compareSections(
  instrument: Instrument,
  earlier: Instrument,
  pairs: readonly { item: Item; earlier: Item; section: string }[],
): { comparable: Set<string>; sections: ComparisonLeftOut['sections'] } {
  const comparable = new Set<string>();
  const sections: ComparisonLeftOut['sections'][number][] = [];
  for (const section of instrument.sections) {
    const other = earlier.sections.find(({ id }) => id === section.id);
    const common = pairs.filter((pair) => pair.section === section.id);
    if (!other) sections.push({ section: section.id, version: 'after', reason: 'added' });
    else if (
      halfOf(
        section,
        common.map(({ item }) => item),
      ) &&
      halfOf(
        other,
        common.map((pair) => pair.earlier),
      )
    )
      comparable.add(section.id);
    else sections.push({ section: section.id, version: 'after', reason: 'tooFewCommonItems' });
  }
  for (const { id } of earlier.sections) {
    if (!instrument.sections.some((section) => section.id === id)) sections.push({ section: id, version: 'before', reason: 'dropped' });
  }
  return { comparable, sections };
}

function halfOf({ items }: Section, common: readonly Item[]): boolean {
  const weightOf = (list: readonly Item[]) => list.reduce((sum, { weight = 1 }) => add(sum, fractionOf(weight)), zero);
  return compare(multiply({ top: 2, bottom: 1 }, weightOf(common)), weightOf(items)) >= 0;
}

function restrict(
  instrument: Instrument,
  common: ReadonlyMap<string, Item>,
  asAsked: (pair: { item: Item; earlier: Item }) => Item,
): Instrument {
  const sections = instrument.sections.map((section) => ({
    ...section,
    items: section.items.flatMap((item) => {
      const earlier = common.get(item.id);
      return earlier ? asAsked({ item, earlier }) : [];
    }),
  }));
  return { ...instrument, sections: sections.filter(({ items }) => items.length > 0) };
}

function translate(
  { id, version }: Instrument,
  earlier: Instrument,
  pairs: readonly { item: Item; earlier: Item }[],
  response: Response,
): Response {
  // A response of a third version stays what it is, and is reported as excluded when the round is summarised.
  if (response.instrument.id !== earlier.id || response.instrument.version !== earlier.version) return response;
  const answers: Record<string, Answer> = {};
  for (const { item, earlier: other } of pairs) {
    const answer = Object.hasOwn(response.answers, other.id) ? response.answers[other.id] : undefined;
    if (answer) answers[item.id] = answer;
  }
  const translated = { ...response, instrument: { id, version }, answers };
  delete translated.setAside;
  return translated;
}
