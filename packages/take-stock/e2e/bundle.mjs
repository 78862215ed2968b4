import { build } from 'esbuild';

/** One file of a program and all that it imports, as a bundler makes it. */
export async function bundle(contents, options) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    ...options,
  });
  return outputFiles[0].text;
}
