import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, cpSync, existsSync, openSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { publish, score, summarise, type Response } from '@take-stock/engine';
import { resultRecord, type ResultRecord } from '@take-stock/engine/formats';
import { boardView, type Round } from '@take-stock/engine/round';
import { answerLines, answers, bin, examples, folderWith, quick, records, takeStock } from './cli.js';

describe('take-stock --help', () => {
  const commands = ['validate', 'score', 'round', 'compare', 'convert', 'schema'];

  it('names every command and the exit codes', () => {
    const { code, out } = takeStock(['--help']);
    assert.equal(code, 0);
    for (const command of commands) assert.match(out, new RegExp(`^  ${command} `, 'm'));
    assert.match(out, /Exit codes: 0 .*, 1 .*, 2 /);
  });

  it('says of score and convert that rows are private', () => {
    for (const command of ['score', 'convert']) assert.match(takeStock([command, '--help']).out, /as\s+private\s+as\s+the\s+answers/);
  });

  for (const command of commands) {
    const { out } = takeStock([command, '--help']);
    const shown = out.split('\n').flatMap((line) => /^ {2}\$ take-stock (.+)$/.exec(line)?.[1] ?? []);
    it(`has examples for ${command}`, () => assert.ok(shown.length > 0));
    for (const example of shown) {
      it(`shows a command that works: ${example}`, () => {
        const cwd = folderWith({});
        cpSync(examples, cwd, { recursive: true });
        const { code, err } = takeStock(example.split(' '), { cwd });
        assert.equal(code, 0, err);
      });
    }
  }
});

describe('docs/cli.md', () => {
  const told = readFileSync(new URL('../../../docs/cli.md', import.meta.url), 'utf8');
  const rows = told.split('\n').filter((line) => line.startsWith('| `--'));
  it('has every option of every command', () => {
    for (const command of ['validate', 'score', 'round', 'compare', 'convert']) {
      const options = takeStock([command, '--help']).out.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm);
      for (const [, option = ''] of options) {
        if (option === '--help') continue;
        const row = rows.find((line) => new RegExp(`^\\| \`${option}[\` ]`).test(line));
        assert.ok(row !== undefined && (row.includes(` ${command}`) || row.includes('| all ')), `${option} of ${command}`);
      }
    }
  });
});

describe('the exit code', () => {
  for (const { name, args, code, says } of [
    { name: 'no command', args: [], code: 2, says: /Usage/ },
    { name: 'a command that there is not', args: ['grade'], code: 2, says: /unknown command/ },
    { name: 'an option that there is not', args: ['score', '--wrong'], code: 2, says: /unknown option '--wrong'/ },
    { name: 'a file that there is not', args: ['score', 'gone.csv'], code: 2, says: /gone\.csv, which does not exist/ },
    { name: 'a folder', args: ['score', '.'], code: 2, says: /which is a folder/ },
    {
      name: 'a format that there is not',
      args: ['score', '--to', 'xml'],
      code: 2,
      says: /--to must be ndjson or json or csv or table, got xml/,
    },
    {
      name: 'an instrument that there is not',
      args: ['score', 'answers.ndjson', '-i', 'gone'],
      code: 2,
      says: /--instrument must be community-partnership-assessment/,
    },
    ...['', ',,', '"'].map((delimiter) => ({
      name: `${JSON.stringify(delimiter)} between cells`,
      args: ['score', 'answers.csv', '--delimiter', delimiter],
      code: 2,
      says: /--delimiter must be one character, such as ; or \\t for a tab, got "/,
    })),
    ...['2025-31-03', '2025-02-30', 'soon'].flatMap((day) =>
      ['--closed', '--created'].map((name) => ({
        name: `${name} ${day}`,
        args: ['round', 'answers.ndjson', '--round', '2025', name, day],
        code: 2,
        says: /must be a day such as 2025-03-31, got/,
      })),
    ),
    {
      name: 'faults of responses as JSON',
      args: ['validate', '--responses', 'answers.ndjson', '--to', 'json'],
      code: 2,
      says: /--to must be text with --responses/,
    },
    { name: 'a round without a name', args: ['round', 'answers.ndjson'], code: 2, says: /--round must be given/ },
    {
      name: 'a group of one',
      args: ['round', 'answers.ndjson', '--round', '2025', '--k', '1'],
      code: 2,
      says: /k must be a whole number from 3, got 1/,
    },
    {
      name: 'fewer invited than answered',
      args: ['round', 'answers.ndjson', '--round', '2025', '--invited', '3'],
      code: 2,
      says: /invited must be a whole number from 12/,
    },
    {
      name: 'the unpublished view as a table',
      args: ['round', 'answers.ndjson', '--round', '2025', '--unpublished'],
      code: 2,
      says: /--unpublished must be used with --to json/,
    },
    {
      name: 'a schema that there is not',
      args: ['schema', 'plan'],
      code: 2,
      says: /FORMAT must be instrument or response or round or columns, got plan/,
    },
  ]) {
    it(`is ${code} for ${name}, with a remedy`, () => {
      const ran = takeStock(args);
      assert.equal(ran.code, code);
      assert.match(ran.err, says);
      assert.equal(ran.out, '');
    });
  }
});

