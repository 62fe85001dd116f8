/** One loaded extension: its instance, its handles and structs, and how calls get in and out. */
import { typeOf } from '@harpy/objects/core-types';
import { memoryError, PyBaseException, systemError, toPython, typeError } from '@harpy/objects/errors';
import type { PyObject } from '@harpy/objects/object';
import type { PyValue } from '@harpy/objects/value';
import type { ExtensionFile } from '../extension-file.ts';
import { FatalError } from '../fatal.ts';
import { contextHandles } from '../gen/abi.ts';
import { layout } from '../gen/layout.ts';
import type { RawContext } from '../gen/raw-context.ts';
import { makeShells } from '../gen/shells.ts';
import { type ExtensionInstance, instantiate } from '../instance.ts';
import { LoadError } from '../load-error.ts';
import type { LinearMemory } from '../memory.ts';
import { contextName, type Decorator, type Mode } from '../mode.ts';
import { ExtensionExit } from '../traps.ts';
import type { Handle } from '../types.ts';
import { Calls } from './calls.ts';
import { contextBodies } from './context/bodies.ts';
import { contextValue } from './context/handles.ts';
import { type Keeper, keeps, letGo } from './deaths.ts';
import { ObjectsDebugObjects } from './debug-objects.ts';
import { type FrontImports, fillTextTable, makeFront, scratch, TEXT, textTable, UTF8 } from './front.ts';
import { FIRST_SLOT, HandleTable, type Holder, LAST_FIXED, slotNumber } from './handles.ts';
import { fromWords, toWords } from './integers.ts';
import { KeywordNames } from './keyword-names.ts';
import { NameCache } from './name-cache.ts';
import { Pool, ROOM, Rooms, type Struct, structOf, type WithStruct } from './structs.ts';
import { LONGEST_SLOT_TEXT } from './text-slots.ts';
import { TEXT_HEAD, Texts } from './texts.ts';
import { type ExtensionType, extensionTypeOf } from './types/extension-type.ts';
import { ofNew, ofResult, ownCopy, type ResultOf } from './ways.ts';
import type { World } from './world.ts';

/** So many objects that were used last keep their structs in memory; a power of two. */
const KEPT_OBJECTS = 32;
/** Room for arguments of nested calls, in bytes. */
const ARGUMENT_STACK = 16384;

export class Extension implements Keeper, Holder {
  readonly world: World;
  readonly file: ExtensionFile;
  /** The file's path, for messages. */
  readonly path: string;
  readonly instance: ExtensionInstance;
  /** For `DebugObjects.structAt`. */
  readonly structAt: (handle: number) => number;
  readonly memory: LinearMemory;
  /** Address of its `HPyContext`. */
  readonly context: number;
  readonly handles: HandleTable;
  readonly pool: Pool;
  private readonly rooms: Rooms;
  readonly texts: Texts;
  readonly nameCache: NameCache;
  readonly keywordNames: KeywordNames;
  /** What its mode puts around it; `null` in universal mode. */
  readonly decorator: Decorator | null;
  /** Python names of the extension's functions, by index, for messages. */
  readonly names = new Map<number, string>();
  /** How calls get in and what comes back. */
  readonly calls: Calls;
  /** Modules of this file that were asked for. */
  readonly modules = new Set<string>();
  /** What the extension's `HPyGlobal`s refer to, by their word less one. */
  readonly globals: (PyValue | undefined)[] = [];
  pending: PyBaseException | undefined = undefined;
  /** Handles to the objects used last. */
  readonly #kept = new Int32Array(KEPT_OBJECTS);
  #nextKept = 0;
  #argumentStart = 0;
  #argumentTop = 0;
  #argumentEnd = 0;

