import { randomUUID } from 'node:crypto';
import { accessSync, constants, createWriteStream, fchmodSync, openSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { beforeSignal } from '../before-signal.js';

/** What is to stand in a file. */
export interface Replacement {
  readonly stream: Writable;
  /** Puts what was written in the file's place. The stream must be closed. */
  readonly keep: () => void;
  /** Leaves the file as it was. */
  readonly drop: () => void;
}

/**
 * Begins to write what is to stand in a file. Until it is whole it stands beside it, under another name: whoever stops the command, or whose disk
 * is full, has the file of before, and never half of a new one.
 */
export function replacementOf(file: string): Replacement {
  const before = statSync(file, { throwIfNoEntry: false });
  // In the place of a device or a pipe nothing can be put.
  if (before && !before.isFile()) return { stream: createWriteStream(file), keep: () => undefined, drop: () => undefined };
  if (before) accessSync(file, constants.W_OK);
  const place = before ? realpathSync(file) : file;
  const beside = join(dirname(place), `.take-stock-${randomUUID()}`);
  const descriptor = openSync(beside, 'wx');
  if (before) fchmodSync(descriptor, before.mode & 0o777);
  const remove = () => rmSync(beside, { force: true });
  const takeBack = beforeSignal(remove);
  return {
    stream: createWriteStream(beside, { fd: descriptor }),
    keep: () => {
      renameSync(beside, place);
      takeBack();
    },
    drop: () => {
      remove();
      takeBack();
    },
  };
}
