import type { AskedItem } from './asked-item.js';
import { add, fractionOf, zero, type Fraction } from '../exact/fraction.js';
import type { Instrument, ScoreRule, Section } from '../instrument/instrument.js';
import { checkMissing, sectionDefaults } from '../score/missing-rule.js';
import { inOrder, ruleValue, type Member, type Point } from '../score/rule-value.js';
import type { ScoreState } from '../score/score-card.js';
import { sectionRule } from '../score/score-section.js';

/** A board's score in one section. */
export interface BoardSection {
  readonly state: ScoreState;
  readonly rule: ScoreRule;
  /** The items that it rests on, and how many it could rest on. */
  readonly restsOn: readonly AskedItem[];
  readonly of: number;
  /** The exact score, and the ends of what it can be; `null` without a score. */
  readonly at: (point: Point) => Fraction | null;
  /** The score that other values of the items it rests on would give. */
  readonly valueOf: (itemValue: (item: AskedItem) => Fraction) => Fraction | null;
}

/**
 * Scores a section of a board from its items' board scores, which says nothing that the printed counts do not say.
 *
 * It needs at least half of the section's weight and two items, or the only one. A rule that is not a weighted mean or sum
 * in disguise (a count, a lowest value, a look-up table) has no board score: it could not be worked out from item scores.
 *
 * @param scores the board score of each of the section's items; `null` where it has none
 */
export function boardSection(
  instrument: Instrument,
  section: Section,
  items: readonly AskedItem[],
  scores: ReadonlyMap<string, Fraction | null>,
  applies: (item: AskedItem) => boolean,
): BoardSection {
  const rule = sectionRule(instrument, section);
  const counting = items.filter((each) => each.section === section.id && each.weight > 0);
  const restsOn = counting.filter(({ item }) => scores.get(item.id));
  const absent = counting.filter((each) => !restsOn.includes(each));
  const amountOf = (parts: readonly AskedItem[]) => ({
    count: parts.length,
    weight: parts.reduce((sum, { weight }) => add(sum, fractionOf(weight)), zero),
  });
  const { enough } = checkMissing({}, sectionDefaults, amountOf(restsOn), amountOf(counting));
  const scored = isLinear(rule) && counting.length > 0 && enough;

  const memberOf = (each: AskedItem, score: Fraction): Member => ({
    weight: fractionOf(each.weight),
    at: (point) => (point === 'score' ? score : each[point]),
  });
  const run = (itemValue: (item: AskedItem) => Fraction, point: Point) =>
    scored
      ? ruleValue(
          rule,
          restsOn.map((each) => memberOf(each, itemValue(each))),
          absent.map((each) => memberOf(each, each.low)),
          point,
        )
      : null;
  const own = ({ item }: AskedItem) => scores.get(item.id) ?? zero;
  const exact = run(own, 'score');
  return {
    state: exact ? 'scored' : stateWithout(rule, counting, applies),
    rule,
    restsOn: scored ? restsOn : [],
    of: counting.length,
    at: inOrder((point) => (point === 'score' ? exact : run(own, point))),
    valueOf: (itemValue) => run(itemValue, 'score'),
  };
}

function stateWithout(rule: ScoreRule, counting: readonly AskedItem[], applies: (item: AskedItem) => boolean): ScoreState {
  if (!isLinear(rule)) return 'notScored';
  return counting.some(applies) ? 'notEnoughAnswered' : 'notApplicable';
}

/** Whether the score of a mean is the mean of the scores. */
function isLinear({ aggregate = 'mean', transform = [], missing }: ScoreRule): boolean {
  const inner = transform.slice(0, -1);
  return (
    (aggregate === 'mean' || aggregate === 'sum') &&
    typeof missing?.fill !== 'object' &&
    transform.every(({ step }) => step !== 'lookup') &&
    inner.every(({ step }) => step === 'linear' || step === 'pomp')
  );
}
