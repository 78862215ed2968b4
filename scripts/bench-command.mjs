// What `take-stock score` costs on a million responses: processor time beside a program that only parses the same lines, and memory,
// which must not grow with them. The lines come through a pipe. Needs a finished build.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { splitmix32 } from '../packages/engine/dist/index.js';
import { loadInstrument } from '../packages/instruments/dist/index.js';

const LINES = 1_000_000;
const LIMIT_MB = 200;
const GOAL = 2;
/** Of which the median counts: the speed of a shared machine changes from minute to minute. */
const ROUNDS = 3;
/** How many times its goal a ratio of CPU times may be before it is more than the noise of a shared machine. */
const WIDE = 1.5;

/** Run in a child before its own code: at its end it tells what it took. */
const usage = `import { writeSync } from 'node:fs';
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeSync(3, JSON.stringify({ seconds: (user + system) / 1e6, mb: process.resourceUsage().maxRSS / 1024 }));
});`;
const parsing = `import { createInterface } from 'node:readline';
let length = 0;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) length += JSON.parse(line).id.length;
process.exitCode = length > 0 ? 0 : 1;`;
const command = fileURLToPath(new URL('../packages/cli/bin/take-stock.mjs', import.meta.url));

const start = '{"format":"take-stock/response/1","id":"';
const block = await someLines(10_000);
const tenth = await cost([command, 'score', '-'], LINES / 10);
const rounds = [];
for (let round = 0; round < ROUNDS; round++) {
  const parsed = await cost(['--input-type=module', '--eval', parsing], LINES);
  const scored = await cost([command, 'score', '-'], LINES);
  rounds.push({ ...scored, ratio: scored.seconds / parsed.seconds });
}

const ratios = rounds.map(({ ratio }) => ratio).sort((a, b) => a - b);
const median = ratios[ROUNDS >> 1];
const most = Math.max(...rounds.map(({ mb }) => mb));
console.log(
  `score / parsing the lines alone: ${median.toFixed(2)} (goal ${GOAL.toFixed(1)}; ${ratios.map((each) => each.toFixed(2)).join(', ')})`,
);
console.log(`memory: ${most.toFixed(0)} MB (limit ${LIMIT_MB}), of a tenth of the lines ${tenth.mb.toFixed(0)} MB`);
process.exitCode = most <= LIMIT_MB && median <= WIDE * GOAL ? 0 : 1;

/** Runs Node with so many lines on its standard input. */
async function cost(args, lines) {
  const preload = ['--import', `data:text/javascript,${encodeURIComponent(usage)}`];
  const child = spawn(process.execPath, [...preload, ...args], { stdio: ['pipe', 'ignore', 'inherit', 'pipe'] });
  let told = '';
  child.stdio[3].setEncoding('utf8').on('data', (text) => (told += text));
  const ended = once(child, 'close');
  for (let written = 0; written < lines; written += 10_000) if (!child.stdin.write(withIds(written))) await once(child.stdin, 'drain');
  child.stdin.end();
  const [status] = await ended;
  if (status !== 0) throw new Error(`${args[0]} ended with ${status}`);
  return JSON.parse(told);
}

/** The lines with ids that no other block has: one that came before would be a fault. */
function withIds(written) {
  const lines = Buffer.from(block);
  const own = written.toString(16).padStart(8, '0');
  for (let at = 0; at > -1; at = lines.indexOf(start, at + 1)) lines.write(own, at + start.length, 'latin1');
  return lines;
}

async function someLines(count) {
  const { id, version, sections, scales } = await loadInstrument('community-partnership-assessment');
  const random = splitmix32(7);
  const items = sections.flatMap((section) => section.items);
  const lines = Array.from({ length: count }, (_, n) => {
    const answers = items.map((item) => {
      const { options } = scales[item.scale];
      return [item.id, { option: options[random() % options.length].id }];
    });
    return JSON.stringify({
      format: 'take-stock/response/1',
      id: `00000000-8f57-4a36-9f0c-${String(n).padStart(12, '0')}`,
      instrument: { id, version },
      respondent: {},
      answers: Object.fromEntries(answers),
      created: '2026-05-03',
    });
  });
  return Buffer.from(`${lines.join('\n')}\n`);
}
