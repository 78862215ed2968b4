import { expect, nextFrame } from '@open-wc/testing';
import type { Response } from '@take-stock/engine';
import { Autosave, type SaveState } from '../src/autosave.js';
import { StoreError, type StoreFault } from '../src/response-store.js';

/** A response that is told apart by the note of its only answer. */
const typed = (note: string): Response => ({
  format: 'take-stock/response/1',
  id: '00000000-0000-4000-8000-000000000001',
  instrument: { id: 'tiny', version: '1.0.0' },
  respondent: {},
  answers: { a: { note } },
  created: '2026-03-01',
});

/** A store that writes down what it is given and answers when the test says so. */
class SlowStore {
  readonly notes: string[] = [];
  readonly #answers: ((fault?: StoreFault) => void)[] = [];

  save(response: Response): Promise<void> {
    this.notes.push(response.answers['a']!.note!);
    return new Promise((kept, lost) => {
      this.#answers.push((fault) => {
        if (fault) lost(new StoreError(fault));
        else kept();
      });
    });
  }

  get isBusy() {
    return this.#answers.length > 0;
  }

  /** Ends the write that has waited longest, or the one at `index`. */
  async answer(fault?: StoreFault, index = 0) {
    this.#answers.splice(index, 1)[0]!(fault);
    await nextFrame();
  }
}

