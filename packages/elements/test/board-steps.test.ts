import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { openRound } from '@take-stock/engine/round';
import { board, openBoard, tinyRound, told } from './helpers/board.js';
import { find, read, words } from './helpers/look.js';

const round = tinyRound(['full full full full', 'some some some some', 'none none some full']);
const about = { id: '9f1c6f5e-8f57-4a36-9f0c-2f7f3f0f8a01', partnership: 'Leven Valley', period: '2026', opened: '2026-02-01' };

describe('the steps of the year, which load one by one', () => {
  it('are there once whoever opens them has waited', async () => {
    const element = await openBoard(round, 'results');
    await element.show(openRound(board, about));
    await element.updateComplete;
    const page = element.renderRoot.querySelector<LitElement>('take-stock-board-gather')!;
    await page.updateComplete;
    expect(words(page.renderRoot.querySelector('h2')!.textContent)).to.equal(told('step-gather'));
  });

  it('take the texts of the host page for those that load with them', async () => {
    const messages = { planIntro: 'What we promise each other.', actionDetails: 'More' };
    const actions = [{ id: '3f1c6f5e-8f57-4a36-9f0c-2f7f3f0f8a10', what: 'Meet', status: 'open' as const }];
    await openBoard({ ...round, actions }, 'plan', { messages });
    await read('What we promise each other.');
    await find('summary', 'More: Meet');
    await find('button', told('planAdd'));
  });

  it('do not wait for the comparison where there is nothing to compare with', async () => {
    const element = await openBoard(round, 'years');
    await read(told('yearsNone'));
    expect(element.round!.earlier).to.deep.equal([]);
  });
});
