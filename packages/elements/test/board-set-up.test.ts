import { expect } from '@open-wc/testing';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import { readRound } from '@take-stock/engine';
import { nextRound, openRound, type Round } from '@take-stock/engine/round';
import type { TakeStockQr } from '../src/charts/take-stock-qr.js';
import { makeCodes, readCode } from '../src/board/private-codes.js';
import { answerLink, memberLinks, pageAddress } from '../src/board/invitation.js';
import { TakeStockBoardSetUpGroups } from '../src/board/pages/set-up-groups.js';
import { roundFile } from '../src/board/round-file.js';
import { click, keys } from './helpers/act.js';
import { board, openBoard, told, tinyRound } from './helpers/board.js';
import { replace } from './helpers/downloads.js';
import { find, focused, inside, inWebKit, nameOf, read, rest, seen, textOf, until } from './helpers/look.js';
import { tinyResponse } from './helpers/tiny-review.js';

const about = { id: '9f1c6f5e-8f57-4a36-9f0c-2f7f3f0f8a01', partnership: 'Leven Valley', period: '2026', opened: '2026-02-01' };
const fresh = (settings: Partial<Round['settings']> = {}): Round => openRound(board, { ...about, settings });
/** A round that is open and has answers. */
const answered = (): Round => {
  const round = tinyRound(['full full full full', 'some some some some']);
  delete round.closed;
  return round;
};

const fieldCalled = (label: string): HTMLInputElement | undefined => {
  const found = seen('label').find((each) => nameOf(each) === label) as HTMLLabelElement | undefined;
  return (found?.control ?? seen('input').find((each) => nameOf(each) === label)) as HTMLInputElement | undefined;
};

/** Whether a field is marked as wrong, and what it is described by besides its hint. */
const faultOf = (label: string): readonly [invalid: boolean, reason: string] => {
  const field = fieldCalled(label)!;
  const root = field.getRootNode() as ShadowRoot;
  const reasons = (field.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id.endsWith('fault'));
  return [field.ariaInvalid === 'true', reasons.map((id) => textOf(root.getElementById(id)!)).join()];
};

/** Types into a field by its label, as its `input` events come. */
async function type(label: string, text: string): Promise<void> {
  const field = await until(`the field «${label}»`, () => fieldCalled(label));
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await rest();
}

/** Leaves a field that was changed. */
async function leave(label: string): Promise<void> {
  const field = await until(`the field «${label}»`, () => fieldCalled(label));
  for (const type of ['change', 'blur']) field.dispatchEvent(new Event(type, { bubbles: true }));
  await rest();
}

/** One of the texts to copy, by its label. */
const textCalled = (label: string): string => {
  const part = seen('take-stock-board-text').find((each) => textOf(each).startsWith(label));
  return (part?.shadowRoot?.querySelector('textarea') as HTMLTextAreaElement | undefined)?.value ?? '';
};

