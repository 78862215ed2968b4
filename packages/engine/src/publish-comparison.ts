import { byName, changeSeed, noticeableIn, scoresOf } from './compare.js';
import type {
  Comparison,
  PublishedComparison,
  PublishedItemComparison,
  PublishedSectionComparison,
  SectionComparison,
} from './comparison.js';
import { decimalsFor, decimalsOf } from './display.js';
import type { Instrument } from './instrument.js';
import { likeForLike } from './like-for-like.js';
import { matchedDisclosure } from './matched-disclosure.js';
import { changeState, pairedChange } from './paired-change.js';
import { publish } from './publish.js';
import { roundHalfAway } from './round-half-away.js';
import type { PublishedSection, PublishedSummary, RoundSummary } from './round-summary.js';
import { sectionRule } from './score-section.js';

/** Fewest members for a claim, and so for a number. */
const pairsMin = 6;

/**
 * The one door of a comparison: what of it may be shown, so that nobody's score can be worked out.
 *
 * Numbers of the matched change are for all sections or for none: at least six who stayed, and those who came and those who
 * left each none or at least k. Even words are withheld where no other way of dividing the same answers among the members
 * would have given them.
 *
 * @param instrument this round's version, as for {@link compare}
 * @param comparison what {@link compare} gave
 * @param earlier the last round's version, where it was another
 * @returns plain JSON in whole numbers (a rule that shows decimals shows them here too), without any test's p
 * @throws RangeError when the comparison is of other versions
 * @see docs/scoring.md#what-is-printed-of-a-change
 * @example
 * publishComparison(instrument, compare(instrument, { roundId: '2024', responses: lastYear }, { roundId: '2025', responses: thisYear })).numbers; // => true
 */
export function publishComparison(instrument: Instrument, comparison: Comparison, earlier: Instrument = instrument): PublishedComparison {
  checkVersion('instrument', instrument, comparison.instrument);
  checkVersion('earlier', earlier, comparison.earlier);
  const { rounds, k, matched, people } = comparison;
  const common = likeForLike(instrument, earlier);
  const [before, after] = [publish(common.before, comparison.before), publish(common.after, comparison.after)];
  const shown = before.withheld === null && after.withheld === null;
  const numbers = shown && matched && mayShowNumbers(instrument, comparison);
  const stayers = shown && matched && people.stayers >= k ? people.stayers : null;
  return {
    view: 'published',
    instrument: comparison.instrument,
    earlier: comparison.earlier,
    rounds,
    k,
    matched,
    submitted: { before: before.submitted, after: after.submitted },
    stayers,
    turnover: shown && matched ? people.joiners + people.leavers > 0 : null,
    numbers,
    sections: comparison.sections.map((each) => {
      const decimals = decimalsIn(instrument, each.section, comparison);
      return publishSection(each, comparison, { before, after, shown, numbers, stayers, decimals });
    }),
    overall: {
      before: shown && comparison.overall.before !== null ? before.overall.displayed : null,
      after: shown && comparison.overall.after !== null ? after.overall.displayed : null,
    },
    items: shown ? publishItems(comparison, before, after) : [],
    leftOut: { items: comparison.leftOut.items, sections: comparison.leftOut.sections },
  };
}

/** The condition holds for every section that is compared, or the numbers are withheld for all. */
function mayShowNumbers(instrument: Instrument, comparison: Comparison): boolean {
  const compared = comparison.sections.filter(({ matched }) => matched !== null);
  return compared.every(({ section, parts }) => {
    const allowed = parts && matchedDisclosure(parts, { k: comparison.k, stayersMin: Math.max(pairsMin, comparison.k) }) === 'numbers';
    return allowed && nobodyTold(section, comparison, decimalsIn(instrument, section, comparison));
  });
}

interface Shown {
  readonly before: PublishedSummary;
  readonly after: PublishedSummary;
  readonly shown: boolean;
  readonly numbers: boolean;
  readonly stayers: number | null;
  readonly decimals: number;
}

/** The decimals of a section's score: whole numbers, unless its rule shows decimals. */
function decimalsIn(instrument: Instrument, id: string, { after }: Comparison): number {
  const section = instrument.sections.find((each) => each.id === id);
  const range = after.sections.find((each) => each.section === id)?.range;
  const shown = section ? decimalsOf(sectionRule(instrument, section)) : 0;
  return range ? Math.min(shown, decimalsFor(range.high - range.low)) : shown;
}

function checkVersion(name: string, { id, version }: Instrument, expected: Comparison['instrument']): void {
  if (id === expected.id && version === expected.version) return;
  throw new RangeError(`publishComparison: ${name} must be ${expected.id} ${expected.version}, got ${id} ${version}`);
}

