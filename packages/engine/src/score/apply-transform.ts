import { checkNumber, checkNumbers, checkWhole } from '../exact/check-numbers.js';
import { shown } from '../document/shown.js';
import { fractionOf, toNumber, type Fraction } from '../exact/fraction.js';
import type { TransformStep } from '../instrument/instrument.js';
import { applyStep, percentOf } from './rule-value.js';

/**
 * Takes a number through the transform steps of a scoring rule, in their order and exactly.
 *
 * @param value any finite number
 * @param steps of a scoring rule, in their order; without any the value stays as it is
 * @param range what the number can be, lowest and highest; a `pomp` step needs it, and takes it through the steps before
 * @returns the nearest double; a `round` step rounds half away from zero in its place
 * @throws RangeError when a number is not finite, whether given, in a step or as the result; at a step that scoring rules do not have; and
 *   when a `pomp` step has no range, or one with equal ends, to take a percent of
 * @see docs/scoring.md#transforms
 * @example
 * applyTransform(15, [{ step: 'linear', times: 4 }]); // => 60
 * applyTransform(3.95, [{ step: 'round', decimals: 1 }]); // => 4
 * applyTransform(12, [{ step: 'pomp' }], [6, 24]); // => 33.333333333333336
 */
export function applyTransform(value: number, steps: readonly TransformStep[], range?: readonly [number, number]): number {
  checkNumbers('applyTransform', 'value and range', [value, ...(range ?? [])]);
  for (const step of steps) checkStep(step);
  let exact = fractionOf(value);
  let ends: readonly Fraction[] = range?.map(fractionOf) ?? [];
  for (const step of steps) {
    if (step.step === 'pomp') {
      const [low = null, high = null] = ends;
      const take = (each: Fraction) => {
        const percent = percentOf(each, low, high);
        if (!percent) throw new RangeError(`applyTransform: a pomp step must have a range with different ends, got ${String(range)}`);
        return percent;
      };
      [exact, ends] = [take(exact), ends.map(take)];
    } else {
      exact = applyStep(exact, step);
      ends = ends.map((end) => applyStep(end, step));
    }
  }
  const result = toNumber(exact);
  checkNumber('applyTransform', { result });
  return result;
}

function checkStep({ step, ...settings }: TransformStep): void {
  if (!known.includes(step)) throw new RangeError(`applyTransform: step must be linear, pomp, lookup, clamp or round, got ${shown(step)}`);
  const numbers = (Object.values(settings) as (number | readonly (readonly number[])[] | undefined)[]).flat(2);
  checkNumbers(
    'applyTransform',
    `numbers of a ${step} step`,
    numbers.filter((each) => each !== undefined),
  );
  if ('decimals' in settings) checkWhole('applyTransform', { decimals: settings.decimals }, 0, 6);
}

const known: readonly string[] = ['linear', 'pomp', 'lookup', 'clamp', 'round'] satisfies TransformStep['step'][];
