import { expect } from '@open-wc/testing';
import { openRound, type Round } from '@take-stock/engine/round';
import type { BoardMessageName } from '../src/board/messages/en-board.js';
import type { Values } from '../src/messages/messages.js';
import { click } from './helpers/act.js';
import { board, openBoard, told } from './helpers/board.js';
import { drop, fileOf } from './helpers/drop.js';
import { find, focused, inside, read, rest, textOf, until } from './helpers/look.js';

const questions = ['open-door', 'heard', 'promises', 'learning'];
const fresh = (settings: Partial<Round['settings']> = {}): Round =>
  openRound(board, { id: '2f1c6f5e-8f57-4a36-9f0c-000000000099', partnership: 'P', period: '2026', opened: '2026-02-01', settings });
/** A table as a form gives it: what it adds itself, then an answer to each question. */
const table = (headings: readonly string[], ...rows: readonly (readonly string[])[]) =>
  [[...headings, ...questions], ...rows.map((row) => [...row, 'full', 'some', 'none', 'full'])].map((row) => row.join(',')).join('\n');

const pressTold = async (name: BoardMessageName, values: Values = {}) => {
  click(await find('button', told(name, values)));
};
const open = async (round = fresh(), language?: string) => {
  const element = await openBoard(round, 'gather');
  if (language) element.language = language;
  return element;
};
async function choose(selector: string, value: string): Promise<void> {
  const select = (await find(selector)) as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change'));
}
const said = () => inside('take-stock-board-table', '[role=status]').map(textOf).join(' ');
/** Adds all rows of the table that is open. */
async function addAll(n: number, element: Awaited<ReturnType<typeof openBoard>>): Promise<void> {
  const before = element.round!.responses.length;
  await pressTold('tableTake', { n });
  await pressTold('addAnswers', { n });
  await until('the rows', () => element.round!.responses.length === before + n);
}

