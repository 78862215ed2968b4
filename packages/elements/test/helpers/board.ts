import { fixture, html } from '@open-wc/testing';
import { parseInstrument, type Instrument } from '@take-stock/engine';
import { closeRound, openRound, receive, takeIn, type Round } from '@take-stock/engine/round';
import type { Step } from '../../src/board/board.js';
import { defineBoard } from '../../src/board/define-board.js';
import { disputeMessages } from '../../src/board/messages/disputes.js';
import { enBoard, type BoardMessageName, type SharedMessageName } from '../../src/board/messages/en-board.js';
import { entryMessages } from '../../src/board/messages/entries.js';
import { gatherMessages } from '../../src/board/messages/gather.js';
import { influenceMessages } from '../../src/board/messages/influence.js';
import { meetingMessages } from '../../src/board/messages/meeting.js';
import { paperMessages } from '../../src/board/messages/paper.js';
import { planMessages } from '../../src/board/messages/plan.js';
import { roundFileMessages } from '../../src/board/messages/round-file.js';
import { setUpMessages } from '../../src/board/messages/set-up.js';
import { slipMessages } from '../../src/board/messages/slips.js';
import { tableMessages } from '../../src/board/messages/table.js';
import { yearMessages } from '../../src/board/messages/years.js';
import { TakeStockBoard } from '../../src/board/take-stock-board.js';
import { define } from '../../src/define.js';
import { en } from '../../src/messages/en.js';
import { enShared } from '../../src/messages/en-shared.js';
import { format, type Message, type Values } from '../../src/messages/messages.js';
import type { Store } from '../../src/response-store.js';
import { click } from './act.js';
import { find, focused, until, words } from './look.js';
import { tiny, tinyResponse } from './tiny-review.js';

/** `<take-stock-board>` with a store that the test holds in its hands. */
export class TestedBoard extends TakeStockBoard {
  store: Store<Round> | null = null;

  protected override openStore(): Promise<Store<Round> | null> {
    return Promise.resolve(this.store);
  }
}

defineBoard();
define('take-stock-board', TestedBoard);

/** Every text of the coordinator’s page, by its name. */
export const english: Readonly<Record<BoardMessageName, Message>> = {
  ...enBoard,
  ...setUpMessages,
  ...slipMessages,
  ...roundFileMessages,
  ...gatherMessages,
  ...meetingMessages,
  ...planMessages,
  ...influenceMessages,
  ...entryMessages,
  ...yearMessages,
  ...disputeMessages,
  ...paperMessages,
  ...tableMessages,
};

const texts: Readonly<Record<BoardMessageName | SharedMessageName, Message>> = { ...en, ...enShared, ...english };

/** A message of the board to the letter. */
export const texted = (name: keyof typeof texts, values: Values = {}): string => format(texts[name], values, 'en');

/** The words of a message of the board. */
export const told = (name: keyof typeof texts, values: Values = {}): string => words(texted(name, values));

export const board: Instrument = parseInstrument(tiny);

/** A closed round of the tiny review: one line a member, one answer a question. */
export function tinyRound(lines: readonly string[], more: Partial<Round> = {}): Round {
  const items = board.sections.flatMap(({ items }) => items);
  const round = openRound(board, {
    id: '9f1c6f5e-8f57-4a36-9f0c-2f7f3f0f8a00',
    partnership: 'Leven Valley',
    period: '2026',
    opened: '2026-02-01',
  });
  const received = lines.map((line, index) => {
    const options = line.split(' ');
    const answers = Object.fromEntries(items.map(({ id }, place) => [id, { option: options[place] ?? 'unsure' }]));
    const id = `2f1c6f5e-8f57-4a36-9f0c-2f7f3f0f8a${String(10 + index)}`;
    return { from: `${index}.json`, response: tinyResponse(answers, { id, completed: '2026-03-02' }) };
  });
  return { ...closeRound(takeIn(round, receive(round, received)), '2026-03-10'), ...more };
}

/** Opens a round on one of its pages, as a coordinator does. */
export async function openBoard(round: Round, step: Step, options: Partial<TestedBoard> = {}): Promise<TestedBoard> {
  const element = await fixture<TestedBoard>(html`<take-stock-board></take-stock-board>`);
  Object.assign(element, { definition: board, ...options });
  await find('take-stock-board-home');
  await element.show(round);
  click(await find('nav button', told(`step-${step}`)));
  await find(`take-stock-board-${step}`);
  // Otherwise it would come after the first thing that a test does, on a busy machine, and take the focus away from it.
  await until('the focus on the heading of the step', () => focused().matches('[tabindex="-1"]'));
  return element;
}
