import type { Block } from './blocks.js';
import type { Writer } from './writing.js';

/** What a report says of the log of influence. It comes with the part `influence`, which the reports of a round with entries wait for. */
export let influenceLog: (writer: Writer) => Block[] = () => [];

/** Lets reports tell of the log from now on. */
export function startTelling(by: typeof influenceLog): void {
  influenceLog = by;
}
