import { expect, nextFrame } from '@open-wc/testing';
import type { ResponseStore, StoredResponse, StoreError } from '@take-stock/elements';
import type { Response } from '@take-stock/engine';
import { DeviceStore } from '../src/device-store.js';

const DATABASE = 'take-stock';

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const responseOf = (n: number, { instrument = 'tiny', note = '' } = {}): Response => ({
  format: 'take-stock/response/1',
  id: idOf(n),
  instrument: { id: instrument, version: '1.0.0' },
  respondent: { group: 'public', name: 'Zoë – ‘test’' },
  answers: { a: { option: '4', note }, b: { option: 'unsure' }, c: {} },
  created: '2026-03-01',
});

const ended = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error!);
    };
  });

/** Deletes the database, whoever has it open: a store that does not let go of it makes the test time out. */
const deleteDatabase = () => ended(indexedDB.deleteDatabase(DATABASE));

/** All records of one object store, read past the class under test. */
const recordsOf = async (name: 'responses' | 'set-aside'): Promise<StoredResponse[]> => {
  const database = await ended(indexedDB.open(DATABASE));
  const records = await ended(database.transaction(name).objectStore(name).getAll());
  database.close();
  return records as StoredResponse[];
};

const putRecord = async (record: object) => {
  const database = await ended(indexedDB.open(DATABASE));
  await ended(database.transaction('responses', 'readwrite').objectStore('responses').put(record));
  database.close();
};

const undo: (() => void)[] = [];
/** Puts something else in the place of a method until the test is over. */
const replace = <T extends object, K extends keyof T>(target: T, key: K, value: T[K]) => {
  const before = Object.getOwnPropertyDescriptor(target, key);
  Object.defineProperty(target, key, { configurable: true, writable: true, value });
  undo.push(() => {
    if (before) Object.defineProperty(target, key, before);
    else Reflect.deleteProperty(target, key);
  });
};

/** Hears of each call of a method, with what it returned, until the test is over. */
const watch = (target: object, method: string, heard: (returned: unknown) => void) => {
  const original = Reflect.get(target, method) as (...all: unknown[]) => unknown;
  replace(
    target,
    method as never,
    function (this: unknown, ...all: unknown[]) {
      const returned = Reflect.apply(original, this, all);
      heard(returned);
      return returned;
    } as never,
  );
};

const restore = () => {
  for (const step of undo.splice(0).reverse()) step();
};

const throwing = (name: string) => () => {
  throw new DOMException('simulated', name);
};

const latest = async (store: ResponseStore, instrument: string) => (await store.all(instrument))[0] ?? null;

const faultOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: unknown) => (error as StoreError).fault,
  );

