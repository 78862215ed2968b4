// The numeric cases about change and priorities: case inputs in, the engine's answer in the case's shape out.
import {
  decomposeChange,
  matchedDisclosure,
  pairedChange,
  priorityOf,
  rankPriorities,
  rankStrengths,
  signFlip,
  twoSamplePermutation,
} from '@take-stock/engine';

const reasonsHere = { low: 'low', viewsDiffer: 'viewsDiffer', manyUnsure: 'manyDontKnow', groupsDiffer: 'sectorsDiffer' };
/** So many people of whom this share do not know. Those who do are what is left: 25 times (1 - 0.8) falls short of five. */
const countsOf = (n, dkShare) => ({ valid: n - n * dkShare, unsure: n * dkShare, blank: 0, notApplicable: 0 });
const byId = (list, read) => Object.fromEntries(list.map((each) => [each.item, read(each)]));

export const changeAdapters = {
  signFlip: ({ d }) => signFlip(d),

  pairedChange: ({ d, level }) => pairedChange(d, { level }),

  decomposeChange({ round1, round2, k }) {
    const parts = decomposeChange(round1, round2);
    return { ...parts, numbersMayBeShown: matchedDisclosure(parts, { k }) === 'numbers' };
  },

  matchedDisclosure: ({ cases, k = 3 }) => ({ show: cases.map((counts) => matchedDisclosure(counts, { k })) }),

  // What one joiner's score would be by subtraction: the reason for the rule, and no function of the engine.
  joinerAttack: ({ n1, mean1, n2, mean2, matchedChange }) => ({ joinerScore: n2 * mean2 - n1 * (mean1 + matchedChange) }),

  twoSample({ a, b }) {
    const test = twoSamplePermutation(a, b);
    return { ...test, absDifference: Math.abs(test.difference) };
  },

  priorities({ items, n }) {
    const inputs = items.map(({ id, dkShare, gapFlagged = 0, ...each }) => ({
      ...each,
      item: id,
      counts: countsOf(n, dkShare),
      gap: gapFlagged,
    }));
    const all = inputs.map((each) => priorityOf(each));
    return {
      points: byId(all, ({ points }) => points),
      reasons: byId(all, ({ reasons }) => reasons.map((reason) => reasonsHere[reason])),
      ranked: rankPriorities(inputs).map(({ item }) => item),
      notEligible: all.flatMap(({ item, reasons }) => (reasons.length === 0 ? item : [])),
    };
  },

  strengths({ items, n = 12 }) {
    const inputs = items.map(({ id, dkShare, lowestSector = null, ...each }) => ({
      ...each,
      item: id,
      counts: countsOf(n, dkShare),
      lowestGroup: lowestSector,
    }));
    const list = rankStrengths(inputs).strengths;
    return { strengths: list.map(({ item }) => item), points: byId(list, ({ points }) => points) };
  },
};
