import type { Comparison, ComparedRound, CompareOptions, SectionChangeState, SectionComparison } from './comparison.js';
import { decomposeChange } from '../statistics/decompose-change.js';
import type { Instrument, Section } from '../instrument/instrument.js';
import { likeForLike, type LikeForLike } from './like-for-like.js';
import { pairedChange } from './paired-change.js';
import { fnv1a32 } from '../exact/fnv1a32.js';
import type { RoundSummary, SectionSummary } from '../board/round-summary.js';
import { sectionRule } from '../score/score-section.js';
import { summaryOf } from '../board/summary-of.js';
import type { twoSamplePermutation } from '../statistics/two-sample-permutation.js';

/** {@link compare} of two rounds that are known to be sound, by the test of unmatched averages that is handed over: whoever needs none does not load it. */
export function comparisonOf(
  testUnmatched: typeof twoSamplePermutation | null,
  instrument: Instrument,
  before: ComparedRound,
  after: Omit<ComparedRound, 'instrument'>,
  options: Omit<CompareOptions, 'testUnmatched'>,
): Comparison {
  const earlier = before.instrument ?? instrument;
  const { k = 3, level = 0.95, republished = false } = options;

  const common = likeForLike(instrument, earlier);
  const groups = before.groups ?? earlier.groups;
  const lastSummary = summaryOf(common.before, before.responses.map(common.translate), { ...before, k, ...(groups && { groups }) });
  const thisSummary = summaryOf(common.after, after.responses, { ...after, k });

  const matched = hasCodes(lastSummary) && hasCodes(thisSummary);
  const noticeable = options.noticeable ?? instrument.scoring.noticeableChange ?? (instrument.scoring.values === 'raw' ? null : 10);
  const compared = { instrument, before: lastSummary, after: thisSummary, matched, noticeable, level, testUnmatched, common };
  return {
    view: 'unpublished',
    instrument: { id: instrument.id, version: instrument.version },
    earlier: { id: earlier.id, version: earlier.version },
    rounds: { before: before.roundId, after: after.roundId },
    k,
    level,
    noticeable,
    matched,
    republished,
    people: peopleOf(lastSummary, thisSummary),
    sections: instrument.sections.map(({ id }) => compareSection(id, compared)),
    overall: overallOf(instrument, compared),
    items: itemsOf(compared),
    leftOut: { ...common.leftOut, members: unmatchedMembers(compared) },
    before: lastSummary,
    after: thisSummary,
  };
}

interface Compared {
  readonly instrument: Instrument;
  readonly before: RoundSummary;
  readonly after: RoundSummary;
  readonly matched: boolean;
  readonly noticeable: number | null;
  readonly level: number;
  readonly testUnmatched: typeof twoSamplePermutation | null;
  readonly common: LikeForLike;
}

function hasCodes({ members }: RoundSummary): boolean {
  return members.some(({ code }) => code !== null);
}

/** Who the members of a round are, in its order: by their code, or as somebody who cannot be matched. */
function personsOf({ members }: RoundSummary, round: 'before' | 'after'): { person: string; reason: 'noCode' | 'sharedCode' | null }[] {
  const seen = new Map<string, number>();
  for (const { code } of members) if (code !== null) seen.set(code, (seen.get(code) ?? 0) + 1);
  return members.map(({ id, code }) => {
    const reason = code === null ? 'noCode' : seen.get(code) === 1 ? null : 'sharedCode';
    return { person: reason === null ? `code ${code ?? ''}` : `${round} ${id}`, reason };
  });
}

function peopleOf(before: RoundSummary, after: RoundSummary): Comparison['people'] {
  const last = new Set(personsOf(before, 'before').map(({ person }) => person));
  const stayers = personsOf(after, 'after').filter(({ person }) => last.has(person)).length;
  return { stayers, joiners: after.members.length - stayers, leavers: before.members.length - stayers };
}

function unmatchedMembers({ matched, before, after }: Compared): Comparison['leftOut']['members'] {
  if (!matched) return [];
  return (['before', 'after'] as const).flatMap((round) => {
    const summary = round === 'before' ? before : after;
    return personsOf(summary, round).flatMap(({ reason }, index) => {
      const id = summary.members[index]?.id;
      return reason === null || id === undefined ? [] : { id, round, reason };
    });
  });
}