describe('DeviceStore', () => {
  let store: ResponseStore;
  let now: number;

  beforeEach(async () => {
    await deleteDatabase();
    store = new DeviceStore();
    now = Date.parse('2026-03-01T10:00:00Z');
    replace(Date, 'now', () => now);
  });

  afterEach(restore);

  describe('save(response) and all(instrument)', () => {
    it('has nothing at first', async () => {
      expect(await latest(store, 'tiny')).to.equal(null);
    });

    it('gives the whole response back to the next visit', async () => {
      const response = responseOf(1, { note: 'line one\nline two 🌱' });
      await store.save(response);
      expect(await latest(new DeviceStore(), 'tiny')).to.deep.equal({ id: idOf(1), instrument: 'tiny', response, saved: now });
    });

    it('keeps one record a response: the newest', async () => {
      for (const note of ['f', 'fi', 'fir']) await store.save(responseOf(1, { note }));
      expect((await recordsOf('responses')).map(({ response }) => response)).to.deep.equal([responseOf(1, { note: 'fir' })]);
    });

    it('keeps the newest of many that were not waited for', async () => {
      await Promise.all(['f', 'fi', 'fir', 'firs'].map((note) => store.save(responseOf(1, { note }))));
      expect((await latest(store, 'tiny'))?.response).to.deep.equal(responseOf(1, { note: 'firs' }));
    });

    it('gives the one that was saved last, not the one whose id comes last', async () => {
      await store.save(responseOf(9));
      now += 1;
      await store.save(responseOf(1));
      expect((await latest(store, 'tiny'))?.id).to.equal(idOf(1));
      now += 1;
      await store.save(responseOf(9));
      expect((await latest(store, 'tiny'))?.id).to.equal(idOf(9));
    });

    it('gives all, the one that was saved last first, and one with a damaged time last', async () => {
      for (const n of [2, 3, 1]) {
        now += 1;
        await store.save(responseOf(n));
      }
      await putRecord({ id: idOf(4), instrument: 'tiny', response: 'damaged' });
      await putRecord({ id: idOf(5), instrument: 'tiny', response: 'damaged', saved: 'yesterday' });
      const ids = (await store.all('tiny')).map(({ id }) => id);
      expect(ids.slice(0, 3)).to.deep.equal([idOf(1), idOf(3), idOf(2)]);
      expect(ids.slice(3)).to.have.members([idOf(4), idOf(5)]);
    });

    it('keeps instruments apart, also where one name begins with the other', async () => {
      await store.save(responseOf(1, { instrument: 'tiny' }));
      now += 1;
      await store.save(responseOf(2, { instrument: 'tiny-quick' }));
      expect((await latest(store, 'tiny'))?.id).to.equal(idOf(1));
      expect((await latest(store, 'tiny-quick'))?.id).to.equal(idOf(2));
      expect(await latest(store, 'tin')).to.equal(null);
    });

    for (const { name, response } of [
      { name: 'text', response: 'not a response' },
      { name: 'null', response: null },
      { name: 'half a response', response: { format: 'take-stock/response/1', answers: [] } },
    ])
      it(`hands out a damaged record as it lies there: ${name}`, async () => {
        await store.save(responseOf(1));
        await putRecord({ id: idOf(2), instrument: 'tiny', response, saved: now + 1 });
        expect((await latest(store, 'tiny'))?.response).to.deep.equal(response);
      });

    it('starts and commits the write before it returns, so that it outlives the page', async () => {
      await latest(store, 'tiny');
      const calls: string[] = [];
      watch(IDBObjectStore.prototype, 'put', () => calls.push('put'));
      watch(IDBTransaction.prototype, 'commit', () => calls.push('commit'));
      const saving = store.save(responseOf(1));
      expect(calls).to.deep.equal(['put', 'commit']);
      await saving;
    });
  });

  describe('delete(id)', () => {
    it('deletes one response', async () => {
      await store.save(responseOf(1));
      await store.save(responseOf(2));
      await store.delete(idOf(2));
      expect((await recordsOf('responses')).map(({ id }) => id)).to.deep.equal([idOf(1)]);
    });

    it('comes after a write that was started before it', async () => {
      const saving = store.save(responseOf(1));
      await store.delete(idOf(1));
      await saving;
      expect(await latest(store, 'tiny')).to.equal(null);
    });

    it('is content when there is no such response', async () => {
      expect(await faultOf(store.delete(idOf(1)))).to.equal('none');
    });
  });

  describe('setAside(record)', () => {
    it('moves the record out of the way of the next one', async () => {
      await store.save(responseOf(1));
      await putRecord({ id: idOf(2), instrument: 'tiny', response: 'damaged', saved: now + 1 });
      const damaged = (await latest(store, 'tiny'))!;
      await store.setAside(damaged);
      expect((await latest(store, 'tiny'))?.id).to.equal(idOf(1));
      expect(await recordsOf('set-aside')).to.deep.equal([damaged]);
    });

    it('overwrites nothing that was set aside before', async () => {
      await store.save(responseOf(1));
      for (const response of ['damaged', 'damaged again']) {
        await putRecord({ id: idOf(1), instrument: 'tiny', response, saved: now });
        await store.setAside((await latest(store, 'tiny'))!);
      }
      await store.save(responseOf(1));
      expect((await recordsOf('set-aside')).map(({ response }) => response)).to.deep.equal(['damaged', 'damaged again']);
    });
  });

  describe('clear(instrument)', () => {
    it('leaves nothing of an instrument, and everything of another', async () => {
      await putRecordOfEach();
      await store.clear('tiny');
      expect((await recordsOf('responses')).map(({ id }) => id)).to.deep.equal([idOf(4)]);
      expect((await recordsOf('set-aside')).map(({ id }) => id)).to.deep.equal([idOf(5)]);
    });

    const putRecordOfEach = async () => {
      await store.save(responseOf(1));
      await store.save(responseOf(2));
      await store.save(responseOf(4, { instrument: 'other' }));
      await store.setAside({ id: idOf(3), instrument: 'tiny', response: 'damaged', saved: now });
      await store.setAside({ id: idOf(5), instrument: 'other', response: 'damaged', saved: now });
    };
  });

  describe('the connection', () => {
    it('is one, opened when it is first needed', async () => {
      const requests = openings();
      store = new DeviceStore();
      expect(requests.length).to.equal(0);
      await Promise.all([latest(store, 'tiny'), store.save(responseOf(1)), latest(store, 'other')]);
      expect(requests.length).to.equal(1);
    });

    it('gives way when the database is deleted, and is opened anew', async () => {
      await store.save(responseOf(1));
      await deleteDatabase();
      expect(await latest(store, 'tiny')).to.equal(null);
      await store.save(responseOf(2));
      expect((await latest(store, 'tiny'))?.id).to.equal(idOf(2));
    });

    it('gives way to a newer version in another tab, and says that nothing is kept from then on', async () => {
      await store.save(responseOf(1));
      const newer = await ended(indexedDB.open(DATABASE, 2));
      expect(await faultOf(store.save(responseOf(1)))).to.equal('failed');
      newer.close();
    });

    it('is opened anew, and the write repeated, when the browser has closed it unseen', async () => {
      const requests = openings();
      await store.save(responseOf(1, { note: 'before' }));
      requests[0]!.result.close();
      await store.save(responseOf(1, { note: 'after' }));
      expect((await latest(store, 'tiny'))?.response).to.deep.equal(responseOf(1, { note: 'after' }));
    });

    it('is opened anew when the browser says that it has closed it', async () => {
      const requests = openings();
      await store.save(responseOf(1));
      requests[0]!.result.dispatchEvent(new Event('close'));
      await store.save(responseOf(1));
      expect(requests.length).to.equal(2);
    });

    const openings = () => {
      const requests: IDBOpenDBRequest[] = [];
      watch(IDBFactory.prototype, 'open', (request) => requests.push(request as IDBOpenDBRequest));
      return requests;
    };
  });

  describe('when something is wrong', () => {
    for (const { name, fault } of [
      { name: 'SecurityError', fault: 'refused' },
      { name: 'InvalidStateError', fault: 'refused' },
      { name: 'QuotaExceededError', fault: 'full' },
      { name: 'UnknownError', fault: 'failed' },
    ])
      it(`says ${fault} for a database that opens with ${name}, and works once it opens`, async () => {
        replace(IDBFactory.prototype, 'open', throwing(name));
        expect(await faultOf(store.save(responseOf(1)))).to.equal(fault);
        expect(await faultOf(latest(store, 'tiny'))).to.equal(fault);
        restore();
        expect(await faultOf(store.save(responseOf(1)))).to.equal('none');
      });

    for (const { name, fault } of [
      { name: 'QuotaExceededError', fault: 'full' },
      { name: 'UnknownError', fault: 'failed' },
      { name: 'DataError', fault: 'failed' },
    ])
      it(`says ${fault} for a write that ends with ${name}, keeps the record before, and works once it can`, async () => {
        await store.save(responseOf(1, { note: 'before' }));
        replace(IDBObjectStore.prototype, 'put', throwing(name));
        expect(await faultOf(store.save(responseOf(1, { note: 'after' })))).to.equal(fault);
        restore();
        expect((await latest(store, 'tiny'))?.response).to.deep.equal(responseOf(1, { note: 'before' }));
        expect(await faultOf(store.save(responseOf(1)))).to.equal('none');
      });

    it('says failed for a write that is taken but undone before its end', async () => {
      await store.save(responseOf(1, { note: 'before' }));
      replace(IDBTransaction.prototype, 'commit', function (this: IDBTransaction) {
        this.abort();
      });
      expect(await faultOf(store.save(responseOf(1, { note: 'after' })))).to.equal('failed');
      restore();
      expect((await latest(store, 'tiny'))?.response).to.deep.equal(responseOf(1, { note: 'before' }));
    });

    it('says refused for an UnknownError where the browser refuses all storage', async () => {
      replace(IDBFactory.prototype, 'open', throwing('UnknownError'));
      Object.defineProperty(window, 'localStorage', { configurable: true, get: throwing('SecurityError') });
      const fault = await faultOf(store.save(responseOf(1)));
      Reflect.deleteProperty(window, 'localStorage');
      expect(fault).to.equal('refused');
    });

    it('keeps what the browser said as the cause', async () => {
      replace(IDBFactory.prototype, 'open', throwing('SecurityError'));
      const error = await store.all('tiny').catch((e: unknown) => e as StoreError);
      expect(error).to.have.nested.property('cause.name', 'SecurityError');
    });

    it('says refused where IndexedDB is switched off', async () => {
      replace(window, 'indexedDB', undefined as never);
      expect(await faultOf(store.save(responseOf(1)))).to.equal('refused');
    });

    it('says refused after three seconds in which the database has not opened, and finds it open when it opens late', async () => {
      // Whoever opens the database waits for its deletion, and that waits for a connection that does not give way.
      const stubborn = await ended(indexedDB.open(DATABASE));
      const deletion = deleteDatabase();
      const waits = holdTimers();
      const saving = faultOf(store.save(responseOf(1)));
      expect(waits.map(({ after }) => after)).to.deep.equal([3000]);
      waits[0]!.run();
      expect(await saving).to.equal('refused');

      const later = faultOf(store.save(responseOf(2)));
      stubborn.close();
      await deletion;
      expect(await later).to.equal('none');
      expect((await recordsOf('responses')).map(({ id }) => id)).to.deep.equal([idOf(2)]);
    });

    const holdTimers = () => {
      const waits: { readonly after: number; readonly run: () => void }[] = [];
      replace(window, 'setTimeout', ((run: (...all: unknown[]) => void, after: number, ...all: unknown[]) =>
        waits.push({
          after,
          run: () => {
            run(...all);
          },
        })) as typeof setTimeout);
      return waits;
    };
  });

  describe('claim(instrument, options) and release(instrument)', () => {
    // A page has one agent for all its locks, so two stores of one page meet as those of two tabs do.
    let other: ResponseStore;
    let lost: string[];
    const claim = (by: ResponseStore, { instrument = 'tiny', steal = false } = {}) =>
      by.claim(instrument, {
        steal,
        onLost: () => lost.push(by === store ? 'first' : 'other'),
      });

    beforeEach(() => {
      other = new DeviceStore();
      lost = [];
    });

    afterEach(() => {
      for (const each of [store, other]) each.release('tiny');
    });

    it('grants the first and refuses the second', async () => {
      expect(await claim(store)).to.equal(true);
      expect(await claim(other)).to.equal(false);
      expect(lost).to.deep.equal([]);
    });

    it('refuses the second of one store as well: two widgets of a page may share it', async () => {
      expect(await claim(store)).to.equal(true);
      expect(await claim(store)).to.equal(false);
    });

    it('keeps instruments apart', async () => {
      expect(await claim(store)).to.equal(true);
      expect(await claim(other, { instrument: 'tiny-quick' })).to.equal(true);
      other.release('tiny-quick');
    });

    it('grants at once what was just released, to the same and to another store', async () => {
      await claim(store);
      store.release('tiny');
      expect(await claim(store)).to.equal(true);
      store.release('tiny');
      expect(await claim(store)).to.equal(true);
      store.release('tiny');
      await nextFrame();
      expect(await claim(other)).to.equal(true);
      expect(lost).to.deep.equal([]);
    });

    it('takes back a claim that was given back before it was granted', async () => {
      const asked = claim(store);
      store.release('tiny');
      await asked;
      await nextFrame();
      expect(await claim(other)).to.equal(true);
    });

    it('steals, and tells the one who had it once', async () => {
      await claim(store);
      expect(await claim(other, { steal: true })).to.equal(true);
      await nextFrame();
      expect(lost).to.deep.equal(['first']);
      store.release('tiny');
      await nextFrame();
      expect(await claim(store)).to.equal(false);
    });

    it('steals back', async () => {
      await claim(store);
      await claim(other, { steal: true });
      expect(await claim(store, { steal: true })).to.equal(true);
      await nextFrame();
      expect(lost).to.deep.equal(['first', 'other']);
      expect(await claim(other)).to.equal(false);
    });

    it('steals from another widget with the same store', async () => {
      await claim(store);
      expect(await claim(store, { steal: true })).to.equal(true);
      await nextFrame();
      expect(lost).to.deep.equal(['first']);
      expect(await claim(other)).to.equal(false);
      store.release('tiny');
      await nextFrame();
      expect(await claim(other)).to.equal(true);
    });

    it('grants everything where the browser has no locks', async () => {
      const locks = Object.getOwnPropertyDescriptor(Navigator.prototype, 'locks')!;
      Reflect.deleteProperty(Navigator.prototype, 'locks');
      undo.push(() => Object.defineProperty(Navigator.prototype, 'locks', locks));
      expect(await claim(store)).to.equal(true);
      expect(await claim(other)).to.equal(true);
    });

    it('grants everything where the browser refuses locks', async () => {
      replace(LockManager.prototype, 'request', () => Promise.reject(new DOMException('simulated', 'SecurityError')));
      expect(await claim(store)).to.equal(true);
      expect(await claim(other)).to.equal(true);
      expect(lost).to.deep.equal([]);
    });
  });
});
