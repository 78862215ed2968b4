import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerLines, answers, examples, folderWith, records, takeStock, type Ran } from './cli.js';

const header = 'id,fair-say,all-interests\n';
const score = ['score', '--from', 'csv', '-i', 'community-partnership-quick'];
const round = ['round', '--round', '2025', '-i', 'community-partnership-quick', '--to', 'json'];
const pick = ({ code, err }: Ran) => [code, err];
const submitted = (out: string) => (JSON.parse(out) as { submitted: number }).submitted;

describe('bad input of a round', () => {
  const [first] = answers;
  const later = JSON.stringify({ ...first, id: first!.id.replace(/^./, 'f'), respondent: {}, completed: '2999-01-01' });

  it('has no part in it when it is dated in the future, and that is said', () => {
    const { code, out, err } = takeStock([...round, '-'], { input: [...answerLines, later].join('\n') });
    assert.equal(code, 1);
    assert.equal(submitted(out), answers.length);
    assert.match(err, /^<stdin>:13: response f.*: must be dated today or before, got 2999-01-01, so that it is left out$/m);
  });

  for (const [command, ...args] of [['validate', '--responses'], ['score'], ['convert', '--to', 'ndjson']] as const) {
    it(`is told by ${command}: a group that the instrument does not have, once with its place`, () => {
      const stranger = (line: string) => line.replace(/"group":"[^"]*"/, '"group":"martians"');
      const { code, err } = takeStock([command, ...args, '-'], { input: answerLines.map(stranger).join('\n') });
      assert.equal(code, 0);
      assert.equal(err, 'note: <stdin>:1: the instrument has no group martians, so that a round must name it with --groups\n');
    });

    it(`is told by ${command}: a group that no round can have, without advice that would be refused`, () => {
      const line = JSON.stringify({ ...first, respondent: { group: 'not-stated' } });
      const cwd = folderWith({ 'a\u001b[31m.ndjson': line });
      const { code, err } = takeStock([command, ...args, 'a\u001b[31m.ndjson'], { cwd });
      assert.equal(code, 0);
      const told = 'reports call a group of their own not-stated, so that no round can have it: give these members another group, or none';
      assert.equal(err, `note: a [31m.ndjson:1: ${told}\n`);
    });

    it(`is told by ${command}: a day that has not come, each of the first fifty`, () => {
      const { code, err } = takeStock([command, ...args, '-'], { input: [...answerLines, later].join('\n') });
      assert.equal(code, 0);
      assert.equal(err, 'note: <stdin>:13: dated in the future, 2999-01-01, so that a round leaves it out\n');
      const many = Array.from({ length: 60 }, (_, n) => later.replace(/"id":"../, `"id":"${n + 10}`)).join('\n');
      const lines = takeStock([command, ...args, '-'], { input: many })
        .err.trim()
        .split('\n');
      assert.equal(lines.length, 50);
      assert.match(lines.at(-1)!, /; more such days are not told of$/);
    });

    it(`is found by ${command}: one response twice, with both places`, () => {
      const cwd = folderWith({ 'a.ndjson': answerLines.join('\n'), 'b.json': JSON.stringify([answers[2]], null, 1) });
      const { code, err } = takeStock([command, ...args, 'a.ndjson', 'b.json'], { cwd });
      assert.equal(code, 1);
      const again = `b.json:2: id: must occur once, got ${answers[2]!.id} again, first in a.ndjson:3: a round would count one of the two at most`;
      assert.equal(err, `${again}\n`);
    });
  }

  it('is told by every command: a response that was completed before it was begun, and counts', () => {
    const { created, completed } = first!;
    const turned = JSON.stringify({ ...first, created: '2025-03-09', completed: '2025-03-01' });
    assert.ok(created <= completed!);
    const cwd = folderWith({
      'last.ndjson': readFileSync(join(examples, 'last-year.ndjson')),
      'a.ndjson': [turned, ...answerLines.slice(1)].join('\n'),
    });
    const note = 'completed on 2025-03-01, before it was begun on 2025-03-09, as by a wrong clock: it counts all the same';
    for (const args of [['validate', '--responses'], ['score'], ['convert', '--to', 'ndjson']])
      assert.deepEqual(pick(takeStock([...args, 'a.ndjson'], { cwd })), [0, `note: a.ndjson:1: ${note}\n`]);
    const ofRound = `note: a.ndjson:1: response ${first!.id}: ${note}\n`;
    const summedUp = takeStock(['round', 'a.ndjson', '--round', '2025', '--to', 'json'], { cwd });
    assert.deepEqual(pick(summedUp), [0, ofRound]);
    assert.equal(submitted(summedUp.out), answers.length);
    const compared = takeStock(['compare', 'last.ndjson', 'a.ndjson', '--rounds', '2024,2025'], { cwd });
    assert.ok(compared.err.includes(ofRound), compared.err);
  });

  it('is told of days in the wrong order fifty times', () => {
    const many = Array.from({ length: 60 }, (_, n) =>
      JSON.stringify({ ...first, id: first!.id.replace(/^../, String(n + 10)), created: '2025-03-09', completed: '2025-03-01' }),
    );
    const lines = takeStock(['score', '-'], { input: many.join('\n') })
      .err.trim()
      .split('\n');
    assert.equal(lines.length, 50);
    assert.match(lines.at(-1)!, /; more such responses are not told of$/);
  });

  it('is told of the file of a round: an answer without a place, which is not scored', () => {
    const round = JSON.parse(readFileSync(join(examples, 'round.json'), 'utf8')) as { responses: object[] };
    const responses = round.responses.map((each, index) => (index === 2 ? { ...each, answers: { 'fair-say': { option: 'zzz' } } } : each));
    const ran = takeStock(['round', 'r.json'], { cwd: folderWith({ 'r.json': JSON.stringify({ ...round, responses }) }) });
    const fault = 'answers.fair-say: must fit community-partnership-quick 1.0.0, got "zzz": set aside, not scored';
    assert.deepEqual(pick(ran), [1, `r.json:1: ${fault}\n`]);
  });

  it('is told of the file of a round: days in the wrong order', () => {
    const round = JSON.parse(readFileSync(join(examples, 'round.json'), 'utf8')) as { responses: object[] };
    const responses = round.responses.map((each, index) =>
      index === 2 ? { ...each, created: '2025-03-09', completed: '2025-03-01' } : each,
    );
    const ran = takeStock(['round', 'r.json'], { cwd: folderWith({ 'r.json': JSON.stringify({ ...round, responses }) }) });
    assert.equal(ran.code, 0);
    assert.match(
      ran.err,
      /^note: r\.json:1: response \S+: completed on 2025-03-01, before it was begun on 2025-03-09, as by a wrong clock: .*\n$/,
    );
  });

  it('is told of the file of a round: a day that has not come, which counts all the same', () => {
    const round = JSON.parse(readFileSync(join(examples, 'round.json'), 'utf8')) as { responses: object[] };
    const responses = round.responses.map((each, index) => (index === 2 ? { ...each, completed: '2999-01-01' } : each));
    const cwd = folderWith({ 'r.json': JSON.stringify({ ...round, responses }) });
    const ran = takeStock(['round', 'r.json'], { cwd });
    assert.equal(ran.code, 0);
    assert.match(
      ran.err,
      /^note: r\.json:1: response .*: dated in the future, 2999-01-01, and counted, as it came before the round was closed\n$/,
    );
    assert.match(ran.out, /^12 of 14 members answered/m);
  });

  for (const [command, ...args] of [
    ['validate', '--responses'],
    ['score'],
    ['convert', '--to', 'ndjson'],
    ['round', '--round', '2025'],
  ] as const)
    it(`is refused by ${command}: a day that no month has, in lines as in a table`, () => {
      const line = JSON.stringify({ ...first, created: '2025-02-30' });
      const { code, err } = takeStock([command, ...args, '-'], { input: [...answerLines.slice(1), line].join('\n') });
      assert.equal(code, 1);
      assert.match(err, /^<stdin>:12:\d+: created: must be a day such as "2025-03-31", got "2025-02-30"$/m);
    });

  it('is scored all the same: one response twice', () => {
    const { out } = takeStock(['score', '-'], { input: [...answerLines, answerLines[0]!].join('\n') });
    const scores = records<{ id: string }>(out);
    assert.deepEqual(scores.at(-1), scores[0]);
    assert.equal(scores.length, answers.length + 1);
  });

  it('is not counted by validate: one response twice', () => {
    const { out } = takeStock(['validate', '--responses', '-'], { input: [...answerLines, answerLines[0]!].join('\n') });
    assert.match(out, new RegExp(`^${answers.length} responses without a fault$`, 'm'));
  });

  it('is not counted by validate: a response with an answer set aside, be it there twice', () => {
    const gone = JSON.stringify({ ...first, setAside: { gone: { option: 'x' } } });
    const { code, out } = takeStock(['validate', '--responses', '-'], { input: [gone, ...answerLines.slice(1), gone].join('\n') });
    assert.equal(code, 1);
    assert.match(out, new RegExp(`^${answers.length - 1} responses without a fault$`, 'm'));
  });

  it('is told for fifty groups that the instrument does not have, and that there are more', () => {
    const strangers = Array.from({ length: 60 }, (_, n) =>
      JSON.stringify({ ...first, id: first!.id.replace(/^../, String(n + 10)), respondent: { group: `martians-${n}` } }),
    );
    const lines = takeStock(['score', '-'], { input: strangers.join('\n') })
      .err.trim()
      .split('\n');
    assert.equal(lines.length, 50);
    assert.match(lines.at(-1) ?? '', /:50: the instrument has no group martians-49, .*; more groups are not told of$/);
  });
});

describe('a code that two members have', () => {
  const coded = (year: number, ...codes: (string | undefined)[]) =>
    answers
      .slice(0, codes.length)
      .map(({ respondent, ...response }, index) =>
        JSON.stringify({ ...response, id: response.id.replace(/^..../, String(year)), respondent: { ...respondent, code: codes[index] } }),
      );
  const twice = coded(2025, 'ann', 'bob', 'ann', 'cem', 'ann', undefined);
  const cwd = folderWith({
    'last.ndjson': coded(2024, 'ann', 'bob', 'cem', 'dot', 'eve').join('\n'),
    'now.ndjson': twice.join('\n'),
    'round.json': JSON.stringify({
      ...(JSON.parse(readFileSync(join(examples, 'round.json'), 'utf8')) as object),
      responses: twice.map((line) => JSON.parse(line) as unknown),
    }),
  });
  const places = 'now.ndjson:1, now.ndjson:3, now.ndjson:5';
  const none = 'so that a comparison with another round can match none of them';

  for (const { args, says } of [
    { args: ['round', 'now.ndjson', '--round', '2025'], says: `note: ${places}: 3 members have the same code, ${none}\n` },
    { args: ['round', 'round.json'], says: `note: round.json:1, round.json:1, round.json:1: 3 members have the same code, ${none}\n` },
    {
      args: ['compare', 'last.ndjson', 'now.ndjson', '--rounds', '2024,2025'],
      says: `note: ${places}: 3 members have the same code, ${none}\nnote: 2025: 1 without a code, who counts as having come\n`,
    },
    {
      args: ['validate', '--responses', 'last.ndjson', 'now.ndjson'],
      says: ['3', '5']
        .map(
          (line) =>
            `note: now.ndjson:${line}: has the same code as now.ndjson:1: members of one round with the same code cannot be matched with another round\n`,
        )
        .join(''),
    },
  ])
    it(`is told by ${args[0]} of ${args.slice(1, 3).join(' ')}, and everybody counts`, () => {
      const { code, err } = takeStock(args, { cwd });
      assert.equal(err, says);
      assert.equal(code, 0);
    });

  it('is told of two years that were read as one round', () => {
    const { err } = takeStock(['round', 'last.ndjson', 'now.ndjson', '--round', '2025'], { cwd });
    assert.match(err, /^note: last\.ndjson:2, now\.ndjson:2: 2 members have the same code/m);
  });
});

describe('bad input', () => {
  for (const { name, args, input, says, rows = 0 } of [
    { name: 'an empty file', args: score, input: '', says: /<stdin>: must hold at least one response, got an empty file/ },
    {
      name: 'a question that is answered twice in one response',
      args: ['score'],
      input: answerLines[0]!.replace('"answers":{', '"answers":{"formed-fairly":{"option":"not-at-all"},'),
      says: /<stdin>:1:\d+: formed-fairly: must occur once in its object, got it twice/,
    },
    {
      name: 'objects within objects without end',
      args: ['score', '--from', 'ndjson', '-i', 'community-partnership-quick'],
      input: '{"a":'.repeat(200_000),
      says: /<stdin>:1:1: must be nested less deeply/,
    },
    { name: 'a file of spaces', args: ['score'], input: ' \n\n ', says: /got an empty file/ },
    { name: 'a table without rows', args: score, input: header, says: /must hold a row of headings and at least one response/ },
    {
      name: 'a row with a cell too few',
      args: score,
      input: `${header}1,fully,fully\n2,fully\n`,
      says: /^<stdin>:3: must have as many cells as there are columns \(3\), got 2, so that column 3, "all-interests", has no cell: look for a missing delimiter or quotation mark$/m,
      rows: 1,
    },
    {
      name: 'a row with a cell too many',
      args: score,
      input: `${header}1,fully,fully,large-extent\n2,fully,fully\n`,
      says: /^<stdin>:2: must have as many cells as there are columns \(3\), got 4, so that cell 4, "large-extent", has no column: put a cell with a delimiter in it in quotation marks$/m,
      rows: 1,
    },
    {
      name: 'a quotation mark that is not closed',
      args: score,
      input: `${header}1,"fully,fully\n2,fully,fully\n`,
      says: /<stdin>:2:2: fair-say: must close every quotation mark, got one in row 2 that/,
    },
    {
      name: 'a row after notes with Windows line ends in them',
      args: score,
      input: 'id,fair-say,notes.fair-say\r\n1,fully,"a\r\nb"\r\n\r\n2,fully,"c\r\n\r\nd"\r\n3,perhaps,e\r\n4,fully,"f\ng"\r\n',
      rows: 3,
      says: /<stdin>:8:2: fair-say: must be an option/,
    },
    {
      name: 'rows that end otherwise than the headings',
      args: score,
      input: `${header.replace('\n', '\r\n')}1,fully,fully\n2,unsure,fully\r\n\n\r\n3,fully,perhaps\n4,"un\nsure",fully\r\n`,
      rows: 2,
      says: /<stdin>:6:3: all-interests: must be an option .*\n<stdin>:7:2: fair-say: must be an option/,
    },
    {
      name: 'rows that end in CR, with LF in a cell',
      args: score,
      input: 'id,fair-say,"notes.fair-say"\r1,fully,"a\nb"\r2,perhaps,c\r',
      rows: 1,
      says: /<stdin>:4:2: fair-say: must be an option/,
    },
    {
      name: 'a row with CR in a cell, which is part of it',
      args: [...score.with(0, 'convert'), '--to', 'ndjson'],
      input: 'id,fair-say,notes.fair-say\n1,fully,a\rb\n2,perhaps,c\n',
      rows: 1,
      says: /<stdin>:4:2: fair-say: must be an option/,
    },
    {
      name: 'rows of empty cells alone',
      args: score,
      input: `${header},,\n,,\n`,
      says: /^<stdin>: must hold a row of headings and at least one response, got none$/m,
    },
    {
      name: 'byte order marks before and between lines',
      args: ['score'],
      input: `\uFEFF\uFEFF${answerLines[0]}\n\uFEFF${answerLines[1]}\n\uFEFF{"format": oops}\n`,
      says: /^<stdin>:3:13: must be JSON/m,
      rows: 2,
    },
    {
      name: 'byte order marks before and between documents',
      args: ['score', '--from', 'json'],
      input: `\uFEFF\uFEFF${answerLines[0]}\n\uFEFF${answerLines[1]}\n\uFEFF{"format": oops}\n`,
      says: /^<stdin>:3:13: must be JSON/m,
      rows: 2,
    },
    {
      name: 'byte order marks before and between rows',
      args: score,
      input: `\uFEFF\uFEFF${header}1,fully,fully\n\uFEFF1,perhaps,fully\n`,
      says: /^<stdin>:3:2: fair-say: must be an option/m,
      rows: 1,
    },
    {
      name: 'headings that every object has',
      args: score,
      input: 'id,constructor,constructor,fair-say\n1,a,b,perhaps\n',
      says: /^note: <stdin>: 2 columns are not used: "constructor", "constructor"$/m,
    },
    {
      name: 'a quotation mark that is not closed, after Windows line ends in cells',
      args: score,
      input: 'id,fair-say,notes.fair-say\r\n1,fully,"a\r\nb"\r\n\r\n2,fully,"c\r\nd\r\ne',
      rows: 1,
      says: /<stdin>:5:3: notes\.fair-say: must close every quotation mark, got one in row 3 that/,
    },
    {
      name: 'a quotation mark in the middle',
      args: score,
      input: `${header}1,fully,fully\n2,ful"ly,fully\n3,fully,fully\n`,
      rows: 1,
      says: /<stdin>:3:2: fair-say: must put a cell in quotation marks as a whole/,
    },
    {
      name: 'bytes that are not UTF-8',
      args: score,
      input: Buffer.concat([Buffer.from(`${header}1,fully,`), Buffer.from([0xe9]), Buffer.from('\n')]),
      says: /<stdin>:2: must be UTF-8, got the byte 0xE9 at byte offset 34/,
    },
    {
      name: 'UTF-8 cut short at the end',
      args: score,
      input: Buffer.concat([Buffer.from(`${header}1,fully,`), Buffer.from([0xe2, 0x82])]),
      says: /got the byte 0xE2 at byte offset 34/,
    },
    {
      name: 'UTF-16',
      args: score,
      input: Buffer.from(`\uFEFF${header}`, 'utf16le'),
      says: /got UTF-16: save it as UTF-8, a table as "CSV UTF-8"/,
    },
    { name: 'a workbook', args: score, input: Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), says: /got a workbook/ },
    { name: 'zero bytes', args: score, input: Buffer.from('id\0fair-say'), says: /got zero bytes/ },
    {
      name: 'a million columns',
      args: score,
      input: `${'a,'.repeat(1_000_000)}\n1\n`,
      says: /must have at most 5000 columns, got 1000001/,
    },
    {
      name: 'ten million commas',
      args: score,
      input: ','.repeat(10_000_000),
      says: /must have rows of at most 1048576 characters/,
    },
    {
      name: 'six thousand columns',
      args: score,
      input: `${'a,'.repeat(6000)}fair-say\n${','.repeat(6000)}fully\n`,
      says: /must have at most 5000 columns, got 6001/,
    },
    {
      name: 'a huge field',
      args: score,
      input: `${header}1,"${'x'.repeat(2_000_000)}",fully\n`,
      says: /must have rows of at most 1048576 characters/,
    },
    {
      name: 'a huge line',
      args: ['score', '--from', 'ndjson'],
      input: `{"a":"${'x'.repeat(2_000_000)}"}\n`,
      says: /must hold values of at most 1048576 characters/,
    },
    {
      name: 'a line that is no JSON',
      args: ['score'],
      input: `${answerLines[0]}\n{"format": oops}\n${answerLines[1]}\n`,
      says: /<stdin>:2:12: must be JSON/,
      rows: 2,
    },
    {
      name: 'a list that was cut short',
      args: ['score'],
      input: `[${answerLines[0]},\n${answerLines[1]}`,
      says: /<stdin>:2:\d+: must end with "\]"/,
      rows: 2,
    },
    {
      name: 'a list without a comma',
      args: ['score'],
      input: `[${answerLines[0]}\n${answerLines[1]}]`,
      says: /<stdin>:2:1: must have a comma between two values/,
    },
    {
      name: 'a response with an unknown item',
      args: ['score'],
      input: JSON.stringify({ ...answers[0], answers: { gone: { option: 'fully' } } }),
      says: /answers\.gone: must fit community-partnership-quick 1\.0\.0, got "fully": set aside, not scored/,
      rows: 1,
    },
    {
      name: 'a name that every object has',
      args: ['score'],
      input: answerLines[0]!.replace('"answers":{', '"answers":{"__proto__":{"option":"fully"},'),
      says: /__proto__: must be left out/,
    },
    {
      name: 'a response to another version',
      args: ['score'],
      input: `${answerLines[0]}\n${answerLines[1]?.replace('"1.0.0"', '"2.0.0"')}`,
      says: /<stdin>:2:\d+: instrument\.version: must be "1\.0\.0", got "2\.0\.0": name that version’s file with --instrument$/m,
      rows: 1,
    },
    {
      name: 'a response to another instrument',
      args: ['score', '-i', 'community-partnership-assessment'],
      input: answerLines[0]!,
      says: /instrument\.id: must be "community-partnership-assessment", got "community-partnership-quick": name that instrument with --instrument$/m,
    },
    {
      name: 'the file of a round',
      args: ['score', '--from', 'json'],
      input: readFileSync(join(examples, 'round.json')),
      says: /^<stdin>:2:3: format: must be a response, got a round: its commands are "take-stock round" and, for two, "take-stock compare"\n$/,
    },
    {
      name: 'an instrument',
      args: ['score', '-i', 'community-partnership-quick', '--from', 'json'],
      input: readFileSync(join(examples, 'my-instrument.json')),
      says: /^<stdin>:2:3: format: must be a response, got an instrument: name it with --instrument\n/,
    },
    {
      name: 'a row that answers another version',
      args: ['score'],
      input: 'instrument.id,instrument.version,answers.fair-say\ncommunity-partnership-quick,2.0.0,fully\n',
      says: /<stdin>:2:2: instrument\.version: must be "1\.0\.0", got "2\.0\.0": name that version’s file with --instrument$/m,
    },
    {
      name: 'an answer that a table has set aside',
      args: score,
      input: 'fair-say,setAside\nfully,"{""gone"":{""option"":""x""}}"\n',
      says: /<stdin>:2:2: answers\.gone: must fit .*, got "x": set aside, not scored/,
      rows: 1,
    },
    {
      name: 'a format of the future',
      args: ['score'],
      input: answerLines[0]!.replace('response/1', 'response/2'),
      says: /made by a newer version/,
    },
  ] as { name: string; args: string[]; input: string | Buffer; says: RegExp; rows?: number }[]) {
    it(`${name}: a clear fault, and no score of what was refused`, () => {
      const { code, out, err } = takeStock(args, { input });
      assert.match(err, says);
      assert.equal(code, 1);
      assert.equal(records(out).length, rows);
    });
  }

  it('byte order marks before a document: none of its faults', () => {
    const [instrument, whole] = ['my-instrument.json', 'round.json'].map(
      (name) => `\uFEFF\uFEFF${readFileSync(join(examples, name), 'utf8')}`,
    );
    assert.equal(takeStock(['validate', '-'], { input: instrument! }).code, 0);
    assert.equal(takeStock(['round', '-'], { input: whole! }).code, 0);
  });

  it('a day of a far future in a table: told as in lines of JSON', () => {
    const { code, err } = takeStock(score, { input: 'id,created,fair-say\n1,2999-01-01,fully\n' });
    assert.match(err, /^note: <stdin>:2: dated in the future, 2999-01-01, so that a round leaves it out$/m);
    assert.equal(code, 0);
  });

  for (const args of [
    ['round', '-', '-', '--round', '2025'],
    ['compare', '-', '-', '--rounds', '2024,2025'],
    ['score', '--instrument', '-'],
    ['score', '-', '--map', '-'],
  ])
    it(`standard input by ${args.join(' ')}: no command that can be followed, as it can be read once`, () => {
      const { code, out, err } = takeStock(args, { input: answerLines.join('\n') });
      assert.deepEqual([code, out], [2, '']);
      assert.equal(err, 'take-stock: - must be named once: standard input can be read only once\n');
    });

  for (const args of [
    ['score', '--from', 'json', '-i', 'community-partnership-quick'],
    ['score', '--from', 'ndjson', '-i', 'community-partnership-quick'],
    ['validate', '-'],
    ['convert', '-', '--to', 'instrument', '--id', 'our-review'],
    ['round', '-', '--round', '2025', '-i', 'community-partnership-quick'],
    ['round', '-', '--round', '2025', '--from', 'json', '-i', 'community-partnership-quick'],
  ])
    for (const depth of [5000, 100_000])
      it(`${depth} objects within one another, by ${args.join(' ')}: a clear fault`, () => {
        const { code, out, err } = takeStock(args, {
          input: `{"a":"take-stock/round/1","b":${'{"c":'.repeat(depth)}1${'}'.repeat(depth)}}`,
        });
        assert.match(out + err, /^<stdin>:1:\d+: .*must be nested/m);
        assert.doesNotMatch(err, / {4}at /);
        assert.equal(code, 1);
      });

  it('an id of a survey that is none: no command that can be followed', () => {
    const args = ['convert', '-', '--to', 'instrument', '--id'];
    const input = '{"elements":[]}';
    const refused = '--id must be lower-case words joined by hyphens, such as "our-review", got';
    for (const id of ['', 'X Y', 'a'.repeat(65)])
      assert.deepEqual(pick(takeStock([...args, id], { input })), [2, `take-stock: ${refused} ${id}\n`]);
    const none = '<stdin>:1:1: pages: must hold a question with a choice of answers, got none\n';
    assert.deepEqual(pick(takeStock([...args, 'our-review'], { input })), [1, none]);
  });

  it('a name of spaces for a round: no command that can be followed', () => {
    const { code, err } = takeStock(['round', '--round', ' '], { input: answerLines.join('\n') });
    assert.match(err, /^take-stock: --round must be given/);
    assert.equal(code, 2);
  });

  it('control characters in a file cannot reach the terminal', () => {
    const { err } = takeStock(score, { input: 'id,fair-say\n1,\u001b[2Jfully\n' });
    assert.ok(!err.includes('\u001b'));
  });

  it('a thousand faults: the first fifty, and how many more', () => {
    const { err } = takeStock(score, { input: header + '1,x,y\n'.repeat(500) });
    const lines = err.trim().split('\n');
    assert.equal(lines.length, 1 + 50 + 1);
    assert.match(lines.at(-1) ?? '', /^and 950 more faults$/);
  });
});

describe('a round of bad input', () => {
  it('counts neither of two different responses with one id and day, and says so once', () => {
    const [line = ''] = answerLines;
    const other = line.replace('"option":"fully"', '"option":"not-at-all"');
    assert.notEqual(other, line);
    const { out, err, code } = takeStock([...round, '-'], { input: [...answerLines, other].join('\n') });
    assert.equal(code, 1);
    assert.equal(submitted(out), answers.length - 1);
    const why = 'Left out: of the responses with this id the newest differ; remove all but the one that counts.';
    assert.equal(err, `<stdin>:1, <stdin>:13: response ${answers[0]!.id}: ${why}\n`);
  });

  it('counts a response that came twice once, and says so', () => {
    const { code, out, err } = takeStock(round, { input: [...answerLines, answerLines[0]].join('\n') });
    assert.equal(code, 1);
    assert.match(err, new RegExp(`^<stdin>:1, <stdin>:13: response ${answers[0]!.id}: .*twice`, 'm'));
    assert.equal(submitted(out), answers.length);
  });

  it('names the files of a comparison that a response was left out of', () => {
    const again = [...answerLines.slice(1), answerLines[1]!.replace('"1.0.0"', '"0.9.0"')];
    const stranger = answerLines.with(3, answerLines[3]!.replace(/"group":"[^"]*"/, '"group":"martians"'));
    const cwd = folderWith({ 'last.ndjson': again.join('\n'), 'now.ndjson': stranger.join('\n') });
    const { code, err } = takeStock(['compare', 'last.ndjson', 'now.ndjson', '--rounds', '2024,2025'], { cwd });
    assert.equal(code, 1);
    assert.match(err, /^last\.ndjson:1, last\.ndjson:12: response .*: Left out: .*version/m);
    assert.match(err, /^now\.ndjson:4: response .*: Left out: the group/m);
  });

  it('of two versions asks a comparison for the file of the other one', () => {
    const other = answerLines.map((line) => line.replace('"1.0.0"', '"0.9.0"')).join('\n');
    const cwd = folderWith({ 'other.ndjson': other, 'now.ndjson': answerLines.join('\n') });
    const ran = (last: string, now: string) => pick(takeStock(['compare', last, now, '--rounds', '2024,2025'], { cwd }));
    const [is, came] = ['community-partnership-quick 1.0.0', 'community-partnership-quick 0.9.0'];
    const said = (round: string, option: string) =>
      `take-stock: the rounds cannot be compared: ${round} must hold responses for ${is}, got ${came}: name that version’s file with ${option}\n`;
    assert.deepEqual(ran('other.ndjson', 'now.ndjson'), [2, said('before', '--earlier-instrument')]);
    assert.deepEqual(ran('now.ndjson', 'other.ndjson'), [2, said('after', '--instrument')]);
  });

  it('leaves out another version, and says so', () => {
    const input = [...answerLines.slice(1), answerLines[0]!.replace('"1.0.0"', '"0.9.0"')].join('\n');
    const { code, out, err } = takeStock(round, { input });
    assert.equal(code, 1);
    assert.match(err, /^<stdin>:12: response .*: Left out: .*version/m);
    assert.equal(submitted(out), answers.length - 1);
  });

  it('says of another version only that it is left out, not which of its answers this version lacks', () => {
    const other = { ...answers[0], instrument: { ...answers[0]!.instrument, version: '0.9.0' }, answers: { gone: { option: 'fully' } } };
    const { err } = takeStock(round, { input: [...answerLines.slice(1), JSON.stringify(other)].join('\n') });
    assert.equal(err.trim().split('\n').length, 1);
    assert.match(err, /^<stdin>:12: response .*: Left out: .*version/);
  });

  it('leaves out a group nobody defined, and says so', () => {
    const input = [...answerLines.slice(1), answerLines[0]!.replace('"community-groups"', '"martians"')].join('\n');
    const { code, out, err } = takeStock(round, { input });
    assert.equal(code, 1);
    assert.match(err, /^<stdin>:12: response .*: Left out: .*group/m);
    assert.equal(submitted(out), answers.length - 1);
  });

  it('leaves out a response of the day after the round was closed, as it was told to', () => {
    const input = [...answerLines.slice(1), answerLines[0]!.replaceAll('2025-03-31', '2999-01-01')].join('\n');
    const { code, out, err } = takeStock([...round, '--closed', '2025-04-01'], { input });
    assert.equal(code, 0);
    assert.match(err, /^note: <stdin>:12: response .*: Left out: dated after/m);
    assert.equal(submitted(out), answers.length - 1);
  });

  it('gives no result of half a file', () => {
    const cwd = folderWith({ 'half.json': `[${answerLines.join(',')}` });
    const { code, out, err } = takeStock([...round, 'half.json'], { cwd });
    assert.equal(code, 1);
    assert.equal(out, '');
    assert.match(err, /must be read to the end for a round/);
  });
});
