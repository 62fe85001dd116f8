/** The modules of Harpy's own Python as a script, and parts that are read when they are used; and what the engine has compiled of them. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { pruneToCount } from '@harpy/python/prune-cache';
import { needRoom } from '@harpy/python/stack-room';
import {
  type BundleData,
  CORE,
  KEPT_PREFIX,
  keptFile,
  keptFolder,
  type PartData,
  readPart,
} from './bundle-files.ts';

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
  /**
   * Keeps what the engine has compiled, of the core or of all other parts, if they were not kept before or more of their modules have
   * run. The engine must be told then what it was told when they were loaded.
   */
  keep(core: boolean): void;
}

/** `cache` is the folder for what can be made again, `require` that of a module in the bundle's folder. */
export function loadBundle(bundle: BundleData, cache: string, require: NodeJS.Require): Bundle {
  const { path, identity } = bundle;
  const parts = new Map<string, Part<object>>();
  const load = <T extends object>(name: string, file: string, data?: PartData): Part<T> => {
    // At the bottom of the stack there is room.
    if (name !== CORE) needRoom();
    const kept = keptFile(cache, identity, name);
    const part = new Part<T>(file, kept, data ?? readPart(file, kept));
    part.run(require, path, connect);
    parts.set(name, part);
    return part;
  };
  const connect: Connect = (name, module) =>
    (parts.get(name) ?? load(name, `${path.slice(0, -'.cjs'.length)}/${name}.cjs`)).module(module);
  const core = load<Thread>(CORE, path, bundle.core);
  const folder = keptFolder(cache);
  return {
    exports: core.exports,
    keep: (ofCore) => {
      try {
        let wrote = false;
        for (const part of parts.values()) if ((part === core) === ofCore) wrote = part.keep(folder) || wrote;
        if (wrote) pruneToCount(folder, KEPT_PREFIX, KEPT);
      } catch {
        // Without it the next start only takes longer.
      }
    },
  };
}

/** A file of the bundle, and the modules in it. */
class Part<T extends object> {
  exports: T = {} as T;
  readonly #kept: string;
  readonly #script: Script;
  /** Modules that others have asked for, at this time or earlier. */
  readonly #asked: Set<string>;
  readonly #modules = new Map<string, object>();
  #isNew: boolean;

  constructor(file: string, kept: string, data: PartData) {
    this.#kept = kept;
    const found = keptData(data.kept);
    this.#isNew = found === undefined;
    this.#asked = new Set(found?.names);
    this.#script = new Script(latin1(data.source), {
      filename: file,
      ...(found === undefined ? {} : { cachedData: found.data }),
    });
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

  /** Whether there was something to keep. */
  keep(folder: string): boolean {
    if (!this.#isNew && this.#script.cachedDataRejected !== true) return false;
    const names = Buffer.from([...this.#asked].join('\n'), 'latin1');
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32LE(names.length);
    mkdirSync(folder, { recursive: true });
    const temporary = `${this.#kept}.${process.pid}`;
    writeFileSync(temporary, Buffer.concat([this.#script.createCachedData(), names, length]));
    renameSync(temporary, this.#kept);
    return true;
  }
}

interface Kept {
  readonly data: Uint8Array;
  readonly names: readonly string[];
}

/** Undefined if there is none, or it is damaged. */
function keptData(file: Uint8Array | undefined): Kept | undefined {
  if (file === undefined || file.length < LENGTH_BYTES) return undefined;
  // The names stand behind what the engine reads, and their length behind them.
  const end = file.length - LENGTH_BYTES;
  const start = end - new DataView(file.buffer, file.byteOffset).getUint32(end, true);
  return start > 0
    ? { data: file.subarray(0, start), names: latin1(file.subarray(start, end)).split('\n') }
    : undefined;
}

const latin1 = ({ buffer, byteOffset, length }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, length).toString('latin1');
