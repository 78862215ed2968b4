import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { parseInstrument, parseResponse, score } from '@take-stock/engine';
import { answerAll, arriveAt, choose, click, press, pressNamed } from './helpers/act.js';
import { find, focused, inside, nameOf, read, rest, say, seen, textOf, until, words } from './helpers/look.js';
import { hear, only, open, type TestedReview } from './helpers/review.js';
import { tiny } from './helpers/tiny-review.js';

const instrument = parseInstrument(tiny);
const [OPEN_DOOR, HEARD, PROMISES, LEARNING] = instrument.sections.flatMap(({ items }) => items.map(({ statement }) => statement)) as [
  string,
  string,
  string,
  string,
];

/** The rows of a picture's table, unfolded as a person would. */
async function tableOf(picture: string): Promise<string[]> {
  click(await until('the table', () => inside(picture, 'summary').at(-1)));
  return (await until('its rows', () => inside(picture, 'tbody tr').length > 0 && inside(picture, 'tbody tr'))).map(nameOf);
}

/** Opens the note of the question in sight, and types into it. */
async function typeNote(text: string): Promise<void> {
  await press('noteAdd');
  const note = (await find('textarea')) as HTMLTextAreaElement;
  note.value = text;
  note.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

describe('<take-stock>, from start to handing over', () => {
  it('begins with what this is, how long it takes, and what happens to the answers', async () => {
    const review = await open();
    expect(seen('h2').map(nameOf)).to.deep.equal(['A tiny review']);
    const text = textOf(review);
    for (const part of ['Four questions to try things out with.', say('lengthAndTime', { questions: '4 questions', from: 1, to: 3 })])
      expect(text).to.include(part);
    for (const part of ['startPrivacy', 'startHowStopUnsaved'] as const) await read(say(part));
    expect(text).to.include('CC BY 4.0');
  });

  it('takes nobody’s focus before anybody did anything', async () => {
    await open();
    await rest();
    expect(document.activeElement).to.equal(document.body);
  });

  it('asks which part of the partnership somebody is from, and for a name, and insists on neither', async () => {
    const review = await open();
    await press('start');
    await arriveAt(OPEN_DOOR);
    expect(review.response!.respondent).to.deep.equal({});
  });

  it('keeps the part of the partnership and the name that were given', async () => {
    const review = await open();
    await choose('Council');
    const name = (await find('input[type=text]')) as HTMLInputElement;
    name.value = '  Ann Lee ';
    await press('start');
    await arriveAt(OPEN_DOOR);
    expect(review.response!.respondent).to.deep.equal({ group: 'council', name: 'Ann Lee' });
  });

  it('moves the focus to the heading of every page on the way', async () => {
    await open();
    await press('start');
    await arriveAt(OPEN_DOOR);
    await press('continue');
    await arriveAt(HEARD);
    await press('back');
    await arriveAt(OPEN_DOOR);
    await press('back');
    await arriveAt('A tiny review');
  });

  it('says where the person is, in words', async () => {
    await open();
    await press('start');
    await read(say('questionOf', { n: 1, of: 4 }));
    await read('Who takes part');
    await answerAll('Fully', 'Fully');
    await read(say('questionOf', { n: 3, of: 4 }));
    await read('What gets done');
  });

  it('keeps an answer when the person goes back and forth', async () => {
    await open();
    await press('start');
    await arriveAt(OPEN_DOOR);
    await answerAll('Partly');
    await arriveAt(HEARD);
    await press('back');
    await arriveAt(OPEN_DOOR);
    expect((seen('input:checked') as HTMLInputElement[]).map(({ value }) => value)).to.deep.equal(['some']);
  });

  it('lets anybody go on without an answer, and does not scold', async () => {
    await open();
    await press('start');
    await arriveAt(OPEN_DOOR);
    await answerAll(null, null, null, null);
    await arriveAt(say('checkTitle'));
    expect(seen('[role=alert]').map(nameOf).join('')).to.equal('');
    expect(seen('[aria-invalid=true]')).to.deep.equal([]);
    await read(say('blankTitle', { n: 4 }));
    await read(say('blankHint'));
  });

  it('lists all sections with their state, and opens the first blank question of one', async () => {
    await open();
    await press('start');
    await arriveAt(OPEN_DOOR);
    await answerAll('Fully');
    await press('allSections');
    await arriveAt(say('sectionsTitle'));
    expect(seen('li button').map(nameOf)).to.deep.equal([
      `Who takes part ${say('sectionSome', { done: 1, all: 2 })}`,
      `What gets done ${say('sectionNone')}`,
    ]);
    click(seen('li button')[0]!);
    await arriveAt(HEARD);
    await answerAll('Fully');
    await press('allSections');
    await until('the first section to be done', () =>
      seen('li button').some((each) => nameOf(each) === `Who takes part ${say('sectionDone')}`),
    );
    await press('check');
    await arriveAt(say('checkTitle'));
  });

  it('shows every answer in the words that were chosen, with the note, and what has none', async () => {
    await open();
    await press('start');
    await arriveAt(OPEN_DOOR);
    await typeNote('See the list.');
    await choose('Partly');
    await press('continue');
    await arriveAt(HEARD);
    await answerAll('Don’t know', null, 'Doesn’t apply to us');
    await arriveAt(say('checkTitle'));
    expect(seen('section:not(.blank) li').map((item) => words([...item.querySelectorAll('p')].map(nameOf).join(' | ')))).to.deep.equal([
      `${OPEN_DOOR} | Partly | ${say('yourNote', { note: 'See the list.' })}`,
      `${HEARD} | Don’t know`,
      `${PROMISES} | ${say('notAnswered')}`,
      `${LEARNING} | Doesn’t apply to us`,
    ]);
    await read(say('blankTitle', { n: 1 }));
  });

  it('draws how far each section is, as the words beside it say', async () => {
    await open();
    await press('start');
    await arriveAt(OPEN_DOOR);
    const drawn = () => inside('take-stock-progress', 'span').map(({ style }) => [style.flexGrow, style.backgroundSize]);
    await until('a way that is not begun', () => drawn().length === instrument.sections.length);
    expect(new Set(drawn().map(([, size]) => size))).to.deep.equal(new Set(['0% 100%']));
    await answerAll('Fully', 'Fully');
    await until('the first section done', () => drawn()[0]![1] === '100% 100%');
    expect(drawn().map(([grow]) => Number(grow))).to.deep.equal(instrument.sections.map(({ items }) => items.length));
  });

  it('wears what the host page gives it', async () => {
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = `take-stock { --take-stock-accent: rgb(1, 2, 3); --take-stock-radius: 7px; --take-stock-font: cursive }
      take-stock::part(statement) { color: rgb(4, 5, 6) }`;
    try {
      await open();
      const start = getComputedStyle(await find('button', say('start')));
      expect([start.backgroundColor, start.borderTopLeftRadius, start.fontFamily]).to.deep.equal(['rgb(1, 2, 3)', '7px', 'cursive']);
      await press('start');
      await arriveAt(OPEN_DOOR);
      expect(getComputedStyle(await find('[part=statement]')).color).to.equal('rgb(4, 5, 6)');
    } finally {
      style.remove();
    }
  });

  it('counts a question with a note and no answer as not answered, and keeps the note', async () => {
    const review = await open();
    await press('start');
    await arriveAt(OPEN_DOOR);
    await typeNote('Ask Ann.');
    await press('continue');
    await arriveAt(HEARD);
    await answerAll('Fully', 'Fully', 'Fully');
    await arriveAt(say('checkTitle'));
    await read(say('blankTitle', { n: 1 }));
    await read(say('yourNote', { note: 'Ask Ann.' }));
    expect(review.response!.answers['open-door']).to.deep.equal({ note: 'Ask Ann.' });
  });

  it('changes an answer from the list and returns to it', async () => {
    const review = await open();
    await press('start');
    await arriveAt(OPEN_DOOR);
    await answerAll('Partly', 'Partly', null, 'Partly');
    await pressNamed(say('about', { what: say('answerNow'), statement: PROMISES }));
    await arriveAt(PROMISES);
    await choose('Fully');
    await press('continueToCheck');
    await arriveAt(say('checkTitle'));
    await read(say('checkAllAnswered'));
    await pressNamed(say('about', { what: say('change'), statement: HEARD }));
    await arriveAt(HEARD);
    await choose('Not at all');
    await press('continueToCheck');
    await arriveAt(say('checkTitle'));
    expect(Object.values(review.response!.answers).map(({ option }) => option)).to.have.members(['some', 'none', 'full', 'some']);
  });

  it('asks back gently when nearly all answers are the same, and only among many', async () => {
    const items = Array.from({ length: 10 }, (_, n) => ({ id: `q${n}`, statement: `Thing ${n} is done.`, scale: 'extent' }));
    const long = { ...tiny, sections: [{ id: 'all', title: 'All', items }] };
    await open({ definition: long });
    await press('start');
    await arriveAt('Thing 0 is done.');
    await answerAll('Fully', 'Fully', 'Fully', 'Fully', 'Fully', 'Fully', 'Fully', 'Fully', 'Fully', null);
    await arriveAt(say('checkTitle'));
    expect(textOf(document.body)).not.to.include(say('sameThroughout', { option: 'Fully' }));
    await pressNamed(say('about', { what: say('answerNow'), statement: 'Thing 9 is done.' }));
    await arriveAt('Thing 9 is done.');
    await choose('Fully');
    await press('continueToCheck');
    await arriveAt(say('checkTitle'));
    await read(say('sameThroughout', { option: 'Fully' }));
  });

  it('shows the numbers that the engine worked out, each with what it rests on', async () => {
    const review = await open();
    await press('start');
    await arriveAt(OPEN_DOOR);
    await answerAll('Partly', 'Fully', 'Not at all', 'Don’t know');
    await press('seeResult');
    const rows = await tableOf('take-stock-bars');
    const card = score(instrument, parseResponse(instrument, structuredClone(review.response)));
    expect(review.card).to.deep.equal(card);
    const [people, work] = rows;
    // By hand: (50 + 100) / 2 = 75 of two; 0 alone of two, with one “don’t know”.
    expect(people)
      .to.include('75')
      .and.include('Under way')
      .and.include(say('restsOn', { n: 2, answered: 2 }));
    expect(work)
      .to.match(/\b0\b/)
      .and.include('Early days')
      .and.include(say('restsOnUnsure', { n: 2, answered: 1, unsure: 1 }));
    // (75 + 0) / 2 = 37.5, rounded half up.
    await read(say('overallScore', { score: 38, band: 'Early days' }));
  });

  it('has no number where too little was answered, and says why', async () => {
    await open();
    await press('start');
    await arriveAt(OPEN_DOOR);
    await answerAll('Fully', null, null, null);
    await press('seeResult');
    expect((await tableOf('take-stock-bars'))[1]).to.include(say('notEnoughAnswered'));
    await read(say('overallNone'));
  });

  it('names what goes well, what to look at with ideas, and what is not known', async () => {
    await open();
    await press('start');
    await arriveAt(OPEN_DOOR);
    await answerAll('Fully', 'Not at all', 'Don’t know', null);
    await press('seeResult');
    await find('h3', say('lookAtTitle'));
    await find('h4', OPEN_DOOR);
    const under = (title: string) =>
      textOf(
        seen('h3')
          .find((each) => nameOf(each) === title)!
          .closest('section')!,
      );
    const order = seen('h3').map(nameOf);
    const places = (['goesWellTitle', 'lookAtTitle', 'unansweredTitle'] as const).map((name) => order.indexOf(say(name)));
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
    expect(under(say('goesWellTitle'))).to.include(OPEN_DOOR);
    expect(under(say('lookAtTitle')))
      .to.include(HEARD)
      .and.include('Go round the table once.');
    expect(under(say('unansweredTitle')))
      .to.include(`${PROMISES} (${say('why-unsure')})`)
      .and.include(`${LEARNING} (${say('why-blank')})`);
  });

  it('answers “how was this worked out?” for every number', async () => {
    await open();
    await press('start');
    await arriveAt(OPEN_DOOR);
    await answerAll('Partly', 'Fully', 'Partly', 'Fully');
    await press('seeResult');
    const summary = await find('summary', say('howAbout', { section: 'Who takes part' }));
    click(summary);
    await nextFrame();
    await read(say('howMean', { sum: 150, n: 2, exact: 75, displayed: 75 }));
    expect(
      seen('summary')
        .filter((each) => nameOf(each).startsWith(say('howWorkedOut')))
        .map(nameOf),
    ).to.deep.equal(['Who takes part', 'What gets done', say('overallTitle')].map((section) => say('howAbout', { section })));
    click(await find('summary', say('howAbout', { section: say('overallTitle') })));
    await nextFrame();
    await read(say('howNeededOverall', { least: 2, n: 2, answered: 2 }));
  });

  it('says under the name of the bars how far the scores lie apart', async () => {
    await open();
    await press('start');
    await arriveAt(OPEN_DOOR);
    await answerAll('Partly', 'Fully', 'Partly', 'Partly');
    await press('seeResult');
    await read(say('sectionsSpread', { low: 50, high: 75 }));
  });

  it('hands over a file, a link without notes, a picture to scan, and paper', async () => {
    await open();
    await press('start');
    await arriveAt(OPEN_DOOR);
    await answerAll('Partly', 'Fully', 'Partly', 'Fully');
    await press('seeResult');
    await press('handOver');
    await arriveAt(say('handOver'));
    for (const title of ['fileTitle', 'linkTitle', 'qrTitle', 'printTitle', 'deleteTitle'] as const) await find('h3', say(title));
    expect(((await find('textarea')) as HTMLTextAreaElement).value).to.match(/#ts1\.tiny-review-1_0_0\.1212\.-\./);
    await press('qrShow');
    await until('the focus on the picture', () => focused().role === 'group' && nameOf(focused()) === say('qrLabel'));
    await press('backToResult');
    await until('the focus on the result', () => focused().tagName === 'H2' && seen('take-stock-result').length === 1);
  });

  it('tells the host what the person does, with the whole response, and nothing before', async () => {
    const review = await open();
    const heard = hear(review);
    await rest();
    expect(heard).to.deep.equal([]);
    await press('start');
    await arriveAt(OPEN_DOOR);
    expect(only(heard, 'change')).to.deep.equal([]);
    await answerAll('Partly', 'Fully', null, null);
    const changes = only(heard, 'change');
    expect(changes.map(({ response }) => Object.keys(response.answers).length)).to.deep.equal([1, 2]);
    expect(changes.every(({ bubbles, composed }) => bubbles && composed)).to.equal(true);
    await press('seeResult');
    const [complete] = await until('the completion', () => only(heard, 'complete').length === 1 && only(heard, 'complete'));
    expect(complete!.response.completed).to.match(/^\d{4}-\d\d-\d\d$/);
    expect(complete!.card.sections.map(({ displayed }) => displayed)).to.deep.equal([75, null]);
    expect(only(heard, 'error')).to.deep.equal([]);
  });
});

describe('<take-stock> as the host sets it', () => {
  it('asks a section a page with layout="section"', async () => {
    await open({ layout: 'section' });
    await press('start');
    await arriveAt('Who takes part');
    expect(inside('take-stock-question', 'h3').map(nameOf)).to.deep.equal([OPEN_DOOR, HEARD]);
    await read(say('sectionOf', { n: 1, of: 2 }));
    await press('continue');
    await arriveAt('What gets done');
    await press('back');
    await arriveAt('Who takes part');
    await press('continue');
    await arriveAt('What gets done');
    await press('continue');
    await arriveAt(say('checkTitle'));
    await pressNamed(say('about', { what: say('change'), statement: LEARNING }));
    await arriveAt(LEARNING);
  });

  it('says what the host’s own messages say, and the rest in English', async () => {
    const review = await open({ messages: { start: 'Off we go', continue: 'Onwards' } });
    await pressNamed('Off we go');
    await arriveAt(OPEN_DOOR);
    await find('button', 'Onwards');
    await find('button', say('back'));
    review.messages = { continue: 'Next stop' };
    await find('button', 'Next stop');
  });

  it('marks its own words with their language, and writes numbers that way', async () => {
    const review = await open({ language: 'de', messages: { resultIntro: 'Jeder Teil hat 0 bis 100 Punkte.' } });
    expect(review.shadowRoot!.querySelector('.review')!.getAttribute('lang')).to.equal('de');
    await press('start');
    await arriveAt(OPEN_DOOR);
    await answerAll('Partly', 'Fully', 'Not at all', 'Don’t know');
    await press('seeResult');
    click(await find('summary', say('howAbout', { section: say('overallTitle') })));
    await read('37,5');
  });

  it('marks the questions with the language of the instrument when the interface has another', async () => {
    await open({ language: 'cy' });
    const lang = seen('h2')[0]!.closest('[lang]') ?? (seen('h2')[0]!.getRootNode() as ShadowRoot).host.closest('[lang]');
    expect(lang!.getAttribute('lang')).to.equal('en-GB');
  });

  it('opens the first question at once with begin(), and leaves the focus where it is', async () => {
    const review = await open();
    review.begin();
    await find('h2', OPEN_DOOR);
    await rest();
    expect(document.activeElement).to.equal(document.body);
    expect(review.response!.answers).to.deep.equal({});
  });

  it('starts anew when it is given other questions', async () => {
    const review = await open();
    await press('start');
    await arriveAt(OPEN_DOOR);
    review.definition = { ...tiny, id: 'another-review', title: 'Another review' };
    await find('h2', 'Another review');
    expect(review.response).to.equal(null);
  });

  it('shows the newest questions, also when older ones fail to load late', async () => {
    let fail: (error: Error) => void = () => undefined;
    const late = new Promise<never>((_, reject) => (fail = reject));
    const review = await fixture<TestedReview>(html`<take-stock .bundled=${() => late} instrument="slow"></take-stock>`);
    review.definition = tiny;
    await find('h2', 'A tiny review');
    fail(new Error('too late'));
    await rest();
    expect(seen('h2').map(nameOf)).to.deep.equal(['A tiny review']);
  });
});
