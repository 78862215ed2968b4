// The numeric cases about change and priorities: case inputs in, the engine's answer in the case's shape out.
import { decomposeChange, matchedDisclosure, pairedChange, signFlip, twoSamplePermutation } from '@take-stock/engine';

export const changeAdapters = {
  signFlip: ({ d }) => signFlip(d),

  pairedChange: ({ d, level }) => pairedChange(d, { level }),

  decomposeChange({ round1, round2, k }) {
    const parts = decomposeChange(round1, round2);
    return { ...parts, numbersMayBeShown: matchedDisclosure(parts, { k }) === 'numbers' };
  },

  matchedDisclosure: ({ cases }) => ({ show: cases.map((counts) => matchedDisclosure(counts)) }),

  // What one joiner's score would be by subtraction: the reason for the rule, and no function of the engine.
  joinerAttack: ({ n1, mean1, n2, mean2, matchedChange }) => ({ joinerScore: n2 * mean2 - n1 * (mean1 + matchedChange) }),

  twoSample({ a, b }) {
    const test = twoSamplePermutation(a, b);
    return { ...test, absDifference: Math.abs(test.difference) };
  },
};