  constructor(world: World, file: ExtensionFile, path: string, mode: Mode, bytes: Uint8Array) {
    this.world = world;
    this.file = file;
    this.path = path;
    this.decorator = world.tools.decorator(mode, () => new ObjectsDebugObjects(this));
    this.handles = new HandleTable(this);
    this.keywordNames = new KeywordNames(this.handles);
    const bodies = contextBodies(this);
    const shells = makeShells(bodies, (error) => this.bodyFailed(error)) as FrontImports;
    const textFunctions = textTable();
    const front = makeFront(this.handles.memory, shells, {
      texts: textFunctions,
      release: (handle) => this.handles.release(handle),
      fromWords: (low, high, signed) => this.handles.open(fromWords(low, high, signed)),
      toWords: (handle, mode) => {
        try {
          toWords(this.handles, handle as Handle, mode);
        } catch (error) {
          this.handles.words[scratch.wide >> 2] = -1;
          this.handles.words[(scratch.wide >> 2) + 1] = -1;
          this.bodyFailed(error);
        }
      },
    });
    this.structAt = front.structAt;
    const functions = observed(world, { ...shells, ...front.functions });
    const imports = this.decorator?.imports(functions as unknown as Partial<RawContext>) ?? functions;
    const module = this.decorator?.module(file.module, bytes) ?? file.module;
    this.instance = instantiate({ ...file, module }, imports as WebAssembly.ModuleImports, world.language);
    const { memory, malloc, free } = this.instance;
    this.memory = memory;
    const allocate = (bytes: number): number => this.allocate(bytes);
    this.pool = new Pool(allocate);
    this.rooms = new Rooms(allocate);
    const isAscii = fillTextTable(textFunctions, memory.memory, TEXT_HEAD);
    this.texts = new Texts(memory, this.pool, allocate, free, isAscii);
    this.nameCache = new NameCache(memory, this.texts);
    // Context handles first: closing them too often must not reach a slot that is used again.
    this.context = this.#makeContext(malloc, mode);
    this.decorator?.attach({
      instance: this.instance,
      context: this.context,
      module: file.module,
      bytes,
      nameOf: (fn) => this.names.get(fn) ?? `function ${fn}`,
    });
    this.calls = new Calls(this, this.names);
    // A reactor's constructors run before anything else of it.
    const initialize = this.instance.export('_initialize');
    if (initialize !== undefined) this.calls.guarded('_initialize', () => initialize() ?? 0);
  }

  /** Its name in messages: the first module in it. */
  get label(): string {
    return [...this.modules][0] ?? this.path;
  }

  get crashed(): boolean {
    return this.calls.crashed;
  }

  /** Allocates in the extension's memory; `MemoryError` when it is full. */
  allocate(size: number): number {
    const address = this.instance.malloc(size);
    if (address === 0) throw memoryError();
    return address;
  }

  // ---- The pending exception ----

  setPending(error: PyBaseException | undefined): void {
    this.pending = error;
    this.handles.words[scratch.pending >> 2] = error === undefined ? 0 : 1;
  }

  /** What a body of a context function threw becomes the pending exception. */
  bodyFailed(error: unknown): void {
    if (error instanceof PyBaseException) this.setPending(error);
    else this.setPending(this.translated(error));
  }

  /** What our code threw, as a Python exception; what ends the program is thrown on. */
  translated(error: unknown): PyBaseException {
    if (error instanceof LoadError) return systemError(error.message);
    // No regular expression: there may be no stack left to compile one.
    if (
      error instanceof RangeError &&
      (error.message.includes('outside the memory') || error.message.includes('has no end'))
    )
      return systemError(`extension module '${this.label}' passed a bad pointer: ${error.message}`);
    // The program is ending: nothing here may stop that.
    if (error instanceof FatalError || error instanceof ExtensionExit) throw error;
    if (error instanceof WebAssembly.RuntimeError) throw error;
    try {
      return toPython(error);
    } catch {
      const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      const defect = systemError(`a defect in Harpy, in a context function: ${text}`);
      if (error instanceof Error) Object.assign(defect, { defect: error });
      return defect;
    }
  }

  // ---- Arguments ----

  /** Opens handles to `values` in an array in the extension's memory. To be ended by `closeArguments`. */
  openArguments(values: readonly PyValue[]): number {
    const count = values.length;
    if (count === 0) return 0;
    const bytes = ((count * 4 + 7) & ~7) + 8;
    const at = this.#reserveArguments(bytes);
    const words = this.memory.i32;
    const { handles } = this;
    words[at >> 2] = count;
    const first = (at >> 2) + 2;
    for (let i = 0; i < count; i++) words[first + i] = handles.open(values[i] as PyValue);
    return at + 8;
  }

  // The same for few, without an array of JavaScript's.

  openArguments1(a: PyValue): number {
    const at = this.#reserveArguments(16);
    const words = this.memory.i32;
    words[at >> 2] = 1;
    words[(at >> 2) + 2] = this.handles.open(a);
    return at + 8;
  }