describe('the board, with the table of a form', () => {
  const forms = ['Id', 'Start time', 'Completion time', 'Email'];

  it('keeps the answers of one form when those of another with the same numbers come, and knows its own again', async () => {
    const element = await open();
    const first = table(
      forms,
      ['1', '3/14/26 9:01:22', '3/14/26 9:11:22', 'anonymous'],
      ['2', '3/15/26 9:02:22', '3/15/26 9:12:22', 'anonymous'],
    );
    drop(fileOf('community.csv', first));
    await addAll(2, element);
    drop(fileOf('officers.csv', table(forms, ['1', '3/14/26 9:30:00', '3/14/26 9:40:00', 'anonymous'])));
    await addAll(1, element);
    drop(fileOf('later.csv', first));
    await pressTold('tableTake', { n: 2 });
    await until('the lines', () => inside('take-stock-board-incoming', 'li').length === 2);
    for (const line of inside('take-stock-board-incoming', 'li')) expect(textOf(line)).to.include(told('incoming-same'));
    expect(new Set(element.round!.responses.map(({ id }) => id)).size).to.equal(3);
  });

  it('says where rows have nothing but a number', async () => {
    await open();
    drop(fileOf('form.csv', table(['Id'], ['1'], ['2'])));
    await read(told('tableCounted', { n: 2 }));
  });

  it('says where rows have nothing but a number and a day, which those of another form may have too, but not where they have a time', async () => {
    await open();
    drop(
      fileOf(
        'form.csv',
        table(
          ['Id', 'Completion time'],
          ['1', '2026-03-14'],
          ['2', '3/14/26'],
          ['3', '2026-03-14 00:00:00'],
          ['4', '2026-03-14 9:01:22'],
          ['5', '2026-03-14T00:01'],
        ),
      ),
    );
    await read(told('tableCounted', { n: 3 }));
  });

  for (const { name, language, times, says, taken, choice, expected } of [
    {
      name: 'month first, where another date leaves no other way',
      times: ['1/2/26 9:11:22', '1/14/26 9:12:22'],
      says: 'tableDays-told',
      taken: '2 January 2026',
      expected: ['2026-01-02', '2026-01-14'],
    },
    {
      name: 'day first, as most of the world writes them',
      times: ['06/03/2025 14:05'],
      says: 'tableDays-open',
      taken: '6 March 2025',
      expected: ['2025-03-06'],
    },
    {
      name: 'month first, as the United States write them',
      language: 'en-US',
      times: ['06/03/2025 14:05'],
      says: 'tableDays-open',
      taken: 'June 3, 2025',
      expected: ['2025-06-03'],
    },
    {
      name: 'as the coordinator says, with those that can be one day alone as they are',
      times: ['06/03/2025 14:05', '06/14/2025 14:05', '15/06/2025 14:05'],
      says: 'tableDays-open',
      taken: '6 March 2025',
      choice: 'month-first',
      expected: ['2025-06-03', '2025-06-14', '2025-06-15'],
    },
  ] as const)
    it(`takes dates that could be two ${name}, and says so`, async () => {
      const element = await open(fresh(), language);
      drop(fileOf('form.csv', table(['Timestamp'], ...times.map((time) => [time]))));
      await read(`${told('tableDays', { text: times[0].split(' ')[0]!, day: taken })} ${told(says)}`);
      await expect(element).to.be.accessible();
      if (choice) await choose('#dates', choice);
      await addAll(times.length, element);
      expect(element.round!.responses.map(({ completed }) => completed)).to.deep.equal(expected);
    });

  it('asks for no order of dates where none could be two', async () => {
    await open();
    drop(fileOf('form.csv', table(['Timestamp'], ['2026/03/04 2:05:22 PM GMT'], ['14.03.26 14:05'])));
    await read(told('tableRows', { n: 2 }));
    expect(said()).not.to.include('taken as');
    expect(inside('take-stock-board-table', '#dates')).to.have.length(0);
  });

  it('leaves out a date that is none, and says so, but not the answers', async () => {
    const element = await open();
    drop(fileOf('form.csv', table(['Timestamp'], ['14 mars 2026'], ['2026-03-15'])));
    await read(told('tableNoDays', { n: 1, text: '14 mars 2026' }));
    await addAll(2, element);
    expect(element.round!.responses.map(({ completed }) => completed)).to.deep.equal([undefined, '2026-03-15']);
  });

  it('takes a group that is not in the list for none, says how many and which, and for another when it is told', async () => {
    const groups = [
      { id: 'voluntary', label: 'Voluntary organisations' },
      { id: 'council', label: 'Council' },
    ];
    const element = await open(fresh({ groups }));
    drop(fileOf('form.csv', table(['Sector'], ['Voluntary sector'], ['Council'], ['Voluntary sector'], ['NHS'], [''])));
    await read(told('tableRows', { n: 5 }));
    await read(told('tableGroups', { n: 3, names: '“Voluntary sector”, “NHS”' }));
    await expect(element).to.be.accessible();
    await choose('#group-0', 'voluntary');
    await read(told('tableGroups', { n: 1, names: '“NHS”' }));
    await addAll(5, element);
    expect(element.round!.responses.map(({ respondent }) => respondent)).to.deep.equal([
      { group: 'voluntary' },
      { group: 'council' },
      { group: 'voluntary' },
      {},
      {},
    ]);
  });

  it('says which groups of a table of our own are not in the list, and takes them for another when it is told', async () => {
    const groups = [{ id: 'council', label: 'Council' }];
    const element = await open(fresh({ groups }));
    const rows = table(['instrument.id', 'respondent.group'], [board.id, 'council'], [board.id, 'health'], [board.id, 'police']);
    drop(fileOf('responses.csv', rows.replace(questions.join(','), questions.map((id) => `answers.${id}`).join(','))));
    await read(told('tableGroups', { n: 2, names: '“health”, “police”' }));
    expect(((await find('#group')) as HTMLSelectElement).value).to.equal('respondent.group');
    await choose('#group-0', 'council');
    await read(told('tableGroups', { n: 1, names: '“police”' }));
    await addAll(3, element);
    expect(element.round!.responses.map(({ respondent }) => respondent.group)).to.deep.equal(['council', 'council', 'police']);
  });

  it('shows a chosen heading whole where the field has no room for it, and leaves the focus in the field', async () => {
    const element = await open();
    element.style.inlineSize = '320px';
    const long = 'How far do you agree that promises are kept here?';
    drop(fileOf('form.csv', table([], []).replace('heard,promises', `Q2,${long}`)));
    await read(told('tableFound', { name: 'form.csv', found: 2, of: 4 }));
    const shown = () => inside('take-stock-board-table', '.cut').map((each) => each.textContent);
    expect(shown()).to.deep.equal([]);
    const [heard, promises] = (await Promise.all(['heard', 'promises'].map((id) => find(`#item-${id}`)))) as HTMLSelectElement[];
    heard!.focus();
    await choose('#item-heard', long);
    await until('the heading', () => shown().join() === long);
    expect([focused().id, heard!.value, promises!.value]).to.deep.equal(['item-heard', long, '']);
    await expect(element).to.be.accessible();
    element.style.inlineSize = '';
    await until('the field alone', () => shown().length === 0);
    // Firefox has the page where the focus is, also once that is gone.
    heard!.blur();
    scrollTo(0, 0);
    await rest();
  });

  it('reads a private code as it was given out, however the member typed it', async () => {
    const element = await open(fresh({ codes: ['K7QM2'] }));
    drop(fileOf('form.csv', table(['Code'], ['k7q m2'], [' - '])));
    await pressTold('tableTake', { n: 2 });
    await until('the lines', () => inside('take-stock-board-incoming', 'li').length === 2);
    expect(textOf(inside('take-stock-board-incoming', 'li')[0]!)).not.to.include(told('codeUnknown', { code: 'K7QM2' }));
    await pressTold('addAnswers', { n: 2 });
    await until('both', () => element.round!.responses.length === 2);
    expect(element.round!.responses.map(({ respondent }) => respondent)).to.deep.equal([{ code: 'K7QM2' }, {}]);
  });

  it('asks for CSV where a spreadsheet came, however it came', async () => {
    await open();
    drop(fileOf('Answers.xlsx', 'PK'));
    await read(told('tableUnreadable', { why: told('tableSheet') }));
    const choose = async (name: string, content: string) => {
      const files = new DataTransfer();
      files.items.add(fileOf(name, content));
      const input = (await find('take-stock-board-table')).shadowRoot!.querySelector('input')!;
      input.files = files.files;
      input.dispatchEvent(new Event('change'));
    };
    await choose('Answers.csv', table(['Timestamp'], ['2026-03-14']));
    await read(told('tableRows', { n: 1 }));
    await choose('answers.ODS', 'PK');
    await read(told('tableUnreadable', { why: told('tableSheet') }));
  });
});
