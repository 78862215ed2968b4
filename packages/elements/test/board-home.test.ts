import { expect, fixture, html } from '@open-wc/testing';
import { nextRound, type Round } from '@take-stock/engine/round';
import { dayWords } from '../src/board/day-words.js';
import { nextPeriod } from '../src/board/next-period.js';
import { click, keys } from './helpers/act.js';
import { board, openBoard, TestedBoard, tinyRound, told } from './helpers/board.js';
import { find, focused, inside, nameOf, read, rest, say, seen, textOf, until } from './helpers/look.js';
import { Device, MemoryStore } from './helpers/memory-store.js';

/** The coordinator's page before a review is open. */
async function home(store: MemoryStore<Round> | null = null): Promise<TestedBoard> {
  const element = await fixture<TestedBoard>(html`<take-stock-board></take-stock-board>`);
  Object.assign(element, { definition: board, store });
  await find('take-stock-board-home');
  return element;
}

/** What a field is described by. */
const describes = (field: Element) =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter(Boolean)
    .map((id) => textOf((field.getRootNode() as ShadowRoot).getElementById(id)!));

/** What the pages ask of the board from now on. */
function requestsTo(element: TestedBoard): readonly string[] {
  const asked: string[] = [];
  element.addEventListener('take-stock-board-request', ({ request }) => asked.push(request.do), { capture: true });
  return asked;
}

const onButton = (name: string) => until(`the focus on «${name}»`, () => nameOf(focused()) === name);

describe('a new review', () => {
  for (const [how, start] of [
    ['Enter in a field', () => keys('Enter')],
    ['its button', async () => click(await find('button', told('newStart')))],
  ] as const)
    it(`is started once by ${how}`, async () => {
      const element = await home();
      const asked = requestsTo(element);
      const [partnership] = inside('take-stock-board-home', 'form input') as HTMLInputElement[];
      partnership!.focus();
      await start();
      await read(told('newMissing'));
      partnership!.value = 'Glen';
      await start();
      await find('take-stock-board-set-up');
      await rest();
      expect(asked.filter((each) => each === 'begin')).to.have.length(1);
      expect(element.round!.partnership).to.equal('Glen');
    });

  it('ties what is wrong to the name that is at fault, until somebody types', async () => {
    const device = new Device();
    device.keep(tinyRound(['full full full full']), 1);
    const element = await home(new MemoryStore<Round>(device));
    const fields = inside('take-stock-board-home', 'form input') as HTMLInputElement[];
    const faults = () =>
      fields.map((field) => [
        field.ariaInvalid,
        describes(field)
          .filter((each) => each !== told('newPeriodHint'))
          .join(),
      ]);
    const [partnership, period] = fields;
    const none = ['false', ''];
    const start = async () => {
      click(await find('button', told('newStart')));
      await rest();
    };
    expect(faults()).to.deep.equal([none, none]);
    await start();
    expect(faults()).to.deep.equal([['true', told('newMissing')], none]);
    await expect(element).to.be.accessible();
    await keys('x');
    await until('no fault', () => faults()[0]!.join() === none.join());
    partnership!.value = 'Leven Valley';
    period!.value = '';
    await start();
    expect(faults()).to.deep.equal([none, ['true', told('newMissing')]]);
    period!.value = '2026';
    await start();
    expect(faults()).to.deep.equal([none, ['true', told('newTwice')]]);
  });

  it('follows a closed one under another name', async () => {
    const element = await openBoard(tinyRound(['full full full full', 'some some some some', 'none none none none']), 'reports');
    const period = (await find('#period')) as HTMLInputElement;
    const start = async (name: string) => {
      period.value = name;
      click(await find('button', told('nextStart')));
    };
    expect([period.ariaInvalid, ...describes(period)]).to.deep.equal(['false', '']);
    await start(' ');
    await read(told('newMissing'));
    await until('the focus on the field', () => focused() === period);
    expect([period.ariaInvalid, ...describes(period)]).to.deep.equal(['true', told('newMissing')]);
    await start('2026');
    await read(told('newTwice'));
    await start('2027');
    await find('take-stock-board-set-up');
    expect(element.round!.period).to.equal('2027');
  });

  it('is not begun under the names of one that is on the device', async () => {
    const device = new Device();
    const element = await openBoard(tinyRound(['full full full full']), 'gather', { store: new MemoryStore<Round>(device) });
    click(await find('button', told('closeRound')));
    const [partnership, period] = [(await find('#partnership')) as HTMLInputElement, (await find('#period')) as HTMLInputElement];
    partnership.value = ' leven valley ';
    period.value = '2026';
    click(await find('button', told('newStart')));
    await read(told('newTwice'));
    await until('the focus on the year', () => focused() === period);
    period.value = '2026, spring';
    click(await find('button', told('newStart')));
    await find('take-stock-board-set-up');
    expect(element.round!.period).to.equal('2026, spring');
  });
});