function publishSection(each: SectionComparison, comparison: Comparison, round: Shown): PublishedSectionComparison {
  const { section, state, matched } = each;
  const { decimals } = round;
  const [last, now] = [sectionIn(round.before, section), sectionIn(round.after, section)];
  const empty = { section, before: null, after: null, difference: null, change: null, interval: null, pairs: null };
  if (!round.shown) return { ...empty, state: 'withheld' };
  if (state === 'notComparable') return { ...empty, state };
  const [before, after] = [last?.displayed ?? null, now?.displayed ?? null];
  const sides = { ...empty, before, after };
  if (!last || !now || before === null || after === null || each.difference === null) return { ...sides, state: 'notScoredBoth' };
  // What only some were asked stands outside the published scores: their difference is then that of what is shown.
  const whole = restsOnAll(last, comparison.before) && restsOnAll(now, comparison.after);
  const both = { ...sides, difference: roundHalfAway(whole ? each.difference : after - before, decimals) };
  if (matched === null) return { ...both, state };
  // How many have a score in this section could tell who has none, unless it is everybody who stayed.
  const pairs = matched.pairs === round.stayers ? matched.pairs : null;
  if (state === 'tooFewMatched') return { ...both, state, pairs };
  if (round.numbers && matched.mean !== null) {
    const interval =
      matched.interval && ([roundHalfAway(matched.interval[0], decimals), roundHalfAway(matched.interval[1], decimals)] as const);
    return { ...both, state, pairs, change: roundHalfAway(matched.mean, decimals), interval };
  }
  return { ...both, state: nobodyTold(section, comparison, null) ? state : 'withheld', pairs };
}

function sectionIn({ sections }: PublishedSummary, id: string): PublishedSection | undefined {
  return sections.find(({ section }) => section === id);
}

function restsOnAll({ section, restsOn }: PublishedSection, { sections }: RoundSummary): boolean {
  const all = sections.find((each) => each.section === section)?.restsOn ?? [];
  return all.length === restsOn.length && all.every((item) => restsOn.includes(item));
}

/**
 * Whether the same figures, or words, could have come about with the answers divided otherwise: somebody who stayed and
 * somebody who came, or left, exchange their scores, and nothing that is printed changes.
 *
 * Six members who all went from 0 to 100, and a seventh who came, at 0: "clearly higher" could not be said had anyone else
 * chosen that 0, so that the words alone would tell the newcomer's score.
 *
 * @param decimals of the numbers that are printed; `null` where only words are
 */
function nobodyTold(section: string, comparison: Comparison, decimals: number | null): boolean {
  const rounds = { last: scoresOf(comparison.before, section, 'before'), now: scoresOf(comparison.after, section, 'after') };
  const options = {
    level: comparison.level,
    noticeable: noticeableIn(section, comparison),
    seed: changeSeed(comparison.instrument.id, comparison, section),
  };
  const stayers = byName(rounds.now).flatMap(([person, now]) => {
    const last = rounds.last[person];
    return last === undefined ? [] : { last, now };
  });
  const alone = (scores: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>) =>
    byName(scores).flatMap(([person, score]) => (Object.hasOwn(other, person) ? [] : score));
  const joiners = alone(rounds.now, rounds.last);
  const leavers = alone(rounds.last, rounds.now);

  const printed = (members: readonly { last: number; now: number }[]): string => {
    const differences = members.map(({ last, now }) => now - last);
    if (decimals === null) return changeState(differences, options);
    const { state, mean, interval } = pairedChange(differences, options);
    return [state, ...[mean ?? 0, ...(interval ?? [])].map((value) => roundHalfAway(value, decimals))].join(' ');
  };
  const truth = printed(stayers);
  const otherwise = (round: 'last' | 'now', others: readonly number[]): boolean => {
    const own = stayers.map((member) => member[round]);
    // Everybody of one side could be anybody of that side: two different scores there keep both safe.
    if (others.length === 0 || (varied(own) && varied(others)) || !varied([...own, ...others])) return true;
    const exchanges = [...new Set(others)].flatMap((score) => own.map((mine, index) => ({ score, index, by: Math.abs(score - mine) })));
    return exchanges
      .filter(({ by }) => by > tolerance)
      .sort((a, b) => a.by - b.by)
      .some(({ score, index }) => printed(stayers.map((member, at) => (at === index ? { ...member, [round]: score } : member))) === truth);
  };
  return otherwise('last', leavers) && otherwise('now', joiners);
}

const tolerance = 1e-9;

function varied(scores: readonly number[]): boolean {
  return scores.some((score) => Math.abs(score - (scores[0] ?? score)) > tolerance);
}

function publishItems(comparison: Comparison, before: PublishedSummary, after: PublishedSummary): PublishedItemComparison[] {
  return comparison.items.flatMap(({ item, earlier, section, difference }) => {
    const displayedIn = ({ items }: PublishedSummary) => items.find((found) => found.item === item)?.displayed ?? null;
    const [last, now] = [displayedIn(before), displayedIn(after)];
    if (last === null || now === null || difference === null) return [];
    return { item, earlier, section, before: last, after: now, difference: roundHalfAway(difference) };
  });
}
