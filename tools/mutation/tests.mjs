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
// A folder is judged by its own tests: others that run through it notice late, and take long.
const own = {
  exact: 'refusals fraction common-unit double-double random score scorer properties',
  response: 'score vocabulary properties',
  scorer: 'refusals scorer scorer-tables quick-board',
  score: 'refusals score vocabulary thirteen highlights odd-numbers properties',
  statistics: 'statistics-edges odd-numbers refusals ranges random board-statistics change-statistics score',
  board: 'refusals odd-numbers ranges board-rules board-lists board-statistics summarise',
  publish: 'refusals publish-rules publish-comparison board-lists group-levels summarise compare attack change-privacy',
  change: 'refusals odd-numbers compare change-statistics',
};
// The attack on boards is too slow to judge mutants one by one; what it taught is tested by hand as well.
Object.assign(process.env, { ATTACK_BOARDS: '0', ATTACK_PAIRS: '300' });
await load(own[process.env.MUTATED]);

// What runs while the tests are loaded and in tests as well is judged by the tests: Stryker would start anew for each such mutant.
after(() => {
  const { perTest = {}, static: loaded = {} } = globalThis.__stryker__?.mutantCoverage ?? {};
  for (const mutant of Object.values(perTest).flatMap(Object.keys)) delete loaded[mutant];
});
