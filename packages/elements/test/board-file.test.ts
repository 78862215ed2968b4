import { expect, fixture, html } from '@open-wc/testing';
import { boardView, type Round } from '@take-stock/engine/round';
import { BoardSession } from '../src/board/board-session.js';
import type { BoardMessageName } from '../src/board/messages/en-board.js';
import type { Values } from '../src/messages/messages.js';
import { arriveAt, click, keys } from './helpers/act.js';
import { chooseRoundFile } from './helpers/board-file.js';
import { board, openBoard, TestedBoard, told, tinyRound } from './helpers/board.js';
import { catchDownloads } from './helpers/downloads.js';
import { find, focused, inside, inWebKit, nameOf, read, rest, say, seen, textOf, until } from './helpers/look.js';
import { Device, MemoryStore } from './helpers/memory-store.js';

const answers = ['none none some full', 'none some full full', 'some none none full'];
const action = (n: number, what: string) => ({ id: `3f1c6f5e-8f57-4a36-9f0c-00000000000${n}`, what, status: 'open' as const });
const round = (more: Partial<Round> = {}) => tinyRound(answers, more);
const store = (device = new Device()) => new MemoryStore<Round>(device);

const press = async (name: BoardMessageName, values: Values = {}) => {
  click(await find('button', told(name, values)));
};

/** Chooses a file on the page that lists the reviews. */
async function openFile(content: unknown): Promise<void> {
  await find('take-stock-board-home');
  chooseRoundFile(content);
}

/** Whether the browser would ask before it leaves the page. */
const asksBeforeLeaving = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('two copies of one review', () => {
  const mine = round({
    agreed: { 'open-door': { kind: 'agreed', option: 'none', reason: 'Nobody new has come.' } },
    actions: [action(1, 'Ask the forums'), action(2, 'Visit the school')],
  });
  const theirs = round({
    agreed: {
      'open-door': { kind: 'differ', views: ['It is open.', 'It only looks open.'] },
      heard: { kind: 'agreed', option: 'some' },
    },
    actions: [{ ...action(1, 'Ask the forums by letter'), who: 'Jo' }, action(3, 'Write to the council')],
  });

  it('are put together: nothing of either is lost, and what differs waits until somebody chooses', async () => {
    const element = await openBoard(mine, 'plan', { store: store() });
    await press('closeRound');
    await openFile(theirs);
    await read(told('roundMergedDisputed', { n: 2 }));
    expect(element.round!.actions.map(({ what }) => what)).to.deep.equal(['Ask the forums', 'Visit the school', 'Write to the council']);
    expect(element.round!.agreed['heard']).to.deep.equal({ kind: 'agreed', option: 'some' });

    const disputes = await find('take-stock-board-disputes');
    await until('both', () => inside('take-stock-board-disputes', 'li').length === 2);
    await expect(disputes).to.be.accessible();
    const [agreed, plan] = inside('take-stock-board-disputes', 'li').map(textOf) as [string, string];
    expect(agreed)
      .to.include(board.sections[0]!.items[0]!.statement.replace(/\.$/, ''))
      .and.include('Not at all. Nobody new has come.')
      .and.include('It is open. It only looks open.');
    expect(plan).to.include('Ask the forums by letter').and.include('Jo');

    click(seen('button', inside('take-stock-board-disputes', 'li')[0]).at(1)!);
    await until('the choice', () => element.round!.agreed['open-door']!.kind === 'differ');
    await until('one left', () => inside('take-stock-board-disputes', 'li').length === 1);
    const status = disputes.shadowRoot!.querySelector('[role=status]')!;
    const before = nameOf(status);
    click(seen('button', inside('take-stock-board-disputes', 'li')[0]).at(0)!);
    await until('none left', () => seen('take-stock-board-disputes').length === 0);
    expect(nameOf(status), 'the end is told once').to.equal(before);
    expect(element.round!.actions[0]!.what).to.equal('Ask the forums');
    expect(element.round!.disputed).to.equal(undefined);
  });

  it('of three people settle the one that was chosen, though two are about one question', async () => {
    const option = (each: string) => ({ kind: 'agreed', option: each }) as const;
    const disputed = ['some', 'full'].map((each) => ({ part: 'agreed', id: 'heard', other: option(each) }) as const);
    const element = await openBoard({ ...round({ agreed: { heard: option('none') } }), disputed }, 'plan');
    await until('both', () => inside('take-stock-board-disputes', 'li').length === 2);
    click(seen('button', inside('take-stock-board-disputes', 'li')[1]).at(1)!);
    await until('one left', () => inside('take-stock-board-disputes', 'li').length === 1);
    expect(element.round!.agreed['heard']).to.deep.equal(option('full'));
    expect(element.round!.disputed).to.deep.equal([disputed[0]]);
  });

  it('that say the same are put together without a question', async () => {
    const element = await openBoard(mine, 'plan', { store: store() });
    await press('closeRound');
    await openFile(mine);
    await read(told('roundMerged'));
    expect(seen('take-stock-board-disputes')).to.deep.equal([]);
    expect(element.round).to.deep.equal(mine);
  });

  it('say how many of a group are invited, where they differ in no more', async () => {
    const { groups } = mine.settings;
    const invite = (invited: number) => groups.map((group, index) => (index === 0 ? { ...group, invited } : group));
    const [here, there] = [4, 6].map((n) => ({ ...mine, settings: { ...mine.settings, groups: invite(n) } })) as [Round, Round];
    await openBoard(here, 'plan', { store: store() });
    await press('closeRound');
    await openFile(there);
    await read(told('roundMergedDisputed', { n: 1 }));
    const text = textOf(await find('take-stock-board-disputes'));
    const name = groups[0]!.label;
    expect(text)
      .to.include(told('disputeGroup', { name, n: 4 }))
      .and.include(told('disputeGroup', { name, n: 6 }));
  });

  it('show nobody’s answers when those of one member differ', async () => {
    const here: Round = { ...mine };
    delete here.closed;
    const changed = (answers: Round['responses'][number]['answers']) => ({ ...answers, heard: { option: 'full', note: 'A secret' } });
    const other = { ...here, responses: here.responses.map((each) => ({ ...each, answers: changed(each.answers) })) };
    await openBoard(here, 'plan', { store: store() });
    await press('closeRound');
    await openFile(other);
    await read(told('roundMergedDisputed', { n: 3 }));
    const text = textOf(await find('take-stock-board-disputes'));
    expect(text).not.to.match(/secret|full|none|Fully|Not at all/);
    expect(text).to.include(told('disputeAnswers', { n: 1 }));
    expect(text).to.include('0 with a note').and.include('1 with a note');
  });
});

