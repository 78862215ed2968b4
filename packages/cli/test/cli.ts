import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseInstrument, type Instrument, type Response } from '@take-stock/engine';
import { beforeSignal } from '../src/before-signal.js';

/** The command itself. */
export const bin = fileURLToPath(new URL('../bin/take-stock.mjs', import.meta.url));

/** The folder of the examples that the help names. */
export const examples = fileURLToPath(new URL('../examples/', import.meta.url));
export const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command as a person would. */
export function takeStock(args: readonly string[], { cwd = examples, input = '' }: { cwd?: string; input?: string | Buffer } = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd, input, encoding: 'utf8', maxBuffer: 100_000_000 });
  return { code: status, out: stdout, err: stderr };
}

const folders: string[] = [];
const clearAway = () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
};
process.on('exit', clearAway);
// The runner of the tests ends a file that takes too long, or that nobody waits for any more.
beforeSignal(clearAway);

/** A folder of its own, with files in it, until the tests of the file have ended. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'take-stock-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

export const quick: Instrument = parseInstrument(
  JSON.parse(readFileSync(new URL('../../instruments/community-partnership-quick/instrument.json', import.meta.url), 'utf8')),
);

/** Answers with the scores that they must give, worked out by hand. */
export const workedExamples = JSON.parse(
  readFileSync(new URL('../../instruments/community-partnership-quick/worked-examples.json', import.meta.url), 'utf8'),
) as {
  readonly group?: string;
  readonly answers: Record<string, string>;
  readonly expected: {
    readonly sections: { section: string; displayed: number | null; state: string }[];
    readonly overall: { displayed: number | null };
  };
}[];

/** The responses of the examples, one line each. */
export const answerLines = readFileSync(new URL('../examples/answers.ndjson', import.meta.url), 'utf8')
  .trim()
  .split('\n');
export const answers = answerLines.map((line) => JSON.parse(line) as Response);

/** The records of NDJSON. */
export function records<T>(text: string): T[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
