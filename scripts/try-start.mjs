// Does what a newcomer does: `npm start`, open the address that it prints, stop it. For `.ci/run` and scripts/fresh-clone.sh.
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { env, root } from './setup.mjs';

const PAGES = ['/', '/take-stock/take-stock.js', '/take-stock/integrity.json'];

// A group of its own, so that all of it can be stopped at once: that is what Ctrl+C in a terminal does.
const child = spawn('npm', ['start'], { cwd: root, env, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
const stopped = new Promise((done) => child.once('close', done));
const url = await new Promise((found) => {
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    process.stdout.write(text);
    output += text;
    const address = /is at (http:\S+)\//.exec(output)?.[1];
    if (address) found(address);
  });
  stopped.then(() => found(null));
});

let failed = 0;
for (const page of url ? PAGES : []) {
  const { status } = await fetch(url + page);
  console.log(`${page}: ${status}`);
  if (status !== 200) failed++;
}
if (url) {
  process.kill(-child.pid, 'SIGINT');
  const ended = await Promise.race([stopped.then(() => true), sleep(10_000, false)]);
  console.log(ended ? 'stopped' : 'did not stop within 10 s');
  if (!ended) {
    process.kill(-child.pid, 'SIGKILL');
    failed++;
  }
} else {
  console.log('npm start ended without an address');
  failed++;
}
console.log(`start: ${url ? PAGES.length + 1 - failed : 0} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
