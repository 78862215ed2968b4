/** Id of the group of all that were too small. */
export const pooledId = 'other-members';
/** Id of the group of members who belong to none. */
export const notStatedId = 'not-stated';

/**
 * Whether reports call a group of their own so: no sector may have that id.
 *
 * @param id of a group
 * @returns `true` for `other-members`, into which small groups are pooled, and for `not-stated`
 * @see docs/rounds.md#what-may-be-shown-of-a-round
 * @example
 * isReservedGroup('not-stated'); // => true
 */
export function isReservedGroup(id: string): boolean {
  return id === pooledId || id === notStatedId;
}
