/** The press that is under way. Not every release is told, as after a menu or a drag: a second is enough for any. */
let press: Promise<unknown> | null = null;

// Before anything else listens: a field that is left by the press must know of it. There is none where pages are made on a server.
if (typeof window !== 'undefined') window.addEventListener('mousedown', begin, true);

function begin(): void {
  const over = new Promise((done) => {
    // After the click.
    window.addEventListener('mouseup', () => setTimeout(done), { capture: true, once: true });
    setTimeout(done, 1000);
  });
  press = over.then(() => (press = null));
}

/** Does something once nothing is pressed: a line that appears meanwhile would move what is pressed from under the pointer. */
export function onceReleased(act: () => unknown): Promise<unknown> | undefined {
  if (press) return press.then(act);
  act();
  return undefined;
}