describe('--out', () => {
  const content = answerLines.join('\n');
  for (const { name, args } of [
    { name: 'a file that is read', args: ['score', 'a.ndjson', '--out', './a.ndjson'] },
    { name: 'a file that is read, by another name', args: ['convert', 'a.ndjson', '--to', 'json', '--out', 'link'] },
    { name: 'the map of the columns', args: ['score', 'gone.csv', '--map', 'a.ndjson', '--out', 'a.ndjson'] },
    { name: 'a file whose metadata would stand in one that is read', args: ['convert', 'a.ndjson', '--to', 'csv', '--out', 'b'] },
  ]) {
    it(`refuses ${name}, and leaves it as it was`, () => {
      const cwd = folderWith({ 'a.ndjson': content });
      symlinkSync('a.ndjson', join(cwd, 'link'));
      symlinkSync('a.ndjson', join(cwd, 'b-metadata.json'));
      const { code, err } = takeStock(args, { cwd });
      assert.equal(code, 2);
      assert.match(err, /--out must be another file than those that are read, got/);
      assert.equal(readFileSync(join(cwd, 'a.ndjson'), 'utf8'), content);
    });
  }

  it('refuses the metadata that a table is read by', () => {
    const cwd = folderWith({});
    cpSync(examples, cwd, { recursive: true });
    const before = readFileSync(join(cwd, 'answers.csv-metadata.json'), 'utf8');
    const { code, err } = takeStock(['score', 'answers.csv', '--out', 'answers.csv-metadata.json'], { cwd });
    assert.equal(code, 2, err);
    assert.equal(readFileSync(join(cwd, 'answers.csv-metadata.json'), 'utf8'), before);
  });

  it('and standard output do not feed a file to itself', () => {
    const cwd = folderWith({ 'a.ndjson': content });
    const out = openSync(join(cwd, 'a.ndjson'), 'a');
    const args = [bin, 'convert', 'a.ndjson', '--to', 'ndjson'];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd, stdio: ['ignore', out, 'pipe'], encoding: 'utf8' });
    closeSync(out);
    assert.equal(status, 2);
    assert.match(stderr, /standard output must go to another file/);
    assert.equal(readFileSync(join(cwd, 'a.ndjson'), 'utf8'), content);
  });

  it('is refused where standard input is the same file, whatever else is read', () => {
    const cwd = folderWith({ 'a.ndjson': content, 'i.json': JSON.stringify(quick) });
    const fed = (...args: string[]) => {
      const from = openSync(join(cwd, 'a.ndjson'), 'r');
      const { status } = spawnSync(process.execPath, [bin, ...args, '--out', 'a.ndjson'], { cwd, stdio: [from, 'ignore', 'ignore'] });
      closeSync(from);
      return status;
    };
    assert.equal(fed('score', '-i', 'i.json'), 2);
    assert.equal(readFileSync(join(cwd, 'a.ndjson'), 'utf8'), content);
    assert.equal(fed('convert', '-i', 'i.json', '--to', 'surveyjs'), 0);
  });

  it('may be a file that is named like an instrument, and must be a file', () => {
    const cwd = folderWith({ 'a.ndjson': content, [quick.id]: '' });
    assert.equal(takeStock(['score', 'a.ndjson', '-i', quick.id, '--out', quick.id], { cwd }).code, 0);
    assert.match(takeStock(['score', 'a.ndjson', '--out', '-'], { cwd }).err, /--out must be a file, got -/);
  });

  it('must be a file in a folder that there is', () => {
    const cwd = folderWith({ 'a.ndjson': content });
    for (const [out, says] of [
      ['no/such.csv', /^take-stock: --out must be in a folder that there is, got no\/such\.csv: make no first$/m],
      ['a.ndjson/b.csv', /^take-stock: --out must be in a folder/m],
      ['..', /^take-stock: --out must be a file, got \.\., which is a folder$/m],
    ] as const) {
      const { code, out: results, err } = takeStock(['score', 'a.ndjson', '--out', out], { cwd });
      assert.equal(code, 2);
      assert.match(err, says);
      assert.equal(results, '');
    }
  });

  it('is told without a code of the system where there is no room, or links lead in a circle', () => {
    const cwd = folderWith({ 'a.ndjson': content });
    symlinkSync('loop', join(cwd, 'loop'));
    for (const args of [['loop'], ['a.ndjson', '--out', 'loop']]) {
      const { code, err } = takeStock(['score', ...args], { cwd });
      assert.equal(code, 2);
      assert.match(err, /^take-stock: loop cannot be opened: [a-z ]*symbolic links[a-z ]*$/m);
    }
    if (!existsSync('/dev/full')) return;
    const { code, err } = takeStock(['score', 'a.ndjson', '--out', '/dev/full'], { cwd });
    assert.equal(code, 2);
    assert.equal(err, 'take-stock: the results cannot be written: no space left on device\n');
  });

  it('leaves a file as it was where no response can be read', () => {
    const cwd = folderWith({ 'old.csv': 'last year', 'bad.ndjson': '{}\n', 'empty.csv': 'id,fair-say\n' });
    for (const args of [
      ['score', 'bad.ndjson', '-i', quick.id],
      ['convert', 'bad.ndjson', '-i', quick.id],
      ['score', 'empty.csv'],
    ]) {
      assert.equal(takeStock([...args, '--to', 'csv', '--out', 'old.csv'], { cwd }).code, 1);
      assert.equal(readFileSync(join(cwd, 'old.csv'), 'utf8'), 'last year');
    }
  });

  it('leaves a file as it was for a command that gives no results', () => {
    const cwd = folderWith({ 'old.csv': 'last year' });
    assert.equal(takeStock(['score', 'gone.ndjson', '--to', 'csv', '--out', 'old.csv'], { cwd }).code, 2);
    assert.equal(readFileSync(join(cwd, 'old.csv'), 'utf8'), 'last year');
  });
});

