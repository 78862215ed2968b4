import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import ICAL from 'ical.js';
import type { Action, Round } from '@take-stock/engine/round';
import { calendarFile } from '../src/board/calendar.js';
import { click, keys } from './helpers/act.js';
import { openBoard, tinyRound, told } from './helpers/board.js';
import { catchDownloads } from './helpers/downloads.js';
import { find, focused, inside, nameOf, read, say, seen, textOf, until } from './helpers/look.js';

const answers = [
  'none none some full',
  'none some full full',
  'some none none full',
  'none full some full',
  'some none none full',
  'none full none some',
];
const plan = (more: Partial<Round> = {}) => openBoard(tinyRound(answers, more), 'plan');

const id = (n: number) => `3f1c6f5e-8f57-4a36-9f0c-2f7f3f0f8a${String(n)}`;
const action = (n: number, more: Partial<Action> = {}): Action => ({ id: id(n), what: `Thing ${String(n)}`, status: 'open', ...more });

/** The field under a label, of the first action that has one in sight. */
const field = async (label: string) =>
  (await until(`the field «${label}»`, () => {
    const found = seen('label').find((each) => nameOf(each) === label);
    return found && (found.getRootNode() as ShadowRoot).getElementById(found.getAttribute('for')!);
  })) as HTMLInputElement & HTMLSelectElement;

function type(into: HTMLInputElement | HTMLSelectElement, value: string): void {
  into.value = value;
  into.dispatchEvent(new Event(into.localName === 'select' ? 'change' : 'input', { bubbles: true }));
}

