// Breaks the engine in thousands of small ways, one at a time, and lists those that no test notices: npm run mutation [-- FOLDER …].
// Stryker has a folder and a lockfile of its own, so that only those who run this fetch it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { env, root, run, setup } from './setup.mjs';

const tool = join(root, 'tools/mutation');
const stryker = join(tool, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const asked = process.argv.slice(2);

setup();
if (!existsSync(stryker)) run('npm', 'ci', '--ignore-scripts', '--prefix', tool);
for (const folder of asked.length > 0 ? asked : ['exact', 'response', 'score', 'scorer', 'statistics', 'board', 'publish', 'change']) {
  env.MUTATED = folder;
  run(process.execPath, stryker, 'run', join(tool, 'stryker.config.mjs'));
  run(process.execPath, join(tool, 'unlisted.mjs'), `.cache/mutation/${folder}-report.json`, 'docs/mutation.md');
}
