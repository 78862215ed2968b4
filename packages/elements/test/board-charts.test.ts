import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, executeServerCommand } from '@web/test-runner-commands';
import { placeDots } from '../src/charts/group-dots.js';
import { TakeStockDistribution, type DistributionPart } from '../src/charts/take-stock-distribution.js';
import { TakeStockGroups, type GroupRow } from '../src/charts/take-stock-groups.js';
import { TakeStockTrend, type TrendRow } from '../src/charts/take-stock-trend.js';
import { trendPath } from '../src/charts/trend-path.js';
import { define } from '../src/define.js';
import { inChromium, words as joined } from './helpers/look.js';

define('take-stock-distribution', TakeStockDistribution);
define('take-stock-groups', TakeStockGroups);
define('take-stock-trend', TakeStockTrend);

const parts: readonly DistributionPart[] = [
  { label: 'Not at all', count: 2, step: 0 },
  { label: 'Partly', count: 0, step: 2 },
  { label: 'Fully', count: 6, step: 4 },
  { label: 'Don’t know', count: 4, step: 'unsure' },
];
const reasons = (['unsure', 'not-applicable', 'blank'] as const).map((step) => ({ label: step, count: 3, step }));
const groups = [
  { id: 'health', label: 'Health bodies', mark: 'A' },
  { id: 'sport', label: 'Sports clubs', mark: 'B' },
  { id: 'council', label: 'Council', mark: 'C' },
];
const groupRows: readonly GroupRow[] = [
  { id: 'people', label: 'Who takes part', values: { health: 40, sport: 42, council: 90 }, all: 55, balanced: 57, note: 'A gap.' },
  { id: 'work', label: 'What gets done', values: { health: 0, sport: null, council: 100 }, all: 50, balanced: null, note: '' },
];
const trendRows: readonly TrendRow[] = [
  { id: 'people', label: 'Who takes part', values: [40, null, 60, 70] },
  { id: 'work', label: 'What gets done', values: [null, 20, null, 0], note: 'No clear change.' },
];
const periods = ['2023', '2024', '2025', '2026'];

const distribution = () =>
  fixture<TakeStockDistribution>(
    html`<take-stock-distribution .parts=${parts} caption="Our answers" sentence="Mixed views."></take-stock-distribution>`,
  );
const dots = () =>
  fixture<TakeStockGroups>(
    html`<take-stock-groups .groups=${groups} .rows=${groupRows} caption="Our groups" sentence="They differ."></take-stock-groups>`,
  );
const trend = () =>
  fixture<TakeStockTrend>(html`<take-stock-trend .periods=${periods} .rows=${trendRows} caption="Our years"></take-stock-trend>`);