describe('a review that another tab has', () => {
  const more = (text: string) => (now: Round) => ({ ...now, actions: [...now.actions, action(now.actions.length + 1, text)] });
  /** Another tab with the same device. */
  const tab = async (device: Device) => {
    const session = new BoardSession(
      { addController: () => undefined, requestUpdate: () => undefined } as never,
      () => undefined,
      () => undefined,
    );
    await session.open(board, Promise.resolve(store(device)));
    return session;
  };

  it('is merged with what that one saved, though the list here is older', async () => {
    const device = new Device();
    const here = await openBoard(round(), 'plan', { store: store(device) });
    await until('the round on the device', () => device.records.size === 1);
    await press('closeRound');
    await find('take-stock-board-home');
    const other = await tab(device);
    await other.resume(round().id);
    other.edit(more('Done in the other tab'));
    other.close();
    await until('it on the device', () => ([...device.records.values()][0]!.response as Round).actions.length === 1);
    await openFile(round({ influence: [] }));
    await read(told('roundMerged'));
    expect(here.round!.actions.map(({ what }) => what)).to.deep.equal(['Done in the other tab']);
  });

  it('takes nothing from a file while that one has it open, and says so', async () => {
    const device = new Device();
    const here = await openBoard(round(), 'plan', { store: store(device) });
    await until('the round on the device', () => device.records.size === 1);
    await press('closeRound');
    await find('take-stock-board-home');
    await (await tab(device)).resume(round().id);
    await openFile(round({ actions: [action(1, 'From the file')] }));
    await read(told('roundNotMerged'));
    expect(here.round!.actions).to.deep.equal([]);
  });

  it('belongs to one tab only, also when it was handed in at once, or the element was moved', async () => {
    const device = new Device();
    const element = await fixture<TestedBoard>(html`<take-stock-board></take-stock-board>`);
    Object.assign(element, { definition: board, store: store(device) });
    await element.show(round());
    await until('the round on the device', () => device.records.size === 1);
    const other = await tab(device);
    await other.resume(round().id);
    expect(other.readOnly, 'handed in at once').to.equal(true);

    const around = document.createElement('div');
    element.before(around);
    around.append(element);
    await until('the claim', () => device.claims.size === 1);
    const third = await tab(device);
    await third.resume(round().id);
    expect(third.readOnly, 'moved').to.equal(true);
    expect(element.round).to.deep.equal(round());
  });
});

