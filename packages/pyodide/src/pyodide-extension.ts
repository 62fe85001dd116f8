/** One loaded extension: its instance, its context, and how calls get in and out. */

import type { ExtensionFile } from '@harpy/runtime/extension-file';
import { FatalError } from '@harpy/runtime/fatal';
import { contextHandles } from '@harpy/runtime/gen/abi';
import type { ContextFunctions } from '@harpy/runtime/gen/context';
import { layout } from '@harpy/runtime/gen/layout';
import type { RawContext } from '@harpy/runtime/gen/raw-context';
import { makeShells } from '@harpy/runtime/gen/shells';
import { type ExtensionInstance, instantiate } from '@harpy/runtime/instance';
import { invokersOf } from '@harpy/runtime/invoke';
import { LoadError } from '@harpy/runtime/load-error';
import { contextName, type Decorator, type Mode } from '@harpy/runtime/mode';
import { describeTrap, stackOverflow, type TrapDescription } from '@harpy/runtime/traps';
import { FunctionTable, type NativeFunction } from '@harpy/runtime/wasm/function-table';
import type { Account } from './account.ts';
import { makeAdapters } from './adapters.ts';
import { ArgumentStack } from './argument-stack.ts';
import { type Calls, type MethodCalls, makeCalls } from './calls.ts';
import { contextBodies } from './context/bodies.ts';
import type { PyObjectPointer } from './cpython.ts';
import { PyodideDebugObjects } from './debug-objects.ts';
import type { Extension } from './extension.ts';
import { nearRecords } from './gen/adapters.ts';
import type { Host } from './host.ts';
import { makeMethodCalls } from './method-calls.ts';
import { NameCache } from './name-cache.ts';
import { fillNear, type NearExports } from './near.ts';
import { NAMES, TEXTS, TYPES, tableSize } from './near-tables.ts';
import { observed } from './observed.ts';
import { PythonError } from './python-error.ts';
import { StringArena } from './string-arena.ts';
import type { ResultCheck, Target } from './trampolines.ts';
import { Transfer } from './transfer.ts';
import { Buffers } from './types/buffers.ts';
import { CallOverrides } from './types/call-overrides.ts';
import type { HPyType } from './types/registry.ts';
import { TypeTable } from './types/type-table.ts';
import { Utf8Cache } from './utf8-cache.ts';
import { raiseNotOwned, raiseUnexpected } from './wrong-results.ts';

/** A stack pointer below this, in bytes, has run into the guard at the bottom of memory. */
const STACK_BOTTOM = 1024;

export class PyodideExtension implements Extension {
  readonly host: Host;
  readonly file: ExtensionFile;
  /** The file's path, for messages. */
  readonly path: string;
  readonly mode: Mode;
  /** What its mode puts around it; `null` in universal mode. */
  readonly decorator: Decorator | null;
  readonly instance: ExtensionInstance;
  /** Address of its `HPyContext`. */
  readonly context: number;
  readonly account: Account;
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
  readonly #typeTable: TypeTable;
  /** For arguments of calls into the extension. */
  readonly argumentsIn: ArgumentStack;
  /** For arguments of calls out of it. */
  readonly argumentsOut: ArgumentStack;
  /** Python names of the extension's functions, by index. */
  readonly names = new Map<number, string>();
  /** Modules of this file that were asked for. */
  readonly modules = new Set<string>();
  /** A visitor, in the extension's table, that clears each field it is given; its argument is the struct. */
  readonly clearVisitor: number;
  readonly #visitor: number;
  #visit: NativeFunction = () => 0;
  /** The struct whose fields are visited. */
  #traversed = 0;
  readonly #addVisitor: (visitor: (...args: number[]) => number) => number;
  #collector: number | undefined;
  readonly #collected: number[] = [];
  readonly buffers = new Buffers(this);
  readonly #callOverrides = new CallOverrides(this);
  /** Not 0 while calls have to ask what is the matter. */
  readonly #attention = new WebAssembly.Global({ value: 'i32', mutable: true }, 0);
  #crash: string | null = null;
  /** A crash nobody could be told of yet. */
  #unreported: string | null = null;

