// What the tests of killed browsers share.
import { setTimeout as sleep } from 'node:timers/promises';

/** Time between two keys, in ms: a fast typist. */
export const PACE = 30;

/** Kills a browser and all its processes at once, without a chance to tidy up. */
export async function kill(browser) {
  const child = browser.process();
  const exit = new Promise((gone) => child.once('exit', gone));
  process.kill(-child.pid, 'SIGKILL');
  await exit;
}

/** Types until the browser is gone. Numbers, so that every piece of the text tells where it stood. */
export async function typeOn(page) {
  const keys = [];
  for (let n = 1; ; n++) {
    for (const key of `${n} `) {
      // Written down before it is pressed: it may be stored and the browser killed before the press is acknowledged.
      const pressed = { key, at: performance.now(), arrived: false };
      keys.push(pressed);
      try {
        await page.keyboard.press(key);
      } catch {
        return keys;
      }
      pressed.arrived = true;
      await sleep(Math.max(0, pressed.at + PACE - performance.now()));
    }
  }
}
