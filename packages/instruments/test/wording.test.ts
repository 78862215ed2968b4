import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Instrument } from '@take-stock/engine';
import { itemsOf, parsed } from './folders.js';
import { readingGrade } from '../../cli/src/reading-grade.js';

const mostWords = 14;
const highestGrade = 8;

/** Statements that hold "and" or "or" and still ask one thing, each with the reason. */
const oneIdeaAllTheSame = new Map([['two-way-communication', '"between … and …" names the two ends of one flow']]);

const textsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];

/** What a person meets: neither ids nor sources. */
const spokenTexts = ({ about, title, scales, sections, groups, glossary }: Partial<Instrument>) =>
  textsOf([about, title, scales, sections, groups, glossary]);

const grades = (instrument: Instrument) => {
  const items = itemsOf(instrument);
  const statements = items.map(({ statement }) => statement);
  const reflect = items.flatMap((item) => item.reflect ?? []);
  return {
    'statements and prompts': readingGrade([...statements, ...reflect]),
    statements: readingGrade(statements),
    prompts: readingGrade(reflect),
    tactics: readingGrade(items.flatMap((item) => item.tactics ?? [])),
    evidence: readingGrade(items.flatMap((item) => item.evidence ?? [])),
  };
};

describe('readingGrade(texts)', () => {
  // 0.39 × words/sentences + 11.8 × syllables/words − 15.59, by hand.
  for (const { texts, expected } of [
    { texts: ['The cat sat on the mat.'], expected: 0.39 * 6 + 11.8 * (6 / 6) - 15.59 },
    { texts: ['The cat sat.', 'It purred.'], expected: 0.39 * (5 / 2) + 11.8 * (5 / 5) - 15.59 },
    { texts: ['Our partnership is clear.'], expected: 0.39 * 4 + 11.8 * (6 / 4) - 15.59 },
  ]) {
    it(`is ${expected.toFixed(2)} for ${texts.join(' ')}`, () => assert.ok(Math.abs(readingGrade(texts) - expected) < 1e-9));
  }
});

for (const instrument of parsed) {
  describe(`the wording of ${instrument.id}`, () => {
    const items = itemsOf(instrument);

    it(`has a reading grade of at most ${highestGrade}, with no name or term left out`, (test) => {
      for (const [what, grade] of Object.entries(grades(instrument))) {
        test.diagnostic(`${instrument.id}: reading grade of ${what} ${grade.toFixed(1)}`);
        assert.ok(grade <= highestGrade, `${what}: ${grade.toFixed(2)}`);
      }
    });

    it(`has no statement of more than ${mostWords} words`, () => {
      for (const { statement } of items) assert.ok(statement.split(' ').length <= mostWords, statement);
    });

    it('has one idea in each statement', () => {
      for (const { id, statement } of items)
        assert.ok(oneIdeaAllTheSame.has(id) || !/ (and|or) |[,;:]/.test(statement.replace(/^When [^,]+,/, '')), statement);
    });

    it('says in each statement what is so, since "not at all" beside a "not" is a puzzle', () => {
      for (const { statement } of items) assert.doesNotMatch(statement, /\b(not?|none|never|nobody|nothing|without)\b|n’t\b/i);
    });

    it('ends statements, tactics and evidence with a full stop and prompts with a question mark', () => {
      for (const { statement, reflect = [], tactics = [], evidence = '' } of items) {
        for (const text of [statement, ...tactics, evidence]) assert.match(text, /^[A-Z][^?!]*\.$/);
        for (const text of reflect) assert.match(text, /^[A-Z].*\?$/);
      }
    });

    it('says nothing twice', () => {
      const said = items.flatMap(({ statement, reflect = [], tactics = [] }) => [statement, ...reflect, ...tactics]);
      assert.deepEqual(said, [...new Set(said)]);
    });

    it('uses typographic apostrophes and no dashes for effect', () => {
      for (const text of spokenTexts(instrument)) assert.doesNotMatch(text, /['"—]| – | {2}/);
    });

    it('explains only terms that it uses, each once and in one sentence', () => {
      const { glossary = [], ...rest } = instrument;
      const used = spokenTexts(rest).join('\n').toLowerCase();
      for (const { term, meaning } of glossary) {
        assert.ok(used.includes(term.toLowerCase()), `${term} does not occur`);
        assert.match(meaning, /^[A-Z][^.]*\.$/);
      }
      assert.equal(new Set(glossary.map(({ term }) => term.toLowerCase())).size, glossary.length);
    });
  });
}