describe('the next review', () => {
  it('says that it loads where that takes a moment, and then no more', async () => {
    const store = new MemoryStore<Round>();
    const element = await openBoard(tinyRound(Array(3).fill('full full full full')), 'results', { store });
    const claim = store.claim.bind(store);
    store.claim = async (id, options) => {
      await new Promise((done) => setTimeout(done, 500));
      return claim(id, options);
    };
    click(await find('nav button', told('step-reports')));
    click(await find('button', told('nextStart')));
    await rest();
    expect(textOf(element)).not.to.include(told('stepLoading'));
    await read(told('stepLoading'));
    await find('take-stock-board-set-up');
    await until('nothing said of it', () => !textOf(element).includes(told('stepLoading')));
    expect(element.round!.period).to.equal('2027');
  });

  it('follows a year that nobody answered', async () => {
    const action = { id: '2f1c6f5e-8f57-4a36-9f0c-2f7f3f0f8a77', what: 'Ask the library', status: 'open' as const };
    const round: Round = { ...tinyRound([]), actions: [action] };
    delete round.closed;
    const element = await openBoard(round, 'gather');
    click(await find('button', told('closeButton')));
    await read(told('closeAsk', { n: 0 }));
    click(await find('button', told('closeYes')));
    await read(told('gatherClosedNone', { day: dayWords(element.round!.closed!, 'en-GB') }));
    click(await find('button', told('toResults')));
    await read(told('tooFewTitle'));
    await read(told('nobodyAnswered'));
    expect(textOf(element)).not.to.include('could be traced');
    const period = (await find('#period')) as HTMLInputElement;
    expect(period.value).to.equal('2027');
    await expect(element).to.be.accessible();
    click(await find('button', told('nextStart')));
    await find('take-stock-board-set-up');
    expect(element.round).to.deep.include({ period: '2027', actions: [{ ...action, from: '2026' }] });
    click(await find('nav button', told('step-years')));
    await read(told('notClosedTitle'));
    expect(seen('take-stock-board-next-round')).to.have.length(0);
  });

  it('says of the year after one that nobody answered that there is nothing to compare, and holds nothing back', async () => {
    const lines = ['full full full full', 'some some some some', 'none none none none', 'full some none full'];
    const last = { ...tinyRound([]), period: '2025', id: '9f1c6f5e-8f57-4a36-9f0c-2f7f3f0f8a02' };
    const next = nextRound(board, last, { id: last.id.replace(/2$/, '3'), period: '2026', opened: '2026-02-01' });
    const round: Round = { ...tinyRound(lines), earlier: next.earlier };
    const element = await openBoard(round, 'years');
    await read(told('years-no-answers'));
    expect(textOf(element)).not.to.include('protect single members').and.not.include(told('yearsUnmatched'));
    await expect(element).to.be.accessible();
    click(await find('nav button', told('step-reports')));
    await read(told('report-room-title', { period: '2026' }));
    expect(textOf(element)).not.to.include(told('reportChange'));
  });

  it('follows a year that too few answered, from every page without results', async () => {
    await openBoard(tinyRound(['full full full full', 'some some some some']), 'gather');
    for (const step of ['results', 'meeting', 'years', 'reports'] as const) {
      click(await find('nav button', told(`step-${step}`)));
      // The reports tell what the board decided all the same.
      await read(step === 'reports' ? told('tooFew', { k: 3 }) : told('tooFewTitle'));
      await find('button', told('nextStart'));
    }
    await find('button', told('reportPrint'));
  });

  it('is not begun under the name of another on the device', async () => {
    const device = new Device();
    const id = '9f1c6f5e-8f57-4a36-9f0c-2f7f3f0f8a01';
    device.keep(tinyRound(['full full full full'], { id, period: '2027 Spring' }), 1);
    const lines = ['full full full full', 'some some some some', 'none none none none'];
    await openBoard(tinyRound(lines), 'reports', { store: new MemoryStore<Round>(device) });
    const period = (await find('#period')) as HTMLInputElement;
    period.value = '2027 spring';
    click(await find('button', told('nextStart')));
    await read(told('newTwice'));
    await until('the focus on the field', () => focused() === period);
    await keys('x');
    await until('nothing said of it', () => !textOf(document.body).includes(told('newTwice')));
  });
});

describe('nextPeriod(period)', () => {
  for (const [period, next] of [
    ['2025', '2026'],
    ['Autumn 2025', 'Autumn 2026'],
    ['2025/26', '2026/27'],
    ['1999/00', '2000/01'],
    ['2024-2025', '2025-2026'],
    ['Year 2024 – 25, spring', 'Year 2025 – 26, spring'],
    // A month is not the year after.
    ['2025-03', '2026-03'],
    ['2025/12/01', '2026/12/01'],
    ['2020 and 2025', '2020 and 2026'],
    ['Our first', 'Our first'],
    // What is no plain year, or has none after it in as many digits.
    ['FY25/26', 'FY25/26'],
    ['12025', '12025'],
    ['9998', '9999'],
    ['9999', '9999'],
    ['9999/00', '9999/00'],
  ] as const)
    it(`is “${next}” after “${period}”`, () => expect(nextPeriod(period)).to.equal(next));
});

describe('a review on the device', () => {
  it('is deleted once that is confirmed, with the focus on the harmless answer', async () => {
    const device = new Device();
    await openBoard(tinyRound(['full full full full']), 'gather', { store: new MemoryStore<Round>(device) });
    click(await find('button', told('closeRound')));
    const remove = told('roundRemove', { name: 'Leven Valley 2026' });
    click(await find('button', remove));
    await read('Delete Leven Valley 2026 and all its answers from this device?');
    await onButton(say('removeNo'));
    await keys('Enter');
    await onButton(remove);
    await keys('Enter');
    await onButton(say('removeNo'));
    click(await find('button', say('removeYes')));
    await read(told('roundRemoved'));
    expect(seen('button').map(nameOf)).not.to.include(remove);
  });
});
