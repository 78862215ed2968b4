import { byName, changeSeed, noticeableIn, scoresOf } from '../change/comparison-of.js';
import type { Comparison, SectionComparison } from '../change/comparison.js';
import type { PublishedComparison, PublishedItemComparison, PublishedSectionComparison } from './published-comparison.js';
import { askedItems, widthOf } from '../board/asked-item.js';
import { decimalsFor } from '../board/decimals-for.js';
import { decimalsOf } from '../score/display.js';
import { checkView } from '../board/check-view.js';
import { checkVersion } from '../instrument/check-version.js';
import type { Instrument } from '../instrument/instrument.js';
import { likeForLike } from '../change/like-for-like.js';
import { matchedDisclosure } from './matched-disclosure.js';
import { whatMayBeTold, type Division, type Telling } from './nobody-told.js';
import type { PairedChangeOptions } from '../change/paired-change.js';
import { publish } from './publish.js';
import { rounded } from '../exact/rounded.js';
import type { RoundSummary } from '../board/round-summary.js';
import type { PublishedSection, PublishedSummary } from './published-summary.js';
import { sectionRule } from '../score/score-section.js';

/** Fewest members for a claim, and so for a number. */
const pairsMin = 6;

/**
 * The one door of a comparison: what of it may be shown, so that nobody's score can be worked out.
 *
 * Numbers of the matched change are shown for all sections or for none. They need at least six who stayed, nobody or at least k who came
 * and the same of those who left, and neither round shown before with other responses. Even words are withheld where no other way of
 * dividing the same answers among the members would have given them.
 *
 * @param instrument this round's version, as for {@link compare}
 * @param comparison what {@link compare} gave
 * @param earlier the last round's version, where it was another
 * @returns plain JSON in whole numbers (a rule that shows decimals shows them here too), without any test's p
 * @throws RangeError when the comparison is of other versions than `instrument` and `earlier`, or has been published already
 * @see docs/scoring.md#what-is-printed-of-a-change
 * @example
 * publishComparison(instrument, compare(instrument, { roundId: '2024', responses: lastYear }, { roundId: '2025', responses: thisYear })).numbers; // => true
 */
export function publishComparison(instrument: Instrument, comparison: Comparison, earlier: Instrument = instrument): PublishedComparison {
  checkView('publishComparison: comparison', 'unpublished', instrument, comparison);
  checkVersion('publishComparison: comparison.earlier', earlier, { instrument: comparison.earlier });
  const { rounds, k, matched, people, republished } = comparison;
  const common = likeForLike(instrument, earlier);
  const [before, after] = [publish(common.before, comparison.before), publish(common.after, comparison.after)];
  const shown = before.withheld === null && after.withheld === null;
  const tellings = shown && matched ? tellingsOf(instrument, comparison) : new Map<string, SectionTelling>();
  // For every section that is compared, or for none.
  const numbers = tellings.size > 0 && [...tellings.values()].every((telling) => telling.numbers);
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
    numbersWithheld: republished && stayers ? 'earlier-publication' : null,
    sections: comparison.sections.map((each) => {
      const decimals = decimalsIn(instrument, each.section, comparison);
      return publishSection(each, comparison, { before, after, shown, numbers, stayers, decimals, tellings });
    }),
    overall: {
      before: shown && comparison.overall.before !== null ? before.overall.displayed : null,
      after: shown && comparison.overall.after !== null ? after.overall.displayed : null,
    },
    items: shown ? publishItems(common.after, comparison, before, after) : [],
    leftOut: { items: comparison.leftOut.items, sections: comparison.leftOut.sections },
  };
}

/** What may be told of a section, with the scores as they are. */
interface SectionTelling {
  readonly numbers: boolean;
  readonly states: () => ReturnType<Telling['states']>;
}