const words = ({ textContent }: Element) => joined(textContent);
const all = (el: Element, selector: string) => [...el.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const tableOf = (el: Element) => all(el, 'tbody tr').map((tr) => [...tr.children].map(words));
/** Where the middle of a mark lies on its ground, in percent. */
const placeOf = (mark: HTMLElement) => {
  const [own, ground] = [mark.getBoundingClientRect(), mark.parentElement!.getBoundingClientRect()];
  return {
    across: ((own.left + own.width / 2 - ground.left) / ground.width) * 100,
    up: ((ground.bottom - own.top - own.height / 2) / ground.height) * 100,
  };
};

describe('take-stock-distribution', () => {
  it('makes each part as wide as its count, and leaves out what nobody chose', async () => {
    const el = await distribution();
    const [low, high, apart] = all(el, '.part');
    expect(all(el, '.part').map(words)).to.deep.equal(['2', '6', '4']);
    expect(high!.clientWidth / low!.clientWidth).to.be.closeTo(3, 0.1);
    expect(apart!.clientWidth / low!.clientWidth).to.be.closeTo(2, 0.1);
  });

  it('sets what stands apart off, hatched', async () => {
    const [low, high, apart] = all(await distribution(), '.part');
    const space = (a: HTMLElement, b: HTMLElement) => b.getBoundingClientRect().left - a.getBoundingClientRect().right;
    expect(space(high!, apart!)).to.be.above(space(low!, high!) + 6);
    expect(getComputedStyle(apart!.querySelector('.fill')!).borderTopStyle).to.equal('dashed');
    expect(getComputedStyle(apart!.querySelector('.fill')!).backgroundImage).to.contain('repeating-linear-gradient');
  });

  it('fills each reason to stand apart otherwise, in the bar as in its key, and in print', async () => {
    const el = await distribution();
    el.parts = [...parts.slice(0, 3), ...reasons];
    await el.updateComplete;
    const patterns = (selector: string) => all(el, selector).map((fill) => getComputedStyle(fill).backgroundImage);
    for (const media of inChromium ? (['print', 'screen'] as const) : []) {
      await emulateMedia({ media });
      const bar = patterns('.bar .apart .fill');
      expect(new Set(bar), media).to.have.property('size', 3);
      expect(bar).not.to.include('none');
      expect(patterns('li .apart')).to.deep.equal(bar);
    }
  });

  it('names every answer with its number, in its key and in its table', async () => {
    const el = await distribution();
    expect(all(el, 'ul li').map(words)).to.deep.equal(['Not at all 2', 'Partly 0', 'Fully 6', 'Don’t know 4']);
    expect(tableOf(el)).to.deep.equal(parts.map(({ label, count }) => [label, `${count}`]));
    expect(all(el, 'figure > p').map(words)).to.deep.equal(['Mixed views.']);
  });
});

describe('placeDots(dots)', () => {
  for (const { values, lanes } of [
    { values: [50, 52, 80], lanes: [0, 1, 0] },
    { values: [30, 30, 30], lanes: [0, 1, 2] },
    { values: [0, 11, 22], lanes: [0, 0, 0] },
    { values: [], lanes: [] },
  ]) {
    it(`puts ${values.join(', ') || 'none'} on lanes ${lanes.join(', ')}`, () =>
      expect(placeDots(values.map((value) => ({ value }))).map(({ lane }) => lane)).to.deep.equal(lanes));
  }
});

describe('take-stock-groups', () => {
  for (const direction of ['ltr', 'rtl'] as const) {
    it(`puts each dot and mean where its figure is, ${direction}`, async () => {
      const el = await dots();
      el.dir = direction;
      const at = (value: number) => (direction === 'ltr' ? value : 100 - value);
      const first = all(el, '.line')[0]!;
      const places = (selector: string) =>
        [...first.querySelectorAll<HTMLElement>(selector)].map((mark) => [words(mark), Math.round(at(placeOf(mark).across))]);
      expect(places('.dot')).to.deep.equal([
        ['A', 40],
        ['B', 42],
        ['C', 90],
      ]);
      const means = [...first.querySelectorAll<HTMLElement>('.of-all')].map((mark) => at(placeOf(mark).across));
      expect(means[0]).to.be.closeTo(55, 1);
      expect(means[1]).to.be.closeTo(57, 1);
    });
  }

  it('covers no dot by another at 320 px', async () => {
    const el = await dots();
    el.style.inlineSize = '280px';
    const boxes = [...all(el, '.line')[0]!.querySelectorAll('.dot')].map((dot) => dot.getBoundingClientRect());
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1))
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom, `dot ${i} over another`).to.equal(false);
  });

  it('says of each row where the groups stand, for whoever does not see it', async () => {
    const el = await dots();
    expect(all(el, '.line').map((line) => line.getAttribute('aria-label'))).to.deep.equal([
      'Health bodies: 40, Sports clubs: 42, Council: 90, All members: 55, If each group counted the same: 57',
      'Health bodies: 0, Sports clubs: Not shown, Council: 100, All members: 50',
    ]);
  });

  it('draws no dot for a group that is not shown, and says so in its table', async () => {
    const el = await dots();
    expect([...all(el, '.line')[1]!.querySelectorAll('.dot')].map(words)).to.deep.equal(['A', 'C']);
    expect(tableOf(el)).to.deep.equal([
      ['Who takes part'],
      ['Health bodies', '40'],
      ['Sports clubs', '42'],
      ['Council', '90'],
      ['All members', '55'],
      ['If each group counted the same', '57'],
      ['What gets done'],
      ['Health bodies', '0'],
      ['Sports clubs', 'Not shown'],
      ['Council', '100'],
      ['All members', '50'],
      ['If each group counted the same', 'Not shown'],
    ]);
  });
});