  constructor(host: Host, file: ExtensionFile, path: string, mode: Mode, bytes: Uint8Array) {
    this.host = host;
    this.file = file;
    this.path = path;
    this.mode = mode;
    this.decorator = host.tools.decorator(mode, () => new PyodideDebugObjects(this));
    const { py } = host;
    const arenaInUse = new WebAssembly.Global({ value: 'i32', mutable: true }, 0);
    const free = (address: number): void => this.instance.free(address);
    this.arena = new StringArena(py, free, arenaInUse);
    const makeStruct = (object: number): number => {
      try {
        return host.types.makeMissingStruct(object);
      } catch (error) {
        this.bodyFailed(error);
        return 0;
      }
    };
    const near = new WebAssembly.Table({ element: 'anyfunc', initial: nearRecords.length });
    // The bodies see the extension before it is instantiated, but run after.
    const bodies: Partial<ContextFunctions> = contextBodies(this);
    const shells = makeShells(bodies, (error) => this.bodyFailed(error));
    const adapters = makeAdapters(
      py,
      {
        near,
        arenaInUse,
        closing: (object) => this.arena.closing(object),
        makeStruct,
        noBuilder: () =>
          py.raise('SystemError', 'a builder was used that is built, cancelled, or was never made'),
      },
      shells,
    );
    this.account = adapters;
    this.structAt = adapters.structAt;
    const functions = observed(host, { ...shells, ...adapters.functions });
    const imports = this.decorator?.imports(functions as unknown as Partial<RawContext>) ?? functions;
    const module = this.decorator?.module(file.module, bytes) ?? file.module;
    this.instance = instantiate({ ...file, module }, imports as WebAssembly.ModuleImports, host.wasi);
    const { memory, malloc, table } = this.instance;
    this.instance.heapDamaged = (error) => this.#failedSilently('free(), for its heap is damaged', error);
    this.transfer = new Transfer(py, memory, malloc);
    const newStr = (at: number, size: number): number => this.transfer.newStrOfSize(at, size);
    const tables = this.#allocateTables([tableSize(NAMES), tableSize(TEXTS), tableSize(TYPES)]);
    const [names, utf8, types] = tables as [number, number, number];
    this.nameCache = new NameCache(py, memory, newStr, this.arena, names);
    this.utf8Cache = new Utf8Cache(py, memory, this.arena, utf8);
    this.#typeTable = new TypeTable(memory, types);
    const structs = new WebAssembly.Table({ element: 'anyfunc', initial: 1 });
    this.nearby = fillNear(near, py.exports, {
      memory: memory.memory,
      bodies: shells as unknown as WebAssembly.ModuleImports,
      store32: adapters.store32,
      storeWord: adapters.storeWord,
      itemIs: adapters.itemIs,
      makeStruct,
      structs,
      longText: this.guarded(0, (address: number, size: number, ascii: number) =>
        ascii === 0 ? this.transfer.newStrOfSize(address, size) : this.transfer.newAscii(address, size),
      ),
      malloc,
      freeStruct: (struct) => {
        if (!this.crashed) free(struct);
      },
      names,
      utf8,
      types,
      scratch: this.transfer.scratch,
    });
    this.context = this.#makeContext();
    this.argumentsIn = new ArgumentStack(py.memory, memory, malloc, free);
    this.argumentsOut = new ArgumentStack(memory, py.memory, py.fn.malloc, py.fn.free);
    this.decorator?.attach({
      instance: this.instance,
      context: this.context,
      module: file.module,
      bytes,
      nameOf: (fn) => this.#nameOf(fn),
    });
    const structFunctions = this.decorator?.structMemory?.functions() ?? null;
    if (structFunctions !== null) structs.set(0, structFunctions.allocate);
    const unexpected = (fn: number, result: number): void => raiseUnexpected(py, this.#nameOf(fn), result);
    this.resultCheck = {
      exception: adapters.exception,
      unexpected: this.guarded(0, (fn: number, result: number) => {
        unexpected(fn, result);
        return 0;
      }) as Target,
    };
    const invokers = invokersOf(table);
    this.calls = makeCalls({
      instance: this.instance,
      invoke: this.decorator?.invokers(invokers) ?? invokers,
      decorator: this.decorator,
      attention: this.#attention,
      arenaInUse,
      context: this.context,
      arena: this.arena,
      buffers: this.buffers,
      account: this.account,
      pendingException: adapters.pendingException,
      unexpected: (fn) => unexpected(fn, 0),
      notOwned: (fn) => raiseNotOwned(py, this.#nameOf(fn)),
      state: this,
      failed: (fn, error) => this.#failed(this.#nameOf(fn), error),
      refuse: () => this.#refuse(),
      failedQuietly: (fn, error) => {
        const pending = py.fn.PyErr_GetRaisedException();
        this.#failed(this.#nameOf(fn), error);
        py.fn.PyErr_WriteUnraisable(0);
        py.fn.PyErr_SetRaisedException(pending);
      },
      failedSilently: (fn, error) => this.#failedSilently(fn, error),
    });
    this.methodCalls = makeMethodCalls(this);
    const own = new FunctionTable(table);
    this.#visitor = own.addJavaScript(
      (field, argument) => this.#visited(field as number, argument as number),
      2,
    );
    this.clearVisitor = own.addJavaScript(
      (field, struct) => this.#cleared(field as number, struct as number),
      2,
    );
    this.#addVisitor = (visitor) => own.addJavaScript(visitor, 2);
    // A reactor's constructors run before anything else of it.
    const initialize = this.instance.export('_initialize');
    if (initialize !== undefined) this.calls.guarded('_initialize', () => initialize() ?? 0);
  }

  /**
   * Runs a `tp_traverse` for CPython's collector: `visit` is a function of CPython's that each field's object goes to.
   */
  traverse(fn: number, struct: number, visit: number, argument: number): number {
    const { table } = this.host.py.table;
    this.#visit = table.get(visit) as unknown as NativeFunction;
    this.#traversed = struct;
    return this.calls.traverse(fn, struct, this.#visitor, argument);
  }

  /** The field at `address` is visited by the extension while `traverse` runs. */
  #visited(address: number, argument: number): number {
    const object = this.#field(this.#traversed, address);
    return object === 0 ? 0 : this.#visit(object, argument);
  }

  #field(struct: number, address: number): PyObjectPointer {
    const structs = this.decorator?.structMemory ?? null;
    return structs === null ? this.instance.memory.word(address) : structs.field(struct, address);
  }

