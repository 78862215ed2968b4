// What many responses cost: node --expose-gc packages/engine/bench/scale.mjs [--rounds 7] [--size 1000000]. Needs a build.
//
// Each figure is a ratio to a plain loop written by hand in this file, measured in the same run: contenders take turns, round
// by round, and medians are compared. Times alone say little on a machine that others use as well.
import { parseArgs } from 'node:util';
import { createScorer, outcomeOf, parseInstrument } from '../dist/index.js';

const { values: args } = parseArgs({ options: { rounds: { type: 'string', default: '7' }, size: { type: 'string', default: '1000000' } } });
const rounds = Number(args.rounds);
const size = Number(args.size);

/* The questionnaire: 31 items in five sections, five points, "don't know" and "doesn't apply", half of what applies. */
const sizes = [7, 6, 6, 6, 6];
const starts = sizes.map((_, section) => sizes.slice(0, section).reduce((sum, each) => sum + each, 0));
const items = sizes.reduce((sum, each) => sum + each, 0);
const bands = [0, 25, 50, 75];
const ids = ['none', 'small', 'some', 'large', 'full', 'unsure', 'not-applicable'];
let number = 0;
const instrument = parseInstrument({
  format: 'take-stock/instrument/1',
  id: 'thirty-one-questions',
  version: '1.0.0',
  language: 'en',
  kind: 'assessment',
  title: 'Thirty-one questions',
  source: { title: 'Invented', licence: 'CC0-1.0', wording: 'own' },
  scales: {
    extent: {
      options: ids.map((id, place) => ({ id, label: id, ...(place < 5 ? { value: place } : { kind: id }) })),
    },
  },
  sections: sizes.map((count, section) => ({
    id: `section-${section + 1}`,
    title: `Section ${section + 1}`,
    items: Array.from({ length: count }, () => ({ id: `item-${++number}`, statement: 'Invented.', scale: 'extent' })),
  })),
  scoring: {
    sections: {
      missing: { minShare: 0.5, minCount: 1 },
      bands: bands.map((from) => ({ id: `from-${from}`, label: `From ${from}`, from })),
    },
    overall: { missing: { minCount: 1, minShare: 0.2 }, bands: bands.map((from) => ({ id: `from-${from}`, label: `From ${from}`, from })) },
  },
});

/** Answers as people give them: mostly points, some "don't know", some "doesn't apply", some blank. Codes as `encode` gives them. */
function columnsOf(n) {
  const columns = new Uint8Array(items * n);
  let state = 2_463_534_242;
  for (let place = 0; place < columns.length; place++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const draw = (state >>> 0) % 100;
    columns[place] = draw < 90 ? 1 + (draw % 5) : draw < 94 ? 6 : draw < 97 ? 7 : 0;
  }
  return columns;
}

/* The plain loop: one look-up table for the answers, one a section for the scores, all in typed arrays. */
const stretch = 4096;
const add = new Int32Array(256);
for (let point = 0; point < 5; point++) add[point + 1] = point + 32;
add[7] = 256;
const plain = sizes.map((count) => {
  const score = new Float32Array(2048).fill(NaN);
  const band = new Uint8Array(2048).fill(255);
  for (let away = 0; away <= count; away++) {
    for (let rated = 1; rated <= count - away; rated++) {
      if (rated * 2 < count - away) continue;
      for (let sum = 0; sum <= 4 * rated; sum++) {
        const value = (sum * 25) / rated;
        score[sum + 32 * rated + 256 * away] = value;
        band[sum + 32 * rated + 256 * away] = value < 25 ? 0 : value < 50 ? 1 : value < 75 ? 2 : 3;
      }
    }
  }
  return { score, band };
});
const sums = new Int32Array(stretch);
const totals = new Float32Array(stretch);
const scored = new Uint8Array(stretch);

function plainItem(columns, at, length, first) {
  if (first) for (let k = 0; k < length; k++) sums[k] = add[columns[at + k]];
  else for (let k = 0; k < length; k++) sums[k] += add[columns[at + k]];
}

function plainSection({ score, band }, out, outBands, at, length) {
  for (let k = 0; k < length; k++) {
    const value = score[sums[k]];
    out[at + k] = value;
    outBands[at + k] = band[sums[k]];
    if (value === value) {
      totals[k] += value;
      scored[k]++;
    }
  }
}

