import type { Band, Instrument, ScoreRule } from '@take-stock/engine';

/** The rule of a section: what the section says itself, else what the instrument says for all. */
export function ruleOf({ sections, scoring }: Instrument, section: string): ScoreRule {
  return { ...scoring.sections, ...sections.find(({ id }) => id === section)?.score };
}

/** The bands of a section's score, lowest first. */
export function bandsOf(instrument: Instrument, section: string): readonly Band[] {
  return ruleOf(instrument, section).bands ?? [];
}

/** The messages that name how answers become one number. */
export const RULES = { mean: 'ruleMean', sum: 'ruleSum', count: 'ruleCount', min: 'ruleMin', max: 'ruleMax', none: 'notScored' } as const;
