// Reads what is pasted with the engine, and shows the score card or every fault. An import map in the page says where the engine is.
import { parseInstrument, readLink, readResponse, linkTarget, score, toLink } from '@take-stock/engine';
import { instruments, loadInstrument } from '@take-stock/instruments';

const input = document.getElementById('input');
const summary = document.getElementById('summary');
const output = document.getElementById('output');

/** What to do about a response that cannot be read, by the error's code. */
const REMEDIES = {
  'not-json': 'Paste the whole text of the file, from the first brace to the last.',
  'too-large': 'No response comes near this size. Check that it is the right file.',
  'newer-format': 'Update Take Stock where the response is read.',
  'other-instrument': 'Read it with the instrument that it names.',
  'other-version': 'Read it with the version that it names: keep the data file of every version you ask.',
  'damaged-link': 'Ask for the link again, or for the file.',
  invalid: 'Mend what is listed. What could not be looked at because of it is looked at then.',
};

const quick = await loadInstrument('community-partnership-quick');
const whole = {
  format: 'take-stock/response/1',
  id: '6b1f0a52-93c4-4d0e-8a27-5f1e3c9d7b48',
  instrument: { id: quick.id, version: quick.version },
  respondent: { group: 'health', name: 'A. Member' },
  created: '2026-05-03',
  completed: '2026-05-04',
  answers: {
    'formed-fairly': { option: 'large-extent', note: 'Terms of reference, agreed in March.' },
    'all-interests': { option: 'some-extent' },
    'fair-say': { option: 'unsure' },
    'agreed-and-done': { option: 'fully' },
    'results-known': { option: 'small-extent' },
  },
};
const text = (value) => JSON.stringify(value, null, 2);

const samples = {
  'A whole response': text(whole),
  'A response with too few answers': text({ ...whole, answers: { 'formed-fairly': { option: 'fully' } } }),
  'A response with a question that is gone': text({ ...whole, answers: { ...whole.answers, 'old-question': { option: 'fully' } } }),
  'A link': `https://example.org/review${toLink(quick, whole)}`,
  'Faults: a response with wrong parts': text({ ...whole, id: '17', created: '3 May', respondent: { group: 'Health Service' } }),
  'Faults: another version': text({ ...whole, instrument: { id: quick.id, version: '0.9.0' } }),
  'Faults: half a file': text(whole).slice(0, 180),
  'Faults: an instrument': text({
    format: 'take-stock/instrument/1',
    id: 'Our Review',
    version: '1.0',
    language: 'en',
    kind: 'assessment',
    title: 'Our review',
    source: { title: 'Our own', licence: 'CC BY 4.0', wording: 'Our own.' },
    scales: {
      'three-steps': {
        options: [
          { id: 'no', label: 'No', value: 0 },
          { id: 'partly', label: 'Partly', value: 1 },
          { id: 'yes', label: 'Yes', value: 1 },
        ],
      },
    },
    sections: [
      {
        id: 'people',
        title: 'People',
        items: [
          { id: 'welcome', statement: 'New members feel welcome.', scale: 'three-steps' },
          { id: 'welcome', statement: 'Meetings are easy to get to.', scale: 'five-steps' },
        ],
      },
    ],
    scoring: { sections: { bands: [{ id: 'good', label: 'Good', from: 50 }] } },
  }),
};

/** An element with attributes and children; a string becomes a text. */
function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.flat());
  return element;
}

/** The instrument that a text names; without one we know, the quick check, whose reader then says what is wrong. */
async function instrumentOf(source) {
  const id = linkTarget(source)?.instrument ?? /"instrument"\s*:\s*\{[^}]*"id"\s*:\s*"([^"]*)"/.exec(source)?.[1];
  return instruments.some((known) => known.id === id) ? loadInstrument(id) : quick;
}

