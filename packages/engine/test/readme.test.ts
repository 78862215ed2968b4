import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseInstrument } from '../src/index.js';

const root = new URL('../../../', import.meta.url);
const pages = ['README.md', ...readdirSync(new URL('docs/', root)).flatMap((name) => (name.endsWith('.md') ? `docs/${name}` : []))];

/** All blocks of one language in the pages, each with the page that it is on. */
function blocks(language: string) {
  return pages.flatMap((page) =>
    Array.from(
      readFileSync(new URL(page, root), 'utf8').matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm')),
      ([, code = '']) => ({
        page,
        code,
      }),
    ),
  );
}

/** Runs a program in the project's folder, as a reader would, and returns the lines that it prints. */
function run(code: string) {
  return execFileSync('node', ['--input-type=module', '--eval', code], { cwd: root, encoding: 'utf8' }).trimEnd().split('\n');
}

/** What the comments of a program say that it prints. */
function outcomes(code: string) {
  return Array.from(code.matchAll(/console\.log\(.*\/\/ => (.+)$/gm), ([, outcome]) => outcome);
}

const bundled = readdirSync(new URL('packages/instruments/', root)).filter((name) =>
  existsSync(new URL(`packages/instruments/${name}/instrument.json`, root)),
);

describe('the code in README.md and docs', () => {
  it('prints what its comments say', () => {
    const [example, ...others] = blocks('js').filter(({ code }) => code.includes('// =>'));
    assert.ok(example, 'README.md has an example of the engine');
    for (const { code } of [example, ...others]) {
      assert.deepEqual(run(code), outcomes(code));
    }
  });

  it('is one program in the README of the engine, which prints what its comments say', () => {
    const readme = readFileSync(new URL('packages/engine/README.md', root), 'utf8');
    const code = Array.from(readme.matchAll(/^```js\n([^]*?)^```/gm), ([, block]) => block).join('\n');
    assert.deepEqual(run(code), outcomes(code));
  });

  it('is at most twelve lines of engine in README.md', () => {
    const [example] = blocks('js').filter(({ page }) => page === 'README.md');
    assert.ok((example?.code.trim().split('\n').length ?? Infinity) <= 12);
  });

  it('names instruments that are bundled', () => {
    const named = blocks('html').flatMap(({ code }) =>
      Array.from(code.matchAll(/(?:instrument|data-take-stock)="([^"]+)"/g), ([, id]) => id ?? ''),
    );
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter((id) => !bundled.includes(id)),
      [],
    );
  });

  it('has instruments without a fault', () => {
    const inline = blocks('html').flatMap(({ code }) =>
      Array.from(code.matchAll(/<script type="application\/json">([^]*?)<\/script>/g), ([, json = '']) => json),
    );
    assert.ok(inline.length > 0);
    for (const json of inline) assert.doesNotThrow(() => parseInstrument(JSON.parse(json)));
  });

  it('writes the import map of integrity.json', () => {
    const [example] = blocks('js').filter(({ code }) => code.includes('integrity.json'));
    assert.match(run(example?.code ?? '').join('\n'), /"\/take-stock\/take-stock\.js": "sha384-/);
  });

  it('gives commands that package.json has', () => {
    const scripts = Object.keys((JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { scripts: object }).scripts);
    const commands = blocks('sh').flatMap(({ code }) => Array.from(code.matchAll(/^npm (?:run )?([\w:]+)/gm), ([, name]) => name ?? ''));
    assert.ok(commands.length >= 2);
    assert.deepEqual(
      commands.filter((name) => !scripts.includes(name)),
      [],
    );
  });
});
