import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { answerLines, folderWith, quick, takeStock } from './cli.js';

const list = `[${answerLines.join(',\n')}]`;
const table = ['id,fair-say', '1,Fully', '2,Not at all'];
const validate = (name: string, content: string | Buffer, ...args: string[]) =>
  takeStock(['validate', '--responses', name, ...args], { cwd: folderWith({ [name]: content }) });

describe('a file that is odd and can be read', () => {
  for (const { name, content } of [
    { name: 'cr.ndjson', content: answerLines.join('\r') },
    { name: 'no-name', content: answerLines.join('\r') },
    { name: 'long-lines.ndjson', content: answerLines.map((line) => line.padEnd(70_000)).join('\r') },
    { name: 'cr-lf.ndjson', content: `\r\n${answerLines.join('\r\n\r\n')}\r\n` },
  ])
    it(`is NDJSON whatever ends its lines: ${name}`, () => {
      const { code, out, err } = validate(name, content);
      assert.deepEqual([code, out, err], [0, '12 responses without a fault\n', '']);
    });

  it('is told of by the lines that CR ends', () => {
    const { err } = validate('cr.ndjson', [answerLines[0], '{}', answerLines[1]].join('\r'));
    assert.match(err, /^cr\.ndjson:2:1: format: /m);
  });

  for (const { said, ...rest } of [
    { said: 'sep=;', delimiter: ';', end: '\r\n' },
    { said: '"sep=;"', delimiter: ';', end: '\n' },
    { said: '\uFEFFSEP=|', delimiter: '|', end: '\r' },
    { said: 'sep=\t', delimiter: '\t', end: '\r\n' },
  ])
    it(`is a table that says what stands between its cells: ${JSON.stringify(said)}`, () => {
      const lines = [said, ...table.map((line) => line.replaceAll(',', rest.delimiter)), `3${rest.delimiter}Somehow`];
      const { code, out, err } = validate('a.csv', lines.join(rest.end), '-i', quick.id);
      assert.equal(code, 1);
      assert.equal(out, '2 responses without a fault\n');
      assert.match(err, /^a\.csv:5:2: fair-say: must be an option of the scale extent, got "Somehow"/m);
    });

  it('is a table whose headings stand below: their faults have that line', () => {
    assert.match(validate('a.csv', `sep=;\n\nid;Q1\n1;Fully\n`, '-i', quick.id).err, /^a\.csv:3: must have a column/);
  });
});

describe('a file that cannot be read', () => {
  const unpack = 'must be text, got a compressed file: unpack it first, as "gunzip" does';
  const workbook = 'must be text, got a workbook: save the sheet as "CSV UTF-8"';
  for (const { name, content, says } of [
    { name: 'a.ndjson', content: list, says: 'a.ndjson:1: must be one response a line, got a list: read it with --from json' },
    {
      name: 'b.ndjson',
      content: list.replaceAll('\n', ''),
      says: 'b.ndjson:1: must be one response a line, got a list: read it with --from json',
    },
    { name: 'a.json', content: `/* ours */ ${list}`, says: 'a.json:1:1: must be JSON, which has no comments: take this one out' },
    { name: 'b.json', content: '[1, "two", [], {}]', says: 'b.json:1:2: must be a response, which names its instrument, got 1' },
    { name: 'a.gz', content: gzipSync(list), says: `a.gz: ${unpack}` },
    { name: 'a.xls', content: Buffer.from('d0cf11e0a1b11ae1', 'hex'), says: `a.xls: ${workbook}` },
  ])
    it(`says what to do: ${name}, ${says}`, () => {
      const { code, out, err } = validate(name, content);
      assert.deepEqual([code, out, err.split('\n')[0]], [1, '0 responses without a fault\n', says]);
    });

  it('says what to do with an instrument that is packed, and with a comment in one', () => {
    const cwd = folderWith({ 'a.json': gzipSync('{}'), 'b.json': '{ // ours\n}' });
    assert.equal(takeStock(['validate', 'a.json'], { cwd }).out, `a.json: fault: ${unpack}\n1 fault, 0 warnings\n`);
    assert.match(
      takeStock(['validate', 'b.json'], { cwd }).out,
      /^b\.json:1:3: fault: must be JSON: it has no comments, take this one out$/m,
    );
  });

  it('is called as the command calls it', () => {
    const cwd = folderWith({ 'a.csv': table.join('\n') });
    const { code, err } = takeStock(['score', 'a.csv', '-i', quick.id, '--map', 'no.json'], { cwd });
    assert.deepEqual([code, err], [2, 'take-stock: --map must be a file that can be read, got no.json, which does not exist\n']);
    assert.match(
      takeStock(['score', 'a.csv', '-i', '.'], { cwd }).err,
      /^take-stock: --instrument must be .*, got \., which is a folder$/m,
    );
  });
});
