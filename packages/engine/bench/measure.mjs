/** Processor time in milliseconds: what others do on the machine stays out. */
function taken(run) {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1];

/**
 * Lets contenders take turns, round by round.
 *
 * @param contenders functions; `[prepare, run]` where each round needs something fresh, whose making does not count
 * @returns medians: `ms` of one in milliseconds; `ratio` of two within a round, as what disturbs the one then disturbs the other
 */
export function compare(contenders, { rounds = 7, repeats = 1 } = {}) {
  const all = Object.entries(contenders).map(([name, each]) => {
    const [prepare, run] = Array.isArray(each) ? each : [() => undefined, each];
    return { name, prepare, run, times: [] };
  });
  for (const { prepare, run } of all) run(prepare());
  for (let round = 0; round < rounds; round++) {
    for (const { prepare, run, times } of round % 2 ? all.toReversed() : all) {
      const fresh = prepare();
      times.push(
        taken(() => {
          for (let repeat = 0; repeat < repeats; repeat++) run(fresh);
        }) / repeats,
      );
    }
  }
  const timesOf = (name) => all.find((each) => each.name === name).times;
  return {
    ms: (name) => median(timesOf(name)),
    ratio: (one, other) => median(timesOf(one).map((time, round) => time / timesOf(other)[round])),
  };
}

/** Bytes in use, after a collection: run with --expose-gc. */
export function memory() {
  globalThis.gc();
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  return arrayBuffers + heapUsed;
}
