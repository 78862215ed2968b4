// What a visitor has to fetch, in bytes after brotli, against what we promise. Reads the finished builds; each line is one budget.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from './setup.mjs';

const KIB = 1024;

const built = join(root, 'packages/take-stock/dist/cdn');
const { entries, files } = JSON.parse(readFileSync(join(built, 'integrity.json'), 'utf8'));
const sum = (names, of = files) => names.reduce((bytes, name) => bytes + of[name].brotli, 0);
const called = (name, ...starts) => starts.some((start) => name.startsWith(`chunks/${start}-`));
const code = Object.keys(files).filter((name) => !files[name].instrument);
// Carries the schemas; only a page that brings a questionnaire of its own asks for it.
const ownInstrument = code.filter((name) => called(name, 'own-instrument'));
const texts = Object.keys(files).filter((name) => files[name].instrument);

// The coordinator's page, built apart: what it opens with, the steps that load one by one, and what only some coordinators ask for.
const { entries: boardEntries, files: board } = JSON.parse(readFileSync(join(built, 'take-stock-board.integrity.json'), 'utf8'));
const opening = boardEntries['take-stock-board.js'].firstLoad.filter((name) => !board[name].instrument);
const chunk = (start) => Object.keys(board).find((name) => called(name, start));
/** A file and all that it needs before it can run, beside what the page opened with. */
const fetched = (name, before = opening) => {
  const needs = [...readFileSync(join(built, name), 'utf8').matchAll(/(?:from|import)"\.\/([^"]+)"/g)].map(([, file]) => `chunks/${file}`);
  return needs.reduce((all, file) => (all.includes(file) ? all : fetched(file, all)), [...before, name]);
};
const parts = ['change', 'set-up', 'gather', 'meeting', 'plan', 'influence', 'years', 'disputes'];
const steps = parts.map((part) => [part, fetched(chunk(`${part}-part`))]);
const asked = ['report-word', 'report-data', 'table-part', 'paper-part', 'round-file-part', 'slips-part'].map((start) => [
  start,
  fetched(chunk(start)),
]);
const everyStep = [...new Set(steps.flatMap(([, names]) => names))];

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
    bytes: sum(code.filter((name) => !ownInstrument.includes(name))),
    limit: 40 * KIB,
  },
  { what: 'the reader of own instruments, on top', bytes: sum(ownInstrument), limit: 15 * KIB },
  { what: "the coordinator's page: opens a review, shows results with charts, makes reports", bytes: sum(opening, board), limit: 45 * KIB },
  { what: '... of a review with earlier ones, which it compares', bytes: sum(fetched(chunk('change-part')), board), limit: 52.5 * KIB },
  { what: '... with every step of the year', bytes: sum(everyStep, board), limit: 93.5 * KIB },
  { what: "the engine's scoring entry", bytes: brotliCompressSync(scoring.outputFiles[0].contents).length, limit: 4 * KIB },
];
const faults = [
  ...(ownInstrument.length ? [] : ['no chunk reads own instruments']),
  ...(texts.length ? [] : ['no chunk holds the texts of an instrument']),
  ...firstLoad.filter((name) => texts.includes(name)).map((name) => `first load includes ${name}: the page may ask for another instrument`),
  ...[...opening, ...everyStep]
    .filter((name) => asked.some(([start]) => called(name, start)))
    .map((name) => `the coordinator's page includes ${name}`),
  ...zodInScoring.map((path) => `the scoring entry includes ${path}`),
];

for (const { what, bytes, limit } of budgets) {
  const verdict = bytes <= limit ? 'ok' : 'TOO MUCH';
  console.log(`${verdict.padEnd(9)}${(bytes / KIB).toFixed(2).padStart(6)} of ${limit / KIB} KiB  ${what}`);
}
// Where the bytes are, for whoever has to save some.
const show = (all, note) => {
  for (const name of Object.keys(all).sort((a, b) => all[b].brotli - all[a].brotli))
    console.log(`${(all[name].brotli / KIB).toFixed(2).padStart(15)} KiB  ${name}${note(name)}`);
};
show(files, (name) => (firstLoad.includes(name) ? ' (first load)' : ''));
console.log("\nthe coordinator's page");
show(board, (name) => (opening.includes(name) ? ' (opens with it)' : ''));
console.log('\nwhat a step of it fetches, and what only some ask for');
for (const [name, names] of [...steps, ...asked])
  console.log(`${((sum(names, board) - sum(opening, board)) / KIB).toFixed(2).padStart(15)} KiB  ${name}`);
for (const fault of faults) console.log(`WRONG    ${fault}`);
process.exit(faults.length || budgets.some(({ bytes, limit }) => bytes > limit) ? 1 : 0);