describe('a review that is opened while the element is moved in the page', () => {
  const fromList = () => press('roundOpen', { name: 'Leven Valley 2026' });
  const handedIn = () => document.querySelector<TestedBoard>('take-stock-board')!.show(round());
  for (const [what, held, open] of [
    ['claimed', 'claim', fromList],
    ['read', 'all', fromList],
    ['handed in', 'claim', handedIn],
  ] as const)
    it(`can be changed there, though it was still being ${what}`, async () => {
      const device = new Device().keep(round(), 1);
      const kept = store(device);
      const element = await fixture<TestedBoard>(html`<take-stock-board></take-stock-board>`);
      Object.assign(element, { definition: board, store: kept });
      await find('button', told('roundOpen', { name: 'Leven Valley 2026' }));
      const work = kept[held].bind(kept) as (...all: unknown[]) => Promise<never>;
      let go: (() => void) | undefined;
      kept[held] = async (...all: unknown[]) => {
        kept[held] = work;
        const done = await work(...all);
        await new Promise<void>((on) => (go = on));
        return done;
      };
      void open();
      await until('the work', () => go);
      const around = document.createElement('div');
      element.before(around);
      around.append(element);
      go!();
      await find('take-stock-board-results');
      expect(textOf(element)).not.to.include(told('openElsewhere'));
      await until('the claim', () => device.claims.size === 1);
      around.remove();
      await until('no claim', () => device.claims.size === 0);
    });

  it('is shown, though another was open until then', async () => {
    const device = new Device();
    const kept = store(device);
    const element = await openBoard(round(), 'plan', { store: kept });
    await until('the round on the device', () => device.records.size === 1);
    const claim = kept.claim.bind(kept);
    let go: (() => void) | undefined;
    kept.claim = async (...all) => {
      kept.claim = claim;
      const granted = await claim(...all);
      await new Promise<void>((on) => (go = on));
      return granted;
    };
    const other = round({ id: '9f1c6f5e-8f57-4a36-9f0c-2f7f3f0f8a01', period: '2027' });
    const shown = element.show(other);
    await until('the work', () => go);
    const around = document.createElement('div');
    element.before(around);
    around.append(element);
    go!();
    await shown;
    expect(element.round?.period).to.equal('2027');
    await until('one claim', () => [...device.claims.keys()].join() === other.id);
    // Moved again, with nothing on its way, it stays what it is.
    around.before(element);
    await until('the claim again', () => [...device.claims.keys()].join() === other.id);
    expect(element.round?.period).to.equal('2027');
    expect(textOf(element)).not.to.include(told('openElsewhere'));
  });
});