describe('the board, setting a round up', () => {
  it('names the round, and keeps what is typed', async () => {
    const element = await openBoard(fresh(), 'set-up');
    await type(told('newPartnership'), 'Glen Partnership');
    await type(told('periodLabel'), 'Spring 2027');
    expect(element.round).to.include({ partnership: 'Glen Partnership', period: 'Spring 2027' });
    await until('the name of the round', () => seen('.head .name').some((each) => nameOf(each) === 'Glen Partnership Spring 2027'));
  });

  it('has the questionnaire’s groups, and lets them be renamed, added, moved and removed', async () => {
    const element = await openBoard(fresh(), 'set-up');
    const groups = () => element.round!.settings.groups.map(({ label }) => label);
    expect(groups()).to.deep.equal(['Residents', 'Council']);
    await type(told('groupLabel', { n: 2 }), 'Council officers');
    click(await find('button', told('groupAdd')));
    await until('the focus on the new group', () => nameOf(focused()) === told('groupLabel', { n: 3 }));
    await rest();
    expect(textOf(element)).not.to.include(told('groupUnnamed'));
    await keys('Z', 'o', 'o');
    expect(groups()).to.deep.equal(['Residents', 'Council officers', 'Zoo']);
    expect(element.round!.settings.groups[1]!.id).to.equal('council');
    click(await find('button', told('groupUp', { name: 'Zoo' })));
    await until('the move', () => groups()[1] === 'Zoo');
    click(await find('button', told('groupRemove', { name: 'Residents' })));
    await until('the removal', () => groups().length === 2);
    expect(groups()).to.deep.equal(['Zoo', 'Council officers']);
    expect(textOf(element)).not.to.include(told('groupUnnamed'));
    await read(told('groupsOwn', { names: 'Residents and Council' }));
    await type(told('answerAtLabel'), 'https://example.org/review');
    const [first, second] = element.round!.settings.groups;
    const link = `https://example.org/review#group=${first!.id}+Zoo&group=${second!.id}+Council+officers`;
    expect(textCalled(told('invitationLabel'))).to.include(told('inviteAt', { link }));
  });

  it('keeps how many of a group were invited, beside its name', async () => {
    const element = await openBoard(fresh(), 'set-up');
    const [{ id, label }] = element.round!.settings.groups as [Round['settings']['groups'][number]];
    const field = told('groupInvitedIn', { name: label });
    const say = async (n: string) => {
      await type(field, n);
      await leave(field);
      return element.round!.settings.groups[0];
    };
    expect(await say('5')).to.deep.equal({ id, label, invited: 5 });
    await type(told('groupLabel', { n: 1 }), 'Neighbours');
    expect(element.round!.settings.groups[0]).to.deep.equal({ id, label: 'Neighbours', invited: 5 });
    await type(told('groupLabel', { n: 1 }), label);
    for (const odd of ['0', '2.5', '100001']) expect(await say(odd), odd).to.deep.equal({ id, label, invited: 5 });
    await read(told('numberFault', { most: 100_000 }));
    expect(await say('')).to.deep.equal({ id, label });
    expect(readRound(board, JSON.stringify(element.round!)).settings.groups[0]).to.deep.equal({ id, label });
  });

  it('has the word for how many were invited on one line, narrow and wide', async () => {
    const element = await openBoard(fresh(), 'set-up');
    const label = (await find('label', told('groupInvited'))).closest<HTMLElement>('.invited')!;
    for (const width of [320, 1280]) {
      element.style.inlineSize = `${width}px`;
      await rest();
      const words = document.createRange();
      words.selectNode([...label.childNodes].find(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim())!);
      expect(words.getClientRects(), `${width} px`).to.have.length(1);
    }
  });

  it('says at both places that groups add up to more than are invited, until one of them is changed', async () => {
    const groups = [
      { id: 'residents', label: 'Residents', invited: 4 },
      { id: 'council', label: 'Council', invited: 2 },
      { id: 'others', label: 'Others' },
    ];
    const element = await openBoard(fresh({ groups, invited: 6 }), 'set-up');
    const field = (label: string) => fieldCalled(label)!;
    const ofGroup = told('groupInvitedIn', { name: 'Council' });
    const said = (label: string) => {
      const ids = (field(label).getAttribute('aria-describedby') ?? '').split(' ').filter((id) => /over|clash/.test(id));
      return ids.map((id) => textOf((field(label).getRootNode() as ShadowRoot).getElementById(id)!)).join();
    };
    expect([said(ofGroup), said(told('invitedLabel'))]).to.deep.equal(['', '']);
    await type(ofGroup, '3');
    await leave(ofGroup);
    const over = told('invitedOver', { n: 7, of: 6 });
    await until('what is said', () => said(ofGroup) === over && said(told('invitedLabel')) === over);
    await expect(element).to.be.accessible();
    await type(told('invitedLabel'), '7');
    await until('that it is mended', () => said(ofGroup) === '' && said(told('invitedLabel')) === '');
    await type(told('invitedLabel'), '');
    expect([said(ofGroup), said(told('invitedLabel'))]).to.deep.equal(['', '']);
  });

  describe('pressed right after something was typed', () => {
    before(function () {
      // Its driver has no mouse.
      if (inWebKit) this.skip();
    });

    /** Holds the mouse down on the upper edge of a button: a line more above it would take it away. */
    const hold = async (label: string) => {
      const button = await find('button', label);
      button.scrollIntoView({ block: 'center' });
      const { x, y } = button.getBoundingClientRect();
      await sendMouse({ type: 'move', position: [Math.ceil(x) + 12, Math.ceil(y) + 6] });
      await sendMouse({ type: 'down' });
      await rest();
      expect(button.getBoundingClientRect().y, label).to.equal(y);
      await sendMouse({ type: 'up' });
    };

    it('a button stays where it is while a group has no name', async () => {
      const element = await openBoard(fresh(), 'set-up');
      click(await find('button', told('groupAdd')));
      await until('the focus on the new group', () => nameOf(focused()) === told('groupLabel', { n: 3 }));
      await keys('Z', 'Backspace');
      await hold(told('groupAdd'));
      await until('a fourth group', () => element.round!.settings.groups.length === 4);
      await read(told('groupUnnamed'));
    });

    it('and while a name is missing', async () => {
      await openBoard(fresh(), 'set-up');
      const field = fieldCalled(told('periodLabel'))!;
      field.focus();
      await type(told('periodLabel'), '');
      await hold(told('groupAdd'));
      await until('the focus on the new group', () => nameOf(focused()) === told('groupLabel', { n: 3 }));
      await read(told('nameMissing'));
    });
  });

  it('gives a group that is added again its old id, so that its members’ answers count for it', async () => {
    const element = await openBoard(fresh(), 'set-up');
    const groups = () => element.round!.settings.groups;
    click(await find('button', told('groupRemove', { name: 'Council' })));
    await until('the removal', () => groups().length === 1);
    click(await find('button', told('groupAdd')));
    await until('the focus on the new group', () => nameOf(focused()) === told('groupLabel', { n: 2 }));
    await keys('c', 'o', 'u', 'n', 'c', 'i', 'l');
    expect(groups()[1]!.id).to.match(/^group-/);
    await keys(' ', 'Tab');
    await until('the id', () => groups()[1]!.id === 'council');
    await rest();
    expect(nameOf(focused())).to.equal(told('groupInvitedIn', { name: 'council ' }).trim());
    expect(groups()).to.deep.equal([
      { id: 'residents', label: 'Residents' },
      { id: 'council', label: 'council ' },
    ]);
  });

  it('gives a group of the round’s own the same id when it is added again: invitations carry it', async () => {
    const element = await openBoard(fresh({ groups: [] }), 'set-up');
    const ids: string[] = [];
    for (let time = 0; time < 2; time++) {
      click(await find('button', told('groupAdd')));
      await until('the group', () => element.round!.settings.groups.length === 1);
      await type(told('groupLabel', { n: 1 }), 'Tenants & residents');
      await leave(told('groupLabel', { n: 1 }));
      ids.push(element.round!.settings.groups[0]!.id);
      click(await find('button', told('groupRemove', { name: 'Tenants & residents' })));
      await until('the removal', () => element.round!.settings.groups.length === 0);
    }
    expect(ids).to.deep.equal(['tenants-residents', 'tenants-residents']);
  });

  it('keeps a round whole whose groups are called as reports call their own', async () => {
    const element = await openBoard(fresh({ groups: [] }), 'set-up');
    for (const [index, name] of ['Other members', 'Not stated', 'Constructor'].entries()) {
      click(await find('button', told('groupAdd')));
      await until('the group', () => element.round!.settings.groups.length === index + 1);
      await type(told('groupLabel', { n: index + 1 }), name);
      await leave(told('groupLabel', { n: index + 1 }));
    }
    const [first, second] = element.round!.settings.groups;
    expect([first!.id, second!.id].every((id) => id.startsWith('group-'))).to.equal(true);
    const responses = tinyRound(Array(3).fill('full some none full')).responses.map((each, index) => ({
      ...each,
      respondent: { group: element.round!.settings.groups[index]!.id },
    }));
    const round = readRound(board, roundFile({ ...element.round!, responses, closed: '2026-03-10' }));
    element.remove();
    await openBoard(round, 'results');
    await read('3 members answered.');
  });

  it('leaves a group its id when another has that name, when it has answers, and once the round is closed', async () => {
    const response = (group: string) => tinyResponse({}, { respondent: { group } });
    const groups = [
      { id: 'residents', label: 'Residents' },
      { id: 'group-1', label: 'Youth' },
    ];
    const cases: [Round, string][] = [
      [fresh({ groups }), 'Residents'],
      [{ ...fresh({ groups }), responses: [response('group-1')] }, 'Council'],
      [{ ...fresh({ groups }), waiting: [response('group-1')] }, 'Council'],
      [{ ...fresh({ groups }), closed: '2026-03-01' }, 'Council'],
    ];
    for (const [round, name] of cases) {
      const element = await openBoard(round, 'set-up');
      await type(told('groupLabel', { n: 2 }), name);
      await leave(told('groupLabel', { n: 2 }));
      expect(element.round!.settings.groups[1]).to.deep.equal({ id: 'group-1', label: name });
      element.remove();
    }
  });

  it('moves and removes groups by keyboard: the focus goes along, and what became of them is said', async () => {
    const groups = ['A', 'B', 'C'].map((label) => ({ id: label.toLowerCase(), label }));
    const element = await openBoard(fresh({ groups }), 'set-up');
    const order = () => element.round!.settings.groups.map(({ label }) => label).join('');
    const onButton = (name: string) => until(`the focus on «${name}»`, () => nameOf(focused()) === name);
    (await find('button', told('groupUp', { name: 'C' }))).focus();
    await keys('Enter');
    await read(told('groupMoved', { n: 2, of: 3 }));
    await onButton(told('groupUp', { name: 'C' }));
    await keys('Enter');
    await read(told('groupMoved', { n: 1, of: 3 }));
    expect(order()).to.equal('CAB');
    await onButton(told('groupDown', { name: 'C' }));
    await keys('Enter');
    await read(told('groupMoved', { n: 2, of: 3 }));
    await keys('Enter');
    await until('the move', () => order() === 'ABC');
    await onButton(told('groupUp', { name: 'C' }));
    (await find('button', told('groupRemove', { name: 'B' }))).focus();
    await keys('Enter');
    await read(told('groupRemoved', { name: 'B' }));
    await until('the next group', () => focused().matches('input') && (focused() as HTMLInputElement).value === 'C');
    (await find('button', told('groupRemove', { name: 'C' }))).focus();
    await keys('Enter');
    await onButton(told('groupAdd'));
    expect(order()).to.equal('A');
  });

  it('brings a group back that was removed, in its place and with its id, which invitations carry', async () => {
    const groups = ['A', 'B', 'C'].map((label) => ({ id: `group-${label.toLowerCase()}`, label }));
    const element = await openBoard({ ...answered(), settings: { ...fresh().settings, groups } }, 'set-up');
    const undoing = () => seen('button').find((each) => nameOf(each) === told('undoLast'));
    click(await find('button', told('groupRemove', { name: 'B' })));
    await read(told('groupRemoved', { name: 'B' }));
    await type(told('groupLabel', { n: 1 }), 'A and more');
    await expect(element).to.be.accessible();
    click(await find('button', told('undoLast')));
    await until('the focus on its name', () => (focused() as HTMLInputElement).value === 'B');
    expect(element.round!.settings.groups).to.deep.equal([{ id: 'group-a', label: 'A and more' }, ...groups.slice(1)]);
    await read(told('groupBack', { name: 'B' }));
    expect(textOf(element)).not.to.include(told('groupRemoved', { name: 'B' }));
    // Once something else was done with the list, there is another last thing.
    click(await find('button', told('groupRemove', { name: 'B' })));
    await read(told('groupRemoved', { name: 'B' }));
    click(await find('button', told('groupDown', { name: 'A and more' })));
    await read(told('groupMoved', { n: 2, of: 2 }));
    expect(undoing()).to.equal(undefined);
    // Another group took its name, and with it its id.
    for (const n of [3, 4]) {
      click(await find('button', told('groupAdd')));
      await until('the new group', () => element.round!.settings.groups.length === n);
      if (n === 3) await type(told('groupLabel', { n }), 'Council');
      if (n === 3) await leave(told('groupLabel', { n }));
    }
    click(await find('button', told('groupRemove', { name: 'Council' })));
    await find('button', told('undoLast'));
    await type(told('groupLabel', { n: 3 }), 'Council');
    await leave(told('groupLabel', { n: 3 }));
    await until('no way back', () => !undoing());
    expect(element.round!.settings.groups.map(({ id }) => id)).to.deep.equal(['group-c', 'group-a', 'council']);
  });

  it('brings no group back into another review, nor a thirty-first into this one', async () => {
    const groups = Array.from({ length: 30 }, (_, n) => ({ id: `group-${n}`, label: `Group ${n}` }));
    await openBoard(fresh({ groups }), 'set-up');
    const list = seen('*').find((each) => each instanceof TakeStockBoardSetUpGroups)!;
    const show = (round: Round) => Object.assign(list, { board: { ...list.board, round } }).updateComplete;
    const undoing = () => seen('button').some((each) => nameOf(each) === told('undoLast'));
    click(await find('button', told('groupRemove', { name: 'Group 7' })));
    await until('the way back', undoing);
    await show(fresh({ groups: [...groups.slice(8), ...groups.slice(0, 7), { id: 'group-x', label: 'Of another copy' }] }));
    expect(undoing()).to.equal(false);
    await show(fresh({ groups: groups.slice(0, 3) }));
    expect(undoing()).to.equal(true);
    await show({ ...fresh({ groups: groups.slice(0, 3) }), id: '9f1c6f5e-8f57-4a36-9f0c-2f7f3f0f8a02' });
    expect(undoing()).to.equal(false);
    expect(textOf(list)).not.to.include(told('groupRemoved', { name: 'Group 7' }));
  });

  it('has the buttons of a group in one line, however narrow the page', async () => {
    const { innerWidth: width, innerHeight: height } = window;
    await setViewport({ width: 360, height: 800 });
    try {
      await openBoard(fresh(), 'set-up');
      const buttons = inside('take-stock-board-set-up', 'ol button').slice(0, 3);
      expect(new Set(buttons.map((button) => Math.round(button.getBoundingClientRect().top))).size).to.equal(1);
      const [row] = inside('take-stock-board-set-up', 'ol li');
      expect(buttons.at(-1)!.getBoundingClientRect().right).to.be.at.most(row!.getBoundingClientRect().right + 1);
    } finally {
      await setViewport({ width, height });
    }
  });

  it('marks the groups whose names are at fault, and ties them to what is said of it', async () => {
    const groups = ['A', 'B', 'C'].map((label) => ({ id: `group-${label.toLowerCase()}`, label }));
    const element = await openBoard(fresh({ groups }), 'set-up');
    const faults = () => [1, 2, 3].map((n) => faultOf(told('groupLabel', { n })));
    const [none, twice, unnamed] = [
      [false, ''],
      [true, told('groupTwice')],
      [true, told('groupUnnamed')],
    ] as const;
    expect(faults()).to.deep.equal([none, none, none]);
    await type(told('groupLabel', { n: 3 }), ' a');
    expect(faults()).to.deep.equal([twice, none, twice]);
    await expect(element).to.be.accessible();
    await type(told('groupLabel', { n: 2 }), ' ');
    expect(faults()).to.deep.equal([none, unnamed, none]);
    await type(told('groupLabel', { n: 2 }), 'B');
    await type(told('groupLabel', { n: 3 }), 'C');
    expect(faults()).to.deep.equal([none, none, none]);
    click(await find('button', told('groupAdd')));
    await until('the focus on the new group', () => nameOf(focused()) === told('groupLabel', { n: 4 }));
    expect(faultOf(told('groupLabel', { n: 4 }))).to.deep.equal(none);
    await keys('Tab');
    await rest();
    expect(faultOf(told('groupLabel', { n: 4 }))).to.deep.equal(unnamed);
  });

  it('draws itself once for a group that was just added and goes with the focus in its name', async () => {
    // Lit says once of an element that it is drawn twice, and keeps what it said here.
    const said = (globalThis as { litIssuedWarnings?: Set<string> }).litIssuedWarnings!;
    const ofGroups = () => [...said].filter((each) => each.includes('take-stock-board-set-up-groups'));
    for (const each of ofGroups()) said.delete(each);
    await openBoard(fresh(), 'set-up');
    click(await find('button', told('groupAdd')));
    await until('the focus on the new group', () => nameOf(focused()) === told('groupLabel', { n: 3 }));
    // As voice control and screen readers click: the focus stays where it is.
    click(await find('button', told('groupRemove', { name: told('groupLabel', { n: 3 }) })));
    await until('the focus on the button', () => nameOf(focused()) === told('groupAdd'));
    await rest();
    expect(ofGroups()).to.deep.equal([]);
  });

  it('keeps the last name where one is emptied, and asks for it', async () => {
    const element = await openBoard(fresh(), 'set-up');
    await type(told('newPartnership'), ' ');
    await leave(told('newPartnership'));
    await read(told('nameMissing'));
    expect(faultOf(told('newPartnership'))).to.deep.equal([true, told('nameMissing')]);
    await type(told('periodLabel'), '');
    await leave(told('periodLabel'));
    expect(element.round).to.include({ partnership: 'Leven Valley', period: '2026' });
    await type(told('periodLabel'), '2027');
    expect(faultOf(told('periodLabel'))).to.deep.equal([false, '']);
    expect(faultOf(told('newPartnership'))).to.deep.equal([true, told('nameMissing')]);
    await type(told('newPartnership'), 'Glen');
    expect(faultOf(told('newPartnership'))).to.deep.equal([false, '']);
    expect(element.round).to.include({ partnership: 'Glen', period: '2027' });
    expect(textOf(element)).not.to.include(told('newMissing'));
  });

  it('says that a last day is past, and that a number of members is none', async () => {
    const element = await openBoard(fresh(), 'set-up');
    await type(told('answerByLabel'), '2999-12-31');
    expect(textOf(element)).not.to.include(told('dayPast'));
    await type(told('answerByLabel'), '2020-12-31');
    await read(told('dayPast'));
    for (const [number, expected, invited] of [
      ['-3', true, undefined],
      ['100001', true, undefined],
      ['100000', false, 100_000],
    ] as const) {
      await type(told('invitedLabel'), number);
      await leave(told('invitedLabel'));
      expect(faultOf(told('invitedLabel')), number).to.deep.equal([expected, expected ? told('numberFault', { most: 100_000 }) : '']);
      expect(element.round!.settings.invited).to.equal(invited);
    }
  });

  it('makes as many private codes as members are invited, and a link for each', async () => {
    const element = await openBoard(fresh(), 'set-up');
    await type(told('invitedLabel'), '3');
    click(await find('button', told('codesMake', { n: 3 })));
    await until('the codes', () => element.round!.settings.codes?.length === 3);
    await read(told('codesMade', { n: 3 }));
    await until('the focus on the codes', () => (focused() as HTMLTextAreaElement).value === element.round!.settings.codes!.join('\n'));
    await type(told('answerAtLabel'), 'https://example.org/review?x=1#top');
    const { codes } = element.round!.settings;
    const links = codes!.map((code) => `https://example.org/review?x=1#code=${code}`);
    expect(textCalled(told('linksLabel')).split('\n')).to.deep.equal(links);
    expect(textCalled(told('codesLabel')).split('\n')).to.deep.equal(codes);
    const invitation = textCalled(told('invitationLabel'));
    expect(invitation).to.include(told('inviteOwnLink'));
    for (const code of codes!) expect(invitation).not.to.include(code);
    await type(told('invitedLabel'), '5');
    click(await find('button', told('codesMore')));
    await until('more codes', () => element.round!.settings.codes?.length === 5);
    expect(element.round!.settings.codes!.slice(0, 3)).to.deep.equal(codes);
    click(await find('button', told('codesRemove')));
    await read(told('codesRemoveAsk'));
    click(await find('button', told('codesRemoveYes')));
    await until('no codes', () => element.round!.settings.codes === undefined);
    expect(Object.keys(element.round!.settings)).not.to.include('codes');
    await until('the focus on the heading', () => nameOf(focused()) === told('codesTitle'));
    await read(told('codesGone', { n: 5 }));
  });

  it('makes the first codes after all, when those there were are taken away over an empty number', async () => {
    const element = await openBoard(fresh({ invited: 2, codes: ['ACD34'] }), 'set-up');
    await type(told('codesHowMany'), '');
    click(await find('button', told('codesRemove')));
    click(await find('button', told('codesRemoveYes')));
    click(await find('button', told('codesMake', { n: 2 })));
    await until('the codes', () => element.round!.settings.codes?.length === 2);
  });

  it('takes codes back only while nobody can have one: not once they or their links were copied', async () => {
    await openBoard(fresh({ invited: 2, codes: ['ACD34'], answerAt: 'https://a.example/' }), 'set-up');
    const stop = replace(navigator.clipboard, 'writeText', () => Promise.resolve());
    const undoing = () => seen('button').some((each) => nameOf(each) === told('undoLast'));
    try {
      for (const [what, stays] of [
        ['invitationLabel', true],
        ['linksLabel', false],
        ['codesLabel', false],
      ] as const) {
        click(await find('button', told('codesMore')));
        await until('the way back', undoing);
        click(await find('button', told('copyOf', { what: told(what) })));
        await until('the copy', () => textOf(seen('take-stock-board-set-up')[0]!).includes(told('textCopied')));
        await rest();
        expect(undoing(), what).to.equal(stays);
      }
    } finally {
      stop();
    }
  });

  it('prints no slip with a code that somebody has answered with, and only those made just now', async () => {
    const responses = ['acd34', 'XY9RT'].map((code) => tinyResponse({}, { respondent: { code } }));
    const element = await openBoard({ ...fresh({ invited: 4, codes: ['ACD34', 'XY9RT', 'K7QM3'] }), responses }, 'set-up');
    expect(textCalled(told('codesLabel'))).to.equal('K7QM3');
    click(await find('button', told('codesMore')));
    await until('the new code', () => element.round!.settings.codes?.length === 4);
    click(await find('button', told('slipsOpen')));
    await read(told('slipsIntro', { n: 1 }));
    const [slip, ...more] = inside('take-stock-board-slips', 'article');
    expect(textOf(slip!)).to.include(element.round!.settings.codes![3]!);
    expect(more).to.have.length(0);
    click(await find('button', told('slipsClose')));
    click(await find('button', told('slipsOpen')));
    await read(told('slipsIntro', { n: 2 }));
  });

  it('makes as many further codes as somebody says by one press, and takes them back by another', async () => {
    const codes = ['ACD34', 'XY9RT'];
    const element = await openBoard({ ...answered(), settings: fresh({ invited: 2, codes }).settings }, 'set-up');
    const all = () => element.round!.settings.codes!;
    const field = () => seen('label').find((each) => nameOf(each) === told('codesHowMany')) as HTMLLabelElement;
    const value = () => (field().control as HTMLInputElement).value;
    expect(value()).to.equal('1');
    await type(told('codesHowMany'), '');
    expect(value()).to.equal('');
    for (const wrong of ['', '0', '9999']) {
      await type(told('codesHowMany'), wrong);
      await leave(told('codesHowMany'));
      expect(faultOf(told('codesHowMany'))).to.deep.equal([true, told('numberFault', { most: 9998 })]);
      click(await find('button', told('codesMore')));
      await until('the focus on the field', () => focused() === field().control);
    }
    expect(all()).to.deep.equal(codes);
    await type(told('codesHowMany'), '10');
    (await find('button', told('codesMore'))).focus();
    await keys('Enter');
    await read(told('codesMade', { n: 10 }));
    expect(all()).to.have.length(12);
    await until('the focus on the codes', () => (focused() as HTMLTextAreaElement).value === all().join('\n'));
    expect(value()).to.equal('1');
    await expect(element).to.be.accessible();
    click(await find('button', told('undoLast')));
    await until('the codes from before', () => all().length === 2);
    expect(all()).to.deep.equal(codes);
    expect(textOf(element)).not.to.include(told('codesMade', { n: 10 }));
    await read(told('codesGone', { n: 10 }));
    await until('the focus on the heading', () => nameOf(focused()) === told('codesTitle'));
  });

  it('prints a slip for each code to give out, with nothing of another member on it, and goes back to where it was', async () => {
    const codes = ['ACD34', 'XY9RT', 'K7QM3'];
    const earlier = [{ ...tinyRound([]), settings: fresh({ codes: ['ACD34'] }).settings }] as unknown as Round['earlier'];
    const settings = { codes, answerAt: 'https://a.example/', returnTo: 'Sam', answerBy: '2026-12-11' };
    const element = await openBoard({ ...fresh(settings), earlier }, 'set-up');
    click(await find('button', told('slipsOpen')));
    await until('the focus on the heading', () => nameOf(focused()) === told('slipsTitle'));
    await read(told('slipsIntro', { n: 2 }));
    await expect(element).to.be.accessible();
    const slips = () => inside('take-stock-board-slips', 'article');
    expect(slips()).to.have.length(1);
    let printed: { words: string; links: unknown[]; drawn: boolean }[] = [];
    const stop = replace(window, 'print', () => {
      printed = slips().map((slip) => {
        const [square, ...more] = slip.querySelectorAll<TakeStockQr>('take-stock-qr');
        return { words: textOf(slip), links: [square!.text, ...more], drawn: Boolean(square!.shadowRoot?.querySelector('path')) };
      });
      window.dispatchEvent(new Event('afterprint'));
    });
    click(await find('button', told('slipsPrint')));
    await until('the print', () => printed.length);
    stop();
    expect(printed.map(({ links }) => links)).to.deep.equal([['https://a.example/#code=XY9RT'], ['https://a.example/#code=K7QM3']]);
    expect(printed.every(({ drawn }) => drawn)).to.equal(true);
    for (const [index, { words }] of printed.entries()) {
      expect(codes.filter((code) => words.includes(code))).to.deep.equal([codes[index + 1]]);
      for (const part of ['Leven Valley, 2026', 'to Sam by 11 December 2026', told('slipKeep')]) expect(words).to.include(part);
    }
    await until('one slip again', () => slips().length === 1);
    click(await find('button', told('slipsClose')));
    await until('the focus on the button', () => nameOf(focused()) === told('slipsOpen'));
    click(focused());
    await read(told('slipsIntro', { n: 2 }));
    click(await find('nav button', told('step-set-up')));
    await until('the focus on the heading', () => nameOf(focused()) === told('step-set-up'));
  });

  it('prints every slip by the browser’s own command too, and shows one again afterwards', async () => {
    const element = await openBoard(fresh({ codes: ['ACD34', 'XY9RT', 'K7QM3'], answerAt: 'https://a.example/' }), 'set-up');
    click(await find('button', told('slipsOpen')));
    await read(told('slipsIntro', { n: 3 }));
    const slips = () => inside('take-stock-board-slips', 'article');
    expect(slips()).to.have.length(1);
    window.dispatchEvent(new Event('beforeprint'));
    // Browsers print what is there after the event; not all of them let promises settle first.
    expect(slips().map((slip) => /ACD34|XY9RT|K7QM3/.exec(textOf(slip))?.[0])).to.deep.equal(['ACD34', 'XY9RT', 'K7QM3']);
    const squares = slips().map((slip) => slip.querySelector('take-stock-qr')!.shadowRoot?.querySelector('path'));
    expect(squares.every(Boolean)).to.equal(true);
    window.dispatchEvent(new Event('afterprint'));
    await until('one slip again', () => slips().length === 1);
    click(await find('button', told('slipsClose')));
    await until('the page', () => !seen('take-stock-board-slips').length);
    window.dispatchEvent(new Event('beforeprint'));
    await rest();
    expect(textOf(element)).not.to.include(told('slipCode'));
  });

  it('says that slips without the address of a page hold codes alone', async () => {
    await openBoard(fresh({ codes: ['ACD34'] }), 'set-up');
    click(await find('button', told('slipsOpen')));
    await read(told('slipsNoLink'));
    const [slip] = inside('take-stock-board-slips', 'article');
    expect(textOf(slip!)).to.include('ACD34').and.to.include(told('slipPaper')).and.not.include(told('slipLink'));
    expect(inside('take-stock-board-slips', 'take-stock-qr')).to.have.length(0);
  });

  it('hands no code out a second time: members kept them, and nobody knows who has which', async () => {
    const year = (codes: string[]) => ({
      ...tinyRound([]),
      settings: fresh({ invited: 3, codes, answerAt: 'https://a.example/' }).settings,
    });
    const last = nextRound(board, year(['ACD34']), { id: about.id, period: '2027', opened: '2027-02-01' });
    const codes = ['ACD34', 'XY9RT', 'K7QM3'];
    const closed = { ...last, closed: '2027-03-01', settings: { ...last.settings, codes } };
    const round = nextRound(board, closed, { id: about.id.replace(/1$/, '2'), period: '2028', opened: '2028-02-01' });
    const element = await openBoard(round, 'set-up');
    await read(told('codesKept', { n: 3 }));
    for (const code of codes) expect(seen('textarea').some((each) => (each as HTMLTextAreaElement).value.includes(code))).to.equal(false);
    expect(textCalled(told('linksLabel'))).to.equal('');
    expect(textCalled(told('invitationLabel')))
      .to.include(told('inviteAtKept'))
      .and.not.include(told('inviteOwnLink'));
    click(await find('button', told('codesMore')));
    await read(told('codesMade', { n: 1 }));
    click(await find('button', told('codesMore')));
    await until('two more codes', () => element.round!.settings.codes!.length === 5);
    await rest();
    expect(element.round!.settings.codes!.slice(0, 3)).to.deep.equal(codes);
    const added = element.round!.settings.codes!.slice(3);
    expect(textCalled(told('codesNew')).split('\n')).to.deep.equal(added);
    expect(textCalled(told('linksLabel')).split('\n')).to.deep.equal(added.map((code) => `https://a.example/#code=${code}`));
    await read(told('linksHintKept'));
    await expect(element).to.be.accessible();
  });

  it('writes the invitation and the privacy statement from the settings', async () => {
    const element = await openBoard(fresh(), 'set-up');
    await type(told('returnToLabel'), 'sam@example.org');
    await type(told('answerByLabel'), '2026-12-11');
    await type(told('answerAtLabel'), 'https://example.org/review');
    const invitation = textCalled(told('invitationLabel'));
    for (const part of [
      'Review of Leven Valley, 2026',
      '4 questions, about 1 to 3 minutes',
      'https://example.org/review',
      'to sam@example.org by 11 December 2026, as a file or a link',
      'Results for a group are shown only from 3 answers.',
    ])
      expect(invitation).to.include(part);
    expect(textCalled(told('privacyLabel'))).to.include('Not published: comments, word for word.');
    const minimum = (await find('select')) as HTMLSelectElement;
    minimum.value = '5';
    minimum.dispatchEvent(new Event('change'));
    click(await until('a box', () => seen('label').find((each) => nameOf(each) === told('publish-comments'))));
    await rest();
    expect(element.round!.settings).to.deep.include({ minimumGroup: 5, answerBy: '2026-12-11' });
    expect(textCalled(told('invitationLabel'))).to.include('only from 5 answers');
    const privacy = textCalled(told('privacyLabel'));
    expect(privacy).to.include('only from 5 answers');
    expect(privacy).to.include('comments, word for word');
    expect(privacy).not.to.include('Not published');
  });

  it('says when an address is none, and leaves it out of the invitation', async () => {
    await openBoard(fresh(), 'set-up');
    await type(told('answerAtLabel'), 'h');
    expect(faultOf(told('answerAtLabel'))).to.deep.equal([false, '']);
    await type(told('answerAtLabel'), 'our site');
    await leave(told('answerAtLabel'));
    await read(told('answerAtWrong'));
    expect(faultOf(told('answerAtLabel'))).to.deep.equal([true, told('answerAtWrong')]);
    expect(textCalled(told('invitationLabel'))).to.include(told('inviteNoLink'));
  });

  it('copies a text and says so; where it may not, it selects the text', async () => {
    await openBoard(fresh(), 'set-up');
    const copied: unknown[] = [];
    let refuse = false;
    const stop = replace(navigator.clipboard, 'writeText', (_write, text) => {
      copied.push(text);
      return refuse ? Promise.reject(new Error('no')) : Promise.resolve();
    });
    const name = told('copyOf', { what: told('invitationLabel') });
    click(await find('button', name));
    await read(told('textCopied'));
    expect(copied).to.deep.equal([textCalled(told('invitationLabel'))]);
    refuse = true;
    click(await find('button', name));
    await read(told('textCopyFailed'));
    stop();
  });

  it('warns once people have answered, and lets the smallest group only grow', async () => {
    const element = await openBoard(answered(), 'set-up');
    await read(told('groupsAnswered'));
    await read(told('minimumAnswered'));
    const minimum = (await find('select')) as HTMLSelectElement;
    minimum.value = '6';
    minimum.dispatchEvent(new Event('change'));
    click(await find('button', told('minimumAskYes')));
    await rest();
    expect([...minimum.options].map(({ value }) => value)).to.deep.equal(['6', '7', '8', '9', '10', '12', '15', '20']);
    expect([minimum.value, element.round!.settings.minimumGroup]).to.deep.equal(['6', 6]);
    expect(focused()).to.equal(minimum);
    expect(textOf(element)).not.to.include(told('minimumAskNo'));
  });

  it('asks before it raises the smallest group for good, with the focus left on the number', async () => {
    const element = await openBoard(answered(), 'set-up');
    const minimum = (await find('select')) as HTMLSelectElement;
    const smallest = () => element.round!.settings.minimumGroup;
    const least = smallest();
    const choose = async (n: number) => {
      minimum.focus();
      minimum.value = String(n);
      minimum.dispatchEvent(new Event('change'));
      await rest();
    };
    // By arrow keys another number comes in between.
    for (const n of [least + 1, least + 2]) {
      await choose(n);
      await read(told('minimumAsk', { n }));
      expect([focused(), minimum.value, smallest()]).to.deep.equal([minimum, String(n), least]);
    }
    await expect(element).to.be.accessible();
    click(await find('button', told('minimumAskNo')));
    await until('the focus back on the number', () => focused() === minimum);
    expect([minimum.value, smallest()]).to.deep.equal([String(least), least]);
    // Chosen again, it is the same number; asked about something else, this is not asked any more.
    await choose(least + 1);
    await choose(least);
    expect(textOf(element)).not.to.include(told('minimumAskNo'));
    await choose(least + 1);
    click(seen('label').find((each) => nameOf(each) === told('publish-groups'))!);
    await read(told('publishAskNo'));
    expect(textOf(element)).not.to.include(told('minimumAskNo'));
    expect([minimum.value, smallest()]).to.deep.equal([String(least), least]);
  });

  it('publishes no more of what members wrote, or by group, than they were told when they answered, be the round closed or not', async () => {
    const open = answered();
    const late: Round = { ...fresh(), closed: '2026-03-01', waiting: open.responses };
    for (const round of [open, late, { ...open, closed: '2026-03-01' }]) {
      const element = await openBoard(round, 'set-up');
      await read(told('publishAnswered'));
      const boxOf = (part: 'groups' | 'comments' | 'agreed' | 'actions' | 'influence') =>
        (seen('label').find((each) => nameOf(each) === told(`publish-${part}`)) as HTMLLabelElement).control as HTMLInputElement;
      expect(boxOf('comments').disabled).to.equal(true);
      expect(boxOf('groups').disabled).to.equal(false);
      const press = async (part: Parameters<typeof boxOf>[0]) => {
        boxOf(part).click();
        await rest();
      };
      await press('groups');
      await read(told('publishAsk', { what: told('publish-groups') }));
      await until('the focus on the harmless answer', () => nameOf(focused()) === told('publishAskNo'));
      await expect(element).to.be.accessible();
      await keys('Enter');
      await until('the focus back on the box', () => focused() === boxOf('groups'));
      expect(boxOf('groups').checked && element.round!.settings.publish.groups).to.equal(true);
      await press('groups');
      expect(boxOf('groups').checked).to.equal(true);
      click(await find('button', told('publishAskYes')));
      await until('the focus on a box that can be changed', () => focused() === boxOf('agreed'));
      for (const part of ['agreed', 'actions', 'influence'] as const) await press(part);
      expect(Object.values(element.round!.settings.publish)).to.deep.equal([false, false, false, false, false]);
      expect(boxOf('groups').disabled).to.equal(true);
      for (const part of ['groups', 'comments', 'agreed', 'actions', 'influence'] as const) await press(part);
      const { publish } = element.round!.settings;
      expect(publish).to.deep.equal({ groups: false, comments: false, agreed: true, actions: true, influence: true });
      element.remove();
    }
    const element = await openBoard(fresh(), 'set-up');
    expect(textOf(element)).not.to.include(told('publishAnswered'));
    expect(inside('take-stock-board-set-up', 'input[type=checkbox]:disabled')).to.have.length(0);
  });

  it('fixes the groups and the smallest one when the round is closed; names may still change', async () => {
    const element = await openBoard(tinyRound(['full full full full']), 'set-up');
    await read(told('groupsClosed'));
    await read(told('minimumClosed'));
    const buttons = inside('take-stock-board-set-up', 'ol button') as HTMLButtonElement[];
    expect(buttons.length).to.equal(6);
    expect(buttons.every((button) => button.disabled && Number(getComputedStyle(button).opacity) < 1)).to.equal(true);
    expect(((await find('select')) as HTMLSelectElement).disabled).to.equal(true);
    await type(told('groupLabel', { n: 1 }), 'Neighbours');
    expect(element.round!.settings.groups[0]!.label).to.equal('Neighbours');
  });

  it('looks back at the actions that were carried over', async () => {
    const action = { id: '2f1c6f5e-8f57-4a36-9f0c-2f7f3f0f8a77', what: 'Ask the library', status: 'under-way' as const, from: '2025' };
    await openBoard(
      { ...fresh(), actions: [action, { ...action, id: action.id.replace('77', '78'), what: 'New this year', from: undefined }] },
      'set-up',
    );
    await read('Ask the library (under way, from 2025)');
    expect(seen('section').some((each) => textOf(each).includes('New this year'))).to.equal(false);
    click(await find('button', told('lookBackPlan')));
    await find('take-stock-board-plan');
  });

  it('has no faults that axe finds', async () => {
    const element = await openBoard(fresh({ invited: 2, codes: ['ACD34', 'XY9RT'], answerAt: 'https://example.org' }), 'set-up');
    await expect(element).to.be.accessible();
  });
});

