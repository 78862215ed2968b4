// Every screen of the demo, for scripts/screenshots.mjs: where it is, and what a person does to get there.
import { answer, begin, changeSaved, choose, click, find, note, openFile, onward } from './drive.mjs';

const review = '/self-review.html';

/** Thirty believable answers: points 0 to 4, 5 is "Don't know", 6 "Doesn't apply to us". */
const usual = [3, 2, 3, 1, 2, 3, 3, 1, 0, 2, 2, 3, 2, 5, 2, 4, 4, 3, 3, 1, 2, 1, 2, 1, 5, 3, 2, 2, 2, 1];
/** Most of one section is unknown, so that it has no score; some are blank. */
const gaps = [3, 2, 3, 1, null, 3, 6, 1, 0, 2, 2, 3, 5, 5, null, 4, 4, 3, 3, 1, 2, 1, 2, 1, 5, 3, 2, 2, null, 1];
const who = { group: 'Voluntary organisations', name: 'Sam' };

const toCheck = (answers) => async (page) => {
  await begin(page, who);
  await answer(page, answers);
  await find(page, 'take-stock-check');
};
const toResult = (answers) => async (page) => {
  await toCheck(answers)(page);
  await click(page, 'See your result');
  await find(page, 'take-stock-result');
};
/** A few answers on the device, changed where no page writes them; then the page anew. */
const afterChange = (parts, words) => async (page) => {
  await begin(page, who);
  await answer(page, usual.slice(0, 3));
  await find(page, '.save', 'Saved');
  const href = page.url();
  await page.goto(new URL('/', href).href);
  await changeSaved(page, parts);
  await page.goto(href);
  await find(page, 'p', words);
};
/** Somebody's file of the review. */
const fileOf = (parts) =>
  JSON.stringify({
    format: 'take-stock/response/1',
    id: '0193d0a4-7d5e-7c3a-9b1f-2f6a4c8e1b20',
    instrument: { id: 'community-partnership-assessment', version: '1.0.0' },
    created: '2026-05-04',
    respondent: {},
    answers: {},
    ...parts,
  });
/** Answers to the end, which another tab then takes over. */
const takenOver = (reach, resume) => async (page) => {
  await reach(page);
  const other = await page.browserContext().newPage();
  await other.goto(page.url());
  await click(other, resume);
  await click(other, 'Edit here instead');
  await page.bringToFront();
  await find(page, 'button', 'Edit here instead');
};
const toHandOver = async (page) => {
  await toResult(usual)(page);
  await click(page, 'Hand over your answers');
  await find(page, 'take-stock-hand-over');
};