describe('a review that another tab takes over', () => {
  it('is taken back with the focus at the beginning of the page', async () => {
    const device = new Device();
    const { id } = round();
    await openBoard(round(), 'plan', { store: store(device) });
    await until('the claim', () => device.claims.has(id));
    await store(device).claim(id, { steal: true, onLost: () => undefined });
    await read(told('openElsewhere'));
    (await find('button', say('editHere'))).focus();
    await keys('Enter');
    await until('the notice to go', () => !seen('take-stock-notice').length);
    await arriveAt(told('step-plan'));
  });

  it('takes the focus to the notice from a field or a button that goes, and leaves it where it can stay', async () => {
    const device = new Device();
    const { id } = round();
    const open: Round = { ...tinyRound([]) };
    delete open.closed;
    for (const [step, selector, goes] of [
      ['set-up', '#newPartnership', true],
      ['set-up', '#row-council input', true],
      ['gather', '#paste', true],
      ['set-up', 'nav button', false],
      ['set-up', 'h2', false],
    ] as const) {
      const element = await openBoard(open, step, { store: store(device) });
      await until('the claim', () => device.claims.has(id));
      const at = await find(selector);
      at.focus();
      await store(device).claim(id, { steal: true, onLost: () => undefined });
      await read(told('openElsewhere'));
      if (goes) await until('the focus on the notice', () => focused().localName === 'take-stock-notice');
      await rest();
      expect(focused() === at, selector).to.equal(!goes);
      // Not from where there is no next field: Firefox would leave the page, for all later tests.
      // WebKit goes on from the beginning of the page after an element that only a program may focus.
      if (goes && !inWebKit) {
        await keys('Tab');
        expect(nameOf(focused())).to.equal(say('editHere'));
      }
      await expect(element).to.be.accessible();
      element.remove();
      device.claims.clear();
    }
  });

  it('leaves the focus to the page around it', async () => {
    const device = new Device();
    const { id } = round();
    await openBoard(round(), 'plan', { store: store(device) });
    await until('the claim', () => device.claims.has(id));
    focused().blur();
    await store(device).claim(id, { steal: true, onLost: () => undefined });
    await read(told('openElsewhere'));
    await rest();
    expect(focused()).to.equal(document.body);
  });
});

describe('a review that two tabs ask for at the same moment', () => {
  /** A tab whose claims and readings the test can hold back. */
  const heldTab = async (device: Device) => {
    const kept = store(device);
    const session = new BoardSession(
      { addController: () => undefined, requestUpdate: () => undefined } as never,
      () => undefined,
      () => undefined,
    );
    await session.open(board, Promise.resolve(kept));
    const held = { all: [] as (() => void)[], claim: [] as (() => void)[] };
    const [all, claim] = [kept.all.bind(kept), kept.claim.bind(kept)];
    kept.all = async (instrument) => {
      await new Promise<void>((go) => held.all.push(go));
      return all(instrument);
    };
    kept.claim = async (id, options) => {
      const granted = await claim(id, options);
      await new Promise<void>((go) => held.claim.push(go));
      return granted;
    };
    return { session, held };
  };
  const [one, two] = [round(), round({ id: '9f1c6f5e-8f57-4a36-9f0c-2f7f3f0f8a01', period: '2027' })];
  const both = () => {
    const device = new Device();
    for (const each of [one, two]) device.keep(each, 1);
    return device;
  };

  it('can be changed in one of them only, though it was taken away while it was read', async () => {
    const device = both();
    const { session, held } = await heldTab(device);
    const opened = session.resume(one.id);
    await until('the claim', () => held.claim.length === 1);
    held.claim[0]!();
    await until('the reading', () => held.all.length === 1);
    const thief = store(device);
    await thief.claim(one.id, { steal: true, onLost: () => undefined });
    held.all[0]!();
    await opened;
    expect([session.round?.id, session.readOnly]).to.deep.equal([one.id, true]);
  });

  it('gives way to the one that was asked for last', async () => {
    const { session, held } = await heldTab(both());
    const first = session.resume(one.id);
    await until('the first claim', () => held.claim.length === 1);
    const second = session.resume(two.id);
    await until('the second claim', () => held.claim.length === 2);
    held.claim[1]!();
    await until('the reading', () => held.all.length === 1);
    held.all[0]!();
    await second;
    held.claim[0]!();
    await first;
    expect([session.round?.id, session.readOnly]).to.deep.equal([two.id, false]);
  });

  it('stays read-only when it is asked for twice before the other tab has answered', async () => {
    const device = both();
    await store(device).claim(one.id, { steal: false, onLost: () => undefined });
    const { session, held } = await heldTab(device);
    const asked = [session.resume(one.id), session.resume(one.id)];
    await until('the claim', () => held.claim.length === 1);
    held.claim[0]!();
    await until('the reading', () => held.all.length === 1);
    held.all[0]!();
    expect(await Promise.all(asked)).to.deep.equal([false, true]);
    expect([session.round?.id, session.readOnly]).to.deep.equal([one.id, true]);
  });

  it('is not written over by a file that was overtaken', async () => {
    const device = both();
    const { session, held } = await heldTab(device);
    const bare = { ...one, responses: [] };
    const opened = session.takeCopy(bare, () => bare);
    await until('the first claim', () => held.claim.length === 1);
    held.claim[0]!();
    await until('the first reading', () => held.all.length === 1);
    const other = session.resume(two.id);
    await until('the second claim', () => held.claim.length === 2);
    held.claim[1]!();
    await until('the second reading', () => held.all.length === 2);
    for (const go of held.all) go();
    expect(await opened).to.equal('overtaken');
    await other;
    expect(session.round?.id).to.equal(two.id);
    expect((device.records.get(one.id)!.response as Round).responses).to.have.length(3);
  });

  it('keeps its claim while another is deleted', async () => {
    const device = both();
    const { session, held } = await heldTab(device);
    const removed = session.remove(one.id);
    const opened = session.resume(two.id);
    await until('the claims', () => held.claim.length === 2);
    for (const go of held.claim) go();
    const reading = setInterval(() => held.all.forEach((go) => go()), 5);
    await Promise.all([removed, opened]);
    clearInterval(reading);
    expect([session.round?.id, session.readOnly]).to.deep.equal([two.id, false]);
    expect(device.claims.has(two.id), 'still ours').to.equal(true);
  });

  it('cannot be changed while it is read anew for this tab', async () => {
    const device = both();
    await store(device).claim(one.id, { steal: false, onLost: () => undefined });
    const { session, held } = await heldTab(device);
    const opened = session.resume(one.id);
    await until('the claim', () => held.claim.length === 1);
    held.claim[0]!();
    await until('the reading', () => held.all.length === 1);
    held.all[0]!();
    await opened;
    const taken = session.editHere();
    await until('the second claim', () => held.claim.length === 2);
    held.claim[1]!();
    await until('the second reading', () => held.all.length === 2);
    expect(session.edit((now) => ({ ...now, period: 'stale' }))).to.equal(false);
    held.all[1]!();
    await taken;
    expect(session.readOnly).to.equal(false);
  });

  it('stays read-only when it is handed in again, as long as the other tab has it', async () => {
    const device = both();
    await store(device).claim(one.id, { steal: false, onLost: () => undefined });
    const session = new BoardSession(
      { addController: () => undefined, requestUpdate: () => undefined } as never,
      () => undefined,
      () => undefined,
    );
    await session.open(board, Promise.resolve(store(device)));
    for (const open of [() => session.resume(one.id), () => session.take(one)]) {
      await open();
      expect(session.readOnly).to.equal(true);
    }
  });
});

