import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Round } from '@take-stock/engine/round';
import { loadInstrument } from '@take-stock/instruments';
import { arriveAt, click, keys } from '../../elements/test/helpers/act.js';
import { TestedBoard, told } from '../../elements/test/helpers/board.js';
import { catchDownloads } from '../../elements/test/helpers/downloads.js';
import { find, focused, inside, nameOf, read, say, seen, textOf, until } from '../../elements/test/helpers/look.js';
import type { BoardMessageName } from '../../elements/src/board/messages/en-board.js';
import type { Values } from '../../elements/src/messages/messages.js';
import { DeviceStore } from '../src/device-store.js';

const DATABASE = 'take-stock-rounds';
const at = (name: string) => `/demo/board/${name}`;
const sample = async (name: string) => new File([await (await fetch(at(name))).text()], name.split('/').at(-1)!);
const FILES = [
  ...Array.from({ length: 10 }, (_, i) => `answers/member-${String(i + 1).padStart(2, '0')}.json`),
  'answers/member-01 (copy).json',
  'answers/old-questions.json',
];

/** A browser that has not seen the page before. */
async function freshProfile(): Promise<TestedBoard> {
  for (const old of document.querySelectorAll('take-stock-board')) old.remove();
  await new Promise((done, fail) => {
    const request = indexedDB.deleteDatabase(DATABASE);
    request.onsuccess = done;
    request.onerror = fail;
  });
  const element = await fixture<TestedBoard>(html`<take-stock-board></take-stock-board>`);
  Object.assign(element, { definition: await loadInstrument('community-partnership-assessment'), store: new DeviceStore<Round>(DATABASE) });
  await find('take-stock-board-home');
  return element;
}

const press = async (name: BoardMessageName, values: Values = {}) => {
  click(await find('button', told(name, values)));
};
const step = async (name: 'set-up' | 'gather' | 'results' | 'meeting' | 'plan' | 'influence' | 'years' | 'reports') => {
  click(await find('nav button', told(`step-${name}`)));
  await find(`take-stock-board-${name}`);
};

