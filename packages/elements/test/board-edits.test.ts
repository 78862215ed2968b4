import { expect } from '@open-wc/testing';
import { parseInstrument, readRound } from '@take-stock/engine';
import { mergeRounds, nextRound, openRound, settleDispute, type Round } from '@take-stock/engine/round';
import { STEPS } from '../src/board/board.js';
import { roundFile } from '../src/board/round-file.js';
import { openBoard, told, type TestedBoard } from './helpers/board.js';
import { catchDownloads, replace } from './helpers/downloads.js';
import { nameOf, rest, seen } from './helpers/look.js';
import { seeded } from './helpers/random-round.js';
import { tiny, tinyResponse } from './helpers/tiny-review.js';

/** As long and as many as an instrument may have what a round takes over from it. */
const large = parseInstrument({
  ...tiny,
  groups: Array.from({ length: 30 }, (_, n) => ({ id: `group-of-${'long'.repeat(13)}-${n}`, label: `${n} ${'ä'.repeat(490)}` })),
  sections: tiny.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => ({ ...item, tactics: Array(6).fill('t'.repeat(500)) as string[] })),
  })),
});

const uuid = (n: number) => `2f1c6f5e-8f57-4a36-9f0c-${String(n).padStart(12, '0')}`;
const fresh = (n: number): Round => openRound(large, { id: uuid(n), partnership: 'Leven Valley', period: '2026', opened: '2026-02-01' });
const responses = [1, 2, 3, 4].map((n) => tinyResponse({ 'open-door': { option: 'none' }, heard: { option: 'full' } }, { id: uuid(n) }));

/** What a person can type into a field, at its ends and beyond. */
function textsOf(field: HTMLInputElement | HTMLTextAreaElement): string[] {
  const { type, maxLength } = field;
  if (type === 'number') return ['', '-1', '0', '3', '30', '99999', '100001', '1000000000000', '1e13', '3.7'];
  if (type === 'date') return ['', '0001-01-01', '2026-02-29', '9999-12-31'];
  return ['', ' ', 'Other members', 'ä'.repeat(maxLength < 0 ? 100_000 : maxLength)];
}

/** One thing that a person may do on a page. */
function actAtRandom(page: HTMLElement, random: () => number): void {
  const one = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)];
  const controls = seen('button, summary, input:not([type=file]), textarea:not([readonly]), select', page);
  const control = one(controls.filter((each) => !each.matches(':disabled')));
  if (control instanceof HTMLSelectElement) control.value = one([...control.options])?.value ?? '';
  else if (control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && !/radio|checkbox/.test(control.type)))
    control.value = one(textsOf(control)) ?? '';
  else control?.click();
  for (const type of ['input', 'change'])
    if (!control?.matches('button, summary')) control?.dispatchEvent(new Event(type, { bubbles: true }));
}

/** The round must be one that can be read from its own file. */
function check(round: Round, what: string): void {
  expect(() => readRound(large, roundFile(round)), what).not.to.throw();
}

/** Opens one step after another and does a dozen things on each. */
async function edit(element: TestedBoard, times: number, random: () => number): Promise<Round> {
  let last = element.round!;
  for (let time = 0; time < times; time++) {
    const step = STEPS[Math.floor(random() * STEPS.length)]!;
    seen('nav button')
      .find((each) => nameOf(each) === told(`step-${step}`))!
      .click();
    await rest();
    for (let each = 0; each < 12; each++) {
      for (const page of seen(`take-stock-board-${step}`)) actAtRandom(page, random);
      await element.updateComplete;
      await new Promise(requestAnimationFrame);
      // There is a way back to all reviews.
      if (!element.round) return last;
      last = element.round;
      check(last, `${step}, ${String(time)}.${String(each)}`);
    }
  }
  return last;
}

describe('a round that is edited at random', () => {
  let undo: (() => void)[] = [];
  before(() => {
    undo = [catchDownloads().stop, replace(window, 'print', () => window.dispatchEvent(new Event('afterprint')))];
  });
  after(() => undo.forEach((stop) => stop()));

  for (const seed of [1, 2, 3])
    it(`can always be read from its own file: ${seed}`, async function () {
      this.timeout(60_000);
      const random = seeded(seed);
      const open = { ...fresh(seed), responses };
      const copies: Round[] = [];
      for (const round of [open, { ...open, closed: '2026-03-01' }]) {
        const element = await openBoard(round, 'set-up', { definition: large });
        copies.push(await edit(element, 12, random));
        element.remove();
      }
      let merged = mergeRounds(copies[0]!, copies[1]!);
      check(merged, 'merged');
      while (merged.disputed) {
        merged = settleDispute(merged, Math.floor(random() * merged.disputed.length), random() < 0.5 ? 'mine' : 'other');
        check(merged, 'settled');
      }
      check(nextRound(large, merged, { id: uuid(90), period: '2027', opened: '2027-02-01' }), 'next');
    });
});