describe('take-stock score', () => {
  const expected = answers.map((response) => resultRecord(response, score(quick, response)));

  for (const { name, args, input } of [
    { name: 'NDJSON from a file', args: ['answers.ndjson'] },
    { name: 'NDJSON from standard input', args: [], input: answerLines.join('\n') },
    { name: 'NDJSON with empty lines and Windows line ends', args: ['-'], input: `\r\n${answerLines.join('\r\n\r\n')}\r\n` },
    { name: 'a JSON list', args: [], input: JSON.stringify(answers, null, 2) },
    {
      name: 'JSON values one after the other',
      args: ['--from', 'json'],
      input: answers.map((each) => JSON.stringify(each, null, 1)).join('\n'),
    },
    { name: 'a byte order mark', args: [], input: `\uFEFF${answerLines.join('\n')}` },
  ]) {
    it(`reads ${name}`, () => {
      const { code, out, err } = takeStock(['score', ...args], { ...(input !== undefined && { input }) });
      assert.equal(err, '');
      assert.equal(code, 0);
      assert.deepEqual(records(out), expected);
    });
  }

  it('writes a list, and everything that a score rests on, when asked', () => {
    const { out } = takeStock(['score', 'answers.ndjson', '--to', 'json', '--full']);
    const [first] = JSON.parse(out) as { id: string; sections: unknown }[];
    assert.deepEqual(first?.sections, score(quick, answers[0]!).sections);
  });

  it('refuses a table of everything, which has no place in one', () => {
    for (const to of ['csv', 'table']) {
      const { code, err } = takeStock(['score', 'answers.ndjson', '--full', '--to', to]);
      assert.equal(code, 2);
      assert.equal(err, `take-stock: --full must be used with --to json or ndjson, got ${to}\n`);
    }
  });

  it('says that options for tables do nothing for other files', () => {
    const said = ['--map', 'columns.json', '--delimiter', ';', '--created', '2025-03-31'];
    const { code, err } = takeStock(['score', 'answers.ndjson', ...said]);
    assert.equal(code, 0);
    const notes = ['map', 'delimiter', 'created'].map((name) => `note: answers.ndjson: --${name} is for tables, and this file is none\n`);
    assert.equal(err, notes.join(''));
  });

  it('writes CSV that can be read back, with its metadata beside it', () => {
    const cwd = folderWith({ 'a.ndjson': answerLines.join('\n') });
    assert.equal(takeStock(['score', 'a.ndjson', '--to', 'csv', '--out', 'r.csv'], { cwd }).code, 0);
    const table = readFileSync(join(cwd, 'r.csv'), 'utf8').split('\r\n');
    const metadata = JSON.parse(readFileSync(join(cwd, 'r.csv-metadata.json'), 'utf8')) as {
      tableSchema: { columns: { titles: string }[] };
    };
    assert.deepEqual(metadata.tableSchema.columns.map(({ titles }) => titles).join(','), table[0]);
    assert.equal(table.length, answers.length + 2);
  });

  it('keeps the order of its answers when somebody looks at the first only', () => {
    const { out } = takeStock(['score', 'answers.ndjson']);
    assert.deepEqual(
      records<ResultRecord>(out).map(({ id }) => id),
      answers.map(({ id }) => id),
    );
  });
});

