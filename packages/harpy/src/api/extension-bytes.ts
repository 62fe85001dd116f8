/** Where an extension's bytes come from. */
import { readLocalFile, shownPath, urlOf } from '#local-files';

export type ExtensionSource = string | URL | Uint8Array | ArrayBuffer;

/** A file name that messages show, and the bytes. Paths are for Node; URLs are fetched, those of files are read. */
export async function readExtensionSource(
  source: ExtensionSource,
): Promise<{ path: string; bytes: Uint8Array<ArrayBuffer> }> {
  if (source instanceof ArrayBuffer) return { path: '<bytes>', bytes: new Uint8Array(source) };
  if (source instanceof Uint8Array) return { path: '<bytes>', bytes: new Uint8Array(source) };
  const url = source instanceof URL ? source : urlOf(source);
  if (url !== undefined && url.protocol !== 'file:') {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url.href}: ${response.status} ${response.statusText}`);
    return { path: url.href, bytes: new Uint8Array(await response.arrayBuffer()) };
  }
  const local = url ?? (source as string);
  return { path: shownPath(local), bytes: await readLocalFile(local) };
}
