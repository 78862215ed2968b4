import { expect } from '@open-wc/testing';
import { answerAll, arriveAt, click, press } from './helpers/act.js';
import { find, inside, rest, say, seen, until, words } from './helpers/look.js';
import { open } from './helpers/review.js';
import { tiny } from './helpers/tiny-review.js';

/** Every text of the instrument, wherever it stands in it. */
const texts = new Set<string>();
JSON.stringify(tiny, (key, value: unknown) => {
  if (typeof value === 'string' && !['id', 'scale', 'version', 'kind', 'licence', 'format'].includes(key)) texts.add(value);
  return value;
});
// Named inside of a sentence of the interface.
texts.delete(tiny.source.title);

/** What an element inherits, through shadow roots. */
function langOf(element: Element): string {
  const own = element.closest('[lang]')?.getAttribute('lang');
  const root = element.getRootNode();
  return own ?? (root instanceof ShadowRoot ? langOf(root.host) : '');
}

const ownText = (element: Element) =>
  words([...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : '')).join(''));

/** What is wrong with the language or direction of the words in sight. */
function faults(): string[] {
  const spoken = seen('*', document.querySelector('take-stock')!.shadowRoot!).filter((element) => /[a-z]/i.test(ownText(element)));
  expect(spoken.length).to.be.greaterThan(5);
  return spoken.flatMap((element) => {
    const text = ownText(element);
    const theirs = texts.has(text.replace(/^: /, ''));
    const { direction, unicodeBidi } = getComputedStyle(element);
    // In a picture left and right are those of the drawing; a text of another language finds its own.
    const laidOut = element instanceof SVGElement || (theirs ? unicodeBidi === 'plaintext' : direction === 'rtl');
    return langOf(element) === (theirs ? 'en-GB' : 'ar') && laidOut ? [] : [`«${text}» ${langOf(element)} ${direction} ${unicodeBidi}`];
  });
}

describe('<take-stock language="ar"> with questions in English', () => {
  for (const layout of ['question', 'section'] as const)
    it(`says of every text which language it is in, and lays it out so, with layout "${layout}"`, async function () {
      this.timeout(40_000);
      await open({ language: 'ar', layout });
      expect(faults(), 'start').to.deep.equal([]);
      await press('start');
      await find('take-stock-question');
      await rest();
      const [aside] = seen('summary');
      if (layout === 'section') click(aside!);
      await press('noteAdd').catch(() => click(seen('button').find((button) => words(button.textContent) === say('noteAdd'))!));
      await rest();
      expect(faults(), 'question').to.deep.equal([]);
    });

  it('does so on the pages after the questions', async function () {
    this.timeout(40_000);
    await open({ language: 'ar' });
    await press('start');
    await arriveAt('Anyone may join our community forum.');
    await answerAll('Not at all', null, 'Fully', 'Fully');
    expect(faults(), 'answers').to.deep.equal([]);
    await press('backToQuestions');
    await arriveAt(say('sectionsTitle'));
    expect(faults(), 'sections').to.deep.equal([]);
    await press('check');
    await press('seeResult');
    await until('the result', () => seen('take-stock-bars').length);
    inside('take-stock-result', 'summary').forEach((summary) => {
      summary.click();
    });
    await rest();
    // A sentence that names sections is one of the interface.
    expect(
      faults().filter((fault) => !fault.includes(': ')),
      'result',
    ).to.deep.equal([]);
    await press('handOver');
    await arriveAt(say('handOver'));
    expect(faults(), 'hand over').to.deep.equal([]);
  });

  it('lays out English from left to right on a page that is written from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const review = await open({ language: 'en_GB' });
    const heading = await find('h2');
    document.documentElement.dir = 'ltr';
    document.documentElement.removeAttribute('dir');
    expect(langOf(heading)).to.equal('en-GB');
    expect(review.shadowRoot!.querySelector('.review')!.getAttribute('dir')).to.equal('ltr');
  });
});