describe('what is worked out of a round', () => {
  it('is always that of the round as it is, and not worked out again for a note in its margin', async () => {
    const session = new BoardSession(
      { addController: () => undefined, requestUpdate: () => undefined } as never,
      () => undefined,
      () => undefined,
    );
    await session.open(board, Promise.resolve(null));
    await session.take(round());
    const before = session.view;
    for (const settings of [{ present: 7 }, { returnTo: 'Sam' }, { answerBy: '2026-05-01' }, { currency: 'GBP' }] as const) {
      session.edit((now) => ({ ...now, settings: { ...now.settings, ...settings } }));
      expect(session.view).to.equal(before);
    }
    const changes: ((now: Round) => Partial<Round>)[] = [
      (now) => ({ settings: { ...now.settings, minimumGroup: 5 } }),
      (now) => ({ settings: { ...now.settings, invited: 30 } }),
      (now) => ({ settings: { ...now.settings, groups: [] } }),
      (now) => ({ settings: { ...now.settings, codes: ['A', 'B'] } }),
      () => ({ period: '2031' }),
      (now) => ({ responses: now.responses.slice(1) }),
      (now) => ({ waiting: now.responses.slice(0, 1) }),
      () => ({ withoutGroups: true }),
      () => ({ closed: undefined }),
    ];
    for (const change of changes) {
      session.edit((now) => ({ ...now, ...change(now) }));
      expect(session.view).to.deep.equal(boardView(board, session.round!));
    }
  });
});

