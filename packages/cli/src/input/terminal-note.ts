import { isatty } from 'node:tty';

/** Says that a terminal is read. Whoever forgot to name a file would else wait for ever without a word. */
export function noteTerminal(): void {
  // To look at process.stdin would keep documents from being read from it.
  if (!isatty(0)) return;
  const end = process.platform === 'win32' ? 'Ctrl and Z, then Enter' : 'Ctrl and D';
  process.stderr.write(`note: what is typed here is read: end it with ${end}, or stop with Ctrl and C and name a file\n`);
}
