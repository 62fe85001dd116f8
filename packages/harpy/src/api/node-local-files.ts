/** Files by path, in Node. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** A file by path or `file:` URL. */
export async function readLocalFile(path: string | URL): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(path));
}

/** The URL a text is; undefined for a path. */
export function urlOf(text: string): URL | undefined {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(text) ? new URL(text) : undefined;
}

/** How messages name a file. */
export const shownPath = (path: string | URL): string =>
  typeof path === 'string' ? path : fileURLToPath(path);
