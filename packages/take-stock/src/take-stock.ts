import { TakeStock, type ResponseStore } from '@take-stock/elements';
import type { Instrument } from '@take-stock/engine';

/** `<take-stock>` with bundled instruments and storage on the device. */
export class TakeStockOnDevice extends TakeStock {
  /** Fetches a bundled instrument by its id; whoever starts the widget says which there are. */
  static bundled: ((id: string) => Promise<Instrument>) | undefined;

  protected override loadInstrument(id: string): Promise<Instrument> {
    return TakeStockOnDevice.bundled?.(id) ?? super.loadInstrument(id);
  }

  protected override async openStore(): Promise<ResponseStore> {
    const { DeviceStore } = await import('./device-store.js');
    return new DeviceStore();
  }
}
