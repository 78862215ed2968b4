import { getSystemErrorMap } from 'node:util';
import { Command, CommanderError, Option } from 'commander';
import type { CompareOptions } from './commands/compare.js';
import type { ConvertOptions } from './commands/convert.js';
import type { ScoreOptions } from './commands/score.js';
import type { ValidateOptions } from './commands/validate.js';
import { checkOut } from './output/check-out.js';
import { faultLine, FaultLog, StopReading, UsageError } from './faults.js';
import type { RoundOptions } from './round-options.js';

/**
 * Runs one command of `take-stock`.
 *
 * @param args what follows the program's name
 * @returns the exit code: 0 when all is well, 1 for faults in the data, 2 for a command that cannot be followed
 * @example
 * process.exitCode = await run(['score', 'answers.ndjson']);
 */
export async function run(args: readonly string[]): Promise<number> {
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  const log = new FaultLog(say);
  try {
    await program(log).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError) {
      say(`take-stock: ${error.message}`);
      return 2;
    }
    if (error instanceof StopReading) {
      log.end();
      say(faultLine(error.fault));
      return 1;
    }
    // Whoever read the results has seen enough, as `head` does.
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') {
      if (!isFileError(error)) throw error;
      const what = error.syscall === 'read' ? 'read' : error.path === undefined ? 'written' : 'opened';
      say(`take-stock: ${error.path ?? (what === 'read' ? '<stdin>' : 'the results')} cannot be ${what}: ${reasonOf(error)}`);
      return 2;
    }
  }
  log.end();
  return log.count > 0 ? 1 : 0;
}

/** A file that cannot be read or written, for whatever reason the system gives. */
function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

/** The system's own words, without its codes. */
function reasonOf({ errno, message }: NodeJS.ErrnoException): string {
  return (errno === undefined ? undefined : getSystemErrorMap().get(errno)?.[1]) ?? message;
}

