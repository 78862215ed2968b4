// Checks every instrument and writes it to dist as a module of plain data, with an index that loads each one when asked for.
// Run it after the engine is built. Prints every fault of every instrument and ends with 1 if there is any.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseInstrument } from '@take-stock/engine';

const here = new URL('.', import.meta.url);
const dist = new URL('dist/', here);

const faults = [];
const instruments = foldersWithInstrument().flatMap(read);
if (faults.length) {
  console.error(faults.join('\n'));
  process.exit(1);
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
for (const instrument of instruments) {
  // A module, not a JSON import: it loads under a strict Content-Security-Policy in every browser.
  write(`${instrument.id}.js`, `export default ${JSON.stringify(instrument)};\n`);
  write(
    `${instrument.id}.d.ts`,
    `import type { Instrument } from '@take-stock/engine';\ndeclare const instrument: Instrument;\nexport default instrument;\n`,
  );
}
write('index.js', indexModule());
write('index.d.ts', indexTypes());
console.log(`instruments: ${instruments.map(({ id, version }) => `${id} ${version}`).join(', ')}`);

function foldersWithInstrument() {
  return readdirSync(here, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(new URL(`${entry.name}/`, here)).includes('instrument.json'))
    .map((entry) => entry.name)
    .sort();
}

function read(folder) {
  try {
    const instrument = parseInstrument(JSON.parse(readFileSync(new URL(`${folder}/instrument.json`, here), 'utf8')));
    if (instrument.id !== folder) faults.push(`${folder}/instrument.json: id: must be the name of its folder, got ${instrument.id}`);
    return [instrument];
  } catch (error) {
    faults.push(...messages(error).map((message) => `${folder}/instrument.json: ${message}`));
    return [];
  }
}

/** One line an issue; an error without issues (a file that is not JSON) is a line of its own. */
function messages({ issues, message }) {
  return issues?.map((issue) => (issue.path ? `${issue.path}: ${issue.message}` : issue.message)) ?? [message];
}

function indexModule() {
  const entries = instruments.map(({ id, version, title, kind, sections, minutes }) => {
    const items = sections.reduce((count, section) => count + section.items.length, 0);
    const facts = JSON.stringify({ id, version, title, kind, items, ...(minutes && { minutes }) }).slice(1, -1);
    return `  { ${facts}, load: () => import('./${id}.js').then((module) => module.default) },`;
  });
  return `export const instruments = [
${entries.join('\n')}
];

export async function loadInstrument(id) {
  const entry = instruments.find((instrument) => instrument.id === id);
  if (!entry) throw new RangeError(\`loadInstrument: id must be one of \${instruments.map((known) => known.id).join(', ')}, got \${id}\`);
  return entry.load();
}
`;
}

function indexTypes() {
  return `import type { Instrument } from '@take-stock/engine';

/** What there is to know of an instrument before its texts are loaded. */
export interface InstrumentEntry {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly kind: Instrument['kind'];
  /** How many items it has, over all sections. */
  readonly items: number;
  /** Least and most minutes that it takes one person. */
  readonly minutes?: readonly [number, number];
  /** Loads the whole instrument. */
  readonly load: () => Promise<Instrument>;
}

/** Every instrument of this package, in order of id. */
export declare const instruments: readonly InstrumentEntry[];

/**
 * Loads one instrument of this package.
 *
 * @param id ${instruments.map(({ id }) => `\`${id}\``).join(', ')}
 * @returns the whole instrument, as \`parseInstrument\` returned it when this package was built
 * @throws RangeError (as a rejection) when there is no such instrument
 * @see docs/scoring.md for how it is scored; its SOURCE.md for where its questions come from
 * @example
 * (await loadInstrument('${instruments[0].id}')).title; // => '${instruments[0].title}'
 */
export declare function loadInstrument(id: string): Promise<Instrument>;
`;
}

function write(name, text) {
  writeFileSync(new URL(name, dist), text);
}
