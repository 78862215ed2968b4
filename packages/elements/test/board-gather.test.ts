import { expect } from '@open-wc/testing';
import { parseInstrument, parseRound, toLink, type Response } from '@take-stock/engine';
import { nextRound, openRound, type Round } from '@take-stock/engine/round';
import { loadInstrument } from '@take-stock/instruments';
import type { BoardMessageName } from '../src/board/messages/en-board.js';
import { readCsv } from '../src/board/read-csv.js';
import { readIncomingText } from '../src/board/read-incoming.js';
import type { Values } from '../src/messages/messages.js';
import { arriveAt, click, keys } from './helpers/act.js';
import { board, openBoard, told, tinyRound } from './helpers/board.js';
import { catchDownloads, replace } from './helpers/downloads.js';
import { drop, fileOf } from './helpers/drop.js';
import { find, focused, inside, nameOf, read, rest, say, seen, textOf, until } from './helpers/look.js';
import { MemoryStore } from './helpers/memory-store.js';
import { tinyResponse } from './helpers/tiny-review.js';

const uuid = (n: number) => `2f1c6f5e-8f57-4a36-9f0c-0000000000${String(n).padStart(2, '0')}`;
const answers = { 'open-door': { option: 'full' }, heard: { option: 'some', note: 'With a {brace} and a "quote"' } };
const made = (n: number, more: object = {}): Response => tinyResponse(answers, { id: uuid(n), completed: '2026-03-02', ...more });
const fresh = (settings: Partial<Round['settings']> = {}): Round =>
  openRound(board, { id: uuid(99), partnership: 'Leven Valley', period: '2026', opened: '2026-02-01', settings });
/** An open round with as many answers. */
const having = (n: number, more: Partial<Round> = {}): Round => ({
  ...fresh(),
  responses: Array.from({ length: n }, (_, i) => made(i + 1, { respondent: { group: 'council' } })),
  ...more,
});

/** What came in, line by line: name and words. */
async function lines(n: number): Promise<string[]> {
  await until(`${n} lines`, () => inside('take-stock-board-incoming', 'li').length === n);
  return inside('take-stock-board-incoming', 'li').map((line) => textOf(line).replace(/^[!=] /, ''));
}

/** What a screen reader says of an element after its name. */
const describes = (element: Element) =>
  nameOf((element.getRootNode() as ShadowRoot).getElementById(element.getAttribute('aria-describedby')!)!);

const pressTold = async (name: BoardMessageName, values: Values = {}) => {
  click(await find('button', told(name, values)));
};

const onButton = (name: BoardMessageName, values: Values = {}) =>
  until(`the focus on «${told(name, values)}»`, () => nameOf(focused()) === told(name, values));