  openArguments2(a: PyValue, b: PyValue): number {
    const at = this.#reserveArguments(16);
    const words = this.memory.i32;
    words[at >> 2] = 2;
    words[(at >> 2) + 2] = this.handles.open(a);
    words[(at >> 2) + 3] = this.handles.open(b);
    return at + 8;
  }

  openArguments3(a: PyValue, b: PyValue, c: PyValue): number {
    const at = this.#reserveArguments(24);
    const words = this.memory.i32;
    words[at >> 2] = 3;
    words[(at >> 2) + 2] = this.handles.open(a);
    words[(at >> 2) + 3] = this.handles.open(b);
    words[(at >> 2) + 4] = this.handles.open(c);
    return at + 8;
  }

  #reserveArguments(bytes: number): number {
    const at = this.#argumentTop;
    if (at + bytes > this.#argumentEnd) return this.#moreArguments(bytes);
    this.#argumentTop = at + bytes;
    return at;
  }

  closeArguments(array: number): void {
    if (array === 0) return;
    const words = this.memory.i32;
    const { handles } = this;
    const count = words[(array >> 2) - 2] as number;
    for (let i = 0; i < count; i++) handles.close(words[(array >> 2) + i] as Handle);
    const at = array - 8;
    // What did not fit the stack was allocated alone.
    if (at >= this.#argumentStart && at < this.#argumentEnd) this.#argumentTop = at;
    else this.instance.free(at);
  }

  #moreArguments(bytes: number): number {
    if (this.#argumentStart === 0 && bytes <= ARGUMENT_STACK) {
      this.#argumentStart = this.allocate(ARGUMENT_STACK);
      this.#argumentEnd = this.#argumentStart + ARGUMENT_STACK;
      this.#argumentTop = this.#argumentStart + bytes;
      return this.#argumentStart;
    }
    return this.allocate(bytes);
  }

  unraisable(error: PyBaseException, object: PyValue | undefined, where?: string): void {
    this.world.language.unraisable(error, where, object);
  }

  // ---- What handles hold of the extension's memory ----

  /** Address of the text that was put into memory for the open handle, 0 if there is none. */
  heldText(handle: Handle): number {
    const held = this.handles.held(handle);
    return (held & TEXT) !== 0 ? held & ~(TEXT | UTF8) : 0;
  }

  /** Address of the UTF-8 of a str, which belongs to the handle from now on. */
  holdUtf8(handle: Handle, value: PyValue): number {
    const { handles, texts } = this;
    if (typeof value !== 'string' || value.length > LONGEST_SLOT_TEXT || handles.held(handle) !== 0)
      return this.holdText(handle, texts.encode(value));
    const address = texts.encodeShort(value);
    handles.hold(handle, address | TEXT | UTF8);
    if (value.length !== 0) handles.keepText(handle, value);
    return address;
  }

  /** Has a text in memory belong to an open handle that has none; returns its address. */
  holdText(handle: Handle, address: number): number {
    // A slot that has a struct, or is never closed, has no room: such a text goes when the outermost call returns.
    if (this.handles.held(handle) === 0) this.handles.hold(handle, address | TEXT);
    else this.calls.afterwards(() => this.texts.release(address));
    return address;
  }

  /** Address of the struct of what the handle stands for, as C gets it. */
  structAddress(handle: Handle): number {
    const held = this.handles.held(handle);
    return held !== 0 && (held & TEXT) === 0 ? held : this.structOfHandle(handle);
  }

  /** The struct of what the handle stands for, in memory as long as the handle is open; for handles that do not hold it already. */
  structOfHandle(handle: Handle): number {
    const { handles } = this;
    const value = handles.get(handle);
    const struct = this.structOf(value);
    if (struct.slot !== 0 && struct.table !== handles) claim(struct, value);
    if (handles.held(handle) === 0) {
      this.#hold(handle, struct);
      return struct.size === 0 ? struct.address : handles.held(handle);
    }
    if (struct.size === 0) return struct.address;
    // The slot has no room to say that it needs the struct: one of its own does, until the outermost call returns.
    const other = handles.openSlot(value);
    this.#hold(other, struct);
    this.calls.afterwards(() => handles.close(other));
    return handles.held(other);
  }

