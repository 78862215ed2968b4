/** How a UUID is written: hexadecimal, in lower case. */
export const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isUuid(text: string): boolean {
  return uuidForm.test(text);
}

/** What a text must be that is no UUID. */
export const aUuid = 'must be a UUID in lower-case hexadecimal';
