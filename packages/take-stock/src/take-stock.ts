import { TakeStock, type ResponseStore } from '@take-stock/elements';
import { loadInstrument } from '@take-stock/instruments';
import type { Instrument } from '@take-stock/engine';

/** `<take-stock>` with the bundled instruments and storage on the device. */
export class TakeStockOnDevice extends TakeStock {
  protected override loadInstrument(id: string): Promise<Instrument> {
    return loadInstrument(id);
  }

  protected override async openStore(): Promise<ResponseStore> {
    const { DeviceStore } = await import('./device-store.js');
    return new DeviceStore();
  }
}
