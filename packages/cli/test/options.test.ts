import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { takeStock } from './cli.js';

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
