import type { Block } from './blocks.js';
import type { Writer } from './writing.js';

/** What a report says of other years and of the log of influence. Each comes with the part of that name, which the reports of a round wait for. */
export const laterBlocks: Partial<Record<'years' | 'influence', (writer: Writer) => Block[]>> = {};
