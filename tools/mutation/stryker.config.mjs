const at = process.env.MUTATED;

export default {
  mutate: [`packages/engine/src/${at}/*.ts`, ...(at === 'response' ? ['!**/!(answer-state).ts'] : [])],
  plugins: ['@stryker-mutator/mocha-runner'],
  testRunner: 'mocha',
  mochaOptions: { spec: ['tools/mutation/tests.mjs'] },
  testRunnerNodeArgs: ['--import=tsx', `--import=${new URL('register.mjs', import.meta.url).href}`],
  coverageAnalysis: 'perTest',
  // What runs only while the tests are loaded could be judged only by a new process each time.
  ignoreStatic: true,
  // Endless loops are found by counting; the clock is for the rest, and must not judge a busy machine.
  timeoutMS: 20_000,
  concurrency: 2,
  ignorePatterns: ['.cache', 'demo', 'dist', 'packages/{cli,elements,instruments,take-stock}'],
  incremental: true,
  incrementalFile: `.cache/mutation/${at}.json`,
  tempDirName: '.cache/mutation/sandbox',
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `.cache/mutation/${at}-report.json` },
};
