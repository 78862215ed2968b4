import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Round } from '@take-stock/engine/round';
import { arriveAt, click, keys, tabToNamed } from './helpers/act.js';
import { board, openBoard, tinyRound, told, type TestedBoard } from './helpers/board.js';
import { find, focused, inside, nameOf, read, rest, seen, textOf, until, words } from './helpers/look.js';
import { Device, MemoryStore } from './helpers/memory-store.js';

const [OPEN_DOOR, HEARD, PROMISES, LEARNING] = board.sections.flatMap(({ items }) => items.map(({ statement }) => statement)) as [
  string,
  string,
  string,
  string,
];

/** Three questions to talk about first (open door, promises, heard) and a strength (learning). */
const answers = [
  'none none some full',
  'none some full full',
  'some none none full',
  'none full some full',
  'some none none full',
  'none full none some',
];
const meeting = (more: Partial<Round> = {}) => openBoard(tinyRound(answers, more), 'meeting');

const choiceNamed = (label: string) =>
  seen('label.choice')
    .find((each) => nameOf(each) === label)!
    .querySelector('input')!;
const agreedIn = (element: TestedBoard) => element.round!.agreed;

describe('the meeting', () => {
  it('begins with the first question to talk about, and shows only how members answered', async () => {
    const element = await meeting();
    await arriveAt(OPEN_DOOR);
    const text = textOf(element);
    expect(text)
      .to.include('Talk about this first')
      .and.include('Low score.')
      .and.include(told('meetingProgress', { n: 0, of: 4 }));
    expect(inside('take-stock-distribution', 'li').map(nameOf)).to.deep.equal(['Not at all 4', 'Partly 2', 'Fully 0']);
    expect(text).not.to.include('Who joined last year?');
    expect(seen('take-stock-board-agree')).to.deep.equal([]);
    await expect(element).to.be.accessible();
  });

  it('is led by keys alone from the spread to the prompts to an answer with its reason', async () => {
    const element = await meeting();
    await arriveAt(OPEN_DOOR);
    await keys('PageDown');
    await arriveAt(told('meetingTalk'));
    await read('Who joined last year?');
    await keys('PageDown');
    await arriveAt(told('agreeTitle'));

    // The arrows belong to the choice once it has the focus; Page Down still goes on.
    await keys('Tab', ' ');
    await until('an answer', () => agreedIn(element)['open-door']);
    await keys('ArrowDown');
    await until('the next answer', () => nameOf(choiceNamed('Partly').closest('label')!) && choiceNamed('Partly').checked);
    await keys('Tab');
    await sendKeys({ type: 'Two seats stand empty.' });
    expect(agreedIn(element)).to.deep.equal({ 'open-door': { kind: 'agreed', option: 'some', reason: 'Two seats stand empty.' } });
    await expect(element).to.be.accessible();
    await keys('ArrowRight', 'ArrowLeft');
    expect(nameOf(await find('h2')), 'typing is not leading').to.equal(OPEN_DOOR);
    await tabToNamed(told('meetingNext'));
    await keys('Enter');
    await arriveAt(PROMISES);
    await read(told('meetingProgress', { n: 1, of: 4 }));
  });

  it('is led by a clicker from a field too, unless its text is longer than the field', async () => {
    await meeting({ agreed: { 'open-door': { kind: 'agreed', option: 'some', reason: 'Two seats stand empty.' } } });
    const open = async () => {
      click(await find('summary', told('meetingAll')));
      click(await find('button', OPEN_DOOR));
      await find('take-stock-board-agree');
      const reason = inside('take-stock-board-agree', 'textarea')[0] as HTMLTextAreaElement;
      reason.focus();
      return reason;
    };
    const reason = await open();
    reason.style.blockSize = '4em';
    reason.value = Array(30).fill('Two seats stand empty.').join('\n');
    await keys('PageDown', 'PageUp');
    expect(nameOf(await find('h2'))).to.equal(OPEN_DOOR);
    expect(focused()).to.equal(reason);
    reason.value = 'Two seats stand empty.';
    await keys('PageDown');
    await arriveAt(PROMISES);
  });

  it('takes two views side by side by keys alone, and goes on', async () => {
    const element = await meeting({ agreed: { 'open-door': { kind: 'agreed', option: 'none' } } });
    await arriveAt(PROMISES);
    // No prompts here: the answer comes next.
    await keys('ArrowRight');
    await arriveAt(told('agreeTitle'));
    choiceNamed(told('differ')).focus();
    await keys(' ');
    const views = (await until('the views', () => seen('textarea').length === 3 && seen('textarea'))) as HTMLTextAreaElement[];
    await tabToNamed(told('differMore'));
    await keys('Enter');
    await until('the focus in the new view', () => focused().id === 'view-2');
    views[0]!.focus();
    await sendKeys({ type: 'Most are kept.' });
    await keys('Tab');
    await sendKeys({ type: 'The big ones are not.' });
    await keys('Tab');
    await keys('Tab');
    await sendKeys({ type: 'We count different promises.' });
    expect(agreedIn(element)['promises']).to.deep.equal({
      kind: 'differ',
      views: ['Most are kept.', 'The big ones are not.', ''],
      reason: 'We count different promises.',
    });
    await expect(element).to.be.accessible();
    await tabToNamed(told('meetingNext'));
    await keys('Enter');
    await arriveAt(HEARD);
  });

  it('goes forward and back with a clicker, celebrates what goes well, and ends with the dots', async () => {
    const agreed = { kind: 'agreed', option: 'none' } as const;
    await meeting({ agreed: { 'open-door': agreed, promises: agreed } });
    await arriveAt(HEARD);
    await keys('PageDown', 'PageDown');
    await arriveAt(LEARNING);
    await read(told('meetingCelebrate'));
    await keys('PageUp');
    await arriveAt(HEARD);
    await keys('PageDown', 'PageDown', 'PageDown', 'PageDown');
    await arriveAt(told('dotsTitle'));
  });

  it('counts dots by keys, shows who shares a place, and leaves with Escape', async () => {
    const agreed = { kind: 'agreed', option: 'none' } as const;
    const element = await meeting({ agreed: { 'open-door': agreed, promises: agreed, heard: agreed, learning: agreed } });
    await arriveAt(told('dotsTitle'));
    await read(told('dotsLeft', { n: 18 }));
    for (const [item, dots] of [
      [OPEN_DOOR, 2],
      [HEARD, 2],
      [LEARNING, 1],
    ] as const) {
      const more = await find('button', told('dotGive', { what: item }));
      more.focus();
      for (let dot = 0; dot < dots; dot++) await keys('Enter');
      expect(focused(), 'the focus stays while somebody counts').to.equal(more);
      const count = (more.getRootNode() as ShadowRoot).getElementById(more.getAttribute('aria-describedby') ?? '');
      expect([textOf(count!), count!.ariaLive]).to.deep.equal([String(dots), 'polite']);
    }
    expect(element.round!.votes.given).to.deep.equal({ 'open-door': 2, heard: 2, learning: 1 });
    await read(told('dotsLeft', { n: 13 }));
    expect(inside('take-stock-board-dots', 'tbody tr').map(nameOf)).to.deep.equal([
      '1, shared Anyone may join our community forum 2',
      '1, shared Everyone who comes is heard 2',
      '3 We learn from what went wrong 1',
    ]);
    await read(told('dotsTied', { n: 2, what: '“Anyone may join our community forum” and “Everyone who comes is heard”' }));
    await expect(element).to.be.accessible();
    await keys('Escape');
    await find('take-stock-board-results');
  });

  it('leaves Page Up and Page Down to the dots while they are longer than the screen, and goes back from their top', async () => {
    const agreed = { kind: 'agreed', option: 'none' } as const;
    await meeting({ agreed: { 'open-door': agreed, promises: agreed, heard: agreed, learning: agreed } });
    await arriveAt(told('dotsTitle'));
    const dots = await find('take-stock-board-dots');
    const press = (key: string) =>
      !focused().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }));
    expect(press('PageDown'), 'Page Down is taken').to.equal(false);
    dots.style.display = 'block';
    dots.style.minBlockSize = '300vh';
    scrollTo(0, dots.getBoundingClientRect().top + scrollY + 200);
    expect(press('PageUp'), 'Page Up is taken').to.equal(false);
    await find('h2', told('dotsTitle'));
    scrollTo(0, 0);
    expect(press('PageUp'), 'Page Up is taken at the top').to.equal(true);
    await arriveAt(LEARNING);
  });

  it('goes on where it stopped, and shows an answer that was given', async () => {
    await meeting({ agreed: { 'open-door': { kind: 'agreed', option: 'none' }, promises: { kind: 'agreed', option: 'some' } } });
    await arriveAt(HEARD);
    click(await find('button', told('meetingAll')).catch(() => find('summary', told('meetingAll'))));
    click(await find('button', OPEN_DOOR));
    await arriveAt(OPEN_DOOR);
    expect(choiceNamed('Not at all').checked).to.equal(true);
  });

  it('lets anybody pick any question, and comes back to the list from there', async () => {
    const all = [
      'none full full full',
      'none full full full',
      'none full full full',
      'none full full full',
      'none full full full',
      'none full full full',
    ];
    const element = await openBoard(tinyRound(all, { agreed: { heard: { kind: 'agreed', option: 'full' } } }), 'meeting');
    await arriveAt(OPEN_DOOR);
    click(await find('summary', told('meetingAll')));
    await read(told('agreedAs', { answer: 'Fully' }));
    click(await find('button', PROMISES));
    await arriveAt(PROMISES);
    await expect(element).to.be.accessible();
  });

  it('takes an answer back, and brings it again', async () => {
    const element = await meeting({ agreed: { 'open-door': { kind: 'agreed', option: 'none', reason: 'Nobody came.' } } });
    click(await find('summary', told('meetingAll')));
    click(await find('button', OPEN_DOOR));
    const region = await until('the silent region', () => inside('take-stock-board-agree', '[role=status]')[0]);
    const status = () => inside('take-stock-board-agree', '[role=status]').flatMap((each) => [each, textOf(each)]);
    expect(status()).to.deep.equal([region, '']);
    click(await find('button', told('agreeClear')));
    await until('no answer', () => !agreedIn(element)['open-door']);
    await arriveAt(told('agreeTitle'));
    expect(status(), 'the region that was there before').to.deep.equal([region, told('agreeCleared')]);
    await expect(element).to.be.accessible();
    click(await find('button', told('undo')));
    await until('the answer', () => agreedIn(element)['open-door']);
    expect(status()).to.deep.equal([region, told('agreedAs', { answer: 'Not at all' })]);
    expect(agreedIn(element)).to.deep.equal({ 'open-door': { kind: 'agreed', option: 'none', reason: 'Nobody came.' } });
  });

  it('takes views back that another choice replaced', async () => {
    const differ = { kind: 'differ', views: ['Yes.', 'No.', 'Sometimes.'], reason: 'We asked.' } as const;
    const element = await openBoard(tinyRound(answers, { agreed: { heard: { ...differ, views: [...differ.views] } } }), 'meeting');
    click(await find('summary', told('meetingAll')));
    click(await find('button', HEARD));
    await find('textarea');
    click(choiceNamed('Fully').closest('label')!);
    await until('the other answer', () => agreedIn(element)['heard']?.kind === 'agreed');
    expect(agreedIn(element)['heard']).to.deep.equal({ kind: 'agreed', option: 'full', reason: 'We asked.' });
    click(await find('button', told('undo')));
    await until('the views', () => agreedIn(element)['heard']?.kind === 'differ');
    expect(agreedIn(element)['heard']).to.deep.equal(differ);
    const said = () => inside('take-stock-board-agree', '[role=status]').map(textOf).join();
    expect(said()).to.equal(told('differ'));
    // What is said is of the last thing that was done, and of this question.
    click(choiceNamed('Partly').closest('label')!);
    await until('nothing said', () => !said());
  });

  it('has the views again when the keys pass over other answers and come back', async () => {
    const differ = { kind: 'differ', views: ['Yes.', 'No.'] } as const;
    const element = await openBoard(tinyRound(answers, { agreed: { heard: { ...differ, views: [...differ.views] } } }), 'meeting');
    click(await find('summary', told('meetingAll')));
    click(await find('button', HEARD));
    await find('textarea');
    for (const name of ['Fully', 'Partly']) click(choiceNamed(name).closest('label')!);
    await until('another answer', () => agreedIn(element)['heard']?.kind === 'agreed');
    click(choiceNamed(told('differ')).closest('label')!);
    await until('the views', () => agreedIn(element)['heard']?.kind === 'differ');
    expect(agreedIn(element)['heard']).to.deep.equal(differ);
  });

  it('leaves keys alone that are pressed elsewhere on the page', async () => {
    const button = document.body.appendChild(document.createElement('button'));
    try {
      await meeting();
      await arriveAt(OPEN_DOOR);
      button.focus();
      await keys('PageDown');
      await rest();
      expect(nameOf(await find('h2'))).to.equal(OPEN_DOOR);
      expect(textOf(document.body)).not.to.include('Who joined last year?');
    } finally {
      button.remove();
    }
  });

  it('has a timer that starts, hides and stops, in silence', async () => {
    await meeting();
    expect(seen('[role=timer]')).to.deep.equal([]);
    click(await find('button', told('timerStart')));
    const timer = await find('[role=timer]');
    expect(words(timer.textContent)).to.equal('0:00');
    expect(timer.getAttribute('aria-live')).to.equal('off');
    click(await find('button', told('timerHide')));
    click(await find('button', told('timerShow')));
    await find('[role=timer]');
    click(await find('button', told('timerStop')));
    await find('button', told('timerStart'));
  });

  it('counts no more dots than there are, and says when a count cannot be right', async () => {
    const element = await meeting({ votes: { each: 3, given: { 'open-door': 17 } } });
    click(await find('summary', told('meetingAll')));
    click(await find('button', told('dotsTitle')));
    await read(told('dotsLeft', { n: 1 }));
    const more = await find('button', told('dotGive', { what: HEARD }));
    click(more);
    await read(told('dotsNone'));
    click(more);
    expect(element.round!.votes.given).to.deep.equal({ 'open-door': 17, heard: 1 });
    const members = seen('input[type=number]')[0] as HTMLInputElement;
    members.value = '4';
    members.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await read(told('dotsTooMany', { n: 6 }));
    expect(element.round!.settings.present).to.equal(4);
    click(seen('label.check').find((each) => nameOf(each) === '5')!);
    await read(told('dotsLeft', { n: 2 }));
    click(await find('button', told('dotTake', { what: HEARD })));
    await until('the dot to be gone', () => !('heard' in element.round!.votes.given));
  });

  it('goes on by keys when another tab takes the round and the notice of that has the focus', async () => {
    const device = new Device();
    const agreed = { 'open-door': { kind: 'agreed', option: 'none' } } as const;
    const round = tinyRound(answers, { agreed });
    const element = await openBoard(round, 'meeting', { store: new MemoryStore<Round>(device) });
    await arriveAt(PROMISES);
    await keys('ArrowRight');
    await arriveAt(told('agreeTitle'));
    await keys('Tab');
    expect(focused().matches('input[type=radio]')).to.equal(true);
    await new MemoryStore<Round>(device).claim(round.id, { steal: true, onLost: () => undefined });
    await until('the focus on the notice', () => focused().localName === 'take-stock-notice');
    expect(textOf(element)).to.include(told('openElsewhere'));
    await keys('PageDown');
    await arriveAt(HEARD);
  });

  it('shows everything and changes nothing where another tab has the round', async () => {
    const element = await meeting({ agreed: { 'open-door': { kind: 'agreed', option: 'none' } } });
    const page = (await find('take-stock-board-meeting')) as HTMLElement & { board: object };
    page.board = { ...page.board, readOnly: true };
    click(await find('summary', told('meetingAll')));
    click(await find('button', OPEN_DOOR));
    await find('take-stock-board-agree');
    expect(choiceNamed('Not at all').checked).to.equal(true);
    expect(choiceNamed('Not at all').matches(':disabled')).to.equal(true);
    await expect(element).to.be.accessible();
  });
});
