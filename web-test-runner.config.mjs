// The elements' tests in a real browser: `npm run test:browser`, and the same with BROWSER=firefox or BROWSER=webkit.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { chromiumOptions, firefoxOptions } from './scripts/browser.mjs';
import { cdpPlugin } from './scripts/cdp-plugin.mjs';
import { testSummary } from './scripts/test-summary.mjs';

const browser = process.env.BROWSER ?? 'chromium';

const launchers = {
  // Each page in a context of its own: storage is not shared between files that run side by side, and no page is a
  // background tab (requestAnimationFrame never fires in one, and `fixture()` waits for it).
  chromium: async () =>
    chromeLauncher({
      launchOptions: await chromiumOptions(),
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    }),
  firefox: async () => chromeLauncher({ puppeteer: await import('puppeteer-core'), concurrency: 1, launchOptions: firefoxOptions() }),
  webkit: async () => (await import('./scripts/webkit-launcher.mjs')).webkitLauncher(),
};

export default {
  files: ['packages/elements/test/**/*.test.ts', 'packages/take-stock/test/**/*.test.ts'],
  nodeResolve: { exportConditions: ['development', 'browser'] },
  plugins: [
    // Both speak DevTools, which only Chromium understands: a test that uses them skips itself elsewhere.
    ...(browser === 'chromium' ? [cdpPlugin(), a11ySnapshotPlugin()] : []),
    // The tsconfig named here must hold experimentalDecorators and useDefineForClassFields itself: `extends` is not followed.
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('./packages/elements/tsconfig.json', import.meta.url)) }),
  ],
  browsers: [await launchers[browser]()],
  concurrency: 2,
  testFramework: { config: { timeout: 10_000, forbidOnly: Boolean(process.env.CI) } },
  testsFinishTimeout: 300_000,
  filterBrowserLogs: ({ args }) => !args.some((a) => typeof a === 'string' && a.startsWith('Lit is in dev mode')),
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY === true }), testSummary()],
};
