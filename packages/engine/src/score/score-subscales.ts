import { chosenOption, stateOf, type AnswerState } from '../response/answer-state.js';
import { coverageOf } from './coverage-of.js';
import { display } from './display.js';
import { fractionOf, zero, type Fraction } from '../exact/fraction.js';
import type { Instrument, Item, Subscale, SubscaleMember } from '../instrument/instrument.js';
import { checkMissing, overallDefaults, sectionDefaults } from './missing-rule.js';
import type { Response } from '../response/response.js';
import { inOrder, ruleValue, type Member, type Point } from './rule-value.js';
import type { Coverage, LeftOutReason, ScoredItem, ScoreState, SectionScore } from './score-card.js';
import { absentMember, amountOf, scoreItem, scoreSection } from './score-section.js';

/** A scale beside or above the sections, as one person scored on it. */
export interface SubscaleScore {
  readonly subscale: string;
  readonly state: ScoreState;
  /** The exact score as the nearest double; `null` without a score. */
  readonly value: number | null;
  readonly displayed: number | null;
  readonly band: string | null;
  readonly higherIsBetter: boolean;
  /** Over the items that it reaches, each once, those of its scales included. */
  readonly coverage: Coverage;
  readonly needed: SectionScore['needed'];
  readonly restsOn: readonly (ScoredItem | { readonly scale: string; readonly value: number; readonly weight: number })[];
  readonly leftOut: readonly (
    | { readonly item: string; readonly reason: LeftOutReason }
    | { readonly scale: string; readonly reason: Exclude<ScoreState, 'scored'> | 'unscored' }
  )[];
}

/** A scale's score with what those above it need. */
interface Scored {
  readonly state: ScoreState;
  readonly value: number | null;
  readonly at: (point: Point) => Fraction | null;
  readonly states: ReadonlyMap<string, AnswerState>;
}

/**
 * Scores the further scales of an instrument: over items of any sections, over sections, and over one another.
 *
 * A scale that has items among its members needs what a section needs: half of the weight that applies, and two answers. A scale of
 * scales needs what the overall needs: two thirds of all weight. Its rule may say otherwise. Weights are those of the
 * scale, so that an item that its section does not score can count here.
 *
 * @param instrument as {@link parseInstrument} returns it
 * @param response as {@link parseResponse} returns it, made for this instrument
 * @returns one entry a subscale, in the instrument's order, its score `null` with too few answers; empty where there are none
 * @throws RangeError at a member that the instrument does not have: {@link parseInstrument} refuses such an instrument
 * @see docs/scoring.md#further-scales
 * @example
 * scoreSubscales({ ...instrument, scoring: { subscales: [{ id: 'both', label: 'Both', members: [{ item: 'shared-aims' }, { item: 'fair-say', weight: 3 }] }] } }, response)[0].displayed; // => 56
 * scoreSubscales(instrument, response); // => []
 */
