// What a visitor has to fetch, in bytes after brotli, against what we promise. Reads the finished builds; each line is one budget.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from './setup.mjs';

const KIB = 1024;

const { entries, files } = JSON.parse(readFileSync(join(root, 'packages/take-stock/dist/cdn/integrity.json'), 'utf8'));
const sum = (names) => names.reduce((bytes, name) => bytes + files[name].brotli, 0);
const code = Object.keys(files).filter((name) => !files[name].instrument);
const called = (...starts) => code.filter((name) => starts.some((start) => name.startsWith(`chunks/${start}-`)));
// What carries the schemas: asked for by a page with a questionnaire of its own, or when a round is opened from a file.
const ownInstrument = called('own-instrument', 'schema-issues');
const roundReader = called('round-reader');
const word = called('report-word');
const review = called('start', 'device', 'later', 'take-stock-qr').concat('take-stock.js');
const board = code.filter((name) => ![...review, ...ownInstrument, ...roundReader, ...word].includes(name));
const texts = Object.keys(files).filter((name) => files[name].instrument);

const scoring = await build({
  stdin: { contents: "export { score } from '@take-stock/engine/scoring';", resolveDir: root },
  bundle: true,
  minify: true,
  format: 'esm',
  write: false,
  metafile: true,
});
const zodInScoring = Object.keys(scoring.metafile.inputs).filter((path) => /node_modules[\\/]zod/.test(path));

const firstLoad = entries['take-stock.js'].firstLoad;
const budgets = [
  { what: 'first load, code', bytes: sum(firstLoad.filter((name) => code.includes(name))), limit: 16 * KIB },
  ...texts.map((name) => ({ what: `texts of ${files[name].instrument}`, bytes: files[name].brotli, limit: 8 * KIB })),
  {
    what: 'all code of a review, charts and report included',
    bytes: sum(review),
    limit: 40 * KIB,
  },
  { what: 'the reader of own instruments, on top', bytes: sum(ownInstrument), limit: 15 * KIB },
  { what: "the coordinator's pages with charts and reports, on top", bytes: sum(board), limit: 45 * KIB },
  { what: 'the reader of saved rounds, on top of that of instruments', bytes: sum(roundReader), limit: 3 * KIB },
  { what: "the engine's scoring entry", bytes: brotliCompressSync(scoring.outputFiles[0].contents).length, limit: 4 * KIB },
];
const faults = [
  ...(ownInstrument.length ? [] : ['no chunk reads own instruments']),
  ...(texts.length ? [] : ['no chunk holds the texts of an instrument']),
  ...firstLoad.filter((name) => texts.includes(name)).map((name) => `first load includes ${name}: the page may ask for another instrument`),
  ...zodInScoring.map((path) => `the scoring entry includes ${path}`),
];

for (const { what, bytes, limit } of budgets) {
  const verdict = bytes <= limit ? 'ok' : 'TOO MUCH';
  console.log(`${verdict.padEnd(9)}${(bytes / KIB).toFixed(2).padStart(6)} of ${limit / KIB} KiB  ${what}`);
}
// Where the bytes are, for whoever has to save some.
for (const name of Object.keys(files).sort((a, b) => files[b].brotli - files[a].brotli)) {
  console.log(`${(files[name].brotli / KIB).toFixed(2).padStart(15)} KiB  ${name}${firstLoad.includes(name) ? ' (first load)' : ''}`);
}
for (const fault of faults) console.log(`WRONG    ${fault}`);
process.exit(faults.length || budgets.some(({ bytes, limit }) => bytes > limit) ? 1 : 0);
