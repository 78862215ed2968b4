// Runs numeric cases: node packages/engine/test/oracles.mjs FILE [--only SCO,INS,RNG]. Needs a build.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { adapters } from './oracle-adapters.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
const [file] = positionals;
if (!file) {
  console.error('usage: oracles FILE [--only SCO,INS,RNG]');
  process.exit(2);
}
const only = values.only?.split(',');
const cases = JSON.parse(readFileSync(file, 'utf8')).cases.filter(({ id }) => !only || only.includes(id.split('-')[0]));

let failed = 0;
for (const { id, fn, inputs, expected, tolerance = 0 } of cases) {
  const fault = check(fn, inputs, expected, tolerance);
  if (fault) {
    failed += 1;
    console.log(`${id} ${fn}: ${fault}`);
  }
}
console.log(`${cases.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function check(fn, inputs, expected, tolerance) {
  if (!Object.hasOwn(adapters, fn)) return 'no such function';
  try {
    return difference(adapters[fn](inputs, expected), expected, tolerance, 'result');
  } catch (error) {
    return `threw ${error}`;
  }
}

/** What differs first, in words; `null` when nothing does. The result may hold more than the case expects. */
function difference(actual, expected, tolerance, path) {
  if (typeof expected === 'number' && typeof actual === 'number' && Math.abs(actual - expected) <= tolerance) return null;
  if (typeof expected !== 'object' || expected === null) {
    return actual === expected ? null : `${path} must be ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`;
  }
  if (Array.isArray(expected) && actual?.length !== expected.length)
    return `${path} must have ${expected.length} entries, got ${JSON.stringify(actual)}`;
  for (const [key, each] of Object.entries(expected)) {
    const fault = difference(actual?.[key], each, tolerance, `${path}.${key}`);
    if (fault) return fault;
  }
  return null;
}