export function scoreSubscales(instrument: Instrument, response: Response): SubscaleScore[] {
  const items = new Map(instrument.sections.flatMap((section) => section.items.map((item) => [item.id, item] as const)));
  const known = new Map<string, Scored>();
  const cards: SubscaleScore[] = [];

  const scaleOf = (id: string): Scored => {
    const before = known.get(id);
    if (before) return before;
    const subscale = instrument.scoring.subscales?.find((each) => each.id === id);
    const scored = subscale ? scoreOne(subscale) : ofSection(id);
    known.set(id, scored);
    return scored;
  };

  const ofSection = (id: string): Scored => {
    const section = instrument.sections.find((each) => each.id === id);
    if (!section) throw new RangeError(`scoreSubscales: a member must be a section or subscale of the instrument, got ${id}`);
    const { card, at } = scoreSection(instrument, section, response);
    const scored = section.items.filter(({ weight }) => weight !== 0);
    return { ...card, at, states: new Map(scored.map((item) => [item.id, stateOfItem(item)])) };
  };

  const stateOfItem = (item: Item) => stateOf(item, response, chosenOption(instrument, item, response));

  const scoreOne = (subscale: Subscale): Scored => {
    const parts: Parts = { members: [], absent: [], outside: [], restsOn: [], leftOut: [], states: new Map() };
    for (const member of subscale.members) {
      if ('item' in member) {
        const item = items.get(member.item);
        if (item) addItem(parts, member, item);
      } else addScale(parts, member, scaleOf(member.scale));
    }
    const { card, at } = finish(subscale, parts);
    cards.push(card);
    return { ...card, at, states: parts.states };
  };

  const addItem = ({ members, absent, restsOn, leftOut, states }: Parts, { weight = 1 }: SubscaleMember, own: Item) => {
    const item = { ...own, weight };
    const option = chosenOption(instrument, item, response);
    const state = stateOf(item, response, option);
    const reason = state !== 'not-asked' && weight === 0 ? 'unscored' : state;
    if (reason !== 'unscored') states.set(item.id, state);
    if (reason !== 'answered') leftOut.push({ item: item.id, reason });
    if (reason === 'unsure' || reason === 'blank') absent.push(absentMember(instrument, item));
    if (reason === 'answered' && option) {
      const { scored, member } = scoreItem(instrument, item, option);
      restsOn.push(scored);
      members.push(member);
    }
  };

  for (const { id } of instrument.scoring.subscales ?? []) scaleOf(id);
  // Scales below others were finished first.
  return (instrument.scoring.subscales ?? []).flatMap(({ id }) => cards.find(({ subscale }) => subscale === id) ?? []);
}

interface Parts {
  readonly members: Member[];
  readonly absent: Member[];
  /** Scales that do not apply. */
  readonly outside: Member[];
  readonly restsOn: SubscaleScore['restsOn'][number][];
  readonly leftOut: SubscaleScore['leftOut'][number][];
  readonly states: Map<string, AnswerState>;
}

function addScale({ members, absent, outside, restsOn, leftOut, states }: Parts, member: SubscaleMember, scored: Scored): void {
  const { weight = 1 } = member;
  const scale = 'scale' in member ? member.scale : '';
  if (weight === 0) {
    leftOut.push({ scale, reason: 'unscored' });
    return;
  }
  for (const [item, state] of scored.states) states.set(item, state);
  const part: Member = { weight: fractionOf(weight), at: (point) => scored.at(point) ?? zero };
  if (scored.value === null) {
    leftOut.push({ scale, reason: scored.state === 'scored' ? 'notScored' : scored.state });
    (scored.state === 'notApplicable' ? outside : absent).push(part);
  } else {
    restsOn.push({ scale, value: scored.value, weight });
    members.push(part);
  }
}

function finish(
  subscale: Subscale,
  { members, absent, outside, restsOn, leftOut, states }: Parts,
): { card: SubscaleScore; at: (point: Point) => Fraction | null } {
  const answered = amountOf(members);
  const asSection = subscale.members.some((member) => 'item' in member);
  const defaults = asSection ? sectionDefaults : overallDefaults;
  // As in the overall, two thirds are of all weight; as in a section, half is of what applies.
  const applicable = amountOf([...members, ...absent, ...(asSection ? [] : outside)]);
  const { enough, needed } = checkMissing(subscale.missing ?? {}, defaults, answered, applicable);
  const at = inOrder((point) => (enough && applicable.count > 0 ? ruleValue(subscale, members, absent, point) : null));
  const exact = at('score');
  return {
    card: {
      subscale: subscale.id,
      state: exact ? 'scored' : stateWithout(subscale, members.length + absent.length, enough),
      ...display(subscale, exact),
      higherIsBetter: subscale.higherIsBetter ?? true,
      coverage: coverageOf([...states.values()]),
      needed,
      restsOn,
      leftOut,
    },
    at,
  };
}

function stateWithout({ aggregate }: Subscale, applies: number, enough: boolean): Exclude<ScoreState, 'scored'> {
  if (aggregate === 'none') return 'notScored';
  if (applies === 0) return 'notApplicable';
  return enough ? 'notScored' : 'notEnoughAnswered';
}
