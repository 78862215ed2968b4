import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, executeServerCommand } from '@web/test-runner-commands';
import { parseInstrument, type Answer } from '@take-stock/engine';
import { define } from '../src/define.js';
import type { AnswerEvent } from '../src/events.js';
import { TakeStockQuestion } from '../src/question.js';
import { keys, click } from './helpers/act.js';
import { find, focused, inChromium, nameOf, rest, say, seen, words } from './helpers/look.js';
import { tiny } from './helpers/tiny-review.js';

define('take-stock-question', TakeStockQuestion);

const instrument = parseInstrument(tiny);
const [first, second] = instrument.sections[0]!.items;
const LABELS = ['Not at all', 'Partly', 'Fully', 'Don’t know', 'Doesn’t apply to us'];

/** A question that takes over its own answers, as the review would. */
async function ask(options: Partial<TakeStockQuestion> = {}) {
  const question = new TakeStockQuestion();
  Object.assign(question, { item: first, scale: instrument.scales['extent'], glossary: instrument.glossary, ...options });
  await fixture(html`${question}`);
  const heard: Answer[] = [];
  question.addEventListener('take-stock-answer', ({ change }: AnswerEvent) => {
    heard.push(change);
    question.answer = { ...question.answer, ...change };
  });
  await question.updateComplete;
  return { question, heard };
}
const radios = (question: Element) => seen('input[type=radio]', question) as HTMLInputElement[];
const chosen = (question: Element) => radios(question).flatMap((radio) => (radio.checked ? nameOf(radio.closest('label')!) : []));

