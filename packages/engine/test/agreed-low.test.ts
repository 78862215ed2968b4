import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseInstrument } from '../src/index.js';
import { agreedLow, type Agreed } from '../src/round/index.js';
import { instrument, threeQuestions } from './sample.js';

const agreed = (option: string): Agreed => ({ kind: 'agreed', option });

describe('agreedLow(instrument, agreed)', () => {
  for (const { option, low } of [
    { option: 'none', low: true },
    { option: 'small', low: true },
    { option: 'some', low: false },
    { option: 'full', low: false },
    { option: 'unsure', low: false },
    { option: 'not-applicable', low: false },
    { option: 'no-such-option', low: false },
  ]) {
    it(`${low ? 'lists' : 'leaves out'} what was agreed to be "${option}"`, () => {
      assert.deepEqual(agreedLow(instrument, { 'shared-aims': agreed(option) }), low ? ['shared-aims'] : []);
    });
  }

  it('keeps the order of the instrument, and leaves out what the board differs on and what it does not know', () => {
    const answers: Record<string, Agreed> = {
      'kept-promises': agreed('none'),
      'fair-say': { kind: 'differ', views: ['low', 'high'] },
      'shared-aims': agreed('small'),
      elsewhere: agreed('none'),
    };
    assert.deepEqual(agreedLow(instrument, answers), ['shared-aims', 'kept-promises']);
  });

  it('reads a reversed item from its other end', () => {
    const [section] = threeQuestions.sections;
    const items = section!.items.map((item) => ({ ...item, reverse: true }));
    const reversed = parseInstrument({ ...threeQuestions, sections: [{ ...section, items }] });
    assert.deepEqual(agreedLow(reversed, { 'shared-aims': agreed('large'), 'fair-say': agreed('small') }), ['shared-aims']);
  });
});