/** Each command is loaded when it is called: one that scores has no use for a parser of English. */
function program(log: FaultLog): Command {
  const root = new Command('take-stock')
    .description('Checks, scores, sums up and converts partnership self-assessments.')
    .version('0.1.0')
    .exitOverride()
    // What "schema" is given is no file.
    .hook('preAction', (_root, called) => (called.name() === 'schema' ? undefined : checkOut(called.args, called.opts())))
    .showHelpAfterError('(add --help for the options and examples)')
    .addHelpText(
      'after',
      `
Files are JSON, NDJSON (one response a line) or CSV; without FILE, or with -, standard input is read.
Results go to standard output, faults to standard error.
Exit codes: 0 all is well, 1 faults in the data, 2 the command cannot be followed.
`,
    );

  const command = (name: string, description: string, ...examples: string[]) =>
    root
      .command(name)
      .description(description)
      .exitOverride()
      .addHelpText('after', `\nExamples:\n${examples.map((each) => `  $ take-stock ${each}\n`).join('')}`);
  const reading = (each: Command) =>
    each
      .option('-i, --instrument <id|file>', 'the instrument: a bundled id or a file; else the bundled one that the first response names')
      .option('--from <format>', 'json, ndjson or csv; else by the file’s name or its beginning')
      .option('--map <file>', 'which column is what, for tables of other programs (see: take-stock schema columns)')
      .option('--delimiter <character>', 'between the cells of a table, such as ; or \\t for a tab; else found from its first line')
      .option('--created <day>', 'the day of rows that name none, such as 2025-03-31; else today');

  const counting = (each: Command) =>
    each
      .option('--groups <ids>', 'the groups that members belong to, as id=Label,id=Label; else the instrument’s')
      .option('--completed-only', 'count only responses that were completed');

  reading(
    command(
      'validate [files...]',
      'Lists every fault of an instrument with its place, and what a careful author would look at again.',
      'validate my-instrument.json',
      'validate --responses answers.csv',
    ),
  )
    .option('--responses', 'the files hold responses, not an instrument')
    .option('--strict', 'warnings count as faults')
    .option('--to <format>', 'text (if not said) or json')
    .action(async (files: string[], options: ValidateOptions) =>
      (await import('./commands/validate.js')).validateCommand(files, options, log),
    );

  reading(
    command(
      'score [files...]',
      'Scores each response, as it is read. A row is one person’s, as private as the answers: what may be published comes from round.',
      'score answers.ndjson',
      'score answers.csv --to csv --out results.csv',
      'score forms.csv --instrument community-partnership-quick --map columns.json --to table',
    ),
  )
    .option('--to <format>', 'ndjson (if not said), json, csv or table')
    .option('--full', 'everything that each score rests on (JSON and NDJSON)')
    .option('--out <file>', 'write to a file; beside a CSV goes its metadata')
    .option('--bom', 'begin a CSV with a byte order mark, by which older spreadsheets know UTF-8')
    .option('--no-metadata', 'no metadata file beside a CSV')
    .action(async (files: string[], options: ScoreOptions) => (await import('./commands/score.js')).scoreCommand(files, options, log));

  counting(
    reading(
      command(
        'round [files...]',
        'Sums up the answers of a board, or the file of a whole round: the published view, in which nobody can be picked out.',
        'round round.json',
        'round answers.ndjson --round 2025 --invited 12',
        'round answers.csv --round 2025 --to markdown --out report.md',
        'round answers.ndjson --round 2025 --to csv --out figures.csv',
      ),
    ),
  )
    .option('--round <name>', 'a name for the round, such as 2025')
    .option('--invited <number>', 'members who were asked to answer')
    .option('--k <number>', 'the smallest group that is shown, from 3', '3')
    .option('--small-groups <what>', 'merge groups that are too small (if not said), or hide them')
    .option('--closed <day>', 'leave out responses dated later')
    .option('--to <format>', 'table (if not said), json, csv or markdown')
    .option('--out <file>', 'write to a file; beside a CSV goes its metadata')
    .option('--bom', 'begin a CSV with a byte order mark, by which older spreadsheets know UTF-8')
    .option('--no-metadata', 'no metadata file beside a CSV')
    .addOption(
      new Option('--unpublished', 'everything, members’ own scores and small groups included; with --to json, not to be passed on'),
    )
    .action(async (files: string[], options: RoundOptions) => (await import('./commands/round.js')).roundCommand(files, options, log));

  counting(
    reading(
      command(
        'compare <before> <after>',
        'Compares two rounds, or the files of two whole rounds: what can be said of a change, and what cannot.',
        'compare last-round.json round.json',
        'compare last-year.ndjson answers.ndjson --rounds 2024,2025',
        'compare last-year.ndjson answers.ndjson --rounds 2024,2025 --to csv --out change.csv',
      ),
    ),
  )
    .option('--rounds <names>', 'the names of the two rounds, such as 2024,2025')
    .option('--earlier-instrument <id|file>', 'the version that the first round was answered in, where it is another')
    .option('--k <number>', 'the smallest group that may be told apart, from 3', '3')
    .option('--closed <days>', 'leave out responses dated later: a day for each round, such as 2024-03-31,2025-03-31')
    .option('--to <format>', 'table (if not said), json, csv or markdown')
    .option('--out <file>', 'write to a file; beside a CSV goes its metadata')
    .option('--bom', 'begin a CSV with a byte order mark, by which older spreadsheets know UTF-8')
    .option('--no-metadata', 'no metadata file beside a CSV')
    .option('--unpublished', 'everything, members’ own scores included; with --to json, not to be passed on')
    .action(async (before: string, after: string, options: CompareOptions) =>
      (await import('./commands/compare.js')).compareCommand(before, after, options, log),
    );

  reading(
    command(
      'convert [files...]',
      'Converts responses between JSON, NDJSON and CSV, and instruments to and from SurveyJS. Its rows are as private as the answers.',
      'convert answers.ndjson --to csv --out answers.csv',
      'convert --instrument community-partnership-quick --to surveyjs',
      'convert survey.json --to instrument --id our-review',
    ),
  )
    .requiredOption('--to <format>', 'json, ndjson, csv; surveyjs, instrument')
    .option('--out <file>', 'write to a file; beside a CSV goes its metadata')
    .option('--bom', 'begin a CSV with a byte order mark, by which older spreadsheets know UTF-8')
    .option('--no-metadata', 'no metadata file beside a CSV')
    .option('--id <id>', 'with --to instrument: the id of the instrument')
    .option('--licence <text>', 'with --to instrument: under which licence its texts are')
    .action(async (files: string[], options: ConvertOptions) =>
      (await import('./commands/convert.js')).convertCommand(files, options, log),
    );

  command(
    'schema <format>',
    'Prints the JSON Schema of a format: instrument, response, round or columns.',
    'schema instrument',
    'schema columns',
  ).action(async (name: string) => (await import('./commands/schema.js')).schemaCommand(name));

  return root;
}
