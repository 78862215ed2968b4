// One entry for each function that the numeric cases name: case inputs in, the engine's answer in the case's shape out.
import {
  bandOf,
  coverageOf,
  fnv1a32,
  itemState,
  manyUnsure,
  nonResponseBounds,
  parseInstrument,
  parseResponse,
  percentInSet,
  percentOfRange,
  roundHalfAway,
  score,
  splitmix32,
  xoshiro128ss,
} from '@take-stock/engine';
import { changeAdapters } from './oracle-adapters-change.mjs';
import { instrumentOf, itemsOf, responseOf, scaleOf, span } from './fixtures/build.mjs';
import * as published from './fixtures/published.mjs';

const bands = [
  { id: 'starting', from: 0 },
  { id: 'early', from: 25 },
  { id: 'gettingThere', from: 50 },
  { id: 'established', from: 75 },
];

/** Scores options by item id through the engine's real doors. */
function cardOf(document, options) {
  const instrument = parseInstrument(document);
  return score(instrument, parseResponse(instrument, responseOf(document, options)));
}

const sectionOf = (document, options) => cardOf(document, options).sections[0];
const byOrder = (document, options) => Object.fromEntries(document.sections[0].items.map(({ id }, index) => [id, options[index]]));

/** Answers of one section in the codes of the cases: a number, "DK", "NA" or null. */
function codesOf(document, answers) {
  return byOrder(
    document,
    answers.map((answer, index) => {
      if (answer === null || answer === undefined) return null;
      if (answer === 'DK') return 'unsure';
      if (answer === 'NA') return 'none';
      const scale = document.scales[document.sections[0].items[index].scale];
      return scale.options.find(({ value }) => value === answer).id;
    }),
  );
}

/** Answers whose values have this sum: as even as can be. */
function summingTo(document, total) {
  const values = document.scales.agreement.options.flatMap(({ value }) => value ?? []);
  const count = document.sections[0].items.length;
  let left = total;
  return codesOf(
    document,
    span(1, count).map((n) => {
      const value = Math.min(values.at(-1), Math.max(values[0], Math.round(left / (count - n + 1))));
      left -= value;
      return value;
    }),
  );
}

const counts = ({ valid, dk, blank, na }) => ({ valid, unsure: dk, blank, notApplicable: na });
const take = (count, next) => Array.from({ length: count }, () => next());
const stateOf = (answer) => (answer === null ? 'blank' : answer === 'DK' ? 'unsure' : answer === 'NA' ? 'not-applicable' : 'answered');