function plainScore(columns, n, out, outBands) {
  for (let from = 0; from < n; from += stretch) {
    const length = Math.min(stretch, n - from);
    totals.fill(0);
    scored.fill(0);
    sizes.forEach((count, section) => {
      for (let item = 0; item < count; item++) plainItem(columns, (starts[section] + item) * n + from, length, item === 0);
      plainSection(plain[section], out, outBands, section * n + from, length);
    });
    const at = 5 * n + from;
    for (let k = 0; k < length; k++) {
      const value = scored[k] ? totals[k] / scored[k] : NaN;
      out[at + k] = value;
      outBands[at + k] = value < 25 ? 0 : value < 50 ? 1 : value < 75 ? 2 : value === value ? 3 : 255;
    }
  }
}

/* Plain histograms, two bytes at a time, and what follows from them. */
const pairs = new Uint32Array(65_536);
const codes = [0, 1, 2, 3, 4, 5, 6, 7];

function plainCounts(columns, n, item, counts) {
  counts.fill(0);
  const both = new Uint16Array(columns.buffer, item * n, n >> 1);
  for (let k = 0; k < both.length; k++) pairs[both[k]]++;
  for (const a of codes) {
    for (const b of codes) {
      const times = pairs[a | (b << 8)];
      counts[a] += times;
      counts[b] += times;
      pairs[a | (b << 8)] = 0;
    }
  }
}

function plainFigures(counts) {
  let [n, sum, squares] = [0, 0, 0];
  for (let point = 0; point < 5; point++) {
    n += counts[point + 1];
    sum += point * counts[point + 1];
    squares += point * point * counts[point + 1];
  }
  const at = (rank) => {
    let seen = 0;
    for (let point = 0; point < 5; point++) if ((seen += counts[point + 1]) > rank) return point;
    return 4;
  };
  const quantile = (p) => {
    const place = (n - 1) * p;
    const low = Math.floor(place);
    return place === low ? at(low) : at(low) + (at(low + 1) - at(low)) * (place - low);
  };
  const spread = (squares - (sum * sum) / n) / (n - 1);
  return [n, sum / n, quantile(0.5), quantile(0.25), quantile(0.75), 1 - spread / 2];
}

function plainAggregate(columns, n) {
  const counts = new Uint32Array(256);
  return Array.from({ length: items }, (_, item) => {
    plainCounts(columns, n, item, counts);
    return plainFigures(counts);
  });
}

/* Measuring. */
const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1];

/** Milliseconds of processor time of each contender (others' work on the machine stays out), medians over rounds in which they take turns. */
function compare(contenders, { times = rounds, repeats = 1 } = {}) {
  const names = Object.keys(contenders);
  const taken = Object.fromEntries(names.map((name) => [name, []]));
  for (const name of names) contenders[name]();
  for (let round = 0; round < times; round++) {
    for (const name of round % 2 ? names.toReversed() : names) {
      const start = process.cpuUsage();
      for (let repeat = 0; repeat < repeats; repeat++) contenders[name]();
      const { user, system } = process.cpuUsage(start);
      taken[name].push((user + system) / 1000 / repeats);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(taken[name])]));
}

const figure = (value) => Number(value.toPrecision(3));
const results = [];
const say = (what, ratio, goal, detail) => {
  results.push({ what, ratio: figure(ratio), goal });
  console.log(`${what.padEnd(58)} ${String(figure(ratio)).padStart(9)}  goal ${String(goal).padEnd(6)} ${detail}`);
};

let start = performance.now();
const scorer = createScorer(instrument);
console.log(`createScorer: ${figure(performance.now() - start)} ms`);

const columns = columnsOf(size);
const out = new Float32Array(6 * size);
const outBands = new Uint8Array(6 * size);
const before = memory();
start = performance.now();
const block = scorer.scoreBlock(columns, size);
console.log(`first block of ${size}: ${figure(performance.now() - start)} ms`);
const grown = memory() - before;
plainScore(columns, size, out, outBands);
check(block);

const scoring = compare({
  plain: () => plainScore(columns, size, out, outBands),
  ours: () => scorer.scoreBlock(columns, size, block),
});
const perResponse = (ms, n = size) => `${figure((ms * 1e6) / n)} ns`;
say(
  'score columns / plain loop',
  scoring.ours / scoring.plain,
  1,
  `${perResponse(scoring.ours)} against ${perResponse(scoring.plain)} a response`,
);

