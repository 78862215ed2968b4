import { SingleBar } from 'cli-progress';
import { beforeSignal } from '../before-signal.js';
import type { Input } from '../input/open-input.js';

/** Shows how far a long reading has come. */
export interface Progress {
  readonly seen: (bytes: number) => void;
  readonly stop: () => void;
}

/** A bar would only flash by for less. */
const worthShowing = 4_194_304;

/** A progress bar on a terminal, for files that take a while; nothing where no person looks on. */
export function progressOf(inputs: readonly Input[], stream: NodeJS.WriteStream): Progress {
  const total = inputs.reduce<number>((sum, { size }) => sum + (size ?? 0), 0);
  if (!stream.isTTY || total < worthShowing || inputs.some(({ size }) => size === null))
    return { seen: () => undefined, stop: () => undefined };
  const megabytes = (bytes: number) => Math.round(bytes / 1_000_000);
  const bar = new SingleBar({
    stream,
    format: 'reading {bar} {percentage} % | {value} of {total} MB',
    hideCursor: true,
    clearOnComplete: true,
    // As wide as leaves room for the words on a small terminal.
    barsize: Math.max(1, Math.min(40, (stream.columns || 80) - 34)),
  });
  // A terminal keeps its cursor hidden, and cuts long lines, until the bar is stopped.
  const takeBack = beforeSignal(() => bar.stop());
  bar.start(megabytes(total), 0);
  let done = 0;
  return {
    seen: (bytes) => {
      done += bytes;
      bar.update(megabytes(done));
    },
    stop: () => {
      takeBack();
      bar.stop();
    },
  };
}
