/**
 * The first of some options that was given, as it is typed: one that does nothing would look as if it had been followed.
 *
 * @param names as the program knows them, such as `smallGroups`
 * @returns such as `--small-groups`; `null` for none
 */
export function givenOption<T extends object>(options: T, names: readonly (keyof T & string)[]): string | null {
  const given = names.find((name) => options[name] !== undefined);
  return given === undefined ? null : `--${given.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
