// `npm run build`: everything that is made from the sources, in the order in which one part needs another.
// `npm run build -- engine instruments` makes only the parts that are named.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, run } from './setup.mjs';

const parts = {
  engine() {
    run('tsc', '-b', 'packages/engine');
    run('node', 'packages/engine/scripts/write-schemas.mjs');
  },
  // Checked by the engine, and typed data for the packages after it: so between the two compilations.
  instruments: () => run('node', 'packages/instruments/build.mjs'),
  types: () => run('tsc', '-b'),
  bundle() {
    // Chunks carry a hash in their names, so those of the last build would stay for ever.
    rmSync(join(root, 'packages/take-stock/dist/cdn'), { recursive: true, force: true });
    run('rollup', '--config', '--silent');
  },
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
