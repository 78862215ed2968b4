import { expect } from '@open-wc/testing';
import { readResponse } from '@take-stock/engine';
import { loadInstrument } from '@take-stock/instruments';
import { arriveAt, keys } from './helpers/act.js';
import { catchDownloads } from './helpers/downloads.js';
import { find, focused, nameOf, say, until, words } from './helpers/look.js';
import { MemoryStore } from './helpers/memory-store.js';
import { open } from './helpers/review.js';

/** Presses Tab until the focus is on what is called so; gives up where a person would. */
async function tabTo(name: string): Promise<void> {
  for (let stops = 0; stops < 60; stops++) {
    await keys('Tab');
    if (nameOf(focused()) === name) return;
  }
  throw new Error(`60 times Tab and no ${name}`);
}

/** Presses Tab until the focus is on a radio button of this question, however many stops lie before it. */
async function tabToChoices(): Promise<HTMLInputElement> {
  for (let stops = 0; stops < 6; stops++) {
    await keys('Tab');
    const at = focused();
    if (at instanceof HTMLInputElement && at.type === 'radio') return at;
  }
  throw new Error(`6 times Tab and no radio button; the focus is on ${nameOf(focused())}`);
}

describe('<take-stock>, with the keyboard alone', () => {
  it('leads through all 30 questions to the file that is handed over', async function () {
    this.timeout(110_000);
    const instrument = await loadInstrument('community-partnership-assessment');
    const items = instrument.sections.flatMap((section) => section.items);
    expect(items).to.have.length(30);
    const device = new MemoryStore();
    await open({ definition: instrument, store: device });

    await tabTo(say('start'));
    await keys('Enter');
    const chosen: Record<string, { option: string }> = {};
    for (const [index, item] of items.entries()) {
      await arriveAt(item.statement);
      const options = instrument.scales[item.scale]!.options;
      await tabToChoices();
      await keys(' ');
      const at = index % options.length;
      for (let step = 0; step < at; step++) await keys('ArrowDown');
      chosen[item.id] = { option: options[at]!.id };
      await tabTo(say('continue'));
      await keys('Enter');
    }

    await arriveAt(say('checkTitle'));
    await tabTo(say('seeResult'));
    await keys('Enter');
    await until('the result', () => focused().tagName === 'H2' && words(focused().textContent) !== say('checkTitle'));
    await tabTo(say('handOver'));
    await keys('Enter');
    await arriveAt(say('handOver'));
    const files = catchDownloads();
    await tabTo(say('fileDownload'));
    await keys(' ');
    const file = await until('the file', () => files.caught[0]);
    files.stop();

    expect(file.name).to.match(/^take-stock-community-partnership-assessment-.*\.json$/);
    const response = readResponse(instrument, await file.text());
    expect(response.answers).to.deep.equal(chosen);
    expect(response.completed).to.not.equal(undefined);
    await find('[role=status]', say('fileDone', { name: file.name }));
  });

  it('goes back with Shift and Tab, and past every question of a section', async () => {
    const instrument = await loadInstrument('community-partnership-assessment');
    await open({ definition: instrument, layout: 'section' });
    await tabTo(say('start'));
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
    await tabTo(say('continue'));
  });
});
