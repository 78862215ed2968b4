import { expect, fixture, html } from '@open-wc/testing';
import type { Instrument } from '@take-stock/engine';
import type { Round } from '@take-stock/engine/round';
import type { BoardMessageName } from '../src/board/messages/en-board.js';
import type { Values } from '../src/messages/messages.js';
import { click } from './helpers/act.js';
import { chooseRoundFile } from './helpers/board-file.js';
import { board, TestedBoard, told, tinyRound } from './helpers/board.js';
import { find, read, seen, until } from './helpers/look.js';
import { Device, MemoryStore } from './helpers/memory-store.js';

/** The questions were changed since last year's review. */
const renewed: Instrument = { ...board, version: '1.1.0' };
const last = tinyRound(['none none some full', 'none some full full', 'some none none full'], {
  actions: [{ id: '3f1c6f5e-8f57-4a36-9f0c-000000000001', what: 'Ask the forums', status: 'open' }],
});
const press = async (name: BoardMessageName, values: Values = {}) => {
  click(await find('button', told(name, values)));
};

async function openWith(device: Device): Promise<TestedBoard> {
  const element = await fixture<TestedBoard>(html`<take-stock-board></take-stock-board>`);
  Object.assign(element, { definition: renewed, store: new MemoryStore<Round>(device) });
  await find('take-stock-board-home');
  return element;
}

const expectNext = (element: TestedBoard) => {
  const { instrument, period, actions, earlier } = element.round!;
  expect([instrument.version, period, actions.map(({ what }) => what)]).to.deep.equal(['1.1.0', '2027', ['Ask the forums']]);
  expect(earlier.map((each) => [each.instrument.version, each.responses.length])).to.deep.equal([['1.0.0', 3]]);
};

describe('a review in another version of the questions', () => {
  it('stays in the list on the device, says what it is, and the next one starts from it', async () => {
    const device = new Device().keep(last);
    const element = await openWith(device);
    await press('roundOpen', { name: 'Leven Valley 2026' });
    const page = await find('take-stock-board-other-version');
    await read(told('otherVersionNext'));
    expect(seen('nav'), 'no step of it can be opened').to.deep.equal([]);
    await expect(page).to.be.accessible();
    expect([device.records.size, device.aside.length]).to.deep.equal([1, 0]);

    await press('nextStart');
    await until('the next review', () => element.round?.period === '2027');
    expectNext(element);
    await find('take-stock-board-set-up');
    await until('both on the device', () => device.records.size === 2);
  });

  it('opens from its file too', async () => {
    const element = await openWith(new Device());
    chooseRoundFile(last);
    await find('take-stock-board-other-version');
    await press('nextStart');
    await until('the next review', () => element.round?.period === '2027');
    expectNext(element);
  });

  it('has no next one while it is open, and says whom to ask', async () => {
    const open = { ...last };
    delete open.closed;
    await openWith(new Device().keep(open));
    await press('roundOpen', { name: 'Leven Valley 2026' });
    await read(told('otherVersionOpen'));
    expect(seen('take-stock-board-next-round')).to.deep.equal([]);
    await press('closeRound');
    await find('take-stock-board-home');
    chooseRoundFile(open);
    await read(told('roundFaultOtherVersion'));
    chooseRoundFile({ ...last, actions: 'none' });
    await read(told('roundFaultInvalid'));
  });
});
