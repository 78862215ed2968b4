import type { Instrument } from '../instrument/instrument.js';
import type { ScoreCard } from './score-card.js';
import { spreadOverSections } from './spread-over-sections.js';

/** An item and the score that brought it into a list, from 0 to 100. */
export interface Highlight {
  readonly item: string;
  readonly section: string;
  readonly score: number;
}

/** What to look at first in one person's own result. Lists are empty where there is nothing to say. */
export interface Highlights {
  /** Items of at least 75, best first: at most three. */
  readonly strengths: readonly Highlight[];
  /** Without a strength: the best two items of at least 50. */
  readonly highestSoFar: readonly Highlight[];
  /** Items below 50: the lowest two of each section first, lowest first, then others up to five in all. */
  readonly lookAt: readonly Highlight[];
  /** Items that count but have no answer: those the person was unsure about, then those left blank. */
  readonly unanswered: readonly { readonly item: string; readonly section: string; readonly reason: 'unsure' | 'blank' }[];
}

const [strong, middling] = [75, 50];
const [strengthsShown, highestShown, lookAtShown, perSection] = [3, 2, 5, 2];

/**
 * What went best, what to look at and what stayed open in one person's own result.
 *
 * Ties keep the order of the instrument. Thresholds are met by the exact item scores, never by rounded ones.
 *
 * @param instrument as {@link parseInstrument} returns it
 * @param card what {@link score} gave for this instrument
 * @returns ids, reasons and scores, never texts; all lists are empty for an instrument that scores in raw values
 * @see docs/scoring.md#highlights
 * @example
 * highlights(instrument, score(instrument, response)).strengths; // => [{ item: 'shared-aims', section: 'working', score: 75 }]
 * highlights(instrument, score(instrument, response)).unanswered; // => [{ item: 'kept-promises', section: 'working', reason: 'unsure' }]
 */
export function highlights(instrument: Instrument, card: ScoreCard): Highlights {
  if (instrument.scoring.values === 'raw') return { strengths: [], highestSoFar: [], lookAt: [], unanswered: [] };
  // Sorting is stable: ties keep the order of the instrument.
  const ranked = card.sections
    .flatMap(({ section, restsOn }) => restsOn.map(({ item, score }) => ({ item, section, score })))
    .sort((a, b) => b.score - a.score);
  const strengths = ranked.filter(({ score }) => score >= strong).slice(0, strengthsShown);
  const highest = ranked.filter(({ score }) => score >= middling).slice(0, highestShown);
  const low = ranked.filter(({ score }) => score < middling).sort((a, b) => a.score - b.score);
  return {
    strengths,
    highestSoFar: strengths.length > 0 ? [] : highest,
    lookAt: spreadOverSections(low, perSection).slice(0, lookAtShown),
    unanswered: unanswered(card),
  };
}

function unanswered(card: ScoreCard): Highlights['unanswered'] {
  return (['unsure', 'blank'] as const).flatMap((reason) =>
    card.sections.flatMap(({ section, leftOut }) =>
      leftOut.filter((each) => each.reason === reason).map(({ item }) => ({ item, section, reason })),
    ),
  );
}
