// Our widget as a contender of the comparison harness. Copy this file and `ours-one.mjs` into its `contenders/` and name this
// repository, built, in TAKE_STOCK: the page that is measured is the script-tag build as it is published, with the harness's
// instrument in the place of a bundled one.
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Which bundled instrument gives its place to the one of the harness. */
const PLACE = 'community-partnership-assessment';

/** Chunks that the walk never asks for; every other is counted as needed. */
const NEVER_ASKED = /^chunks\/(own-instrument|take-stock-qr)-/;

export default contender({ id: 'ours', kind: 'ours', label: 'Take Stock, a section a page', layout: 'section' });

/** @param {{ id: string, kind: string, label: string, layout: 'section' | 'question', live?: boolean }} options `live`: the page shows the overall score after every answer, which the widget itself leaves to the end */
export function contender({ id, kind, label, layout, live = false }) {
  return {
    id,
    kind,
    label,
    packages: [],
    note: `the script tag with storage on the device${live ? '; the page shows the overall score after every answer' : ''}`,
    browser: {
      build: ({ outDir, root }) => build(outDir, root, layout, live),
      // The first radio button of a question, not of the start page.
      ready: '.points input',
      adapter,
    },
  };
}

async function build(outDir, harness, layout, live) {
  const home = takeStockHome();
  const { files } = JSON.parse(readFileSync(join(home, 'packages/take-stock/dist/cdn/integrity.json'), 'utf8'));
  cpSync(join(home, 'packages/take-stock/dist/cdn'), outDir, { recursive: true });
  const texts = Object.keys(files).find((name) => files[name].instrument === PLACE);
  writeFileSync(join(outDir, texts), `var e=${JSON.stringify(await instrument(home, harness))};export{e as default};\n`);
  writeFileSync(join(outDir, 'page.js'), PAGE);

  const code = Object.keys(files).filter((name) => !files[name].instrument);
  const needed = [...code.filter((name) => !NEVER_ASKED.test(name)), texts, 'page.js'];
  return {
    // As an embedder writes it: the tag in the head, the element in the body.
    head: '<script type="module" src="take-stock.js"></script><script type="module" src="page.js"></script>',
    // The harness writes a tag for each script that it counts. Ours fetch one another, so its tags stand in a template, where nothing runs.
    body: `${live ? '<p>Overall: <output>–</output></p>' : ''}<take-stock instrument="${PLACE}" layout="${layout}"></take-stock><template>`,
    scripts: needed.map((src) => ({ src })),
    lazy: code.filter((name) => NEVER_ASKED.test(name)),
  };
}

/** The page around the widget: no start page, and the score after every answer where the page has a place for it. */
const PAGE = `const review=document.querySelector('take-stock'),output=document.querySelector('output'),frame=()=>new Promise(requestAnimationFrame);
if(output)review.addEventListener('take-stock-change',async()=>{while(!review.card)await frame();output.value=review.card.overall.displayed??'–'});
await customElements.whenDefined('take-stock');review.begin();
`;

/** The harness's items in our format, checked as the bundled ones are: when it is built, not in the page. */
async function instrument(home, harness) {
  const { sections, BANDS, VALUES, VALUE_LABELS, MIN_SHARE } = await import(pathToFileURL(join(harness, 'lib/instrument.mjs')).href);
  const { parseInstrument } = await import(pathToFileURL(join(home, 'packages/engine/dist/index.js')).href);
  const kinds = { dk: 'unsure', na: 'not-applicable' };
  const bands = BANDS.map(({ from, label }) => ({ id: label.toLowerCase(), label, from }));
  return parseInstrument({
    format: 'take-stock/instrument/1',
    id: PLACE,
    version: '1.0.0',
    language: 'en',
    kind: 'assessment',
    title: 'Assessment',
    source: { title: 'Comparison harness', licence: 'None', wording: 'As in the harness.' },
    scales: {
      extent: {
        options: VALUES.map((value, index) => ({
          id: kinds[value] ? value : `p${value}`,
          label: VALUE_LABELS[index],
          ...(kinds[value] ? { kind: kinds[value] } : { value: Number(value) }),
        })),
      },
    },
    sections: sections.map(({ id, title, items }) => ({
      id,
      title,
      items: items.map((item) => ({ id: item.id, statement: item.text, scale: 'extent' })),
    })),
    // The harness asks for less than we do: one rating is enough for a section, one section for the overall.
    scoring: {
      sections: { missing: { minShare: MIN_SHARE, minCount: 1 }, bands },
      overall: { missing: { maxMissing: sections.length }, bands },
    },
  });
}

/** Runs in the page. Clicks like a person: the choice, and Continue when the question is on the next page. */
function adapter() {
  const review = document.querySelector('take-stock');
  const output = document.querySelector('output');
  const questions = () => review.shadowRoot.querySelector('take-stock-questions');
  const shownItems = () => [...questions().shadowRoot.querySelectorAll('take-stock-question')];
  const find = (item) => shownItems().find((question) => question.item.id === item);
  return {
    async click(i, value) {
      const item = `q${i + 1}`;
      if (!find(item)) {
        questions().shadowRoot.querySelector('.bar button').click();
        await review.updateComplete;
        await questions().updateComplete;
        await find(item).updateComplete;
      }
      const option = /\d/.test(value) ? `p${value}` : value;
      find(item).shadowRoot.querySelector(`input[value="${option}"]`).click();
    },
    ...(output && { shown: () => parseFloat(output.value) }),
    scores: () => [...review.card.sections, review.card.overall].map((score) => score.value),
  };
}

/** The built repository: TAKE_STOCK, where this file lies in it, or where the command was started. */
function takeStockHome() {
  const places = [process.env.TAKE_STOCK, fileURLToPath(new URL('../../..', import.meta.url)), process.cwd()].filter(Boolean);
  const home = places.find((place) => existsSync(join(place, 'packages/take-stock/dist/cdn/integrity.json')));
  if (!home) throw new Error(`ours: TAKE_STOCK must name the built Take Stock repository, looked in ${places.join(', ')}`);
  return home;
}
