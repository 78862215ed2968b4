// `npm run bench`: what the widget costs, and what many responses cost. Bytes, heap and elements are exact, so they decide the exit
// code. Times are compared round by round with loops written by hand and, where the comparison harness lies beside this repository,
// with other pages of the same questions; they are only as steady as the machine, so only a ratio far over its goal fails. Needs a finished build: `npm run build`.
// `npm run bench -- DIR` takes the harness from DIR; `--rounds N` takes more rounds than five.
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { findChromium } from './browser.mjs';
import { root, run } from './setup.mjs';

const MIB = 2 ** 20;
const HEAP_LIMIT = 0.7;
/** How many times its goal a ratio of CPU times may be before it is more than the noise of a shared machine. */
const WIDE = 1.5;

const { values, positionals } = parseArgs({ options: { rounds: { type: 'string', default: '5' } }, allowPositionals: true });
const harness = resolve(root, positionals[0] ?? '../shared/bench');

const own = [budgets(), weigh(), scale(), command(), board()];
const compared = existsSync(join(harness, 'lib/browser.mjs')) ? await compare(Number(values.rounds)) : skip();
process.exit([...own, compared].every(Boolean) ? 0 : 1);

/** Bytes: the same lines as in `npm run check`. */
function budgets() {
  console.log('## Bytes\n');
  return spawnSync('node', [join(root, 'scripts/budgets.mjs')], { stdio: 'inherit' }).status === 0;
}

/** Heap and elements: the same lines as in `npm run check`. */
function weigh() {
  console.log('\n## Heap above an empty page, and elements\n');
  return spawnSync('node', [join(root, 'scripts/weigh.mjs')], { stdio: 'inherit' }).status === 0;
}

/** Many responses, as ratios to loops written by hand. */
function scale() {
  console.log('\n## Many responses\n');
  return spawnSync('node', ['--expose-gc', join(root, 'packages/engine/bench/scale.mjs')], { stdio: 'inherit' }).status === 0;
}

/** A million responses through the command. */
function command() {
  console.log('\n## take-stock score on a million lines\n');
  return spawnSync('node', [join(root, 'scripts/bench-command.mjs')], { stdio: 'inherit' }).status === 0;
}

/** A large review on the coordinator's page. The seconds are of this machine; their ratio to parsing the same files fails. */
function board() {
  console.log('\n## A hundred files with notes, at a quarter of the speed: seconds of script, goal 1\n');
  return spawnSync('node', [join(root, 'scripts/bench-board.mjs')], { stdio: 'inherit' }).status === 0;
}

function skip() {
  console.log('\nThe comparison with other pages was left out: there is no harness. `npm run bench -- DIR` names one.');
  return true;
}

