/** What is known of a type an extension made: where its structs live, and what is to be done when its objects die. */
import { dictOf } from '@harpy/objects/attribute';
import type { PyDict } from '@harpy/objects/dict';
import { memoryError, PyBaseException } from '@harpy/objects/errors';
import { hooks } from '@harpy/objects/hooks';
import type { ObjectConstructor, PyObject } from '@harpy/objects/object';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { ANY_OBJECT } from '../../debug/struct-layout.ts';
import { shapes } from '../../gen/abi.ts';
import type { StructMemory } from '../../mode.ts';
import { type Keeper, keeps, watchDeath } from '../deaths.ts';
import type { Extension } from '../extension.ts';
import {
  FixedStruct,
  LARGEST_MOVED,
  newMovableStruct,
  ROOM,
  type Struct,
  structOf,
  WatchedGroup,
  WatchedStruct,
  WatchedToken,
  type WithStruct,
} from '../structs.ts';

export interface ExtensionTypeInit {
  readonly extension: Extension;
  readonly name: string;
  readonly shape: number;
  /** Bytes, those of the base included. */
  readonly structSize: number;
  /** Indices of functions, or 0. */
  readonly traverse: number;
  readonly destroy: number;
  readonly finalize: number;
  /** What calls of its objects go to, inherited ones included. */
  readonly call: number;
  /** Offset of an `HPyCallFunction` in the struct, or -1. */
  readonly callField: number;
  readonly base: ExtensionType | undefined;
}

/** Objects of a page die together as far as JavaScript is concerned: registering each would cost more than all the rest. */
const FIRST_PAGE = 4;
const LARGEST_PAGE = 32;
/** Bytes. */
const FIRST_SLAB = 1 << 14;
const LARGEST_SLAB = 1 << 22;

/** Of structs that are watched, so many are alone: what becomes of a few objects shows at once. */
const WATCHED_ALONE = 64;
/** From so many on of them dead ones are looked for: nothing tells of deaths while a program just runs. */
const FIRST_SWEEP = 1 << 18;
/** Structs that are watched and not given back, of all types, and how many there may be until the next sweep. */
const watched = { count: 0, next: FIRST_SWEEP };

interface Page {
  readonly type: ExtensionType;
  readonly start: number;
  readonly room: number;
  used: number;
}
/** What structs refer to, so that the page is known to be dead when they are. */
class PageToken {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
}

/** An object whose finalizer is still to run. */
interface Watched extends PyObject {
  /** Only this object refers to it. */
  finalizable?: object;
}

/** What remains of an object whose type has `HPy_tp_finalize`. */
interface Remains {
  readonly type: PyType;
  readonly finalizer: ExtensionType;
  readonly attributes: PyDict | undefined;
  readonly fields: object;
}

export class ExtensionType implements ExtensionTypeInit, Keeper {
  readonly extension: Extension;
  readonly name: string;
  readonly shape: number;
  readonly structSize: number;
  readonly traverse: number;
  readonly destroy: number;
  readonly finalize: number;
  readonly call: number;
  readonly callField: number;
  readonly base: ExtensionType | undefined;
  /** The struct stays at one address. */
  readonly fixed: boolean;
  /** The nearest `HPy_tp_finalize`. */
  readonly finalizer: ExtensionType | undefined;
  /** A struct that is not always in memory. */
  readonly movable: boolean;
  /** Objects are made with the struct, which is small and moved, and nothing is to be done when they die. */
  readonly plain: boolean;
  /** Functions called for each struct of a dead object. */
  readonly #destroys: { readonly extension: Extension; readonly fn: number }[] = [];
  /** `Struct.kept` of structs that are watched. */
  readonly #kept: boolean;
  /** Where a mode that watches structs wants them. */
  readonly #watched: StructMemory | null;
  #page: WeakRef<PageToken> | undefined;
  #nextPage = FIRST_PAGE;
  /** Pages of the largest size whose objects are all dead. */
  readonly #freePages: number[] = [];
  #watchedMade = 0;
  #watchedGroup: WeakRef<WatchedToken> | undefined;
  /** The same while it is filled: asking a weak reference each time takes long. */
  #filledGroup: WatchedToken | undefined;
  #slab = 0;
  #slabEnd = 0;
  #nextSlab = FIRST_SLAB;