describe('Autosave', () => {
  const realSetTimeout = window.setTimeout.bind(window);
  const realClearTimeout = window.clearTimeout.bind(window);
  let store: SlowStore;
  let states: SaveState[];
  let autosave: Autosave;
  let timers: Map<number, { readonly after: number; readonly run: () => void }>;

  const kinds = () => states.map((state) => (state.kind === 'failed' ? state.fault : state.kind));
  const ring = () => {
    const [id, { run }] = [...timers][0]!;
    timers.delete(id);
    run();
  };

  /** Timers that ring when the test says so: a busy machine must not decide what was written. */
  const holdTimers = () => {
    let last = 0;
    timers = new Map();
    window.setTimeout = ((run: () => void, after: number) => {
      timers.set(++last, { after, run });
      return last;
    }) as typeof setTimeout;
    window.clearTimeout = (id) => timers.delete(id as number);
  };

  const hide = (visibility: DocumentVisibilityState) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: visibility });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'visibilityState');
  };

  beforeEach(() => {
    store = new SlowStore();
    states = [];
    autosave = new Autosave({ store, onState: (state) => states.push(state) });
    holdTimers();
  });

  afterEach(() => {
    autosave.discard();
    autosave.stop();
    window.setTimeout = realSetTimeout;
    window.clearTimeout = realClearTimeout;
  });

  it('has nothing to say before the first change', () => {
    expect(autosave.state).to.deep.equal({ kind: 'off' });
    expect(autosave.hasUnsaved).to.equal(false);
    expect(kinds()).to.deep.equal([]);
  });

  describe('saveNow(response)', () => {
    it('writes at once, and says saved only when the store has it', async () => {
      autosave.saveNow(typed('1'));
      expect(store.notes).to.deep.equal(['1']);
      expect(kinds()).to.deep.equal(['saving']);
      expect(autosave.hasUnsaved).to.equal(true);

      const before = Date.now();
      await store.answer();
      expect(kinds()).to.deep.equal(['saving', 'saved']);
      expect(autosave.hasUnsaved).to.equal(false);
      const { state } = autosave;
      expect(state.kind === 'saved' && state.at >= before && state.at <= Date.now()).to.equal(true);
    });

    it('never has two writes under way, and skips what was overtaken', async () => {
      for (let i = 1; i <= 10; i++) autosave.saveNow(typed(`${i}`));
      expect(store.notes).to.deep.equal(['1']);
      await store.answer();
      expect(store.notes).to.deep.equal(['1', '10']);
      expect(kinds()).to.deep.equal(['saving']);
      await store.answer();
      expect(store.notes).to.deep.equal(['1', '10']);
      expect(kinds()).to.deep.equal(['saving', 'saved']);
    });

    it('takes unsaved typing along', async () => {
      autosave.saveSoon(typed('1'));
      autosave.saveNow(typed('2'));
      await store.answer();
      expect(store.notes).to.deep.equal(['2']);
      expect(timers.size).to.equal(0);
    });
  });

  describe('saveSoon(response)', () => {
    it('writes the newest text 150 ms after the first unsaved key press, however many follow', () => {
      for (let i = 1; i <= 20; i++) autosave.saveSoon(typed(`${i}`));
      expect(store.notes).to.deep.equal([]);
      expect([...timers.values()].map(({ after }) => after)).to.deep.equal([150]);
      ring();
      expect(store.notes).to.deep.equal(['20']);
      expect(timers.size).to.equal(0);
    });

    it('starts the clock anew at the next key press, also while a write is under way', async () => {
      autosave.saveSoon(typed('1'));
      ring();
      autosave.saveSoon(typed('2'));
      expect(timers.size).to.equal(1);
      await store.answer();
      expect(autosave.state.kind).to.equal('saving');
      expect(store.notes).to.deep.equal(['1']);
      ring();
      expect(store.notes).to.deep.equal(['1', '2']);
    });

    it('writes as soon as the store is free when the clock ran out before', async () => {
      autosave.saveSoon(typed('1'));
      ring();
      autosave.saveSoon(typed('2'));
      ring();
      autosave.saveSoon(typed('3'));
      expect(store.notes).to.deep.equal(['1']);
      await store.answer();
      expect(store.notes).to.deep.equal(['1', '3']);
      expect(timers.size).to.equal(0);
    });

    it('writes in the midst of typing that does not pause', async () => {
      window.setTimeout = realSetTimeout;
      window.clearTimeout = realClearTimeout;
      for (let i = 1; i <= 100 && store.notes.length < 2; i++) {
        autosave.saveSoon(typed(`${i}`));
        await new Promise((done) => realSetTimeout(done, 10));
        if (store.isBusy) await store.answer();
      }
      expect(store.notes.length).to.equal(2);
    });
  });

  describe('after a failure', () => {
    for (const fault of ['refused', 'full', 'failed'] as const)
      it(`says ${fault}, and keeps the change`, async () => {
        autosave.saveNow(typed('1'));
        await store.answer(fault);
        expect(autosave.state).to.deep.equal({ kind: 'failed', fault });
        expect(autosave.hasUnsaved).to.equal(true);
      });

    it('does not try again by itself', async () => {
      autosave.saveNow(typed('1'));
      await store.answer('full');
      expect(store.notes).to.deep.equal(['1']);
      expect(timers.size).to.equal(0);
    });

    it('tries again with the next change, and says failed until it is kept', async () => {
      autosave.saveNow(typed('1'));
      await store.answer('full');
      autosave.saveSoon(typed('2'));
      ring();
      expect(store.notes).to.deep.equal(['1', '2']);
      await store.answer('full');
      autosave.saveNow(typed('3'));
      await store.answer();
      expect(store.notes).to.deep.equal(['1', '2', '3']);
      expect(kinds()).to.deep.equal(['saving', 'full', 'saved']);
    });

    it('tells when the fault becomes another', async () => {
      autosave.saveNow(typed('1'));
      await store.answer('full');
      autosave.saveNow(typed('2'));
      await store.answer('refused');
      expect(kinds()).to.deep.equal(['saving', 'full', 'refused']);
    });

    it('writes what came while the failing write was under way', async () => {
      autosave.saveNow(typed('1'));
      autosave.saveNow(typed('2'));
      await store.answer('failed');
      expect(store.notes).to.deep.equal(['1', '2']);
    });

    it('takes an error of an unknown kind for failed', async () => {
      const odd = new Autosave({ store: { save: () => Promise.reject(new Error('odd')) }, onState: (state) => states.push(state) });
      odd.saveNow(typed('1'));
      await odd.flush();
      expect(odd.state).to.deep.equal({ kind: 'failed', fault: 'failed' });
      odd.discard();
      odd.stop();
    });
  });

  describe('flush()', () => {
    it('starts the write before it returns', () => {
      autosave.saveSoon(typed('1'));
      void autosave.flush();
      expect(store.notes).to.deep.equal(['1']);
      expect(timers.size).to.equal(0);
    });

    it('does not wait for a write of something older', async () => {
      autosave.saveNow(typed('1'));
      autosave.saveSoon(typed('2'));
      void autosave.flush();
      expect(store.notes).to.deep.equal(['1', '2']);
      await store.answer();
      expect(autosave.state.kind).to.equal('saving');
      await store.answer();
      expect(autosave.state.kind).to.equal('saved');
    });

    it('writes nothing twice', async () => {
      void autosave.flush();
      autosave.saveNow(typed('1'));
      void autosave.flush();
      await store.answer();
      void autosave.flush();
      expect(store.notes).to.deep.equal(['1']);
    });

    it('tries again what has failed', async () => {
      autosave.saveNow(typed('1'));
      await store.answer('failed');
      void autosave.flush();
      expect(store.notes).to.deep.equal(['1', '1']);
    });

    it('resolves when all has ended, well or not', async () => {
      let ended = false;
      autosave.saveNow(typed('1'));
      autosave.saveNow(typed('2'));
      void autosave.flush().then(() => (ended = true));
      await store.answer();
      expect(ended).to.equal(false);
      await store.answer('full');
      expect(ended).to.equal(true);
    });

    it('does not let an older write that fails late speak for a newer one that is kept', async () => {
      autosave.saveNow(typed('1'));
      autosave.saveSoon(typed('2'));
      void autosave.flush();
      await store.answer(undefined, 1);
      await store.answer('failed');
      expect(kinds()).to.deep.equal(['saving', 'saved']);
      expect(autosave.hasUnsaved).to.equal(false);
    });
  });

  describe('when the page goes', () => {
    it('flushes as the page is hidden', () => {
      autosave.saveSoon(typed('1'));
      hide('hidden');
      expect(store.notes).to.deep.equal(['1']);
    });

    it('goes on as usual when the page comes back', () => {
      autosave.saveSoon(typed('1'));
      hide('visible');
      expect(store.notes).to.deep.equal([]);
    });

    for (const event of ['beforeunload', 'pagehide'])
      it(`flushes as the page is left: ${event}`, () => {
        autosave.saveSoon(typed('1'));
        window.dispatchEvent(new Event(event));
        expect(store.notes).to.deep.equal(['1']);
      });

    it('flushes at the next event when the browser broke off the last', async () => {
      autosave.saveSoon(typed('1'));
      store.save = () => {
        Reflect.deleteProperty(store, 'save');
        throw new Error('broken off');
      };
      await autosave.flush().catch(() => undefined);
      expect(store.notes).to.deep.equal([]);
      hide('hidden');
      expect(store.notes).to.deep.equal(['1']);
    });
  });

  describe('stop()', () => {
    it('flushes, and listens no more', async () => {
      autosave.saveSoon(typed('1'));
      autosave.stop();
      expect(store.notes).to.deep.equal(['1']);
      await store.answer();
      autosave.saveSoon(typed('2'));
      hide('hidden');
      window.dispatchEvent(new PageTransitionEvent('pagehide'));
      expect(store.notes).to.deep.equal(['1']);
    });
  });

  describe('discard()', () => {
    it('forgets what is not written', () => {
      autosave.saveSoon(typed('1'));
      autosave.discard();
      expect(timers.size).to.equal(0);
      void autosave.flush();
      expect(store.notes).to.deep.equal([]);
      expect(autosave.hasUnsaved).to.equal(false);
      expect(kinds()).to.deep.equal(['saving', 'off']);
    });

    for (const fault of [undefined, 'full'] as const)
      it(`hears no more of a write under way that is ${fault ?? 'kept'}`, async () => {
        autosave.saveNow(typed('1'));
        autosave.saveNow(typed('2'));
        autosave.discard();
        await store.answer(fault);
        expect(store.notes).to.deep.equal(['1']);
        expect(kinds()).to.deep.equal(['saving', 'off']);
      });

    it('saves what comes after', async () => {
      autosave.saveNow(typed('1'));
      await store.answer('full');
      autosave.discard();
      autosave.saveNow(typed('2'));
      await store.answer();
      expect(store.notes).to.deep.equal(['1', '2']);
      expect(kinds()).to.deep.equal(['saving', 'full', 'off', 'saving', 'saved']);
    });
  });
});
