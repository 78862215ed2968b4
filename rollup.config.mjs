// The script-tag build: one small entry with a fixed name, chunks with a hash in theirs, everything bundled, nothing fetched from elsewhere.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { transform } from 'esbuild';
import htmlLiterals from 'rollup-plugin-html-literals';

const { version } = JSON.parse(readFileSync(new URL('./packages/take-stock/package.json', import.meta.url), 'utf8'));

/**
 * Hosts add a query to the entry's address (WordPress: `?ver=1`), and a browser takes that for another module. A chunk that
 * imported the entry would run it twice, so that every element would be defined twice: refuse to build such a bundle.
 */
const entryIsALeaf = () => ({
  name: 'entry-is-a-leaf',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const entries = chunks.filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName);
    for (const chunk of chunks) {
      const entry = [...chunk.imports, ...chunk.dynamicImports].find((name) => entries.includes(name));
      if (entry) this.error(`${chunk.fileName} imports ${entry}: move what they share into a module that the entry imports dynamically`);
    }
  },
});

/** tslib's decorator helper serves every kind of decorator there has been; ours only ever decorate fields. */
const fieldDecorators = () => ({
  name: 'field-decorators',
  resolveId: (id) => (id === 'tslib' ? id : null),
  load: (id) =>
    id === 'tslib'
      ? 'export const __decorate = (decorators, element, name) => decorators.forEach((decorate) => decorate(element, name));'
      : null,
});

/**
 * Terser gives every private name of a file a name of its own. esbuild counts them anew in each class: what the classes have in common
 * then reads the same and compresses. Terser, which shrinks more in all else, goes last.
 */
const privateNames = () => ({
  name: 'private-names',
  renderChunk: (code, chunk) =>
    transform(code, {
      minify: true,
      target: 'es2022',
      charset: 'utf8',
      legalComments: 'inline',
      sourcemap: 'external',
      banner: firstLine(chunk),
    }),
});

/** Writes a file beside the bundle: hash and sizes, from the bytes that are written, and what the first load consists of. */
const integrity = (fileName) => ({
  name: 'integrity',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entries = Object.fromEntries(
        chunks.filter((chunk) => chunk.isEntry).map((chunk) => [chunk.fileName, { firstLoad: firstLoad(chunk, bundle) }]),
      );
      const files = Object.fromEntries(chunks.map((chunk) => [chunk.fileName, describe(chunk)]));
      this.emitFile({ type: 'asset', fileName, source: `${JSON.stringify({ version, entries, files }, null, 2)}\n` });
    },
  },
});

/** The entry, what it asks for on every page (the texts are those of the page's own instruments), and all that those import before they can run. */
function firstLoad(entry, bundle) {
  const names = new Set([entry.fileName, ...entry.dynamicImports.filter((name) => !instrumentOf(bundle[name]))]);
  for (const name of names) for (const imported of bundle[name].imports) names.add(imported);
  return [...names];
}

/** The instrument whose texts a chunk holds. */
function instrumentOf(chunk) {
  return /packages[\\/]instruments[\\/]dist[\\/](?!index\.js)(.+)\.js$/.exec(chunk.facadeModuleId ?? '')?.[1];
}

function describe(chunk) {
  const bytes = Buffer.from(chunk.code);
  const instrument = instrumentOf(chunk);
  return {
    integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
    bytes: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes).length,
    ...(instrument && { instrument }),
  };
}

/**
 * Most browsers remember for as long as a page is open that a module could not be fetched, so that another try would be in vain. Under
 * another address it is fetched anew.
 */
const fetchedAgain = (which) => ({
  name: 'fetched-again',
  renderDynamicImport: ({ targetModuleId }) =>
    which.test(targetModuleId ?? '') ? { left: '(e=>import(e).catch(()=>import(e+"?"+Date.now())))(', right: ')' } : null,
});

const saving =
  /(device-store|response-store|keeping|find-saved|autosave|check-stored|fraction|shown|issue|response-error)\.js$|[\\/]idb-keyval[\\/]/;

/**
 * Nearly all functions of the start run on every page: told so, Chromium compiles them on another thread while they arrive, and not one by
 * one when they are called, which takes a quarter of the script time of a load. Others read a comment.
 */
const calledOnLoad = (chunk) => (chunk.name === 'start' ? '//# allFunctionsCalledOnLoad' : '');

const firstLine = (chunk) => (chunk.isEntry ? `/*! Take Stock ${version} | MIT */` : calledOnLoad(chunk));

/**
 * One script tag. The coordinator's page is built apart from the review: what the two share would have to be fetched in more and
 * larger files by everybody, and hardly anybody opens both.
 */
const build = (name, file, again, manualChunks) => ({
  input: { [name]: `packages/take-stock/dist/${file}.js` },
  output: {
    dir: 'packages/take-stock/dist/cdn',
    format: 'es',
    entryFileNames: '[name].js',
    // The hash keeps a new deployment from mixing with chunks of the last one that a cache still holds.
    chunkFileNames: 'chunks/[name]-[hash:6].js',
    // Names cannot be compressed: sixteen letters say less than sixty-four do.
    hashCharacters: 'hex',
    onlyExplicitManualChunks: true,
    manualChunks,
    // Maps for whoever has to debug, with no byte in the code for them.
    sourcemap: 'hidden',
    sourcemapExcludeSources: true,
  },
  plugins: [
    fieldDecorators(),
    fetchedAgain(again),
    resolve({ exportConditions: ['production', 'browser'] }),
    // Without its closing slash a shape in an SVG template swallows the shapes after it.
    htmlLiterals({
      include: ['packages/elements/**', 'packages/take-stock/**'],
      options: { minifyOptions: { keepClosingSlash: true, removeAttributeQuotes: true } },
    }),
    privateNames(),
    // Functions written out where they are called compress less well than calls: only the smallest are.
    terser({
      module: true,
      ecma: 2022,
      compress: { passes: 5, unsafe_arrows: true, inline: 1, unsafe_methods: true, unsafe: true, sequences: false },
      format: { comments: /^(!|# all)/ },
    }),
    entryIsALeaf(),
    integrity(name === 'take-stock' ? 'integrity.json' : `${name}.integrity.json`),
  ],
  onLog,
});

function onLog(level, log, handler) {
  // zod ships two comments that rollup cannot place and one internal cycle; neither is ours to mend.
  const inZod = /node_modules[\\/]zod/.test(log.id ?? log.ids?.[0] ?? '');
  if (inZod && ['INVALID_ANNOTATION', 'CIRCULAR_DEPENDENCY'].includes(log.code)) return;
  if (level === 'warn') throw Object.assign(new Error(log.message), log);
  handler(level, log);
}

export default [
  // Small parts that are always fetched together weigh less as one.
  build('take-stock', 'script-tag', /later\.js$/, (id) => (saving.test(id) ? 'device' : undefined)),
  build('take-stock-board', 'board-tag', /[\\/]elements[\\/]dist[\\/]/),
];