async function read(source) {
  if (/"format"\s*:\s*"take-stock\/instrument\//.test(source)) return showInstrument(parseInstrument(JSON.parse(source)));
  const instrument = await instrumentOf(source);
  const response = linkTarget(source) ? readLink(instrument, source) : readResponse(instrument, source);
  showCard(instrument, response, score(instrument, response));
}

function showInstrument(instrument) {
  const items = instrument.sections.flatMap((section) => section.items);
  say(
    `No faults: ${instrument.title}, version ${instrument.version}, ${items.length} questions in ${instrument.sections.length} sections.`,
  );
  output.replaceChildren(jsonOf('The instrument, as the engine read it', instrument));
}

function showCard(instrument, response, card) {
  const scored = card.sections.filter(({ value }) => value !== null).length;
  say(`${scored} of ${card.sections.length} sections have a score.`);
  output.replaceChildren(
    tableOf(instrument, card),
    ...ignoredOf(card),
    jsonOf('The score card', card),
    jsonOf('The response, as the engine read it', response, false),
  );
}

function tableOf(instrument, { sections, overall }) {
  const bandsOf = (id) =>
    instrument.sections.find((section) => section.id === id)?.score?.bands ?? instrument.scoring.sections?.bands ?? [];
  const label = (bands, id) => bands.find((band) => band.id === id)?.label ?? '–';
  const figure = (value) => el('td', { class: 'figure' }, value === null ? '–' : String(value));
  const exact = (value) => figure(value === null ? null : Number(value.toFixed(3)));
  const row = ({ section, displayed, value, band, state, coverage }) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, instrument.sections.find(({ id }) => id === section)?.title ?? section),
      figure(displayed),
      el('td', {}, state === 'scored' ? label(bandsOf(section), band) : el('code', {}, state)),
      el('td', { class: 'figure' }, `${coverage.answered} of ${coverage.base}`),
      exact(value),
    );
  const head = ['Section', 'Score', 'Band', 'Answered', 'Exact'];
  return el(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': instrument.title },
    el(
      'table',
      {},
      el('caption', {}, instrument.title),
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          head.map((words, at) => el('th', { scope: 'col', ...(at % 2 === 1 || at === 4 ? { class: 'figure' } : {}) }, words)),
        ),
      ),
      el('tbody', {}, sections.map(row)),
      el(
        'tfoot',
        {},
        el(
          'tr',
          {},
          el('th', { scope: 'row' }, 'All sections together'),
          figure(overall.displayed),
          el(
            'td',
            {},
            overall.state === 'scored' ? label(instrument.scoring.overall?.bands ?? [], overall.band) : el('code', {}, overall.state),
          ),
          el('td', { class: 'figure' }, `${overall.coverage.answered} of ${overall.coverage.base}`),
          exact(overall.value),
        ),
      ),
    ),
  );
}

function ignoredOf({ ignored }) {
  if (ignored.length === 0) return [];
  return [
    el(
      'div',
      {},
      el('h2', {}, 'Given, but not used'),
      el(
        'ul',
        { class: 'faults' },
        ignored.map(({ item, reason }) => el('li', {}, el('code', {}, item), `: ${reason}`)),
      ),
    ),
  ];
}

function jsonOf(title, value, open = true) {
  const pre = el('pre', { tabindex: '0', 'aria-label': title }, text(value));
  if (open) pre.id = 'json';
  return el('details', open ? { open: '' } : {}, el('summary', {}, title), pre);
}

function showFaults(error) {
  if (!error.issues && !(error instanceof SyntaxError)) throw error;
  const issues = error.issues ?? [{ path: '', message: `must be JSON: ${error.message}` }];
  const remedy = REMEDIES[error.code ?? (error.issues ? 'invalid' : 'not-json')];
  say(
    `${error.code ? `${error.name}, code ${error.code}` : error.name}: ${issues.length} ${issues.length === 1 ? 'fault' : 'faults'}.`,
    true,
  );
  output.replaceChildren(
    el(
      'ul',
      { class: 'faults' },
      issues.map(({ path, message }) => el('li', {}, path ? [el('code', {}, path), `: ${message}`] : message)),
    ),
    el('p', {}, remedy),
  );
}

function say(words, bad = false) {
  summary.textContent = words;
  summary.toggleAttribute('data-bad', bad);
}

let turn = 0;
async function update() {
  const mine = ++turn;
  // An own turn for each key press: only the last one is shown.
  await new Promise((later) => setTimeout(later, 100));
  if (mine === turn) await read(input.value).catch(showFaults);
}

const sample = document.getElementById('sample');
sample.append(...Object.keys(samples).map((name) => el('option', {}, name)));
sample.addEventListener('change', () => {
  input.value = samples[sample.value];
  void update();
});
input.addEventListener('input', () => void update());
input.value = samples[sample.value];
void update();
