// The built pages and a browser to meet them in: what end-to-end tests, pictures and measurements begin with.
import { launch } from './browser.mjs';
import { serve } from './serve.mjs';

/**
 * Serves the built pages and starts a browser.
 *
 * @param {object} [options]
 * @param {string} [options.csp] a Content-Security-Policy for every page
 * @param {() => Promise<import('puppeteer-core').Browser>} [options.start] starts the browser, if not the one that BROWSER names
 * @returns the address of the pages, without a slash at its end, the browser, and what closes both
 */
export async function openStage({ csp, start = launch } = {}) {
  const server = await serve({ csp });
  try {
    const browser = await start();
    return { url: server.url, browser, close: () => browser.close().finally(server.close) };
  } catch (error) {
    await server.close();
    throw error;
  }
}

/**
 * Opens a screen in a context of its own: no answers stay from the one before, and no tab waits in the background.
 *
 * @param {{ url: string, browser: import('puppeteer-core').Browser }} stage
 * @param {{ path: string, play?: (page: import('puppeteer-core').Page) => unknown }} screen where it is, and what a person does to get there
 * @param {(page: import('puppeteer-core').Page) => unknown} look what to do with the page once the screen is there
 * @param {(page: import('puppeteer-core').Page) => unknown} [prepare] what to do before it is opened
 */
export async function visit({ url, browser }, { path, play }, look, prepare) {
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