describe('trendPath(values)', () => {
  for (const { values, path } of [
    { values: [50, 75, null, 20], path: 'M12.5,50L37.5,25' },
    { values: [0, 100], path: 'M25,100L75,0' },
    { values: [null, 20, 30, null, 40, 50], path: 'M25,80L41.66666666666667,70M75,60L91.66666666666666,50' },
    { values: [10], path: '' },
  ]) {
    it(`draws ${values.map((value) => value ?? 'nothing').join(', ')}`, () => expect(trendPath(values)).to.equal(path));
  }
});

describe('take-stock-trend', () => {
  it('puts each number at its time and height', async () => {
    const el = await trend();
    const [people] = all(el, '.plot');
    const marks = [...people!.querySelectorAll<HTMLElement>('.dot')].map(placeOf);
    expect(marks.map(({ across }) => Math.round(across * 10) / 10)).to.deep.equal([12.5, 62.5, 87.5]);
    for (const [i, height] of [40, 60, 70].entries()) expect(marks[i]!.up).to.be.closeTo(height, 2);
    expect([...people!.querySelectorAll('.number')].map(words)).to.deep.equal(['40', '60', '70']);
  });

  it('leaves a hatched gap where there is no score, and says so in words and in its table', async () => {
    const el = await trend();
    expect(all(el, '.plot').map((plot) => plot.querySelectorAll('.missing').length)).to.deep.equal([1, 2]);
    expect(all(el, '.unseen').map(words)[0]).to.equal('2023: 40, 2024: No score, 2025: 60, 2026: 70');
    expect(tableOf(el)).to.deep.equal(
      trendRows.flatMap(({ label, values }) => [[label], ...periods.map((period, i) => [period, `${values[i] ?? 'No score'}`])]),
    );
  });

  it('numbers the first and the last only, where there are many', async () => {
    const el = await trend();
    el.periods = Array.from({ length: 12 }, (_, i) => `${2015 + i}`);
    el.rows = [{ id: 'people', label: 'Who takes part', values: el.periods.map((_, i) => 30 + i) }];
    await el.updateComplete;
    expect(all(el, '.number').map(words)).to.deep.equal(['30', '41']);
    expect(all(el, '.periods').map(words)).to.deep.equal(['20152026']);
    expect(all(el, '.dot')).to.have.length(12);
  });
});

describe('the pictures of a board', () => {
  const each = () => Promise.all([distribution(), dots(), trend()]);
  const accessible = async () => {
    for (const el of await each()) {
      for (const details of all(el, 'details')) (details as HTMLDetailsElement).open = true;
      await expect(el).to.be.accessible();
    }
  };

  it('are accessible', accessible);

  it('open tables whose names tell them apart', async () => {
    const names = (await each()).map((el) => all(el, 'summary')[0]!.getAttribute('aria-label'));
    expect(names).to.deep.equal(['Show as a table: Our answers', 'Show as a table: Our groups', 'Show as a table: Our years']);
    // Else a browser makes a description of what is seen of the name.
    for (const el of await each()) expect(all(el, 'summary')[0]!.firstElementChild!.ariaHidden).to.equal('true');
  });

  it('show nothing without data', async () => {
    for (const tag of ['take-stock-distribution', 'take-stock-groups', 'take-stock-trend'] as const) {
      const el = await fixture(document.createElement(tag));
      expect(el.shadowRoot!.children).to.have.length(0);
    }
  });

  it('fit 280 px', async () => {
    for (const el of await each()) {
      el.style.inlineSize = '280px';
      for (const details of all(el, 'details')) (details as HTMLDetailsElement).open = true;
      expect(el.scrollWidth, el.localName).to.be.at.most(280);
    }
  });

  it('tell their parts apart in forced colours', async function () {
    if (!inChromium) this.skip();
    const features = (value: string) => ({
      method: 'Emulation.setEmulatedMedia',
      params: { features: [{ name: 'forced-colors', value }] },
    });
    await executeServerCommand('cdp', features('active') as never);
    try {
      const el = await distribution();
      el.parts = [...parts.slice(0, 3), ...reasons];
      await el.updateComplete;
      const looks = all(el, 'li .fill').map((fill) => getComputedStyle(fill).background);
      expect(new Set(looks).size).to.equal(6);
      await accessible();
    } finally {
      await executeServerCommand('cdp', features('none') as never);
    }
  });
});
