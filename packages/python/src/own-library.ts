/** Modules of the standard library that are Harpy's own, as files in place of those in the archive. */
import * as fs from 'node:fs';
import { fingerprint } from './fingerprint.ts';

const FOLDER: URL = new URL('../../library/', import.meta.url);

/** In the bundle that `scripts/bundle.ts` makes: tells the files in the folder. */
declare const OWN_LIBRARY_FINGERPRINT: string | undefined;

export interface LibraryFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const ownLibrary = (): LibraryFile[] =>
  fs
    .readdirSync(FOLDER)
    .sort()
    .map((name) => ({ name, bytes: fs.readFileSync(new URL(name, FOLDER)) }));

/** Changes whenever one of them does. */
export const ownLibraryFingerprint = (): string =>
  typeof OWN_LIBRARY_FINGERPRINT === 'string'
    ? OWN_LIBRARY_FINGERPRINT
    : fingerprint(
        ownLibrary()
          .map(({ name, bytes }) => `${name}\n${new TextDecoder().decode(bytes)}`)
          .join('\n'),
      );
