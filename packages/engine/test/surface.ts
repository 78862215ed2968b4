import { readFileSync } from 'node:fs';

const { exports } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  exports: Record<string, string | { default: string }>;
};
const entries = Object.values(exports).flatMap((entry) => (typeof entry === 'string' ? [] : entry.default));
const modules = entries.map((entry) => import(new URL(entry.replace('./dist/', '../src/').replace(/js$/, 'ts'), import.meta.url).href));

/** What the engine exports by all of its entries. */
export const surface = Object.assign({}, ...(await Promise.all(modules))) as Readonly<Record<string, unknown>>;
