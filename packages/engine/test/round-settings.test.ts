import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseRound } from '../src/index.js';
import { closeRound, nextRound, openRound } from '../src/round/index.js';
import { instrument } from './sample.js';

const about = { id: '9d2c1f0e-7a44-4a7b-8c11-0c5b8f3e6a21', partnership: 'Leven Valley', period: '2026', opened: '2026-03-01' };
const settings = { groups: [], minimumGroup: 3, publish: { groups: true, comments: false, agreed: true, actions: true, influence: true } };

describe('the settings of a round', () => {
  it('keep where members answer and where their answers go', () => {
    const told = { ...settings, answerAt: 'https://example.org/review', returnTo: 'sam@example.org', answerBy: '2026-04-30' };
    const round = openRound(instrument, { ...about, settings: told });
    assert.deepEqual(parseRound(instrument, JSON.parse(JSON.stringify(round))).settings, told);
  });

  it('hold no address that is longer than a line', () => {
    const round = openRound(instrument, { ...about, settings: { ...settings, answerAt: 'a'.repeat(501) } });
    assert.throws(() => parseRound(instrument, round), { code: 'invalid' });
  });

  it('go on to the next round without what belongs to one year', () => {
    const last = openRound(instrument, { ...about, settings: { ...settings, invited: 12, answerBy: '2026-04-30', present: 9 } });
    const next = nextRound(instrument, closeRound(last, '2026-05-01'), {
      id: about.id.replace('9', '8'),
      period: '2027',
      opened: '2027-03-01',
    });
    assert.deepEqual(next.settings, { ...settings, invited: 12 });
  });
});
