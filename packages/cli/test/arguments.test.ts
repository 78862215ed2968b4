import assert from 'node:assert/strict';
import { closeSync, cpSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { devNull } from 'node:os';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { describe, it, mock } from 'node:test';
import fc from 'fast-check';
import { run } from '../src/run.js';
import { answerLines, examples, folderWith } from './cli.js';

/** A few thousand each time; 100,000 by `npm run fuzz`, which prints the seed too. */
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 2000);
if (process.env['FUZZ_SEED']) fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED']) });

// Documents are read from the file behind standard input, which here must be one that ends.
closeSync(0);
openSync(devNull, 'r');

/** Runs the command in this process, with its output caught. */
async function ran(args: readonly string[], input: string): Promise<{ code: number; out: string; err: string }> {
  const stdin = Object.getOwnPropertyDescriptor(process, 'stdin')!;
  const caught = { out: '', err: '' };
  Object.defineProperty(process, 'stdin', { value: Readable.from([Buffer.from(input)]), configurable: true });
  mock.method(process.stdout, 'write', (text: string) => ((caught.out += text), true));
  mock.method(process.stderr, 'write', (text: string) => ((caught.err += text), true));
  try {
    const code = await run(args);
    return { code, ...caught };
  } finally {
    mock.reset();
    process.stdout.removeAllListeners('error');
    Object.defineProperty(process, 'stdin', stdin);
  }
}

/** A folder with the examples, the same for every run. */
const folder = folderWith({});
const restore = () => {
  for (const name of readdirSync(folder)) rmSync(`${folder}/${name}`, { recursive: true });
  cpSync(examples, folder, { recursive: true });
};
restore();
const files = readdirSync(folder);
const contentOf = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');

const oneOf = (...values: string[]) => fc.constantFrom(...values);
const odd = fc.oneof(
  oneOf(
    '',
    '-',
    '--',
    '-1',
    '0',
    '1e9',
    '999999999999',
    'NaN',
    '__proto__',
    'constructor',
    'é',
    '../..',
    '.',
    '/',
    ' ',
    '=',
    ',',
    'a=,b',
    '2025-02-30',
  ),
  fc.string({ maxLength: 12 }),
);
const file = oneOf(...files, 'missing.json', '-', '.');
const valued = {
  '--instrument': oneOf('community-partnership-quick', 'fife-key-principles', 'my-instrument.json', 'answers.csv', 'nobody'),
  '--from': oneOf('json', 'ndjson', 'csv', 'xml'),
  '--map': file,
  '--delimiter': oneOf(',', ';', '\\t', '""', ',,'),
  '--created': oneOf('2025-03-31', '31.3.2025', '2999-01-01'),
  '--to': oneOf('json', 'ndjson', 'csv', 'table', 'markdown', 'text', 'surveyjs', 'instrument', 'pdf'),
  '--out': oneOf('new.txt', 'answers.ndjson', './answers.csv', 'no/such', '.', 'forms.csv'),
  '--round': oneOf('2025', 'x'),
  '--rounds': oneOf('2024,2025', '2024', 'a,a', 'a,b,c'),
  '--invited': oneOf('12', '0', '1'),
  '--k': oneOf('3', '2', '5', '12'),
  '--groups': oneOf('public=Public bodies,voluntary', 'a,a', '=x'),
  '--small-groups': oneOf('merge', 'hide', 'drop'),
  '--closed': oneOf('2025-04-01', 'soon'),
  '--id': oneOf('our-review', 'Our Review'),
  '--licence': oneOf('CC BY 4.0'),
  '--earlier-instrument': oneOf('community-partnership-quick', 'my-instrument.json'),
};
const option = fc.oneof(
  ...Object.entries(valued).map(([name, usual]) =>
    (name === '--out' ? usual : fc.oneof({ weight: 4, arbitrary: usual }, { weight: 1, arbitrary: odd })).map((value) => [name, value]),
  ),
  oneOf(
    '--full',
    '--no-metadata',
    '--bom',
    '--strict',
    '--responses',
    '--completed-only',
    '--unpublished',
    '--help',
    '--version',
    '--nothing',
  ).map((flag) => [flag]),
);
const command = oneOf('validate', 'score', 'round', 'compare', 'convert', 'schema', 'help', 'nothing');
const options = fc.array(option, { maxLength: 4 });
const named = fc.array(fc.oneof({ weight: 6, arbitrary: file }, { weight: 1, arbitrary: odd }), { maxLength: 3 });
const input = oneOf('', answerLines.join('\n'), '{', 'a,b\n1,2\n');

describe('any arguments', () => {
  it('end in 0, 1 or 2, with a reason for the last two, and leave what was read as it was', async () => {
    const came = new Set<number>();
    const start = process.cwd();
    const whole = new Map(files.map((name) => [name, contentOf(name)]));
    process.chdir(folder);
    try {
      await fc.assert(
        fc.asyncProperty(command, named, options, input, async (name, named, options, input) => {
          const { code, out, err } = await ran([name, ...named, ...options.flat()], input);
          came.add(code);
          assert.ok([0, 1, 2].includes(code), `${code}`);
          if (code > 0) assert.match(out + err, /\S/, 'an exit code must have its reason');
          const written = options.flatMap(([name, value]) => (name === '--out' && value ? [basename(value)] : []));
          const mayChange = code === 2 ? [] : written.flatMap((name) => [name, `${name}-metadata.json`]);
          for (const each of files.filter((name) => !mayChange.includes(name) || named.includes(name)))
            assert.equal(contentOf(each), whole.get(each), each);
          if (readdirSync(folder).length !== files.length || files.some((each) => contentOf(each) !== whole.get(each))) restore();
        }),
        { numRuns },
      );
    } finally {
      process.chdir(start);
    }
    assert.deepEqual([...came].sort(), [0, 1, 2]);
  });
});