const input = columns.byteLength;
const plainBytes = input + out.byteLength + outBands.byteLength;
say(
  'memory, input and scores / plain loop',
  (input + grown) / plainBytes,
  1.1,
  `${figure((input + grown) / 1e6)} MB against ${figure(plainBytes / 1e6)} MB`,
);

const tally = scorer.tally();
const aggregate = compare({
  plain: () => plainAggregate(columns, size),
  ours: () => {
    const all = scorer.tally();
    all.addBlock(columns, size);
    return all.figures();
  },
});
tally.addBlock(columns, size);
say(
  'aggregate a block / plain histograms',
  aggregate.ours / aggregate.plain,
  1.1,
  `${figure(aggregate.ours)} ms against ${figure(aggregate.plain)} ms`,
);
const running = compare({ ours: () => tally.figures() }, { repeats: 2000 });
say('figures of a running tally / plain histograms', running.ours / aggregate.plain, 0.001, `${figure(running.ours * 1000)} µs`);

/* Answer objects: the text is parsed in the one, and the parsed objects are checked, packed and scored in the other. */
const few = Math.min(size, 50_000);
const objects = Array.from({ length: few }, (_, k) => {
  const record = {};
  for (let item = 0; item < items; item++) {
    const code = columns[item * size + k];
    if (code > 0) record[`item-${item + 1}`] = ids[code - 1];
  }
  return record;
});
const texts = objects.map((record) => JSON.stringify(record));
const parsed = texts.map((text) => JSON.parse(text));
const documents = parsed.map((record, k) => ({
  format: 'take-stock/response/1',
  id: `2f1c6f5e-8f57-4a36-9f0c-${String(k).padStart(12, '0')}`,
  instrument: { id: instrument.id, version: instrument.version },
  respondent: {},
  answers: Object.fromEntries(Object.entries(record).map(([item, option]) => [item, { option }])),
  created: '2025-03-31',
}));
const documentTexts = documents.map((document) => JSON.stringify(document));
const fromObjects = compare({
  parse: () => texts.forEach((text) => JSON.parse(text)),
  ours: () => scorer.scoreBlock(scorer.encodeRecords(parsed), few),
  parseDocuments: () => documentTexts.forEach((text) => JSON.parse(text)),
  oursDocuments: () => scorer.scoreBlock(scorer.encodeResponses(documents), few),
});
say(
  'check, pack and score records / JSON.parse of them',
  fromObjects.ours / fromObjects.parse,
  0.6,
  `${perResponse(fromObjects.ours, few)} a response`,
);
say(
  'pack and score response documents / JSON.parse of them',
  fromObjects.oursDocuments / fromObjects.parseDocuments,
  0.6,
  `${perResponse(fromObjects.oursDocuments, few)} a response`,
);

/* Flatness: what one response costs in blocks of every size, to the cheapest of them. */
const flat = [1e3, 1e4, 1e5, 1e6, 1e7].map((n) => {
  const share = n <= size ? columns.slice(0, items * n) : columnsOf(n);
  const into = scorer.scoreBlock(share, n);
  const { ours } = compare(
    { ours: () => scorer.scoreBlock(share, n, into) },
    { repeats: Math.max(1, 1e5 / n), times: n > size ? 3 : rounds },
  );
  return { n, cost: (ours * 1e6) / n };
});
const least = Math.min(...flat.map(({ cost }) => cost));
say(
  'dearest / cheapest response, blocks of 10^3 to 10^7',
  Math.max(...flat.map(({ cost }) => cost)) / least,
  2,
  flat.map(({ n, cost }) => `${n}: ${figure(cost)} ns`).join(', '),
);

console.log(JSON.stringify(results));

function memory() {
  globalThis.gc?.();
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  return arrayBuffers + heapUsed;
}

/** The plain loop is a check as well, as far as its single precision goes. */
function check({ sections, overall }) {
  for (const k of [0, 1, 17, size >> 1, size - 1]) {
    [...sections, overall].forEach((plane, scale) => {
      const [ours, theirs] = [outcomeOf(plane, k).value ?? NaN, out[scale * size + k]];
      if (!(Math.abs(ours - theirs) < 1e-3 || (Number.isNaN(ours) && Number.isNaN(theirs)))) {
        throw new Error(`respondent ${k}, ${plane.scale}: ${ours} is not ${theirs}`);
      }
    });
  }
}
