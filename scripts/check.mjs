// `npm run check`: builds, then looks at the sources and the builds in every way that needs no test, two looks at a time.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { env, root, setup, shell } from './setup.mjs';

const AT_ONCE = 2;

const packages = readdirSync(join(root, 'packages')).filter((name) => existsSync(join(root, 'packages', name, 'package.json')));
const withTemplates = ['packages/elements/src', 'packages/take-stock/src'];
const ownWords = join(root, '../shared/tools/own-words');

/** What is looked at: a command, or a function that returns the lines to complain with. The slow ones first. */
const checks = {
  lint: ['eslint', '.', '--max-warnings=0'],
  templates: ['lit-analyzer', '--strict', '--quiet', ...withTemplates],
  format: ['prettier', '--check', '--log-level=warn', '.'],
  'unused code': ['knip'],
  ...Object.fromEntries(packages.map((name) => [`package ${name}`, ['publint', '--strict', `packages/${name}`]])),
  // Every package is for `import` alone, which Node 20.19 and bundlers understand.
  ...Object.fromEntries(
    packages.map((name) => [`types of ${name}`, ['attw', '--profile', 'esm-only', '--no-definitely-typed', '--pack', `packages/${name}`]]),
  ),
  'what is packed': whatIsPacked,
  metadata: tagsInMetadata,
  budgets: ['node', 'scripts/budgets.mjs'],
  'heap and elements': ['node', 'scripts/weigh.mjs'],
  reference: ['node', 'scripts/docs.mjs', '--check'],
  lockfile: ['npm', 'ci', '--dry-run'],
  commands: ['node', 'scripts/commands.mjs'],
  'elements in docs': ['node', 'scripts/docs-manifest.mjs'],
  'links in docs': ['node', 'scripts/docs-links.mjs'],
  // Only where the source documents are at hand: the texts must not repeat them.
  ...(existsSync(ownWords) && { 'own words': [ownWords, 'README.md', 'packages', 'docs', 'demo'] }),
};

/** What everybody looks for in a package. */
function whatIsPacked() {
  const schemas = ['instrument', 'response', 'round'].map((name) => `schemas/${name}.json`);
  return packages.flatMap((name) =>
    ['LICENSE', 'README.md', ...(name === 'engine' ? schemas : [])]
      .filter((file) => !existsSync(join(root, 'packages', name, file)))
      .map((file) => `packages/${name} has no ${file}`),
  );
}

/** The analyzer goes on without a word when its configuration does not load: so see that it found the elements. */
function tagsInMetadata() {
  const { modules } = JSON.parse(readFileSync(join(root, 'packages/elements/custom-elements.json'), 'utf8'));
  const elements = modules.flatMap((module) => module.declarations ?? []).filter((declaration) => declaration.customElement);
  if (elements.length === 0) return ['custom-elements.json describes no element'];
  const bases = new Set(elements.map(({ superclass }) => superclass?.name));
  return elements.filter(({ tagName, name }) => !tagName && !bases.has(name)).map(({ name }) => `${name}: its class comment needs a @tag`);
}

/** Runs one check; resolves to whether it passed and what it said. */
function look(check) {
  if (typeof check === 'function') {
    try {
      const complaints = check();
      return { passed: complaints.length === 0, output: complaints.join('\n') };
    } catch (error) {
      return { passed: false, output: error.message };
    }
  }
  const [command, ...args] = check;
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', (error) => done({ passed: false, output: error.message }));
    child.once('close', (status) => done({ passed: status === 0, output: output.trim() }));
  });
}

setup();
const total = { passed: 0, failed: 0 };
async function report(name, check) {
  const { passed, output } = await look(check);
  total[passed ? 'passed' : 'failed']++;
  console.log(passed ? `ok      ${name}` : `FAILED  ${name}\n${output.replace(/^/gm, '        ')}`);
}

// The other checks read what this makes. It also checks the types, of the tests too.
await report('build and types', ['node', 'scripts/build.mjs']);
const waiting = Object.entries(checks);
const worker = async () => {
  for (let next = waiting.shift(); next; next = waiting.shift()) await report(...next);
};
await Promise.all(Array.from({ length: AT_ONCE }, worker));
console.log(`check: ${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
