/** How files begin that are no text. */
const kinds: readonly { readonly bytes: readonly number[]; readonly fault: string }[] = [
  { bytes: [0xff, 0xfe], fault: 'must be UTF-8, got UTF-16: save it as UTF-8, a table as "CSV UTF-8"' },
  { bytes: [0xfe, 0xff], fault: 'must be UTF-8, got UTF-16: save it as UTF-8, a table as "CSV UTF-8"' },
  { bytes: [0x50, 0x4b, 3, 4], fault: 'must be text, got a workbook: save the sheet as "CSV UTF-8"' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], fault: 'must be text, got a workbook: save the sheet as "CSV UTF-8"' },
  { bytes: [0x1f, 0x8b], fault: 'must be text, got a compressed file: unpack it first, as "gunzip" does' },
];

/**
 * Why a file cannot be read as text, by how it begins, and what to do about it.
 *
 * @returns `null` for one that may be text
 */
export function noText(bytes: Buffer): string | null {
  const kind = kinds.find((each) => each.bytes.every((byte, index) => bytes[index] === byte));
  if (kind) return kind.fault;
  return bytes.subarray(0, 4096).includes(0) ? 'must be text, got zero bytes: save it as UTF-8, a table as "CSV UTF-8"' : null;
}
