import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const helper = new URL('cli.ts', import.meta.url).href;

describe('folderWith(files)', () => {
  it('leaves nothing behind when the tests of a file have ended', () => {
    const code = `const { folderWith } = await import('${helper}');
      const { existsSync } = await import('node:fs');
      const folder = folderWith({ 'a.txt': 'a' });
      console.log(JSON.stringify({ folder, there: existsSync(folder + '/a.txt') }));`;
    const args = ['--import', 'tsx', '--input-type=module', '--eval', code];
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    assert.equal(stderr, '');
    const { folder, there } = JSON.parse(stdout) as { folder: string; there: boolean };
    assert.deepEqual([there, existsSync(folder)], [true, false]);
  });

  it('leaves nothing behind when the tests of a file are ended before', async () => {
    const code = `const { folderWith } = await import('${helper}');
      console.log(folderWith({ 'a.txt': 'a' }));
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code], { cwd: root });
    const [folder] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
    assert.ok(existsSync(folder.trim()));
    child.kill();
    assert.deepEqual(await once(child, 'exit'), [null, 'SIGTERM']);
    assert.ok(!existsSync(folder.trim()));
  });
});