describe('take-stock round', () => {
  const summary = summarise(quick, answers, { roundId: '2025', invited: 14 });

  it('gives the published view, and no door to the other', () => {
    const { code, out } = takeStock(['round', 'answers.ndjson', '--round', '2025', '--invited', '14', '--to', 'json']);
    assert.equal(code, 0);
    const { priorities, strengths, highestSoFar, unanswerable, ...view } = JSON.parse(out) as Record<string, unknown>;
    assert.deepEqual(view, publish(quick, summary));
    assert.ok([priorities, strengths, highestSoFar, unanswerable].every(Array.isArray));
  });

  it('gives the unpublished view when asked, and says what it is', () => {
    const { out, err } = takeStock(['round', 'answers.ndjson', '--round', '2025', '--invited', '14', '--to', 'json', '--unpublished']);
    assert.deepEqual(JSON.parse(out), JSON.parse(JSON.stringify(summary)));
    assert.match(err, /unpublished view.*Do not pass it on/);
  });

  it('prints a table and Markdown', () => {
    const table = takeStock(['round', 'answers.ndjson', '--round', '2025']);
    assert.match(table.out, /^12 members answered\.$/m);
    assert.match(table.out, /^section {2,}score/m);
    const markdown = takeStock(['round', 'answers.ndjson', '--round', '2025', '--to', 'markdown']);
    assert.match(markdown.out, /^# Community Partnership Quick Check: 2025$/m);
    assert.match(markdown.out, /^\| --- \| ---: \|/m);
  });

  it('writes CSV with its metadata beside it, and says why a cell is empty', () => {
    const cwd = folderWith({ 'a.ndjson': answerLines.join('\n') });
    const args = ['round', 'a.ndjson', '--round', '2025', '--to', 'csv'];
    assert.equal(takeStock([...args, '--out', 'r.csv'], { cwd }).code, 0);
    const table = readFileSync(join(cwd, 'r.csv'), 'utf8');
    assert.equal(table, takeStock(args, { cwd }).out);
    const { displayed } = publish(quick, summary).sections[0]!;
    assert.match(table, new RegExp(`^[^\n]*,section,,,score,${displayed},,,${quick.sections[0]!.id},,2025,,[^\n]*\r$`, 'm'));
    assert.match(table, /,quartile-low,,,beside-groups,/);
    const { tableSchema } = JSON.parse(readFileSync(join(cwd, 'r.csv-metadata.json'), 'utf8')) as {
      tableSchema: { columns: { titles: string }[]; primaryKey: string[] };
    };
    assert.equal(tableSchema.columns.map(({ titles }) => titles).join(','), table.split('\r\n')[0]);
    assert.ok(tableSchema.primaryKey.includes('figure'));
  });

  it('shows nothing of a round with too few answers', () => {
    const { out } = takeStock(['round', '--round', '2025'], { input: answerLines.slice(0, 2).join('\n') });
    assert.match(out, /Too few answers to show\./);
    assert.doesNotMatch(out, /Forming the partnership/);
  });

  it('comes to the same whatever the order of the answers', () => {
    const args = ['round', '--round', '2025', '--to', 'json'];
    const forwards = takeStock(args, { input: answerLines.join('\n') });
    const backwards = takeStock(args, { input: [...answerLines].reverse().join('\n') });
    assert.equal(forwards.out, backwards.out);
  });
});

describe('take-stock round with the file of a round', () => {
  const file = readFileSync(join(examples, 'round.json'), 'utf8');
  const round = JSON.parse(file) as Round;
  const told = (content: unknown, ...more: string[]) =>
    takeStock(['round', 'r.json', ...more], {
      cwd: folderWith({ 'r.json': typeof content === 'string' ? content : JSON.stringify(content) }),
    });

  it('gives what the coordinator’s page shows, under the name that people know', () => {
    const { code, out } = takeStock(['round', 'round.json', '--to', 'json']);
    assert.equal(code, 0);
    const { published, priorities, strengths, unanswerable } = boardView(quick, round);
    assert.deepEqual(JSON.parse(out), { ...published, roundId: '2025', priorities, ...strengths, unanswerable });
    for (const { id } of round.responses) assert.ok(!out.includes(id));
  });

  it('finds the format behind a byte order mark and any space', () => {
    assert.match(told(`\uFEFF\n ${JSON.stringify(round, null, 2)}`).out, /^Community Partnership Quick Check: 2025$/m);
  });

  it('finds the format wherever it stands, and reads standard input', () => {
    const { out } = takeStock(['round', 'round.json']);
    const { format, ...others } = round;
    const last = JSON.stringify({ ...others, format });
    assert.equal(told(last).out, out);
    for (const args of [['round', '-'], ['round']]) assert.equal(takeStock(args, { input: file }).out, out);
  });

  it('is told from responses that speak of one', () => {
    const [first, ...rest] = answers;
    const spoken = { ...first, answers: { ...first!.answers, 'fair-say': { note: 'see "take-stock/round/1"' } } };
    const input = [spoken, ...rest].map((each) => JSON.stringify(each)).join('\n');
    assert.match(takeStock(['round', '--round', '2025'], { input }).out, /^12 members answered\.$/m);
  });

  it('says why there is no share of answers where more answered than were asked', () => {
    const { err, out } = told({ ...round, settings: { ...round.settings, invited: 2 } });
    assert.equal(err, 'note: 12 answered where 2 were asked, so that nobody knows how many did not: no share is given\n');
    assert.match(out, /^12 members answered\.$/m);
  });

  it('says that late responses are not counted', () => {
    const [first, ...rest] = round.responses;
    const { err, out } = told({ ...round, responses: rest, waiting: [first] });
    assert.match(err, /^note: 1 came after the round was closed and is not counted$/m);
    assert.match(out, /^11 of 14 members answered/m);
  });

  for (const { name, content, more = [], code, says } of [
    {
      name: 'an open round',
      content: { ...round, closed: undefined },
      code: 1,
      says: /^r\.json: must be a closed round: there are no results before$/m,
    },
    {
      name: 'a round with a fault',
      content: JSON.stringify({ ...round, period: 3, opened: 'x' }, null, 1),
      code: 1,
      says: /^r\.json:5:\d+: period: must be a text, got 3$/m,
    },
    {
      name: 'another version',
      content: { ...round, instrument: { ...round.instrument, version: '9.0.0' } },
      code: 1,
      says: /must be "1\.0\.0", got "9\.0\.0"/,
    },
    {
      name: 'an option that the file answers',
      content: round,
      more: ['--small-groups', 'hide'],
      code: 2,
      says: /--small-groups must be left out: r\.json is a round/,
    },
    {
      name: 'the unpublished view',
      content: round,
      more: ['--to', 'json', '--unpublished'],
      code: 2,
      says: /--unpublished must be left out/,
    },
    ...['--from', '--map', '--delimiter', '--created'].map((option) => ({
      name: `what is for tables, ${option}`,
      content: round,
      more: [option, 'csv'],
      code: 2,
      says: new RegExp(`${option} must be left out: r\\.json is a round`),
    })),
    {
      name: 'a round that was cut short',
      content: JSON.stringify(round).slice(0, -10),
      code: 1,
      says: /^r\.json:1:\d+: must be JSON/m,
    },
    { name: 'a second file', content: round, more: ['r.json'], code: 2, says: /FILE must be one file of a round, got 2 files/ },
  ])
    it(`refuses ${name}`, () => {
      const ran = told(content, ...more);
      assert.equal(ran.code, code);
      assert.match(ran.err, says);
      assert.equal(ran.out, '');
    });
});

describe('take-stock compare', () => {
  it('compares two rounds in words, as everybody may see them', () => {
    const { code, out } = takeStock(['compare', 'last-year.ndjson', 'answers.ndjson', '--rounds', '2024,2025']);
    assert.equal(code, 0);
    assert.match(out, /2024: 11 members answered\. 2025: 12 members answered\./);
    const json = takeStock(['compare', 'last-year.ndjson', 'answers.ndjson', '--rounds', '2024,2025', '--to', 'json']);
    assert.equal((JSON.parse(json.out) as { view: string }).view, 'published');
    const csv = takeStock(['compare', 'last-year.ndjson', 'answers.ndjson', '--rounds', '2024,2025', '--to', 'csv']);
    assert.match(csv.out, /^,round,,,members-before,11,,,,,2025,2024,/m);
  });

  it('names standard input as every fault does, and asks for both days', () => {
    const cut = takeStock(['compare', 'last-year.ndjson', '-', '--rounds', '2024,2025'], { input: '{"a":1}\n\0' });
    assert.doesNotMatch(cut.err, /^-:/m);
    assert.match(cut.err, /^<stdin>/m);
    const { code, err } = takeStock(['compare', 'last-year.ndjson', 'answers.ndjson', '--rounds', '2024,2025', '--closed', '2024-03-31,']);
    assert.equal(code, 2);
    assert.match(err, /--closed must be two days, one a round, such as 2024-03-31,2025-03-31, got 2024-03-31,$/m);
  });

  it('compares nothing where nobody counts in one of the rounds', () => {
    const { code, out, err } = takeStock([
      'compare',
      'last-year.ndjson',
      'answers.ndjson',
      '--rounds',
      '2024,2025',
      '--groups',
      'others=Others',
    ]);
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /^last-year\.ndjson: must hold a response that counts: there is nobody to compare$/m);
  });

  it('counts whom round counts, told the same', () => {
    const own = (line: string, year: number) => {
      const response = JSON.parse(line) as Response;
      const day = `${year}-03-31`;
      return { ...response, respondent: { ...response.respondent, group: 'martians' }, created: day, completed: day };
    };
    const lines = (year: number) => {
      const [first, second, ...rest] = answerLines.map((line) => own(line, year));
      return [{ ...first, completed: undefined }, { ...second, completed: `${year}-05-01` }, ...rest]
        .map((each) => JSON.stringify(each))
        .join('\n');
    };
    const cwd = folderWith({ 'last.ndjson': lines(2024), 'now.ndjson': lines(2025) });
    const said = ['--groups', 'martians=From afar', '--completed-only', '--to', 'json'];
    const compared = takeStock(
      ['compare', 'last.ndjson', 'now.ndjson', '--rounds', '2024,2025', '--closed', '2024-04-01,2025-04-01', ...said],
      {
        cwd,
      },
    );
    assert.equal(compared.code, 0);
    const summed = takeStock(['round', 'now.ndjson', '--round', '2025', '--closed', '2025-04-01', ...said], { cwd });
    assert.equal((JSON.parse(summed.out) as { submitted: number }).submitted, answers.length - 2);
    const { submitted } = JSON.parse(compared.out) as { submitted: unknown };
    assert.deepEqual(submitted, { before: answers.length - 2, after: answers.length - 2 });
  });

  it('asks for two days, where it asks for one of round', () => {
    for (const closed of ['2024-04-01', '2024-04-01,2025-02-30', '1,2,3']) {
      const { code, err } = takeStock(['compare', 'last-year.ndjson', 'answers.ndjson', '--rounds', '2024,2025', '--closed', closed]);
      assert.equal(code, 2);
      assert.match(err, /--closed must be/);
    }
  });

  it('asks for two names', () => {
    for (const rounds of ['2024', '2024,2024', '1,2,3']) {
      const { code, err } = takeStock(['compare', 'last-year.ndjson', 'answers.ndjson', '--rounds', rounds]);
      assert.equal(code, 2);
      assert.match(err, /--rounds must be two names/);
    }
  });
});

