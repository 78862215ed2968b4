import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as sample from './sample.js';
import { surface } from './surface.js';

const folder = new URL('../src/', import.meta.url);
const files = readdirSync(folder, { encoding: 'utf8', recursive: true }).filter((file) => file.endsWith('.ts'));
const modules = (await Promise.all(files.map((file) => import(new URL(file, folder).href)))) as object[];
const scope = Object.assign({}, ...modules, surface, sample) as Record<string, unknown>;

/** Runs code with what the engine's files export and the sample's in scope: `instrument`, `response`, `summary`, `lastYear`, `thisYear`, `round`. */
function run(code: string): unknown {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the examples are text in our own comments
  return new Function(...Object.keys(scope), `return (${code});`)(...Object.values(scope));
}

const examples = files.flatMap((file) => {
  const comments = readFileSync(new URL(file, folder), 'utf8').match(/\/\*\*[^]*?\*\//g) ?? [];
  return comments.flatMap((comment) => {
    const [, example = ''] = comment.split('@example');
    return Array.from(example.matchAll(/^ \* (.+); \/\/ (=>|throws) (.+)$/gm), ([, code = '', kind, outcome = '']) => ({
      file,
      code,
      kind,
      outcome,
    }));
  });
});

describe('the examples in the comments', () => {
  it('are many', () => assert.ok(examples.length >= 250, `got ${examples.length}`));

  for (const { file, code, kind, outcome } of examples) {
    it(`${file}: ${code}`, () => {
      if (kind === '=>') {
        assert.deepEqual(run(code), run(outcome));
        return;
      }
      const [name = '', words = ''] = outcome.split(': ');
      assert.throws(
        () => run(code),
        (error: Error) => error.name === name && error.message.includes(words),
      );
    });
  }
});

describe('the comments', () => {
  it('link to what there is', () => {
    const texts = files.map((file) => readFileSync(new URL(file, folder), 'utf8'));
    const declared = new Set(
      texts.flatMap((text) =>
        Array.from(text.matchAll(/^(?:export )?(?:declare )?(?:function|const|class|interface|type) (\w+)/gm), ([, name]) => name),
      ),
    );
    const linked = texts.flatMap((text) => Array.from(text.matchAll(/\{@link (\w+)/g), ([, name]) => name));
    assert.ok(linked.length > 100, `got ${linked.length}`);
    assert.deepEqual(
      linked.filter((name) => !declared.has(name)),
      [],
    );
  });

  for (const page of ['scoring.md', 'rounds.md', 'cli.md']) {
    it(`point at headings that docs/${page} has`, () => {
      const headings = readFileSync(new URL(`../../../docs/${page}`, import.meta.url), 'utf8').match(/^##+ .+$/gm) ?? [];
      const anchors = headings.map((heading) => heading.replace(/^#+ /, '').toLowerCase().replaceAll(' ', '-'));
      const named = files
        .flatMap((file) =>
          Array.from(readFileSync(new URL(file, folder), 'utf8').matchAll(/docs\/(\w+\.md)#([a-z-]+)/g), ([, at, anchor]) => ({
            at,
            anchor,
          })),
        )
        .filter(({ at }) => at === page);
      assert.ok(named.length > 0);
      assert.deepEqual(
        named.filter(({ anchor }) => !anchors.includes(anchor ?? '')),
        [],
      );
    });
  }
});
