// What the tests of a suite stand on: set up before them, and cleared away after them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach } from 'node:test';
import { launch } from '../../../scripts/browser.mjs';
import { serve } from '../../../scripts/serve.mjs';
import { openStage } from '../../../scripts/stage.mjs';

/**
 * The built pages, and one browser for all tests of the suite.
 *
 * @param {Parameters<typeof openStage>[0]} [options]
 * @returns {Awaited<ReturnType<typeof openStage>>} filled in before the first test
 */
export function setStage(options) {
  const stage = {};
  before(async () => Object.assign(stage, await openStage(options)));
  after(() => stage.close?.());
  return stage;
}

/**
 * The built pages, and for each test a profile of its own, on which browsers are started, closed or killed, and started again.
 *
 * @returns {{ url: string, profile: string, start: typeof launch }} the address and the folder of the profile are filled in before a test
 */
export function setProfiles() {
  let server;
  let started;
  const stage = {
    async start(options) {
      const browser = await launch({ userDataDir: stage.profile, ...options });
      started.push(browser);
      return browser;
    },
  };
  before(async () => {
    server = await serve();
    stage.url = server.url;
  });
  after(() => server?.close());
  beforeEach(() => {
    started = [];
    stage.profile = makeFolder();
  });
  afterEach(async () => {
    for (const browser of started) if (browser.connected) await browser.close();
    removeFolder(stage.profile);
  });
  return stage;
}

/** A folder of the suite's own. Set it after the stage, so that the browser is closed before the folder goes. */
export function setFolder() {
  const folder = makeFolder();
  after(() => removeFolder(folder));
  return folder;
}

const folders = new Set();
// Where the runner ends a file before its time, nothing after the tests is done.
process.on('exit', () => folders.forEach(removeFolder));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'take-stock-'));
  folders.add(folder);
  return folder;
}

/** The last process of a browser may still write when the browser is said to be closed. */
function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  folders.delete(folder);
}
