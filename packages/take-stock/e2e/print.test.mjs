// The result on paper: headings and tables with their structure, everything unfolded, and nothing to press.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { answer, begin, click, find, note } from '../../../demo/drive.mjs';
import { launchChromium } from '../../../scripts/browser.mjs';
import { visit } from '../../../scripts/stage.mjs';
import { OWN_PAGE, offerOwnPage } from './own-page.mjs';
import { noReader, onPaper, stubPrint } from './paper.mjs';
import { setStage } from './stage.mjs';

describe('the result on paper', { timeout: 120_000, skip: noReader }, () => {
  const stage = setStage({ start: launchChromium });
  let structure;
  before(async () => {
    const toResult = async (page) => {
      await begin(page, { name: 'Sam Taylor' });
      await note(page, 'Agreed in May.');
      await answer(page, ['Fully', 'Not at all', 'Partly', 'Don’t know']);
      await click(page, 'See your result');
      await find(page, 'take-stock-radar');
    };
    const print = async (page) => {
      await stubPrint(page);
      await click(page, 'Print the result');
      // The page is drawn for paper first.
      await page.waitForFunction(() => window.printed);
      ({ structure } = await onPaper(page));
    };
    await visit(stage, { path: OWN_PAGE, play: toResult }, print, offerOwnPage);
  });

  it('has headings of three levels and tables with header cells', () => {
    for (const tag of ['H2', 'H3', 'Table', 'TH', 'TD']) assert.match(structure, new RegExp(`^\\s*${tag}\\b`, 'm'), tag);
  });

  it('says whose it is, the scores, and how they were worked out', () => {
    const text = structure.replace(/\s+/g, ' ');
    for (const words of [
      'Sam Taylor',
      'Our own questions',
      'Who takes part',
      'Agreed in May.',
      'Fully',
      'Under way',
      'Go round the table once.',
    ])
      assert.ok(text.includes(words), words);
    assert.match(text, /Not enough answered/);
  });

  it('has nothing to press, and nothing of the page around it', () => {
    assert.doesNotMatch(structure, /^\s*(Form|Button)\b/m);
    for (const words of ['Hand over', 'Change answers', 'Print the result', 'Our own page', 'Words of the host.'])
      assert.ok(!structure.includes(words), `${words} is not printed`);
  });
});
