import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, executeServerCommand } from '@web/test-runner-commands';
import { encode } from 'uqr';
import type { ChartRow } from '../src/charts/chart-row.js';
import { radarLayout } from '../src/charts/radar-layout.js';
import { TakeStockBars } from '../src/charts/take-stock-bars.js';
import { TakeStockQr } from '../src/charts/take-stock-qr.js';
import { TakeStockRadar } from '../src/charts/take-stock-radar.js';
import { widthOf, wrap } from '../src/charts/wrap.js';
import { define } from '../src/define.js';

define('take-stock-bars', TakeStockBars);
define('take-stock-radar', TakeStockRadar);
define('take-stock-qr', TakeStockQr);

const chromium = navigator.userAgent.includes('Chrome/');

const row = (short: string, value: number | null, step: ChartRow['step'] = 0, band = ''): ChartRow => ({
  id: short,
  label: `How well we do on ${short}`,
  short,
  value,
  score: value === null ? 'Not enough answered' : `${Math.round(value)}`,
  band,
  step,
  note: value === null ? '4 of 6 answers were “don’t know”' : 'All 6 questions answered',
});
const five = [
  row('Formed', 50, 3, 'Getting there'),
  row('Involved', 100, 4, 'Well established'),
  row('Decisions', 61.4, 3, 'Getting there'),
  row('Agreements', 0, 0, 'Not yet'),
  row('Results', null),
];
const names = ['Accountability', 'Entscheidungsfindung', 'Ymgysylltu cymunedol', 'Öffentlichkeitsbeteiligung', '共同の目標と計画', 'Trust'];
const many = (n: number) => Array.from({ length: n }, (_, i) => row(names[i % names.length]!, i === 2 ? null : (i * 37) % 101));

const bars = (rows: readonly ChartRow[] = five) =>
  fixture<TakeStockBars>(html`<take-stock-bars .rows=${rows} caption="The five sections"></take-stock-bars>`);
const radar = (rows: readonly ChartRow[] = five, sentence = 'Highest: Involved (100).') =>
  fixture<TakeStockRadar>(html`<take-stock-radar .rows=${rows} caption="Their shape" .sentence=${sentence}></take-stock-radar>`);
const qr = (text: string) =>
  fixture<TakeStockQr>(html`<take-stock-qr .text=${text} label="QR code of your link" fault="Too long for a code."></take-stock-qr>`);

const all = (el: Element, selector: string) => [...el.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const words = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, ' ').trim();
const tableOf = (el: Element) =>
  all(el, 'tbody tr').map((tr) => [words(tr.querySelector('th')!.firstChild?.parentElement), ...[...tr.querySelectorAll('td')].map(words)]);
const expected = [
  ['How well we do on Formed All 6 questions answered', '50', 'Getting there', 'All 6 questions answered'],
  ['How well we do on Involved All 6 questions answered', '100', 'Well established', 'All 6 questions answered'],
  ['How well we do on Decisions All 6 questions answered', '61', 'Getting there', 'All 6 questions answered'],
  ['How well we do on Agreements All 6 questions answered', '0', 'Not yet', 'All 6 questions answered'],
  ['How well we do on Results 4 of 6 answers were “don’t know”', 'Not enough answered', '4 of 6 answers were “don’t know”'],
];

describe('wrap(text, room)', () => {
  for (const { text, room, lines } of [
    { text: 'Trust', room: 6, lines: ['Trust'] },
    { text: 'Who is in', room: 6, lines: ['Who is in'] },
    { text: 'Who decides', room: 6, lines: ['Who', 'decides'] },
    { text: 'Accountability', room: 6, lines: ['Account-', 'ability'] },
    { text: 'Part\u00adner\u00adship\u00adwork', room: 6, lines: ['Partner-', 'shipwork'] },
    { text: 'Long-term-planning', room: 6, lines: ['Long-term-', 'planning'] },
    { text: '共同の目標と計画', room: 5, lines: ['共同の目', '標と計画'] },
    { text: '', room: 6, lines: [] },
  ]) {
    it(`breaks “${text}” into ${lines.length}`, () => expect(wrap(text, room)).to.deep.equal(lines));
  }

  it('keeps every line within its room', () => {
    for (const name of names) for (const line of wrap(name, 6)) expect(widthOf(line)).to.be.at.most(6);
  });
});

