// A meeting of the board on the published page: it survives a killed browser, repaints at once, and grows no fatter in an hour.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { isFirefox } from '../../../scripts/browser.mjs';
import { openSample, press } from './board.mjs';
import { kill, typeOn } from './kill.mjs';
import { setProfiles, setStage } from './stage.mjs';

const MIB = 2 ** 20;

/** Goes on with a clicker until the board's own answer is asked for. */
async function toAgreement(page) {
  await press(page, 'Meeting');
  await page.waitForFunction(() =>
    document.querySelector('take-stock-board').shadowRoot.querySelector('take-stock-board-meeting')?.shadowRoot.querySelector('h2'),
  );
  for (let presses = 0; presses < 3; presses++) {
    if (
      await page.evaluate(() =>
        Boolean(
          document
            .querySelector('take-stock-board')
            .shadowRoot.querySelector('take-stock-board-meeting')
            .shadowRoot.querySelector('take-stock-board-agree'),
        ),
      )
    )
      break;
    await page.keyboard.press('PageDown');
    await sleep(50);
  }
}

/** Runs in the page: the element where the board agrees on an answer. */
const FIND_AGREE = `document.querySelector('take-stock-board').shadowRoot.querySelector('take-stock-board-meeting').shadowRoot.querySelector('take-stock-board-agree').shadowRoot`;

describe('a meeting', { timeout: 240_000 }, () => {
  const stage = setProfiles();

  for (const [where, start, read] of [
    [
      'the plan',
      async (page) => {
        await press(page, 'Plan');
        await press(page, 'Add an action');
        await page.waitForFunction(() => document.querySelector('take-stock-board').round.actions.length > 2);
      },
      () => document.querySelector('take-stock-board').round.actions.at(-1).what,
    ],
    [
      'the reason for an answer',
      async (page) => {
        await toAgreement(page);
        await page.evaluate(`${FIND_AGREE}.querySelector('input[type=radio]').click()`);
        await page.waitForFunction(`${FIND_AGREE}.querySelector('textarea')`);
        await page.evaluate(
          `(({ value, select, focus }) => { const field = ${FIND_AGREE}.querySelector('textarea'); field.focus(); field.select(); })({})`,
        );
      },
      () => {
        const { agreed } = document.querySelector('take-stock-board').round;
        return (
          Object.values(agreed)
            .map(({ reason = '' }) => reason)
            .find((reason) => reason.startsWith('1 2')) ?? ''
        );
      },
    ],
  ]) {
    it(`loses at most the last 250 ms of typing when the browser is killed: ${where}`, async (t) => {
      const before = await stage.start();
      const [page] = await before.pages();
      await openSample(page, stage.url);
      await start(page);
      const typing = typeOn(page);
      await sleep(2000);
      const killed = performance.now();
      await kill(before);
      const typed = await typing;

      const next = await (await stage.start()).newPage();
      await next.goto(`${stage.url}/board.html`, { waitUntil: 'networkidle0' });
      await press(next, 'Go on');
      const kept = await next.evaluate(read);
      const text = typed.map(({ key }) => key).join('');
      assert.ok(kept.length > 0 && text.startsWith(kept), `kept what was typed, got "${kept}" of "${text}"`);
      const lost = typed.slice(kept.length).filter(({ at, arrived }) => arrived && at < killed);
      const age = lost.length ? Math.round(killed - lost[0].at) : 0;
      t.diagnostic(`${typed.length} keys; lost ${lost.length}, the first of them typed ${age} ms before the kill`);
      assert.ok(age <= 250 || lost.length <= 9, `lost ${lost.length} keys, typed up to ${age} ms before the kill`);
    });
  }
});