describe('the board, gathering answers', () => {
  it('shows what was dropped before anything is merged, and adds only what is new', async () => {
    const element = await openBoard(fresh({ invited: 14 }), 'gather');
    await read(told('gatherNobody'));
    const link = `https://example.org/review${toLink(board, made(6))}`;
    drop(
      ...[1, 2, 3, 4, 5].map((n) => fileOf(`${n}.json`, made(n))),
      fileOf('1 (again).json', made(1)),
      fileOf('2 (newer).json', made(2, { completed: '2026-03-09', respondent: { name: 'Bo' } })),
      fileOf('3 (older).json', made(3, { completed: '2026-03-01' })),
      fileOf('version.json', made(7, { instrument: { id: 'tiny-review', version: '2.0.0' } })),
      fileOf('elsewhere.json', made(7, { instrument: { id: 'other', version: '1.0.0' } })),
      fileOf('newer-format.json', { ...made(7), format: 'take-stock/response/2' }),
      fileOf('damaged.json', JSON.stringify(made(8)).slice(0, 200)),
      fileOf('holiday.jpg', '\u0000\u0001 no json at all'),
      fileOf('round.json', fresh()),
      fileOf('mail.txt', `Dear Sam,\nhere they are: ${link}.\nAnd Jo’s (${toLink(board, made(9))})\nBest`),
    );
    await arriveAt(told('incomingTitle'));
    expect(describes(focused())).to.equal(told('incomingIntro', { n: 8, of: 16 }));
    const [, again] = inside('take-stock-board-incoming', 'input').slice(4);
    expect(describes(again!)).to.equal(told('incoming-replaces'));
    expect(await lines(16)).to.deep.equal([
      ...[1, 2, 3, 4, 5].map((n) => `${n}.json ${told('incoming-new')}`),
      `1 (again).json ${told('incoming-same')}`,
      `2 (newer).json ${told('incoming-replaces')}`,
      `3 (older).json ${told('incoming-older')}`,
      `version.json ${told('refused-other-version')}`,
      `elsewhere.json ${told('refused-other-instrument')}`,
      `newer-format.json ${told('refused-newer-format')}`,
      `damaged.json ${told('refused-not-json')}`,
      `holiday.jpg ${told('refused-is-picture')}`,
      `round.json ${told('refused-is-round')}`,
      `mail.txt (1) ${told('incoming-new')}`,
      `mail.txt (2) ${told('incoming-new')}`,
    ]);
    expect(element.round!.responses).to.have.length(0);
    await expect(element).to.be.accessible();
    await pressTold('addAnswers', { n: 7 });
    await read(told('added', { n: 7 }));
    await read('7 of 14 have answered.');
    expect(element.round!.responses.map(({ id }) => id)).to.deep.equal([1, 2, 3, 4, 5, 6, 9].map(uuid));
    expect(element.round!.responses[1]!.respondent).to.deep.equal({ name: 'Bo' });
    expect(seen('take-stock-board-incoming')).to.have.length(0);
  });

  it('changes nothing when the same is scanned twice', async () => {
    const element = await openBoard(having(3), 'gather');
    const before = element.round;
    drop(...before!.responses.map((response) => fileOf('again.json', response)));
    expect(await lines(3)).to.deep.equal(Array(3).fill(`again.json ${told('incoming-same')}`));
    await pressTold('addNone');
    await until('the end', () => seen('take-stock-board-incoming').length === 0);
    expect(element.round).to.equal(before);
  });

  it('reads links and JSON that are pasted together', async () => {
    const element = await openBoard(fresh(), 'gather');
    const field = (await find('textarea')) as HTMLTextAreaElement;
    field.value = `Hi {name},\n${toLink(board, made(1))}\n\n> ${JSON.stringify(made(2))} and\n${toLink(board, made(3)).slice(0, -2)}`;
    await pressTold('pasteRead');
    const from = told('pasteFrom');
    expect(await lines(3)).to.deep.equal([
      `${from} (1) ${told('incoming-new')}`,
      `${from} (2) ${told('incoming-new')}`,
      `${from} (3) ${told('refused-damaged-link')}`,
    ]);
    await pressTold('addAnswers', { n: 2 });
    await until('both', () => element.round!.responses.length === 2);
    expect(element.round!.responses[0]!.answers['heard']!.note).to.equal('With a {brace} and a "quote"');
  });

  it('reads nothing where nothing is', async () => {
    await openBoard(fresh(), 'gather');
    await pressTold('pasteRead');
    await read(told('pasteEmpty'));
  });

  it('takes the others where one cannot be read, and says which', async () => {
    await openBoard(fresh(), 'gather');
    const lost = fileOf('cloud.json', '');
    lost.text = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    drop(fileOf('1.json', made(1)), lost);
    expect(await lines(2)).to.deep.equal([`1.json ${told('incoming-new')}`, `cloud.json ${told('refused-unreadable')}`]);
  });

  it('reads one table at a time, and says which it left aside', async () => {
    await openBoard(fresh(), 'gather');
    drop(fileOf('one.csv', 'id,open-door\n1,full\n'), fileOf('two.csv', 'id,open-door\n2,full\n'));
    await find('take-stock-board-table');
    await pressTold('partClose');
    expect(await lines(1)).to.deep.equal([`two.csv ${told('refused-second-table')}`]);
  });

  it('leaves a part for the button that opened it, or for the beginning when the step itself is asked for', async () => {
    await openBoard(fresh(), 'gather');
    await pressTold('toTable');
    await find('take-stock-board-table');
    await pressTold('partClose');
    await onButton('toTable');
    await keys('Enter');
    await find('take-stock-board-table');
    const { stop } = catchDownloads();
    await pressTold('saveRound');
    click(await find('button', told('close')));
    stop();
    await until('the focus in the part', () => inside('take-stock-board-table', 'h2').includes(focused()));
    click(await find('nav button', told('step-gather')));
    await arriveAt(told('step-gather'));
  });

  it('keeps what came in while another step is open, and does not close the round over it', async () => {
    const element = await openBoard(having(3), 'gather');
    drop(fileOf('9.json', made(9)));
    await lines(1);
    await read(told('closeUndecided'));
    expect(((await find('button', told('closeButton'))) as HTMLButtonElement).disabled).to.equal(true);
    click(await find('button', told('step-set-up')));
    await find('take-stock-board-set-up');
    click(await find('button', told('step-gather')));
    expect(await lines(1)).to.deep.equal([`9.json ${told('incoming-new')}`]);
    await pressTold('addAnswers', { n: 1 });
    await until('all four', () => element.round!.responses.length === 4);
    expect(((await find('button', told('closeButton'))) as HTMLButtonElement).disabled).to.equal(false);
  });

  it('asks before the tab is closed over what is not decided, whatever step is open', async () => {
    const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const element = await openBoard(having(3), 'gather', { store: new MemoryStore<Round>() });
    await until('the round on the device', () => !asks());
    drop(fileOf('holiday.jpg', 'no answers'));
    await lines(1);
    expect(asks(), 'nothing to lose').to.equal(false);
    drop(fileOf('9.json', made(9)));
    await lines(2);
    expect(asks()).to.equal(true);
    click(await find('button', told('step-set-up')));
    await find('take-stock-board-set-up');
    expect(asks()).to.equal(true);
    click(await find('button', told('step-gather')));
    await pressTold('addCancel');
    await until('the end', () => seen('take-stock-board-incoming').length === 0);
    expect(asks()).to.equal(false);
    drop(fileOf('9.json', made(9)));
    await lines(1);
    element.remove();
    expect(asks(), 'the board is gone').to.equal(false);
  });

  it('asks neither over answers that are there already, nor over those of a review that was deleted, and listens for nothing then', async () => {
    const listening = new Set<unknown>();
    const stops = (['addEventListener', 'removeEventListener'] as const).map((key) =>
      replace(window, key, (method, type, listener, ...rest) => {
        if (type === 'beforeunload') listening[key === 'addEventListener' ? 'add' : 'delete'](listener);
        return method(type, listener, ...rest);
      }),
    );
    try {
      const element = await openBoard(having(3), 'gather', { store: new MemoryStore<Round>() });
      const board = listening.size;
      drop(fileOf('1.json', element.round!.responses[0]));
      expect(await lines(1)).to.deep.equal([`1.json ${told('incoming-same')}`]);
      expect(listening.size).to.equal(board);
      drop(fileOf('9.json', made(9)));
      await lines(2);
      expect(listening.size).to.equal(board + 1);
      await pressTold('closeRound');
      await pressTold('roundRemove', { name: 'Leven Valley 2026' });
      await read(told('roundRemoveAsk', { name: 'Leven Valley 2026' }));
      click(await find('button', say('removeYes')));
      await read(told('roundRemoved'));
      expect(listening.size).to.equal(board);
    } finally {
      for (const stop of stops) stop();
    }
  });

  it('refuses a file that is far too large without reading it', async () => {
    await openBoard(fresh(), 'gather');
    drop(fileOf('film.json', 'x'.repeat(4 * 1024 * 1024 + 1)));
    expect(await lines(1)).to.deep.equal([`film.json ${told('refused-too-large')}`]);
  });

  it('says that a private code came twice, or is none that was given out, and lets one be left out', async () => {
    const coded = (n: number, code: string) => made(n, { respondent: { code } });
    const element = await openBoard({ ...fresh({ codes: ['ACD34', 'XY9RT'] }), responses: [coded(1, 'ACD34')] }, 'gather');
    drop(fileOf('two.json', coded(2, 'ACD34')), fileOf('three.json', coded(3, 'QQQQQ')));
    expect(await lines(2)).to.deep.equal([
      `two.json ${told('incoming-new')} ${told('codeTwice', { code: 'ACD34' })}`,
      `three.json ${told('incoming-new')} ${told('codeUnknown', { code: 'QQQQQ' })}`,
    ]);
    click(inside('take-stock-board-incoming', 'input')[0]!);
    await pressTold('addAnswers', { n: 1 });
    await until('the third', () => element.round!.responses.length === 2);
    expect(element.round!.responses.map(({ id }) => id)).to.deep.equal([uuid(1), uuid(3)]);
  });

  it('says that answers are of a group that is not in the list', async () => {
    const of = (n: number, group: string) => fileOf(`${n}.json`, made(n, { respondent: { group } }));
    const last = { ...fresh({ groups: [{ id: 'group-1a2b', label: 'Youth' }] }), closed: '2026-03-01' };
    const round = nextRound(board, last, { id: uuid(98), period: '2027', opened: '2027-02-01' });
    await openBoard({ ...round, settings: { ...round.settings, groups: [{ id: 'residents', label: 'Neighbours' }] } }, 'gather');
    drop(of(1, 'residents'), of(2, 'council'), of(3, 'group-1a2b'), of(4, 'group-3c4d'));
    expect(await lines(4)).to.deep.equal([
      `1.json ${told('incoming-new')}`,
      `2.json ${told('incoming-new')} ${told('groupUnknown', { name: 'Council' })}`,
      `3.json ${told('incoming-new')} ${told('groupUnknown', { name: 'Youth' })}`,
      `4.json ${told('incoming-new')} ${told('groupNameless')}`,
    ]);
  });

  it('shows how many of each group answered, or that they are too few to show', async () => {
    const residents = (n: number) => made(n + 20, { respondent: { group: 'residents' } });
    await openBoard({ ...having(4), responses: [...having(4).responses, residents(1)] }, 'gather');
    const rows = inside('take-stock-board-gather', 'tbody tr').map(textOf);
    expect(rows.join('|')).to.include(told('receivedFew'));
    expect(rows.join('|')).not.to.match(/Residents 1\b/);
  });

  it('shows of how many that were invited, where the groups say so', async () => {
    const round = having(4);
    const groups = round.settings.groups.map((group) => (group.id === 'council' ? { ...group, invited: 5 } : group));
    await openBoard({ ...round, settings: { ...round.settings, groups } }, 'gather');
    await read(`Council ${told('receivedOf', { n: 4, of: 5 })}`);
  });

  it('lists who has handed in, and takes one out once that is confirmed', async () => {
    const [first, second] = [made(1, { respondent: { name: 'Ann Lee' } }), made(2, { respondent: { code: 'ACD34' } })];
    const element = await openBoard({ ...fresh(), responses: [first, second, made(3)] }, 'gather');
    click(await find('summary', told('listTitle', { n: 3 })));
    const day = '2 March 2026';
    await read(told('listName', { name: 'Ann Lee', day }));
    await read(told('listCode', { code: 'ACD34', day }));
    const who = told('listNobody', { id: uuid(3).slice(0, 4), day });
    await pressTold('takeOutOf', { who });
    await read(told('takeOutAsk'));
    await onButton('takeOutNo');
    await keys('Enter');
    await onButton('takeOutOf', { who });
    expect(element.round!.responses).to.have.length(3);
    await pressTold('takeOutOf', { who });
    await pressTold('takeOutYes');
    await read(told('takenOut'));
    expect(element.round!.responses.map(({ id }) => id)).to.deep.equal([uuid(1), uuid(2)]);
  });

  it('closes the round once that is confirmed; then late answers wait until there are enough', async () => {
    const element = await openBoard(having(5), 'gather');
    await pressTold('closeButton');
    await read(told('closeAsk', { n: 5 }));
    await onButton('closeNo');
    await keys('Enter');
    await onButton('closeButton');
    expect(element.round!.closed).to.equal(undefined);
    await pressTold('closeButton');
    await pressTold('closeYes');
    await until('the end', () => element.round!.closed);
    await read(told('toResults'));
    expect(inside('take-stock-board-gather', '[role=status]').map(nameOf)).to.include(told('gatherClosed'));
    expect(seen('button').map(nameOf)).not.to.include(told('closeButton'));
    drop(fileOf('late.json', made(31)), fileOf('later.json', made(32)));
    await pressTold('addAnswers', { n: 2 });
    await read(told('addedWaiting', { n: 2 }));
    await read(told('lateNeeded', { n: 1 }));
    expect(element.round!.responses).to.have.length(5);
    drop(fileOf('last.json', made(33)));
    await pressTold('addAnswers', { n: 1 });
    await pressTold('lateAdd', { n: 3 });
    await read(told('lateAdded'));
    expect(element.round!.responses).to.have.length(8);
    expect(element.round!.waiting).to.equal(undefined);
  });

  for (const code of ['code-1', undefined])
    it(`says before late answers are added that changes are then told in words, where members have codes: ${code ?? 'none'}`, async () => {
      const responses = [1, 2, 3, 4, 5].map((n) => made(n, { respondent: { ...(code && { code: `${code}${n}` }) } }));
      await openBoard({ ...fresh(), responses, closed: '2026-03-31', waiting: [31, 32, 33].map((n) => made(n)) }, 'gather');
      await find('button', told('lateAdd', { n: 3 }));
      expect(seen('p').map(nameOf).includes(told('lateNumbers'))).to.equal(code !== undefined);
    });

  it('takes out of a closed round only what waits', async () => {
    const element = await openBoard({ ...tinyRound(['full full full full']), waiting: [made(40)] }, 'gather');
    click(await find('summary', told('listTitle', { n: 2 })));
    await read(told('listClosed'));
    const buttons = seen('button').filter((each) => nameOf(each).startsWith(told('takeOut')));
    expect(buttons).to.have.length(1);
    click(buttons[0]!);
    await pressTold('takeOutYes');
    await until('nothing that waits', () => element.round!.waiting === undefined);
    expect(element.round!.responses).to.have.length(1);
  });

  it('warns before a round is closed with too few to show', async () => {
    const element = await openBoard(having(2), 'gather');
    await read(told('closeFew', { k: 3 }));
    await expect(element).to.be.accessible();
  });
});

