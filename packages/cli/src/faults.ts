/** Where something stands. */
export interface Place {
  readonly file: string;
  /** From 1. */
  readonly line?: number | undefined;
}

/** One thing that is wrong with what was read: where it stands, what must hold and what came. */
export interface Fault extends Place {
  /** From 1: the character in a line of JSON, the cell in a row of a table. */
  readonly column?: number | undefined;
  /** The property, or the heading. */
  readonly path?: string;
  readonly message: string;
}

/** Nothing more can be read of a file. */
export class StopReading extends Error {
  override readonly name = 'StopReading';
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.message);
    this.fault = fault;
  }
}

/** The command was called in a way that it does not know. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Faults that are printed one by one; the rest is counted. */
const mostPrinted = 50;

/** Tells of faults as they are found, and counts them. */
export class FaultLog {
  /** Faults so far; notes are not counted. */
  count = 0;
  /** Whether a file could not be read to its end. */
  stopped = false;
  readonly #print: (line: string) => void;
  readonly #most: number;

  constructor(print: (line: string) => void, most = mostPrinted) {
    this.#print = print;
    this.#most = most;
  }

  add(fault: Fault): void {
    this.count++;
    if (this.count <= this.#most) this.#print(faultLine(fault));
  }

  stop(fault: Fault): void {
    this.stopped = true;
    this.add(fault);
  }

  /** Something to know that is no fault. */
  note(text: string): void {
    this.#print(`note: ${text}`);
  }

  /** Says how many faults were not printed. */
  end(): void {
    if (this.count > this.#most) this.#print(`and ${this.count - this.#most} more faults`);
  }
}

/**
 * Tells of faults for which nothing more can be read.
 *
 * @throws StopReading with the last of them; those before were told to the log
 */
export function stopAt(faults: readonly Fault[], log: FaultLog): never {
  for (const fault of faults.slice(0, -1)) log.add(fault);
  const last = faults.at(-1);
  throw last ? new StopReading(last) : new RangeError('stopAt: faults must be at least one, got none');
}

/** A fault on one line, in the form that editors and terminals make a link of. */
export function faultLine({ file, line, column, path, message }: Fault): string {
  const across = line === undefined || column === undefined ? '' : `:${column}`;
  return `${placeText({ file, line })}${across}: ${path ? `${path}: ` : ''}${message}`.replace(/\p{Cc}/gu, ' ');
}

/** A place as editors and terminals make a link of it. */
export function placeText({ file, line }: Place): string {
  return line === undefined ? file : `${file}:${line}`;
}
