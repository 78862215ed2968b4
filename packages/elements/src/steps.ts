import { linkTarget, readLink, score } from '@take-stock/engine/scoring';
import type { Instrument, Response } from '@take-stock/engine';
import { nextQuestion } from './answers.js';
import { download, responseFile, responseFileName } from './download.js';
import { TakeStockCompleteEvent, type Request } from './events.js';
import type { MessageName } from './messages/words.js';
import type { Values } from './messages/messages.js';
import type { Notice } from './notice.js';
import { faultName, readFile } from './opening.js';
import type { Page } from './pages/page.js';
import { printReview } from './pages/print-review.js';
import type { ReviewSession } from './review-session.js';
import { reviews } from './reviews.js';
import { questionsOf } from './review.js';

/** What a step needs of the review that it is taken in. */
export interface Stage {
  /** The review's own element. */
  readonly host: HTMLElement;
  readonly session: ReviewSession;
  readonly instrument: Instrument;
  readonly say: (name: MessageName, values?: Values) => string;
  readonly go: (page: Page, focus?: boolean) => Promise<void>;
  readonly notify: (notice: Notice) => unknown;
}

/** Does what the person asks for, but for moving between pages. */
export async function take(stage: Stage, request: Exclude<Request, { do: 'begin' | 'go' }>): Promise<void> {
  switch (request.do) {
    case 'resume':
      await stage.session.resume(request.id);
      return goOn(stage);
    case 'remove':
      return remove(stage, request.id);
    case 'open-file':
      return openFile(stage, request.file);
    case 'leave':
      return leave(stage);
    case 'print':
      return print(stage);
    case 'finish':
      return finish(stage);
    case 'download':
      saveCopy(stage);
  }
}

/** Deletes answers from the device, and says whether they are gone. */
async function remove(stage: Stage, id: string): Promise<void> {
  const { session, say, notify } = stage;
  const gone = await session.remove(id);
  await goToStart(stage);
  const rest = session.found.damaged.length + session.found.older.length;
  if (!gone || !rest) notify({ text: say(gone ? 'removed' : 'removeFailed') });
}

/** Puts answers away that came by link. */
async function leave(stage: Stage): Promise<void> {
  await stage.session.leave();
  // A link that was closed must not open again with the page. No entry is added to the history.
  history.replaceState(history.state, '', location.pathname + location.search);
  await goToStart(stage);
}

/** Prints the result. */
async function print({ go, host }: Stage): Promise<void> {
  await go({ name: 'result' });
  // The pictures are drawn in the frame after the page.
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  printReview(host);
}

async function finish({ host, session, go }: Stage): Promise<void> {
  session.finish();
  const { review } = session;
  if (review) host.dispatchEvent(new TakeStockCompleteEvent(review.response, score(review.instrument, review.response)));
  return go({ name: 'result' });
}

async function goToStart(stage: Stage): Promise<void> {
  await stage.go({ name: 'start' });
  offerUnusable(stage);
}

/** Goes on where the person stopped. */
async function goOn(stage: Stage): Promise<void> {
  const { session, go } = stage;
  const { review } = session;
  if (!review) return goToStart(stage);
  if (review.response.completed) return go({ name: 'result' });
  const index = nextQuestion(review.response, questionsOf(review));
  return go(index === null ? { name: 'check' } : { name: 'question', index });
}

/** Opens answers from a file. What is on the screen stays there when the file cannot be read. */
async function openFile(stage: Stage, file: File): Promise<void> {
  const { instrument, session, say, notify } = stage;
  try {
    const response = await readFile(instrument, file);
    if (!wouldLose(session, response)) await openResponse(stage, response);
    else notify({ text: say('fileSame'), actions: [{ label: say('fileReplace'), run: () => openResponse(stage, response) }] });
  } catch (error) {
    notify({ title: say('fileWrong'), text: say(faultName(error)) });
  }
}

/** Whether opening a response would lose answers: other ones under the same id, or ones that only this page holds. */
function wouldLose({ review, found, keeps }: ReviewSession, { id, answers }: Response): boolean {
  const here = review?.readOnly ? undefined : review?.response;
  if (here && !keeps && Object.keys(here.answers).length) return true;
  return [here, ...found.saved.map(({ response }) => response)].some(
    (each) => each?.id === id && JSON.stringify(each.answers) !== JSON.stringify(answers),
  );
}

async function openResponse(stage: Stage, response: Response): Promise<void> {
  await stage.session.take(response);
  await goOn(stage);
  const n = Object.keys(response.setAside ?? {}).length;
  if (n) stage.notify({ text: stage.say('setAside', { n }) });
}

/**
 * Shows the answers in the address, or says why they cannot be shown; once on a page with several reviews. Answers that
 * only this page holds stay on it.
 */
export async function openLink(stage: Stage): Promise<void> {
  const { instrument, session, say, go, notify } = stage;
  const link = location.hash;
  if (session.review && !session.shared && !session.keeps) return;
  if (!(await isMine(stage, linkTarget(link)?.instrument)) || location.hash !== link) return;
  try {
    session.showShared(readLink(instrument, link));
    await go({ name: 'result' }, false);
  } catch (error) {
    notify({ title: say('linkWrong'), text: say(faultName(error)) });
  }
}

/** Whether a link is for this review: it has the questions, or it is the first of a page where none has them. */
async function isMine({ host, instrument }: Stage, target: string | undefined): Promise<boolean> {
  if (target === instrument.id) return true;
  const all = await Promise.all(Array.from(reviews, async (review) => ({ review, id: (await review.found.catch(() => null))?.id })));
  const [first] = all.filter(({ id }) => id);
  return first?.review === host && !all.some(({ id }) => id === target);
}

/** Says what lies on the device and cannot be used here, and offers it as files; or to delete it, when there is nothing else. */
export function offerUnusable({ session, say, notify }: Stage): void {
  const { damaged, older, saved } = session.found;
  const unusable = [...damaged, ...older];
  if (!unusable.length) return;
  const save = () => {
    unusable.forEach(({ id, response }) => {
      download(`take-stock-${id}.json`, JSON.stringify(response));
    });
  };
  const remove = async () => {
    await session.clear();
    notify({ text: say('removed') });
  };
  const actions = [{ label: say('damagedDownload'), run: save }, ...(saved.length ? [] : [{ label: say('remove'), run: remove }])];
  notify({ text: say(damaged.length ? 'damaged' : 'older'), actions });
}

/** Downloads the answers as they are. */
function saveCopy({ session }: Stage): void {
  if (!session.review) return;
  const { response } = session.review;
  download(responseFileName(response), responseFile(response));
  session.noteDownload();
}