  /** A handle to an object of this extension whose struct the function that gets it is about to ask for. */
  openWithStruct(value: PyValue): Handle {
    const { struct } = value as unknown as WithStruct;
    const { handles } = this;
    return struct?.table === handles ? handles.retain(struct.slot) : this.openFirst(value, struct);
  }

  /** As `openWithStruct`, where the struct is not in this extension's memory. */
  private openFirst(value: PyValue, struct: Struct | undefined): Handle {
    if (struct === undefined) return this.handles.open(value);
    if (struct.slot !== 0) claim(struct, value);
    const handle = this.handles.openSlot(value);
    this.#hold(handle, struct);
    if (struct.kept) this.#keep(handle);
    return handle;
  }

  /** A handle to an operand: with its struct if it is an object of this extension. */
  openOperand(value: PyValue): Handle {
    const { handles } = this;
    if (typeof value !== 'object') return handles.open(value);
    const { struct } = value as unknown as WithStruct;
    return struct?.table === handles ? handles.retain(struct.slot) : this.openFirstOperand(value, struct);
  }

  private openFirstOperand(value: PyObject, struct: Struct | undefined): Handle {
    const known = value.type.extra as Partial<ExtensionType> | undefined;
    return this.openFirst(value, known?.extension === this ? struct : undefined);
  }

  /** Address of the object's struct if a handle has it in this extension's memory, else 0. */
  structInMemory(value: PyObject): number {
    const { struct } = value as unknown as WithStruct;
    return struct?.table === this.handles ? this.handles.held(struct.slot as Handle) : 0;
  }

  /** Says that the slot, which holds nothing yet, needs the struct in memory. */
  #hold(handle: Handle, struct: Struct): void {
    const { handles } = this;
    if (struct.size === 0) {
      // Debug mode moves structs: one slot knows where they are.
      if (struct.slot !== 0 && this.#watched) return;
      handles.hold(handle, struct.address);
      if (struct.slot === 0) this.#holds(struct, handle);
    } else if (struct.slot === 0) {
      const address = this.#roomOf(handle, struct.size);
      struct.load(this.memory.i32, address >> 2);
      handles.hold(handle, address);
      this.#holds(struct, handle);
    } else {
      // It is there for another slot, which is to stay open as long as this one.
      handles.retain(struct.slot as Handle);
      handles.hold(handle, handles.held(struct.slot as Handle));
    }
  }