describe('a file that is no saved review', () => {
  for (const [what, content, words] of [
    ['half a file', JSON.stringify(round()).slice(0, 300), 'roundFaultNotJson'],
    ['one member’s answers', round().responses[0], 'roundFaultIsAnswers'],
    ['a newer edition', { ...round(), format: 'take-stock/round/9' }, 'roundFaultNewer'],
    ['another questionnaire', { ...round(), instrument: { id: 'other', version: '1.0.0' } }, 'roundFaultOtherInstrument'],
    ['the figures of a report', { published: { view: 'published' }, priorities: [] }, 'roundFaultIsFigures'],
    ['parts that are wrong', { ...round(), actions: 'none' }, 'roundFaultInvalid'],
  ] as const) {
    it(`is refused in words, and nothing changes: ${what}`, async () => {
      const device = new Device();
      const element = await openBoard(round(), 'plan', { store: store(device) });
      await press('closeRound');
      await until('the round on the device', () => device.records.size === 1);
      const before = structuredClone([...device.records.values()].map(({ response }) => response));
      await openFile(content);
      await read(told('roundFileWrong'));
      await read(told(words));
      expect(element.round).to.equal(null);
      expect([...device.records.values()].map(({ response }) => response)).to.deep.equal(before);
    });
  }
});

describe('leaving the page', () => {
  it('asks nothing while no review is open, or while all of it is kept', async () => {
    const device = new Device();
    const element = await openBoard(round(), 'plan', { store: store(device) });
    await until('the round on the device', () => device.records.size === 1);
    await read('Saved');
    expect(asksBeforeLeaving()).to.equal(false);
    await press('planAdd');
    expect(asksBeforeLeaving(), 'not yet kept').to.equal(true);
    await until('the action on the device', () => ([...device.records.values()][0]!.response as Round).actions.length === 1);
    await until('peace', () => !asksBeforeLeaving());
    element.remove();
    expect(asksBeforeLeaving()).to.equal(false);
  });

  it('says of a review that was left and opened again that it is kept', async () => {
    const device = new Device();
    await openBoard(round(), 'plan', { store: store(device) });
    await until('the round on the device', () => device.records.size === 1);
    await press('closeRound');
    click(await find('button', told('roundOpen', { name: 'Leven Valley 2026' })));
    await find('take-stock-board-results');
    await read('Saved on this device');
  });

  it('asks nothing for a review that the host page handed in, as long as nothing is changed', async () => {
    await openBoard(round(), 'plan');
    expect(asksBeforeLeaving()).to.equal(false);
    await press('closeRound');
    await find('take-stock-board-home');
  });

  it('asks while changes cannot be kept, until the person has a file', async () => {
    const element = await openBoard(round(), 'plan');
    await press('planAdd');
    await until('a change', asksBeforeLeaving);
    const files = catchDownloads();
    await press('saveRound');
    await until('the file', () => files.caught.length === 1);
    files.stop();
    await read(told('roundDownloaded', { name: files.caught[0]!.name }));
    expect(JSON.parse(await files.caught[0]!.text())).to.deep.equal(element.round);
    expect(asksBeforeLeaving()).to.equal(false);
    await press('closeRound');
    await find('take-stock-board-home');
  });

  it('asks too before a review is put away with changes that could not be kept', async () => {
    const element = await openBoard(round(), 'plan');
    await press('planAdd');
    await until('a change', asksBeforeLeaving);
    await press('closeRound');
    await read(told('closeUnsaved'));
    expect(inside('take-stock-notice', '[role=alert]').map(textOf), 'the buttons are no part of it').to.deep.equal([told('closeUnsaved')]);
    expect(element.round!.actions).to.have.length(1);
    const inNotice = (name: string) => until(name, () => inside('take-stock-notice', 'button').find((button) => nameOf(button) === name));
    click(await inNotice(told('closeRound')));
    await find('take-stock-board-home');
    expect(asksBeforeLeaving()).to.equal(false);
  });

  it('asks while the device refuses what is written', async () => {
    const failing = store();
    failing.faults.save = 'full';
    await openBoard(round(), 'plan', { store: failing });
    await press('planAdd');
    await read(say('save-full'));
    expect(asksBeforeLeaving()).to.equal(true);
  });
});
