import type { Instrument, Item } from '../instrument/instrument.js';
import { notStatedId, pooledId } from '../instrument/reserved-groups.js';
import { english, type Messages } from './english.js';
import { format, listed, type Message, type Values } from './format.js';

/** What a sentence is written with: the messages of a language, and the texts of an instrument. */
export interface Words {
  /** Language tag, such as "en-GB". */
  readonly language: string;
  /** A message by its name, with values in its places. */
  readonly say: (name: keyof Messages, values?: Values) => string;
  /** Texts as a list in a sentence: "a, b and c". */
  readonly list: (texts: readonly string[]) => string;
  /** Title of a section. */
  readonly section: (id: string) => string;
  /** Title of an item, else its statement. */
  readonly item: (id: string) => string;
  /** Label of an option of an item. */
  readonly option: (item: string, id: string) => string;
  /** The label of a section's band; of the overall's without a section. */
  readonly band: (id: string, section?: string) => string;
  /** Label of a sector, or of several together. */
  readonly group: (id: string, sectors?: readonly string[]) => string;
}

/** What {@link wordsFor} may be told beside the instrument. */
export interface WordsOptions {
  /** Decides plural forms, and how numbers and lists are written; `en-GB` by default. */
  readonly language?: string;
  /** In place of the English ones, by name: all of them for another language, or a few to put otherwise. */
  readonly messages?: Partial<Messages>;
  /** The groups of the round, where they are not the instrument's. */
  readonly groups?: readonly { readonly id: string; readonly label: string }[];
}

/**
 * The words for the results of one instrument: each function of this module takes them first and data second.
 *
 * An id without a text stands for itself, so that results of another version can still be read.
 *
 * @param instrument whose titles and labels the sentences have
 * @param options the language (`en-GB`), messages in place of the English ones, and the round's groups; nothing needs to be said
 * @returns functions that find texts; they throw a RangeError when a number, a plural form or a list is to be written and `language`
 *   is no language tag
 * @see docs/scoring.md#words
 * @example
 * wordsFor(instrument).say('answeredOnly', { n: 1 }); // => '1 member answered.'
 * wordsFor(instrument, { messages: { overall: 'All in all' } }).say('overall'); // => 'All in all'
 */
export function wordsFor(instrument: Instrument, { messages = {}, ...options }: WordsOptions = {}): Words {
  return wordsFrom(instrument, (name) => messages[name] ?? english[name], options);
}

/**
 * {@link wordsFor} with messages that are looked up when they are said, for a page that fetches them piece by piece.
 *
 * @param instrument whose titles and labels the sentences have
 * @param find the message of a name, at each call; for one that it lacks, any text to stand in its place
 * @param options the language (`en-GB`) and the round's groups
 * @returns what {@link wordsFor} does
 * @see docs/scoring.md#words
 * @example
 * wordsFrom(instrument, (name) => english[name]).say('answeredOnly', { n: 1 }); // => '1 member answered.'
 */
export function wordsFrom(
  instrument: Instrument,
  find: (name: keyof Messages) => Message,
  { language = 'en-GB', groups = instrument.groups ?? [] }: Omit<WordsOptions, 'messages'> = {},
): Words {
  const items = new Map<string, Item>(instrument.sections.flatMap((section) => section.items.map((item) => [item.id, item])));
  const say = (name: keyof Messages, values: Values = {}) => format(find(name), values, language);
  const label = (id: string) => (id === notStatedId ? say('notStated') : (groups.find((group) => group.id === id)?.label ?? id));
  const list = (texts: readonly string[]) => listed(texts, language);
  return {
    language,
    say,
    list,
    section: (id) => instrument.sections.find((section) => section.id === id)?.title ?? id,
    // A statement ends with a full stop of its own, which has no place before a colon.
    item: (id) => items.get(id)?.title ?? items.get(id)?.statement.replace(/\.$/, '') ?? id,
    option: (item, id) => instrument.scales[items.get(item)?.scale ?? '']?.options.find((option) => option.id === id)?.label ?? id,
    band(id, section) {
      const own = instrument.sections.find((each) => each.id === section)?.score?.bands;
      const bands = own ?? (section === undefined ? instrument.scoring.overall : instrument.scoring.sections)?.bands;
      return bands?.find((band) => band.id === id)?.label ?? id;
    },
    group: (id, sectors = []) => (id === pooledId ? say('otherMembers', { names: list(sectors.map(label)) }) : label(id)),
  };
}
