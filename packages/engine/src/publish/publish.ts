import { agreementWords } from '../board/agreement-words.js';
import { askedItems } from '../board/asked-item.js';
import { bandOf } from '../score/band-of.js';
import { boardOverall, boundsOf, overallEnds } from '../board/board-overall.js';
import { boardScores } from '../board/board-scores.js';
import { boardSection, type BoardSection } from '../board/board-section.js';
import { decimalsFor } from '../board/decimals-for.js';
import { decimalsOf } from '../score/display.js';
import { thresholdsOf } from '../board/display-thresholds.js';
import { roundFraction, subtract, toNumber, fractionOf, type Fraction } from '../exact/fraction.js';
import { checkView } from '../board/check-view.js';
import type { Instrument, ScoreRule } from '../instrument/instrument.js';
import { publishGroups } from './publish-groups.js';
import { notStatedId } from '../instrument/reserved-groups.js';
import { rounded } from '../exact/rounded.js';
import type { ItemSummary, RoundSummary, SectionSummary } from '../board/round-summary.js';
import type { PublishedItem, PublishedSection, PublishedSummary } from './published-summary.js';

/**
 * A round as everybody may see it. This is the one place that decides what may be shown: tables, charts, files, reports and
 * comparisons take what it gives and nothing else.
 *
 * @param instrument the one that the round was summarised with
 * @param summary what {@link summarise} gave
 * @returns plain JSON with whole numbers and ids only; `null` where a figure is not shown, with the reason in `withheld`
 * @throws RangeError when the summary is another instrument's or version's, or has been published already
 * @see docs/scoring.md#what-may-be-shown
 * @example
 * publish(instrument, summarise(instrument, [response], { roundId: '2025' })).withheld; // => 'too-few-answers'
 */
export function publish(instrument: Instrument, summary: RoundSummary): PublishedSummary {
  checkView('publish: summary', 'unpublished', instrument, summary);
  return publishedOf(instrument, summary);
}

/** {@link publish} of a summary that is known to be the instrument's. */
export function publishedOf(instrument: Instrument, summary: RoundSummary): PublishedSummary {
  const { id, version } = instrument;
  const { k, submitted, invited, responseRate } = summary;
  const head = {
    view: 'published' as const,
    instrument: { id, version },
    roundId: summary.roundId,
    k,
    submitted,
    invited,
    responseRate: responseRate === null ? null : rounded(100 * responseRate),
    responseCaution: cautionOf(submitted, invited),
  };
  if (submitted < thresholdsOf(k).score) {
    const overall = { state: 'notEnoughAnswered' as const, displayed: null, band: null, restsOn: [], of: 0, bounds: null };
    return { ...head, groups: [], groupsWithheld: null, items: [], sections: [], overall, withheld: 'too-few-answers' };
  }

  const asked = askedItems(instrument);
  const scores = boardScores(asked, summary.items.filter(isOpen));
  const applying = new Set(summary.items.filter(({ state }) => state !== 'mostlyNotApplicable').map(({ item }) => item));
  const boards = instrument.sections.map((section) =>
    boardSection(instrument, section, asked, scores, ({ item }) => applying.has(item.id)),
  );
  const overall = boardOverall(instrument, boards);
  const ends = overallEnds(instrument, boards);
  const decimals = (rule: ScoreRule, range: readonly [low: number, high: number] | null) =>
    range ? Math.min(decimalsOf(rule), decimalsFor(range[1] - range[0])) : decimalsOf(rule);
  const overallRule = instrument.scoring.overall ?? {};
  const shownAs = decimals(overallRule, ends);

  return {
    ...head,
    groups: summary.groups.filter(({ shown }) => shown).map((group) => ({ id: group.id, sectors: group.sectors, n: group.n })),
    groupsWithheld: groupsWithheld(summary),
    items: summary.items.map((item) => publishItem(item, scores.get(item.item) ?? null, summary)),
    sections: summary.sections.flatMap((section, index) => {
      const own = boards[index];
      return own ? publishSection(section, own, scores, summary, (range) => decimals(own.rule, range)) : [];
    }),
    overall: {
      state: overall.state,
      ...shownScore(overallRule, overall.value === null ? null : fractionOf(overall.value), shownAs),
      restsOn: overall.restsOn.map(({ section }) => section),
      of: overall.of,
      bounds: boundsOfScore(overall.value, ends, summary, shownAs),
    },
    withheld: null,
  };
}

function groupsWithheld({ groups, sectors, withoutGroups }: RoundSummary): PublishedSummary['groupsWithheld'] {
  if (withoutGroups) return 'earlier-publication';
  return groups.length === 0 && sectors.some(({ id }) => id !== notStatedId) ? 'too-few-members' : null;
}

/** Whether an item's figures are the whole board's: what only some groups were asked would be a group's figure. */
function isOpen({ notAsked }: ItemSummary): boolean {
  return notAsked === 0;
}

