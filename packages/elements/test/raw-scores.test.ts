import { expect } from '@open-wc/testing';
import { parseInstrument, type Instrument } from '@take-stock/engine';
import { areDrawn } from '../src/pages/chart-rows.js';
import { answerAll, arriveAt, press } from './helpers/act.js';
import { inside, nameOf, rest, say, seen, textOf, until } from './helpers/look.js';
import { open } from './helpers/review.js';
import { tiny } from './helpers/tiny-review.js';

/** The tiny review with a rule of its own for all sections. */
const withRule = (
  values: 'raw' | 'pomp',
  rule: NonNullable<Instrument['scoring']['sections']>,
  overall: object = { aggregate: 'sum' },
) => ({
  ...tiny,
  scoring: { values, sections: rule, overall },
});
const steps = (...all: object[]) => all as NonNullable<Instrument['scoring']['sections']>['transform'];

async function toResult(definition: object): Promise<string> {
  const review = await open({ definition });
  await press('start');
  await arriveAt('Anyone may join our community forum.');
  await answerAll('Fully', 'Partly', 'Fully', 'Fully');
  await press('seeResult');
  await until('the result', () => seen('take-stock-result').length);
  await rest();
  return textOf(review);
}

describe('areDrawn(instrument)', () => {
  for (const { what, values = 'raw', rule, drawn } of [
    { what: 'means in percent', values: 'pomp' as const, rule: {}, drawn: true },
    { what: 'sums in percent', values: 'pomp' as const, rule: { aggregate: 'sum' as const }, drawn: false },
    {
      what: 'means in percent, then doubled',
      values: 'pomp' as const,
      rule: { transform: steps({ step: 'linear', times: 2 }) },
      drawn: false,
    },
    { what: 'raw means', rule: {}, drawn: false },
    { what: 'raw sums', rule: { aggregate: 'sum' as const }, drawn: false },
    { what: 'raw sums as percent of their range', rule: { aggregate: 'sum' as const, transform: steps({ step: 'pomp' }) }, drawn: true },
    {
      what: 'the same, rounded',
      rule: { aggregate: 'sum' as const, transform: steps({ step: 'pomp' }, { step: 'round', decimals: 1 }) },
      drawn: true,
    },
  ])
    it(`is ${drawn} for ${what}`, () => {
      expect(areDrawn(parseInstrument(withRule(values, rule)))).to.equal(drawn);
    });
});

describe('the result of an instrument with scores of its own range', () => {
  it('shows its numbers without a picture, and says nothing of 0 to 100', async () => {
    const bands = [
      { id: 'low', label: 'A start', from: 0 },
      { id: 'high', label: 'Well on', from: 3 },
    ];
    const text = await toResult(withRule('raw', { aggregate: 'sum', bands }));
    expect(seen('take-stock-radar')).to.deep.equal([]);
    expect(inside('take-stock-bars', '[part=track]')).to.deep.equal([]);
    expect(inside('take-stock-bars', '.score').map(nameOf)).to.deep.equal(['3', '4']);
    expect(inside('.overall', '.figure-line').map(nameOf)).to.deep.equal(['7']);
    expect(text).to.match(new RegExp(`A tiny review.*${say('headlineScores')}`));
    expect(text).not.to.match(/100|lower half|Strongest/);
    expect(text).not.to.include(say('lookAtTitle'));
  });

  it('explains sums, decimals and bands by the rule', async () => {
    await toResult(
      withRule('raw', {
        aggregate: 'sum',
        transform: steps({ step: 'linear', times: 0.25 }, { step: 'round', decimals: 2 }),
        bands: [
          { id: 'some', label: 'Some there', from: 0 },
          { id: 'all', label: 'All there', from: 0.5 },
        ],
      }),
    );
    inside('take-stock-result', 'summary').forEach((summary) => {
      summary.click();
    });
    const [how, , overall] = inside('take-stock-result', '.how').map(textOf);
    expect(how).to.include(say('howRuleThen', { what: say('ruleSum'), exact: '0.75', displayed: '0.75' }));
    expect(how).to.include(say('howBand', { from: '0.5', band: 'All there' }));
    expect(how).not.to.include(say('howRounding')).and.not.include(say('howScale'));
    expect(overall).to.include(say('howRule', { what: say('ruleSum'), exact: '1.75', displayed: '2' }));
    expect(textOf(document.body)).to.include(say('bandFrom', { from: '0.5' }));
  });
});
