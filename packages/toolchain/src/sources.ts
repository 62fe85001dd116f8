/**
 * Which files a source needs: what it includes, and what those include. The bundled compiler sees only the files it
 * is given, and the cache must know them all. Includes in branches the preprocessor skips are found too; a file too many
 * does no harm.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export interface SourceFile {
  /** Where it is on disk. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const INCLUDE =
  /^[ \t]*#[ \t]*(?:include|include_next|import|embed)[ \t]*(?:"([^"\n]+)"|<([^>\n]+)>|([A-Za-z_]\w*))/gm;
/** No header is larger; a folder of data is not read for one computed include. */
const LARGEST = 4 * 1024 * 1024;

/** The source and every file it may include, by path as found: the source first. */
export function collectSources(source: string, includeFolders: readonly string[]): Map<string, SourceFile> {
  const found = new Map<string, SourceFile>();
  const visit = (path: string): boolean => {
    const name = normalize(path);
    if (found.has(name)) return true;
    const bytes = readIfFile(name);
    if (bytes === null) return false;
    found.set(name, { path: name, bytes });
    const text = Buffer.from(bytes).toString('latin1');
    for (const [, quoted, angled, computed] of text.matchAll(INCLUDE)) {
      if (computed !== undefined) {
        // A macro names the file: any file near may be meant.
        for (const folder of [dirname(name), ...includeFolders])
          for (const file of filesIn(folder)) visit(file);
      } else if (quoted !== undefined) {
        for (const folder of [dirname(name), ...includeFolders]) if (visit(join(folder, quoted))) break;
      } else if (angled !== undefined) {
        for (const folder of includeFolders) if (visit(join(folder, angled))) break;
      }
    }
    return true;
  };
  visit(source);
  return found;
}

function readIfFile(path: string): Uint8Array | null {
  try {
    return statSync(path).isFile() ? readFileSync(path) : null;
  } catch {
    return null;
  }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .map((name) => join(folder, name))
      .filter((path) => /\.(h|hh|hpp|hxx|inc|inl|def)$/.test(path) && statSync(path).size < LARGEST);
  } catch {
    return [];
  }
}
