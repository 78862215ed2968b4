import { expect } from '@open-wc/testing';
import { inside } from './look.js';

/** A file, of a text or of what stands in JSON. */
export const fileOf = (name: string, content: unknown): File =>
  new File([typeof content === 'string' ? content : JSON.stringify(content, null, 2)], name);

/** Drops files somewhere, as a person would. */
export function dropOn(place: Element, ...files: readonly File[]): void {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  for (const type of ['dragover', 'drop']) {
    const event = new DragEvent(type, { dataTransfer: data, bubbles: true, composed: true, cancelable: true });
    place.dispatchEvent(event);
    expect(event.defaultPrevented, `the browser does not open the file: ${type}`).to.equal(true);
  }
}

/** Drops files where the page that gathers answers asks for them. */
export function drop(...files: readonly File[]): void {
  dropOn(inside('take-stock-board-gather', '.drop')[0]!, ...files);
}
