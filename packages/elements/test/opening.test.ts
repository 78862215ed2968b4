import { expect, fixture, nextFrame } from '@open-wc/testing';
import { parseInstrument, toLink, type Response } from '@take-stock/engine';
import { html } from 'lit';
import type { MessageName } from '../src/messages/words.js';
import { answerAll, arriveAt, choose, press } from './helpers/act.js';
import { find, focused, nameOf, read, rest, say, seen, textOf, until } from './helpers/look.js';
import { replace } from './helpers/downloads.js';
import { Device, MemoryStore } from './helpers/memory-store.js';
import { hear, only, open } from './helpers/review.js';
import { tiny, tinyResponse } from './helpers/tiny-review.js';

const instrument = parseInstrument(tiny);
const OPEN_DOOR = 'Anyone may join our community forum.';
const HEARD = 'Everyone who comes is heard.';
const answered = tinyResponse({ 'open-door': { option: 'full' }, heard: { option: 'none' } });

/** Gives a file to the page as the browser's own window would. */
function choosesFile(content: BlobPart | File, name = 'take-stock-tiny.json'): void {
  const input = seenInput();
  const files = new DataTransfer();
  files.items.add(content instanceof File ? content : new File([content], name, { type: 'application/json' }));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
/** The file field behind the button, which is not seen itself. */
function seenInput(): HTMLInputElement {
  const button = seen('button').find((each) => nameOf(each) === say('openFile'))!;
  return (button.getRootNode() as ShadowRoot).querySelector<HTMLInputElement>('input[type=file]')!;
}
const json = (value: unknown) => JSON.stringify(value);
/** The file with a name in it that plain object literals cannot have. */
const withProto = (text: string) => text.replace('"open-door":{', '"__proto__":{"option":"full","polluted":"yes"},"open-door":{');

const device = () => new Device().keep(tinyResponse({ 'open-door': { option: 'some' } }, { id: '11111111-1111-4111-8111-111111111111' }));
const SCRIPT = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';

describe('<take-stock>, given a file', () => {
  it('goes on with the answers in it, and keeps them beside what is there', async () => {
    const kept = device();
    const review = await open({ store: new MemoryStore(kept) });
    choosesFile(json(answered));
    await arriveAt('We keep what we promise.');
    expect(review.response!.answers).to.deep.equal(answered.answers);
    await until('both to be kept', () => kept.records.size === 2);
  });

  for (const { name, content, fault } of [
    { name: 'text that is not JSON', content: 'Minutes of the meeting', fault: 'fault-not-json' },
    { name: 'half a file', content: json(answered).slice(0, -20), fault: 'fault-not-json' },
    { name: 'an empty file', content: '', fault: 'fault-not-json' },
    { name: 'a picture', content: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), fault: 'fault-not-json' },
    { name: 'other JSON', content: '[1, 2, 3]', fault: 'fault-invalid' },
    {
      name: 'the answers to other questions',
      content: json({ ...answered, instrument: { id: 'other', version: '1.0.0' } }),
      fault: 'fault-other-instrument',
    },
    {
      name: 'another version',
      content: json({ ...answered, instrument: { id: 'tiny-review', version: '2.0.0' } }),
      fault: 'fault-other-version',
    },
    { name: 'a newer format', content: json({ ...answered, format: 'take-stock/response/2' }), fault: 'fault-newer-format' },
    { name: 'answers of the wrong kind', content: json({ ...answered, answers: { 'open-door': 'full' } }), fault: 'fault-invalid' },
    { name: 'a name that pollutes objects', content: withProto(json(answered)), fault: 'fault-invalid' },
    { name: '50 MB', content: json({ ...answered, filler: 'x'.repeat(50_000_000) }), fault: 'fault-too-large' },
  ] satisfies { name: string; content: BlobPart; fault: MessageName }[])
    it(`says what is wrong with ${name}, and changes nothing`, async () => {
      const kept = device();
      const before = structuredClone([...kept.records]);
      const review = await open({ store: new MemoryStore(kept) });
      const heard = hear(review);
      choosesFile(content);
      await read(say(fault));
      const [alert] = seen('[role=alert]').filter((each) => textOf(each).includes(say(fault)));
      expect(alert, 'the words are announced').to.not.equal(undefined);
      await read(say('fileWrong'));
      expect(seen('h2').map(nameOf)).to.deep.equal(['A tiny review']);
      expect([...kept.records]).to.deep.equal(before);
      expect(review.response).to.equal(null);
      expect([...only(heard, 'change'), ...only(heard, 'error')]).to.deep.equal([]);
      expect(({} as { polluted?: string }).polluted).to.equal(undefined);
      await press('close');
      await rest();
      expect(textOf(review)).not.to.include(say(fault));
    });

  it('leaves out fields that no response has', async () => {
    const review = await open();
    choosesFile(json({ ...answered, sneaky: true }));
    await arriveAt('We keep what we promise.');
    expect(review.response).to.not.have.property('sneaky');
  });

  for (const [what, odd] of Object.entries({
    'days that are none': { created: 'yesterday', completed: 'soon' },
    'an id that is none': { id: 'x', completed: '2026-03-02' },
    'a part of the partnership that is not here': { respondent: { group: 'martians' }, completed: '2026-03-02' },
  }))
    it(`shows the result of a file with ${what}, or says that it is wrong`, async () => {
      await open();
      choosesFile(json({ ...answered, ...odd }));
      await until(
        'the result or the words',
        () => seen('take-stock-radar').length === 1 || textOf(document.body).includes(say('fault-invalid')),
      );
      if (seen('take-stock-radar').length === 0) return;
      await press('handOver');
      await arriveAt(say('handOver'));
    });

  it('reads no more of 50 MB than it takes to see that it is too large', async () => {
    await open();
    const huge = new File([new Uint8Array(50 * 1024 * 1024)], 'take-stock-huge.json');
    let bytes = 0;
    const ways = (['text', 'stream', 'arrayBuffer'] as const).map((way) =>
      replace(Blob.prototype, way, function (method) {
        bytes += this.size;
        return method();
      }),
    );
    choosesFile(huge);
    await read(say('fault-too-large'));
    for (const stop of ways) stop();
    expect(bytes).to.equal(4 * 1024 * 1024);
  });

  it('can be given the right file after a wrong one', async () => {
    await open();
    choosesFile('rubbish');
    await read(say('fault-not-json'));
    choosesFile(json(answered));
    await arriveAt('We keep what we promise.');
    expect(textOf(document.body)).not.to.include(say('fault-not-json'));
  });

  it('sets answers aside that belong to no question here, says so, and keeps them', async () => {
    const review = await open();
    choosesFile(json({ ...answered, answers: { ...answered.answers, 'long-gone': { option: 'full', note: 'Old.' } } }));
    await read(say('setAside', { n: 1 }));
    expect(review.response!.setAside).to.deep.equal({ 'long-gone': { option: 'full', note: 'Old.' } });
    expect(review.response!.answers).to.deep.equal(answered.answers);
  });

  it('shows a script in any text as text, and never runs it', async () => {
    const review = await open();
    choosesFile(
      json({
        ...answered,
        respondent: { name: SCRIPT },
        answers: { 'open-door': { option: 'full', note: SCRIPT } },
        completed: '2026-03-02',
      }),
    );
    await until('the result', () => seen('take-stock-result').length === 1);
    await press('changeAnswers');
    await arriveAt(say('checkTitle'));
    await read(say('yourNote', { note: SCRIPT }));
    await rest();
    expect((window as { ran?: number }).ran).to.equal(undefined);
    expect(seen('img', review)).to.deep.equal([]);
  });

  it('does not let an older copy overwrite newer answers of the same person unasked', async () => {
    const kept = new Device().keep(tinyResponse({ 'open-door': { option: 'full' }, heard: { option: 'full', note: 'Written since.' } }));
    await open({ store: new MemoryStore(kept) });
    choosesFile(json(tinyResponse({ 'open-door': { option: 'some' } })));
    await until('the file to be opened', () => seen('take-stock-questions').length === 1 || seen('take-stock-notice').length === 1);
    await rest();
    const everything = json([...kept.records.values()].map(({ response }) => response)) + json(kept.aside);
    expect(everything).to.include('Written since.');
  });

  it('writes nothing of a file whose answers are open in another tab', async () => {
    const kept = new Device().keep(answered);
    await new MemoryStore(kept).claim(answered.id, { steal: false, onLost: () => undefined });
    await open({ store: new MemoryStore(kept) });
    choosesFile(json(tinyResponse({ promises: { option: 'none' } })));
    await rest();
    await rest();
    expect((kept.records.get(answered.id)!.response as Response).answers).to.deep.equal(answered.answers);
  });
});