describe('the plan', () => {
  it('makes an action of an idea by one press, its words ready to be changed', async () => {
    const element = await plan({ votes: { each: 3, given: { heard: 4 } }, agreed: { 'open-door': { kind: 'agreed', option: 'none' } } });
    await read(told('planNone'));
    const starts = seen('.ideas summary').map(nameOf);
    expect(starts).to.deep.equal([
      'Everyone who comes is heard. 4 dots',
      'Anyone may join our community forum. Agreed: Not at all',
      'We keep what we promise. Talk about this first',
    ]);
    const press = seen('button').find((each) => nameOf(each) === `${told('planTake')}: Go round the table once.`)!;
    press.focus();
    await keys('Enter');
    await until('the field for its words', () => focused().localName === 'textarea' && focused().id.startsWith('what-'));
    await keys('End');
    await sendKeys({ type: ' At every meeting.' });
    const [made] = element.round!.actions;
    expect({ ...made, id: '' }).to.deep.equal({
      id: '',
      what: 'Go round the table once. At every meeting.',
      item: 'heard',
      status: 'open',
    });
    expect(nameOf(await find('h4'))).to.equal('Go round the table once. At every meeting.');
    await expect(element).to.be.accessible();
  });

  it('says which ideas are in the plan, and takes a free action for a question or for none', async () => {
    const element = await plan({
      actions: [action(10, { item: 'heard', what: 'Go round the table once.' })],
      votes: { each: 3, given: { heard: 1 } },
    });
    await read(told('planTaken'));
    click(await find('button', told('planOwn')));
    await until('an action for the question', () => element.round!.actions[1]?.item === 'heard');
    click(await find('button', told('planAdd')));
    await until('an action for none', () => element.round!.actions.length === 3);
    expect(element.round!.actions[2]).not.to.have.property('item');
  });

  it('keeps everything that is typed, and leaves out what is emptied', async () => {
    const element = await plan({ actions: [action(10, { cost: 'Nothing.' })] });
    click(await find('summary', `${told('actionDetails')}: Thing 10`));
    for (const [label, value] of [
      ['actionWho', 'Ann Lee'],
      ['actionBy', '2099-05-03'],
      ['actionMeasure', 'Both seats are filled.'],
      ['actionCost', ''],
      ['actionItem', 'promises'],
    ] as const)
      type(await field(told(label)), value);
    expect(element.round!.actions).to.deep.equal([
      action(10, { who: 'Ann Lee', by: '2099-05-03', measure: 'Both seats are filled.', item: 'promises' }),
    ]);
    await read('Ann Lee · by 3 May 2099');
    await expect(element).to.be.accessible();
  });

  it('says in words of what is still open that its day is past', async () => {
    await plan({
      actions: [
        action(10, { by: '2026-05-03' }),
        action(11, { by: '2026-05-03', status: 'under-way' }),
        action(12, { by: '2026-05-03', status: 'done' }),
        action(13, { by: '2099-05-03' }),
      ],
    });
    await read('was due');
    expect(seen('h4 + p').map(nameOf)).to.deep.equal(['was due 3 May 2026', 'was due 3 May 2026', 'by 3 May 2026', 'by 3 May 2099']);
  });

  it('asks first what became of the actions of last time', async () => {
    const element = await plan({ actions: [action(10), action(11, { from: '2025', status: 'under-way' })] });
    expect(seen('h3, h4').map(nameOf).slice(0, 4)).to.deep.equal([told('planCarried'), 'Thing 11', told('planActions'), 'Thing 10']);
    expect(seen('label').filter((each) => nameOf(each) === told('actionBecame'))).to.have.length(1);
    type(await field(told('actionStatus')), 'done');
    type(await field(told('actionBecame')), 'Filled in June.');
    expect(element.round!.actions).to.deep.equal([action(10), action(11, { from: '2025', status: 'done', became: 'Filled in June.' })]);
    await expect(element).to.be.accessible();
  });

  it('warns in words when there are more than a handful, and forbids nothing', async () => {
    const many = [10, 11, 12, 13, 14].map((n) => action(n));
    const element = await plan({ actions: [...many, action(15, { status: 'done' })] });
    expect(textOf(element)).not.to.include(told('planMany', { n: 5 }));
    click(await find('button', told('planAdd')));
    await read(told('planMany', { n: 6 }));
  });

  it('moves actions up and down and sorts them by date, those without one last', async () => {
    const element = await plan({ actions: [action(10), action(11, { by: '2026-07-01' }), action(12, { by: '2026-05-01' })] });
    const order = () => element.round!.actions.map(({ what }) => what.slice(-2)).join(' ');
    click(await find('summary', `${told('actionDetails')}: Thing 12`));
    click(await find('button', told('actionUp')));
    await read(told('actionMoved', { n: 2, of: 3 }));
    expect(order()).to.equal('10 12 11');
    const onMove = (name: 'actionUp' | 'actionDown') =>
      until('the focus on it', () => nameOf(focused()) === told(name) && focused().closest('li')!.textContent.includes('Thing 12'));
    await onMove('actionUp');
    await keys('Enter');
    await read(told('actionMoved', { n: 1, of: 3 }));
    await onMove('actionDown');
    expect(order()).to.equal('12 10 11');
    click(await find('button', told('planByDate')));
    await read(told('planSorted'));
    expect(order()).to.equal('12 11 10');
  });

  it('asks before it deletes, with the focus on the harmless answer', async () => {
    const element = await plan({ actions: [action(10)] });
    click(await find('summary', `${told('actionDetails')}: Thing 10`));
    const onButton = (name: string) => until(`the focus on «${name}»`, () => nameOf(focused()) === name);
    (await find('button', told('delete'))).focus();
    await keys('Enter');
    await read(told('actionDeleteAsk'));
    await onButton(told('keepIt'));
    await keys('Enter');
    await onButton(told('delete'));
    await keys('Enter');
    expect(element.round!.actions).to.have.length(1);
    click(await find('button', say('removeYes')));
    await until('no action', () => !element.round!.actions.length);
    await read(told('deleted', { what: 'Thing 10' }));
    await until('the focus on the heading', () => focused().localName === 'h2');
  });

  it('names the fields of an action by it, and a new one as such', async () => {
    const element = await plan({ actions: [action(10), action(11, { what: ' ' })] });
    const nameOfGroup = (fieldset: Element) =>
      nameOf((fieldset.getRootNode() as ShadowRoot).getElementById(fieldset.getAttribute('aria-labelledby')!)!);
    const groups = inside('take-stock-board-plan', 'fieldset').filter((each) => each.hasAttribute('aria-labelledby'));
    expect(groups.map(nameOfGroup)).to.deep.equal(['Thing 10', told('actionNew')]);
    await find('summary', `${told('actionDetails')}: ${told('actionNew')}`);
    await expect(element).to.be.accessible();
  });

  it('brings the words of a new action into the middle of the page', async () => {
    await plan({ actions: [10, 11, 12, 13, 14, 15, 16, 17].map((n) => action(n)) });
    click(await find('button', told('planAdd')));
    await until('the focus on its words', () => focused().id.startsWith('what-'));
    const { top, bottom } = focused().getBoundingClientRect();
    expect((top + bottom) / 2).to.be.closeTo(innerHeight / 2, innerHeight / 8);
  });

  it('says of an action without words that it goes nowhere, and leaves it out of reports and the calendar', async () => {
    const element = await plan({ actions: [action(10, { what: ' ', by: '2026-05-03', cost: 'Much.' })] });
    await read(told('wordless'));
    expect(seen('button').map(nameOf)).not.to.include(told('planCalendar'));
    click(await find('nav button', told('step-reports')));
    await find('article.report');
    expect(textOf(element)).not.to.include(told('reportPlan'));
    click(await find('nav button', told('step-plan')));
    click(await find('summary', `${told('actionDetails')}: ${told('actionNew')}`));
    type(await field(told('actionWhat')), 'Ask');
    await until('nothing said of it', () => !textOf(element).includes(told('wordless')));
    await find('button', told('planCalendar'));
  });

  it('saves the dates of what is not finished for a calendar', async () => {
    const { caught, stop } = catchDownloads();
    try {
      await plan({
        actions: [
          action(10, { by: '2026-05-03', who: 'Ann Lee', measure: 'Both seats are filled.', item: 'heard' }),
          action(11, { by: '2026-06-01', status: 'done' }),
          action(12),
        ],
      });
      click(await find('button', told('planCalendar')));
      const file = await until('the file', () => caught[0]);
      expect(file.name).to.equal('take-stock-board-leven-valley-2026.ics');
      await read(told('reportDataDone', { name: file.name }));
      const events = eventsOf(await file.text());
      expect(events.map(({ uid, summary, description }) => [uid, summary, description])).to.deep.equal([
        [id(10), 'Thing 10', 'Ann Lee\nBoth seats are filled.\nEveryone who comes is heard'],
      ]);
    } finally {
      stop();
    }
  });
});

