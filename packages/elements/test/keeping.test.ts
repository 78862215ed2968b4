import { expect } from '@open-wc/testing';
import type { Response } from '@take-stock/engine';
import type { StoreFault } from '../src/response-store.js';
import { answerAll, arriveAt, choose, click, press } from './helpers/act.js';
import { catchDownloads } from './helpers/downloads.js';
import { find, focused, nameOf, read, rest, say, seen, textOf, until, words } from './helpers/look.js';
import { Device, MemoryStore } from './helpers/memory-store.js';
import { hear, only, open } from './helpers/review.js';
import { tinyResponse } from './helpers/tiny-review.js';

const OPEN_DOOR = 'Anyone may join our community forum.';
const HEARD = 'Everyone who comes is heard.';
const half = () => tinyResponse({ 'open-door': { option: 'some', note: 'See the list.' } });

/** Opens a review on a device, and goes on with what lies there. */
async function resume(device: Device) {
  const store = new MemoryStore(device);
  const review = await open({ store });
  await press('resume');
  await arriveAt(HEARD);
  return { review, store };
}
/** What stands on the page about saving. */
const save = () =>
  seen('.save')
    .map((line) => words(line.firstChild?.parentElement?.textContent))
    .join(' ');
const typeNote = async (text: string) => {
  await press('noteAdd');
  const note = (await find('textarea')) as HTMLTextAreaElement;
  note.value = text;
  note.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

describe('<take-stock> that keeps answers on the device', () => {
  it('says so before it begins', async () => {
    const review = await open({ store: new MemoryStore() });
    await read(say('startPrivacy'));
    expect(textOf(review)).to.include(say('startHowStop')).and.not.include(say('startHowStopUnsaved'));
  });

  it('writes nothing before the first answer', async () => {
    const device = new Device();
    await open({ store: new MemoryStore(device) });
    await press('start');
    await arriveAt(OPEN_DOOR);
    await read(say('savedNothing'));
    expect([...device.records]).to.deep.equal([]);
  });

  it('writes every choice and every note, and says when', async () => {
    const device = new Device();
    const review = await open({ store: new MemoryStore(device) });
    const heard = hear(review);
    await press('start');
    await arriveAt(OPEN_DOOR);
    await choose('Partly');
    await until('the choice to be kept', () => device.answers?.['open-door']?.option === 'some');
    await typeNote('See the list.');
    await until('the note to be kept', () => device.answers?.['open-door']?.note === 'See the list.');
    await until('words that say so', () => /\d\d:\d\d/.test(save()));
    expect(only(heard, 'save').at(-1)!.state.kind).to.equal('saved');
  });

  it('goes on where the person stopped, with everything that was answered', async () => {
    const { review } = await resume(new Device().keep(half()));
    await press('back');
    await arriveAt(OPEN_DOOR);
    expect((seen('input:checked') as HTMLInputElement[]).map(({ value }) => value)).to.deep.equal(['some']);
    expect((seen('textarea') as HTMLTextAreaElement[]).map(({ value }) => value)).to.deep.equal(['See the list.']);
    expect(review.response).to.deep.equal(half());
  });

  it('keeps what is answered while it waits for the right to write', async () => {
    const device = new Device();
    const waiting: ((mine: boolean) => void)[] = [];
    const store = new MemoryStore(device);
    store.claim = () => new Promise((resolve) => waiting.push(resolve));
    await open({ store });
    await press('start');
    await arriveAt(OPEN_DOOR);
    await choose('Partly');
    await press('continue');
    await arriveAt(HEARD);
    await choose('Fully');
    await until('the right to write to be asked for', () => waiting.length > 0);
    store.claim = () => Promise.resolve(true);
    waiting.forEach((grant) => {
      grant(true);
    });
    await until('both answers to be kept', () => Object.keys(device.answers ?? {}).length === 2);
    await rest();
    expect(device.answers).to.deep.equal({ 'open-door': { option: 'some' }, heard: { option: 'full' } });
  });

  it('deletes for good: another tab that had the answers open does not write them again', async () => {
    const device = new Device().keep(half());
    await resume(device);
    const other = new MemoryStore(device);
    expect(await other.claim(half().id, { steal: true, onLost: () => undefined })).to.equal(true);
    await other.delete(half().id);
    await read(say('elsewhere'));
    expect(seen('fieldset').every((group) => (group as HTMLFieldSetElement).disabled)).to.equal(true);
    await rest();
    expect([...device.records]).to.deep.equal([]);
  });

  it('tells the host of no change when nobody changed anything', async () => {
    const store = new MemoryStore(new Device().keep(half()));
    const review = await open({ store });
    const heard = hear(review);
    await press('resume');
    await arriveAt(HEARD);
    await press('continue');
    await rest();
    expect([...only(heard, 'change'), ...only(heard, 'complete'), ...only(heard, 'error')]).to.deep.equal([]);
  });

  it('shows the result of answers that were finished', async () => {
    const device = new Device().keep(tinyResponse({ 'open-door': { option: 'full' } }, { completed: '2026-03-02' }));
    await open({ store: new MemoryStore(device) });
    await press('resumeResult');
    await until('the result', () => focused().tagName === 'H2' && seen('take-stock-result').length === 1);
  });

  it('starts again beside answers that wait, without touching them', async () => {
    const device = new Device().keep(half());
    await open({ store: new MemoryStore(device) });
    await press('startNew');
    await arriveAt(OPEN_DOOR);
    await choose('Fully');
    await until('both to be kept', () => device.records.size === 2);
    expect((device.records.get(half().id)!.response as Response).answers).to.deep.equal(half().answers);
  });

  it('deletes answers when asked, and only after asking back', async () => {
    const device = new Device().keep(half());
    await open({ store: new MemoryStore(device) });
    await press('remove');
    await read(say('removeAsk'));
    await press('removeNo');
    expect(device.records.size).to.equal(1);
    await press('remove');
    await press('removeYes');
    await read(say('removed'));
    expect(device.records.size).to.equal(0);
    expect(seen('button').map(nameOf)).not.to.include(say('resume'));
  });

  it('deletes the answers that were just handed over', async () => {
    const device = new Device();
    const review = await open({ store: new MemoryStore(device) });
    await press('start');
    await arriveAt(OPEN_DOOR);
    await answerAll('Partly', 'Fully', null, null);
    await press('seeResult');
    await press('handOver');
    await arriveAt(say('handOver'));
    await press('remove');
    await press('removeYes');
    await arriveAt('A tiny review');
    await read(say('removed'));
    await rest();
    expect(device.records.size).to.equal(0);
    expect(review.response).to.equal(null);
  });

  it('does not say that answers are gone when they could not be deleted', async () => {
    const store = new MemoryStore(new Device().keep(half()));
    await open({ store });
    store.faults.delete = 'failed';
    await press('remove');
    await press('removeYes');
    await rest();
    expect(textOf(document.body)).not.to.include(say('removed'));
    expect(store.device.records.size).to.equal(1);
  });

  it('goes on keeping answers after the host has moved it in the page', async () => {
    const device = new Device();
    const review = await open({ store: new MemoryStore(device) });
    await press('start');
    await arriveAt(OPEN_DOOR);
    await choose('Partly');
    await until('the choice to be kept', () => device.answers?.['open-door']?.option === 'some');
    const frame = review.parentElement!.appendChild(document.createElement('div'));
    frame.append(review);
    await rest();
    expect(device.claims.size, 'the claim is held again').to.equal(1);
    await typeNote('Typed just before leaving.');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    await Promise.resolve();
    await Promise.resolve();
    expect(device.answers!['open-door']!.note).to.equal('Typed just before leaving.');
  });
});

describe('<take-stock> in a second tab', () => {
  it('shows the answers without letting them be changed, and says where they are open', async () => {
    const device = new Device().keep(half());
    await new MemoryStore(device).claim(half().id, { steal: false, onLost: () => undefined });
    const { review } = await resume(device);
    await read(say('elsewhere'));
    expect((seen('input[type=radio]') as HTMLInputElement[]).every((radio) => radio.matches(':disabled'))).to.equal(true);
    (await find('label', 'Fully')).click();
    await rest();
    expect(review.response).to.deep.equal(half());
  });

  it('takes them over with “Edit here instead”, as they stand by then; the first tab stops', async () => {
    const device = new Device().keep(half());
    let lost = 0;
    await new MemoryStore(device).claim(half().id, { steal: false, onLost: () => lost++ });
    const { review } = await resume(device);
    await read(say('elsewhere'));
    device.keep(tinyResponse({ 'open-door': { option: 'full', note: 'Typed in the first tab.' } }));
    await press('editHere');
    await until('the questions to be open', () =>
      (seen('input[type=radio]') as HTMLInputElement[]).every((radio) => !radio.matches(':disabled')),
    );
    expect(lost).to.equal(1);
    expect(review.response!.answers['open-door']!.option).to.equal('full');
    await choose('Fully');
    await until('the answer to be kept', () => device.answers?.['heard']?.option === 'full');
    expect(device.answers!['open-door']!.note).to.equal('Typed in the first tab.');
  });

  it('becomes read-only when another tab takes over, and writes no more', async () => {
    const device = new Device().keep(half());
    const { review } = await resume(device);
    await choose('Fully');
    await until('the answer to be kept', () => device.answers?.['heard']?.option === 'full');
    const other = new MemoryStore(device);
    await other.claim(half().id, { steal: true, onLost: () => undefined });
    await read(say('elsewhere'));
    await other.save(half());
    (await find('label', 'Not at all')).click();
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    await rest();
    expect(device.answers).to.deep.equal(half().answers);
    expect(review.response!.answers['heard']).to.deep.equal({ option: 'full' });
  });

  it('moves the focus to what says that another tab took over, from whatever takes it no more', async () => {
    const device = new Device().keep(half());
    const { review } = await resume(device);
    await choose('Fully');
    (await find('input[type=radio]')).focus();
    await new MemoryStore(device).claim(half().id, { steal: true, onLost: () => undefined });
    const notice = await until('the focus on the notice', () => focused().matches('take-stock-notice') && focused());
    expect(textOf(notice)).to.include(say('elsewhere'));
    await expect(review).to.be.accessible();
    await press('editHere');
    await until('the focus on the question', () => /^H[1-6]$/.test(focused().tagName));
  });

  it('leaves the focus where it is when it is elsewhere on the page', async () => {
    const device = new Device().keep(half());
    await resume(device);
    const other = document.body.appendChild(document.createElement('button'));
    other.focus();
    await new MemoryStore(device).claim(half().id, { steal: true, onLost: () => undefined });
    await read(say('elsewhere'));
    await rest();
    expect(focused()).to.equal(other);
    other.remove();
  });
});

describe('<take-stock> whose answers cannot be kept', () => {
  for (const fault of ['refused', 'full', 'failed'] satisfies StoreFault[])
    it(`says that the store is ${fault}, loses nothing on screen, and offers a copy`, async () => {
      const store = new MemoryStore();
      store.faults.save = fault;
      const review = await open({ store });
      const heard = hear(review);
      await press('start');
      await arriveAt(OPEN_DOOR);
      await choose('Partly');
      await read(say(`save-${fault}`));
      expect(seen('[role=alert]').map(nameOf).join(' ')).to.include(say(`save-${fault}`));
      expect(only(heard, 'save').at(-1)!.state).to.deep.equal({ kind: 'failed', fault });
      const files = catchDownloads();
      await press('downloadCopy');
      const file = await until('the copy', () => files.caught[0]);
      files.stop();
      expect((JSON.parse(await file.text()) as Response).answers).to.deep.equal({ 'open-door': { option: 'some' } });
      expect(review.response!.answers).to.deep.equal({ 'open-door': { option: 'some' } });
    });

  it('says saved again once there is room', async () => {
    const store = new MemoryStore();
    store.faults.save = 'full';
    await open({ store });
    await press('start');
    await arriveAt(OPEN_DOOR);
    await choose('Partly');
    await read(say('save-full'));
    delete store.faults.save;
    await choose('Fully');
    await until('words that say so', () => /\d\d:\d\d/.test(save()));
    expect(store.device.answers).to.deep.equal({ 'open-door': { option: 'full' } });
  });

  for (const fault of ['refused', 'full', 'failed'] satisfies StoreFault[])
    it(`works all the same when the store is ${fault} from the start, and says why`, async () => {
      const store = new MemoryStore();
      store.faults.all = store.faults.save = fault;
      await open({ store });
      await press('start');
      await arriveAt(OPEN_DOOR);
      await read(say(`save-${fault}`));
      await answerAll('Partly', 'Fully', 'Partly', 'Fully');
      await arriveAt(say('checkTitle'));
    });

  it('warns before the page goes only while answers would be lost', async () => {
    const leaves = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await open({ store: null });
    expect(leaves()).to.equal(true);
    await press('start');
    await arriveAt(OPEN_DOOR);
    expect(leaves()).to.equal(true);
    await choose('Partly');
    await read(say('saveOff'));
    expect(leaves()).to.equal(false);
    const files = catchDownloads();
    await press('downloadCopy');
    await until('the copy', () => files.caught[0]);
    files.stop();
    expect(leaves()).to.equal(true);
  });
});

describe('<take-stock> that finds a damaged record', () => {
  it('offers it, and goes on keeping answers, where the device has no room to put it aside', async () => {
    const device = new Device().keep({ ...half(), answers: 'damaged' } as never);
    const store = new MemoryStore(device);
    store.faults.setAside = 'full';
    await open({ store });
    await read(say('damaged'));
    await press('start');
    await arriveAt(OPEN_DOOR);
    await choose('Partly');
    await until('the answer to be kept', () => [...device.records.values()].length === 2);
    await until('words that say so', () => /\d\d:\d\d/.test(save()));
    expect(device.records.get(half().id)!.response).to.have.property('answers', 'damaged');
  });

  it('keeps answers again once the device can be read again', async () => {
    const device = new Device();
    const store = new MemoryStore(device);
    store.faults.all = 'failed';
    await open({ store });
    await press('start');
    await read(say('save-failed'));
    delete store.faults.all;
    await choose('Partly');
    await until('words that say so', () => /\d\d:\d\d/.test(save()));
    expect(device.answers).to.deep.equal({ 'open-door': { option: 'some' } });
  });

  for (const [what, response] of Object.entries({
    'half a record': { format: 'take-stock/response/1', id: 'x', instrument: { id: 'tiny-review', version: '1.0.0' } },
    'answers that are no objects': tinyResponse({ 'open-door': 3 as never }),
    'nothing at all': null,
  }))
    it(`puts ${what} aside, says so, and offers it`, async () => {
      const device = new Device();
      device.records.set('x', { id: 'x', instrument: 'tiny-review', response, saved: 1 });
      await open({ store: new MemoryStore(device) });
      await read(say('damaged'));
      expect(device.records.size).to.equal(0);
      expect(device.aside.map((record) => record.response)).to.deep.equal([response]);
      const files = catchDownloads();
      await press('damagedDownload');
      const file = await until('the file', () => files.caught[0]);
      files.stop();
      expect(JSON.parse(await file.text())).to.deep.equal(response);
      click(await find('button', say('close')));
      await rest();
      expect(textOf(document.body)).not.to.include(say('damaged'));
    });

  it('goes on with the sound ones', async () => {
    const device = new Device().keep(half());
    device.records.set('x', { id: 'x', instrument: 'tiny-review', response: 'rubbish', saved: Number.NaN });
    await resume(device);
    expect(device.aside).to.have.length(1);
  });

  it('overwrites nothing when it cannot put the record aside', async () => {
    const device = new Device();
    device.records.set(half().id, { id: half().id, instrument: 'tiny-review', response: 'rubbish', saved: 1 });
    const store = new MemoryStore(device);
    store.faults.setAside = 'full';
    await open({ store });
    await press('start');
    await arriveAt(OPEN_DOOR);
    await choose('Partly');
    await rest();
    expect(device.records.get(half().id)!.response).to.equal('rubbish');
  });
});
