/** The list with these in it: in the place of those with the same id, or at its end. */
export function put<T extends { readonly id: string }>(list: readonly T[], more: readonly T[]): T[] {
  const byId = new Map(list.map((each) => [each.id, each]));
  for (const each of more) byId.set(each.id, each);
  return [...byId.values()];
}
