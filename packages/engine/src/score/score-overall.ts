import { joinCoverage } from './coverage-of.js';
import { display } from './display.js';
import { add, fractionOf, zero, type Fraction } from '../exact/fraction.js';
import type { Instrument, ScoreRule } from '../instrument/instrument.js';
import { checkMissing, overallDefaults } from './missing-rule.js';
import { ruleValue, type Member } from './rule-value.js';
import type { OverallScore, ScoreState, SectionScore } from './score-card.js';
import type { ScoredSection } from './score-section.js';

/** What the overall needs of a section. */
interface Part extends Omit<ScoredSection, 'card'> {
  readonly card: Pick<SectionScore, 'section' | 'state' | 'value' | 'coverage'>;
}

/**
 * The overall score: second to the sections, and only when enough of them are scored.
 *
 * Sections count equally unless the instrument weighs them. Those that do not apply stay among what two thirds are
 * taken of; those that are never scored, or have weight 0, do not.
 */
export function scoreOverall(instrument: Instrument, sections: readonly Part[]): OverallScore {
  const rule = instrument.scoring.overall ?? {};
  const restsOn: { section: string; value: number; weight: number }[] = [];
  const leftOut: { section: string; reason: Exclude<ScoreState, 'scored'> }[] = [];
  const members: Member[] = [];
  const absent: Member[] = [];
  let answered = zero;
  let all = zero;
  let of = 0;

  sections.forEach(({ card, rule: { aggregate }, at }, index) => {
    const weight = instrument.sections[index]?.weight ?? 1;
    const counts = weight > 0 && aggregate !== 'none';
    if (!counts || card.value === null) {
      leftOut.push({ section: card.section, reason: counts && card.state !== 'scored' ? card.state : 'notScored' });
    }
    if (!counts) return;
    const member = { weight: fractionOf(weight), at: (point: Parameters<typeof at>[0]): Fraction => at(point) ?? zero };
    all = add(all, member.weight);
    of += 1;
    if (card.value === null) {
      // What does not apply stays among what two thirds are taken of, but nothing stands in for it.
      if (card.state !== 'notApplicable') absent.push(member);
      return;
    }
    answered = add(answered, member.weight);
    members.push(member);
    restsOn.push({ section: card.section, value: card.value, weight });
  });

  const { enough, needed } = checkMissing(
    rule.missing ?? {},
    overallDefaults,
    { count: members.length, weight: answered },
    { count: of, weight: all },
  );
  const exact = enough && of > 0 ? ruleValue(rule, members, absent, 'score') : null;
  const state = exact ? 'scored' : stateWithout(rule, leftOut, of, enough);
  return {
    state,
    ...display(rule, exact),
    coverage: joinCoverage(sections.map(({ card }) => card.coverage)),
    needed,
    restsOn,
    leftOut,
    of,
  };
}

function stateWithout({ aggregate }: ScoreRule, leftOut: OverallScore['leftOut'], of: number, enough: boolean): ScoreState {
  if (aggregate === 'none' || enough) return 'notScored';
  return leftOut.filter(({ reason }) => reason === 'notApplicable').length === of ? 'notApplicable' : 'notEnoughAnswered';
}