describe('<take-stock-question>', () => {
  it('is one group, called by its statement, of native radio buttons called by their labels', async () => {
    const { question } = await ask();
    const [group, ...others] = seen('fieldset', question) as HTMLFieldSetElement[];
    expect(others).to.have.length(0);
    expect(words(group!.querySelector('legend')!.textContent)).to.equal('Anyone may join our community forum.');
    expect(radios(question).map((radio) => words(radio.labels![0]!.textContent))).to.deep.equal(LABELS);
    expect(chosen(question)).to.deep.equal([]);
  });

  it('sets “don’t know” and “doesn’t apply” apart from the scale', async () => {
    const { question } = await ask();
    const boxes = new Set(radios(question).map((radio) => radio.closest('label')!.parentElement));
    expect([...boxes].map((box) => [...box!.querySelectorAll('label')].map(nameOf))).to.deep.equal([LABELS.slice(0, 3), LABELS.slice(3)]);
  });

  it('never shares the name of its radio buttons with another question', async () => {
    const names = [];
    for (let n = 0; n < 3; n++) names.push(new Set(radios((await ask()).question).map(({ name }) => name)));
    expect(names.map(({ size }) => size)).to.deep.equal([1, 1, 1]);
    expect(new Set(names.flatMap((each) => [...each])).size).to.equal(3);
  });

  for (const level of [2, 3] as const)
    it(`has its statement as a heading of level ${level}, and takes the focus there`, async () => {
      const { question } = await ask({ level });
      question.focusHeading();
      expect(focused().tagName).to.equal(`H${level}`);
      expect(words(focused().textContent)).to.equal('Anyone may join our community forum.');
    });

  it('is answered by a click on a label', async () => {
    const { question, heard } = await ask();
    click(await find('label', 'Partly'));
    click(await find('label', 'Don’t know'));
    await question.updateComplete;
    expect(heard).to.deep.equal([{ option: 'some' }, { option: 'unsure' }]);
    expect(chosen(question)).to.deep.equal(['Don’t know']);
  });

  it('is answered with Tab, Space and the arrow keys', async () => {
    const { question, heard } = await ask({ item: second! });
    question.focusHeading();
    await keys('Tab', ' ');
    expect(heard).to.deep.equal([{ option: 'none' }]);
    await keys('ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(heard.at(-1)).to.deep.equal({ option: 'unsure' });
    await keys('ArrowUp');
    expect(chosen(question)).to.deep.equal(['Fully']);
    expect(heard).to.have.length(5);
  });

  it('is one stop of the Tab key, whichever option is chosen', async () => {
    const { question } = await ask({ item: second!, answer: { option: 'full' } });
    question.focusHeading();
    await keys('Tab');
    expect((focused() as HTMLInputElement).value).to.equal('full');
    await keys('Tab');
    expect(nameOf(focused())).to.equal(say('noteAdd'));
  });

  it('opens a note on request and puts the cursor into it', async () => {
    const { question, heard } = await ask();
    expect(seen('textarea', question)).to.have.length(0);
    click(await find('button', say('noteAdd')));
    const note = (await find('textarea')) as HTMLTextAreaElement;
    await rest();
    expect(focused()).to.equal(note);
    expect(words(note.labels[0]!.textContent)).to.equal(say('noteLabel'));
    await keys('O', 'h', '!');
    expect(heard.at(-1)).to.deep.equal({ note: 'Oh!' });
    expect(seen('button', question)).to.have.length(0);
  });

  it('says beside the note what could serve as evidence, and who reads it', async () => {
    const { question } = await ask({ answer: { note: 'See the list.' } });
    const note = (await find('textarea')) as HTMLTextAreaElement;
    const hint = (note.getRootNode() as ShadowRoot).getElementById(note.getAttribute('aria-describedby')!);
    expect(words(hint!.textContent)).to.equal(`${say('noteHint')} A list of members. ${say('noteRead')}`);
    expect(question.answer).to.deep.equal({ note: 'See the list.' });
  });

  it('shows a note that is there from the start, and keeps it when the choice changes', async () => {
    const { question, heard } = await ask({ answer: { option: 'none', note: 'See the list.' } });
    expect(((await find('textarea')) as HTMLTextAreaElement).value).to.equal('See the list.');
    click(await find('label', 'Fully'));
    expect(heard).to.deep.equal([{ option: 'full' }]);
    expect(question.answer).to.deep.equal({ option: 'full', note: 'See the list.' });
  });

  it('shows a note that came from another tab while it was open', async () => {
    const { question } = await ask({ answer: { option: 'none' } });
    question.answer = { option: 'none', note: 'Typed in the other tab.' };
    await question.updateComplete;
    expect(seen('textarea', question).map((note) => (note as HTMLTextAreaElement).value)).to.deep.equal(['Typed in the other tab.']);
  });

  it('explains only the terms that it uses, where the prompts are', async () => {
    const { question } = await ask({ unfolded: true });
    const aside = words((await find('details', undefined)).textContent);
    expect(aside).to.include('Who would not dare to ask?').and.include('A meeting that is open to everybody.');
    expect(aside).not.to.include('action log');
    question.item = second!;
    await question.updateComplete;
    expect(seen('details', question)).to.have.length(0);
  });

  it('folds what to think about on request only', async () => {
    const { question } = await ask();
    expect(seen('li', question)).to.have.length(0);
    click(await find('summary', say('talkAbout')));
    await rest();
    expect(seen('li', question).map(nameOf)).to.deep.equal(['Who joined last year?', 'Who would not dare to ask?']);
  });

  it('shows an answer without letting it be changed when it is read-only', async () => {
    const { question, heard } = await ask({ readOnly: true, answer: { option: 'some', note: 'See the list.' } });
    await rest();
    expect(chosen(question)).to.deep.equal(['Partly']);
    (await find('label', 'Fully')).click();
    question.focusHeading();
    await keys('Tab', ' ', 'ArrowDown');
    expect(heard).to.deep.equal([]);
    expect(chosen(question)).to.deep.equal(['Partly']);
    expect(((await find('textarea')) as HTMLTextAreaElement).matches(':disabled')).to.equal(true);
    expect(seen('button', question)).to.have.length(0);
  });

  it('keeps no choice of the question before', async () => {
    const { question } = await ask();
    click(await find('label', 'Fully'));
    await question.updateComplete;
    Object.assign(question, { item: second!, answer: undefined });
    await question.updateComplete;
    expect(chosen(question)).to.deep.equal([]);
    expect(seen('textarea', question)).to.have.length(0);
  });

  it('keeps none either when the next is asked in the same task', async () => {
    const { question } = await ask();
    click(await find('label', 'Fully'));
    Object.assign(question, { item: second!, answer: undefined });
    await question.updateComplete;
    expect(chosen(question)).to.deep.equal([]);
  });

  describe('has nothing that axe finds', () => {
    const states: Readonly<Record<string, Partial<TakeStockQuestion>>> = {
      unanswered: {},
      'chosen, with a note': { answer: { option: 'some', note: 'See the list.' } },
      unfolded: { unfolded: true },
      'read-only': { readOnly: true, answer: { option: 'full', note: 'See the list.' } },
      'under a section’s heading': { level: 3 },
    };
    for (const [name, options] of Object.entries(states))
      it(name, async () => {
        const { question } = await ask(options);
        await expect(question).to.be.accessible();
      });

    it('in the dark', async function () {
      if (!inChromium) this.skip();
      await emulateMedia({ colorScheme: 'dark' });
      document.documentElement.style.cssText = 'color-scheme: dark; background: #12191d';
      try {
        const { question } = await ask({ unfolded: true, answer: { option: 'some', note: 'See the list.' } });
        await expect(question).to.be.accessible();
      } finally {
        document.documentElement.style.cssText = '';
        await emulateMedia({ colorScheme: 'light' });
      }
    });

    it('in forced colours, where the choice shows by more than its ground', async function () {
      if (!inChromium) this.skip();
      const force = (value: string) =>
        executeServerCommand('cdp', { method: 'Emulation.setEmulatedMedia', params: { features: [{ name: 'forced-colors', value }] } });
      await force('active');
      try {
        const { question } = await ask({ answer: { option: 'some' } });
        expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
        // The review around it would set the colours.
        question.style.cssText = '--_edge: #76868d; --_accent: #0b5563';
        // Grounds are gone there: what is left are lines.
        const lines = seen('.choice', question).map((choice) =>
          [getComputedStyle(choice), getComputedStyle(choice.querySelector('span')!, '::before')]
            .map((style) => [style.outlineStyle, style.outlineWidth, style.borderTopStyle, style.borderTopWidth].join(' '))
            .join(', '),
        );
        expect(lines.filter((each) => each === lines[1])).to.have.length(1);
        await expect(question).to.be.accessible();
      } finally {
        await force('none');
      }
    });
  });
});