describe('take-stock convert', () => {
  it('brings responses to CSV and back, with nothing lost', () => {
    const first = {
      ...answers[0],
      respondent: { name: '=HYPERLINK("x")', code: "'+1" },
      answers: { ...answers[0]!.answers, 'fair-say': { note: 'Two lines,\r\nand "quotes"; 日本\t' } },
      setAside: { gone: { option: '-1' } },
    };
    const all = [first, ...answers.slice(1)];
    const cwd = folderWith({ 'a.ndjson': all.map((each) => JSON.stringify(each)).join('\n') });
    const there = takeStock(['convert', 'a.ndjson', '--to', 'csv', '--out', 'a.csv'], { cwd });
    assert.match(there.err, /answers\.gone: must fit/);
    assert.match(readFileSync(join(cwd, 'a.csv'), 'utf8'), /"'=HYPERLINK\(""x""\)",''\+1,/);
    const back = takeStock(['convert', 'a.csv', '--to', 'ndjson'], { cwd });
    assert.deepEqual(records(back.out), all);
  });

  it('takes the instrument from the metadata of a table', () => {
    const cwd = folderWith({ 'a.ndjson': answerLines.join('\n') });
    takeStock(['convert', 'a.ndjson', '--to', 'csv', '--out', 'a.csv'], { cwd });
    const { code, out } = takeStock(['score', 'a.csv'], { cwd });
    assert.equal(code, 0);
    assert.equal(records(out).length, answers.length);
  });
});

