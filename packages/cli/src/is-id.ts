/** Whether a text can be the id of anything: the engine says no more of one than this. */
export function isId(text: string): boolean {
  return text.length <= 64 && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text);
}
