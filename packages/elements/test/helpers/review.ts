import { fixture, html } from '@open-wc/testing';
import type { Instrument } from '@take-stock/engine';
import type { TemplateResult } from 'lit';
import { define } from '../../src/define.js';
import type { ResponseStore } from '../../src/response-store.js';
import { TakeStock, defineQuestions } from '../../src/take-stock.js';
import { arriveAt, press } from './act.js';
import { find, until } from './look.js';
import { MemoryStore } from './memory-store.js';
import { tiny } from './tiny-review.js';

/** `<take-stock>` with a store that the test holds in its hands. */
export class TestedReview extends TakeStock {
  store: ResponseStore | null = null;
  /** Stands in for the bundled instruments. */
  bundled: ((id: string) => Promise<Instrument>) | null = null;

  protected override loadInstrument(id: string): Promise<Instrument> {
    return this.bundled ? this.bundled(id) : super.loadInstrument(id);
  }

  protected override openStore(): Promise<ResponseStore | null> {
    return Promise.resolve(this.store);
  }
}

// The test server makes it when it is first asked for, which takes a busy machine longer than a test waits.
await import('../../src/own-instrument.js');
defineQuestions();
define('take-stock', TestedReview);

/** Puts a review on the page and waits for its heading. */
export async function open(options: Partial<TestedReview> = {}, slot?: TemplateResult): Promise<TestedReview> {
  const review = await fixture<TestedReview>(html`<take-stock>${slot}</take-stock>`);
  Object.assign(review, { definition: tiny, ...options });
  await find('h2');
  return review;
}

/** Every event that the host page can hear, as it comes. */
export function hear(review: TestedReview): Event[] {
  const heard: Event[] = [];
  for (const type of ['change', 'complete', 'save', 'error']) review.addEventListener(`take-stock-${type}`, (event) => heard.push(event));
  return heard;
}

/** Only those of one kind, with their fields. */
export const only = <Type extends 'change' | 'complete' | 'save' | 'error'>(heard: readonly Event[], type: Type) =>
  heard.filter((event) => event.type === `take-stock-${type}`) as HTMLElementEventMap[`take-stock-${Type}`][];

/** The person comes back another day, goes on, and then back to say who they are. `first`: the statement of the first question. */
export async function backAtStart(store: MemoryStore, first: string): Promise<TestedReview> {
  const review = await open({ store: new MemoryStore(store.device) });
  await press('resume');
  await until('the answers', () => review.response);
  await press('back');
  await arriveAt(first);
  await press('back');
  return review;
}
