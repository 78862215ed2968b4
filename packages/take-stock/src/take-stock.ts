import { TakeStock } from '@take-stock/elements';
import { loadInstrument } from '@take-stock/instruments';
import type { Instrument } from '@take-stock/engine';
import { DeviceStore } from './device-store.js';

/** `<take-stock>` with the bundled instruments and storage on the device. */
export class TakeStockOnDevice extends TakeStock {
  protected override loadInstrument(id: string): Promise<Instrument> {
    return loadInstrument(id);
  }

  protected override openStore(): DeviceStore {
    return new DeviceStore();
  }
}
