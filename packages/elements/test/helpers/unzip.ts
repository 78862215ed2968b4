/** The files of a ZIP archive, such as a Word file, by name. Their texts: what is no text comes out as gibberish. */
export async function unzip(archive: Blob): Promise<ReadonlyMap<string, string>> {
  const view = new DataView(await archive.arrayBuffer());
  const files = new Map<string, string>();
  // The directory stands before the record that ends the archive, which has no comment here.
  const end = view.byteLength - 22;
  let at = view.getUint32(end + 16, true);
  for (let n = view.getUint16(end + 10, true); n > 0; n--) {
    const nameLength = view.getUint16(at + 28, true);
    const name = textOf(view, at + 46, nameLength);
    files.set(name, await fileAt(archive, view, view.getUint32(at + 42, true), view.getUint32(at + 20, true)));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return files;
}

function fileAt(archive: Blob, view: DataView, header: number, size: number): Promise<string> {
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const data = archive.slice(start, start + size);
  const packed = view.getUint16(header + 8, true) === 8;
  return new globalThis.Response(packed ? data.stream().pipeThrough(new DecompressionStream('deflate-raw')) : data).text();
}

const textOf = (view: DataView, start: number, length: number) => new TextDecoder().decode(new Uint8Array(view.buffer, start, length));