  constructor(init: ExtensionTypeInit) {
    this.extension = init.extension;
    this.name = init.name;
    this.shape = init.shape;
    this.structSize = init.structSize;
    this.traverse = init.traverse;
    this.destroy = init.destroy;
    this.finalize = init.finalize;
    this.call = init.call;
    this.callField = init.callField;
    this.base = init.base;
    for (let at: ExtensionType | undefined = this; at !== undefined; at = at.base)
      if (at.destroy !== 0) this.#destroys.push({ extension: at.extension, fn: at.destroy });
    this.#watched = init.structSize > 0 ? (init.extension.decorator?.structMemory ?? null) : null;
    this.fixed = this.#destroys.length > 0 || init.structSize > LARGEST_MOVED || this.#watched !== null;
    this.movable = !this.fixed && init.structSize > 0;
    this.finalizer = init.finalize !== 0 ? this : init.base?.finalizer;
    const isObject = init.shape === shapes.HPyType_BuiltinShape_Object;
    this.plain = isObject && this.movable && init.structSize <= ROOM && this.finalizer === undefined;
    // As in universal mode, where such structs are moved.
    const told = this.#destroys.length > 0 || this.finalizer !== undefined;
    this.#kept = !told && init.structSize <= LARGEST_MOVED;
  }

  /** The struct of an object that has none in itself. */
  giveStruct(object: PyObject): Struct {
    const struct =
      this.structSize === 0
        ? new FixedStruct(this.extension.context, undefined)
        : this.#watched !== null
          ? this.#newWatched(this.#watched)
          : this.fixed
            ? this.#newFixed()
            : newMovableStruct(this.structSize, this.finalizer === undefined);
    (object as unknown as WithStruct).struct = struct;
    return struct;
  }

  /** A new object was made: has what must happen at its death prepared. */
  born(object: PyObject): void {
    if (this.finalizer === undefined && !this.fixed) return;
    if (structOf(object) === undefined) this.giveStruct(object);
    const { finalizer } = this;
    if (finalizer === undefined || (object as Watched).finalizable !== undefined) return;
    const { type } = object;
    const attributes = type.hasDict ? dictOf(object) : undefined;
    const remains: Remains = { type, finalizer, attributes, fields: { ...object } };
    const token = {};
    (object as Watched).finalizable = token;
    watchDeath(token, () => finalizeRemains(remains));
  }

  #newWatched(memory: StructMemory): WatchedStruct {
    if (++watched.count > watched.next) sweep();
    const key = this.shape === shapes.HPyType_BuiltinShape_Object ? ANY_OBJECT : 0;
    const address = memory.allocate(this.structSize, key);
    if (address === 0) throw memoryError();
    const token = this.#filledGroup ?? this.#groupToFill(memory);
    const struct = new WatchedStruct(token, address, this.#kept);
    if (token.group.addresses.length === token.group.room) this.#filledGroup = undefined;
    return struct;
  }

