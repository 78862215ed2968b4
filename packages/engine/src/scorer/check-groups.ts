/** Throws unless each respondent has one of the groups that a tally counts apart. */
export function checkGroups(name: string, groupOfEach: Uint8Array | undefined, n: number, groups: number): void {
  if (groupOfEach && (groupOfEach.length !== n || groupOfEach.some((group) => group >= groups)))
    throw new RangeError(`${name}: groups must be ${n} positions from 0 to ${groups - 1}`);
}