function compareSection(section: string, compared: Compared): SectionComparison {
  const [last, now] = [sectionOf(compared.before, section), sectionOf(compared.after, section)];
  const [before, after] = [last?.value ?? null, now?.value ?? null];
  const empty = { section, before, after, difference: null, matched: null, parts: null, unmatched: null };
  if (!compared.common.comparable.has(section)) return { ...empty, before: null, after: null, state: 'notComparable' };
  if (before === null || after === null) return { ...empty, state: 'notScoredBoth' };
  const both = { ...empty, difference: after - before };
  return compared.matched ? { ...both, ...matchedChange(section, compared) } : { ...both, ...unmatchedChange(section, compared) };
}

function matchedChange(section: string, compared: Compared): Pick<SectionComparison, 'state' | 'matched' | 'parts'> {
  const [round1, round2] = [scoresOf(compared.before, section, 'before'), scoresOf(compared.after, section, 'after')];
  const differences = byName(round2).flatMap(([person, score]) => {
    const earlier = round1[person];
    return earlier === undefined ? [] : score - earlier;
  });
  const seed = changeSeed(compared.instrument.id, compared, section);
  const matched = pairedChange(differences, { level: compared.level, noticeable: noticeableIn(section, compared), seed });
  return { state: matched.state, matched, parts: decomposeChange(round1, round2) };
}

function unmatchedChange(section: string, compared: Compared): { state: SectionChangeState; unmatched: SectionComparison['unmatched'] } {
  // Members are in the order of their responses' ids, which the shuffles start from.
  const scores = ({ members }: RoundSummary) => members.flatMap((member) => member.sections[section] ?? []);
  const [last, now] = [scores(compared.before), scores(compared.after)];
  if (!compared.testUnmatched || last.length === 0 || now.length === 0) return { state: 'unmatched', unmatched: null };
  const { instrument, before, after } = compared;
  const seed = fnv1a32(`${instrument.id}|${before.roundId}>${after.roundId}|${section}|unmatched`);
  return { state: 'unmatched', unmatched: compared.testUnmatched(last, now, { seed }) };
}

/** What the sign patterns of a section are drawn from, where there are too many to count. */
export function changeSeed(instrument: string, { before, after }: Pick<Comparison, 'before' | 'after'>, section: string): number {
  return fnv1a32(`${instrument}|${before.roundId}>${after.roundId}|${section}|change`);
}

/** Points, or a tenth of what a section of raw values can be: 10 of 100. */
export function noticeableIn(section: string, { noticeable, after }: Pick<Comparison, 'noticeable' | 'after'>): number {
  if (noticeable !== null) return noticeable;
  const range = sectionOf(after, section)?.range;
  return range && range.high > range.low ? (range.high - range.low) / 10 : 10;
}

/** Members' own scores of a section, by person. */
export function scoresOf(summary: RoundSummary, section: string, round: 'before' | 'after'): Record<string, number> {
  const persons = personsOf(summary, round);
  return Object.fromEntries(
    summary.members.flatMap(({ sections }, index) => {
      const score = sections[section] ?? null;
      const person = persons[index]?.person;
      return score === null || person === undefined ? [] : [[person, score] as const];
    }),
  );
}

/** By UTF-16 code units, as all draws are. */
export function byName(scores: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(scores).sort(([a], [b]) => (a < b ? -1 : 1));
}

function sectionOf({ sections }: Pick<RoundSummary, 'sections'>, id: string): SectionSummary | undefined {
  return sections.find(({ section }) => section === id);
}

function overallOf(instrument: Instrument, { before, after, common }: Compared): Comparison['overall'] {
  const counts = (section: Section) => section.weight !== 0 && sectionRule(instrument, section).aggregate !== 'none';
  const missing = instrument.sections.some((section) => counts(section) && !common.comparable.has(section.id));
  return missing ? { before: null, after: null } : { before: before.overall.value, after: after.overall.value };
}

function itemsOf({ before, after, common }: Compared): Comparison['items'] {
  const last = new Map(before.items.map((each) => [each.item, each]));
  return after.items.flatMap((now) => {
    const then = last.get(now.item);
    const pair = common.items.find(({ item }) => item === now.item);
    if (!then || !pair) return [];
    const difference = now.value !== null && then.value !== null ? now.value - then.value : null;
    const side = ({ state, value, valid }: typeof now) => ({ state, value, valid });
    return { item: now.item, earlier: pair.earlier, section: now.section, before: side(then), after: side(now), difference };
  });
}
