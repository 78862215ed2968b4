// Downloads into a folder of the test's own, in each of the three browsers.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch } from '../../../scripts/browser.mjs';
import { launchWebkit } from '../../../scripts/webkit.mjs';

const start = {
  async chromium(folder) {
    const browser = await launch();
    const cdp = await browser.target().createCDPSession();
    await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    return browser;
  },
  firefox: (folder) => launch({ extraPrefsFirefox: { 'browser.download.folderList': 2, 'browser.download.dir': folder } }),
  webkit(folder) {
    writeFileSync(join(folder, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${folder}"\n`);
    return launchWebkit({ XDG_CONFIG_HOME: folder });
  },
};

/** Starts the browser that BROWSER names, so that it downloads into the folder. */
export const launchInto = (folder) => start[process.env.BROWSER ?? 'chromium'](folder);

/** The text of the downloaded JSON file whose name fits, as soon as it is there. */
export async function fileIn(folder, fits) {
  const end = Date.now() + 10_000;
  for (;;) {
    const file = readdirSync(folder).find((name) => fits.test(name));
    // The file has its name before it has its words.
    const text = file ? readFileSync(join(folder, file), 'utf8') : '';
    if (/\}\n?$/.test(text)) return text;
    assert.ok(Date.now() < end, `no file came, only ${readdirSync(folder).join(', ') || 'nothing'}`);
    await sleep(50);
  }
}
