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
  averageDeviation,
  agreementWords,
  bothSides,
  consensus,
  consensusOfValues,
  displayThresholds,
  hiddenRemainder,
  isCoded,
  leikDispersion,
  permutationGap,
  polarization,
  quantile,
  reportingGroups,
  rwg,
  sectorBalancedMean,
  summarise,
  suppressCells,
  tastleWierman,
  vanDerEijkAgreement,
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

/** The score of an instrument of means whose answers have exactly this one: a single question, in which one answer counts so much. */
function withMean(document, mean) {
  const [section] = document.sections;
  const [item] = section.items;
  const one = { ...document, sections: [{ ...section, items: [{ ...item, recode: { p0: mean, p1: 2, p2: 3, p3: 4, p4: 5 } }] }] };
  return sectionOf(one, byOrder(one, ['p0']));
}

const counts = ({ valid, dk, blank, na }) => ({ valid, unsure: dk, blank, notApplicable: na });
/** A share of nobody is no share. */
const shareOf = (part, whole) => (whole === 0 ? null : part / whole);
const take = (count, next) => Array.from({ length: count }, () => next());
const stateOf = (answer) => (answer === null ? 'blank' : answer === 'DK' ? 'unsure' : answer === 'NA' ? 'not-applicable' : 'answered');

/** A reporting group as the cases write it: a sector's id, or the sectors of a pooled one. */
const groupShape = ({ id, sectors, n }) => (sectors.length === 1 ? id : { combined: sectors, n });

/** An id as the cases write it. */
const inCamelCase = (id) => id && id.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());

/** Id of the scale between these ends: an id has no two hyphens side by side, which an end below 0 would bring. */
const scaleIn = ({ min = 0, max = 4 }) => `from-${min}-to-${max}`.replaceAll('--', '-minus-');

const inScoredOrder = (counts, reversed) => (reversed ? counts.toReversed() : counts);

/** A summary in the shape of the case for a whole board. */
function reportShape({ items, sections, members, groups, overall }, respondents, reversed) {
  const nameOf = (group) => (group === 'other-members' ? 'combined' : group);
  const byGroup = (cells, shape) => Object.fromEntries(cells.map((cell) => [nameOf(cell.group), shape(cell)]));
  const named = (cells, state) => cells.filter((cell) => cell.state === state).map(({ group }) => nameOf(group));
  return {
    persons: Object.fromEntries(respondents.map(({ id }, index) => [id, members[index].sections])),
    items: Object.fromEntries(
      items.map((item) => [
        item.item,
        {
          n: item.valid,
          dk: item.unsure,
          na: item.notApplicable,
          blank: item.blank,
          score: item.value,
          displayed: item.displayed,
          // Counts are kept as members saw them; the case has them in scored direction.
          freqScored: inScoredOrder(
            item.options.map(({ count }) => count),
            reversed.has(item.item),
          ),
          consensus: item.consensus,
          dkShare: item.unsureShare,
          coverage: item.coverage,
        },
      ]),
    ),
    sections: Object.fromEntries(
      sections.map(({ section, value, members: own, groups: cells, gap, balanced }) => [
        section,
        {
          respondentsScored: own.scored,
          meanOfMembers: own.mean,
          meanOfItems: value,
          displayed: own.displayed,
          median: own.median,
          consensus: own.consensus,
          groups: byGroup(cells, ({ n, mean }) => ({ n, mean })),
          // Without two shown groups, or beside a hidden one, there is neither.
          sectorBalancedMean: balanced?.mean ?? null,
          gap: gap?.gap ?? null,
          gapP: gap && { countAtLeast: gap.countAtLeast, arrangements: gap.arrangements },
          gapFlagged: gap?.flagged ?? false,
          quartilesType7: own.quartiles,
        },
      ]),
    ),
    overall: overall.memberMean,
    overallDisplayed: overall.memberMeanDisplayed,
    reportingGroups: groups.map(groupShape),
    itemCells: Object.fromEntries(
      items.map(({ item, groups: cells }) => [
        item,
        { n: byGroup(cells, ({ n }) => n), shown: named(cells, 'shown'), hidden: named(cells, 'hidden') },
      ]),
    ),
  };
}

