import { agreementWords } from './agreement-words.js';
import { meanOf, widthOf, type AskedItem } from './asked-item.js';
import type { Board } from './board.js';
import { areBothSides } from '../statistics/both-sides.js';
import { consensusOf } from '../statistics/consensus-of-values.js';
import { decimalsFor } from './decimals-for.js';
import { thresholdsOf } from './display-thresholds.js';
import { add, compare, roundFraction, subtract, toNumber } from '../exact/fraction.js';
import { cellsOf, groupGap } from './group-gap.js';
import { itemState, manyUnsure } from './item-state.js';
import { middleOptions } from '../statistics/median-options.js';
import type { ItemSummary } from './round-summary.js';

/** One item over all members. */
export function summariseItem(board: Board, asked: AskedItem): ItemSummary {
  const { instrument, members, groups, k } = board;
  const { id, scale } = asked.item;
  const answers = members.flatMap(({ answers: { [id]: option } }) => option ?? []);
  const states = tallyOf(members.flatMap((member) => member.states.get(id) ?? []));
  const count = (state: string) => states.get(state) ?? 0;
  const counts = {
    valid: answers.length,
    unsure: count('unsure'),
    blank: count('blank'),
    notApplicable: count('not-applicable'),
  };
  const base = counts.valid + counts.unsure + counts.blank;
  const state = itemState(counts, k);
  const frequency = tallyOf(answers);
  const countOf = (option: string) => frequency.get(option) ?? 0;
  const exact = state === 'scored' ? meanOf(asked, countOf) : null;
  const scoreOf = new Map(asked.options.map((option) => [option.id, option.score]));
  const valuesOf = (group: string) =>
    members.filter((member) => member.group === group).flatMap(({ answers: { [id]: option } }) => numberOf(scoreOf.get(option ?? '')));
  const width = widthOf(asked);
  const cells = cellsOf(groups, valuesOf, (group) => meanOfGroup(asked, board, group), k);
  const values = answers.flatMap((option) => scoreOf.get(option) ?? []);
  const consensus = exact ? consensusOf(values, subtract(asked.high, asked.low)) : null;

  return {
    item: id,
    section: asked.section,
    state,
    options: (instrument.scales[scale]?.options ?? []).flatMap((option) =>
      scoreOf.has(option.id) ? { option: option.id, count: countOf(option.id) } : [],
    ),
    ...counts,
    notAsked: count('not-asked'),
    coverage: base === 0 ? null : counts.valid / base,
    unsureShare: base === 0 ? null : counts.unsure / base,
    notApplicableShare: base + counts.notApplicable === 0 ? null : counts.notApplicable / (base + counts.notApplicable),
    manyUnsure: manyUnsure(counts),
    value: exact && toNumber(exact),
    displayed: exact && toNumber(roundFraction(exact, decimalsFor(width))),
    median: exact ? medianOf(asked, countOf, counts.valid) : [],
    consensus: consensus && toNumber(consensus),
    agreement: agreementWords(consensus && toNumber(consensus), counts.valid, thresholdsOf(k).counts),
    bothSides: exact !== null && areBothSides(sidesOf(asked, countOf), counts.valid, thresholdsOf(k).counts),
    groups: cells,
    gap: exact && groupGap(cells, valuesOf, width, board.seedOf(`item:${id}`), board.gapFigures),
  };
}

function numberOf(score: Parameters<typeof toNumber>[0] | undefined): number[] {
  return score ? [toNumber(score)] : [];
}

function meanOfGroup(asked: AskedItem, { members }: Board, group: string): number | null {
  const chosen = tallyOf(members.flatMap(({ group: own, answers: { [asked.item.id]: option } }) => (own === group ? (option ?? []) : [])));
  const mean = meanOf(asked, (option) => chosen.get(option) ?? 0);
  return mean && toNumber(mean);
}

/** How many there are of each. */
function tallyOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** The middle answer by score, named in the order members saw. Reversed or not, it is the same. */
function medianOf({ options }: AskedItem, countOf: (option: string) => number, valid: number): string[] {
  const ranked = options.toSorted((a, b) => compare(a.score, b.score));
  const middle = middleOptions(
    ranked.map(({ id }) => countOf(id)),
    valid,
  ).map((position) => ranked[position]?.id);
  return options.map(({ id }) => id).filter((id) => middle.includes(id));
}

/** Answers below, at and above the middle of the scale. */
function sidesOf({ options, low, high }: AskedItem, countOf: (option: string) => number): number[] {
  const sides = [0, 0, 0];
  for (const { id, score } of options) {
    const side = 1 + Math.sign(compare(add(score, score), add(low, high)));
    sides[side] = (sides[side] ?? 0) + countOf(id);
  }
  return sides;
}
