import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseInstrument, score, type Instrument, type Response } from '@take-stock/engine';
import { csvLine, resultColumns, resultReader, resultRecord, resultRow } from '@take-stock/engine/formats';
import { FaultLog } from '../src/faults.js';
import { resultWriter } from '../src/result-writer.js';
import { answers, quick } from './cli.js';

/** Weights, an item that is not scored, one for some groups, a "don't know" that counts, and "prefer not to say". */
const odd: Instrument = parseInstrument({
  ...quick,
  scales: {
    extent: { options: [...(quick.scales['extent']?.options ?? []), { id: 'rather-not', label: 'Prefer not to say', kind: 'blank' }] },
  },
  sections: quick.sections.map((section, index) => ({
    ...section,
    items: [
      ...section.items,
      { id: `more-${index}`, statement: 'More.', scale: 'extent', weight: 0.3, reverse: true },
      { id: `aside-${index}`, statement: 'Aside.', scale: 'extent', weight: 0 },
      { id: `some-${index}`, statement: 'Some.', scale: 'extent', askedOf: ['health'] },
      {
        id: `known-${index}`,
        statement: 'Known.',
        scale: 'extent',
        recode: { unsure: 0, 'not-at-all': 4, 'small-extent': 1, 'some-extent': 2, 'large-extent': 3, fully: 3 },
      },
    ],
  })),
});

const responseOf = (instrument: Instrument): fc.Arbitrary<Response> => {
  const items = instrument.sections.flatMap((section) => section.items.map(({ id }) => id));
  const options = (instrument.scales['extent']?.options ?? []).map(({ id }) => id);
  return fc
    .record({
      group: fc.constantFrom(undefined, 'health', 'business'),
      chosen: fc.array(fc.constantFrom(undefined, ...options), { minLength: items.length, maxLength: items.length }),
    })
    .map(({ group, chosen }) => ({
      ...answers[0]!,
      respondent: group === undefined ? {} : { group },
      answers: Object.fromEntries(items.flatMap((item, index) => (chosen[index] === undefined ? [] : [[item, { option: chosen[index] }]]))),
    }));
};

describe('resultWriter(instrument, to, log)', () => {
  const quiet = () => new FaultLog(() => undefined);

  for (const [name, instrument] of [
    ['the quick check', quick],
    ['an odd instrument', odd],
  ] as const) {
    it(`writes what score says, of ${name}`, () => {
      const json = resultWriter(instrument, 'json', quiet());
      const csv = resultWriter(instrument, 'csv', quiet());
      const read = resultReader(
        instrument,
        resultColumns(instrument).map(({ heading }) => heading),
      );
      fc.assert(
        fc.property(fc.array(responseOf(instrument), { minLength: 1, maxLength: 5 }), (responses) => {
          const expected = responses.map((response) => resultRecord(response, score(instrument, response)));
          assert.deepEqual(
            json(responses),
            expected.map((record) => JSON.stringify(record)),
          );
          const lines = csv(responses);
          assert.deepEqual(
            lines,
            expected.map((record) => csvLine(resultRow(instrument, record))),
          );
          assert.deepEqual(
            lines.map((line) => read(line.trimEnd().split(','))),
            expected,
          );
        }),
      );
    });
  }

  it('says which answers were not for the person to give', () => {
    const said: string[] = [];
    const response = { ...answers[0]!, respondent: { group: 'business' }, answers: { 'some-0': { option: 'fully' } } };
    resultWriter(odd, 'json', new FaultLog((line) => said.push(line)))([{ ...response, instrument: { id: odd.id, version: odd.version } }]);
    assert.match(said.join(), /some-0 is for other groups/);
  });
});
