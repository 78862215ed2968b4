// `npm test`: installs when needed, builds, runs every test, and closes with one line: `N passed, N failed`.
// `node scripts/test.mjs unit browser e2e` runs only the named parts, on what is already built.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { env, root, setup, shell } from './setup.mjs';

/** Packages whose tests need a browser; all others are tested in Node. */
const inBrowser = ['elements', 'take-stock'];

const testsIn = (dir, suffix) =>
  !existsSync(join(root, dir))
    ? []
    : readdirSync(join(root, dir), { recursive: true })
        .filter((name) => name.endsWith(suffix))
        .map((name) => `${dir}/${name}`)
        .sort();

const nodeTest = (files, ...options) => ({ files, command: ['node', ...options, '--test', '--test-reporter=spec', ...files] });

const webkit = process.env.BROWSER === 'webkit';
// WebDriver can do what the journey by keyboard needs, and little more.
const endToEnd = testsIn('packages/take-stock/e2e', webkit ? 'keyboard.test.mjs' : '.test.mjs');
/** They measure times, or close browsers in the middle of something. */
const alone = /(kill|device|storage|board-meeting)\.test\.mjs$/;
// A browser that hangs must not hold up the rest for ever.
const endToEndOptions = ['--test-force-exit', '--test-timeout=300000'];

const parts = {
  unit() {
    const packages = readdirSync(join(root, 'packages')).filter((name) => !inBrowser.includes(name));
    return nodeTest(
      packages.flatMap((name) => testsIn(`packages/${name}/test`, '.test.ts')),
      '--import',
      'tsx',
      // Node leaves one processor idle, which on a machine with two doubles the time.
      `--test-concurrency=${availableParallelism()}`,
    );
  },
  browser: () => ({ files: inBrowser.flatMap((name) => testsIn(`packages/${name}/test`, '.test.ts')), command: ['wtr'] }),
  e2e: () =>
    nodeTest(
      endToEnd.filter((file) => !alone.test(file)),
      ...endToEndOptions,
      `--test-concurrency=${Math.min(2, availableParallelism())}`,
    ),
  // One file at a time: they measure, and kill browsers.
  'e2e, alone': () =>
    nodeTest(
      endToEnd.filter((file) => alone.test(file)),
      ...endToEndOptions,
      '--test-concurrency=1',
    ),
};

/** Runs one part with its output in view, and counts its tests. */
async function runPart(name) {
  const { files, command } = parts[name]();
  console.log(`\n> ${name}: ${files.length} test files`);
  // Without a file `node --test` looks for tests by itself, so never start it with none.
  if (files.length === 0) return { passed: 0, failed: 1 };
  const { output, status } = await show(...command);
  const { passed, failed } = count(output);
  return { passed, failed: failed === 0 && (status !== 0 || passed === 0) ? 1 : failed };
}

/** Runs a command; shows what it prints, and keeps it. */
function show(command, ...args) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, env, shell, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      process.stdout.write(text);
    });
    child.once('error', (error) => done({ output: error.message, status: 1 }));
    child.once('close', (status) => done({ output, status }));
  });
}

/** Reads the closing lines of Node's test runner (`ℹ pass 3`) and of ours for the browsers (`browser: 3 passed, 0 failed`). */
function count(output) {
  const last = (pattern) => Number(output.match(pattern)?.at(-1)?.match(/\d+/)?.[0] ?? 0);
  return {
    passed: last(/^ℹ pass \d+/gm) + last(/^browser: \d+ passed/gm),
    failed: last(/^ℹ fail \d+/gm) + last(/^ℹ cancelled \d+/gm) + last(/(?<=^browser: \d+ passed, )\d+ failed/gm),
  };
}

const named = process.argv.slice(2).flatMap((name) => (name === 'e2e' && !webkit ? [name, 'e2e, alone'] : [name]));
if (named.length === 0) {
  setup();
  build();
}
const total = { passed: 0, failed: 0 };
const lines = [];
for (const name of named.length ? named : Object.keys(parts)) {
  const { passed, failed } = await runPart(name);
  total.passed += passed;
  total.failed += failed;
  lines.push(`${name}: ${passed} passed, ${failed} failed${passed ? '' : ' (no test ran)'}`);
}
console.log(`\n${lines.join('\n')}\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
