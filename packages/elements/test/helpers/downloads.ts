/** A file that the page offered. */
export interface Caught {
  readonly name: string;
  readonly blob: Blob;
  readonly text: () => Promise<string>;
}

/**
 * Catches downloads in the page: the browser would put them into a folder that no test can read, and Firefox shows a panel over them that
 * keeps the keyboard from every test after.
 */
export function catchDownloads(): { readonly caught: Caught[]; readonly stop: () => void } {
  const caught: Caught[] = [];
  const blobs = new Map<string, Blob>();
  const stopMaking = replace(URL, 'createObjectURL', (make, blob) => {
    const url = make(blob) as string;
    blobs.set(url, blob as Blob);
    return url;
  });
  const stopClicking = replace(HTMLAnchorElement.prototype, 'click', function (click) {
    const blob = blobs.get(this.href);
    if (blob && this.download) caught.push({ name: this.download, blob, text: () => blob.text() });
    else click();
  });
  return {
    caught,
    stop: () => {
      stopMaking();
      stopClicking();
    },
  };
}

/** Puts another function in the place of a method, which gets the method as its first argument. Returns the way back. */
export function replace<Owner extends object>(
  owner: Owner,
  key: keyof Owner,
  other: (this: Owner, method: Method, ...parameters: unknown[]) => unknown,
): () => void {
  const method = owner[key] as Method;
  const stand = function (this: Owner, ...parameters: unknown[]) {
    return other.call(this, (...given) => method.apply(this, given), ...parameters);
  };
  Object.assign(owner, { [key]: stand });
  return () => {
    Object.assign(owner, { [key]: method });
  };
}

type Method = (...parameters: unknown[]) => unknown;
