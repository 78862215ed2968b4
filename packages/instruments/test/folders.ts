import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseInstrument, type Instrument, type ScoreState } from '@take-stock/engine';

/** A score as a worked example states it. */
interface ExpectedScore {
  readonly displayed: number | null;
  readonly band: string | null;
  readonly state: ScoreState;
}

/** Answers with the scores that a person worked out for them by hand. Items that are not named are blank. */
export interface WorkedExample {
  readonly name: string;
  readonly group?: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly expected: {
    readonly sections: readonly ({ readonly section: string } & ExpectedScore)[];
    /** `null` where the instrument has no overall score. */
    readonly overall: ExpectedScore | null;
  };
  readonly working: readonly string[];
}

const home = new URL('../', import.meta.url);

/** Names of the folders that hold an instrument. */
export const folders = readdirSync(home)
  .filter((name) => existsSync(new URL(`${name}/instrument.json`, home)))
  .sort();

/** Every instrument of this package, parsed. */
export const parsed = folders.map((folder) => parseInstrument(readJson(folder, 'instrument.json')));

export const workedExamples = (id: string) => readJson(id, 'worked-examples.json') as readonly WorkedExample[];

/** All items of an instrument, in order. */
export const itemsOf = (instrument: Instrument) => instrument.sections.flatMap(({ items }) => items);

function readJson(folder: string, file: string): unknown {
  return JSON.parse(readFileSync(new URL(`${folder}/${file}`, home), 'utf8'));
}
