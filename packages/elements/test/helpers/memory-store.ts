import type { Response } from '@take-stock/engine';
import { StoreError, type Keepable, type Store, type StoredResponse, type StoreFault } from '../../src/response-store.js';

/** What several tabs share. */
export class Device {
  readonly records = new Map<string, StoredResponse>();
  readonly aside: StoredResponse[] = [];
  readonly claims = new Map<string, { readonly holder: object; readonly onLost: () => void }>();

  /** Puts a record there as an earlier visit would have. */
  keep(response: { readonly id: string; readonly instrument: { readonly id: string } }, saved = Date.UTC(2026, 2, 1, 9)): this {
    this.records.set(response.id, { id: response.id, instrument: response.instrument.id, response, saved });
    return this;
  }

  /** The answers of the only record. */
  get answers(): Response['answers'] | undefined {
    return ([...this.records.values()][0]?.response as Response | undefined)?.answers;
  }
}

/** One tab's store. It keeps the promises of the interface in memory, copies like a database, and fails when told to. */
export class MemoryStore<T extends Keepable = Response> implements Store<T> {
  /** What fails from now on, and how. */
  readonly faults: Partial<Record<'all' | 'save' | 'setAside' | 'delete', StoreFault>> = {};

  constructor(readonly device = new Device()) {}

  async all(instrument: string): Promise<readonly StoredResponse[]> {
    await this.#work('all');
    const records = [...this.device.records.values()].filter((record) => record.instrument === instrument);
    return structuredClone(records.sort((a, b) => b.saved - a.saved));
  }

  async save(response: T): Promise<void> {
    await this.#work('save');
    this.device.keep(structuredClone(response), Date.now());
  }

  async setAside(record: StoredResponse): Promise<void> {
    await this.#work('setAside');
    this.device.aside.push(structuredClone(record));
    this.device.records.delete(record.id);
  }

  async delete(id: string): Promise<void> {
    await this.#work('delete');
    this.device.records.delete(id);
  }

  aside(instrument: string): Promise<readonly StoredResponse[]> {
    return Promise.resolve(this.device.aside.filter((record) => record.instrument === instrument));
  }

  async clear(instrument: string): Promise<void> {
    await this.#work('delete');
    for (const { id } of await this.all(instrument)) this.device.records.delete(id);
    this.device.aside.length = 0;
  }

  claim(id: string, { steal, onLost }: { readonly steal: boolean; readonly onLost: () => void }): Promise<boolean> {
    const before = this.device.claims.get(id);
    if (before && !steal) return Promise.resolve(false);
    this.device.claims.set(id, { holder: this, onLost });
    before?.onLost();
    return Promise.resolve(true);
  }

  release(id: string): void {
    if (this.device.claims.get(id)?.holder === this) this.device.claims.delete(id);
  }

  async #work(what: keyof MemoryStore['faults']) {
    await Promise.resolve();
    const fault = this.faults[what];
    if (fault) throw new StoreError(fault);
  }
}