describe('the board, with paper forms', () => {
  it('takes a form of thirty answers by keyboard alone, reads it back, and is ready for the next', async () => {
    const thirty = await loadInstrument('community-partnership-assessment');
    const round = openRound(thirty, { id: uuid(98), partnership: 'Leven Valley', period: '2026', opened: '2026-02-01' });
    const element = await openBoard(round, 'gather', { definition: thirty });
    await pressTold('toPaperEntry');
    await arriveAt(told('entryTitle'));
    const group = (await find('select')) as HTMLSelectElement;
    group.value = 'health';
    group.dispatchEvent(new Event('change'));
    (await find('#code')).focus();
    await keys('k', '7', 'q', 'm', '2', 'Tab');
    const typed = '12345dn 12345dn 1234512345 d2n';
    expect(typed).to.have.length(30);
    await keys(...Array.from(typed.slice(0, 3)));
    await keys('Backspace', '5');
    await keys(...Array.from(typed.slice(3)));
    await until('the focus on the button', () => nameOf(focused()) === told('entryRead'));
    await keys('Enter');
    await arriveAt(told('entryBackTitle'));
    await read(told('entryBackBlank', { n: 3 }));
    await read('1.3 Fully 1.4 To a large extent');
    await pressTold('entryAdd');
    await read(told('entryAdded'));
    const [response] = element.round!.responses;
    expect(response!.respondent).to.deep.equal({ group: 'health', code: 'K7QM2' });
    const options = ['not-at-all', 'small-extent', 'some-extent', 'large-extent', 'fully'];
    const ids = thirty.sections.flatMap(({ items }) => items.map(({ id }) => id));
    const wanted = Array.from(typed).map((key) => (key === 'd' ? 'unsure' : key === 'n' ? 'not-applicable' : options[Number(key) - 1]));
    wanted[2] = 'fully';
    expect(ids.map((id) => response!.answers[id]?.option)).to.deep.equal(
      Array.from(typed).map((key, i) => (key === ' ' ? undefined : wanted[i])),
    );
    expect(inside('take-stock-board-paper-entry', 'input:checked')).to.have.length(0);
    expect(element.round!.responses).to.have.length(1);
    await pressTold('partClose');
    await read('1 member answered.');
  });

  it('goes on with a form that was half typed when the page closed, and empties it once that is confirmed', async () => {
    const first = await openBoard(having(1), 'gather');
    await pressTold('toPaperEntry');
    click(await until('the form', () => inside('take-stock-board-paper-entry', 'label.key')[1]));
    const typed = await until('the answer in the round', () => first.round!.typing);
    expect(Object.values(typed.answers)).to.have.length(1);
    const kept = parseRound(board, JSON.parse(JSON.stringify(first.round)));
    first.remove();

    const element = await openBoard(kept, 'gather');
    expect(element.round!.responses).to.have.length(1);
    await pressTold('toPaperEntryOn');
    await until('what was typed', () => inside('take-stock-board-paper-entry', 'input:checked').length === 1);
    await pressTold('entryClear');
    await read(told('entryClearAsk'));
    await onButton('entryKeep');
    await keys('Enter');
    await onButton('entryClear');
    await keys('Enter');
    await onButton('entryKeep');
    await pressTold('entryClear');
    await until('an empty form', () => inside('take-stock-board-paper-entry', 'input:checked').length === 0);
    expect(element.round!.typing).to.equal(undefined);
    expect(element.round!.responses).to.have.length(1);
  });

  it('says of a key that it is not on the form, until one is that is', async () => {
    const element = await openBoard(fresh(), 'gather');
    await pressTold('toPaperEntry');
    await arriveAt(told('entryTitle'));
    inside('take-stock-board-paper-entry', 'input[type=radio]')[0]!.focus();
    await keys('7');
    await read(told('entryNoKey', { key: '7' }));
    expect(element.round!.typing).to.equal(undefined);
    await keys('Enter');
    await until('nothing said of it', () => !textOf(element).includes(told('entryNoKey', { key: '7' })));
    const statuses = inside('take-stock-board-paper-entry', '[role=status]');
    expect(statuses.every((each) => getComputedStyle(each).display !== 'none')).to.equal(true);
    await keys('3');
    await until('what was entered, as the focus went on', () => statuses.some((each) => textOf(each).startsWith('1.2: ')));
  });

  it('goes by mouse too, takes notes, and says that a code came twice', async () => {
    const element = await openBoard({ ...having(1), responses: [made(1, { respondent: { code: 'ACD34' } })] }, 'gather');
    await pressTold('toPaperEntry');
    await arriveAt(told('entryTitle'));
    await pressTold('entryRead');
    await read(told('entryEmpty'));
    click(inside('take-stock-board-paper-entry', 'label.key')[1]!);
    await pressTold('entryNoteTo', { code: '1.2' });
    await until('the focus on the note', () => focused().matches('input.note'));
    expect(inside('take-stock-board-paper-entry', '[aria-expanded]')).to.deep.equal([]);
    await keys('H', 'i');
    (await find('#code')).focus();
    await keys('a', 'c', 'd', '3', '4');
    await expect(element).to.be.accessible();
    await pressTold('entryRead');
    await arriveAt(told('entryBackTitle'));
    await read(told('codeTwice', { code: 'ACD34' }));
    await expect(element).to.be.accessible();
    await pressTold('entryChange');
    await arriveAt(told('entryTitle'));
    await pressTold('entryRead');
    await pressTold('entryAdd');
    await until('the second', () => element.round!.responses.length === 2);
    expect(element.round!.responses[1]!.answers).to.deep.equal({ 'open-door': { option: 'some' }, heard: { note: 'Hi' } });
  });

  it('prints a form for each code, in normal and large print, with the codes and keys of the page', async () => {
    const element = await openBoard(fresh({ codes: ['ACD34', 'XY9RT', 'K7QM3'], returnTo: 'Sam', answerBy: '2026-12-11' }), 'gather');
    await pressTold('toPaperForm');
    await arriveAt(told('formTitle'));
    await expect(element).to.be.accessible();
    const forms = () => inside('take-stock-board-paper-form', 'article');
    expect(forms()).to.have.length(1);
    click(await until('large print', () => seen('label').find((each) => nameOf(each) === told('formLarge'))));
    let printed: string[] = [];
    const stop = replace(window, 'print', () => {
      printed = forms().map((form) => `${form.className} ${textOf(form)}`);
      window.dispatchEvent(new Event('afterprint'));
    });
    await pressTold('formPrint');
    await until('the print', () => printed.length === 3);
    stop();
    for (const [index, code] of ['ACD34', 'XY9RT', 'K7QM3'].entries()) expect(printed[index]).to.include(code);
    expect(printed[0]).to.match(/^paper large /);
    for (const part of [
      '1.1 Anyone may join our community forum.',
      '2.2',
      'Residents',
      'Not at all',
      'Don’t know',
      'to Sam by 11 December 2026',
    ])
      expect(printed[0]).to.include(part);
    await until('one form again', () => forms().length === 1);
  });

  it('says how many forms it prints: 200 where 500 were asked for, twice, and one of them to tab to', async () => {
    await openBoard(fresh(), 'gather');
    await pressTold('toPaperForm');
    const copies = (await find('#copies')) as HTMLInputElement;
    for (const [asked, printed] of [
      ['500', '200'],
      ['500', '200'],
      ['0', '1'],
      ['3.5', '3'],
    ]) {
      copies.value = asked!;
      copies.dispatchEvent(new Event('change'));
      await until(`${printed!} for ${asked!}`, () => copies.value === printed);
    }
    let stops: (string | null)[] = [];
    const stop = replace(window, 'print', () => {
      stops = inside('take-stock-board-paper-form', 'article').map((form) => form.getAttribute('tabindex') && nameOf(form));
      window.dispatchEvent(new Event('afterprint'));
    });
    await pressTold('formPrint');
    await until('the print', () => stops.length);
    stop();
    expect(stops).to.deep.equal([told('formPreview'), null, null]);
  });

  it('has a paper form that keys can scroll sideways where there are only 320 px, under a name of its own', async () => {
    const element = await openBoard(fresh({}), 'gather');
    // Not the window: WebKit's is never so narrow.
    element.style.inlineSize = '320px';
    await pressTold('toPaperForm');
    await arriveAt(told('formTitle'));
    const [form] = inside('take-stock-board-paper-form', 'article');
    expect(form!.scrollWidth).to.be.above(form!.clientWidth);
    form!.focus();
    expect(focused()).to.equal(form);
    expect(form!.getAttribute('aria-label')).to.equal(told('formPreview'));
    await expect(element).to.be.accessible();
  });
});

