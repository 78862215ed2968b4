// What many responses cost: node --expose-gc packages/engine/bench/scale.mjs [--rounds 7] [--size 1000000]. Needs a build.
//
// Each figure is a ratio to a plain loop written by hand, or to JSON.parse, measured in the same run. Times alone say little on a
// machine that others use as well: of those, only one far over its goal fails the run.
import { parseArgs } from 'node:util';
import { createScorer, outcomeOf } from '../dist/index.js';
import { compare, memory } from './measure.mjs';
import { plainAggregate, plainScore } from './plain.mjs';
import { columnsOf, ids, instrument, items } from './questions.mjs';

/** How many times its goal a ratio of times may be before it is more than the noise of a shared machine. */
const WIDE = 1.5;

const { values: args } = parseArgs({ options: { rounds: { type: 'string', default: '7' }, size: { type: 'string', default: '1000000' } } });
const rounds = Number(args.rounds);
const size = Number(args.size);
const figure = (value) => Number(value.toPrecision(3));
const each = (ms, n = size) => `${figure((ms * 1e6) / n)} ns`;
let failed = false;

function say(what, ratio, goal, detail, wide = WIDE) {
  const verdict = ratio <= goal ? 'ok' : ratio <= goal * wide ? 'over the goal' : 'TOO MUCH';
  failed ||= verdict === 'TOO MUCH';
  console.log(`${verdict.padEnd(14)}${String(figure(ratio)).padStart(9)} of ${String(goal).padEnd(6)} ${what.padEnd(66)} ${detail}`);
}

const scorer = createScorer(instrument);
const columns = columnsOf(size);
scoring();
counting();
readingObjects();
blocksOfEverySize();
process.exit(failed ? 1 : 0);

function scoring() {
  const out = new Float32Array(6 * size);
  const bands = new Uint8Array(6 * size);
  const before = memory();
  const block = scorer.scoreBlock(columns, size);
  const grown = memory() - before;
  const { ms, ratio } = compare(
    { plain: () => plainScore(columns, size, out, bands), ours: () => scorer.scoreBlock(columns, size, block) },
    { rounds },
  );
  check(block, out);
  say('score columns / plain loop', ratio('ours', 'plain'), 1, `${each(ms('ours'))} against ${each(ms('plain'))} a response`);

  const input = columns.byteLength;
  const bytes = input + out.byteLength + bands.byteLength;
  const megabytes = `${figure((input + grown) / 1e6)} MB against ${figure(bytes / 1e6)} MB`;
  say('memory, input and scores / plain loop', (input + grown) / bytes, 1.1, megabytes, 1);
}

/** The plain loop is a check as well, as far as its single precision goes. */
function check({ sections, overall }, out) {
  for (const k of [0, 1, 17, size >> 1, size - 1]) {
    [...sections, overall].forEach((plane, scale) => {
      const [ours, theirs] = [outcomeOf(plane, k).value ?? NaN, out[scale * size + k]];
      if (!(Math.abs(ours - theirs) < 1e-3 || (Number.isNaN(ours) && Number.isNaN(theirs)))) {
        throw new Error(`respondent ${k}, ${plane.scale}: ${ours} is not ${theirs}`);
      }
    });
  }
}

function counting() {
  const { ms, ratio } = compare(
    {
      plain: () => plainAggregate(columns, size),
      ours() {
        const tally = scorer.tally();
        tally.addBlock(columns, size);
        return { items: tally.figures(), board: tally.board() };
      },
    },
    { rounds: 3 * rounds },
  );
  const plain = ms('plain');
  say('aggregate a block / plain histograms', ratio('ours', 'plain'), 1.1, `${figure(ms('ours'))} ms against ${figure(plain)} ms`);
  const tally = scorer.tally();
  tally.addBlock(columns, size);
  const all = () => ({ items: tally.figures(), board: tally.board() });
  const running = compare({ running: all }, { rounds: 3 * rounds, repeats: 2000 }).ms('running');
  say("items' figures and board's scores of a running tally / histograms", running / plain, 0.001, `${figure(running * 1000)} µs`);
}

/** Text is parsed in the one; objects fresh from the parser are checked, packed and scored in the other. */
function readingObjects() {
  const n = Math.min(size, 50_000);
  const records = Array.from({ length: n }, (_, k) => {
    const codes = Array.from({ length: items }, (_, item) => columns[item * size + k]);
    return Object.fromEntries(codes.flatMap((code, item) => (code > 0 ? [[`item-${item + 1}`, ids[code - 1]]] : [])));
  });
  const documents = records.map((record, k) => ({
    format: 'take-stock/response/1',
    id: `2f1c6f5e-8f57-4a36-9f0c-${String(k).padStart(12, '0')}`,
    instrument: { id: instrument.id, version: instrument.version },
    respondent: {},
    answers: Object.fromEntries(Object.entries(record).map(([item, option]) => [item, { option }])),
    created: '2025-03-31',
  }));
  for (const [what, objects, encode] of [
    ['check, pack and score records / JSON.parse of them', records, (fresh) => scorer.encodeRecords(fresh)],
    ['pack and score response documents / JSON.parse of them', documents, (fresh) => scorer.encodeResponses(fresh)],
  ]) {
    const texts = objects.map((object) => JSON.stringify(object));
    const parse = () => texts.map((text) => JSON.parse(text));
    const { ms, ratio } = compare({ parsing: parse, ours: [parse, (fresh) => scorer.scoreBlock(encode(fresh), n)] }, { rounds });
    say(what, ratio('ours', 'parsing'), 0.6, `${each(ms('ours'), n)} against ${each(ms('parsing'), n)} a response`);
  }
}

/** What one response costs in blocks of every size, to the cheapest of them. */
function blocksOfEverySize() {
  const costs = [1e3, 1e4, 1e5, 1e6, 1e7].map((n) => {
    const block = n <= size ? columns.slice(0, items * n) : columnsOf(n);
    const into = scorer.scoreBlock(block, n);
    const options = { repeats: Math.max(1, 1e5 / n), rounds: n > size ? 3 : rounds };
    return { n, cost: (compare({ ours: () => scorer.scoreBlock(block, n, into) }, options).ms('ours') * 1e6) / n };
  });
  const all = costs.map(({ cost }) => cost);
  const detail = costs.map(({ n, cost }) => `10^${Math.log10(n)}: ${figure(cost)} ns`).join(', ');
  say('dearest / cheapest response, blocks of 10^3 to 10^7', Math.max(...all) / Math.min(...all), 2, detail);
}
