import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { InfluenceRecord, Round } from '@take-stock/engine/round';
import { click, keys } from './helpers/act.js';
import { openBoard, tinyRound, told } from './helpers/board.js';
import { find, focused, inside, nameOf, read, rest, say, seen, textOf, until } from './helpers/look.js';

const answers = Array.from({ length: 6 }, () => 'some some some some');
const log = (influence: InfluenceRecord[], settings: Partial<Round['settings']> = {}) => {
  const round = tinyRound(answers, { influence });
  return openBoard({ ...round, settings: { ...round.settings, ...settings } }, 'influence');
};

const record = (n: number, more: Partial<InfluenceRecord> = {}): InfluenceRecord => ({
  id: `4f1c6f5e-8f57-4a36-9f0c-2f7f3f0f8a${String(n)}`,
  date: '2026-02-11',
  what: `Change ${String(n)}`,
  kind: 'policy',
  ...more,
});

const field = async (label: string) =>
  (await until(`the field «${label}»`, () => {
    const found = seen('label').find((each) => nameOf(each) === label);
    return found && (found.getRootNode() as ShadowRoot).getElementById(found.getAttribute('for')!);
  })) as HTMLInputElement;

function type(into: HTMLInputElement, value: string): void {
  into.value = value;
  into.dispatchEvent(new Event(into.localName === 'select' ? 'change' : 'input', { bubbles: true }));
}