  #roomOf(handle: Handle, size: number): number {
    return size <= ROOM ? this.rooms.at(slotNumber(handle)) : this.pool.take(size);
  }

  /** Reads the results of one C function. */
  resultOf(): ResultOf {
    return ownCopy(ofResult)(this, FIRST_SLOT, LAST_FIXED);
  }

  /** The same of one that makes objects. */
  newObjectOf(): ResultOf {
    return ownCopy(ofNew)(this, LAST_FIXED);
  }

  /** A handle to what is likely to be asked for again; `last` is the one it got the last time, 0 for none. */
  openKept(last: Handle, value: PyValue): Handle {
    const { handles } = this;
    if (handles.isOpenFor(last, value)) return handles.retain(last);
    const handle = handles.openSlot(value);
    this.#keep(handle);
    return handle;
  }

  /** An object that was used is likely to be used again: the last few keep a handle, and with it their structs in memory. */
  #keep(handle: Handle): void {
    const kept = this.#kept;
    const at = this.#nextKept;
    this.#nextKept = (at + 1) & (KEPT_OBJECTS - 1);
    const old = kept[at] as Handle;
    kept[at] = handle;
    this.handles.retain(handle);
    if (old !== 0) this.handles.close(old);
    else if (at === 0) keeps(this);
  }

  /** Closes the handles that are kept for the next use. */
  letGo(): void {
    const kept = this.#kept;
    for (let at = 0; at < KEPT_OBJECTS; at++) {
      const handle = kept[at] as Handle;
      kept[at] = 0;
      if (handle !== 0) this.handles.close(handle);
    }
    this.#nextKept = 0;
  }

  /** The struct of an object, made if it has none yet. Throws TypeError for objects that have none in this extension. */
  structOf(value: PyValue): Struct {
    const found = typeof value === 'object' ? structOf(value) : undefined;
    if (found !== undefined) return found;
    const type = extensionTypeOf(typeOf(value));
    if (type === undefined || typeof value !== 'object')
      throw typeError(`'${typeOf(value).name}' object has no C struct`);
    return type.giveStruct(value);
  }

  get #watched(): boolean {
    return (this.decorator?.structMemory ?? null) !== null;
  }

  /** A new object's struct, zeroed and in memory, for the handle that was just opened to it; its address is left at `addressAt`. */
  holdNewStruct(handle: Handle, struct: Struct, addressAt: number): void {
    const { size } = struct;
    if (size === 0) {
      this.#hold(handle, struct);
      if (addressAt !== 0) this.memory.setWord(addressAt, struct.address);
      return;
    }
    const address = this.#roomOf(handle, size);
    // Looked at once, after what may have let the memory grow.
    const words = this.memory.i32;
    const at = address >> 2;
    const end = at + (size >> 2);
    if (size <= ROOM) for (let i = at; i < end; i++) words[i] = 0;
    else words.fill(0, at, end);
    if (addressAt !== 0) words[addressAt >>> 2] = address;
    this.handles.hold(handle, address);
    this.#holds(struct, handle);
  }

  /**
   * A new handle to a new object whose struct, not larger than `ROOM`, is moved: the struct is zeroed and in memory, its address
   * is left at `addressAt`.
   */
  openNew(object: PyObject, struct: Struct, addressAt: number): Handle {
    const { handles } = this;
    let handle = handles.openSpare(object);
    if (handle === 0) handle = this.openInRoom(object);
    const address = handles.held(handle as Handle);
    // After what may have let the memory grow.
    struct.clear(this.memory.f64, address >> 3);
    if (addressAt !== 0) this.memory.i32[addressAt >>> 2] = address;
    struct.slot = handle;
    struct.table = handles;
    return handle as Handle;
  }

  private openInRoom(object: PyObject): Handle {
    const handle = this.handles.openSlot(object);
    this.handles.hold(handle, this.rooms.at(slotNumber(handle)));
    return handle;
  }

  #holds(struct: Struct, handle: Handle): void {
    struct.slot = handle;
    struct.table = this.handles;
  }

  /** A slot that held memory was closed. */
  released(held: number, value: PyValue, handle: number): void {
    if ((held & TEXT) !== 0) {
      this.texts.release(held & ~(TEXT | UTF8));
      return;
    }
    const struct = (value as unknown as WithStruct).struct as Struct;
    const { size } = struct;
    if (struct.slot === handle) {
      struct.slot = 0;
      struct.table = undefined;
      if (size === 0) return;
      struct.save(this.memory.i32, held >> 2);
      if (size > ROOM) this.pool.give(size, held);
    } else if (size !== 0) {
      this.handles.close(struct.slot as Handle);
    }
  }

  closedWhileLent(handle: number): void {
    this.calls.afterwards(() => this.handles.releaseLent(handle));
  }

  #makeContext(malloc: (size: number) => number, mode: Mode): number {
    const { memory } = this;
    const at = layout.HPyContext;
    const name = contextName(mode, 'Harpy');
    const context = malloc(at.size);
    const text = malloc(name.length + 1);
    if (context === 0 || text === 0) throw new LoadError('its memory is full before it starts');
    memory.writeString(text, name);
    memory.setWord(context + at.name, text);
    memory.setWord(context + at.abi_version, 0);
    for (const name of contextHandles)
      memory.setWord(context + at[name], this.#contextHandle(contextValue(name, this.world)));
    return context;
  }

  #contextHandle(value: PyValue): Handle {
    const handle = this.handles.open(value);
    return this.handles.isPermanent(handle) ? handle : this.handles.openPermanent(value);
  }
}

/** Another extension has the struct in its memory: has it give that up. Throws SystemError if it is using it. */
function claim(struct: Struct, value: PyValue): void {
  letGo();
  if (struct.slot !== 0)
    throw systemError(`the C struct of a '${typeOf(value).name}' object is in use by another extension`);
}

/** The context functions, each telling the observer of its calls if there is one. */
function observed(world: World, functions: FrontImports): FrontImports {
  const { observer } = world;
  if (observer === undefined) return functions;
  return Object.fromEntries(
    Object.entries(functions).map(([name, fn]) => [
      name,
      (...args: never[]) => {
        observer.called(name);
        return fn(...args);
      },
    ]),
  );
}
