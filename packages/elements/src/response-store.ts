import type { Response } from '@take-stock/engine';

/** What a store keeps: a response, or a round of a board. */
export interface Keepable {
  readonly id: string;
  readonly instrument: { readonly id: string };
}

/** One saved response as it lies in a store. `response` is untrusted: it may be damaged or of another version. */
export interface StoredResponse {
  readonly id: string;
  readonly instrument: string;
  readonly response: unknown;
  /** When it was saved, in milliseconds since 1970. */
  readonly saved: number;
}

/** Why something could not be kept: the browser refuses storage, it has no room, or it failed for another reason. */
export type StoreFault = 'refused' | 'full' | 'failed';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly fault: StoreFault;

  constructor(fault: StoreFault, options?: ErrorOptions) {
    super(`the response could not be kept: ${fault}`, options);
    this.fault = fault;
  }
}

/** Where responses, or rounds, are kept between visits. Every method but `release` rejects with a {@link StoreError}; `claim` never rejects. */
export interface Store<T extends Keepable> {
  /** All responses of an instrument, the one saved last first. */
  all(instrument: string): Promise<readonly StoredResponse[]>;
  /** Resolves once the response would survive a crash of the browser. */
  save(response: T): Promise<void>;
  /** Keeps a record that cannot be read out of the way, under another key, so that nothing overwrites it. */
  setAside(record: StoredResponse): Promise<void>;
  /** What was put out of the way. */
  aside(instrument: string): Promise<readonly StoredResponse[]>;
  /** Deletes one response. What was set aside stays. */
  delete(id: string): Promise<void>;
  /** Deletes all that is kept of an instrument, older responses and what was set aside too: "delete from this device". */
  clear(instrument: string): Promise<void>;
  /**
   * Asks to be the only one that writes a response, among all tabs and all widgets of a page.
   *
   * @param id the id of the response, or any name that all who write it agree on
   * @param options.steal whether to take the claim from whoever has it
   * @param options.onLost called once when another one has stolen the claim: stop writing, it reads and writes from now on
   * @returns `true` when the caller may write; `false` when another one does
   */
  claim(id: string, options: { readonly steal: boolean; readonly onLost: () => void }): Promise<boolean>;
  /** Gives the claim back, also one that is still being asked for. For whoever was granted it only. */
  release(id: string): void;
}

export type ResponseStore = Store<Response>;
