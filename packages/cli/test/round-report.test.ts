import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  priorities,
  publish,
  publishPriorities,
  publishStrengths,
  publishUnanswerable,
  strengths,
  summarise,
  unanswerable,
} from '@take-stock/engine';
import { english, wordsFor, type Messages } from '@take-stock/engine/words';
import { roundReport } from '../src/output/round-report.js';
import { answers, quick } from './cli.js';

describe('roundReport(instrument, round, lists, words)', () => {
  it('takes every heading, of parts and of columns, from the catalogue', () => {
    const summary = summarise(quick, answers, { roundId: '2025', invited: 14 });
    const round = publish(quick, summary);
    const lists = {
      priorities: publishPriorities(priorities(quick, summary), round),
      ...publishStrengths(strengths(quick, summary), round),
      unanswerable: publishUnanswerable(unanswerable(quick, summary), round),
    };
    const messages = Object.fromEntries(Object.keys(english).map((name) => [name, `<${name}>`])) as unknown as Messages;
    const [, ...parts] = roundReport(quick, round, lists, wordsFor(quick, { messages }));
    const headings = parts.flatMap((part) => ('heading' in part ? part.heading : []));
    assert.deepEqual(headings, ['<headingSections>', '<headingGroups>', '<prioritiesTitle>', '<strengthsTitle>', '<headingQuestions>']);
    for (const part of parts) if ('rows' in part) for (const cell of part.rows[0] ?? []) assert.match(String(cell), /^<column\w+>$/);
  });
});
