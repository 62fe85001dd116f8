/** Which modules folders may have, from lists of their files that are read again when a folder has changed, as `importlib`'s finders do. */
import { leadsIntoFile } from '../file-kind.ts';
import { system } from '../system.ts';

interface Listing {
  readonly changed: number;
  /** What may be modules: files whose names end like theirs, by what stands before the first dot. */
  readonly files: ReadonlySet<string>;
  /** What may be packages. */
  readonly folders: ReadonlySet<string>;
}

/** How the names of modules end, those of extensions too. */
const MODULE = /\.(?:py|pyc|wasm|so)$/;

export class FolderNames {
  readonly #listings = new Map<string, Listing>();

  /** Whether there may be a module of that name: in doubt, there may. */
  mayHave(folder: string, name: string): boolean {
    const { fs } = system();
    try {
      const found = fs.statSync(folder, { throwIfNoEntry: false });
      if (found === undefined) return leadsIntoFile(folder);
      // An archive, perhaps.
      if (!found.isDirectory()) return true;
      let listing = this.#listings.get(folder);
      if (listing === undefined || listing.changed !== found.mtimeMs) {
        const names = fs.readdirSync(folder);
        listing = {
          changed: found.mtimeMs,
          files: new Set(
            names.filter((each) => MODULE.test(each)).map((each) => each.split('.', 1)[0] ?? each),
          ),
          folders: new Set(names.filter((each) => !each.includes('.'))),
        };
        this.#listings.set(folder, listing);
      }
      return listing.files.has(name) || (listing.folders.has(name) && isPackage(`${folder}/${name}`));
    } catch {
      return true;
    }
  }
}

/** Whether it is a package with a module of its own; without one, it gives way to modules found later. */
function isPackage(path: string): boolean {
  const { fs } = system();
  return (
    fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() === true &&
    fs.readdirSync(path).some((name) => name.startsWith('__init__.') && MODULE.test(name))
  );
}
