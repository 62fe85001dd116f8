/** Where an extension's bytes come from. */

export type ExtensionSource = string | URL | Uint8Array | ArrayBuffer;

/** A file name that messages show, and the bytes. Paths are for Node; URLs are fetched, those of files are read. */
export async function readExtensionSource(
  source: ExtensionSource,
): Promise<{ path: string; bytes: Uint8Array<ArrayBuffer> }> {
  if (source instanceof ArrayBuffer) return { path: '<bytes>', bytes: new Uint8Array(source) };
  if (source instanceof Uint8Array) return { path: '<bytes>', bytes: new Uint8Array(source) };
  const url = source instanceof URL ? source : asURL(source);
  if (url !== undefined && url.protocol !== 'file:') {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url.href}: ${response.status} ${response.statusText}`);
    return { path: url.href, bytes: new Uint8Array(await response.arrayBuffer()) };
  }
  const { readFile } = await import('node:fs/promises');
  const { fileURLToPath } = await import('node:url');
  const path = url === undefined ? (source as string) : fileURLToPath(url);
  return { path, bytes: new Uint8Array(await readFile(path)) };
}

/** In a page every string is a URL, relative to the page; in Node only those with a scheme are. */
function asURL(text: string): URL | undefined {
  if (typeof document === 'object') return new URL(text, document.baseURI);
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(text) ? new URL(text) : undefined;
}
