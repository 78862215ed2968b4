import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { instruments, loadInstrument } from '@take-stock/instruments';
import { itemsOf, parsed } from './folders.js';

describe('instruments', () => {
  it('lists every instrument with its facts, and loads it', async () => {
    assert.equal(instruments.length, parsed.length);
    for (const [index, { load, ...facts }] of instruments.entries()) {
      const { id, version, title, kind, minutes } = parsed[index]!;
      assert.deepEqual(facts, { id, version, title, kind, items: itemsOf(parsed[index]!).length, minutes });
      assert.deepEqual(await load(), parsed[index]);
    }
  });
});

describe('loadInstrument(id)', () => {
  it('loads the instrument of that id', async () => {
    assert.equal((await loadInstrument('fife-key-principles')).title, 'Fife Key Principles');
  });

  it('does what the example in its comment says', async () => {
    const types = readFileSync(new URL('../dist/index.d.ts', import.meta.url), 'utf8');
    const [, code = '', outcome = ''] = /^ \* (.+); \/\/ => (.+)$/m.exec(types) ?? [];
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the example is text in our own comment
    const run = new Function('loadInstrument', `return (async () => [${code}, ${outcome}])()`) as (load: unknown) => Promise<unknown[]>;
    const [came, expected] = await run(loadInstrument);
    assert.equal(typeof expected, 'string');
    assert.equal(came, expected);
  });

  it('names the known ids when there is none', async () => {
    await assert.rejects(loadInstrument('fife'), {
      name: 'RangeError',
      message: `loadInstrument: id must be one of ${parsed.map(({ id }) => id).join(', ')}, got fife`,
    });
  });
});

describe('the built modules', () => {
  it('keep the 30-item instrument within 8 KiB as it travels', (test) => {
    const bytes = brotliCompressSync(readFileSync(new URL('../dist/community-partnership-assessment.js', import.meta.url))).length;
    test.diagnostic(`community-partnership-assessment.js: ${bytes} bytes brotli`);
    assert.ok(bytes <= 8192, `${bytes} bytes`);
  });

  it('are plain data: one export, nothing to run', () => {
    for (const { id } of parsed) {
      const text = readFileSync(new URL(`../dist/${id}.js`, import.meta.url), 'utf8');
      assert.deepEqual(
        JSON.parse(text.replace(/^export default /, '').replace(/;\n$/, '')),
        parsed.find((instrument) => instrument.id === id),
      );
    }
  });
});
