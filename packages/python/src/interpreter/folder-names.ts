/** Which modules folders may have, from lists of their files that are read again when a folder has changed, as `importlib`'s finders do. */
import { system } from '../system.ts';

interface Listing {
  readonly changed: number;
  /** File names up to their first dot. */
  readonly stems: ReadonlySet<string>;
}

export class FolderNames {
  readonly #listings = new Map<string, Listing>();

  /** Whether there may be a module of that name: in doubt, there may. */
  mayHave(folder: string, name: string): boolean {
    const { fs } = system();
    try {
      const found = fs.statSync(folder, { throwIfNoEntry: false });
      if (found === undefined) return leadsOn(folder);
      // An archive, perhaps.
      if (!found.isDirectory()) return true;
      let listing = this.#listings.get(folder);
      if (listing === undefined || listing.changed !== found.mtimeMs) {
        const stems = fs.readdirSync(folder).map((each) => each.split('.', 1)[0] ?? each);
        listing = { changed: found.mtimeMs, stems: new Set(stems) };
        this.#listings.set(folder, listing);
      }
      return listing.stems.has(name);
    } catch {
      return true;
    }
  }
}

/** Whether a path that is not there leads into a file, which may be an archive. */
function leadsOn(path: string): boolean {
  const { fs } = system();
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
    const found = fs.statSync(path.slice(0, at), { throwIfNoEntry: false });
    if (found !== undefined) return !found.isDirectory();
  }
  return false;
}