  /** A group with room, which is held until it is full or a collection needs to know whether it is dead. */
  #groupToFill(memory: StructMemory): WatchedToken {
    let token = this.#watchedGroup?.deref();
    if (token === undefined || token.group.addresses.length === token.group.room)
      token = this.#makeGroup(memory);
    this.#filledGroup = token;
    keeps(this);
    return token;
  }

  letGo(): void {
    this.#filledGroup = undefined;
  }

  #makeGroup(memory: StructMemory): WatchedToken {
    const { extension } = this;
    const group = new WatchedGroup(++this.#watchedMade <= WATCHED_ALONE ? 1 : LARGEST_PAGE);
    const token = new WatchedToken(group);
    this.#watchedGroup = watchDeath(token, () => {
      watched.count -= group.addresses.length;
      for (const address of group.addresses) {
        if (extension.crashed) return;
        memory.dying(address);
        this.#destroyStruct(address);
        if (!extension.crashed) memory.free(address);
      }
    });
    return token;
  }

  #destroyStruct(struct: number): void {
    for (const { extension, fn } of this.#destroys)
      extension.calls.bare(fn, (invoke) => invoke.run1(fn, struct));
  }

  #newFixed(): FixedStruct {
    let token = this.#page?.deref();
    if (token === undefined || token.page.used === token.page.room) token = this.#makePage();
    const { page } = token;
    return new FixedStruct(page.start + this.#step * page.used++, token);
  }

  get #step(): number {
    return (this.structSize + 15) & ~15;
  }

  #makePage(): PageToken {
    // Large structs are given back one by one.
    const room = this.structSize > LARGEST_MOVED ? 1 : this.#nextPage;
    this.#nextPage = Math.min(LARGEST_PAGE, room * 2);
    const bytes = this.#step * room;
    const start = room === LARGEST_PAGE ? this.#takePage(bytes) : this.extension.allocate(bytes);
    this.extension.memory.u8.fill(0, start, start + bytes);
    const page: Page = { type: this, start, room, used: 0 };
    const token = new PageToken(page);
    this.#page = watchDeath(token, () => this.destroyPage(page));
    return token;
  }

  /** Pages come from ever larger pieces: each growth of the memory has the engine collect garbage. */
  #takePage(bytes: number): number {
    const free = this.#freePages.pop();
    if (free !== undefined) return free;
    if (this.#slab + bytes > this.#slabEnd) {
      const size = Math.max(bytes, this.#nextSlab - (this.#nextSlab % bytes));
      this.#nextSlab = Math.min(LARGEST_SLAB, this.#nextSlab * 2);
      this.#slab = this.extension.allocate(size);
      this.#slabEnd = this.#slab + size;
    }
    const start = this.#slab;
    this.#slab += bytes;
    return start;
  }

  destroyPage({ start, used, room }: Page): void {
    for (let i = 0; i < used; i++) this.#destroyStruct(start + this.#step * i);
    if (room === LARGEST_PAGE) this.#freePages.push(start);
    else if (!this.extension.crashed) this.extension.instance.free(start);
  }
}

function sweep(): void {
  // What runs for the dead may make more.
  watched.next = Number.POSITIVE_INFINITY;
  hooks.collect(0);
  watched.next = Math.max(FIRST_SWEEP, 2 * watched.count);
}

/** Calls `HPy_tp_finalize`; what it raises is told to `sys.unraisablehook`. */
export function callFinalizer(type: ExtensionType, object: PyValue): void {
  const { extension, finalize } = type;
  const handle = extension.handles.open(object);
  try {
    extension.calls.run1(finalize, handle);
    extension.calls.checkPending();
  } catch (error) {
    if (!(error instanceof PyBaseException)) throw error;
    extension.unraisable(error, object, `finalizer of ${type.name}`);
  }
  extension.handles.close(handle);
}

/** The dead object is made again of what it was, for the finalizer to see; it may live on. */
function finalizeRemains({ type, finalizer, attributes, fields }: Remains): void {
  if (finalizer.extension.crashed) return;
  const object = Object.assign(Object.create(type.ctor.prototype as object) as PyObject, fields);
  if (attributes !== undefined) (object as { attributes?: PyDict }).attributes = attributes;
  callFinalizer(finalizer, object);
}

export function extensionTypeOf(type: PyType): ExtensionType | undefined {
  const { extra } = type;
  return isExtensionType(extra) ? extra : undefined;
}

export const isExtensionType = (extra: unknown): extra is ExtensionType =>
  extra !== undefined && (extra as object).constructor === ExtensionType;

/** A bare object, before its `tp_init`. */
export function newBare(type: PyType, ...args: unknown[]): PyObject {
  return new (type.ctor as ObjectConstructor as unknown as new (...args: unknown[]) => PyObject)(...args);
}
