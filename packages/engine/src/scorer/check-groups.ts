/** Throws unless each respondent has one of the groups that a tally counts apart. */
export function checkGroups(name: string, groupOfEach: Uint8Array | undefined, n: number, groups: number): void {
  if (!groupOfEach) return;
  const must = `${name}: groups must be ${n} positions from 0 to ${groups - 1}`;
  if (groupOfEach.length !== n) throw new RangeError(`${must}, got ${groupOfEach.length} of them`);
  const odd = groupOfEach.find((group) => group >= groups);
  if (odd !== undefined) throw new RangeError(`${must}, got ${odd}`);
}