/** What may be told of each section that is compared. */
function tellingsOf(instrument: Instrument, comparison: Comparison): Map<string, SectionTelling> {
  const { k, sections, republished } = comparison;
  return new Map(
    sections.flatMap(({ section, parts }) => {
      if (!parts) return [];
      // Whoever came late and had answered the other round too is one more who stayed: two means would tell that member's change.
      const allowed = !republished && matchedDisclosure(parts, { k, stayersMin: Math.max(pairsMin, k) }) === 'numbers';
      const { division, options } = divisionOf(section, comparison);
      const telling = whatMayBeTold(division, allowed ? decimalsIn(instrument, section, comparison) : null, options);
      return [[section, { numbers: telling.numbers(division), states: () => telling.states(division) }] as const];
    }),
  );
}

interface Shown {
  readonly before: PublishedSummary;
  readonly after: PublishedSummary;
  readonly shown: boolean;
  readonly numbers: boolean;
  readonly stayers: number | null;
  readonly decimals: number;
  readonly tellings: ReadonlyMap<string, SectionTelling>;
}

/** The decimals of a section's score: whole numbers, unless its rule shows decimals. */
function decimalsIn(instrument: Instrument, id: string, { after }: Comparison): number {
  const section = instrument.sections.find((each) => each.id === id);
  const range = after.sections.find((each) => each.section === id)?.range;
  const shown = section ? decimalsOf(sectionRule(instrument, section)) : 0;
  return range ? Math.min(shown, decimalsFor(range.high - range.low)) : shown;
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
  const both = { ...sides, difference: rounded(whole ? each.difference : after - before, decimals) };
  if (matched === null) return { ...both, state };
  // How many have a score in this section could tell who has none, unless it is everybody who stayed.
  const pairs = matched.pairs === round.stayers ? matched.pairs : null;
  if (state === 'tooFewMatched') return { ...both, state, pairs };
  if (round.numbers && matched.mean !== null) {
    const interval = matched.interval && ([rounded(matched.interval[0], decimals), rounded(matched.interval[1], decimals)] as const);
    return { ...both, state, pairs, change: rounded(matched.mean, decimals), interval };
  }
  return { ...both, state: round.tellings.get(section)?.states().has(matched.state) ? state : 'withheld', pairs };
}

function sectionIn({ sections }: PublishedSummary, id: string): PublishedSection | undefined {
  return sections.find(({ section }) => section === id);
}

function restsOnAll({ section, restsOn }: PublishedSection, { sections }: RoundSummary): boolean {
  // What is published rests on these at most.
  return sections.find((each) => each.section === section)?.restsOn.length === restsOn.length;
}

/** What the printed change of a section could tell, and how it was worked out. */
function divisionOf(section: string, comparison: Comparison): { division: Division; options: PairedChangeOptions } {
  const last = scoresOf(comparison.before, section, 'before');
  const now = scoresOf(comparison.after, section, 'after');
  const alone = (scores: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>) =>
    byName(scores).flatMap(([person, score]) => (Object.hasOwn(other, person) ? [] : score));
  const stayers = byName(now).flatMap(([person, score]) => {
    const earlier = last[person];
    return earlier === undefined ? [] : { last: earlier, now: score };
  });
  const seed = changeSeed(comparison.instrument.id, comparison, section);
  const options = { level: comparison.level, noticeable: noticeableIn(section, comparison), seed };
  return { division: { stayers, joiners: alone(now, last), leavers: alone(last, now) }, options };
}

function publishItems(
  instrument: Instrument,
  comparison: Comparison,
  before: PublishedSummary,
  after: PublishedSummary,
): PublishedItemComparison[] {
  const decimals = new Map(askedItems(instrument).map((asked) => [asked.item.id, decimalsFor(widthOf(asked))]));
  return comparison.items.flatMap(({ item, earlier, section, difference }) => {
    const displayedIn = ({ items }: PublishedSummary) => items.find((found) => found.item === item)?.displayed ?? null;
    const [last, now] = [displayedIn(before), displayedIn(after)];
    if (last === null || now === null || difference === null) return [];
    return { item, earlier, section, before: last, after: now, difference: rounded(difference, decimals.get(item)) };
  });
}
