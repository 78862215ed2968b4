import { bandOf } from './band-of.js';
import { roundFraction, toNumber, type Fraction } from '../exact/fraction.js';
import type { ScoreRule } from '../instrument/instrument.js';

/**
 * The three faces of a score: exact, as shown, and in words.
 *
 * It is rounded once, here, to whole numbers; a rule that ends with a `round` step shows that step's decimals.
 */
export function display(rule: ScoreRule, exact: Fraction | null): { value: number | null; displayed: number | null; band: string | null } {
  if (!exact) return { value: null, displayed: null, band: null };
  const displayed = toNumber(roundFraction(exact, decimalsOf(rule)));
  return { value: toNumber(exact), displayed, band: bandOf(rule.bands ?? [], displayed) };
}

/** Decimals that a rule shows. */
export function decimalsOf({ transform }: ScoreRule): number {
  const last = transform?.at(-1);
  return last?.step === 'round' ? last.decimals : 0;
}