describe('radarLayout(rows, noScore)', () => {
  const four = [row('a', 50), row('b', 25), row('c', 100), row('d', 0)];

  it('starts at the top, goes clockwise, and puts 100 on the rim', () => {
    const { radius, corners } = radarLayout(four, 'No score');
    expect(radius).to.equal(116);
    expect(corners.map(({ markX, markY }) => [markX, markY])).to.deep.equal([
      [0, -58],
      [29, 0],
      [0, 116],
      [0, 0],
    ]);
    expect(corners.map(({ anchor }) => anchor)).to.deep.equal(['middle', 'start', 'middle', 'end']);
  });

  it('draws a closed line where every row has a score', () => {
    const { line, area } = radarLayout(four, 'No score');
    expect(line).to.match(/^M0,-58L29,\S+L0,116L\S+Z$/);
    expect(area).to.equal(line);
  });

  it('breaks the line where a row has none, and shades up to the centre only', () => {
    const { line, area } = radarLayout([row('a', 50), row('b', 100), row('c', null), row('d', 50)], 'No score');
    expect(line.match(/M/g)).to.have.length(1);
    expect(line).to.match(/^M-58,\S+L0,-58L116,\S+$/);
    expect(area).to.equal(line.replace('M', 'M0,0L'));
  });

  it('keeps apart what two gaps part', () => {
    const { line } = radarLayout(
      [50, 50, null, 50, 50, null].map((value, i) => row(`r${i}`, value)),
      'No score',
    );
    expect(line.match(/M/g)).to.have.length(2);
    expect(line).not.to.contain('NaN');
  });

  it('draws no line without a score', () => {
    const { line, area } = radarLayout([row('a', null), row('b', null), row('c', null)], 'No score');
    expect([line, area]).to.deep.equal(['', '']);
  });

  for (let n = 3; n <= 12; n++) {
    it(`keeps the words of ${n} corners apart, outside the web and inside the drawing`, () => {
      const { viewBox, corners, radius } = radarLayout(many(n), 'No score');
      const [x, y, wide, high] = viewBox.split(' ').map(Number) as [number, number, number, number];
      const boxes = corners.map(({ lines, anchor, textX, textY }) => {
        const w = Math.max(...lines.map(widthOf)) * 13;
        const left = textX - { start: 0, middle: w / 2, end: w }[anchor];
        return { left, right: left + w, top: textY, bottom: textY + lines.length * 15.5 };
      });
      expect(radius).to.be.within(72, 116);
      for (const [i, a] of boxes.entries()) {
        expect(a.left).to.be.at.least(x - 0.1);
        expect(a.right).to.be.at.most(x + wide + 0.1);
        expect(a.top).to.be.at.least(y);
        expect(a.bottom).to.be.at.most(y + high);
        for (const b of boxes.slice(i + 1)) {
          const meet = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
          expect(meet, `${names[i]} over another`).to.equal(false);
        }
      }
    });
  }
});

describe('take-stock-bars', () => {
  it('says name, score, band and note of every row, as a list', async () => {
    const el = await bars();
    expect(all(el, 'li').map(words)).to.deep.equal([
      'How well we do on Formed: 50 Getting there All 6 questions answered',
      'How well we do on Involved: 100 Well established All 6 questions answered',
      'How well we do on Decisions: 61 Getting there All 6 questions answered',
      'How well we do on Agreements: 0 Not yet All 6 questions answered',
      'How well we do on Results: Not enough answered 4 of 6 answers were “don’t know”',
    ]);
    expect(all(el, '.track').every((track) => track.ariaHidden === 'true')).to.equal(true);
  });

  it('makes each bar as long as its score, unrounded', async () => {
    const el = await bars();
    const shares = all(el, '.fill').map((fill) => fill.getBoundingClientRect().width / fill.parentElement!.getBoundingClientRect().width);
    expect(shares[0]).to.be.closeTo(0.5, 0.001);
    expect(shares[1]).to.be.closeTo(1, 0.001);
    expect(shares[2]).to.be.closeTo(0.614, 0.001);
  });

  it('marks a score of 0, and hatches a row without a score', async () => {
    const el = await bars();
    const [, , , zero, none] = all(el, '.track');
    expect(zero!.querySelector('.fill')!.getBoundingClientRect().width).to.be.within(2, 6);
    expect(none!.matches('.hatched')).to.equal(true);
    expect(none!.children).to.have.length(0);
    expect(getComputedStyle(none!).borderTopStyle).to.equal('dashed');
  });

  it('starts at the right where the page reads from there', async () => {
    const el = await bars();
    el.dir = 'rtl';
    const fill = all(el, '.fill')[0]!;
    expect(fill.getBoundingClientRect().right).to.be.closeTo(fill.parentElement!.getBoundingClientRect().right, 0.5);
  });

  it('says the same in its table', async () => {
    const el = await bars();
    expect(tableOf(el)).to.deep.equal(expected);
    expect(words(all(el, 'table caption')[0])).to.equal('The five sections');
    expect(all(el, 'thead th').map(words)).to.deep.equal(['Section', 'Score', 'Band', 'Based on']);
    expect(all(el, 'th:not([scope])')).to.have.length(0);
  });

  it('follows new rows and words', async () => {
    const el = await bars();
    el.rows = [row('Trust', 12)];
    el.labels = { ...el.labels, table: 'Dangos fel tabl' };
    await el.updateComplete;
    expect(all(el, 'li')).to.have.length(1);
    expect(words(all(el, 'summary')[0])).to.equal('Dangos fel tabl');
    el.rows = [];
    await el.updateComplete;
    expect(el.shadowRoot!.children).to.have.length(0);
  });
});

