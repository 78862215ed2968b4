// Every screen of the widget in a page of its own, for tests that hold for all of them. The screens are those of the pictures.
import { scenes } from '../../../demo/scenes.mjs';

const own = ['/', '/developers.html'];
/** The screens that show the widget. */
export const screens = scenes.filter(({ path }) => !own.includes(path));
/** The demo's pages without it. */
export const ownPages = scenes.filter(({ path }) => own.includes(path));

/**
 * Opens a screen in a context of its own, so that no answers stay from the one before.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url address of the server
 * @param {(typeof scenes)[number]} screen
 * @param {(page: import('puppeteer-core').Page) => unknown} look what to do with the page once the screen is there
 * @param {(page: import('puppeteer-core').Page) => unknown} [prepare] what to do before it is opened
 */
export async function visit(browser, url, { path, play }, look, prepare) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await prepare?.(page);
    await page.goto(url + path);
    await play?.(page);
    return await look(page);
  } finally {
    await context.close();
  }
}
