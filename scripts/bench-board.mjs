// What a large review costs the coordinator's page: a hundred files with notes are read, added, closed and drawn, at a quarter of this
// machine's speed. Prints the script time of each step: work of the page's own code on its one thread, without layout and painting. Seconds
// depend on the machine, so what fails is the ratio to `JSON.parse` of the same files on the same page. Needs a finished build.
/* global document, requestAnimationFrame, DataTransfer -- in functions that are handed over to the page */
import { splitmix32 } from '../packages/engine/dist/index.js';
import { openRound } from '../packages/engine/dist/round/index.js';
import { loadInstrument } from '../packages/instruments/dist/index.js';
import { openStage } from './stage.mjs';

const MEMBERS = 100;
const SLOWER = 4;
const RUNS = 3;
/** How many times the files are parsed, so that it takes long enough to be measured. */
const PARSES = 60;
/** As many times as long as parsing the files once, the median of all runs: 185 to 240, and 340 to 400 were flags to shuffle to the end. */
const LIMIT = 300;
const NOTE = 'A note of some length about this question, as people write them.';
const SCALE = ['not-at-all', 'small-extent', 'some-extent', 'large-extent', 'fully'];

const instrument = await loadInstrument('community-partnership-assessment');
const items = instrument.sections.flatMap((section) => section.items);
const stage = await openStage();

const boards = [];
// With groups that answer alike hardly any gap needs its test to the end; the further they lie apart, the more do.
for (const apart of [0, 0.5, 2]) {
  const runs = [];
  for (let run = 0; run < RUNS; run++) runs.push(await measure(filesOf(apart)));
  const sorted = runs.toSorted((a, b) => totalOf(a) - totalOf(b));
  const middle = sorted[Math.floor(RUNS / 2)];
  const each = Object.entries(middle).map(([name, time]) => `${name} ${time.toFixed(2)}`);
  const ends = `${totalOf(sorted[0]).toFixed(2)}–${totalOf(sorted.at(-1)).toFixed(2)}`;
  console.log(`groups ${apart} steps of the scale apart: ${totalOf(middle).toFixed(2)} s (${ends}): ${each.join(', ')}`);
  boards.push({ apart, runs, total: totalOf(middle) });
}
await stage.close();

const parse = medianOf(boards.flatMap(({ runs }) => runs.map((run) => run.parse))) / PARSES;
for (const { apart, total } of boards) {
  const ratio = Math.round(total / parse);
  console.log(`${(ratio <= LIMIT ? 'ok' : 'TOO MUCH').padEnd(9)}${ratio} of ${LIMIT} times JSON.parse of the files, ${apart} steps apart`);
}
process.exit(boards.some(({ total }) => total / parse > LIMIT) ? 1 : 0);

