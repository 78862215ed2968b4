// Finds a Chromium for the tests; on Linux x64 with none installed, unpacks the one that npm serves inside a package.
import { execFileSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { root } from './setup.mjs';

/** Flags for a test browser: runs as root, and makes no request of its own. */
export const chromiumArgs = [
  ...(process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--metrics-recording-only',
  '--no-pings',
  '--font-render-hinting=none',
];

const installed = () => {
  const names = 'chromium chromium-browser google-chrome-stable google-chrome chrome microsoft-edge-stable microsoft-edge'.split(' ');
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((d) => names.map((n) => join(d, process.platform === 'win32' ? `${n}.exe` : n)));
  const fixed =
    {
      darwin: [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ],
      win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((d) =>
        d ? [join(d, 'Google/Chrome/Application/chrome.exe'), join(d, 'Microsoft/Edge/Application/msedge.exe')] : [],
      ),
    }[process.platform] ?? [];
  return [...onPath, ...fixed].find((p) => existsSync(p));
};

async function bundled() {
  const tool = join(root, 'tools/chromium');
  const {
    dependencies: { '@sparticuz/chromium': version },
  } = JSON.parse(readFileSync(join(tool, 'package.json'), 'utf8'));
  const dir = join(root, '.cache', `chromium-${version}`);
  if (!existsSync(dir)) {
    console.error(`No Chrome or Chromium found: fetching @sparticuz/chromium ${version} into .cache (once, about 70 MB).`);
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], {
      cwd: tool,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const pkg = join(tool, 'node_modules/@sparticuz/chromium');
    const tarFs = createRequire(join(pkg, 'package.json'))('tar-fs');
    mkdirSync(join(root, '.cache'), { recursive: true });
    const tmp = mkdtempSync(join(root, '.cache/unpack-'));
    const br = (f, out) => pipeline(createReadStream(join(pkg, 'bin', f)), createBrotliDecompress(), out);
    await Promise.all([
      br('chromium.br', createWriteStream(join(tmp, 'chromium'), { mode: 0o755 })),
      br('al2023.tar.br', tarFs.extract(tmp)),
      br('fonts.tar.br', tarFs.extract(tmp)),
      br('swiftshader.tar.br', tarFs.extract(tmp)),
    ]);
    // The package's own fonts.conf names /tmp/fonts; Chromium crashes when it finds no font at all.
    writeFileSync(
      join(tmp, 'fonts.conf'),
      `<?xml version="1.0"?><fontconfig><dir>${dir}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${dir}/fontconfig</cachedir></fontconfig>\n`,
    );
    try {
      renameSync(tmp, dir);
    } catch (e) {
      rmSync(tmp, { recursive: true });
      if (!existsSync(dir)) throw e;
    }
  }
  return {
    executablePath: join(dir, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [join(dir, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(dir, 'fonts.conf'),
    },
  };
}

/** Where Chromium is, and the environment that it needs. @returns {Promise<{ executablePath: string, env?: NodeJS.ProcessEnv }>} */
export async function findChromium() {
  const executablePath = process.env.CHROME_PATH || installed();
  if (executablePath) return { executablePath };
  if (process.platform === 'linux' && process.arch === 'x64') return bundled();
  throw new Error('The browser tests need Chrome, Chromium or Edge: install one, or set CHROME_PATH to its executable.');
}

/** How puppeteer starts Chromium here. */
export const chromiumOptions = async () => ({ ...(await findChromium()), args: chromiumArgs });

/**
 * How puppeteer starts Firefox here, quietly: no settings service, portal probe, safe browsing list or update.
 *
 * @param {Record<string, unknown>} [preferences] more for this time
 */
export const firefoxOptions = (preferences) => ({
  browser: 'firefox',
  executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
  extraPrefsFirefox: {
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'network.dns.disablePrefetch': true,
    'network.prefetch-next': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.safebrowsing.downloads.enabled': false,
    'app.update.disabledForTesting': true,
    'app.normandy.enabled': false,
    'extensions.systemAddon.update.enabled': false,
    'toolkit.telemetry.server': '',
    ...preferences,
  },
});

/** Whether the browser that BROWSER names is Firefox, which leaves out some of what Chromium's tools can do. */
export const isFirefox = process.env.BROWSER === 'firefox';

/**
 * Starts the browser that BROWSER names (`chromium`, unless it says `firefox`), for end-to-end tests and pictures.
 * `scripts/webkit.mjs` starts WebKit, with less that its page can do.
 *
 * @param {import('puppeteer-core').LaunchOptions} [options] more for puppeteer, such as `userDataDir`; only Firefox takes `extraPrefsFirefox`
 */
export async function launch({ extraPrefsFirefox, ...options } = {}) {
  if (!isFirefox) return launchChromium(options);
  const { default: puppeteer } = await import('puppeteer-core');
  return puppeteer.launch({ ...firefoxOptions(extraPrefsFirefox), ...options });
}

/** Starts Chromium, whatever BROWSER names: for what only its tools can do. */
export async function launchChromium(options) {
  const { default: puppeteer } = await import('puppeteer-core');
  return puppeteer.launch({ ...(await chromiumOptions()), ...options });
}
