import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as formats from '../src/formats/index.js';
import * as engine from '../src/index.js';
import * as sample from './sample.js';

const folder = new URL('../src/formats/', import.meta.url);
const scope = { ...engine, ...formats, ...sample };

/** Runs code with the exports of the engine and its formats in scope, and the sample's `instrument` and `response`. */
function run(code: string): unknown {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the examples are text in our own comments
  return new Function(...Object.keys(scope), `return (${code});`)(...Object.values(scope));
}

const examples = readdirSync(folder).flatMap((file) => {
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

describe('the examples in the comments of the formats', () => {
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

  it('belong to every exported function', () => {
    const functions = Object.entries(formats).flatMap(([name, value]) =>
      typeof value === 'function' && !name.endsWith('Error') ? name : [],
    );
    const shown = examples.map(({ code }) => code).join('\n');
    assert.deepEqual(
      functions.filter((name) => !shown.includes(`${name}(`)),
      [],
    );
  });
});
