import { expect } from '@open-wc/testing';
import { loadInstrument } from '@take-stock/instruments';
import { arriveAt, keys, tabToNamed } from './helpers/act.js';
import { focused, nameOf, say, words } from './helpers/look.js';
import { open } from './helpers/review.js';

/** Presses Tab until the focus is on a radio button of this question, however many stops lie before it. */
async function tabToChoices(): Promise<HTMLInputElement> {
  for (let stops = 0; stops < 6; stops++) {
    await keys('Tab');
    const at = focused();
    if (at instanceof HTMLInputElement && at.type === 'radio') return at;
  }
  throw new Error(`6 times Tab and no radio button; the focus is on ${nameOf(focused())}`);
}

// The journey from the first question to the file is played on the built tag, in packages/take-stock/e2e/keyboard.test.mjs.
describe('<take-stock>, with the keyboard alone', () => {
  it('goes back with Shift and Tab, and past every question of a section', async () => {
    const instrument = await loadInstrument('community-partnership-assessment');
    await open({ definition: instrument, layout: 'section' });
    await tabToNamed(say('start'));
    await keys('Enter');
    const [section] = instrument.sections;
    await arriveAt(section!.title);
    // In WebKit radio buttons of one name belong together even across shadow roots: Tab would skip all but the first.
    for (const item of section!.items) {
      let radio = await tabToChoices();
      const question = (radio.getRootNode() as ShadowRoot).host;
      expect(words(question.shadowRoot!.querySelector('legend')!.textContent)).to.equal(item.statement);
      await keys(' ');
      radio = focused() as HTMLInputElement;
      expect(radio.checked).to.equal(true);
    }
    await tabToNamed(say('continue'));
  });
});
