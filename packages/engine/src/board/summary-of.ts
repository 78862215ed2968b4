import { askedItems } from './asked-item.js';
import { isPartial, memberOf, type Board, type BoardMember } from './board.js';
import { boardOverall, boundsOf, overallEnds } from './board-overall.js';
import { boardScores } from './board-scores.js';
import { boardSection } from './board-section.js';
import { countIn, sectorOf } from './count-in.js';
import { toNumber } from '../exact/fraction.js';
import type { Instrument } from '../instrument/instrument.js';
import { notStatedId } from '../instrument/reserved-groups.js';
import { reportingGroups } from './reporting-groups.js';
import type { Response } from '../response/response.js';
import type { MemberSummary, RoundSummary, SummariseOptions } from './round-summary.js';
import { ignoredAnswers } from '../score/score.js';
import { scoreOverall } from '../score/score-overall.js';
import { shown } from '../document/shown.js';
import { summariseItem } from './summarise-item.js';
import { memberMeans, summariseSection } from './summarise-section.js';

/** {@link summarise} of a round whose name, smallest group and days are known to be sound. */
export function summaryOf(instrument: Instrument, responses: readonly Response[], options: SummariseOptions): RoundSummary {
  const { roundId, k = 3, invited = null, smallGroups = 'merge', gapFigures = true, withoutGroups = false } = options;
  const counted = countIn(instrument, responses, withoutGroups ? { ...options, groups: [] } : options);
  const submitted = counted.responses.length;
  if (invited !== null && !(Number.isSafeInteger(invited) && invited >= submitted)) {
    throw new RangeError(`summarise: invited must be a whole number from ${submitted}, as many answered, got ${shown(invited)}`);
  }

  const sectorOfEach = counted.responses.map((response) => sectorOf(response, counted.sectors));
  const sectors = [...counted.sectors, notStatedId].map((id) => ({ id, n: sectorOfEach.filter((each) => each === id).length }));
  const groups = reportingGroups(sectors, { k, smallGroups });
  const groupOf = (sector: string) => groups.find((group) => group.sectors.includes(sector))?.id ?? null;
  const items = askedItems(instrument);
  const members = counted.responses.map((response, index) =>
    memberOf(instrument, items, response, groupOf(sectorOfEach[index] ?? notStatedId)),
  );
  const board: Board = {
    instrument,
    items,
    members,
    groups,
    k,
    invited,
    seedOf: (scope) => `${instrument.id}|${roundId}|${scope}|gap`,
    gapFigures,
  };

  const summaries = items.map((item) => summariseItem(board, item));
  const scores = boardScores(items, summaries);
  const applying = new Set(summaries.filter(({ state }) => state !== 'mostlyNotApplicable').map(({ item }) => item));
  const parts = instrument.sections.map((section, index) => ({
    section,
    own: boardSection(instrument, section, items, scores, ({ item }) => applying.has(item.id)),
    means: memberMeans(board, index),
  }));
  const boardSections = parts.map(({ own }) => own);
  const overall = boardOverall(instrument, boardSections);
  const ofMembers = boardOverall(instrument, boardSections, (_, index) => parts[index]?.means.mean ?? null);

  return {
    view: 'unpublished',
    instrument: { id: instrument.id, version: instrument.version },
    roundId,
    k,
    submitted,
    invited,
    responseRate: invited === null || invited === 0 ? null : submitted / invited,
    partial: members.filter(isPartial).length,
    excluded: counted.excluded,
    ignored: counted.responses.flatMap((response) => ignoredAnswers(instrument, response).map((each) => ({ id: response.id, ...each }))),
    sectors: sectors.filter(({ id, n }) => id !== notStatedId || n > 0),
    groups,
    ...(withoutGroups && { withoutGroups }),
    items: summaries,
    sections: parts.map(({ section, own, means }, index) => summariseSection(board, section, index, own, means)),
    overall: {
      state: overall.state,
      value: overall.value,
      displayed: overall.displayed,
      band: overall.band,
      restsOn: overall.restsOn.map(({ section }) => section),
      of: overall.of,
      memberMean: ofMembers.value,
      memberMeanDisplayed: ofMembers.displayed,
      bounds: overallBounds(instrument, boardSections, overall.value, submitted, invited),
    },
    members: counted.responses.map((response, index) => memberSummary(instrument, response, members[index], sectorOfEach[index])),
  };
}

function memberSummary(instrument: Instrument, response: Response, member: BoardMember | undefined, sector = notStatedId): MemberSummary {
  const exact = member?.sections ?? [];
  return {
    id: response.id,
    code: response.respondent.code ?? null,
    sector,
    group: member?.group ?? null,
    sections: Object.fromEntries(
      instrument.sections.map(({ id }, index) => {
        const value = exact[index]?.exact;
        return [id, value ? toNumber(value) : null];
      }),
    ),
    overall: scoreOverall(
      instrument,
      exact.map(({ scored }) => scored),
    ).value,
    partial: member ? isPartial(member) : false,
    answers: member?.answers ?? {},
  };
}

function overallBounds(
  instrument: Instrument,
  sections: readonly ReturnType<typeof boardSection>[],
  value: number | null,
  submitted: number,
  invited: number | null,
): [number, number] | null {
  const ends = overallEnds(instrument, sections);
  return value === null || !ends ? null : boundsOf({ value, low: ends[0], high: ends[1] }, submitted, invited);
}
