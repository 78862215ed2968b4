/**
 * A list in which no section crowds out the others: the first few of each section, then all the rest.
 *
 * @param ranked best first; both parts keep this order
 * @param perSection how many of one section stand in the first part
 */
export function spreadOverSections<T extends { readonly section: string }>(ranked: readonly T[], perSection: number): T[] {
  const seen = new Map<string, number>();
  const first = ranked.filter(({ section }) => {
    const rank = (seen.get(section) ?? 0) + 1;
    seen.set(section, rank);
    return rank <= perSection;
  });
  return [...first, ...ranked.filter((each) => !first.includes(each))];
}