describe('take-stock-radar', () => {
  it('is one image with its caption for a name: the sentence is read once, where it stands', async () => {
    for (const el of [await radar(), await radar(five, '')]) {
      const picture = all(el, 'svg')[0]!;
      expect(picture.getAttribute('role')).to.equal('img');
      expect(words(el.shadowRoot!.getElementById(picture.getAttribute('aria-labelledby')!))).to.equal('Their shape');
    }
    expect(all(await radar(), 'p').map(words)).to.deep.equal(['Highest: Involved (100).']);
    expect(all(await radar(five, ''), 'p')).to.have.length(0);
  });

  it('writes every score at its corner, and marks the one without', async () => {
    const el = await radar();
    expect(all(el, 'g').map((corner) => [...corner.children].map(words).join(' '))).to.deep.equal([
      'Formed 50',
      'Involved 100',
      'Decisions 61',
      'Agreements 0',
      'Results No score',
    ]);
    expect(all(el, 'circle.mark')).to.have.length(4);
    expect(all(el, 'circle.gap')).to.have.length(1);
    expect(getComputedStyle(all(el, 'circle.gap')[0]!).strokeDasharray).to.match(/^3px, 3px|^3, 3/);
  });

  it('says the same in its table', async () => {
    expect(tableOf(await radar())).to.deep.equal(expected);
  });

  for (const n of [0, 1, 2]) {
    it(`draws nothing for ${n} rows`, async () => expect((await radar(many(n))).shadowRoot!.children).to.have.length(0));
  }

  it('has letters of at least 11 px where it is 280 px wide', async () => {
    const el = await radar();
    el.style.inlineSize = '280px';
    const picture = all(el, 'svg')[0] as unknown as SVGSVGElement;
    expect(picture.getScreenCTM()!.a * Number(all(el, 'g')[0]!.getAttribute('font-size'))).to.be.at.least(11);
  });

  for (const direction of ['ltr', 'rtl']) {
    for (const font of ['sans-serif', 'monospace']) {
      it(`cuts off no word at 280 px, ${direction}, ${font}`, async () => {
        for (const n of [3, 5, 8, 12]) {
          const ground = await fixture<HTMLElement>(html`<div dir=${direction}><take-stock-radar></take-stock-radar></div>`);
          Object.assign(ground.style, { inlineSize: '280px', fontFamily: font });
          const el = ground.querySelector<TakeStockRadar>('take-stock-radar')!;
          el.rows = many(n);
          await el.updateComplete;
          const bounds = ground.getBoundingClientRect();
          for (const line of all(el, 'text')) {
            const { left, right } = line.getBoundingClientRect();
            expect(left, words(line)).to.be.at.least(bounds.left - 2);
            expect(right, words(line)).to.be.at.most(bounds.right + 2);
          }
        }
      });
    }
  }

  it('draws while hidden', async () => {
    const ground = await fixture<HTMLElement>(html`<div hidden><take-stock-radar .rows=${five}></take-stock-radar></div>`);
    const el = ground.querySelector<TakeStockRadar>('take-stock-radar')!;
    expect(all(el, 'svg')).to.have.length(1);
  });
});