function medianOf(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Seconds of all steps; parsing is there to compare with. */
function totalOf({ read, add, close, draw }) {
  return read + add + close + draw;
}

/** @param apart how far the lowest and the highest group lie from the middle, in steps of the scale */
function filesOf(apart) {
  const random = splitmix32(7);
  const draw = () => random() / 2 ** 32;
  const groups = openedRound().settings.groups.slice(0, 5);
  return Array.from({ length: MEMBERS }, (_, member) => {
    const group = groups[member % groups.length].id;
    const level = 2 + ((member % groups.length) / 4 - 0.5) * 2 * apart;
    const answers = items.map(({ id }) => {
      const step = Math.round(level + (draw() + draw() - 1) * 2.5);
      return [id, { option: SCALE[Math.max(0, Math.min(4, step))], note: NOTE }];
    });
    return JSON.stringify({
      format: 'take-stock/response/1',
      id: `2f1c6f5e-8f57-4a36-9f0c-${String(member).padStart(12, '0')}`,
      instrument: { id: instrument.id, version: instrument.version },
      respondent: { group },
      answers: Object.fromEntries(answers),
      created: '2026-05-03',
      completed: '2026-05-03',
    });
  });
}

function openedRound() {
  return openRound(instrument, {
    id: '2f1c6f5e-8f57-4a36-9f0c-3b1f0c8a9000',
    partnership: 'Leven Valley Partnership',
    period: '2026',
    opened: '2026-05-01',
  });
}

/** Seconds of script of each step, in a profile of its own. */
async function measure(files) {
  const context = await stage.browser.createBrowserContext();
  const page = await context.newPage();
  const round = openedRound();
  await page.goto(`${stage.url}/board.html`, { waitUntil: 'networkidle0' });
  await page.evaluate((round) => document.querySelector('take-stock-board').show(round), {
    ...round,
    settings: { ...round.settings, invited: 120 },
  });
  const cdp = await page.createCDPSession();
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.tracing.start({ categories: ['toplevel', 'devtools.timeline', 'v8', 'blink.user_timing'] });
  await page.evaluate(walk, files, PARSES);
  const trace = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  await context.close();
  return scriptTimes(trace.traceEvents);
}

/** Runs in the page: parses the files, drops them, adds them, closes the round and opens the results. */
async function walk(files, parses) {
  const board = document.querySelector('take-stock-board');
  const step = (name) => {
    performance.mark(name);
    return new Promise((done) => setTimeout(done));
  };
  const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const until = async (find) => {
    while (!find()) await frames();
    return find();
  };
  const press = async (within, words) => {
    const button = await until(() => [...within().querySelectorAll('button')].find(({ textContent }) => words.test(textContent.trim())));
    button.click();
  };
  const inBoard = (name) => board.shadowRoot.querySelector(`take-stock-board-${name}`);
  const gather = await until(() => inBoard('gather'));
  await frames();

  await step('parse');
  for (let time = 0; time < parses; time++) files.forEach((file) => JSON.parse(file));

  await step('read');
  const dropped = new DataTransfer();
  files.forEach((file, index) => dropped.items.add(new File([file], `${index}.json`)));
  const input = gather.shadowRoot.querySelector('input[type=file]');
  input.files = dropped.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  const incoming = await until(() => gather.shadowRoot.querySelector('take-stock-board-incoming'));
  await until(() => incoming.shadowRoot?.querySelector('button'));
  await frames();

  await step('add');
  await press(() => incoming.shadowRoot, /^Add 100/);
  await until(() => board.round.responses.length === files.length);
  await frames();

  await step('close');
  await press(() => gather.shadowRoot, /^Close the round/);
  await press(() => gather.shadowRoot, /^Yes, close/);
  await until(() => board.round.closed);
  await frames();

  await step('draw');
  board.shadowRoot.querySelectorAll('nav button')[2].click();
  await until(() => inBoard('results'));
  await frames();
  performance.mark('end');
}

/** Seconds of each step that were script: an event's own time, without that of the events within it. */
function scriptTimes(events) {
  const marks = events.filter(({ cat, ph }) => cat.includes('blink.user_timing') && /^[IR]$/.test(ph)).sort((a, b) => a.ts - b.ts);
  const { pid, tid } = marks[0];
  const own = events.filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid);
  own.sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const within = [];
  for (const event of own) {
    event.own = event.tdur ?? event.dur;
    while (within.length > 0 && within.at(-1).ts + within.at(-1).dur <= event.ts) within.pop();
    const parent = within.at(-1);
    if (parent) parent.own -= event.tdur ?? event.dur;
    within.push(event);
  }
  const isScript = ({ name }) =>
    /^(FunctionCall|RunMicrotasks|EvaluateScript|EventDispatch|TimerFire|FireAnimationFrame|V8\.|v8\.|.*GC)/.test(name);
  return Object.fromEntries(
    marks.slice(0, -1).map(({ name, ts }, index) => {
      const inStep = own.filter((event) => event.ts >= ts && event.ts < marks[index + 1].ts && isScript(event));
      return [name, inStep.reduce((sum, event) => sum + event.own, 0) / 1e6];
    }),
  );
}