describe('--bom', () => {
  const mark = '\uFEFF';
  for (const args of [
    ['score', 'answers.ndjson'],
    ['convert', 'answers.ndjson'],
    ['round', 'answers.ndjson', '--round', '2025'],
    ['round', 'round.json'],
    ['compare', 'last-year.ndjson', 'answers.ndjson', '--rounds', '2024,2025'],
  ]) {
    it(`begins the table of ${args.slice(0, 2).join(' ')} with a byte order mark, and nothing else changes`, () => {
      const plainly = takeStock([...args, '--to', 'csv']).out;
      assert.ok(!plainly.startsWith(mark));
      assert.equal(takeStock([...args, '--to', 'csv', '--bom']).out, mark + plainly);
    });

    it(`is refused by ${args.slice(0, 2).join(' ')} for what is no table`, () => {
      const { code, err } = takeStock([...args, '--to', 'json', '--bom']);
      assert.equal(code, 2);
      assert.equal(err, 'take-stock: --bom must be used with --to csv\n');
    });
  }

  it('does not hinder reading the table again, with its metadata', () => {
    const cwd = folderWith({ 'a.ndjson': answerLines.join('\n') });
    assert.equal(takeStock(['convert', 'a.ndjson', '--to', 'csv', '--bom', '--out', 'a.csv'], { cwd }).code, 0);
    assert.ok(readFileSync(join(cwd, 'a.csv'), 'utf8').startsWith(mark));
    assert.deepEqual(records(takeStock(['convert', 'a.csv', '--to', 'ndjson'], { cwd }).out), answers);
  });
});

