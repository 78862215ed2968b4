import { promisifyRequest } from 'idb-keyval';
import { StoreError, type Keepable, type Store, type StoredResponse, type StoreFault } from '@take-stock/elements';
import type { Response } from '@take-stock/engine';

/** Where responses lie, and records that could not be read, under running numbers. */
type StoreName = 'responses' | 'set-aside';

/** A browser that has not opened the database after this many ms never will: some keep silent instead of refusing. */
const PATIENCE = 3000;

/**
 * Keeps responses, or rounds, in the browser's IndexedDB, on this device only. One record a response, written whole: it is small, and
 * half a record is worth nothing. A write to the open database starts before its method returns, so that it outlives the
 * page.
 */
export class DeviceStore<T extends Keepable = Response> implements Store<T> {
  #database: IDBDatabase | undefined;
  #opening: Promise<IDBDatabase> | undefined;
  /** How to give back each claim of this store that is held or asked for, by the name of its lock. */
  readonly #claims = new Map<string, () => void>();
  /** Settles once the browser has taken back the last lock of that name. */
  readonly #ended = new Map<string, Promise<void>>();

  constructor(private readonly name = 'take-stock') {}

  async all(instrument: string): Promise<readonly StoredResponse[]> {
    const records = await this.#find('responses', instrument);
    // Sorted here, not by an index: that would leave out a record whose time is damaged.
    return records.sort((a, b) => timeOf(b) - timeOf(a));
  }

  save(response: T): Promise<void> {
    const record = { id: response.id, instrument: response.instrument.id, response, saved: Date.now() };
    return this.#write((responses) => responses.put(record));
  }

  setAside(record: StoredResponse): Promise<void> {
    return this.#write((responses, setAside) => {
      setAside.add(record);
      responses.delete(record.id);
    });
  }

  aside(instrument: string): Promise<readonly StoredResponse[]> {
    return this.#find('set-aside', instrument);
  }

  delete(id: string): Promise<void> {
    return this.#write((responses) => responses.delete(id));
  }

  async clear(instrument: string): Promise<void> {
    const keys = (name: StoreName) => this.#run((database) => promisifyRequest(indexOf(database, name).getAllKeys(instrument)));
    const [ids, numbers] = await Promise.all([keys('responses'), keys('set-aside')]);
    await this.#write((responses, setAside) => {
      ids.forEach((id) => responses.delete(id));
      numbers.forEach((number) => setAside.delete(number));
    });
  }

  claim(id: string, { steal, onLost }: { readonly steal: boolean; readonly onLost: () => void }): Promise<boolean> {
    const name = lockName(id);
    // Absent on plain http and in old browsers: two tabs that overwrite each other are rarer than one that may not write.
    if (!('locks' in navigator)) return Promise.resolve(true);
    if (!steal && this.#claims.has(name)) return Promise.resolve(false);
    return new Promise((grant) => {
      const held = new Promise<void>((release) => {
        this.#claims.set(name, release);
      });
      const release = this.#claims.get(name);
      const hold = (lock: Lock | null) => {
        grant(lock !== null);
        return lock ? held : undefined;
      };
      // A lock given back a moment ago counts as taken until the browser has it.
      const free = (steal ? undefined : this.#ended.get(name)) ?? Promise.resolve();
      const ended = free
        .then(() => navigator.locks.request(name, steal ? { steal } : { ifAvailable: true }, hold))
        .catch((error: unknown) => {
          // Refused altogether, as in a sandboxed frame: the same as absent. Does nothing once the lock was granted.
          grant(true);
          if (nameOf(error) === 'AbortError') onLost();
        })
        .finally(() => {
          if (this.#claims.get(name) === release) this.#claims.delete(name);
        });
      this.#ended.set(name, ended);
    });
  }

  release(id: string): void {
    const name = lockName(id);
    this.#claims.get(name)?.();
    this.#claims.delete(name);
  }

  #find(name: StoreName, instrument: string): Promise<StoredResponse[]> {
    return this.#run((database) => promisifyRequest(indexOf(database, name).getAll(instrument) as IDBRequest<StoredResponse[]>));
  }

  #write(change: (responses: IDBObjectStore, setAside: IDBObjectStore) => void): Promise<void> {
    return this.#run((database) => {
      const transaction = database.transaction(['responses', 'set-aside'], 'readwrite', { durability: 'relaxed' });
      change(transaction.objectStore('responses'), transaction.objectStore('set-aside'));
      // Left to commit by itself, the browser forgets it when the page goes before the requests are answered.
      transaction.commit();
      return promisifyRequest(transaction);
    });
  }

  /** Runs some work on the open database, at once where it is open; once more where the browser has closed it unseen. */
  async #run<T>(work: (database: IDBDatabase) => Promise<T>): Promise<T> {
    try {
      const database = this.#database ?? (await this.#open());
      try {
        return await work(database);
      } catch (error) {
        const name = nameOf(error);
        if (name !== 'QuotaExceededError') this.#forget(database);
        if (name !== 'InvalidStateError') throw error;
        return await work(await this.#open());
      }
    } catch (error) {
      throw new StoreError(faultOf(error), { cause: error });
    }
  }

  /** One opening for all who wait. It goes on after they lost patience, and whoever comes later finds it open. */
  #open(): Promise<IDBDatabase> {
    this.#opening ??= this.#connect().finally(() => (this.#opening = undefined));
    return Promise.race([this.#opening, silence()]);
  }

  async #connect(): Promise<IDBDatabase> {
    const request = indexedDB.open(this.name, 1);
    request.onupgradeneeded = () => {
      const created = request.result;
      created.createObjectStore('responses', { keyPath: 'id' }).createIndex('instrument', 'instrument');
      created.createObjectStore('set-aside', { autoIncrement: true }).createIndex('instrument', 'instrument');
    };
    const database = await promisifyRequest(request);
    // Another tab upgrades or deletes the database, or the browser closed it: let go, and open it anew when needed.
    for (const gone of ['versionchange', 'close'] as const) {
      database.addEventListener(gone, () => {
        this.#forget(database);
      });
    }
    return (this.#database = database);
  }

  #forget(database: IDBDatabase) {
    database.close();
    if (this.#database === database) this.#database = undefined;
  }
}

const indexOf = (database: IDBDatabase, name: StoreName) => database.transaction(name).objectStore(name).index('instrument');

const timeOf = ({ saved }: StoredResponse) => (Number.isFinite(saved) ? saved : 0);

const lockName = (id: string) => `take-stock:${id}`;

const silence = () =>
  new Promise<never>((_, reject) => {
    setTimeout(reject, PATIENCE, new DOMException('no answer', 'TimeoutError'));
  });

/** Names, not classes: `QuotaExceededError` is a class of its own in some browsers and a DOMException in others. */
const nameOf = (error: unknown) => (error instanceof Error ? error.name : '');

/** Browsers refuse with several words. A ReferenceError or TypeError is one with IndexedDB switched off. */
const REFUSALS = ['SecurityError', 'InvalidStateError', 'TimeoutError', 'ReferenceError', 'TypeError'];

function faultOf(error: unknown): StoreFault {
  const name = nameOf(error);
  if (name === 'QuotaExceededError') return 'full';
  // Chromium has one word for storage that the person has forbidden and for a broken disk: it tells them apart elsewhere.
  return REFUSALS.includes(name) || (name === 'UnknownError' && !allowsStorage()) ? 'refused' : 'failed';
}

function allowsStorage() {
  try {
    return Boolean(window.localStorage);
  } catch {
    return false;
  }
}
