// Does what a newcomer does: `npm start`, open the address that it prints, stop it. For `.ci/run` and scripts/fresh-clone.sh.
import { spawn } from 'node:child_process';
import { env, root, shell } from './setup.mjs';

const PAGES = ['/', '/take-stock/take-stock.js', '/take-stock/integrity.json'];

const child = spawn('npm', ['start'], { cwd: root, env, shell, stdio: ['ignore', 'pipe', 'inherit'] });
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
child.kill('SIGINT');
await stopped;
if (!url) console.log('npm start ended without an address');
console.log(`start: ${url ? PAGES.length - failed : 0} passed, ${url ? failed : 1} failed`);
process.exit(url && !failed ? 0 : 1);