describe('take-stock validate', () => {
  it('finds every fault at once, with its line and column', () => {
    const instrument = JSON.parse(readFileSync(join(examples, 'my-instrument.json'), 'utf8')) as {
      sections: { items: { scale: string }[] }[];
      version: string;
    };
    instrument.sections[0]!.items[0]!.scale = 'gone';
    instrument.version = '1';
    const cwd = folderWith({ 'i.json': JSON.stringify(instrument, null, 2) });
    const { code, out } = takeStock(['validate', 'i.json'], { cwd });
    assert.equal(code, 1);
    assert.match(out, /^i\.json:4:3: fault: version: must be three numbers/m);
    assert.match(out, /^i\.json:\d+:11: fault: sections\.0\.items\.0\.scale: must/m);
    assert.match(out, /^2 faults/m);
  });

  it('names the place where JSON breaks, and keys that occur twice', () => {
    const broken = takeStock(['validate', '-'], { input: '{\n  "format": "x",\n  "id": }\n' });
    assert.equal(broken.code, 1);
    assert.match(broken.out, /^<stdin>:3:9: fault: must be JSON: value is expected here/m);
    const twice = takeStock(['validate', '-'], { input: '{ "id": "a",\n  "id": "b" }' });
    assert.match(twice.out, /^<stdin>:2:3: fault: id: must occur once/m);
  });

  it('warns of what a careful author would look at again', () => {
    const { code, out } = takeStock(['validate', 'my-instrument.json']);
    assert.equal(code, 0);
    for (const warning of [/may ask two things at once \("and"\)/, /one item alone makes the score/, /says what is not so \("not"\)/])
      assert.match(out, warning);
    assert.equal(takeStock(['validate', '--strict', 'my-instrument.json']).code, 1);
  });

  it('says that of wording in another language only the length is looked at', () => {
    const file = readFileSync(join(examples, 'my-instrument.json'), 'utf8');
    const { code, out, err } = takeStock(['validate', '-'], { input: file.replace('"language": "en-GB"', '"language": "de"') });
    assert.equal(code, 0);
    assert.doesNotMatch(out, /two things at once/);
    assert.equal(err, 'note: <stdin>: the wording is in "de", of which only the length was looked at\n');
    assert.equal(takeStock(['validate', 'my-instrument.json']).err, '');
  });

  it('checks the reading grade of English statements', () => {
    const instrument = JSON.parse(readFileSync(join(examples, 'my-instrument.json'), 'utf8')) as {
      sections: { items: { statement: string }[] }[];
    };
    instrument.sections[0]!.items[1]!.statement =
      'Organisational accountability arrangements systematically facilitate interdisciplinary participation.';
    const { out } = takeStock(['validate', '-'], { input: JSON.stringify(instrument) });
    assert.match(out, /asks for about \d+ years of school/);
  });

  it('names the way for what is no instrument, and nothing more', () => {
    for (const [file, says] of [
      ['answers.csv', 'answers.csv: fault: must be an instrument in JSON, got another format: for responses use --responses'],
      ['answers.ndjson', 'answers.ndjson: fault: must be an instrument in JSON, got another format: for responses use --responses'],
      ['round.json', 'round.json:2:3: fault: format: must be an instrument, got a round: "take-stock round" lists its faults'],
    ] as const) {
      const { code, out } = takeStock(['validate', file]);
      assert.equal(code, 1);
      assert.equal(out, `${says}\n1 fault, 0 warnings\n`);
    }
  });

  it('lists the faults of responses', () => {
    const { code, out, err } = takeStock(['validate', '--responses'], { input: `${answerLines[0]}\n{"format":"take-stock/response/1"}` });
    assert.equal(code, 1);
    assert.match(err, /^<stdin>:2:1: id: must be given/m);
    assert.match(out, /^1 response without a fault$/m);
  });
});

describe('take-stock schema', () => {
  it('prints a JSON Schema', () => {
    for (const name of ['instrument', 'response', 'round', 'columns']) {
      const { code, out } = takeStock(['schema', name]);
      assert.equal(code, 0);
      const schema = JSON.parse(out) as { $schema: string; type: string };
      assert.match(schema.$schema, /^https:\/\/json-schema\.org\//);
      assert.equal(schema.type, 'object');
    }
  });
});
