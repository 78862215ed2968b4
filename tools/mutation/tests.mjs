// The tests that judge mutants. The first to fail ends a run: those that tell much in little time come first.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';

const engine = '../../packages/engine/test';
const load = async (names) => {
  for (const name of names.split(' ')) await import(`${engine}/${name}.test.ts`);
};

await load('examples');
const { faultOf } = await import(`${engine}/oracle-fault.mjs`);
const { cases } = JSON.parse(readFileSync(new URL(`${engine}/oracles.json`, import.meta.url), 'utf8'));
describe('the numeric cases', () => {
  for (const each of cases) it(`${each.id} ${each.fn}`, () => assert.equal(faultOf(each), null));
});
await load('fraction score vocabulary thirteen highlights board-lists compare summarise board-statistics change-statistics properties');

// Attacks go through the whole engine, and are slow: they judge only the folders that they are about.
Object.assign(process.env, { ATTACK_BOARDS: '40', ATTACK_PAIRS: '30' });
if (/board|publish|change/.test(process.env.MUTATED)) await load('change-privacy attack');

// What runs while the tests are loaded and in tests as well is judged by the tests: Stryker would start anew for each such mutant.
after(() => {
  const { perTest = {}, static: loaded = {} } = globalThis.__stryker__?.mutantCoverage ?? {};
  for (const mutant of Object.values(perTest).flatMap(Object.keys)) delete loaded[mutant];
});
