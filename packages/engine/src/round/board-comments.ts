import type { PublishedSummary } from '../publish/published-summary.js';
import type { Instrument } from '../instrument/instrument.js';
import { countedResponses } from './late.js';
import type { Round } from './round.js';

/** What members wrote to one question. */
export interface ItemComments {
  readonly item: string;
  /** In the order of their texts. */
  readonly notes: readonly {
    /** As it was written, without space around it. */
    readonly text: string;
    /** Who wrote it; `null` where the member gave no name. */
    readonly name: string | null;
  }[];
}

/**
 * What members wrote, by question.
 *
 * Notes stand in the order of their texts, so that nobody's can be followed from one question to the next. Where too few
 * answered, and to questions that only some groups were asked, there are none.
 */
export function boardComments(instrument: Instrument, round: Round, { items }: PublishedSummary): ItemComments[] {
  // Where too few answered, there are no items at all.
  const open = new Set(items.flatMap((each) => (each.withheld === 'asked-of-some' ? [] : each.item)));
  const asked = instrument.sections.flatMap((section) => section.items.filter(({ id }) => open.has(id)));
  return asked.flatMap(({ id }) => {
    const notes = countedResponses(round).flatMap(({ answers, respondent }) => {
      const text = Object.hasOwn(answers, id) ? (answers[id]?.note?.trim() ?? '') : '';
      const name = respondent.name?.trim() ?? '';
      return text === '' ? [] : { text, name: name === '' ? null : name };
    });
    const textOf = ({ text, name }: (typeof notes)[number]) => `${text}\n${name ?? ''}`;
    return notes.length > 0 ? { item: id, notes: notes.sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1)) } : [];
  });
}
