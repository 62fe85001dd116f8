/** The modes an extension can be loaded in, and how they are asked for: `HPY=debug`, `harpy run --mode a:debug,b:trace`. */
import type { Definition } from './definitions.ts';
import type { RawContext } from './gen/raw-context.ts';
import type { ExtensionInstance } from './instance.ts';
import type { Invokers } from './invoke.ts';

export type Mode = 'universal' | 'debug' | 'trace';

/** By number, as in `hpy.universal.MODE_DEBUG`. */
export const modes: readonly Mode[] = ['universal', 'debug', 'trace'];

const abiNames: Readonly<Record<Mode, string>> = {
  universal: 'HPy Universal ABI',
  debug: 'HPy Debug Mode ABI',
  trace: 'HPy Trace Mode ABI',
};

/** `HPyContext.name`: how it begins says the mode, as in other implementations; `host` says whose context it is. */
export const contextName = (mode: Mode, host: string): string => `${abiNames[mode]} (${host})`;

/** What to write, for messages. */
export const modeForm = 'debug, trace or MOD:MODE,MOD:MODE with the modes universal, debug and trace';

/** Does `text` ask for modes as the variable `HPY` does? */
export function isModeList(text: string): boolean {
  const isMode = (word: string): boolean => modes.some((mode) => mode === word);
  return (
    isMode(text) ||
    text.split(',').every((part) => {
      const colon = part.lastIndexOf(':');
      return (
        colon > 0 && /^\w+(\.\w+)*$/.test(part.slice(0, colon).trim()) && isMode(part.slice(colon + 1).trim())
      );
    })
  );
}

/**
 * A function of an extension's that returns an i32, as JavaScript calls it: the engine compiles the crossing into the caller where
 * it knows which function it is. So whoever calls one often keeps it in a variable of a function of its own.
 */
export type CFunction = (context: number, ...args: number[]) => number;

/** What a decorator may know of its extension. */
export interface DecoratedExtension {
  readonly instance: ExtensionInstance;
  /** Address of its `HPyContext`, with the host's handles in it. */
  readonly context: number;
  /** The file, for its custom sections. */
  readonly module: WebAssembly.Module;
  readonly bytes: Uint8Array;
  /** The Python name of the function with that index, as far as it is known. */
  nameOf(fn: number): string;
}

/**
 * What a mode puts around one extension: around the functions it imports, and around the calls into it. A universal
 * extension has none, so a mode that is off costs nothing.
 */
export interface Decorator {
  /** What is to be instantiated instead of the file's own module. */
  module(module: WebAssembly.Module, bytes: Uint8Array): WebAssembly.Module;
  /** The functions the extension is to import instead of `inner`. */
  imports(inner: Partial<RawContext>): Partial<RawContext>;
  /** The instance is made; nothing of it has run. */
  attach(extension: DecoratedExtension): void;
  /** The calls the host is to make instead of `inner`'s, once it is attached. */
  invokers(inner: Invokers): Invokers;
  /**
   * The function the host may call instead of `target`, which is number `fn` of the extension's table and takes an i32 for each of its
   * parameters; `undefined` when it is to be called with one of the invokers.
   */
  direct(fn: number, target: CFunction): CFunction | undefined;
  /** One of these calls, of `fn`, was left by what it threw: to be told where that is caught. */
  unwound(fn: number): void;
  /** A module or type of the extension has this. */
  defined(definition: Definition): void;
  /** A module has these `HPyGlobal`s. */
  globals(addresses: readonly number[]): void;
  /** Where the structs of objects go; `null` leaves that to the host. */
  readonly structMemory: StructMemory | null;
}

/** Memory of the extension for the structs of objects. */
export interface StructMemory {
  /**
   * A zeroed struct; 0 when memory is out. `key` is the handle the host knows the object by as long as it lives, `ANY_OBJECT` if
   * `DebugObjects.structAt` finds structs of that extension only, and 0 if the object's shape is not that of object.
   */
  allocate(size: number, key: number): number;
  /** `allocate` and `free` in WebAssembly, with a result of 0 where they are not to be done there; `null` if there are none. */
  functions(): { allocate(size: number, key: number): number; freed(address: number): number } | null;
  /** The object dies: nothing of it is dropped yet. */
  dying(address: number): void;
  /** The object is dead. */
  free(address: number): void;
  /** What the field at `field` in the struct at `address` refers to: not what the extension may have put there instead. */
  field(address: number, field: number): number;
  /** The host itself has stored into that field. */
  stored(address: number, field: number): void;
}