describe('take-stock-qr', () => {
  const link = 'https://example.org/#ts1.community-partnership-assessment-1.0123456789012345678901234567890.77';
  const cells = (el: TakeStockQr) => {
    const dark = new Set<string>();
    for (const [, x, y, run] of all(el, 'path')[0]!
      .getAttribute('d')!
      .matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
      for (let i = 0; i < Number(run); i++) dark.add(`${Number(x) + i},${y}`);
    }
    return dark;
  };

  it('draws every dark square of the code, inside four squares of white', async () => {
    const el = await qr(link);
    const { size, data } = encode(link, { ecc: 'M', border: 0 });
    expect(all(el, 'svg')[0]!.getAttribute('viewBox')).to.equal(`0 0 ${size + 8} ${size + 8}`);
    const dark = cells(el);
    expect(dark.size).to.equal(data.flat().filter(Boolean).length);
    for (const [y, line] of data.entries()) for (const [x, on] of line.entries()) expect(dark.has(`${x + 4},${y + 4}`)).to.equal(on);
  });

  it('has the finder pattern that readers look for', async () => {
    const dark = cells(await qr(link));
    const finder = ['#######', '#     #', '# ### #', '# ### #', '# ### #', '#     #', '#######'];
    const drawn = finder.map((line, y) => Array.from(line, (_, x) => (dark.has(`${x + 4},${y + 4}`) ? '#' : ' ')).join(''));
    expect(drawn).to.deep.equal(finder);
  });

  it('is black on white in a dark page too', async () => {
    const el = await qr(link);
    expect(getComputedStyle(all(el, 'rect')[0]!).fill).to.equal('rgb(255, 255, 255)');
    expect(getComputedStyle(all(el, 'path')[0]!).fill).to.equal('rgb(0, 0, 0)');
    expect(all(el, 'svg')[0]!.getAttribute('aria-label')).to.equal('QR code of your link');
  });

  for (const { text, drawn } of [
    { text: 'x'.repeat(400), drawn: 1 },
    { text: 'x'.repeat(401), drawn: 0 },
    { text: 'ŷ'.repeat(201), drawn: 0 },
  ]) {
    it(`${drawn ? 'draws' : 'refuses'} ${new TextEncoder().encode(text).length} bytes`, async () => {
      const el = await qr(text);
      expect(all(el, 'svg')).to.have.length(drawn);
      expect(words(all(el, 'p')[0])).to.equal(drawn ? undefined : 'Too long for a code.');
    });
  }
});

describe('the pictures', () => {
  const each = () => Promise.all([bars(), radar(), radar(many(12)), qr('https://example.org')]);
  const accessible = async () => {
    for (const el of await each()) {
      for (const details of all(el, 'details')) (details as HTMLDetailsElement).open = true;
      await aTimeout(0);
      await expect(el).to.be.accessible();
    }
  };
  const media = (features: Record<string, string>) =>
    executeServerCommand('cdp', {
      method: 'Emulation.setEmulatedMedia',
      params: { features: Object.entries(features).map(([name, value]) => ({ name, value })) },
    } as never);

  it('are accessible', accessible);

  it('are accessible in the dark (Chromium only)', async function () {
    if (!chromium) this.skip();
    const { style } = document.documentElement;
    await emulateMedia({ colorScheme: 'dark' });
    style.colorScheme = 'light dark';
    await accessible();
    style.colorScheme = '';
    await emulateMedia({ colorScheme: 'light' });
  });

  it('are accessible and drawn in forced colours (Chromium only)', async function () {
    if (!chromium) this.skip();
    await media({ 'forced-colors': 'active' });
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    await accessible();
    const [bar, web, , code] = await each();
    const ground = getComputedStyle(all(bar, '.track')[0]!).backgroundColor;
    expect(getComputedStyle(all(bar, '.fill')[0]!).backgroundColor).not.to.equal(ground);
    expect(getComputedStyle(all(bar, '.hatched')[0]!).backgroundImage).to.contain('repeating-linear-gradient');
    expect(getComputedStyle(all(web, '.line')[0]!).stroke).to.equal(getComputedStyle(all(web, 'text')[0]!).fill);
    expect(getComputedStyle(all(code, 'path')[0]!).fill).to.equal('rgb(0, 0, 0)');
    await media({});
  });

  it('set nothing but a length through the object model, and write no style themselves: a strict policy forbids it', async () => {
    for (const el of await each()) {
      const styles = all(el, '[style]').map((node) => node.getAttribute('style'));
      expect(styles.filter((style) => !/^--score: [\d.]+%;$/.test(style!))).to.deep.equal([]);
      expect(all(el, 'style')).to.have.length(0);
    }
  });

  it('fit into 320 px with their tables open', async () => {
    for (const el of await each()) {
      el.style.inlineSize = '320px';
      for (const details of all(el, 'details')) (details as HTMLDetailsElement).open = true;
      await aTimeout(0);
      expect(el.scrollWidth, el.localName).to.be.at.most(320);
    }
  });

  it('do not move', async () => {
    for (const el of await each()) expect(el.getAnimations({ subtree: true })).to.have.length(0);
  });
});
