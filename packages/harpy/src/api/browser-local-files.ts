/** Names of files in a page: all are URLs. */

export async function readLocalFile(path: string | URL): Promise<Uint8Array<ArrayBuffer>> {
  throw new Error(`${String(path)}: a page reads no files; give a URL or bytes`);
}

/** In a page every text is a URL, relative to the page. */
export function urlOf(text: string): URL | undefined {
  return new URL(text, globalThis.document?.baseURI ?? globalThis.location?.href);
}

export const shownPath = (path: string | URL): string => String(path);
