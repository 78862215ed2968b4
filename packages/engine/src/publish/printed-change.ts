import { changeState, meanChange, type ChangeState, type PairedChangeOptions } from '../change/paired-change.js';
import { rounded } from '../exact/rounded.js';
import { signFlipper } from '../statistics/sign-flip.js';
import { typicalValuesInterval } from '../statistics/typical-values-interval.js';

/** The numbers of a change as they are printed. What takes longer is worked out when it is asked for. */
export interface PrintedChange {
  readonly mean: number;
  readonly state: () => ChangeState;
  readonly interval: () => string | undefined;
}

/** Prints one change after the other of so many people, with signs that are drawn once for all. */
export function changePrinter(
  pairs: number,
  decimals: number,
  options: PairedChangeOptions,
): (differences: readonly number[]) => PrintedChange {
  const flip = once(() => signFlipper(pairs, options));
  const printed = (value: number) => rounded(value, decimals);
  return (differences) => ({
    mean: printed(meanChange(differences) ?? 0),
    state: once(() => changeState(differences, flip(), options)),
    interval: once(() => typicalValuesInterval(differences, options.level)?.interval.map(printed).join(' ')),
  });
}

/** Makes something when it is asked for, and never again. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Whether nobody could tell one from the other: most differ in their mean, so that is looked at first. */
export function samePrint(one: PrintedChange, other: PrintedChange): boolean {
  return one.mean === other.mean && one.state() === other.state() && one.interval() === other.interval();
}