describe('<take-stock>, opened by a link with answers', () => {
  const link = toLink(instrument, answered);
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('shows the result to read, keeps nothing, and returns when it is closed', async () => {
    const kept = device();
    history.replaceState(null, '', link);
    const review = await open({ store: new MemoryStore(kept) });
    const heard = hear(review);
    await read(say('sharedTitle'));
    expect(seen('button').map(nameOf)).not.to.include(say('handOver')).and.not.include(say('changeAnswers'));
    await press('sharedClose');
    await arriveAt('A tiny review');
    expect(review.response).to.equal(null);
    expect(kept.records.size).to.equal(1);
    expect([...only(heard, 'change'), ...only(heard, 'complete')]).to.deep.equal([]);
  });

  it('leaves a link that it does not know alone', async () => {
    history.replaceState(null, '', '#contact');
    await open();
    await rest();
    expect(seen('h2').map(nameOf)).to.deep.equal(['A tiny review']);
    expect(seen('[role=alert]').map(nameOf).join('')).to.equal('');
  });

  for (const { name, wrong, fault } of [
    { name: 'was cut short', wrong: link.slice(0, -3), fault: 'fault-damaged-link' },
    {
      name: 'was mistyped',
      wrong: link
        .replace('.20.', '.21.')
        .replace('.20-', '.21-')
        .replace(/\.(\d)/, (_, digit) => `.${(Number(digit) + 1) % 3}`),
      fault: 'fault-damaged-link',
    },
    { name: 'was cut short in its head', wrong: link.slice(0, 9), fault: 'fault-damaged-link' },
    { name: 'answers other questions', wrong: toLink({ ...instrument, id: 'other-review' }, answered), fault: 'fault-other-instrument' },
    { name: 'a newer edition made', wrong: link.replace('#ts1', '#ts2'), fault: 'fault-newer-format' },
    { name: 'answers another version', wrong: toLink({ ...instrument, version: '2.0.0' }, answered), fault: 'fault-other-version' },
  ] satisfies { name: string; wrong: string; fault: MessageName }[])
    it(`explains a link that ${name}`, async () => {
      history.replaceState(null, '', wrong);
      await open();
      await read(say('linkWrong'));
      await read(say(fault));
      await find('button', say('start'));
    });

  describe('among two reviews on the page', () => {
    const other = { ...tiny, id: 'other-review', title: 'Another review' };
    const two = () => fixture(html`<div><take-stock .definition=${tiny}></take-stock><take-stock .definition=${other}></take-stock></div>`);

    it('opens in the one that has its questions, and the other says nothing', async () => {
      history.replaceState(null, '', toLink(parseInstrument(other), { ...answered, instrument: { id: other.id, version: '1.0.0' } }));
      await two();
      await read(say('sharedTitle'));
      await rest();
      expect(seen('take-stock-notice')).to.deep.equal([]);
      expect(seen('take-stock-result').length).to.equal(1);
    });

    it('is explained once when neither has them', async () => {
      history.replaceState(null, '', toLink({ ...instrument, id: 'third-review' }, answered));
      await two();
      await read(say('fault-other-instrument'));
      await rest();
      expect(seen('take-stock-notice').length).to.equal(1);
    });
  });

  it('opens one that is followed while the page is open', async () => {
    await open();
    location.hash = link;
    await read(say('sharedTitle'));
  });

  it('loses no answers that exist only on the screen', async () => {
    const review = await open({ store: null });
    await press('start');
    await arriveAt(OPEN_DOOR);
    await answerAll('Partly');
    await arriveAt(HEARD);
    location.hash = link;
    await rest();
    await rest();
    // Whether the link waits or opens: the way back leads to the answers.
    if (seen('take-stock-result').length) await press('sharedClose');
    await rest();
    expect(review.response?.answers['open-door']).to.deep.equal({ option: 'some' });
  });
});

