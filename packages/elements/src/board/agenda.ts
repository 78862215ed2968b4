import type { Instrument, Item } from '@take-stock/engine';
import type { Board } from './board.js';

/** What the meeting goes through: what is to be talked about first, then what to celebrate. */
export function agenda({ view }: Board): readonly string[] {
  const { strengths, highestSoFar } = view.strengths;
  return [...new Set([...view.priorities, ...strengths, ...highestSoFar].map(({ item }) => item))];
}

/** All questions, in their order. */
export function itemsOf(instrument: Instrument): readonly Item[] {
  return instrument.sections.flatMap(({ items }) => items);
}
