/**
 * Blocks of an extension's memory, in WebAssembly that sees it: copies of strings and structs of objects, and how they are kept when
 * their handles are closed. All that is not done here `BlockPool`, `KeptMemory` and `GuardedStructs` do with the same words.
 */
import type { FunctionIndex, ValueType } from '../wasm/code.ts';
import { ModuleBuilder } from '../wasm/module-builder.ts';
import { type Globals, writeDrop, writeSpoiled, writeStale } from './block-code.ts';
import { writeCopy, writeRelease, writeStore } from './string-code.ts';
import {
  writeAllocate,
  writeClosed,
  writeCreated,
  writeFreed,
  writeIntact,
  writeOpened,
} from './struct-code.ts';

/** Where the functions are in the table that `front.ts` and `call-front.ts` call them in. */
export const BLOCK_FUNCTIONS = [
  'copy',
  'release',
  'store',
  'allocate',
  'opened',
  'created',
  'closed',
  'freed',
  'stale',
  'spoiled',
] as const;
export type BlockFunction = (typeof BLOCK_FUNCTIONS)[number];
/** How many parameters and results they have. */
export const BLOCK_SIGNATURES = {
  copy: [2, 1],
  release: [1, 1],
  store: [2, 0],
  allocate: [2, 1],
  opened: [2, 1],
  created: [2, 1],
  closed: [1, 1],
  freed: [1, 1],
  stale: [1, 1],
  spoiled: [2, 1],
} as const satisfies Record<BlockFunction, readonly [number, number]>;

/** A result of 0 means that TypeScript is to do it, of those that do something; nothing has changed then. */
export interface BlockFunctions {
  /** A copy of the string at `source`, whose size is in the word at `sizeAt`. */
  readonly copy: (source: number, sizeAt: number) => number;
  /** The handle of a copy is closed. */
  readonly release: (address: number) => number;
  /** Stores the size of a copy. */
  readonly store: (at: number, address: number) => void;
  /** A zeroed struct. */
  readonly allocate: (size: number, key: number) => number;
  /** One more handle has the address of the struct with that key; `address` may be any number. */
  readonly opened: (address: number, key: number) => number;
  /** The same for the struct whose address is at `at`; the result is the address. */
  readonly created: (at: number, key: number) => number;
  /** One handle less has it: 1, or where it is now. */
  readonly closed: (address: number) => number;
  /** The object of the struct is dead. */
  readonly freed: (address: number) => number;
  /** Is a block kept that starts at `address`? */
  readonly stale: (address: number) => number;
  /** The first word from `at` on and before `end` that is not as blocks kept are left; 0 if all are. */
  readonly spoiled: (at: number, end: number) => number;
}

let compiled: WebAssembly.Module | undefined;

/** `state` is the address of the state, `shadow` and `shadowWords` globals of an instrumented extension. */
export function blockFunctions(
  memory: WebAssembly.Memory,
  state: number,
  shadow: WebAssembly.Global,
  shadowWords: WebAssembly.Global,
): BlockFunctions {
  compiled ??= compile();
  const { exports } = new WebAssembly.Instance(compiled, {
    extension: {
      memory,
      shadow,
      shadowWords,
      state: new WebAssembly.Global({ value: 'i32', mutable: false }, state),
    },
  });
  return exports as unknown as BlockFunctions;
}

const I: ValueType = 'i32';
const words = (count: number): ValueType[] => Array<ValueType>(count).fill(I);

function compile(): WebAssembly.Module {
  const builder = new ModuleBuilder();
  builder.importMemory('extension', 'memory');
  const globals: Globals = {
    shadow: builder.importGlobal('extension', 'shadow', I, true),
    shadowWords: builder.importGlobal('extension', 'shadowWords', I, true),
    state: builder.importGlobal('extension', 'state', I, false),
  };
  const drop = builder.define({ params: [], results: [I] }, words(6), (code) => writeDrop(code, globals));
  const intact = builder.define({ params: [I], results: [I] }, words(4), writeIntact);
  const define = (
    name: BlockFunction,
    locals: number,
    write: Parameters<ModuleBuilder['define']>[2],
  ): FunctionIndex => {
    const [params, results] = BLOCK_SIGNATURES[name];
    const index = builder.define({ params: words(params), results: words(results) }, words(locals), write);
    builder.export(name, index);
    return index;
  };
  define('copy', 6, (code) => writeCopy(code, globals));
  define('release', 4, (code) => writeRelease(code, globals, drop));
  define('store', 0, writeStore);
  const allocate = define('allocate', 6, (code) => writeAllocate(code, globals));
  const opened = define('opened', 0, writeOpened);
  define('created', 1, (code) => writeCreated(code, opened));
  define('closed', 7, (code) => writeClosed(code, globals, { drop, intact, allocate }));
  define('freed', 5, (code) => writeFreed(code, globals, { drop, intact }));
  define('stale', 1, (code) => writeStale(code, globals));
  define('spoiled', 0, writeSpoiled);
  return builder.compile();
}