describe('the board, with paper forms in the second year', () => {
  /** The codes on the forms that are printed. */
  const codesPrinted = async (): Promise<string[]> => {
    let printed: string[] | undefined;
    const stop = replace(window, 'print', () => {
      printed = inside('take-stock-board-paper-form', '.code b').map(textOf);
      window.dispatchEvent(new Event('afterprint'));
    });
    await pressTold('formPrint');
    const codes = await until('the print', () => printed);
    stop();
    return codes;
  };

  const ask = async (id: 'coded' | 'copies' | 'last', value: string) => {
    const field = (await find(`#${id}`)) as HTMLInputElement | HTMLSelectElement;
    field.value = value;
    field.dispatchEvent(new Event('change'));
    await rest();
  };

  const noneLeft = async () => {
    const last = (await find('#last')) as HTMLSelectElement;
    await until('no code left', () => last.selectedOptions[0]?.text === told('formLastNone'));
  };

  it('prints no code that a member has already, and a form without one for each who kept theirs', async () => {
    const first = { ...fresh({ codes: ['ACD34', 'XY9RT'], invited: 2 }), closed: '2026-03-01' };
    const round = nextRound(board, first, { id: uuid(98), period: '2027', opened: '2027-02-01' });
    await openBoard(round, 'gather');
    await pressTold('toPaperForm');
    await read(told('formKept'));
    expect(await codesPrinted()).to.deep.equal(['', '']);
    document.querySelector('take-stock-board')!.remove();
    await openBoard({ ...round, settings: { ...round.settings, codes: ['ACD34', 'XY9RT', 'K7QM3'] } }, 'gather');
    await pressTold('toPaperForm');
    await read(told('formCoded'));
    await ask('copies', '0');
    expect(await codesPrinted()).to.deep.equal(['K7QM3']);
  });

  it('puts as many codes on forms as are asked for, from the end of the list: links are given out from its top', async () => {
    await openBoard({ ...fresh({ codes: ['ACD34', 'XY9RT', 'K7QM3'], invited: 3 }), id: uuid(97) }, 'gather');
    await pressTold('toPaperForm');
    await read(told('formLastHint'));
    await ask('coded', '0');
    expect(((await find('button', told('formPrint'))) as HTMLButtonElement).disabled).to.equal(true);
    await ask('coded', '1');
    expect(await codesPrinted()).to.deep.equal(['K7QM3']);
    await ask('coded', '9');
    expect((await codesPrinted()).length).to.equal(2);
  });

  it('puts no code on two forms, be it in another print, unless somebody asks for it', async () => {
    const round = { ...fresh({ codes: ['ACD34', 'CDE46', 'DEF67', 'EFG79', 'XY9RT'], invited: 5 }), id: uuid(96) };
    const element = await openBoard(round, 'gather');
    await pressTold('toPaperForm');
    await ask('coded', '2');
    expect(await codesPrinted()).to.deep.equal(['EFG79', 'XY9RT']);
    expect(await codesPrinted()).to.deep.equal(['CDE46', 'DEF67']);
    await pressTold('partClose');
    await pressTold('toPaperForm');
    expect(((await find('#last')) as HTMLSelectElement).value).to.equal('ACD34');
    expect(await codesPrinted()).to.deep.equal(['ACD34']);
    await noneLeft();
    expect(((await find('button', told('formPrint'))) as HTMLButtonElement).disabled).to.equal(true);
    await expect(element).to.be.accessible();
    // The printer had no paper left.
    await ask('coded', '2');
    await ask('last', 'EFG79');
    expect(await codesPrinted()).to.deep.equal(['DEF67', 'EFG79']);
  });

  it('is filled for the browser’s own command too, and knows what was printed by it', async () => {
    await openBoard({ ...fresh({ codes: ['ACD34', 'XY9RT'], invited: 2 }), id: uuid(95) }, 'gather');
    await pressTold('toPaperForm');
    await read(told('formLastHint'));
    window.dispatchEvent(new Event('beforeprint'));
    expect(inside('take-stock-board-paper-form', '.code b').map(textOf)).to.deep.equal(['ACD34', 'XY9RT']);
    window.dispatchEvent(new Event('afterprint'));
    await noneLeft();
  });
});