describe('an hour’s meeting', { timeout: 240_000, skip: isFirefox && 'measures with tools that Chromium has' }, () => {
  const stage = setStage();

  const meet = async () => {
    const page = await stage.browser.newPage();
    await openSample(page, stage.url);
    await toAgreement(page);
    return page;
  };

  it('draws another answer of the board in the next frame', async (t) => {
    const page = await meet();
    // The list of all questions says what was agreed on each.
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('take-stock-board').shadowRoot.querySelector('take-stock-board-meeting');
      shadowRoot.querySelector('details.all').open = true;
    });
    const cdp = await page.createCDPSession();
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const work = async () => {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return metrics
        .filter(({ name }) => ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'].includes(name))
        .reduce((sum, { value }) => sum + value * 1000, 0);
    };
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const spent = await work();
    const frames = await page.evaluate(`(async () => {
      const { shadowRoot } = document.querySelector('take-stock-board').shadowRoot.querySelector('take-stock-board-meeting');
      const inputs = [...${FIND_AGREE}.querySelectorAll('input[type=radio]')].slice(0, 4);
      const drawn = () => [
        shadowRoot.querySelector('.bar p').textContent.trim(),
        shadowRoot.querySelector('.all [aria-current] ~ span')?.textContent,
      ];
      const [progress] = drawn();
      const counts = [];
      for (let n = 0; n < 20; n++) {
        const input = inputs[n % inputs.length];
        await new Promise(requestAnimationFrame);
        input.click();
        let count = 0;
        do {
          await new Promise(requestAnimationFrame);
          count++;
        } while (count < 100 && drawn()[1] !== 'Agreed: ' + input.parentElement.textContent.trim());
        counts.push(count);
      }
      return { counts, progress: [progress, drawn()[0]] };
    })()`);
    assert.deepEqual(frames.counts, Array(20).fill(1), 'frames until an answer is drawn');
    const [before, after] = frames.progress.map((text) => Number(text.split(' ')[0]));
    assert.equal(after, before + 1, `"${frames.progress.join('" becomes "')}"`);
    const each = ((await work()) - spent) / 20;
    t.diagnostic(`${each.toFixed(2)} ms of work at 4x throttling for one answer, painting apart`);
    await page.close();
  });

  it('needs no more memory after 2,000 interactions than after 500', async (t) => {
    const page = await meet();
    const cdp = await page.createCDPSession();
    await cdp.send('Performance.enable');
    const interact = (times) =>
      page.evaluate(`(async () => {
        const meeting = document.querySelector('take-stock-board').shadowRoot.querySelector('take-stock-board-meeting');
        const key = (name) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, composed: true }));
        for (let n = 0; n < ${times}; n++) {
          const agree = meeting.shadowRoot.querySelector('take-stock-board-agree')?.shadowRoot;
          const inputs = agree ? [...agree.querySelectorAll('input[type=radio]')] : [];
          if (inputs.length && n % 3 !== 2) inputs[n % inputs.length].click();
          else key(n % 50 < 25 ? 'PageDown' : 'PageUp');
          await meeting.updateComplete;
          await new Promise((done) => setTimeout(done));
        }
      })()`);
    const weigh = async () => {
      await sleep(400);
      await cdp.send('HeapProfiler.collectGarbage');
      const { metrics } = await cdp.send('Performance.getMetrics');
      const of = (name) => metrics.find((each) => each.name === name).value;
      return { heap: of('JSHeapUsedSize') / MIB, nodes: of('Nodes'), listeners: of('JSEventListeners') };
    };
    await interact(500);
    const early = await weigh();
    await interact(1500);
    const late = await weigh();
    t.diagnostic(
      `heap ${early.heap.toFixed(2)} then ${late.heap.toFixed(2)} MiB, nodes ${early.nodes} then ${late.nodes}, listeners ${early.listeners} then ${late.listeners}`,
    );
    assert.ok(late.heap - early.heap < 0.3, `the heap grew by ${(late.heap - early.heap).toFixed(2)} MiB`);
    assert.ok(late.nodes < early.nodes * 1.2 + 200, `${early.nodes} nodes became ${late.nodes}`);
    assert.ok(late.listeners < early.listeners * 1.2 + 50, `${early.listeners} listeners became ${late.listeners}`);
    await page.close();
  });
});

describe('what the board says, on the whole screen', { timeout: 240_000, skip: isFirefox && 'measures what Chromium shows' }, () => {
  const stage = setStage();
  const reason = 'We hear of different groups.';
  const views = ['Most of the news comes by letter, and late.', 'Those who come to the meetings hear it all.'];

  for (const [width, height] of [
    [1280, 720],
    [1366, 768],
    [1024, 768],
    [1920, 1080],
  ])
    it(`is all in sight at ${width} by ${height}, beside the longest question`, async () => {
      for (const agreed of [undefined, { kind: 'agreed', option: 'some-extent', reason }, { kind: 'differ', views, reason }]) {
        const page = await stage.browser.newPage();
        await page.setViewport({ width, height });
        await openSample(page, stage.url, { agreed: agreed ? { [LONGEST.id]: agreed } : {} });
        await press(page, 'Meeting');
        await press(page, 'Full screen');
        const { full, start, end, type } = await page.evaluate(placeOfStage, LONGEST.id);
        const what = agreed?.kind ?? 'no answer yet';
        assert.equal(full, true, 'takes the whole screen');
        assert.ok(start >= 0 && end <= height, `${what}: from ${start} to ${end} of ${height}`);
        assert.ok(type >= Math.min(height / 42, width / 62), `${what}: type of ${type} pixels`);
        await page.close();
      }
    });

  for (const [width, height] of [
    [1280, 720],
    [1366, 768],
  ])
    it(`comes after a page whose way on is in sight at ${width} by ${height}`, async () => {
      const page = await stage.browser.newPage();
      await page.setViewport({ width, height });
      await openSample(page, stage.url);
      await press(page, 'Meeting');
      await press(page, 'Full screen');
      await press(page, 'Think about this together');
      const end = await page.evaluate(() => {
        const meeting = document.querySelector('take-stock-board').shadowRoot.querySelector('take-stock-board-meeting');
        return meeting.shadowRoot.querySelector('.stage > .actions').getBoundingClientRect().bottom;
      });
      assert.ok(end <= height, `the way on ends at ${end} of ${height}`);
      await page.close();
    });
});

/** The longest question of the bundled instruments, which is one of the sample's. */
const [LONGEST] = JSON.parse(
  readFileSync(new URL('../../instruments/community-partnership-assessment/instrument.json', import.meta.url), 'utf8'),
)
  .sections.flatMap(({ items }) => items)
  .sort((a, b) => b.statement.length - a.statement.length);

/** Runs in the page: goes on to what the board says of a question, with a way back from the last choice, and measures its stage. */
async function placeOfStage(id) {
  const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const meeting = document.querySelector('take-stock-board').shadowRoot.querySelector('take-stock-board-meeting');
  const agree = () => meeting.shadowRoot.querySelector('take-stock-board-agree');
  meeting.item = id;
  await drawn();
  for (let n = 0; n < 2 && !agree(); n++) {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true }));
    await drawn();
  }
  const chosen = agree().shadowRoot.querySelector('input:checked');
  if (chosen) agree().shadowRoot.querySelector('input:not(:checked)').click();
  await drawn();
  chosen?.click();
  await drawn();
  meeting.scrollTop = 0;
  const stage = meeting.shadowRoot.querySelector('.stage');
  const { top, bottom } = stage.getBoundingClientRect();
  return { full: document.fullscreenElement !== null, start: top, end: bottom, type: parseFloat(getComputedStyle(stage).fontSize) };
}