/** What another reader makes of a calendar file. */
function eventsOf(text: string): ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
}

describe('calendarFile(due, stamp)', () => {
  const what = 'Ask “who?”, then: a;b\\new,\nüber 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀 END:VEVENT';
  const text = calendarFile([{ id: id(10), what, by: '2026-02-28', about: 'One\r\nTwo\u0007' }], '2026-03-01T09:30:05.123Z');

  it('is read by another program as it was written', () => {
    const [event] = eventsOf(text);
    expect(event!.summary).to.equal(what);
    expect(event!.description).to.equal('One\nTwo');
    expect(event!.uid).to.equal(id(10));
    expect(event!.startDate.isDate).to.equal(true);
    expect(event!.startDate.toString()).to.equal('2026-02-28');
    expect(event!.endDate.toString()).to.equal('2026-03-01');
  });

  it('keeps the rules of RFC 5545: line ends, lines of 75 bytes, letters whole, required properties', () => {
    expect(text.endsWith('END:VCALENDAR\r\n')).to.equal(true);
    expect(text.replaceAll('\r\n', '')).not.to.match(/[\r\n]/);
    const bytes = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...bytes)).to.be.within(70, 75);
    expect(text).not.to.match(/[\uD800-\uDBFF]\r\n/);
    for (const line of ['VERSION:2.0', `UID:${id(10)}`, 'DTSTAMP:20260301T093005Z', 'DTSTART;VALUE=DATE:20260228'])
      expect(text).to.include(`\r\n${line}\r\n`);
    expect(text).to.match(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/);
  });
});
