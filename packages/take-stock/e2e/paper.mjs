// What a reader of PDF finds in a page on paper. Chromium alone makes tagged PDF.
import { execFileSync, spawnSync } from 'node:child_process';

/** Why a test that reads paper is left out: Poppler's reader is not installed; or `false`. */
export const noReader = spawnSync('pdfinfo', ['-v']).error !== undefined && 'needs pdfinfo: apt-get install poppler-utils';

/** Lets the page print as its button does, without the browser's own window; "after printing" waits until the test says so. */
export const stubPrint = (page) =>
  page.evaluate(() => {
    window.print = () => (window.printed = window.dispatchEvent(new Event('beforeprint')));
  });

/**
 * Prints the page on A4.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {import('puppeteer-core').PDFOptions} [options]
 * @returns what pdfinfo says of the document, and its tags with the texts
 */
export async function onPaper(page, options) {
  const input = await page.pdf({ tagged: true, format: 'A4', ...options });
  const read = (...args) => execFileSync('pdfinfo', [...args, '-'], { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
  return { about: read(), structure: read('-struct-text') };
}
