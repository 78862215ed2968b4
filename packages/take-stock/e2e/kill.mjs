/** Kills a browser and all its processes at once, without a chance to tidy up. */
export async function kill(browser) {
  const child = browser.process();
  const exit = new Promise((gone) => child.once('exit', gone));
  process.kill(-child.pid, 'SIGKILL');
  await exit;
}
