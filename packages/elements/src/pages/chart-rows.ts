import type { Instrument, ScoreCard, SectionScore } from '@take-stock/engine';
import type { ChartRow } from '../charts/chart-row.js';
import type { ChartWords } from '../charts/chart-words.js';
import { listWords, numberWords } from '../messages/numbers.js';
import type { Words } from '../messages/words.js';
import { bandsOf, ruleOf } from './rule-of.js';

/** Whether scores can be drawn and compared: by their rules, those of all sections lie from 0 to 100. */
export function areDrawn(instrument: Instrument): boolean {
  return instrument.sections.every(({ id }) => {
    const { aggregate = 'mean', transform = [] } = ruleOf(instrument, id);
    const last = transform.findLast(({ step }) => step !== 'round');
    return last ? last.step === 'pomp' : instrument.scoring.values !== 'raw' && aggregate !== 'sum' && aggregate !== 'count';
  });
}

/** The rows of the pictures: one a section, its words ready to show. */
export function chartRows(instrument: Instrument, card: ScoreCard, words: Words): readonly ChartRow[] {
  return card.sections.map((score) => {
    const section = instrument.sections.find(({ id }) => id === score.section);
    const bands = bandsOf(instrument, score.section);
    const place = bands.findIndex(({ id }) => id === score.band);
    return {
      id: score.section,
      label: section?.title ?? score.section,
      ...(instrument.language !== words.language && { lang: instrument.language }),
      short: section?.short ?? section?.title ?? score.section,
      value: score.value,
      score:
        score.displayed === null ? words.say(score.state === 'scored' ? 'notScored' : score.state) : numberWords(words, score.displayed),
      band: bands[place]?.label ?? '',
      step: stepOf(place, bands.length),
      note: basis(score, words),
    };
  });
}

const STEPS = [0, 1, 2, 3, 4] as const;

/** The colour step of a band: the highest band takes the strongest, each below one less. Without bands all are alike. */
export function stepOf(place: number, bands: number): ChartRow['step'] {
  return STEPS[place < 0 ? 3 : Math.max(0, 5 - bands + place)] ?? 4;
}

/** How many of the questions that apply a score rests on. */
export function basis({ coverage }: Pick<SectionScore, 'coverage'>, words: Words): string {
  const { answered, base, unsure } = coverage;
  if (!base) return words.say('nothingApplies');
  return words.say(unsure ? 'restsOnUnsure' : 'restsOn', { n: base, answered, unsure });
}

/** The words around the pictures. */
export function chartWords(words: Words): ChartWords {
  return {
    table: words.say('chartTable'),
    section: words.say('chartSection'),
    score: words.say('chartScore'),
    band: words.say('chartBand'),
    basis: words.say('chartBasis'),
    noScore: words.say('chartNoScore'),
  };
}

interface Scored {
  readonly sections: readonly { readonly displayed: number | null }[];
}

/** The lowest and the highest score as displayed, and of how many. */
function extremes({ sections }: Scored): readonly [least: number, most: number, of: number] {
  const scores = sections.flatMap(({ displayed }) => displayed ?? []);
  return [Math.min(...scores), Math.max(...scores), scores.length];
}

/** What the bars say in one sentence: how far the scores lie apart. */
export function spread(card: Scored, words: Words): string {
  const [least, most, of] = extremes(card);
  const values = { low: numberWords(words, least), high: numberWords(words, most) };
  return of < 2 ? '' : words.say(least === most ? 'headlineEven' : 'sectionsSpread', values);
}

/** The result in one sentence, by rule: the strongest sections and those with furthest to go, as displayed. */
export function headline(instrument: Instrument, card: Scored, rows: readonly ChartRow[], words: Words): string {
  const [least, most, of] = extremes(card);
  const [first] = rows.filter(({ value }) => value !== null);
  if (!first) return words.say('headlineNone');
  if (of === 1) return words.say('scoreOf', { label: first.label, score: first.band || first.score });
  if (!areDrawn(instrument)) return words.say('headlineScores');
  if (most === least) return words.say('headlineEven');
  const named = (score: number) =>
    listWords(
      words,
      rows.filter((_, index) => card.sections[index]?.displayed === score).map(({ label }) => label),
    );
  return words.say('headlineSpread', { best: named(most), least: named(least) });
}
