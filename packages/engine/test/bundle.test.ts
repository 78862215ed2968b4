import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

const sources = fileURLToPath(new URL('../src/', import.meta.url));

/** What a page carries that imports these names: bytes after minifying and brotli, and the files they came from. */
async function weigh(names: string, entry: 'scoring.ts' | 'index.ts'): Promise<{ bytes: number; files: string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export ${names} from './${entry}'`, resolveDir: sources, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    metafile: true,
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  return {
    bytes: brotliCompressSync(outputFiles[0]!.contents).length,
    files: inputs.flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? file : [])),
  };
}

describe('the weight of the engine', () => {
  it('is at most 4 KiB for score alone, without zod', async () => {
    const { bytes, files } = await weigh('{ score }', 'scoring.ts');
    assert.ok(bytes <= 4096, `got ${bytes}`);
    assert.deepEqual(
      files.filter((file) => file.includes('zod')),
      [],
    );
  });

  it('leaves zod out of score from the main entry too', async () => {
    const { files } = await weigh('{ score }', 'index.ts');
    assert.deepEqual(
      files.filter((file) => file.includes('zod')),
      [],
    );
  });

  it('is at most 7 KiB for all of the scoring entry, without zod', async () => {
    const { bytes, files } = await weigh('*', 'scoring.ts');
    assert.ok(bytes <= 7168, `got ${bytes}`);
    assert.deepEqual(
      files.filter((file) => file.includes('zod')),
      [],
    );
  });
});
