import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { describe, it } from 'node:test';

const sources = new URL('../src/', import.meta.url);
const architecture = readFileSync(new URL('../../../ARCHITECTURE.md', import.meta.url), 'utf8');

/** The folders in the order in which the page names them: what one needs stands before it. */
const folders = Array.from(
  architecture
    .split('**Inside the engine**')[1]!
    .split('\n\n')[0]!
    .matchAll(/`([a-z]+)`/g),
  ([, name]) => name!,
);

/** Every import of one folder from another, types included. */
const imports = readdirSync(sources, { encoding: 'utf8', recursive: true })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && file.includes('/'))
  .flatMap((file) =>
    Array.from(readFileSync(new URL(file, sources), 'utf8').matchAll(/ from '(\..+)';$/gm), ([, to]) => ({
      file,
      to: posix.normalize(`${dirname(file)}/${to}`),
    })),
  );

describe("the engine's folders", () => {
  it('are all named in ARCHITECTURE.md', () => {
    const there = readdirSync(sources, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));
    assert.deepEqual(folders.toSorted(), there.sort());
  });

  it('need only what is named before them', () => {
    const place = (path: string) => folders.indexOf(path.split('/')[0]!);
    assert.ok(imports.length > 300, `got ${imports.length}`);
    assert.deepEqual(
      imports.filter(({ file, to }) => place(to) < 0 || place(to) > place(file)),
      [],
    );
  });
});
