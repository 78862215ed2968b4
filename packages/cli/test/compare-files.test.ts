import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Response, Round } from '@take-stock/engine';
import { answers, examples, folderWith, records, takeStock } from './cli.js';

const read = (name: string) => readFileSync(join(examples, name), 'utf8');
const now = JSON.parse(read('round.json')) as Round;
const before = records<Response>(read('last-year.ndjson'));
const last = JSON.parse(read('last-round.json')) as Round;
const earlier = (round: Round) =>
  Object.fromEntries(Object.entries(round).filter(([key]) => key !== 'earlier')) as Round['earlier'][number];

/** Compares two rounds that are saved as files. */
function compared(one: unknown, other: unknown, ...args: string[]) {
  const cwd = folderWith({ '2024.json': JSON.stringify(one), '2025.json': JSON.stringify(other) });
  return takeStock(['compare', '2024.json', '2025.json', ...args], { cwd });
}
interface Figures {
  readonly numbersWithheld: string | null;
  readonly submitted: { readonly before: number; readonly after: number };
}

describe('take-stock compare with the files of two rounds', () => {
  it('says of them what it says of their responses', () => {
    const loose = takeStock(['compare', 'last-year.ndjson', 'answers.ndjson', '--rounds', '2024,2025']);
    assert.deepEqual(now.responses.map(({ id }) => id).sort(), answers.map(({ id }) => id).sort());
    for (const after of [now, { ...now, earlier: [earlier(last)] }]) {
      const { code, out, err } = compared(last, after);
      assert.deepEqual([code, out, err], [0, loose.out, loose.err]);
    }
    assert.match(compared(last, now, '--to', 'csv').out, /^,round,,,members-before,11,,,,,2025,2024,/m);
  });

  it('does not count what came late, and says how many did', () => {
    const [first] = before;
    const waiting = [{ ...first, id: '99999999-9999-4999-8999-999999999999', respondent: { code: 'late' } }];
    const { code, out, err } = compared({ ...last, waiting }, now, '--to', 'json');
    assert.equal(code, 0);
    assert.deepEqual((JSON.parse(out) as Figures).submitted, { before: 11, after: 12 });
    assert.equal(err, 'note: 1 came after the round was closed and is not counted\n');
  });

  for (const [name, rounds] of [
    ['the earlier', [{ ...last, shownBefore: [before.slice(0, 7).map(({ id }) => id)] }, now]],
    ['the later', [last, { ...now, shownBefore: [now.responses.slice(0, 7).map(({ id }) => id)] }]],
  ] as const)
    it(`tells no change in numbers where ${name} was shown before with other responses`, () => {
      const [one, other] = rounds;
      const { out } = compared(one, other, '--to', 'json');
      assert.equal((JSON.parse(out) as Figures).numbersWithheld, 'earlier-publication');
      assert.equal((JSON.parse(compared(last, now, '--to', 'json').out) as Figures).numbersWithheld, null);
    });

  it('shows what the stricter of the two would', () => {
    const strict = { ...now, settings: { ...now.settings, minimumGroup: 12 } };
    const shown = JSON.parse(compared(last, strict, '--to', 'json').out) as { sections: { before: unknown }[] };
    assert.ok(shown.sections.every((section) => section.before === null));
  });

  const open: Partial<Round> = { ...now };
  delete open.closed;
  const [, ...fewer] = before;
  for (const { name, rounds, args = [], code, says } of [
    { name: 'one round twice', rounds: [now, now], code: 2, says: /^take-stock: the files must be of two rounds, got 2025 twice$/m },
    {
      name: 'the later first',
      rounds: [now, last],
      code: 2,
      says: /the earlier round must come first, got 2024\.json, closed on 2025-05-01/,
    },
    { name: 'an open one', rounds: [last, open], code: 1, says: /^2025\.json: must be a closed round/m },
    { name: 'nobody who answered', rounds: [{ ...last, responses: [] }, now], code: 1, says: /must both hold a response that counts/ },
    {
      name: 'another list than the one it was compared with',
      rounds: [
        { ...last, responses: fewer },
        { ...now, earlier: [earlier(last)] },
      ],
      code: 2,
      says: /2024\.json must have the responses that 2025\.json has of 2024, got others/,
    },
    {
      name: 'a file of responses beside it',
      rounds: [last, before],
      code: 2,
      says: /both files must be of rounds, or none, got 2024\.json alone/,
    },
    { name: 'a setting of its own', rounds: [last, now], args: ['--k', '4'], code: 2, says: /--k must be left out: 2024\.json is a round/ },
    { name: 'names', rounds: [last, now], args: ['--rounds', '1,2'], code: 2, says: /--rounds must be left out/ },
    {
      name: 'another version',
      rounds: [{ ...last, instrument: { ...last.instrument, version: '0.9.0' } }, now],
      code: 1,
      says: /^2024\.json:1:\d+: instrument\.version: must be .*: name that version’s file with --earlier-instrument$/m,
    },
  ])
    it(`refuses ${name}`, () => {
      const ran = compared(rounds[0], rounds[1], ...args);
      assert.deepEqual([ran.code, ran.out], [code, '']);
      assert.match(ran.err, says);
    });

  it('notes how many have no code, where others are matched by one', () => {
    const [first, ...others] = before;
    assert.match(
      compared({ ...last, responses: [{ ...first, respondent: {} }, ...others] }, now).err,
      /^note: 2024: 1 without a code, who counts as having left$/m,
    );
  });
});
