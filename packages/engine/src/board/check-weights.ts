import { priorityWeights, type PriorityWeights } from './priority.js';

/** Throws at weights that would turn the list round, or make its points infinite or NaN. */
export function checkWeights(name: string, weights: PriorityWeights): void {
  for (const part of Object.keys(priorityWeights) as (keyof PriorityWeights)[])
    if (!(weights[part] >= 0 && weights[part] <= 1000))
      throw new RangeError(`${name}: weights must be from 0 to 1000, got ${weights[part]} for ${part}`);
}
