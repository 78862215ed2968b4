import { chosenOption, stateOf, type AnswerState } from '../response/answer-state.js';
import type { AskedItem } from './asked-item.js';
import type { Fraction } from '../exact/fraction.js';
import type { Instrument } from '../instrument/instrument.js';
import type { Response } from '../response/response.js';
import type { ReportingGroup } from './round-summary.js';
import { scoreSection, type ScoredSection } from '../score/score-section.js';

/** One member as the parts of a summary need them: exact scores and the state of every item. */
export interface BoardMember {
  readonly id: string;
  readonly group: string | null;
  /** By item id. */
  readonly states: ReadonlyMap<string, AnswerState>;
  readonly answers: Readonly<Record<string, string>>;
  /** Own score of each section, in the instrument's order. */
  readonly sections: readonly { readonly applies: boolean; readonly exact: Fraction | null; readonly scored: ScoredSection }[];
}

/** What the parts of a summary share. */
export interface Board {
  readonly instrument: Instrument;
  readonly items: readonly AskedItem[];
  readonly members: readonly BoardMember[];
  readonly groups: readonly ReportingGroup[];
  readonly k: number;
  readonly invited: number | null;
  readonly seedOf: (scope: string) => string;
  readonly gapFigures: boolean;
}

/** A member as counted: what was chosen, and the own score of every section. */
export function memberOf(instrument: Instrument, items: readonly AskedItem[], response: Response, group: string | null): BoardMember {
  const states = new Map<string, AnswerState>();
  const answers: Record<string, string> = {};
  for (const { item } of items) {
    const option = chosenOption(instrument, item, response);
    const state = stateOf(item, response, option);
    states.set(item.id, state);
    if (state === 'answered' && option) answers[item.id] = option.id;
  }
  const sections = instrument.sections.map((section) => {
    const scored = scoreSection(instrument, section, response);
    const { state } = scored.card;
    return { applies: state === 'scored' || state === 'notEnoughAnswered', exact: scored.at('score'), scored };
  });
  return { id: response.id, group, states, answers, sections };
}

/** Whether a member left a question blank. */
export function isPartial({ states }: BoardMember): boolean {
  return [...states.values()].includes('blank');
}
