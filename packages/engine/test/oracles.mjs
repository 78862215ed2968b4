// Runs numeric cases: node packages/engine/test/oracles.mjs FILE [--only SCO,INS,RNG]. Needs a build.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { faultOf } from './oracle-fault.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
const [file] = positionals;
if (!file) {
  console.error('usage: oracles FILE [--only SCO,INS,RNG]');
  process.exit(2);
}
const only = values.only?.split(',');
const cases = JSON.parse(readFileSync(file, 'utf8')).cases.filter(({ id }) => !only || only.includes(id.split('-')[0]));

let failed = 0;
for (const each of cases) {
  const fault = faultOf(each);
  if (fault) {
    failed += 1;
    console.log(`${each.id} ${each.fn}: ${fault}`);
  }
}
console.log(`${cases.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
