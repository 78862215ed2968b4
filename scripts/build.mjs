// `npm run build`: everything that is made from the sources, in the order in which one part needs another.
// `npm run build -- engine instruments` makes only the parts that are named.
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';
import { run } from './setup.mjs';

const parts = {
  engine() {
    run('tsc', '-b', 'packages/engine');
    run('node', 'packages/engine/scripts/write-schemas.mjs');
  },
  // Checked by the engine, and typed data for the packages after it: so between the two compilations.
  instruments: () => run('node', 'packages/instruments/build.mjs'),
  types: () => run('tsc', '-b'),
  bundle,
  metadata: () => run('cem', 'analyze', '--quiet'),
};

/** Makes the named parts, all of them when none is named. */
export function build(names = Object.keys(parts)) {
  for (const name of names) {
    if (!Object.hasOwn(parts, name)) throw new RangeError(`build: a part must be one of ${Object.keys(parts).join(', ')}, got ${name}`);
    parts[name]();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build(process.argv.length > 2 ? process.argv.slice(2) : undefined);