/** Ratios to the other pages, in interleaved rounds. */
async function compare(rounds) {
  const copy = prepare();
  process.env.CHROMIUM ??= (await findChromium()).executablePath;
  const load = async (file) => import(pathToFileURL(join(copy, file)).href);
  const { runBrowser } = await load('lib/browser.mjs');
  const { fmt, median, pairedRatio, table } = await load('lib/stats.mjs');
  const pages = [];
  for (const id of ['vanilla', 'blank', 'lit-staged', 'ours', 'ours-one', 'ours-live'])
    pages.push((await load(`contenders/${id}.mjs`)).default);

  const results = await runBrowser(pages, { reps: { '1x': rounds, '6x': rounds }, log: (line) => console.error(line) });
  const read = (id, mode, pick) => results[id][mode].map((round) => (round ? pick(round) : NaN));
  const middle = (id, mode, pick) => median(read(id, mode, pick).filter(Number.isFinite));
  const FIGURES = {
    'ready 1x, ms': ['1x', (r) => r.ready],
    'ready 6x, ms': ['6x', (r) => r.ready],
    'CPU to first paint 6x, ms': ['6x', (r) => r.cpuFirst],
    'script CPU, ms': ['1x', (r) => r.script],
    'heap, MiB': ['1x', (r) => r.heap / MIB],
    elements: ['1x', (r) => r.elements],
    'CPU per answer, ms': ['1x', (r) => r.clicks?.busy ?? NaN],
  };
  console.log(`\n## Beside other pages: medians of ${rounds} interleaved rounds\n`);
  const rows = pages.map(({ id }) => [id, ...Object.values(FIGURES).map(([mode, pick]) => fmt(middle(id, mode, pick)))]);
  console.log(
    table(
      ['', ...Object.keys(FIGURES), 'scores right'],
      rows.map((row) => [...row, right(results[row[0]])]),
    ),
  );

  const GOALS = [
    { figure: 'ready 6x, ms', to: 'vanilla', goal: 1 },
    { figure: 'script CPU, ms', to: 'lit-staged', goal: 1.6, gate: true },
    { figure: 'CPU per answer, ms', to: 'vanilla', goal: 1.3, gate: true },
  ];
  console.log(`\nRatios: median of the rounds (lowest to highest). Wall times never fail the run; CPU does from ${WIDE} times its goal.\n`);
  const verdicts = ['ours', 'ours-one'].flatMap((id) =>
    GOALS.map(({ figure, to, goal, gate }) => {
      const [mode, pick] = FIGURES[figure];
      const ratio = pairedRatio(...pairs(read(id, mode, pick), read(to, mode, pick)));
      const verdict = ratio.median <= goal ? 'ok' : gate && ratio.median > goal * WIDE ? 'TOO MUCH' : 'over the goal';
      return { row: [id, figure, `${fmt(ratio.median)} × ${to} (${fmt(ratio.low, 2)}–${fmt(ratio.high, 2)})`, goal, verdict], verdict };
    }),
  );
  const heaps = ['ours', 'ours-one'].map((id) => {
    const above = middle(id, ...FIGURES['heap, MiB']) - middle('blank', ...FIGURES['heap, MiB']);
    const verdict = above <= HEAP_LIMIT ? 'ok' : 'TOO MUCH';
    return { row: [id, 'heap', `${fmt(above)} MiB above blank`, HEAP_LIMIT, verdict], verdict };
  });
  console.log(
    table(
      ['', 'figure', 'measured', 'goal', 'verdict'],
      [...verdicts, ...heaps].map(({ row }) => row),
    ),
  );
  return (
    [...verdicts, ...heaps].every(({ verdict }) => verdict !== 'TOO MUCH') &&
    ['ours', 'ours-one', 'ours-live'].every((id) => right(results[id]) === 'yes')
  );
}

/** Whether every walk through the questions ended with the scores that the harness expects. */
function right(modes) {
  const walks = Object.values(modes)
    .flat()
    .filter((round) => round?.clicks);
  return walks.length === 0 ? '–' : walks.every(({ correct }) => correct) ? 'yes' : 'NO';
}

/** Only rounds in which both were measured. */
function pairs(a, b) {
  const both = a.map((_, index) => index).filter((index) => Number.isFinite(a[index]) && Number.isFinite(b[index]));
  return [both.map((index) => a[index]), both.map((index) => b[index])];
}

/** A copy of the harness with our contenders, and only the packages that these pages need. */
function prepare() {
  const copy = join(root, '.cache/bench');
  mkdirSync(copy, { recursive: true });
  for (const part of ['lib', 'contenders']) cpSync(join(harness, part), join(copy, part), { recursive: true });
  const ours = join(root, 'packages/take-stock/bench');
  for (const file of readdirSync(ours)) copyFileSync(join(ours, file), join(copy, 'contenders', file));
  process.env.TAKE_STOCK ??= root;

  const { dependencies } = JSON.parse(readFileSync(join(harness, 'package.json'), 'utf8'));
  const wanted = ['puppeteer-core', 'esbuild', 'lit', '@lit/context', 'zod'].map((name) => [name, dependencies[name]]);
  const manifest = JSON.stringify({ private: true, type: 'module', dependencies: Object.fromEntries(wanted) });
  const file = join(copy, 'package.json');
  if (!existsSync(join(copy, 'node_modules')) || readFileSync(file, 'utf8') !== manifest) {
    writeFileSync(file, manifest);
    run('npm', 'install', '--prefix', copy, '--no-audit', '--no-fund', '--loglevel=error');
  }
  return copy;
}
