/** One loaded extension, as the rest of this package sees it; `pyodide-extension.ts` puts it together. */
import type { ExtensionFile } from '@harpy/runtime/extension-file';
import type { Mode } from '@harpy/runtime/mode';
import type { Account } from './account.ts';
import type { ArgumentStack } from './argument-stack.ts';
import type { Calls, MethodCalls } from './calls.ts';
import type { PyObjectPointer } from './cpython.ts';
import type { Host } from './host.ts';
import type { NameCache } from './name-cache.ts';
import type { NearExports } from './near.ts';
import type { StringArena } from './string-arena.ts';
import type { ResultCheck } from './trampolines.ts';
import type { Transfer } from './transfer.ts';
import type { TypeOwner } from './types/owner.ts';
import type { HPyType } from './types/registry.ts';
import type { Utf8Cache } from './utf8-cache.ts';

export interface Extension extends TypeOwner {
  readonly host: Host;
  readonly file: ExtensionFile;
  /** The file's path, for messages. */
  readonly path: string;
  readonly mode: Mode;
  /** Its name in messages: the first module in it. */
  readonly label: string;
  /** Modules of this file that were asked for. */
  readonly modules: Set<string>;
  /** Python names of the extension's functions, by index. */
  readonly names: Map<number, string>;
  /** Address of its `HPyContext`. */
  readonly context: number;
  /** The handles it has to close. */
  readonly account: Account;
  /** The struct of an object of the shape Object, or anything for other objects: what its word says. */
  readonly structAt: (object: PyObjectPointer) => number;
  readonly calls: Calls;
  readonly resultCheck: ResultCheck;
  readonly methodCalls: MethodCalls;
  readonly arena: StringArena;
  readonly transfer: Transfer;
  readonly nameCache: NameCache;
  readonly utf8Cache: Utf8Cache;
  /** Wasm that sees the extension's memory. */
  readonly nearby: NearExports;
  /** For arguments of calls into the extension. */
  readonly argumentsIn: ArgumentStack;
  /** For arguments of calls out of it. */
  readonly argumentsOut: ArgumentStack;
  readonly buffers: {
    /** `bf_getbuffer`: fills the `Py_buffer` at `view`. */
    get(fn: number, self: number, view: number, flags: number): number;
    /** `bf_releasebuffer`; `fn` is the extension's, or 0. */
    release(fn: number, self: number, view: number): undefined;
  };
  /** It crashed, or its buffers were opened or closed. */
  updateAttention(): void;
  /** `body` for CPython to call: what it throws becomes the pending exception, and `failure` the result. */
  guarded<A extends number[]>(failure: number, body: (...args: A) => number): (...args: A) => number;
  /** The fields of an object that its type's `tp_traverse` visits, or `null` when that failed. */
  visitedFields(object: PyObjectPointer): readonly number[] | null;
  /** `HPy_SetCallFunction`: calls of `object` go to `impl` from now on. */
  setCallOverride(object: PyObjectPointer, type: HPyType, impl: number): void;
  /** The function `object` was given by `HPy_SetCallFunction`, or 0. */
  callOverride(object: PyObjectPointer): number;
  /** Makes `HPy_New` of a type fast; `pool` is where its structs come from. */
  knowType(type: PyObjectPointer, pool: number): void;
}