/** Gives a file to the field of the page that takes some. */
function give(tag: string, ...files: readonly File[]): void {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  const input = document
    .querySelector('take-stock-board')!
    .shadowRoot!.querySelector(tag)!
    .shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
  input.files = data.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

async function type(selector: string, text: string): Promise<void> {
  const field = (await find(selector)) as HTMLInputElement;
  field.focus();
  await sendKeys({ type: text });
}

describe('a year of a board', () => {
  after(() => indexedDB.deleteDatabase(DATABASE));

  it('goes from last year’s file to next year’s review, by mouse and keyboard', async function () {
    this.timeout(120_000);
    const element = await freshProfile();

    // Last year's file opens it, and this year's review starts from it.
    give('take-stock-board-home', await sample('last-year.json'));
    await find('take-stock-board-results');
    expect(element.round!.period).to.equal('2025');
    await step('reports');
    await press('nextStart');
    await find('take-stock-board-set-up');
    expect(element.round!.period).to.equal('2026');
    expect(element.round!.actions.map(({ from }) => from)).to.deep.equal(['2025', '2025']);

    // Thirteen files: ten members, one of them twice, one to older questions, and one that broke.
    await step('gather');
    const whole = await sample(FILES[5]!);
    const broken = new File([whole.slice(0, 900)], 'broken.json');
    give('take-stock-board-gather', ...(await Promise.all(FILES.map(sample))), broken);
    await arriveAt(told('incomingTitle'));
    expect(inside('take-stock-board-incoming', 'li')).to.have.length(13);
    await read(told('refused-other-version'));
    await read(told('refused-not-json'));
    await press('addAnswers', { n: 10 });
    await until('ten answers', () => element.round!.responses.length === 10);

    // One link, out of an e-mail.
    const link = await (await fetch(at('answers/link.txt'))).text();
    const paste = (await find('textarea')) as HTMLTextAreaElement;
    paste.value = `Dear Sam,\nhere are mine: ${link}`;
    await press('pasteRead');
    await press('addAnswers', { n: 1 });
    await until('eleven answers', () => element.round!.responses.length === 11);

    // Two paper forms, typed in.
    const forms = (await (await fetch(at('answers/paper-forms.json'))).json()) as {
      respondent: { group: string; code: string };
      answers: (string | null)[];
    }[];
    const letters: Record<string, string> = {
      'not-at-all': '1',
      'small-extent': '2',
      'some-extent': '3',
      'large-extent': '4',
      fully: '5',
      unsure: 'd',
      'not-applicable': 'n',
    };
    click(await find('button', told('toPaperEntry')));
    await find('take-stock-board-paper-entry');
    for (const { respondent, answers } of forms) {
      const before = element.round!.responses.length;
      await until('an empty form', () => inside('take-stock-board-paper-entry', 'input:checked').length === 0);
      const group = (await find('select')) as HTMLSelectElement;
      group.value = respondent.group;
      group.dispatchEvent(new Event('change'));
      await type('#code', respondent.code);
      await keys('Tab', ...answers.map((option) => (option === null ? ' ' : letters[option]!)));
      await until('the focus on the button', () => nameOf(focused()) === told('entryRead'));
      await keys('Enter');
      await arriveAt(told('entryBackTitle'));
      await press('entryAdd');
      await until('one more', () => element.round!.responses.length === before + 1);
    }
    await press('partClose');
    expect(element.round!.responses).to.have.length(13);

    // Closed: from here on there are results.
    await press('closeButton');
    await press('closeYes');
    await until('a closed round', () => element.round!.closed !== undefined);
    await step('results');
    await read('13 of 14 members answered (93 %).');

    // The meeting: the spread, then the prompts, then what the board says.
    await step('meeting');
    const talked = focused().textContent;
    await press('meetingTalk');
    await press('agreeTitle');
    const choice = await until('the answers', () => inside('take-stock-board-agree', 'input[type=radio]')[2]);
    choice.focus();
    await keys(' ');
    await until('an agreed answer', () => Object.keys(element.round!.agreed).length === 1);
    await press('meetingNext');
    expect(focused().textContent).not.to.equal(talked);

    // Dots for what to work on: the last page of the meeting.
    click(await find('summary', told('meetingAll')));
    await press('dotsTitle');
    await arriveAt(told('dotsTitle'));
    const dot = await until('a question to give dots to', () =>
      seen('button').find((each) => nameOf(each).startsWith(told('dotGive', { what: '' }))),
    );
    dot.focus();
    await keys('Enter', 'Enter');
    await until('two dots', () => Object.values(element.round!.votes.given).includes(2));
    await keys('Escape');

    // The plan: carried over actions, and one of our own.
    await step('plan');
    await read('Ask the four neighbourhood forums to name a member each');
    const actions = element.round!.actions.length;
    await press('planAdd');
    await until('one more action', () => element.round!.actions.length === actions + 1);

    await step('influence');
    const changes = element.round!.influence.length;
    (await find('button', told('kind-policy'))).focus();
    await keys('Enter');
    await until('the field for its words', () => focused().id.startsWith('what-'));
    await sendKeys({ type: 'The bus plan now asks the forums first.' });
    expect(element.round!.influence).to.have.length(changes + 1);

    await step('years');
    await read('answered both times');

    // The reports.
    await step('reports');
    const files = catchDownloads();
    click(await find('button', told('reportWord')));
    const word = await until('the Word file', () => files.caught.find(({ name }) => name.endsWith('.docx')));
    expect((await word.text()).slice(0, 2), 'an archive, as Word files are').to.equal('PK');
    await press('reportJson');
    await until('the figures', () => files.caught.find(({ name }) => name.endsWith('.json')));
    const report = textOf(inside('take-stock-board-reports', 'article')[0]!);
    expect(report).to.include(told('reportAgreed')).and.include('The bus plan now asks the forums first.');

    // Saved, and opened where nothing of it was: the next coordinator's browser.
    await press('saveRound');
    const saved = await until('the round', () => files.caught.find(({ name }) => name.startsWith('take-stock-board-')));
    const text = await saved.text();
    files.stop();
    const before = element.round;
    const next = await freshProfile();
    expect(next.round).to.equal(null);
    give('take-stock-board-home', new File([text], saved.name));
    await find('take-stock-board-results');
    expect(next.round).to.deep.equal(before);

    // And next year starts from it.
    await step('reports');
    await press('nextStart');
    await find('take-stock-board-set-up');
    expect(next.round!.period).to.equal('2027');
    expect(next.round!.earlier.map(({ period }) => period)).to.deep.equal(['2026', '2025']);
    await press('step-years');
    await read(told('notClosedTitle'));
  });

  it('opens a review as the tab that wrote it last left it, and says what it cannot read', async () => {
    const element = await freshProfile();
    give('take-stock-board-home', await sample('last-year.json'));
    await find('take-stock-board-results');
    const round = element.round!;
    await press('closeRound');
    await find('take-stock-board-home');
    const other = new DeviceStore<Round>(DATABASE);
    await other.save({ ...round, partnership: 'Renamed elsewhere' });
    click(await find('button', told('roundOpen', { name: `${round.partnership} ${round.period}` })));
    await find('take-stock-board-results');
    expect(element.round!.partnership).to.equal('Renamed elsewhere');

    await other.save({ ...round, id: 'broken', responses: 'none' } as unknown as Round);
    await press('closeRound');
    await until('words about it', () => textOf(element).includes(say('damaged')));
  });
});