export const scenes = [
  { name: 'demo-index', path: '/' },
  { name: 'start', path: review, play: (page) => find(page, 'button', 'Start') },
  {
    name: 'start-saved',
    path: review,
    async play(page) {
      await begin(page, who);
      await answer(page, usual.slice(0, 12));
      await find(page, '.save', 'Saved');
      await page.reload();
      await find(page, 'button', 'Go on');
    },
  },
  {
    name: 'question',
    path: review,
    async play(page) {
      await begin(page, who);
      await answer(page, usual.slice(0, 7));
      await choose(page, 'To a small extent');
      await find(page, '.save', 'Saved');
    },
  },
  { name: 'question-first', path: review, play: (page) => begin(page, who) },
  {
    name: 'question-note',
    path: review,
    async play(page) {
      await begin(page, who);
      await choose(page, 'To a large extent');
      await note(page, 'Seats were advertised in the spring newsletter, and two new groups came forward.');
      await find(page, '.save', 'Saved');
    },
  },
  {
    name: 'section-layout',
    path: '/embed-charity.html',
    async play(page) {
      await begin(page);
      await choose(page, 'To some extent');
    },
  },
  {
    name: 'sections',
    path: review,
    async play(page) {
      await begin(page, who);
      await answer(page, usual.slice(0, 9));
      await click(page, 'All sections');
      await find(page, 'take-stock-sections');
    },
  },
  { name: 'check-blank', path: review, play: toCheck(gaps) },
  { name: 'check-complete', path: review, play: toCheck(usual) },
  { name: 'result', path: review, play: toResult(usual) },
  {
    name: 'result-explained',
    path: review,
    async play(page) {
      await toResult(usual)(page);
      await click(page, 'How was this worked out?');
    },
  },
  { name: 'result-unscored', path: review, play: toResult(gaps) },
  {
    name: 'hand-over',
    path: review,
    async play(page) {
      await toHandOver(page);
      await click(page, 'Show the picture');
      await find(page, 'svg');
    },
  },
  {
    name: 'hand-over-delete',
    path: review,
    async play(page) {
      await toHandOver(page);
      await click(page, 'Delete from this device');
    },
  },
  {
    name: 'second-tab',
    path: review,
    async play(page) {
      const other = await page.browserContext().newPage();
      await other.goto(page.url());
      await begin(other, who);
      await choose(other, 'To some extent');
      await find(other, '.save', 'Saved');
      await page.bringToFront();
      await page.reload();
      await click(page, 'Go on');
      await find(page, 'button', 'Edit here instead');
    },
  },
  {
    name: 'storage-off',
    path: review,
    async play(page) {
      await page.evaluateOnNewDocument(() => {
        indexedDB.open = () => {
          throw new DOMException('refused', 'SecurityError');
        };
      });
      await page.reload();
      await begin(page, who);
      await choose(page, 'To some extent');
      await find(page, '.save', 'Not saved');
    },
  },
  {
    name: 'storage-full',
    path: review,
    async play(page) {
      await begin(page, who);
      await page.evaluate(() => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('no room', 'QuotaExceededError');
        };
      });
      await choose(page, 'To some extent');
      await find(page, '.save', 'no room');
    },
  },
  { name: 'start-damaged', path: review, play: afterChange({ answers: 'damaged' }, 'could not be read') },
  {
    name: 'start-older',
    path: review,
    play: afterChange({ instrument: { id: 'community-partnership-assessment', version: '0.9.0' } }, 'another version'),
  },
  { name: 'check-second-tab', path: review, play: takenOver(toCheck(gaps), 'Go on') },
  { name: 'result-second-tab', path: review, play: takenOver(toResult(usual), 'See your result') },
  {
    name: 'file-set-aside',
    path: review,
    async play(page) {
      await find(page, 'button', 'Start');
      await openFile(page, 'answers.json', fileOf({ answers: { 'no-such-question': { option: 'some' } } }));
      await find(page, 'p', 'belong to no question here');
    },
  },
  {
    name: 'file-same',
    path: review,
    async play(page) {
      await find(page, 'button', 'Start');
      await openFile(page, 'answers.json', fileOf({ answers: {} }));
      await find(page, 'take-stock-question');
      await choose(page, 'To some extent');
      await find(page, '.save', 'Saved');
      await page.reload();
      await find(page, 'button', 'Go on');
      await openFile(page, 'answers.json', fileOf({ answers: {} }));
      await find(page, 'p', 'would be lost');
    },
  },
  {
    name: 'shared-link',
    path: review,
    async play(page) {
      await toHandOver(page);
      const link = await find(page, 'textarea').then((field) => field.evaluate(({ value }) => value));
      await page.goto('about:blank');
      await page.goto(link);
      await find(page, 'take-stock-result');
    },
  },
  {
    name: 'shared-link-damaged',
    path: `${review}#ts1.community-partnership-assessment-1_0_0.3211`,
    play: (page) => find(page, 'p', 'link'),
  },
  {
    name: 'file-wrong',
    path: review,
    async play(page) {
      await find(page, 'button', 'Start');
      await openFile(page, 'minutes.json', '{"format": "take-stock/resp');
      await find(page, 'p', 'file');
    },
  },
  {
    name: 'instrument-faulty',
    path: review,
    async play(page) {
      await find(page, 'button', 'Start');
      await page.evaluate(() => {
        const sections = [
          { id: 'People', title: 'People', items: [{ id: 'welcome', statement: 'New members feel welcome.', scale: 'five' }] },
        ];
        document.querySelector('take-stock').definition = { format: 'take-stock/instrument/1', id: 'ours', version: '1', sections };
      });
      await find(page, '[role=alert] li');
    },
  },
  {
    name: 'right-to-left',
    path: review,
    async play(page) {
      await page.evaluate(() => {
        document.documentElement.dir = 'rtl';
        document.querySelector('take-stock').language = 'ar';
      });
      await begin(page, who);
      await answer(page, usual.slice(0, 4));
      await choose(page, 'To some extent');
    },
  },
  { name: 'quick', path: '/quick.html', play: (page) => find(page, 'button', 'Start') },
  { name: 'principles', path: '/principles.html', play: (page) => find(page, 'button', 'Start') },
  { name: 'host-council', path: '/embed-council.html', play: (page) => find(page, 'button', 'Start') },
  {
    name: 'host-council-question',
    path: '/embed-council.html',
    async play(page) {
      await begin(page);
      await onward(page);
      await choose(page, 'To some extent');
    },
  },
  { name: 'host-charity', path: '/embed-charity.html', play: (page) => find(page, 'button', 'Start') },
  {
    name: 'host-charity-result',
    path: '/embed-charity.html',
    async play(page) {
      await begin(page);
      for (const words of ['Fully', 'To a large extent', 'To some extent', 'To a small extent', 'Not at all']) {
        await choose(page, words);
        await onward(page);
      }
      await click(page, 'See your result');
      await find(page, 'take-stock-result');
    },
  },
  { name: 'host-night', path: '/embed-night.html', play: (page) => find(page, 'button', 'Start') },
  {
    name: 'host-night-question',
    path: '/embed-night.html',
    async play(page) {
      await begin(page);
      await choose(page, 'Mostly');
    },
  },
  {
    name: 'host-night-result',
    path: '/embed-night.html',
    async play(page) {
      await begin(page);
      await answer(page, [3, 2, 1, 1, 4, 2]);
      await click(page, 'See your result');
      await find(page, 'take-stock-result');
    },
  },
  { name: 'strict', path: '/strict-csp.html', play: (page) => find(page, '#verdict', 'none') },
  { name: 'developers', path: '/developers.html', play: (page) => find(page, '#summary', 'have a score') },
  {
    name: 'developers-faults',
    path: '/developers.html',
    async play(page) {
      await find(page, '#summary', 'have a score');
      await page.select('#sample', 'Faults: an instrument');
      await find(page, '#summary', 'InstrumentError');
    },
  },
];