describe('<take-stock>, given a faulty instrument', () => {
  const faulty = {
    ...tiny,
    version: 'one',
    sections: [{ ...tiny.sections[0]!, items: [{ id: 'open-door', statement: '', scale: 'missing' }] }, tiny.sections[1]!],
  };

  it('lists every fault with its place, and tells the host', async () => {
    const review = await open();
    const heard = hear(review);
    review.definition = faulty;
    await find('h2', say('noInstrument'));
    const places = seen('li code').map(nameOf);
    expect(places).to.include('version').and.include('sections.0.items.0.statement');
    expect(seen('li').every((line) => nameOf(line).length > 12)).to.equal(true);
    const [error] = only(heard, 'error');
    expect((error!.error as { issues: { path: string }[] }).issues.map(({ path }) => path)).to.deep.equal(places);
  });

  it('shows the questions as soon as the instrument is mended', async () => {
    const review = await open({ definition: faulty });
    await find('h2', say('noInstrument'));
    review.definition = tiny;
    await find('h2', 'A tiny review');
  });

  it('says so when an instrument is not bundled', async () => {
    const review = await open({ definition: undefined, instrument: 'unheard-of' });
    await find('h2', say('noInstrument'));
    expect(textOf(review)).to.include('unheard-of');
  });

  it('shows a script in every text of an instrument as text, and never runs it', async () => {
    const scripted = JSON.parse(
      JSON.stringify(tiny, (key, value: unknown) =>
        ['title', 'about', 'statement', 'label', 'question', 'evidence', 'meaning', 'wording', 'licence'].includes(key)
          ? `${String(value)} ${SCRIPT}`
          : value,
      ),
    ) as unknown;
    const review = await open({ definition: scripted });
    expect(nameOf(seen('h2')[0]!)).to.equal(`A tiny review ${SCRIPT}`);
    await press('start');
    await arriveAt(`${OPEN_DOOR} ${SCRIPT}`);
    await choose(`Fully ${SCRIPT}`);
    for (let n = 0; n < 4; n++) {
      const before = nameOf(focused());
      await press('continue');
      await until('the next page', () => focused().tagName === 'H2' && nameOf(focused()) !== before);
    }
    await press('seeResult');
    await until('the result', () => seen('take-stock-result').length === 1);
    await nextFrame();
    expect((window as { ran?: number }).ran).to.equal(undefined);
    expect(seen('img', review)).to.deep.equal([]);
  });
});

describe('<take-stock> with an instrument inside of it', () => {
  it('reads it from an inline block', async () => {
    await open({ definition: undefined }, html`${inline(JSON.stringify(tiny))}`);
    expect(seen('h2').map(nameOf)).to.deep.equal(['A tiny review']);
  });

  it('explains a block that is not JSON', async () => {
    const review = await open({ definition: undefined }, html`${inline('{ "title": ')}`);
    await find('h2', say('noInstrument'));
    expect(textOf(review)).to.include('must be JSON');
  });

  function inline(text: string): HTMLScriptElement {
    const block = document.createElement('script');
    block.type = 'application/json';
    block.textContent = text;
    return block;
  }
});
