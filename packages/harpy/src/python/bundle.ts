/** The modules of Harpy's own Python as a script, and parts that are read when they are used; and what the engine has compiled of them. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Script } from 'node:vm';
import { pruneToCount } from '@harpy/python/prune-cache';
import { needRoom } from '@harpy/python/stack-room';
import {
  type BundleData,
  CORE,
  KEPT_PREFIX,
  keptFile,
  type PartData,
  partFile,
  readPart,
  START,
} from './bundle-files.ts';
import { keepUses, keptFolder } from './program-uses.ts';

/** Files that stay: of each version of Harpy and of Node some twenty at most. */
const KEPT = 64;
const LENGTH_BYTES = 4;
type Thread = typeof import('./harpy-thread.ts');
type Modules = Readonly<Record<string, () => object>>;
type Connect = (part: string, module: string) => object;
type Make = (
  require: NodeJS.Require,
  module: object,
  exports: object,
  filename: string,
  connect: Connect,
) => void;

export interface Bundle {
  readonly exports: Thread;
  /** Python has started: keeps what the engine has compiled of the core, if nothing of it was kept before. */
  keepStart(): void;
  /**
   * Keeps what the engine has compiled, of the core or of all other parts, if they were not kept before or more of their modules have
   * run. The engine must be told then what it was told when they were loaded.
   */
  keep(core: boolean): void;
}

/** `cache` is the folder for what can be made again, `require` that of a module in the bundle's folder. */
export function loadBundle(bundle: BundleData, cache: string, require: NodeJS.Require): Bundle {
  const { path, identity, uses } = bundle;
  const kept = (name: string) => keptFile(cache, identity, name);
  const parts = new Map<string, Part<object>>();
  const load = <T extends object>(file: string, data: PartData): Part<T> => {
    const part = new Part<T>(file, data);
    part.run(require, path, connect);
    return part;
  };
  const connect: Connect = (name, module) => {
    let part = name === CORE ? core : parts.get(name);
    if (part === undefined) {
      needRoom();
      const file = partFile(path, name);
      part = load(file, bundle.parts.get(name) ?? readPart(file, kept(name)));
      parts.set(name, part);
    }
    return part.module(module);
  };
  const core = load<Thread>(path, bundle.core);
  const attempt = (write: () => boolean): void => {
    try {
      if (write()) pruneToCount(keptFolder(cache), KEPT_PREFIX, KEPT);
    } catch {
      // Without it the next start only takes longer.
    }
  };
  return {
    exports: core.exports,
    keepStart: () => attempt(() => !core.isKept && core.keep(kept(START))),
    keep: (ofCore) =>
      attempt(() => {
        if (ofCore) return core.keep(kept(CORE));
        let wrote = false;
        for (const [name, part] of parts) wrote = part.keep(kept(name)) || wrote;
        keepUses(uses, [...parts.keys()]);
        return wrote;
      }),
  };
}

/** A file of the bundle, and the modules in it. */
class Part<T extends object> {
  exports: T = {} as T;
  readonly #script: Script;
  /** Modules that others have asked for, at this time or earlier. */
  readonly #asked: Set<string>;
  readonly #modules = new Map<string, object>();
  #isNew: boolean;

  constructor(file: string, { source, kept }: PartData) {
    const found = keptData(kept);
    this.#isNew = found === undefined;
    this.#asked = new Set(found?.names);
    this.#script = new Script(latin1(source), {
      filename: file,
      ...(found === undefined ? {} : { cachedData: found.data }),
    });
    // Otherwise the memory would be there until it is collected, which short programs do not live to see.
    source.resize(0);
    kept?.resize(0);
  }

  /** Whether the engine took what was kept. */
  get isKept(): boolean {
    return this.#script.cachedDataRejected === false;
  }

  run(require: NodeJS.Require, path: string, connect: Connect): void {
    const module = { exports: this.exports };
    const make = this.#script.runInThisContext() as Make;
    make(require, module, module.exports, path, connect);
    this.exports = module.exports;
  }

  /** What a module exports. It runs when it is asked for first. */
  module(name: string): object {
    let module = this.#modules.get(name);
    if (module === undefined) {
      needRoom();
      module = (this.exports as { modules: Modules }).modules[name]?.();
      if (module === undefined) throw new Error(`the bundle has no module ${name}`);
      this.#modules.set(name, module);
      this.#isNew ||= !this.#asked.has(name);
      this.#asked.add(name);
    }
    return module;
  }

  /** Writes what the engine has compiled by now to a file, if there is something new. */
  keep(file: string): boolean {
    if (!this.#isNew && this.isKept) return false;
    const names = Buffer.from([...this.#asked].join('\n'), 'latin1');
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32LE(names.length);
    mkdirSync(dirname(file), { recursive: true });
    const temporary = `${file}.${process.pid}`;
    writeFileSync(temporary, Buffer.concat([this.#script.createCachedData(), names, length]));
    renameSync(temporary, file);
    return true;
  }
}

interface Kept {
  readonly data: Uint8Array;
  readonly names: readonly string[];
}

/** Undefined if there is none, or it is damaged. */
function keptData(file: ArrayBuffer | undefined): Kept | undefined {
  if (file === undefined || file.byteLength < LENGTH_BYTES) return undefined;
  // The names stand behind what the engine reads, and their length behind them.
  const end = file.byteLength - LENGTH_BYTES;
  const start = end - new DataView(file).getUint32(end, true);
  return start > 0
    ? { data: new Uint8Array(file, 0, start), names: latin1(file, start, end - start).split('\n') }
    : undefined;
}

const latin1 = (data: ArrayBuffer, start = 0, length = data.byteLength - start): string =>
  Buffer.from(data, start, length).toString('latin1');