  /** The addresses that the `tp_traverse` functions of the object's type visit; `null` when it has none. */
  visitedFields(object: PyObjectPointer): readonly number[] | null {
    const { types } = this.host;
    const found: number[] = [];
    let traverses = false;
    this.#collector ??= this.#addVisitor((field) => {
      this.#collected.push(field as number);
      return 0;
    });
    for (let type = types.typeOf(object); type !== null; type = type.base) {
      if (type.traverse === 0) continue;
      traverses = true;
      this.#collected.length = 0;
      this.calls.traverse(type.traverse, types.structOf(object), this.#collector, 0);
      found.push(...this.#collected);
    }
    return traverses ? found : null;
  }

  #cleared(address: number, struct: number): number {
    const { memory } = this.instance;
    const object = this.#field(struct, address);
    memory.setWord(address, 0);
    this.decorator?.structMemory?.stored(struct, address);
    if (object !== 0) this.host.types.dropLater(object);
    return 0;
  }

  setCallOverride(object: PyObjectPointer, type: HPyType, impl: number): void {
    this.#callOverrides.set(object, type, impl);
  }

  callOverride(object: PyObjectPointer): number {
    return this.#callOverrides.get(object);
  }

  /** Its name in messages: the first module in it. */
  get label(): string {
    return [...this.modules][0] ?? this.path;
  }

  /** It crashed, or its buffers were opened or closed. */
  updateAttention(): void {
    this.#attention.value = this.crashed || this.buffers.open ? 1 : 0;
  }

  get crashed(): boolean {
    return this.#crash !== null;
  }

  /** Allocates in the extension's memory; `MemoryError` when it is full. */
  allocate(size: number): number {
    const address = this.instance.malloc(size);
    if (address === 0) throw new PythonError('MemoryError', '');
    return address;
  }

  /** What a body of a context function threw becomes the pending exception. */
  bodyFailed(error: unknown): void {
    if (error instanceof PythonError) {
      if (error.exception === 'MemoryError') this.host.py.fn.PyErr_NoMemory();
      else this.host.py.raise(error.exception, error.message);
    } else if (error instanceof RangeError && /outside the memory|has no end/.test(error.message)) {
      this.host.py.raise(
        'SystemError',
        `extension module '${this.label}' passed a bad pointer: ${error.message}`,
      );
    } else {
      this.#failed('a context function', error);
    }
  }

  /** `body` for CPython to call: what it throws becomes the pending exception, and `failure` the result. */
  guarded<A extends number[]>(failure: number, body: (...args: A) => number): (...args: A) => number {
    return (...args) => {
      try {
        return body(...args);
      } catch (error) {
        this.bodyFailed(error);
        return failure;
      }
    };
  }

  #nameOf(fn: number | string): string {
    if (typeof fn === 'string') return fn;
    return this.names.get(fn) ?? `function ${fn}`;
  }

  #describe(error: unknown): TrapDescription | null {
    const trap = describeTrap(error);
    if (trap?.kind !== 'trap') return trap;
    const pointer = this.instance.stackPointer();
    return pointer !== undefined && pointer < STACK_BOTTOM ? stackOverflow : trap;
  }

  #crashText(where: string, trap: TrapDescription): string {
    return `extension module '${this.label}' crashed in ${where}: ${trap.text}`;
  }

  #failed(where: string, error: unknown): void {
    const { py } = this.host;
    const trap = this.#describe(error);
    if (trap === null) {
      // The program is ending, or CPython itself failed: nothing here may stop that.
      if (error instanceof FatalError || isExit(error)) throw error;
      const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      py.raise('SystemError', `a defect in Harpy, while in ${where}: ${text}`);
      return;
    }
    this.#crash = this.#crashText(where, trap);
    this.updateAttention();
    py.raise(
      trap.kind === 'stack-overflow' ? 'RecursionError' : 'SystemError',
      `${this.#crash}; it takes no more calls`,
    );
  }

  #failedSilently(where: number | string, error: unknown): void {
    const trap = this.#describe(error);
    if (trap === null) throw error;
    this.#crash = this.#unreported = this.#crashText(this.#nameOf(where), trap);
    this.updateAttention();
  }

  #refuse(): void {
    const text = this.#unreported ?? this.#crash ?? '';
    this.#unreported = null;
    this.host.py.raise('SystemError', `${text}; it takes no more calls`);
  }

  /** Makes `HPy_New` of a type fast; `pool` is where its structs come from. */
  knowType(type: PyObjectPointer, pool: number): void {
    this.#typeTable.put(type, pool);
  }

  /** The type is dying. */
  forgetType(type: PyObjectPointer): void {
    this.#typeTable.remove(type);
  }

  /** Zeroed tables in the extension's memory. */
  #allocateTables(sizes: readonly number[]): readonly number[] {
    const { memory, malloc } = this.instance;
    return sizes.map((size) => {
      const table = malloc(size);
      if (table === 0) throw new LoadError('its memory is full before it starts');
      memory.u8.fill(0, table, table + size);
      return table;
    });
  }

  #makeContext(): number {
    const { memory, malloc } = this.instance;
    const at = layout.HPyContext;
    const name = contextName(this.mode, 'Harpy on Pyodide');
    const context = malloc(at.size);
    const text = malloc(name.length + 1);
    if (context === 0 || text === 0) throw new LoadError('its memory is full before it starts');
    memory.writeString(text, name);
    memory.setWord(context + at.name, text);
    memory.setWord(context + at.abi_version, 0);
    for (const handle of contextHandles) memory.setWord(context + at[handle], this.host.handle(handle));
    return context;
  }
}

/** Emscripten's way out of a program. */
function isExit(error: unknown): boolean {
  return typeof error === 'object' && error !== null && (error as { name?: unknown }).name === 'ExitStatus';
}