export const adapters = {
  normalise: ({ cases }) => ({ scores: cases.map(({ value, ...range }) => percentOfRange(value, range)) }),

  personSectionScore({ items, answers, rule }) {
    const document = instrumentOf({ values: 'pomp', scale: scaleOf([0, 1]), items: [], rule: { missing: rule } });
    for (const item of items) document.scales[scaleIn(item)] = scaleOf(span(item.min ?? 0, item.max ?? 4));
    document.sections[0].items = items.map(({ min, max, ...item }) => ({ statement: 'Invented.', scale: scaleIn({ min, max }), ...item }));
    const { value, state, coverage } = sectionOf(document, codesOf(document, answers));
    return { score: value, state, answered: coverage.answered, applicable: coverage.base };
  },

  proratedSum({ cases }) {
    const results = cases.map(({ answers, okmiss }) => {
      // As a number of answers: 1 - 0.8 is no decimal that a file could have, and all that may be missing leave no share.
      const maxMissing = Math.floor(okmiss * answers.length + 1e-9);
      const rule = { aggregate: 'sum', missing: { maxMissing, minCount: 1, fill: 'person-mean' } };
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
      blankShare: shareOf(blank, base),
      naShareOfRespondents: shareOf(notApplicable, base + notApplicable),
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
      band: scored.map(({ band }) => inCamelCase(band)),
    };
  },

  ucla3({ answers }) {
    const scored = answers.map((each) => sectionOf(published.ucla3, codesOf(published.ucla3, each)));
    return { total: scored.map(({ value }) => value), lonely: scored.map(({ band }) => band === 'lonely') };
  },

  swemwbs: ({ raw }) => ({ metric: raw.map((total) => sectionOf(published.swemwbs, summingTo(published.swemwbs, total)).displayed) }),

  wilder({ means }) {
    const scored = means.map((mean) => withMean(published.wilder, mean));
    return { rounded: scored.map(({ displayed }) => displayed), band: scored.map(({ band }) => band) };
  },

  psat: ({ means }) => ({ zone: means.map((mean) => withMean(published.psat, mean).band) }),

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

  vanDerEijkA: ({ freq }) => ({ value: vanDerEijkAgreement(freq) }),
  polarization: ({ freq }) => ({ value: polarization(freq) }),
  leikDispersion: ({ freq }) => ({ value: leikDispersion(freq) }),
  tastleWierman: ({ freq }) => ({ value: tastleWierman(freq) }),

  agreementAll: ({ freq }) => ({
    consensus: consensus(freq),
    leikD: leikDispersion(freq),
    averageDeviationMedianSteps: averageDeviation(freq),
    averageDeviationMeanSteps: averageDeviation(freq, 'mean'),
    vanDerEijkA: vanDerEijkAgreement(freq),
    tastleWierman: tastleWierman(freq),
    rwgRaw: rwg(freq),
    rwgTruncated: Math.max(0, rwg(freq)),
  }),

  consensusValues: ({ values, lo, hi }) => ({
    median: quantile(values, 0.5),
    averageDeviationMedian: ((1 - consensusOfValues(values, { low: lo, high: hi })) * (hi - lo)) / 2,
    consensus: consensusOfValues(values, { low: lo, high: hi }),
  }),

  agreementLabel: ({ cases }) => ({ labels: cases.map(({ consensus: value, n }) => agreementWords(value, n)) }),

  averageDeviationCutoff: ({ options }, { publishedRounded }) => ({
    cOver6: options.map((count) => count / 6),
    publishedRounded: options.map((count) => roundHalfAway(count / 6, 1)),
    consensusAtPublished: options.map((count, index) => 1 - (2 * publishedRounded[index]) / (count - 1)),
  }),

  agreementEdge: ({ cases }) => ({
    results: cases.map(({ freq }) => ({ n: freq.reduce((sum, count) => sum + count, 0), consensus: consensus(freq) })),
  }),

  bothSides: ({ cases }) => ({ bothSides: cases.map(({ freq }) => bothSides(freq)) }),

  quantile: ({ values, p, cases }) =>
    cases
      ? { results: cases.map((each) => quantile(each.values, each.p, each.type)) }
      : { byType: Object.fromEntries(span(1, 9).map((type) => [type, quantile(values, p, type)])) },

  reportingGroups({ groups, k, mode = 'merge' }) {
    const made = reportingGroups(groups, { k, smallGroups: mode });
    return { shown: made.filter(({ shown }) => shown).map(groupShape), breakdown: made.length > 0 };
  },

  cellSuppression({ cells, k = 3 }) {
    const { shown, hidden, empty } = suppressCells(cells, k);
    return { shown, hidden, noAnswers: empty };
  },

  sectorBalancedMean({ groups }) {
    const { plainMean, balancedMean, effectiveN, differs } = sectorBalancedMean(groups);
    const means = groups.map(({ mean }) => mean);
    const [high, low] = [Math.max(...means), Math.min(...means)];
    return {
      plainMean,
      balancedMean,
      effectiveN,
      differsBy5: differs,
      gap: high - low,
      highest: groups[means.indexOf(high)].id,
      lowest: groups[means.indexOf(low)].id,
    };
  },

  reconstructionAttack({ totalMean, totalN, shown }) {
    const { n, mean } = hiddenRemainder({ n: totalN, mean: totalMean }, shown);
    return { hiddenN: n, hiddenMean: mean };
  },

  topBottomCode: ({ means }) => ({
    shown: means.map((mean) => (isCoded(mean) ? (mean > 50 ? 'over 95' : 'under 5') : String(roundHalfAway(mean)))),
  }),

  boardDisplay({ n, k }) {
    const { score: means, counts: distribution, quartiles } = displayThresholds(k);
    return {
      means: n.map((each) => each >= means),
      distribution: n.map((each) => each >= distribution),
      agreementLabel: n.map((each) => agreementWords(1, each, distribution) !== null),
      quartiles: n.map((each) => each >= quartiles),
    };
  },

  permutationGap({ groups }) {
    const { gap, countAtLeast, arrangements, p } = permutationGap(groups);
    return { gap, countAtLeast, arrangements, p, flag: gap >= 20 && p <= 0.05 };
  },

  boardReport({ sections, sectorOrder, respondents, k, minShare, minCount }) {
    const all = new Map(sections.flatMap(({ items }) => items.map((item) => [item.id, item])));
    const base = instrumentOf({ scale: scaleOf([0, 1]), items: [], values: 'pomp', rule: { missing: { minShare, minCount } } });
    const document = {
      ...base,
      scales: Object.fromEntries([...all.values()].map((item) => [scaleIn(item), scaleOf(span(item.min ?? 0, item.max ?? 4))])),
      sections: sections.map(({ id, items, ...section }) => ({
        ...section,
        id,
        title: 'Invented',
        items: items.map(({ min, max, ...item }) => ({ statement: 'Invented.', scale: scaleIn({ min, max }), ...item })),
      })),
      groups: sectorOrder.map((id) => ({ id, label: 'Invented' })),
    };
    document.scoring.overall = {};
    const optionOf = (item, answer) =>
      answer === 'DK' ? 'unsure' : answer === 'NA' ? 'none' : answer === null ? null : `p${answer - (all.get(item)?.min ?? 0)}`;
    const instrument = parseInstrument(document);
    const idOf = (index) => `2f1c6f5e-8f57-4a36-9f0c-${String(index).padStart(12, '0')}`;
    const responses = respondents.map(({ sector, answers }, index) => {
      const options = Object.fromEntries(Object.entries(answers).map(([item, answer]) => [item, optionOf(item, answer)]));
      return parseResponse(instrument, { ...responseOf(document, options, sector ? { group: sector } : {}), id: idOf(index) });
    });
    const summary = summarise(instrument, responses, { roundId: 'fixture', k });
    const reversed = new Set(sections.flatMap(({ items }) => items.filter(({ reverse }) => reverse).map(({ id }) => id)));
    return reportShape(summary, respondents, reversed);
  },

  xoshiro128ss: ({ state }, { first }) => ({ first: take(first.length, xoshiro128ss(state)) }),

  splitmix32: ({ seed0, seed1 }, expected) => ({
    splitmix32_of_0: take(expected.splitmix32_of_0.length, splitmix32(seed0)),
    xoshiro_seed_12345: take(expected.xoshiro_seed_12345.length, xoshiro128ss(take(4, splitmix32(seed1)))),
  }),

  fnv1a32: ({ texts }) => ({ hashes: texts.map(fnv1a32) }),

  ...changeAdapters,
};
