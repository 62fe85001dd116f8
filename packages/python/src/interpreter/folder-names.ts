/** Which modules folders may have, from lists of their files that are read again when a folder has changed, as `importlib`'s finders do. */
import { leadsIntoFile } from '../file-kind.ts';
import { system } from '../system.ts';

interface Listing {
  readonly changed: number;
  /** What may be modules: the endings of files whose names end like theirs, by what stands before the first dot. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  /** What may be packages. */
  readonly folders: ReadonlySet<string>;
}

/** Where the source of a module is. */
export interface Place {
  readonly file: string;
  /** Of a package. */
  readonly folder: string | undefined;
}

/** How the names of modules end, those of extensions too. */
const MODULE = /\.(?:py|pyc|wasm|so)$/;

export class FolderNames {
  readonly #listings = new Map<string, Listing>();

  /** Where the module of that name is, undefined if there is none; 'unsure' for what is no plain source, and no plain folder. */
  find(folder: string, name: string): Place | 'unsure' | undefined {
    const { fs } = system();
    try {
      const found = fs.statSync(folder, { throwIfNoEntry: false });
      if (found === undefined) return leadsIntoFile(folder) ? 'unsure' : undefined;
      // An archive, perhaps.
      if (!found.isDirectory()) return 'unsure';
      let listing = this.#listings.get(folder);
      if (listing === undefined || listing.changed !== found.mtimeMs) {
        const names = fs.readdirSync(folder);
        listing = {
          changed: found.mtimeMs,
          files: endings(names),
          folders: new Set(names.filter((each) => !each.includes('.'))),
        };
        this.#listings.set(folder, listing);
      }
      const path = `${folder === '/' ? '' : folder}/${name}`;
      // Without a module of its own a folder gives way to modules found later.
      const inside = listing.folders.has(name) ? endingsOfPackage(path) : undefined;
      if (inside !== undefined)
        return isSource(inside) ? { file: `${path}/__init__.py`, folder: path } : 'unsure';
      const files = listing.files.get(name);
      if (files === undefined) return undefined;
      return isSource(files) ? { file: `${path}.py`, folder: undefined } : 'unsure';
    } catch {
      return 'unsure';
    }
  }
}

function endings(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const each of names) {
    if (!MODULE.test(each)) continue;
    const name = each.split('.', 1)[0] ?? each;
    const known = found.get(name);
    if (known === undefined) found.set(name, [each.slice(name.length)]);
    else known.push(each.slice(name.length));
  }
  return found;
}

/** Of the files of a package's own module; undefined if it has none. */
function endingsOfPackage(path: string): readonly string[] | undefined {
  const { fs } = system();
  if (fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return undefined;
  return endings(fs.readdirSync(path).filter((each) => each.startsWith('__init__.'))).get('__init__');
}

/** Extensions go before sources, what is compiled after them. */
const isSource = (endings: readonly string[]): boolean =>
  endings.includes('.py') && !endings.some((each) => /\.(?:wasm|so)$/.test(each));
