const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does something before a signal, such as that of Ctrl and C, ends the process.
 *
 * @returns takes it back
 */
export function beforeSignal(act: () => void): () => void {
  const stop = (signal: NodeJS.Signals) => {
    takeBack();
    act();
    // Who else listens decides what becomes of the process.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const takeBack = () => {
    for (const signal of signals) process.off(signal, stop);
  };
  for (const signal of signals) process.on(signal, stop);
  return takeBack;
}
