import { define, type Store } from '@take-stock/elements';
import { defineBoard, TakeStockBoard } from '@take-stock/elements/board';
import type { Instrument, Round } from '@take-stock/engine';
import { DeviceStore } from './device-store.js';

/** `<take-stock-board>` with bundled instruments and storage on the device. */
export class TakeStockBoardOnDevice extends TakeStockBoard {
  /** Fetches a bundled instrument by its id; whoever starts the page says which there are. */
  static bundled: ((id: string) => Promise<Instrument>) | undefined;

  protected override loadInstrument(id: string): Promise<Instrument> {
    return TakeStockBoardOnDevice.bundled?.(id) ?? super.loadInstrument(id);
  }

  // Every visit looks for rounds: fetched apart, the store would only come later and weigh more.
  protected override openStore(): Promise<Store<Round>> {
    return Promise.resolve(new DeviceStore<Round>('take-stock-rounds'));
  }
}

/** Registers the coordinator's elements. */
export function startBoard(bundled: (id: string) => Promise<Instrument>): void {
  TakeStockBoardOnDevice.bundled = bundled;
  defineBoard();
  define('take-stock-board', TakeStockBoardOnDevice);
}
