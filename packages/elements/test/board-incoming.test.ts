import { expect } from '@open-wc/testing';
import { parseInstrument, toLink } from '@take-stock/engine';
import { openRound } from '@take-stock/engine/round';
import { readIncomingFile, readIncomingText } from '../src/board/read-incoming.js';
import { click } from './helpers/act.js';
import { board, openBoard, told } from './helpers/board.js';
import { dropOn, fileOf } from './helpers/drop.js';
import { find, inside, read, seen, textOf, until } from './helpers/look.js';
import { tinyResponse } from './helpers/tiny-review.js';

const instrument = parseInstrument(board);
const uuid = (n: number) => `2f1c6f5e-8f57-4a36-9f0c-0000000000${String(n).padStart(2, '0')}`;
const made = (n: number) => tinyResponse({ 'open-door': { option: 'full' } }, { id: uuid(n), completed: '2026-03-02' });
const fresh = openRound(board, { id: uuid(99), partnership: 'Leven Valley', period: '2026', opened: '2026-02-01', settings: {} });
const linkOf = (n: number) => `https://leven-valley.example/review${toLink(instrument, made(n))}`;
/** A text in lines of a length, as mail breaks them, with something at the end of each and the beginning of the next. */
const broken = (text: string, length: number, by: string) => text.match(new RegExp(`.{1,${String(length)}}`, 'g'))!.join(by);
const safe = (link: string, times = 1) =>
  `https://eur01.safelinks.protection.outlook.com/?url=${Array(times).fill(0).reduce<string>(encodeURIComponent, link)}&data=05%7C02%7C%7Cabc%7C0&reserved=0`;

describe('readIncomingText(instrument, from, text), with links as mail leaves them', () => {
  const outcome = (text: string) =>
    readIncomingText(instrument, 'x', text).map((each) => ('response' in each ? each.response.id : each.fault));

  for (const { name, text, ids = [uuid(1)] } of [
    { name: 'in the address of a service that looks at links first', text: `Hi\n<${safe(linkOf(1))}>\nJo` },
    { name: 'in that of two such services', text: safe(linkOf(1), 2) },
    { name: 'broken over lines', text: `Hi\n${broken(linkOf(1), 40, '\n')}\nBest wishes\nJo` },
    { name: 'broken over lines by a mail program that marks it', text: broken(linkOf(1), 40, '=\r\n') },
    { name: 'broken in an answer that quotes it', text: `> ${broken(linkOf(1), 44, '\r\n> ')}\r\n> Best` },
    { name: 'both at once', text: broken(safe(linkOf(1)), 76, '\n') },
    {
      name: 'broken, with another after it',
      text: `${broken(linkOf(1), 50, '\n')}\n${broken(linkOf(2), 50, '\n')}.`,
      ids: [uuid(1), uuid(2)],
    },
    { name: 'whole, with words after it', text: `${linkOf(1)}\nBest\n${linkOf(2)}.\n\nSam`, ids: [uuid(1), uuid(2)] },
  ])
    it(`reads one ${name}`, () => expect(outcome(text)).to.deep.equal(ids));

  it('reads one that is broken at whatever place', () => {
    const link = linkOf(1);
    for (let at = link.indexOf('#') + 1; at < link.length; at++)
      expect(outcome(`${link.slice(0, at)}\n${link.slice(at)}`), link.slice(at - 5, at)).to.deep.equal([uuid(1)]);
  });

  it('says so where the end did not come', () => {
    expect(outcome(`${linkOf(1).slice(0, -3)}\nBest wishes\nJo`)).to.deep.equal(['damaged-link']);
  });
});

describe('readIncomingFile(instrument, file), with files of other kinds', () => {
  for (const [name, fault] of [
    ['photo of my form.PNG', 'is-picture'],
    ['form.pdf', 'is-picture'],
    ['my answers.docx', 'is-picture'],
    ['notes.txt', 'not-json'],
  ] as const)
    it(`says of ${name}: ${fault}`, async () => {
      expect(await readIncomingFile(instrument, fileOf(name, 'PK'))).to.deep.equal([{ from: name, fault }]);
      expect(told(`refused-${fault}`)).not.to.equal(`refused-${fault}`);
    });
});

describe('the board, where a file is dropped beside the place for it', () => {
  it('takes it in all the same', async () => {
    await openBoard(fresh, 'gather');
    dropOn(inside('take-stock-board-gather', 'h2')[0]!, fileOf('1.json', made(1)));
    await until('the line', () => inside('take-stock-board-incoming', 'li').length === 1);
    dropOn(seen('nav')[0]!, fileOf('2.json', made(2)));
    await until('both lines', () => inside('take-stock-board-incoming', 'li').length === 2);
  });

  it('shows it where a part of the page was open', async () => {
    await openBoard(fresh, 'gather');
    click(await find('button', told('toTable')));
    dropOn(await find('take-stock-board-table'), fileOf('1.json', made(1)));
    await until('the line', () => inside('take-stock-board-incoming', 'li').length === 1);
    expect(seen('take-stock-board-table')).to.have.length(0);
  });

  it('leaves to a field a text that is dragged into it', async () => {
    await openBoard(fresh, 'gather');
    const data = new DataTransfer();
    data.setData('text/plain', linkOf(1));
    const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, composed: true, cancelable: true });
    inside('take-stock-board-gather', 'textarea')[0]!.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
  });

  it('opens a saved review that is dropped on the first page', async () => {
    const element = await openBoard(fresh, 'gather');
    click(await find('button', told('closeRound')));
    const home = await find('take-stock-board-home');
    expect(textOf(home)).not.to.include('Dunmore');
    dropOn(inside('take-stock-board-home', 'h2')[0]!, fileOf('saved.json', { ...fresh, id: uuid(98), partnership: 'Dunmore' }));
    await read('Dunmore');
    await until('the review', () => element.round?.id === uuid(98));
  });
});
