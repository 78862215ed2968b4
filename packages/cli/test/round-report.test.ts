import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  compare,
  parseInstrument,
  parseResponse,
  priorities,
  publish,
  publishComparison,
  publishPriorities,
  publishStrengths,
  publishUnanswerable,
  strengths,
  summarise,
  unanswerable,
} from '@take-stock/engine';
import { english, wordsFor, type Messages } from '@take-stock/engine/words';
import { comparisonReport, comparisonTitle } from '../src/output/comparison-report.js';
import { roundReport } from '../src/output/round-report.js';
import { answers, quick } from './cli.js';

/** A catalogue in which every text is its own name. */
const messages = Object.fromEntries(Object.keys(english).map((name) => [name, `<${name}>`])) as unknown as Messages;

describe('roundReport(instrument, round, lists, words)', () => {
  it('takes every heading, of parts and of columns, from the catalogue', () => {
    const summary = summarise(quick, answers, { roundId: '2025', invited: 14 });
    const round = publish(quick, summary);
    const lists = {
      priorities: publishPriorities(priorities(quick, summary), round),
      ...publishStrengths(strengths(quick, summary), round),
      unanswerable: publishUnanswerable(unanswerable(quick, summary), round),
    };
    const [, ...parts] = roundReport(quick, round, lists, wordsFor(quick, { messages }));
    const headings = parts.flatMap((part) => ('heading' in part ? part.heading : []));
    assert.deepEqual(headings, ['<headingSections>', '<headingGroups>', '<prioritiesTitle>', '<strengthsTitle>', '<headingQuestions>']);
    for (const part of parts) if ('rows' in part) for (const cell of part.rows[0] ?? []) assert.match(String(cell), /^<column\w+>$/);
  });
});

describe('comparisonReport(instrument, comparison, words, earlier)', () => {
  const version = '0.9.0';
  // One section less, so that something is left out.
  const earlier = parseInstrument({ ...quick, version, sections: quick.sections.slice(1) });
  const before = answers.map((each) => parseResponse(earlier, { ...each, instrument: { id: quick.id, version } }));
  const comparison = publishComparison(
    quick,
    compare(quick, { roundId: '2024', responses: before, instrument: earlier }, { roundId: '2025', responses: answers }),
    earlier,
  );
  const words = wordsFor(quick, { messages, language: 'de' });

  it('takes every heading, of parts and of columns, from the catalogue, but for the names of the rounds', () => {
    const [, ...parts] = comparisonReport(quick, comparison, words, wordsFor(earlier, { messages }));
    const headings = parts.flatMap((part) => ('heading' in part ? part.heading : []));
    assert.deepEqual(headings, ['<headingSections>', '<headingQuestions>', '<headingNotCompared>']);
    const columns = parts.flatMap((part) => ('rows' in part ? [part.rows[0]] : []));
    assert.deepEqual(columns, [
      ['<columnSection>', '2024', '2025', '<columnChange>'],
      ['<columnQuestion>', '2024', '2025'],
    ]);
    for (const part of parts) if ('text' in part) assert.match(part.text, /^(2024: <\w+> 2025: <\w+>|(<\w+> ?)+)$/);
  });

  it('names the rounds as the language lists them', () =>
    assert.equal(comparisonTitle(quick, comparison, words), `${quick.title}: 2024 und 2025`));
});
