import fc from 'fast-check';
import { instrumentOf, itemsOf, responseOf, scaleOf, span } from './fixtures/build.mjs';

const options = ['p0', 'p1', 'p2', 'p3', 'p4', 'unsure', 'none', null];
const weights = [0.1, 0.2, 0.3, 0.6, 1, 2];

/** One section as a person met it: weights, reversed items, and an option an item. */
export const answered = fc.array(
  fc.record({ option: fc.constantFrom(...options), weight: fc.constantFrom(...weights), reverse: fc.boolean() }),
  { minLength: 1, maxLength: 8 },
);
export type Answered = (typeof answered extends fc.Arbitrary<infer T> ? T : never)[number];

/** How an instrument scores it: the lowest point, percents or values, what becomes of missing answers, and bands from 0 on. */
export const scorings = fc.record({
  from: fc.constantFrom(0, 1, 3),
  values: fc.constantFrom('pomp', 'raw'),
  missing: fc.constantFrom<Readonly<Record<string, unknown>>>(
    {},
    { minShare: 0.75 },
    { minShare: 0.3, basis: 'count' },
    { minCount: 4 },
    { maxMissing: 1 },
    { allRequired: true },
    { minCount: 1, fill: { constant: 4 } },
  ),
  bands: fc
    .uniqueArray(fc.integer({ min: 1, max: 100 }), { maxLength: 6 })
    .map((cuts) => [0, ...cuts.sort((a, b) => a - b)].map((from) => ({ id: `from-${from}`, label: 'Invented', from }))),
});
export type Scoring = typeof scorings extends fc.Arbitrary<infer T> ? T : never;

/** The documents of such a section; in percent values and by the usual rules if nothing else is said. */
export function documentsOf(parts: readonly Answered[], { from = 0, values = 'pomp', ...rule }: Partial<Scoring> = {}) {
  const items = itemsOf(parts.length, 'agreement', (n) => ({ weight: parts[n - 1]!.weight, reverse: parts[n - 1]!.reverse }));
  const instrument = instrumentOf({ scale: scaleOf(span(from, from + 4)), items, rule, values });
  const response = responseOf(instrument, Object.fromEntries(parts.map(({ option }, index) => [`q${index + 1}`, option])));
  return { instrument, response };
}

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
const oddValues = fc.constantFrom<Json>(null, true, -1, 0, 1.5, 1e308, '', 'constructor', '__proto__', [], {}, [[]], { id: {} });

/** A document with up to three of its places replaced, taken away or doubled. */
export function mutated(document: unknown): fc.Arbitrary<unknown> {
  return fc
    .array(fc.tuple(fc.nat(), fc.oneof(oddValues, fc.jsonValue() as fc.Arbitrary<Json>), fc.constantFrom('replace', 'remove', 'double')), {
      minLength: 1,
      maxLength: 3,
    })
    .map((changes) => {
      const copy = JSON.parse(JSON.stringify(document)) as Json;
      for (const [at, odd, how] of changes) {
        // A fresh copy each time: one value put in two places could end up inside itself.
        const value = structuredClone(odd);
        const places = placesOf(copy);
        if (places.length === 0) continue;
        const [parent, key] = places[at % places.length]!;
        if (how === 'remove') Reflect.deleteProperty(parent, key);
        else if (how === 'double' && Array.isArray(parent)) parent.push(structuredClone(parent[Number(key)] ?? null));
        else Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
      }
      return copy;
    });
}

function placesOf(value: Json): [Json & object, string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [[value, key] as [Json & object, string], ...placesOf(each)]);
}
