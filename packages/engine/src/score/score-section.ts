import { chosenOption, stateOf, type AnswerState } from '../response/answer-state.js';
import { coverageOf } from './coverage-of.js';
import { display } from './display.js';
import { add, fractionOf, hundred, toNumber, zero, type Fraction } from '../exact/fraction.js';
import type { Instrument, Item, Option, ScoreRule, Section } from '../instrument/instrument.js';
import { itemRange, itemValue, scaleOf, type Range } from './item-value.js';
import { checkMissing, sectionDefaults, type Amount } from './missing-rule.js';
import type { Response } from '../response/response.js';
import { inOrder, percentOf, ruleValue, type Member, type Point } from './rule-value.js';
import type { LeftOutReason, ScoredItem, ScoreState, SectionScore } from './score-card.js';

/** A section's score with what the overall needs of it: the exact value before it became a double. */
export interface ScoredSection {
  readonly card: SectionScore;
  readonly rule: ScoreRule;
  readonly at: (point: Point) => Fraction | null;
}

/** Scores one section of one response. */
export function scoreSection(instrument: Instrument, section: Section, response: Response): ScoredSection {
  const rule = sectionRule(instrument, section);
  const restsOn: ScoredItem[] = [];
  const leftOut: { item: string; reason: LeftOutReason }[] = [];
  const members: Member[] = [];
  const absent: Member[] = [];
  const states: AnswerState[] = [];

  for (const item of section.items) {
    const option = chosenOption(instrument, item, response);
    const state = stateOf(item, response, option);
    const reason = state !== 'not-asked' && item.weight === 0 ? 'unscored' : state;
    if (reason !== 'unscored') states.push(state);
    if (reason !== 'answered') leftOut.push({ item: item.id, reason });
    if (reason === 'unsure' || reason === 'blank') absent.push(absentMember(instrument, item));
    if (reason === 'answered' && option) {
      const { scored, member } = scoreItem(instrument, item, option);
      restsOn.push(scored);
      members.push(member);
    }
  }

  const answered = amountOf(members);
  const missing = amountOf(absent);
  const applicable = { count: answered.count + missing.count, weight: add(answered.weight, missing.weight) };
  const { enough, needed } = checkMissing(rule.missing ?? {}, sectionDefaults, answered, applicable);
  const at = inOrder((point) => (enough && applicable.count > 0 ? ruleValue(rule, members, absent, point) : null));
  const exact = at('score');
  const state = exact ? 'scored' : stateWithout(rule, applicable, enough);
  return {
    card: { section: section.id, state, ...display(rule, exact), coverage: coverageOf(states), needed, restsOn, leftOut },
    rule,
    at,
  };
}

/** The rule of a section: what the section says itself, else what the instrument says for all sections. */
export function sectionRule(instrument: Instrument, section: Section): ScoreRule {
  return { ...instrument.scoring.sections, ...section.score };
}

function stateWithout(rule: ScoreRule, applicable: Amount, enough: boolean): ScoreState {
  if (rule.aggregate === 'none') return 'notScored';
  if (applicable.count === 0) return 'notApplicable';
  return enough ? 'notScored' : 'notEnoughAnswered';
}

/** How many members there are, and what they weigh together. */
export function amountOf(members: readonly Member[]): Amount {
  return { count: members.length, weight: members.reduce((sum, { weight }) => add(sum, weight), zero) };
}

/** What one answer counts: on the card, and as a part of a score. */
export function scoreItem(instrument: Instrument, item: Item, option: Option): { scored: ScoredItem; member: Member } {
  const range = rangeOfScale(instrument, item);
  const value = itemValue(item, option, range);
  const raw = instrument.scoring.values === 'raw';
  const score = raw ? value : (percentOf(value, range.low, range.high) ?? zero);
  const { low, high } = raw ? range : percents;
  const weight = fractionOf(item.weight ?? 1);
  return {
    scored: { item: item.id, option: option.id, value: toNumber(value), score: toNumber(score), weight: item.weight ?? 1 },
    member: { weight, at: (point) => (point === 'score' ? score : point === 'low' ? low : high) },
  };
}

/** A part that applies but has no answer: its weight, and the ends of what it could give. */
export function absentMember(instrument: Instrument, item: Item): Member {
  // Only a `pomp` step asks for these ends, so the usual score never works them out.
  const at = (point: Point) =>
    (instrument.scoring.values === 'raw' ? rangeOfScale(instrument, item) : percents)[point === 'low' ? 'low' : 'high'];
  return { weight: fractionOf(item.weight ?? 1), at };
}

const percents: Range = { low: zero, high: hundred };

function rangeOfScale(instrument: Instrument, item: Item): Range {
  return itemRange(item, scaleOf(instrument, item));
}