describe('the board, with a table', () => {
  const table = [
    [
      'Timestamp',
      'E-mail',
      'Sector',
      'Anyone may join our community forum.',
      'Everyone who comes is heard.',
      'Q3',
      'We learn from what went wrong.',
    ],
    ['2026-03-01', 'a@b.example', 'Residents', 'Fully', 'Partly', 'Not at all', 'Don’t know'],
    ['2026-03-01', 'c@d.example', 'Council', 'Fully', 'Partly, "mostly"', 'Fully', ''],
    ['2026-03-02', 'e@f.example', '', 'Not at all', 'Fully', 'Fully', 'Fully'],
  ];
  const csv = table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n');

  it('finds the columns by their headings, says what it did not find, and adds the rows once', async () => {
    const element = await openBoard(fresh(), 'gather');
    drop(fileOf('form.csv', `\uFEFF${csv}`));
    await read(told('tableFound', { name: 'form.csv', found: 3, of: 4 }));
    await read(told('tableRows', { n: 2 }));
    await read(told('tableUnused', { names: 'E-mail · Q3' }));
    await read(told('tableCell', { row: 3, column: 'Everyone who comes is heard.', cell: 'Partly, "mostly"' }));
    await expect(element).to.be.accessible();
    const select = (await find('#item-promises')) as HTMLSelectElement;
    select.value = 'Q3';
    select.dispatchEvent(new Event('change'));
    await read(told('tableFound', { name: 'form.csv', found: 4, of: 4 }));
    await pressTold('tableTake', { n: 2 });
    expect(await lines(2)).to.deep.equal([2, 4].map((row) => `${told('tableFrom', { name: 'form.csv', row })} ${told('incoming-new')}`));
    await pressTold('addAnswers', { n: 2 });
    await until('two', () => element.round!.responses.length === 2);
    expect(element.round!.responses.map(({ respondent, answers }) => [respondent, answers['promises']])).to.deep.equal([
      [{ group: 'residents' }, { option: 'none' }],
      [{}, { option: 'full' }],
    ]);
    expect(JSON.stringify(element.round)).not.to.include('b.example');
    drop(fileOf('form.csv', csv));
    await find('#item-promises');
    ((await find('#item-promises')) as HTMLSelectElement).value = 'Q3';
    (await find('#item-promises')).dispatchEvent(new Event('change'));
    await read(told('tableFound', { name: 'form.csv', found: 4, of: 4 }));
    await pressTold('tableTake', { n: 2 });
    expect(await lines(2)).to.deep.equal([2, 4].map((row) => `${told('tableFrom', { name: 'form.csv', row })} ${told('incoming-same')}`));
  });

  it('counts nobody twice when the table comes again in another order with a row more, and everybody in it who answered alike', async () => {
    const row = (...options: string[]) => options.join(',');
    const [heading, alike] = [row('open-door', 'heard', 'promises', 'learning'), row('full', 'some', 'none', 'full')];
    const [other, added] = [row('some', 'some', 'some', 'some'), row('none', 'none', 'none', 'none')];
    const element = await openBoard(fresh(), 'gather');
    drop(fileOf('form.csv', [heading, alike, other, alike].join('\n')));
    await pressTold('tableTake', { n: 3 });
    await pressTold('addAnswers', { n: 3 });
    await until('three', () => element.round!.responses.length === 3);
    drop(fileOf('again.csv', [heading, added, alike, alike, other].join('\n')));
    await pressTold('tableTake', { n: 4 });
    const states = ['new', 'same', 'same', 'same'] as const;
    expect(await lines(4)).to.deep.equal(
      states.map((state, index) => `${told('tableFrom', { name: 'again.csv', row: index + 2 })} ${told(`incoming-${state}`)}`),
    );
  });

  it('says what it found, or what is wrong, in one region that was there before, and is silent in between', async () => {
    await openBoard(fresh(), 'gather');
    await pressTold('toTable');
    const part = await find('take-stock-board-table');
    const regions = () => inside('take-stock-board-table', '[role=status], [role=alert]');
    const [region] = regions();
    expect(textOf(region!)).to.equal('');
    const heard: string[] = [];
    const note = () => heard.push(nameOf(region!));
    new MutationObserver(note).observe(region!, { childList: true, characterData: true, subtree: true });
    const large = new File([new ArrayBuffer(4 * 1024 * 1024 + 1)], 'large.csv');
    const tooLarge = told('tableUnreadable', { why: told('tableTooLarge') });
    const found = told('tableFound', { name: 'form.csv', found: 3, of: 4 });
    for (const [file, said] of [
      [fileOf('form.csv', csv), `${found} ${told('tableRows', { n: 2 })}`],
      [large, tooLarge],
      [large, tooLarge],
      [fileOf('form.csv', csv), `${found} ${told('tableRows', { n: 2 })}`],
    ] as const) {
      heard.length = 0;
      const files = new DataTransfer();
      files.items.add(file);
      const input = part.shadowRoot!.querySelector('input')!;
      input.files = files.files;
      input.dispatchEvent(new Event('change'));
      await until(said, () => heard.at(-1) === said);
      expect(regions()).to.deep.equal([region]);
      if (said === tooLarge) expect(heard[0]).to.equal('');
    }
  });

  it('refuses a table whose quotation marks do not match', async () => {
    await openBoard(fresh(), 'gather');
    drop(fileOf('form.csv', 'a,b\n"1,2\n3,4'));
    await read(told('tableUnreadable', { why: told('tableQuotes') }));
  });

  it('reads quotation marks where they belong, and nothing where they do not', () => {
    expect(readCsv('\ufeff"a ""b""","c,\nd",""\r\n1,"2",3')).to.deep.equal([
      ['a "b"', 'c,\nd', ''],
      ['1', '2', '3'],
    ]);
    for (const text of ['g,q\n"Health,1\nCouncil,2\n"Other,3', 'a,b\nA, "Health, social"', 'a,b\n"say "hello" now",4', 'a\n1"2"'])
      expect(readCsv(text), text).to.equal(null);
  });
});

