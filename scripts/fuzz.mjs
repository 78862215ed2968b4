// `npm run fuzz`: builds what it needs, then 100,000 mutated documents for every reader, or as many as FUZZ_RUNS says. FUZZ_SEED repeats a run.
import { randomInt } from 'node:crypto';
import { build } from './build.mjs';
import { env, run, setup } from './setup.mjs';

// Documents are held against the published schemas too, and the command is run as it is built.
setup();
build(['engine', 'instruments', 'types']);
env.FUZZ_RUNS ??= '100000';
env.FUZZ_SEED ??= String(randomInt(2 ** 31));
console.log(`FUZZ_RUNS=${env.FUZZ_RUNS} FUZZ_SEED=${env.FUZZ_SEED}`);

const files = ['packages/engine/test/fuzz.test.ts', 'packages/cli/test/fuzz.test.ts', 'packages/cli/test/arguments.test.ts'];
run('node', '--import', 'tsx', '--test', '--test-reporter=spec', ...files);
