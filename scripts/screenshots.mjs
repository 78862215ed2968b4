// `node scripts/screenshots.mjs OUTDIR [PATTERN]`: pictures of the demo's scenes, narrow and wide, light and dark.
// A scene is `{ name, path, play(page) }` in demo/scenes.mjs; PATTERN is a regular expression that its name must match.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openStage, visit } from './stage.mjs';

const WIDTHS = [360, 1280];
const SCHEMES = ['light', 'dark'];

/** Waits until the fonts are there and two frames have been drawn. */
async function settle(page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });
}

const [outDir, pattern = ''] = process.argv.slice(2);
if (!outDir) {
  console.error('usage: node scripts/screenshots.mjs OUTDIR [PATTERN]');
  process.exit(2);
}
const { scenes } = await import('../demo/scenes.mjs');
const wanted = scenes.filter(({ name }) => new RegExp(pattern).test(name));
if (wanted.length === 0) throw new Error(`no scene matches ${pattern}`);
mkdirSync(outDir, { recursive: true });

const stage = await openStage();
let failed = 0;
try {
  for (const scene of wanted) for (const width of WIDTHS) for (const scheme of SCHEMES) await picture(scene, width, scheme);
} finally {
  await stage.close();
}
process.exit(failed ? 1 : 0);

async function picture(scene, width, scheme) {
  const { name } = scene;
  const file = join(outDir, `${name}-${width}-${scheme}.png`);
  const prepare = async (page) => {
    page.on('pageerror', (error) => {
      console.log(`${name}: ${error.message}`);
      failed++;
    });
    await page.setViewport({ width, height: width < 600 ? 740 : 900 });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
  };
  const take = async (page) => {
    await settle(page);
    await page.screenshot({ path: file, fullPage: true });
    console.log(file);
  };
  try {
    await visit(stage, scene, take, prepare);
  } catch (error) {
    console.log(`${name} at ${width}, ${scheme}: ${error.message}`);
    failed++;
  }
}
