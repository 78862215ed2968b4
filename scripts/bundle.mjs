// Bundles the script-tag build, which takes longer than all else of a build: so only when something that goes into it has changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './setup.mjs';

const OUT = 'packages/take-stock/dist/cdn';
const KNOWN = '.cache/bundle.sha256';

export function bundle() {
  if (existsSync(join(root, KNOWN)) && readFileSync(join(root, KNOWN), 'utf8') === fingerprint()) return;
  // Chunks carry a hash in their names, so those of the last build would stay for ever.
  rmSync(join(root, OUT), { recursive: true, force: true });
  run('rollup', '--config', '--silent');
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(join(root, KNOWN), fingerprint());
}

/** Of all that goes in, and of what came out, which is listed with its hashes. */
function fingerprint() {
  const compiled = ['engine', 'elements', 'instruments', 'take-stock'].flatMap((name) => filesIn(`packages/${name}/dist`));
  const others = ['rollup.config.mjs', 'package-lock.json', 'packages/take-stock/package.json'];
  const made = filesIn(OUT);
  const out = made.filter((path) => path.endsWith('integrity.json'));
  const hash = createHash('sha256').update([process.version, ...made].join('\n'));
  for (const path of [...compiled.filter((path) => path.endsWith('.js') && !path.startsWith(OUT)), ...others, ...out])
    hash.update(`\n${path}\n`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

function filesIn(dir) {
  if (!existsSync(join(root, dir))) return [];
  return readdirSync(join(root, dir), { recursive: true })
    .map((name) => `${dir}/${name.replaceAll('\\', '/')}`)
    .sort();
}
