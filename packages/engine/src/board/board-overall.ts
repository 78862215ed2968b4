import type { BoardSection } from './board-section.js';
import { coverageOf } from '../score/coverage-of.js';
import { toNumber, type Fraction } from '../exact/fraction.js';
import type { Instrument } from '../instrument/instrument.js';
import type { OverallScore } from '../score/score-card.js';
import { scoreOverall } from '../score/score-overall.js';

/** Puts a board's section scores together as a person's are put together: equal sections, two thirds of all weight. */
export function boardOverall(
  instrument: Instrument,
  sections: readonly BoardSection[],
  scoreOf: (section: BoardSection, index: number) => Fraction | null = (section) => section.at('score'),
): OverallScore {
  return scoreOverall(
    instrument,
    instrument.sections.map(({ id }, index) => {
      const section = sections[index];
      const exact = section ? scoreOf(section, index) : null;
      const state = exact ? 'scored' : (section?.state ?? 'notScored');
      return {
        // What every member answered is said section by section.
        card: { section: id, state, value: exact && toNumber(exact), coverage: coverageOf([]) },
        rule: section?.rule ?? {},
        at: (point) => (exact ? (point === 'score' ? exact : (section?.at(point) ?? exact)) : null),
      };
    }),
  );
}

/** The ends of what the overall can be, lower first; `null` without a score. A negative factor of its rule turns them round. */
export function overallEnds(instrument: Instrument, sections: readonly BoardSection[]): [low: number, high: number] | null {
  const end = (point: 'low' | 'high') => boardOverall(instrument, sections, (section) => section.at(point)).value;
  const [one, other] = [end('low'), end('high')];
  return one === null || other === null ? null : [Math.min(one, other), Math.max(one, other)];
}

/** What a score would be if those who did not answer had all chosen the lowest, or the highest. */
export function boundsOf(
  { value, low, high }: { readonly value: number; readonly low: number; readonly high: number },
  answered: number,
  invited: number | null,
): [number, number] | null {
  if (invited === null || answered === 0) return null;
  const mix = (end: number) => (answered * value + (invited - answered) * end) / invited;
  return [mix(low), mix(high)];
}
