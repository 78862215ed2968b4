import type { Response } from '@take-stock/engine';

/** Offers a text, or other content, as a file. Nothing leaves the device. */
export function download(name: string, content: string | Blob, type = 'application/json'): void {
  const link = document.createElement('a');
  const url = URL.createObjectURL(new Blob([content], { type }));
  link.href = url;
  link.download = name;
  link.click();
  // WebKit reads the file only after the click was handled.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}

/** The file that holds a response whole, notes included. */
export function responseFile(response: Response): string {
  return `${JSON.stringify(response, null, 2)}\n`;
}

/**
 * A name that tells a coordinator what a file is: instrument, who, and when.
 *
 * @example
 * responseFileName({ format: 'take-stock/response/1', id: '00000000-0000-4000-8000-000000000000', instrument: { id: 'fife-key-principles', version: '1.0.0' }, respondent: { group: 'health', name: 'Ann Lee' }, answers: {}, created: '2026-05-03' }); // => 'take-stock-fife-key-principles-ann-lee-2026-05-03.json'
 */
export function responseFileName({ id, instrument, respondent, created, completed }: Response): string {
  const [who] = [slug(respondent.name ?? ''), respondent.group, id.slice(0, 4)].filter(Boolean);
  return `take-stock-${instrument.id}-${who}-${completed ?? created}.json`;
}

/** A text as part of a file name: small letters, digits and hyphens. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
}
