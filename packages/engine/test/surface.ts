import { readFileSync } from 'node:fs';

const { exports } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  exports: Record<string, string | { default: string }>;
};
const entries = Object.values(exports).flatMap((entry) => (typeof entry === 'string' ? [] : entry.default));
const sources = entries.map((entry) => new URL(entry.replace('./dist/', '../src/').replace(/js$/, 'ts'), import.meta.url).href);
const modules = (await Promise.all(sources.map((source) => import(source)))) as object[];

/** What the engine exports, by all of its entries. */
export const surface = Object.assign({}, ...modules) as Readonly<Record<string, unknown>>;
