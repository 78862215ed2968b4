import type { Instrument, ScoreCard, SectionScore } from '@take-stock/engine';
import type { ChartRow } from '../charts/chart-row.js';
import type { Words } from '../messages/words.js';
import { bandsOf } from './explain.js';

/** The rows of the pictures: one a section, its words ready to show. */
export function chartRows(instrument: Instrument, card: ScoreCard, words: Words): readonly ChartRow[] {
  return card.sections.map((score) => {
    const section = instrument.sections.find(({ id }) => id === score.section);
    const bands = bandsOf(instrument, score.section);
    const place = bands.findIndex(({ id }) => id === score.band);
    return {
      id: score.section,
      label: section?.title ?? score.section,
      short: section?.short ?? section?.title ?? score.section,
      value: score.value,
      score: score.displayed === null ? words.say(score.state === 'scored' ? 'notScored' : score.state) : String(score.displayed),
      band: bands[place]?.label ?? '',
      step: stepOf(place, bands.length),
      note: basis(score, words),
    };
  });
}

/** The colour step of a band: the highest band takes the strongest, each below one less. */
function stepOf(place: number, bands: number): ChartRow['step'] {
  return Math.max(0, 4 - (bands - 1 - Math.max(0, place))) as ChartRow['step'];
}

function basis({ coverage }: SectionScore, words: Words): string {
  const { answered, base, unsure } = coverage;
  if (!base) return words.say('nothingApplies');
  return words.say(unsure ? 'restsOnUnsure' : 'restsOn', { n: answered, of: base, unsure });
}

/** The result in one sentence, by rule: the strongest section and the one with furthest to go. */
export function headline(instrument: Instrument, card: ScoreCard, words: Words): string {
  const scored = chartRows(instrument, card, words).filter(({ value }) => value !== null);
  const [first, ...others] = [...scored].sort((a, b) => Number(b.value) - Number(a.value));
  const last = others.at(-1);
  if (!first) return words.say('headlineNone');
  if (!last) return words.say('headlineOne', { section: first.label, band: first.band || first.score });
  if (first.score === last.score) return words.say('headlineEven');
  return words.say('headlineSpread', { best: first.label, least: last.label });
}
