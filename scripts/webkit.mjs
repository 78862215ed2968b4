// WebKitGTK (Debian: webkit2gtk-driver xvfb) over WebDriver, with no dependency: one page, with those of puppeteer's methods that the tests call.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const DRIVER = '/usr/bin/WebKitWebDriver';
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  Meta: '\uE03D',
};
const BUTTONS = { left: 0, middle: 1, right: 2 };

const freePort = () =>
  new Promise((ok) => {
    const s = createServer().listen(0, '127.0.0.1', () => {
      const { port } = s.address();
      s.close(() => ok(port));
    });
  });

const miniBrowser = () =>
  ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib']
    .flatMap((d) => ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((w) => `${d}/${w}/MiniBrowser`))
    .find(existsSync);

/** Starts a display of its own for the browser; `WEBKIT_DISPLAY` names one that is there. */
async function startDisplay(run) {
  if (process.env.WEBKIT_DISPLAY) return process.env.WEBKIT_DISPLAY;
  const x = run('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1400x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((ok, bad) => {
    x.stdio[3].once('data', (d) => ok(`:${String(d).trim()}`));
    x.once('error', bad).once('exit', () => bad(new Error('Xvfb ended')));
  });
}

/** Starts the driver; answers where it listens, once it does. */
async function startDriver(run, env) {
  const port = await freePort();
  run(DRIVER, [`--port=${port}`], { env, stdio: 'ignore' });
  const base = `http://127.0.0.1:${port}`;
  for (let i = 0; ; i++) {
    try {
      await fetch(`${base}/status`);
      return base;
    } catch (e) {
      if (i > 100) throw e;
      await sleep(50);
    }
  }
}

/**
 * Starts the browser with its one page.
 *
 * @param {NodeJS.ProcessEnv} [more] environment of the browser, such as the home into which it downloads
 */
export async function launchWebkit(more = {}) {
  const binary = process.env.MINIBROWSER || miniBrowser();
  if (!binary || !existsSync(DRIVER))
    throw new Error(
      "WebKit tests need Debian's webkit2gtk-driver and xvfb: apt-get install --no-install-recommends webkit2gtk-driver xvfb",
    );
  const kids = [];
  const run = (...command) => {
    const child = spawn(...command);
    kids.push(child);
    return child;
  };
  const kill = () => kids.forEach((child) => child.kill());
  process.once('exit', kill);
  const env = { ...process.env, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1', LIBGL_ALWAYS_SOFTWARE: '1', ...more };
  env.DISPLAY = await startDisplay(run);
  let base = await startDriver(run, env);
  const wd = async (method, path, body) => {
    const r = await fetch(base + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = await r.json();
    if (!r.ok) throw new Error(`WebDriver ${method} ${path}: ${value?.message || value?.error}`);
    return value;
  };
  const { sessionId } = await wd('POST', '/session', {
    capabilities: { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args: ['--automation'] } } },
  });
  base += `/session/${sessionId}`;
  const page = pageOf(wd);
  return {
    newPage: async () => page,
    close: () => wd('DELETE', '').finally(kill),
  };
}

/** What puppeteer's page does, by WebDriver; `sendKeys` (with down and up), `sendMouse` and `setViewport` of Web Test Runner work with it. */
function pageOf(wd) {
  const actions = (...a) => wd('POST', '/actions', { actions: a }).then(() => true);
  const key = (...steps) => actions({ type: 'key', id: 'keyboard', actions: steps.map(([type, k]) => ({ type, value: KEYS[k] ?? k })) });
  const pointer = (...steps) => actions({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: steps });
  const no = (what) => () => Promise.reject(new Error(`${what} is not supported by WebKitWebDriver`));
  const evaluate = (body, ...args) => wd('POST', '/execute/sync', { script: `return (${body})(...arguments)`, args });
  return {
    evaluate,
    goto: (url) => wd('POST', '/url', { url }),
    keyboard: {
      press: (k) => key(['keyDown', k], ['keyUp', k]),
      down: (k) => key(['keyDown', k]),
      up: (k) => key(['keyUp', k]),
      type: (text) =>
        key(
          ...[...text].flatMap((c) => [
            ['keyDown', c],
            ['keyUp', c],
          ]),
        ),
    },
    mouse: {
      move: (x, y) => pointer({ type: 'pointerMove', duration: 0, x, y }),
      click: (x, y, { button = 'left' } = {}) =>
        pointer(
          { type: 'pointerMove', duration: 0, x, y },
          { type: 'pointerDown', button: BUTTONS[button] },
          { type: 'pointerUp', button: BUTTONS[button] },
        ),
      down: ({ button = 'left' } = {}) => pointer({ type: 'pointerDown', button: BUTTONS[button] }),
      up: ({ button = 'left' } = {}) => pointer({ type: 'pointerUp', button: BUTTONS[button] }),
      reset: () => wd('DELETE', '/actions').then(() => true),
    },
    async setViewport({ width, height }) {
      const { width: w, height: h } = await wd('GET', '/window/rect');
      const [iw, ih] = await evaluate(() => [globalThis.innerWidth, globalThis.innerHeight]);
      await wd('POST', '/window/rect', { width: width + w - iw, height: height + h - ih });
      for (let i = 0; i < 40 && (await evaluate(() => globalThis.innerWidth)) !== width; i++) await sleep(25);
    },
    screenshot: () => wd('GET', '/screenshot').then((s) => Buffer.from(s, 'base64')),
    emulateMediaFeatures: no('emulateMedia'),
    emulateMediaType: no('emulateMedia'),
    setUserAgent: no('setUserAgent'),
  };
}
