import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { answerLines, bin, takeStock } from './cli.js';

describe('an option that would do nothing', () => {
  for (const { args, says } of [
    { args: ['validate', 'my-instrument.json', '--map', 'columns.json'], says: '--map must be used with --responses' },
    { args: ['validate', 'my-instrument.json', '-i', 'community-partnership-quick'], says: '--instrument must be used with --responses' },
    {
      args: ['validate', '--responses', 'answers.csv', '--strict'],
      says: '--strict must be used without --responses: only an instrument has warnings',
    },
    { args: ['convert', 'answers.csv', '--to', 'json', '--id', 'our-review'], says: '--id must be used with --to instrument, got json' },
    { args: ['convert', 'answers.csv', '--to', 'csv', '--licence', 'CC0'], says: '--licence must be used with --to instrument, got csv' },
    {
      args: ['convert', 'my-instrument.json', '--to', 'surveyjs', '--delimiter', ';'],
      says: '--delimiter must be used with --to json, ndjson or csv, got surveyjs',
    },
    {
      args: ['convert', 'survey.json', '--to', 'instrument', '--id', 'a', '-i', 'community-partnership-quick'],
      says: '--instrument must be used with --to json, ndjson or csv, got instrument',
    },
  ])
    it(`is refused: ${args.join(' ')}`, () => {
      const { code, out, err } = takeStock(args);
      assert.deepEqual([code, out, err], [2, '', `take-stock: ${says}\n`]);
    });
});

describe('a terminal without a file', () => {
  for (const { args, input } of [
    { args: ['score'], input: answerLines.join('\n') },
    { args: ['convert', '--to', 'instrument', '--id', 'our-review'], input: '{"elements":[{"type":"rating","name":"a","title":"A"}]}' },
  ])
    it(`is told that it is read: ${args.join(' ')}`, () => {
      const terminal = `data:text/javascript,import tty from 'node:tty'; import { syncBuiltinESMExports } from 'node:module';
        tty.isatty = () => true; syncBuiltinESMExports();`;
      const { status, stderr } = spawnSync(process.execPath, ['--import', terminal, bin, ...args], { input, encoding: 'utf8' });
      assert.equal(status, takeStock(args, { input }).code);
      assert.match(stderr, /^note: what is typed here is read: end it with Ctrl and [DZ]/m);
      assert.doesNotMatch(takeStock(args, { input }).err, /typed/);
    });
});
