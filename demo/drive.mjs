// Goes through a review as a person does: finds things by the words they show, through all open shadow roots. For pictures and trials.

/**
 * Waits for the first visible element that fits.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {string} selector a selector within one tree
 * @param {string} [words] what the element has to say, somewhere in its text or its label
 */
export async function find(page, selector, words = '') {
  const handle = await page.waitForFunction(
    (wanted, said) => {
      const look = (root) => {
        for (const element of root.querySelectorAll('*')) {
          const text = `${element.textContent} ${element.getAttribute('aria-label') ?? ''}`;
          if (element.matches(wanted) && text.includes(said) && element.checkVisibility()) return element;
          const inside = element.shadowRoot && look(element.shadowRoot);
          if (inside) return inside;
        }
        return null;
      };
      return look(document);
    },
    { polling: 30, timeout: 10_000 },
    selector,
    words,
  );
  return handle.asElement();
}

/** Clicks a button, a choice or a fold by its words. */
export async function click(page, words) {
  await (await find(page, 'button, label, summary', words)).evaluate((element) => element.click());
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

/** From the start page to the first question. */
export async function begin(page, { group, name } = {}) {
  await find(page, 'button', 'Start');
  if (group) await click(page, group);
  if (name) await (await find(page, 'input[name=name]')).type(name);
  await click(page, 'Start');
  await find(page, 'take-stock-question');
}

/** Chooses an answer of the shown question by its words, or its place from 0. */
export async function choose(page, answer) {
  const question = await find(page, 'take-stock-question');
  await question.evaluate(({ shadowRoot }, wanted) => {
    const choices = [...shadowRoot.querySelectorAll('label.choice, label')].filter((label) => label.querySelector('input[type=radio]'));
    const choice = typeof wanted === 'number' ? choices[wanted] : choices.find((label) => label.textContent.includes(wanted));
    choice.querySelector('input').click();
  }, answer);
}

/** Opens the note of the shown question and types it. */
export async function note(page, words) {
  await click(page, 'Add a note');
  await (await find(page, 'textarea')).type(words);
}

/** Leaves the shown question as it is, and waits until another page is there. */
export const onward = (page) => answer(page, [null]);

/**
 * Answers question after question from the one that is shown. All of it is done within the page: a message to and fro for each
 * step would take most of the time of a journey.
 *
 * @param {(number | string | null)[]} answers one each question, by place or words; `null` leaves it as it is
 */
export function answer(page, answers) {
  return page.evaluate(async (all) => {
    const seen = (root, wanted) =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        ...(element.matches(wanted) && element.checkVisibility() ? [element] : []),
        ...(element.shadowRoot ? seen(element.shadowRoot, wanted) : []),
      ]);
    const question = () => seen(document, 'take-stock-question')[0];
    const statement = () => question()?.shadowRoot.querySelector('legend')?.textContent;
    const labels = (within) => [...within.querySelectorAll('label')].filter((label) => label.querySelector('input[type=radio]'));
    const pause = () => new Promise((done) => setTimeout(done));
    const until = async (happened) => {
      const late = performance.now() + 10_000;
      while (!happened()) {
        if (performance.now() > late) throw new Error(`after 10 s the page still shows: ${statement()}`);
        await pause();
      }
    };
    for (const each of all) {
      await until(statement);
      const choices = labels(question().shadowRoot);
      const chosen = typeof each === 'string' ? choices.find((label) => label.textContent.includes(each)) : choices[each];
      if (each !== null) chosen.querySelector('input').click();
      // Nobody presses two buttons in one task.
      await pause();
      const left = statement();
      seen(document, 'button')
        .find((button) => button.textContent.includes('Continue'))
        .click();
      await until(() => statement() !== left);
    }
  }, answers);
}

/** Changes parts of every response that lies on the device, as another edition of the page, or a fault, could have left it. */
export function changeSaved(page, parts) {
  return page.evaluate(
    (changed) =>
      new Promise((done) => {
        indexedDB.open('take-stock').onsuccess = ({ target: { result: database } }) => {
          const transaction = database.transaction('responses', 'readwrite');
          const store = transaction.objectStore('responses');
          store.getAll().onsuccess = ({ target: { result: records } }) => {
            for (const record of records) store.put({ ...record, response: { ...record.response, ...changed } });
          };
          transaction.oncomplete = () => {
            database.close();
            done();
          };
        };
      }),
    parts,
  );
}

/** Takes a file of answers in, as if the person had chosen it. */
export async function openFile(page, name, text) {
  const field = await find(page, 'button', 'Open a file');
  await field.evaluate(
    (button, fileName, content) => {
      const chooser = button.getRootNode().querySelector('input[type=file]');
      const files = new DataTransfer();
      files.items.add(new File([content], fileName, { type: 'application/json' }));
      chooser.files = files.files;
      chooser.dispatchEvent(new Event('change'));
    },
    name,
    text,
  );
}
