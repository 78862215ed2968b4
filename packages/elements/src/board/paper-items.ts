import type { Instrument, Item, Section } from '@take-stock/engine';

type Option = Instrument['scales'][string]['options'][number];

/** One answer that a question can have on paper, and the key that stands for it. */
export interface PaperChoice {
  readonly key: string;
  readonly option: Option;
}

/** A question on paper: its code is its section's place, a dot, and its own place in it. */
export interface PaperItem {
  readonly code: string;
  readonly item: Item;
  readonly choices: readonly PaperChoice[];
}

export interface PaperSection {
  readonly section: Section;
  readonly items: readonly PaperItem[];
}

/** Letters for the answers beside the scale, by their kind; they come from the messages, since they are first letters of words. */
export type PaperLetters = Readonly<Record<'unsure' | 'not-applicable' | 'blank', string>>;

/** The sections of the paper form, and of the page where it is typed in: both go by the same codes and keys. */
export function paperSections({ sections, scales }: Instrument, letters: PaperLetters): PaperSection[] {
  return sections.map((section, place) => ({
    section,
    items: section.items.map((item, index) => ({
      code: `${String(place + 1)}.${String(index + 1)}`,
      item,
      choices: choicesOf(scales[item.scale]?.options ?? [], letters),
    })),
  }));
}

/** The points are 1, 2, 3 … from the lowest; a tenth is 0, and further ones have no key. */
function choicesOf(options: readonly Option[], letters: PaperLetters): PaperChoice[] {
  let place = 0;
  return options.map((option) => {
    const { kind = 'point' } = option;
    if (kind !== 'point') return { key: letters[kind], option };
    place += 1;
    return { key: place < 10 ? String(place) : place === 10 ? '0' : '', option };
  });
}