function publishItem(item: ItemSummary, score: Fraction | null, { groups, k }: RoundSummary): PublishedItem {
  const withheld = isOpen(item) ? (item.valid < thresholdsOf(k).counts ? ('too-few-answers' as const) : null) : ('asked-of-some' as const);
  const open = withheld === null;
  const percent = (share: number | null) => (open && share !== null ? rounded(100 * share) : null);
  return {
    item: item.item,
    section: item.section,
    state: isOpen(item) ? item.state : null,
    displayed: score && item.displayed,
    median: open ? item.median : [],
    counts: open
      ? { options: item.options, valid: item.valid, unsure: item.unsure, blank: item.blank, notApplicable: item.notApplicable }
      : null,
    coverage: percent(item.coverage),
    unsureShare: percent(item.unsureShare),
    manyUnsure: open ? item.manyUnsure : null,
    agreement: open && item.agreement && item.consensus !== null ? { percent: rounded(100 * item.consensus), words: item.agreement } : null,
    bothSides: open ? item.bothSides : null,
    groupsDiffer: open ? differing(item, groups, k) : null,
    withheld,
  };
}

/** Which groups see an item differently: said only where every group has enough answers to it, and never in numbers. */
function differing({ gap, groups: cells }: ItemSummary, groups: RoundSummary['groups'], k: number): PublishedItem['groupsDiffer'] {
  if (!gap?.flagged || cells.some(({ n }) => n < k) || groups.some(({ shown }) => !shown)) return null;
  return { higher: gap.highest, lower: gap.lowest };
}

function publishSection(
  { section, members, gap }: SectionSummary,
  own: BoardSection,
  scores: ReadonlyMap<string, Fraction | null>,
  summary: RoundSummary,
  decimalsIn: (range: readonly [number, number]) => number,
): PublishedSection {
  const [exact, low, high] = [own.at('score'), own.at('low'), own.at('high')];
  const base = { section, state: own.state, restsOn: own.restsOn.map(({ item }) => item.id), of: own.of };
  if (!exact || !low || !high) {
    const nothing = { displayed: null, band: null, agreement: null, quartiles: null, groups: [], gap: null, balanced: null, bounds: null };
    return { ...base, ...nothing, withheld: 'not-scored' };
  }
  const ends = [toNumber(low), toNumber(high)] as const;
  const decimals = decimalsIn(ends);
  const few = members.scored < thresholdsOf(summary.k).counts;
  // Beside groups' figures, be they of an earlier publication, quartiles of members' own scores can leave a single possibility for a
  // group's members.
  const quartiles = summary.groups.length > 0 || summary.withoutGroups ? null : members.quartiles;
  return {
    ...base,
    ...shownScore(own.rule, exact, decimals),
    agreement: few ? null : agreementOf(own, summary),
    quartiles: quartiles && [rounded(quartiles[0], decimals), rounded(quartiles[1], decimals)],
    ...publishGroups(own, scores, summary, section, {
      flagged: gap?.flagged ?? false,
      width: toNumber(subtract(high, low)),
      decimals,
    }),
    bounds: boundsOfScore(toNumber(exact), ends, summary, decimals),
    withheld: few ? 'too-few-answers' : null,
  };
}

/** Words for the mean consensus of a section's items, which anybody can work out from the printed counts. */
function agreementOf({ restsOn }: BoardSection, { items, k }: RoundSummary): PublishedSection['agreement'] {
  let [sum, weights] = [0, 0];
  for (const { item, weight } of restsOn) {
    const summary = items.find((each) => each.item === item.id);
    if (summary?.consensus == null || summary.valid < thresholdsOf(k).counts) return null;
    sum += weight * summary.consensus;
    weights += weight;
  }
  return weights === 0 ? null : agreementWords(sum / weights, Infinity);
}

function shownScore(
  { bands = [] }: ScoreRule,
  exact: Fraction | null,
  decimals: number,
): { displayed: number | null; band: string | null } {
  const displayed = exact && toNumber(roundFraction(exact, decimals));
  return { displayed, band: bandOf(bands, displayed) };
}

function boundsOfScore(
  value: number | null,
  ends: readonly [low: number, high: number] | null,
  { submitted, invited }: RoundSummary,
  decimals: number,
): [number, number] | null {
  if (value === null || !ends) return null;
  const bounds = boundsOf({ value, low: ends[0], high: ends[1] }, submitted, invited);
  return bounds && [rounded(bounds[0], decimals), rounded(bounds[1], decimals)];
}

function cautionOf(submitted: number, invited: number | null): PublishedSummary['responseCaution'] {
  if (invited === null || submitted * 10 >= invited * 6) return null;
  return submitted * 2 < invited ? 'below-half' : 'below-60';
}