describe('private codes', () => {
  it('are short, clear and never the same', () => {
    const codes = makeCodes(2000, ['ACD34']);
    expect(new Set([...codes, 'ACD34']).size).to.equal(2001);
    for (const code of codes) expect(code).to.match(/^[34679ACDEFGHJKMNPQRTWXY]{5}$/);
  });

  it('are read however they are written', () => {
    for (const text of ['k7qm2', ' K7Q M2 ', 'k7q-m2']) expect(readCode(text)).to.equal('K7QM2');
  });

  it('go into addresses of pages only', () => {
    expect(['https://a.example/x#y', ' http://a.example ', 'a.example', 'javascript:alert(1)', ''].map(pageAddress)).to.deep.equal([
      'https://a.example/x',
      'http://a.example/',
      null,
      null,
      null,
    ]);
    const round = fresh({ codes: ['A&B'], answerAt: 'https://a.example/?q=1' });
    expect(memberLinks(board, round)).to.deep.equal(['https://a.example/?q=1#code=A%26B']);
    expect(memberLinks(board, fresh({ codes: ['A&B'] }))).to.deep.equal([]);
  });

  it('stand beside the groups of the round, where these are not the questionnaire’s', () => {
    const groups = [
      { id: 'council', label: 'Council' },
      { id: 'group-1', label: 'Tenants & residents ' },
      { id: 'group-2', label: ' ' },
    ];
    const settings = { groups, answerAt: 'https://a.example/' };
    const carried = 'group=council+Council&group=group-1+Tenants+%26+residents';
    expect(answerLink(board, fresh(settings).settings)).to.equal(`https://a.example/#${carried}`);
    expect(memberLinks(board, fresh({ ...settings, codes: ['A', 'B'] }))).to.deep.equal([
      `https://a.example/#code=A&${carried}`,
      `https://a.example/#code=B&${carried}`,
    ]);
    expect(answerLink(board, fresh({ ...settings, groups: board.groups! }).settings)).to.equal('https://a.example/');
  });
});