export const adapters = {
  normalise: ({ cases }) => ({ scores: cases.map(({ value, ...range }) => percentOfRange(value, range)) }),

  personSectionScore({ items, answers, rule }) {
    const document = instrumentOf({ values: 'pomp', scale: scaleOf([0, 1]), items: [], rule: { missing: rule } });
    for (const { min = 0, max = 4 } of items) document.scales[`from-${min}-to-${max}`] = scaleOf(span(min, max));
    document.sections[0].items = items.map(({ min = 0, max = 4, ...item }) => ({
      statement: 'Invented.',
      scale: `from-${min}-to-${max}`,
      ...item,
    }));
    const { value, state, coverage } = sectionOf(document, codesOf(document, answers));
    return { score: value, state, answered: coverage.answered, applicable: coverage.base };
  },

  proratedSum({ cases }) {
    const results = cases.map(({ answers, okmiss }) => {
      const rule = { aggregate: 'sum', missing: { minShare: 1 - okmiss, minCount: 1, fill: 'person-mean' } };
      const items = itemsOf(answers.length, 'agreement');
      const document = instrumentOf({ scale: scaleOf(span(0, 4)), items, rule });
      const percent = instrumentOf({ scale: scaleOf(span(0, 4)), items, rule: { ...rule, transform: [{ step: 'pomp' }] } });
      return [sectionOf(document, codesOf(document, answers)).value, sectionOf(percent, codesOf(percent, answers)).value];
    });
    return { sums: results.map(([sum]) => sum), pompOn0to4: results.map(([, pomp]) => pomp) };
  },

  overall({ cases, minShare }) {
    const cards = cases.map(({ scores, weights = scores.map(() => 1) }) => {
      // One section a score, each with a scale of its own whose first point is that score.
      const rule = typeof minShare === 'number' ? { missing: { minShare } } : {};
      const document = {
        ...instrumentOf({ scale: scaleOf([0, 1]), items: [] }),
        sections: scores.map((_, index) => ({
          id: `s${index}`,
          title: 'Invented',
          weight: weights[index],
          items: [{ id: `q${index}`, statement: 'Invented.', scale: `scale-${index}` }],
        })),
        scoring: { values: 'raw', overall: rule },
      };
      scores.forEach((value, index) => {
        document.scales[`scale-${index}`] = scaleOf([value ?? 0, (value ?? 0) + 1]);
      });
      return cardOf(document, Object.fromEntries(scores.map((value, index) => [`q${index}`, value === null ? null : 'p0'])));
    });
    return {
      overall: cards.map(({ overall }) => overall.value),
      basedOn: cards.map(({ overall }) => `${overall.restsOn.length} of ${overall.of}`),
    };
  },

  roundDisplay: ({ cases }) => ({ rounded: cases.map(({ num, den, dp }) => roundHalfAway(num / den, dp)) }),

  band({ scores }) {
    const displayed = scores.map((value) => (value === null ? null : roundHalfAway(value)));
    return { displayed, bands: displayed.map((value) => bandOf(bands, value)) };
  },

  coverage({ answers }) {
    const { base, answered, blank, notApplicable, share, unsureShare } = coverageOf(answers.map(stateOf));
    return {
      base,
      valid: answered,
      coverage: share,
      dkShare: unsureShare,
      blankShare: blank / base,
      naShareOfRespondents: notApplicable / (base + notApplicable),
    };
  },

  itemState: ({ cases }) => ({
    states: cases.map((each) => itemState(counts(each))),
    manyDontKnow: cases.map((each) => manyUnsure(counts(each))),
  }),

  nonResponseBounds: ({ cases }) => ({
    bounds: cases.map((each) => nonResponseBounds(each)),
    responseRate: cases.map(({ answered, invited }) => answered / invited),
  }),

  sus: ({ answers }) => ({ scores: answers.map((each) => sectionOf(published.sus, codesOf(published.sus, each)).value) }),

  who5({ answers }) {
    const scored = answers.map((each) => sectionOf(published.who5, codesOf(published.who5, each)));
    return {
      raw: scored.map(({ restsOn }) => restsOn.reduce((sum, { value }) => sum + value, 0)),
      percent: scored.map(({ displayed }) => displayed),
      low: scored.map(({ band }) => band === 'low'),
    };
  },

  phq9({ answers }) {
    const scored = answers.map((each) => sectionOf(published.phq9, codesOf(published.phq9, each)));
    return {
      total: scored.map(({ value }) => value),
      rounded: scored.map(({ displayed }) => displayed),
      band: scored.map(({ band }) => band),
    };
  },

  ucla3({ answers }) {
    const scored = answers.map((each) => sectionOf(published.ucla3, codesOf(published.ucla3, each)));
    return { total: scored.map(({ value }) => value), lonely: scored.map(({ band }) => band === 'lonely') };
  },

  swemwbs: ({ raw }) => ({ metric: raw.map((total) => sectionOf(published.swemwbs, summingTo(published.swemwbs, total)).displayed) }),

  wilder({ means }) {
    const scored = means.map((mean) => sectionOf(published.wilder, summingTo(published.wilder, Math.round(mean * 100))));
    return { rounded: scored.map(({ displayed }) => displayed), band: scored.map(({ band }) => band) };
  },

  psat: ({ means }) => ({ zone: means.map((mean) => sectionOf(published.psat, summingTo(published.psat, Math.round(mean * 100))).band) }),

  vichealth: ({ totals }) => ({
    level: totals.map((total) => Number(sectionOf(published.vichealth, summingTo(published.vichealth, total)).band.slice('level-'.length))),
  }),

  nuffield: ({ totals }) => ({
    band: totals.map((total) => sectionOf(published.nuffield, summingTo(published.nuffield, total)).band.toUpperCase()),
  }),

  deJongGierveld6({ answers: { negative, positive } }) {
    const options = [...negative, ...positive].map((answer) => (answer === 'moreOrLess' ? 'more-or-less' : answer));
    return { total: sectionOf(published.deJongGierveld6, byOrder(published.deJongGierveld6, options)).value };
  },

  percentPositive({ counts: { dontKnow, ...valid } }) {
    const all = { ...valid, dontKnow };
    const positive = ['stronglyAgree', 'agree'];
    return {
      positiveOfValid: percentInSet(all, positive, Object.keys(valid)),
      positiveOfAll: percentInSet(all, positive),
      dkShare: percentInSet(all, ['dontKnow']) / 100,
    };
  },

  xoshiro128ss: ({ state }, { first }) => ({ first: take(first.length, xoshiro128ss(state)) }),

  splitmix32: ({ seed0, seed1 }, expected) => ({
    splitmix32_of_0: take(expected.splitmix32_of_0.length, splitmix32(seed0)),
    xoshiro_seed_12345: take(expected.xoshiro_seed_12345.length, xoshiro128ss(take(4, splitmix32(seed1)))),
  }),

  fnv1a32: ({ texts }) => ({ hashes: texts.map(fnv1a32) }),

  ...changeAdapters,
};