describe('readIncomingText(instrument, from, text)', () => {
  const instrument = parseInstrument(board);
  const outcome = (text: string) =>
    readIncomingText(instrument, 'x', text).map((each) => ('response' in each ? each.response.id : each.fault));

  it('finds what there is, and says what is wrong with the rest', () => {
    const [one, two] = [JSON.stringify(made(1)), JSON.stringify(made(2), null, 2)];
    for (const [text, wanted] of [
      [one, [uuid(1)]],
      [`\uFEFF${two}`, [uuid(2)]],
      [`${one}\n${two}`, [uuid(1), uuid(2)]],
      [`[${one}, ${two}]`, [uuid(1), uuid(2)]],
      [JSON.stringify(made(3, { answers: { heard: { note: `see ${toLink(instrument, made(1))}` } } })), [uuid(3)]],
      [`${toLink(instrument, made(1))} ${toLink(instrument, made(1))}`, [uuid(1)]],
      ['#ts2.tiny-review-1_0_0.12.x', ['newer-format']],
      [one.slice(0, -1), ['not-json']],
      ['{"__proto__": {"take-stock/": 1}}', ['invalid']],
      ['{', ['not-json']],
      ['', ['not-json']],
    ] as const)
      expect(outcome(text), text.slice(0, 60)).to.deep.equal(wanted);
  });
});
