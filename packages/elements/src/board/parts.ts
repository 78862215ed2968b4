import type { ReactiveControllerHost } from 'lit';

/** The steps of the year, and what belongs to several: all but what opens a review, shows its results and makes its reports. */
const PARTS = {
  change: () => import('./parts/change-part.js'),
  'set-up': () => import('./parts/set-up-part.js'),
  gather: () => import('./parts/gather-part.js'),
  meeting: () => import('./parts/meeting-part.js'),
  plan: () => import('./parts/plan-part.js'),
  influence: () => import('./parts/influence-part.js'),
  years: () => import('./parts/years-part.js'),
  disputes: () => import('./parts/disputes-part.js'),
} satisfies Record<string, () => Promise<{ definePart(): void }>>;

export type Part = keyof typeof PARTS;

/** Whether a name is that of a part. */
export const isPart = (name: unknown): name is Part => String(name) in PARTS;

/** Fetches the parts of the coordinator's page: each when it is needed, and all of them ahead. */
export class Parts {
  readonly #states = new Map<Part, 'coming' | 'here' | 'failed'>();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly report: (error: unknown) => void,
  ) {}

  /** How far a part is; `undefined` before it was asked for. */
  stateOf(part: Part): 'coming' | 'here' | 'failed' | undefined {
    return this.#states.get(part);
  }

  /** Asks for a part the first time that it is needed. */
  need(part: Part): void {
    if (!this.#states.has(part)) void this.fetch(part);
  }

  /** Fetches a part, again where that failed. Does not reject. */
  async fetch(part: Part): Promise<void> {
    if (this.#states.get(part) === 'here') return;
    this.#set(part, 'coming');
    try {
      await define(part);
      this.#set(part, 'here');
    } catch (error) {
      this.report(error);
      this.#set(part, 'failed');
    }
  }

  /**
   * Fetches every step while the browser has nothing else to do. Coordinators open the page at their desk and go on in a meeting
   * room, where there may be no network. What is not for the room stays apart: reading files and tables, paper forms, Word.
   */
  async fetchAhead(): Promise<void> {
    for (const part of Object.keys(PARTS).filter(isPart)) {
      await idle();
      // Some browsers remember for as long as the page is open that a module could not be fetched: never ask for one in vain.
      if (!navigator.onLine) await new Promise((back) => window.addEventListener('online', back, { once: true }));
      if (this.#states.has(part)) continue;
      // Nobody waits for it, so nothing is drawn anew. What cannot be had now is asked for again when somebody opens it.
      await define(part).then(
        () => this.#states.set(part, 'here'),
        () => undefined,
      );
    }
  }

  #set(part: Part, state: 'coming' | 'here' | 'failed'): void {
    this.#states.set(part, state);
    this.host.requestUpdate();
  }
}

async function define(part: Part): Promise<void> {
  const { definePart } = await PARTS[part]();
  definePart();
}

/** Safari has no word for "idle": a moment must do. */
function idle(): Promise<unknown> {
  return new Promise((done) => (typeof requestIdleCallback === 'function' ? requestIdleCallback(done) : setTimeout(done, 200)));
}