describe('the influence log', () => {
  it('draws itself once for a button that goes with the focus in it', async () => {
    // Lit says once of an element that it is drawn twice, and keeps what it said here.
    const said = (globalThis as { litIssuedWarnings?: Set<string> }).litIssuedWarnings!;
    const ofLog = () => [...said].filter((each) => each.includes('take-stock-board-influence'));
    for (const each of ofLog()) said.delete(each);
    await log([record(10)]);
    click(await find('summary', `${told('actionDetails')}: Change 10`));
    (await find('button', told('delete'))).focus();
    await keys('Enter');
    await until('the focus', () => nameOf(focused()) === told('keepIt'));
    await rest();
    expect(ofLog()).to.deep.equal([]);
  });

  it('takes an entry in two steps: what kind of change, and what', async () => {
    const element = await log([]);
    await read(told('influenceNone'));
    const press = await find('button', told('kind-service'));
    press.focus();
    await keys('Enter');
    await until('the field for its words', () => focused().id.startsWith('what-'));
    await sendKeys({ type: 'Bus 41 runs on Sundays.' });
    const [made] = element.round!.influence;
    expect(made).to.include({ what: 'Bus 41 runs on Sundays.', kind: 'service' });
    expect(made!.date).to.match(/^\d{4}-\d\d-\d\d$/);
    expect(Object.keys(made!)).to.have.length(4);
    expect(nameOf(await find('h4'))).to.equal('Bus 41 runs on Sundays.');
    await expect(element).to.be.accessible();
  });

  it('says of an entry without words that it goes nowhere, and counts it nowhere', async () => {
    const element = await log([record(10, { what: ' ' })]);
    await read(told('wordless'));
    await find('summary', `${told('actionDetails')}: ${told('influenceNew')}`);
    expect(textOf(element)).not.to.include(told('influenceSum'));
    click(await find('nav button', told('step-reports')));
    await find('article.report');
    expect(textOf(element)).not.to.include(told('reportInfluence'));
  });

  it('asks before it deletes, with the focus on the harmless answer', async () => {
    await log([record(10)]);
    click(await find('summary', `${told('actionDetails')}: Change 10`));
    click(await find('button', told('delete')));
    await until('the focus', () => nameOf(focused()) === told('keepIt'));
    await keys('Enter');
    await until('the focus', () => nameOf(focused()) === told('delete'));
  });

  it('keeps the rest behind “add more”', async () => {
    const element = await log([record(10)], { currency: 'GBP' });
    click(await find('summary', `${told('actionDetails')}: Change 10`));
    click(await find('summary', told('influenceMore')));
    for (const [label, value] of [
      [told('influencePartner'), 'The council'],
      [told('influenceEffect'), 'outcome'],
      [told('influenceRoute'), 'joint-work'],
      [told('influencePart'), 'from-inside'],
      [told('influenceMoney'), '12000'],
      [told('influenceEvidence'), 'Minute 7.'],
      [told('influenceCredit'), 'The village hall.'],
      [told('influenceCelebrated'), 'At the fair.'],
    ] as const)
      type(await field(label), value);
    click(await find('label', told('influenceChecked')));
    await until('the tick', () => element.round!.influence[0]!.checked);
    expect(element.round!.influence).to.deep.equal([
      record(10, {
        partner: 'The council',
        effect: 'outcome',
        route: 'joint-work',
        part: 'from-inside',
        money: 12000,
        evidence: 'Minute 7.',
        credit: 'The village hall.',
        celebrated: 'At the fair.',
        checked: true,
      }),
    ]);
    await expect(element).to.be.accessible();
    type(await field(told('influenceMoney')), '');
    expect(element.round!.influence[0]).not.to.have.property('money');
  });

  it('takes an amount as it is typed, key by key, in whole units', async () => {
    const element = await log([record(10)], { currency: 'GBP' });
    click(await find('summary', `${told('actionDetails')}: Change 10`));
    click(await find('summary', told('influenceMore')));
    (await field(told('influenceMoney'))).focus();
    await sendKeys({ type: '1499.99' });
    expect(element.round!.influence[0]!.money).to.equal(1499);
  });

  it('says why it takes no amount below 0, and leaves the amount and what is typed alone meanwhile', async () => {
    const element = await log([record(10, { money: 500 })], { currency: 'GBP' });
    click(await find('summary', `${told('actionDetails')}: Change 10`));
    click(await find('summary', told('influenceMore')));
    const money = await field(told('influenceMoney'));
    const why = () => textOf((money.getRootNode() as ShadowRoot).getElementById(money.getAttribute('aria-describedby')!)!);
    expect(why()).to.equal('');
    money.focus();
    type(money, '-500');
    await rest();
    expect([money.value, element.round!.influence[0]!.money]).to.deep.equal(['-500', 500]);
    money.blur();
    expect([why(), money.ariaInvalid]).to.deep.equal([told('influenceMoneyWrong'), 'true']);
    await rest();
    await expect(element).to.be.accessible();
    type(money, '20');
    expect([why(), money.ariaInvalid, element.round!.influence[0]!.money]).to.deep.equal(['', 'false', 20]);
    type(money, '');
    expect(element.round!.influence[0]).not.to.have.property('money');
  });

  it('lists entries by year, newest first, and adds them up in words and in a table', async () => {
    const element = await log(
      [
        record(10, { date: '2025-06-01', route: 'relationship' }),
        record(11, { date: '2026-01-20', kind: 'service', route: 'joint-work', money: 500 }),
        record(12, { date: '2026-02-11', kind: 'spending', route: 'plan', money: 12_000 }),
        record(13, { date: '2026-01-30', kind: 'service' }),
      ],
      { currency: 'GBP' },
    );
    expect(seen('h3, h4').map(nameOf).slice(1, -1)).to.deep.equal(['2026', 'Change 12', 'Change 13', 'Change 11', '2025', 'Change 10']);
    await read(
      '2026: 3 changes. Kind of change: Service 2 and Spending 1. How we influenced it: Plan 1 and Joint work 1. Money influenced: £12,500.',
    );
    await read('2025: 1 change. Kind of change: Policy 1. How we influenced it: Relationship 1.');
    expect(inside('take-stock-board-influence', 'tr').map((row) => [...row.children].map(nameOf).join(' ').trim())).to.deep.equal([
      '2026 2025',
      'Changes 3 1',
      'Money influenced £12,500 £0',
      'Kind of change',
      'Action 0 0',
      'Service 2 0',
      'Policy 0 1',
      'Spending 1 0',
      'How we influenced it',
      'Plan 1 0',
      'Relationship 0 1',
      'Joint work 1 0',
    ]);
    await expect(element).to.be.accessible();
  });

  it('leaves an entry in its place while its date is typed, and keeps the old date meanwhile', async () => {
    const element = await log([record(10), record(11, { date: '2026-01-01' })]);
    const order = () => seen('h4').map(nameOf).join(', ');
    click(await find('summary', `${told('actionDetails')}: Change 10`));
    const date = await field(told('influenceDate'));
    date.focus();
    type(date, '');
    expect(element.round!.influence[0]!.date).to.equal('2026-02-11');
    type(date, '0002-05-01');
    await until('the round to have it', () => element.round!.influence[0]!.date === '0002-05-01');
    await rest();
    expect(order()).to.equal('Change 10, Change 11');
    type(date, '2025-05-01');
    expect(focused()).to.equal(date);
    date.blur();
    await until('its new place', () => order() === 'Change 11, Change 10');
  });

  it('asks before it deletes, but not for an entry without words', async () => {
    const element = await log([record(10), record(11, { what: '' })]);
    click(await find('summary', `${told('actionDetails')}: ${told('influenceNew')}`));
    click(await find('button', told('delete')));
    await until('one entry', () => element.round!.influence.length === 1);
    await until('the focus on the heading', () => focused().localName === 'h2');
    await read(told('deleted', { what: told('influenceNew') }));
    click(await find('summary', `${told('actionDetails')}: Change 10`));
    click(await find('button', told('delete')));
    await read(told('influenceDeleteAsk'));
    expect(element.round!.influence).to.have.length(1);
    click(await find('button', say('removeYes')));
    await read(told('influenceNone'));
  });

  for (const { language, settings, said } of [
    { language: 'en-GB', settings: {}, said: '£1,500' },
    { language: 'en-GB', settings: { currency: 'EUR' }, said: '€1,500' },
    { language: 'en-IE', settings: {}, said: '1,500' },
    { language: 'en-IE', settings: { currency: 'old' }, said: 'OLD 1,500' },
    { language: 'en-GB', settings: { currency: '£' }, said: '1,500' },
  ])
    it(`writes ${said} in ${language} with ${settings.currency ?? 'no currency'} chosen`, async () => {
      const element = await log([record(10, { money: 1500 })], settings);
      element.language = language;
      await read(`Money influenced: ${said}.`);
    });

  it('takes a currency for all entries, and says it in the report too', async () => {
    const element = await log([record(10, { money: 1500, route: 'plan' }), record(11, { money: 20, date: '2025-03-01', kind: 'service' })]);
    click(await find('summary', `${told('actionDetails')}: Change 10`));
    click(await find('summary', told('influenceMore')));
    const currency = await field(told('influenceCurrency'));
    expect(currency.value).to.equal('GBP');
    type(currency, 'EUR');
    await read('Money influenced: €1,500.');
    expect(element.round!.settings.currency).to.equal('EUR');
    click(await find('nav button', told('step-reports')));
    await find('article.report');
    const [table] = inside('take-stock-board-reports', 'table').filter((each) => nameOf(each).startsWith(told('reportInfluenceCaption')));
    expect([...table!.querySelectorAll('tbody tr')].map((row) => [...row.children].map(nameOf).join(' | '))).to.deep.equal([
      '2026 | 1 | Policy 1 | Plan 1 | €1,500',
      '2025 | 1 | Service 1 |  | €20',
    ]);
    await read('11 February 2026: Change 10 (Policy, Plan, €1,500)');
    await read('1 March 2025: Change 11 (Service, €20)');
  });
});
