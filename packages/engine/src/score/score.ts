import { isAsked } from '../response/answer-state.js';
import { checkVersion } from '../instrument/check-version.js';
import type { Instrument, Item } from '../instrument/instrument.js';
import type { Response } from '../response/response.js';
import type { ScoreCard } from './score-card.js';
import { scoreOverall } from './score-overall.js';
import { scoreSection } from './score-section.js';

/**
 * All scores of one person's response: sections first, the overall second.
 *
 * Each score carries what it rests on, what was left out and why, and its coverage. Everything is computed in exact
 * fractions and rounded once, half away from zero; bands are read from the rounded number.
 *
 * @param instrument as {@link parseInstrument} returns it
 * @param response as {@link parseResponse} returns it, made for this instrument
 * @returns plain JSON with ids only, never texts; a score is `null` where there are too few answers, and 0 is a score
 * @throws RangeError when the response belongs to another instrument or version
 * @see docs/scoring.md
 * @example
 * score(instrument, response).sections[0].displayed; // => 63
 * score(instrument, response).sections[0].band; // => 'getting-there'
 * score(instrument, response).overall.state; // => 'scored'
 */
export function score(instrument: Instrument, response: Response): ScoreCard {
  checkVersion('score: response', instrument, response);
  const sections = instrument.sections.map((section) => scoreSection(instrument, section, response));
  return {
    instrument: { id: instrument.id, version: instrument.version },
    sections: sections.map(({ card }) => card),
    overall: scoreOverall(instrument, sections),
    ignored: ignoredAnswers(instrument, response),
  };
}

/** Answers that were given but cannot be used. */
export function ignoredAnswers(instrument: Instrument, response: Response): ScoreCard['ignored'] {
  const items = new Map<string, Item>();
  for (const section of instrument.sections) for (const item of section.items) items.set(item.id, item);
  const ignored: { item: string; reason: ScoreCard['ignored'][number]['reason'] }[] = [];
  for (const answers of [response.answers, response.setAside ?? {}]) {
    for (const id of Object.keys(answers)) {
      const reason = whyIgnored(instrument, response, items.get(id), answers[id]?.option);
      if (reason) ignored.push({ item: id, reason });
    }
  }
  return ignored;
}

function whyIgnored(instrument: Instrument, response: Response, item: Item | undefined, option: string | undefined) {
  if (!item) return 'unknown-item';
  if (option === undefined) return null;
  if (!instrument.scales[item.scale]?.options.some(({ id }) => id === option)) return 'unknown-option';
  return isAsked(item, response) ? null : 'not-asked';
}
