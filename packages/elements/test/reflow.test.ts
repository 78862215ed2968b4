import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { loadInstrument } from '@take-stock/instruments';
import { answerAll, click, press } from './helpers/act.js';
import { find, focused, inChromium, nameOf, rest, say, seen, until } from './helpers/look.js';
import { MemoryStore } from './helpers/memory-store.js';
import { open } from './helpers/review.js';

/** Walks through every page of the quick check, and calls back on each. */
async function everyPage(look: (page: string) => void | Promise<void>, layout: 'question' | 'section' = 'question'): Promise<void> {
  const definition = await loadInstrument('community-partnership-quick');
  const store = new MemoryStore();
  await open({ definition, store, layout });
  await look('start');
  await press('start');
  await find('take-stock-question');
  for (const summary of seen('summary')) if (!summary.closest('details')!.open) click(summary);
  await press('noteAdd');
  await find('textarea');
  await look('question');
  await until('the heading', () => focused());
  await answerAll('Fully', 'Not at all', 'Don’t know', null);
  await press('allSections');
  await find('h2', say('sectionsTitle'));
  await look('sections');
  await press('check');
  await find('h2', say('checkTitle'));
  await look('check');
  await press('seeResult');
  await find('take-stock-result');
  await find('take-stock-radar');
  for (const summary of seen('summary')) click(summary);
  await rest();
  await look('result');
  await press('handOver');
  await find('h2', say('handOver'));
  await press('qrShow');
  await find('take-stock-qr');
  await press('remove');
  await look('hand over');
}

/** What sticks out of the page to either side, apart from what is cut off or scrolls by itself. */
function tooWide(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  return seen('*')
    .filter((each) => each.getBoundingClientRect().right > clientWidth + 0.5 || each.getBoundingClientRect().left < -0.5)
    .map((each) => `${each.localName} «${nameOf(each).slice(0, 40)}»`)
    .slice(0, 5)
    .concat(`the page is ${String(scrollWidth)} of ${String(clientWidth)} px wide`);
}

/** Everything that moves, fades or scrolls by itself. */
function moving(): string[] {
  const moves = (each: Element) => {
    const { animationName, transitionDuration, transitionDelay, scrollBehavior } = getComputedStyle(each);
    const takes = [transitionDuration, transitionDelay].some((times) => times.split(',').some((time) => parseFloat(time) > 0));
    return animationName !== 'none' || takes || scrollBehavior === 'smooth';
  };
  return seen('*')
    .filter(moves)
    .map((each) => `${each.localName} «${nameOf(each)}»`);
}

/** Everything that is pressed and is smaller than a finger: WCAG 2.2, 2.5.8 asks for 24 by 24 px. */
function tooSmall(): string[] {
  const targets = seen('button, summary, a[href], textarea, input:not([type=radio]), label:has(input)');
  return targets
    .map((each) => ({ each, ...each.getBoundingClientRect().toJSON() }) as { each: HTMLElement; width: number; height: number })
    .filter(({ width, height }) => width < 24 || height < 24)
    .map(({ each, width, height }) => `${each.localName} «${nameOf(each)}» ${String(width)} × ${String(height)}`);
}

/** Text smaller than four fifths of the host page's. */
function tooFine(): string[] {
  const least = 0.8 * parseFloat(getComputedStyle(document.querySelector('take-stock')!).fontSize);
  return seen('*', document.querySelector('take-stock')!)
    .filter((each) => [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()))
    .filter((each) => parseFloat(getComputedStyle(each).fontSize) < least - 0.01)
    .map((each) => `${each.localName} «${nameOf(each).slice(0, 40)}» ${getComputedStyle(each).fontSize}`);
}

/** 1280 px at 400 % zoom are 320; WebKitGTK's window is never narrower than this. */
const NARROW = inChromium || navigator.userAgent.includes('Firefox') ? 320 : 447;

describe('<take-stock> on every page', () => {
  afterEach(async () => {
    await setViewport({ width: 800, height: 600 });
    document.documentElement.removeAttribute('dir');
    document.body.style.cssText = '';
  });

  for (const { name, prepare } of [
    { name: `${NARROW} px wide, as 1280 px are at 400 % zoom`, prepare: () => setViewport({ width: NARROW, height: 256 }) },
    {
      name: `${NARROW} px wide from right to left`,
      prepare: async () => {
        document.documentElement.dir = 'rtl';
        await setViewport({ width: NARROW, height: 600 });
      },
    },
    {
      name: 'with text at 200 %',
      prepare: async () => {
        document.body.style.fontSize = '200%';
        await setViewport({ width: 800, height: 600 });
      },
    },
  ])
    it(`needs no sideways scrolling ${name}`, async function () {
      this.timeout(40_000);
      await prepare();
      await everyPage((page) => {
        expect(tooWide(), page).to.deep.equal([]);
      });
    });

  it('needs none with a section a page either', async function () {
    this.timeout(40_000);
    await setViewport({ width: NARROW, height: 600 });
    await open({ definition: await loadInstrument('community-partnership-assessment'), layout: 'section' });
    await press('start');
    await find('take-stock-question');
    expect(tooWide()).to.deep.equal([]);
  });

  for (const width of [NARROW, 1000])
    it(`has targets of 24 px and more, and no fine print, ${width} px wide`, async function () {
      this.timeout(40_000);
      await setViewport({ width, height: 700 });
      await everyPage((page) => {
        expect(tooSmall(), page).to.deep.equal([]);
        expect(tooFine(), page).to.deep.equal([]);
      });
    });

  it('starts at the right from right to left', async () => {
    await setViewport({ width: 800, height: 600 });
    await open({ language: 'ar', definition: await loadInstrument('community-partnership-quick') });
    await press('start');
    const label = await find('label', 'Fully');
    const radio = label.querySelector('input')!;
    const text = label.querySelector('span')!;
    expect(radio.getBoundingClientRect().left).to.be.greaterThan(text.getBoundingClientRect().left);
  });

  for (const scheme of ['light', 'dark'] as const)
    it(`has nothing that axe finds, ${scheme}`, async function () {
      if (scheme === 'dark' && !inChromium) this.skip();
      this.timeout(60_000);
      if (inChromium) await emulateMedia({ colorScheme: scheme });
      document.documentElement.style.cssText = scheme === 'dark' ? 'color-scheme: dark; background: #12191d' : '';
      try {
        await everyPage(async (page) => {
          await expect(document.querySelector('take-stock'), page).to.be.accessible();
        });
      } finally {
        document.documentElement.style.cssText = '';
        if (inChromium) await emulateMedia({ colorScheme: 'light' });
      }
    });

  it('moves nothing for people who asked for less motion, on any page', async function () {
    if (!inChromium) this.skip();
    await emulateMedia({ reducedMotion: 'reduce' });
    await everyPage((page) => {
      expect(moving(), page).to.deep.equal([]);
    });
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('would be seen to move', async () => {
    await open();
    const [button] = seen('button');
    for (const [name, value] of [
      ['transition', 'color 0.2s'],
      ['animation', '1s sway'],
      ['scroll-behavior', 'smooth'],
    ] as const) {
      button!.style.setProperty(name, value);
      expect(moving(), name).to.have.length(1);
      button!.style.removeProperty(name);
    }
  });
});
