import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { folderWith } from './cli.js';

const packageFile = (name: string) => new URL(`../../${name}/package.json`, import.meta.url);

/** What would be published of a package whose build left such files. */
function packed(name: string, built: readonly string[]): string[] {
  const folder = folderWith({ 'package.json': readFileSync(packageFile(name)) });
  for (const path of built) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), '');
  }
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: folder, encoding: 'utf8' });
  const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
  return files.map(({ path }) => path);
}

describe('the package', () => {
  const left = ['dist/.tsbuildinfo', 'dist/tsconfig.tsbuildinfo', 'dist/take-stock/test/tsconfig.tsbuildinfo'];
  for (const name of ['engine', 'elements', 'take-stock', 'cli'])
    it(`${name} holds nothing of what the compiler keeps for itself`, () => {
      const files = packed(name, ['dist/index.js', ...left]);
      assert.ok(files.includes('dist/index.js'));
      assert.deepEqual(
        files.filter((path) => path.endsWith('tsbuildinfo')),
        [],
      );
    });
});
