import { chosenOption, stateOf } from '../response/answer-state.js';
import { compare, fractionOf, type Fraction } from '../exact/fraction.js';
import type { Condition, Criterion, Instrument, Item } from '../instrument/instrument.js';
import type { Response } from '../response/response.js';
import { scoreItem } from './score-section.js';

/** What came of one criterion. */
export interface CriterionOutcome {
  readonly criterion: string;
  /** `null` where the missing answers could turn it either way, or where nothing of it applies. */
  readonly met: boolean | null;
  /** Conditions that hold. */
  readonly held: number;
  /** Conditions that cannot be told for want of an answer. */
  readonly unknown: number;
  /** Conditions that apply. */
  readonly of: number;
}

/**
 * Which criteria of an instrument one person's answers meet: all, any, or at least so many of their conditions.
 *
 * An unsure or blank item can be told neither way, so a criterion is met, or not met, only where no answer could change that.
 * Items that do not apply, or were not asked, are left out, as they are of scores.
 *
 * @param instrument as {@link parseInstrument} returns it
 * @param response as {@link parseResponse} returns it, made for this instrument
 * @returns one entry a criterion, in the instrument's order, with `met` `null` where it is open or nothing of it applies; empty where
 *   the instrument has none
 * @throws RangeError at an item whose scale the instrument does not have: {@link parseInstrument} refuses such an instrument
 * @see docs/scoring.md#alerts-and-criteria
 * @example
 * checkCriteria({ ...instrument, scoring: { criteria: [{ id: 'both', label: 'Both', need: 'all', of: [{ item: 'shared-aims', atLeast: 75 }, { item: 'kept-promises', atLeast: 75 }] }] } }, response); // => [{ criterion: 'both', met: null, held: 1, unknown: 1, of: 2 }]
 * checkCriteria(instrument, response); // => []
 */
export function checkCriteria(instrument: Instrument, response: Response): CriterionOutcome[] {
  const criteria = instrument.scoring.criteria ?? [];
  const items = new Map(instrument.sections.flatMap((section) => section.items.map((item) => [item.id, item] as const)));
  const known = new Map<string, CriterionOutcome>();

  const outcomeOf = (criterion: Criterion): CriterionOutcome => {
    const before = known.get(criterion.id);
    if (before) return before;
    const results = criterion.of.map(holds).filter((result) => result !== 'outside');
    const held = results.filter((result) => result === true).length;
    const unknown = results.filter((result) => result === null).length;
    const need = criterion.need === 'all' ? results.length : criterion.need === 'any' ? 1 : criterion.need;
    const met = results.length === 0 ? null : held >= need ? true : held + unknown < need ? false : null;
    const outcome = { criterion: criterion.id, met, held, unknown, of: results.length };
    known.set(criterion.id, outcome);
    return outcome;
  };

  const holds = (condition: Condition): boolean | null | 'outside' => {
    if ('criterion' in condition) {
      const other = criteria.find(({ id }) => id === condition.criterion);
      if (!other) return 'outside';
      const { met, of } = outcomeOf(other);
      return of === 0 ? 'outside' : met;
    }
    const item = items.get(condition.item);
    const score = item ? scoreOf(instrument, item, response) : 'outside';
    if (score === null || score === 'outside') return score;
    const { atLeast = -Infinity, atMost = Infinity } = condition;
    return (
      (atLeast === -Infinity || compare(score, fractionOf(atLeast)) >= 0) &&
      (atMost === Infinity || compare(score, fractionOf(atMost)) <= 0)
    );
  };

  return criteria.map(outcomeOf);
}

function scoreOf(instrument: Instrument, item: Item, response: Response): Fraction | null | 'outside' {
  const option = chosenOption(instrument, item, response);
  const state = stateOf(item, response, option);
  if (state === 'not-asked' || state === 'not-applicable') return 'outside';
  return state === 'answered' && option ? scoreItem(instrument, item, option).member.at('score') : null;
}
