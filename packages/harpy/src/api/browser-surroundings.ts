/** Where interpreters of the JavaScript API run in a page or a worker: files in memory, with the library out of one archive. */
import { browserSystem } from '@harpy/python/browser-system';
import { MemoryCode } from '@harpy/python/memory-code';
import { PageCode } from '@harpy/python/page-code';
import { codeCache } from '@harpy/python/source';
import { setSystem } from '@harpy/python/system';
import { readZip } from '@harpy/python/zip';
import { buildId } from './build-id.ts';
import { libraryLocation } from './library-location.ts';
import { type Surroundings, type SurroundingsOptions, streams } from './surroundings.ts';

const LIBRARY = '/lib/python3.14';
const PACKAGES = '/lib/python3.14/site-packages';

let prepared: Promise<Surroundings> | undefined;

/** All interpreters of a page share its files. A failed attempt may be made again. */
export async function prepare(options: SurroundingsOptions): Promise<Surroundings> {
  prepared ??= start(options);
  try {
    return await prepared;
  } catch (error) {
    prepared = undefined;
    throw error;
  }
}

async function start({ archive = libraryLocation(), keepCode }: SurroundingsOptions): Promise<Surroundings> {
  const [bytes, code] = await Promise.all([
    archive instanceof Uint8Array ? archive : fetchBytes(archive),
    keepCode ? PageCode.open(buildId) : new MemoryCode(),
  ]);
  const system = browserSystem({
    // Standard input is given to each interpreter, as an object of its own.
    read: () => 0,
    write: (descriptor, written) => streams.current?.write(descriptor, written),
  });
  const now = Date.now();
  for (const { name, read } of readZip(bytes, system.inflate))
    system.fs.addFile(`${LIBRARY}/${name}`, read, now);
  system.fs.makeFolders(PACKAGES);
  setSystem(system);
  codeCache.current ??= code;
  return { library: LIBRARY, packages: [PACKAGES] };
}

async function fetchBytes(from: URL | string): Promise<Uint8Array> {
  const response = await fetch(from);
  if (!response.ok)
    throw new Error(`no standard library at ${String(from)}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}
