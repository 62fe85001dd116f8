/** The handles of one extension: what each stands for, and which of them hold memory of the extension. */
import { None, PyFloat } from '@harpy/objects/core-types';
import { systemError } from '@harpy/objects/errors';
import type { PyObject } from '@harpy/objects/object';
import type { PyValue } from '@harpy/objects/value';
import type { LinearMemory } from '../memory.ts';
import type { Handle } from '../types.ts';
import {
  BUILDERS_START,
  DIRTY,
  FLOAT_BYTES,
  FLOATS,
  fixed,
  frontMemory,
  MADE,
  OPEN_WINDOW,
  PERMANENT,
  SLOT_BYTES,
  SLOTS_START,
  SPARE_FLOAT,
  scratch,
  TEXT,
  UNTIDY,
} from './front.ts';
import { ROOM, type Struct, type WithStruct } from './structs.ts';
import { TextSlots } from './text-slots.ts';

const PAGE = 65536;
const FIRST = SLOTS_START / SLOT_BYTES;
const INITIAL = PAGE / SLOT_BYTES;

const NONE = fixed.none as Handle;
const TRUE = fixed.true as Handle;
const FALSE = fixed.false as Handle;
export const LAST_FIXED = FALSE;
// What other modules export is a variable to the engine, which it reads and tests each time; a constant of this one is none.
export const FIRST_SLOT = SLOTS_START;
/** In no list of free ones. */
const FIRST_FLOAT = SPARE_FLOAT;
const OBJECT_MADE = MADE;
const FREE_FLOATS = FLOATS >> 2;
const WINDOW_HANDLE = OPEN_WINDOW >> 2;
const DIRTY_WORD = DIRTY >> 2;
const LARGEST_ROOM = ROOM;
const none = None;
const Float = PyFloat;

/** Who puts memory into slots. */
export interface Holder {
  /** The last handle to a slot was closed that holds memory: its second word, the value, and the handle. */
  released(held: number, value: PyValue, handle: number): void;
  /** The last handle to a slot was closed that the outermost call still has: it is to be released after that. */
  closedWhileLent(handle: number): void;
}

export class HandleTable {
  // Private to the compiler only: reading what is private to the engine takes longer code, and it inlines only so much.
  readonly memory: WebAssembly.Memory;
  /** The front's memory in words; replaced when it grows. */
  words: Int32Array;
  /** The front's memory in doubles. */
  private doubles: Float64Array;
  /** Objects of open floats that somebody asked for, by place. */
  private readonly floats: (PyFloat | undefined)[] = [];
  private readonly values: (PyValue | undefined)[] = [];
  /** Handles of free slots; the first `top` count. Their words are 0. */
  private readonly free: number[] = [];
  private top = 0;
  /** End of the slots that were ever used, as a handle. */
  private end = SLOTS_START;
  /** Items were brought over and not forgotten. */
  windowed = false;
  /**
   * A slot that is free and yet says where a small struct has room: that of the object made last, which is mostly the next one's as well. 0
   * for none.
   */
  private spare = 0;
  private readonly textSlots = new TextSlots();
  /**
   * Handles that the outermost call was given without counting one more to them, 0 for none. Should their last be closed meanwhile, the
   * slot stays open until that call returns. The second counts only while there is a first.
   */
  lent = 0;
  alsoLent = 0;
  private readonly holder: Holder;
  /** The object that has a handle for good. */
  readonly none: PyObject = None;

  constructor(holder: Holder) {
    this.holder = holder;
    this.memory = frontMemory(INITIAL);
    this.words = new Int32Array(this.memory.buffer);
    this.doubles = new Float64Array(this.memory.buffer);
    this.words[scratch.floatsEnd >> 2] = SPARE_FLOAT + FLOAT_BYTES;
    this.words[0] = PERMANENT;
    this.words[1] = TEXT;
    this.words[scratch.builders >> 2] = BUILDERS_START;
    for (const value of [None, true, false]) this.openPermanent(value);
  }

  /** A handle that is never closed, for what lives as long as the extension. */
  openPermanent(value: PyValue): Handle {
    const handle = this.openSlot(value);
    this.words[handle >> 2] = PERMANENT;
    // So that closing it too often comes to `release`.
    this.words[(handle >> 2) + 1] = TEXT;
    return handle;
  }

  isPermanent(handle: Handle): boolean {
    return (handle & 1) !== 0 || this.words[(handle >> 2) + 1] === TEXT;
  }

  /** Brings over up to `most` small ints that follow the item at `index`, which was asked for after the one before it. */
  openWindow(handle: Handle, items: readonly PyValue[], index: number, most: number): void {
    const { words } = this;
    const end = Math.min(items.length, index + 1 + most);
    let place = scratch.windowItems >> 2;
    let at = index + 1;
    for (; at < end; at++) {
      const item = items[at];
      if (typeof item !== 'number' || (item << 1) >> 1 !== item) break;
      words[place++] = (item << 1) | 1;
    }
    words[scratch.windowStart >> 2] = index + 1;
    words[scratch.windowCount >> 2] = at - index - 1;
    words[WINDOW_HANDLE] = handle;
    // It ends with the outermost call.
    words[UNTIDY >> 2] = 1;
    this.windowed = true;
  }

  /** Forgets the items that were brought over. */
  closeWindow(): void {
    this.words[WINDOW_HANDLE] = 0;
    this.windowed = false;
  }

  /** A new handle. */
  open(value: PyValue): Handle {
    // First what is told in one step.
    if (value === none) return NONE;
    if (typeof value === 'number') {
      if ((value << 1) >> 1 === value) return ((value << 1) | 1) as Handle;
    } else if (typeof value === 'object') return this.openSlot(value);
    return this.openPrimitive(value);
  }

  openObject(value: PyObject): Handle {
    return value === none ? NONE : this.openSlot(value);
  }

  private openPrimitive(value: PyValue): Handle {
    if (typeof value === 'string') return this.openText(value);
    if (typeof value === 'boolean') return value ? TRUE : FALSE;
    return this.openSlot(value);
  }

  openText(text: string): Handle {
    const kept = this.textSlots.find(text);
    if (kept === 0) return this.openSlot(text);
    this.retain(kept as Handle);
    return kept as Handle;
  }

  /** The handle is to a short text whose UTF-8 it holds: the slot stays for the next time. */
  keepText(handle: Handle, text: string): void {
    this.retain(handle);
    const old = this.textSlots.put(text, handle) as Handle;
    if (old !== 0) this.close(old);
  }

  openSlot(value: PyValue): Handle {
    const top = this.top;
    if (top === 0) return this.openRare(value);
    const handle = this.free[top - 1] as number;
    this.top = top - 1;
    // The handle may be that of the window, which was closed.
    if (this.windowed) this.closeWindow();
    this.words[handle >> 2] = 1;
    this.values[(handle >>> 3) - FIRST] = value;
    return handle as Handle;
  }

  /** A handle of a slot that `closeForAgain` has left to the caller. */
  openAgain(handle: Handle, value: PyValue): Handle {
    this.words[handle >> 2] = 1;
    this.values[(handle >>> 3) - FIRST] = value;
    return handle;
  }

  /** As `close`, of a slot; returns that if it is left to the caller for `openAgain`, else 0. `other`: what was left already, 0 for none. */
  closeForAgain(handle: Handle, other: Handle): Handle {
    const { words } = this;
    const at = handle >> 2;
    if (other !== 0 || words[at] !== 1 || words[at + 1] !== 0) {
      this.close(handle);
      return other;
    }
    words[at] = 0;
    this.values[(handle >>> 3) - FIRST] = undefined;
    return handle;
  }

  private openRare(value: PyValue): Handle {
    if (this.words[DIRTY_WORD] !== 0) {
      this.clean();
      return this.openSlot(value);
    }
    const handle = this.end;
    if (handle + SLOT_BYTES > this.memory.buffer.byteLength) {
      this.memory.grow(Math.max(1, (this.memory.buffer.byteLength / PAGE) >> 1));
      this.words = new Int32Array(this.memory.buffer);
      this.doubles = new Float64Array(this.memory.buffer);
    }
    this.end += SLOT_BYTES;
    this.words[handle >> 2] = 1;
    this.values[(handle >>> 3) - FIRST] = value;
    return handle as Handle;
  }

  /** What the handle stands for. Throws SystemError for `HPY_NULL` and closed handles. */
  get(handle: Handle): PyValue {
    if (this.windowed) this.closeWindow();
    if ((handle & 1) !== 0) return handle >> 1;
    if (handle < FIRST_SLOT) return this.openFloat(handle);
    const value = this.values[(handle >>> 3) - FIRST];
    if (value === undefined) throw badHandle(handle);
    return value;
  }

  /** The object of a float that C made; one object as long as a handle is open. */
  private openFloat(handle: Handle): PyValue {
    if (handle < FIRST_FLOAT) throw badHandle(handle);
    const { words } = this;
    const at = handle >> 2;
    if ((words[at] as number) <= 0) throw badHandle(handle);
    const place = (handle - FIRST_FLOAT) >> 4;
    if (words[at + 1] === OBJECT_MADE) return this.floats[place] as PyFloat;
    const made = new Float(this.doubles[(handle >> 3) + 1] as number);
    words[at + 1] = OBJECT_MADE;
    this.floats[place] = made;
    return made;
  }

  /** As `get`; undefined for `HPY_NULL`. */
  optional(handle: Handle): PyValue | undefined {
    return handle === 0 ? undefined : this.get(handle);
  }

  /** What a handle that is no int stands for; closes it. Undefined for `HPY_NULL`. */
  takeResult(handle: Handle): PyValue | undefined {
    if (handle > LAST_FIXED) return this.takeSlot(handle);
    return handle < FIRST_SLOT ? this.takeFloat(handle) : this.fixed(handle);
  }

  /** The same for the slots after those of the singletons. */
  takeSlot(handle: Handle): PyValue {
    const value = this.values[(handle >>> 3) - FIRST];
    if (value === undefined) throw badHandle(handle);
    const { words } = this;
    const count = (words[handle >> 2] as number) - 1;
    words[handle >> 2] = count;
    if (count === 0) this.release(handle);
    return value;
  }

  /**
   * As `takeSlot`, for what is likely to be an object that was just made, its small struct in `memory` and this the only handle: does all
   * that closing it does, in steps that the engine compiles into the caller.
   */
  takeNew(handle: Handle, memory: LinearMemory): PyValue {
    const place = (handle >>> 3) - FIRST;
    const { words } = this;
    const at = handle >> 2;
    const value = this.values[place];
    const struct = (value as unknown as WithStruct | undefined)?.struct;
    if (words[at] !== 1 || struct === undefined || struct.slot !== handle || !isSmall(struct))
      return this.takeSlot(handle);
    if (handle === this.lent || handle === this.alsoLent) return this.takeSlot(handle);
    words[at] = 0;
    struct.slot = 0;
    struct.table = undefined;
    struct.save(memory.i32, (words[at + 1] as number) >> 2);
    this.values[place] = undefined;
    if (this.spare === 0) this.spare = handle;
    else this.setFree(handle);
    return value as PyValue;
  }

  private setFree(handle: number): void {
    this.words[(handle >> 2) + 1] = 0;
    this.free[this.top++] = handle;
  }

  /** A handle to a new object, whose slot holds the address of room for a small struct; 0 for none. */
  openSpare(value: PyValue): number {
    const handle = this.spare;
    if (handle !== 0) {
      this.spare = 0;
      this.words[handle >> 2] = 1;
      this.values[(handle >>> 3) - FIRST] = value;
    }
    return handle;
  }

  /** The same for what comes before the slots: floats, and `HPY_NULL`. */
  takeFloat(handle: Handle): PyValue | undefined {
    return handle === 0 ? undefined : this.takeOpenFloat(handle);
  }

  /** The singleton of a handle. How many handles there are to it is of no interest. */
  fixed(handle: number): PyValue | undefined {
    return this.values[(handle >>> 3) - FIRST];
  }

  /** What the handle stands for; closes it. */
  take(handle: Handle): PyValue {
    if ((handle & 1) !== 0) return handle >> 1;
    const value = this.takeResult(handle);
    if (value === undefined) throw badHandle(handle);
    return value;
  }

  private takeOpenFloat(handle: Handle): PyValue {
    const { words } = this;
    const at = handle >> 2;
    // The only handle to what has no object yet: the usual result of a function that computes.
    if (handle >= FIRST_FLOAT && words[at] === 1 && words[at + 1] === 0) {
      const made = new Float(this.doubles[(handle >> 3) + 1] as number);
      words[at] = 0;
      if (handle !== FIRST_FLOAT) {
        words[at + 1] = words[FREE_FLOATS] as number;
        words[FREE_FLOATS] = handle;
      }
      return made;
    }
    const value = this.openFloat(handle);
    this.close(handle);
    return value;
  }

  /** Is the handle open, and to this value? Slots that were freed in WebAssembly may still refer to theirs. */
  isOpenFor(handle: number, value: PyValue): boolean {
    if (handle === 0) return false;
    return this.values[(handle >>> 3) - FIRST] === value && (this.words[handle >> 2] as number) > 0;
  }

  /** One more handle to a slot that is open. */
  retain(handle: number): Handle {
    const { words } = this;
    words[handle >> 2] = (words[handle >> 2] as number) + 1;
    return handle as Handle;
  }

  close(handle: Handle): void {
    if ((handle & 1) !== 0) return;
    const { words } = this;
    const count = (words[handle >> 2] as number) - 1;
    words[handle >> 2] = count;
    if (count === 0) this.release(handle);
  }

  /** The last handle to the slot was closed. In few steps, with functions for what is rare: this is inlined in many places. */
  release(handle: number): void {
    if (handle < FIRST_SLOT) this.releaseFloat(handle);
    else if (this.lent === 0 || !this.isLent(handle)) {
      const held = this.words[(handle >> 2) + 1] as number;
      if (held !== 0) this.releaseHolding(handle, held);
      else {
        this.values[(handle >>> 3) - FIRST] = undefined;
        this.free[this.top++] = handle;
      }
    }
  }

  /** Is the slot lent? Then whoever lent it releases it. */
  private isLent(handle: number): boolean {
    if (handle !== this.lent && handle !== this.alsoLent) return false;
    this.holder.closedWhileLent(handle);
    return true;
  }

  private releaseHolding(handle: number, held: number): void {
    const { words, values } = this;
    if (held === TEXT) {
      // One that is never closed.
      words[handle >> 2] = PERMANENT;
      return;
    }
    const at = (handle >>> 3) - FIRST;
    words[(handle >> 2) + 1] = 0;
    this.holder.released(held, values[at] as PyValue, handle);
    values[at] = undefined;
    this.free[this.top++] = handle;
  }

  /** The slot was lent when its last handle was closed, and is so no more. */
  releaseLent(handle: number): void {
    if (this.words[handle >> 2] === 0 && this.values[(handle >>> 3) - FIRST] !== undefined)
      this.release(handle);
  }

  private releaseFloat(handle: number): void {
    if (handle < FIRST_FLOAT) return;
    const { words } = this;
    this.floats[(handle - FIRST_FLOAT) >> 4] = undefined;
    if (handle === FIRST_FLOAT) return;
    words[(handle >> 2) + 1] = words[FREE_FLOATS] as number;
    words[FREE_FLOATS] = handle;
  }

  /** Forgets the values of slots that were freed in WebAssembly. */
  clean(): void {
    const { words } = this;
    let handle = words[DIRTY_WORD] as number;
    words[DIRTY_WORD] = 0;
    while (handle !== 0) {
      const next = words[(handle >> 2) + 1] as number;
      words[(handle >> 2) + 1] = 0;
      this.values[(handle >>> 3) - FIRST] = undefined;
      this.free[this.top++] = handle;
      handle = next;
    }
  }

  /** Gives up builders that were never finished, and the holes finished ones left. */
  dropBuilders(): void {
    const { words } = this;
    const end = words[scratch.builders >> 2] as number;
    words[scratch.builders >> 2] = BUILDERS_START;
    for (let at = BUILDERS_START; at < end; ) {
      const count = words[at >> 2] as number;
      words[at >> 2] = 0;
      for (let i = 1; i <= count; i++) {
        const item = words[(at >> 2) + i] as Handle;
        words[(at >> 2) + i] = 0;
        if (item !== 0) this.close(item);
      }
      at = (at + 4 * count + 8) & -8;
    }
  }

  /** What the slot holds of the extension's memory: 0, the address of a struct, or that of a text plus `TEXT` and, if that is the UTF-8 of a str, `UTF8`. */
  held(handle: Handle): number {
    return (handle & 1) !== 0 ? 0 : (this.words[(handle >> 2) + 1] as number);
  }

  hold(handle: Handle, held: number): void {
    this.words[(handle >> 2) + 1] = held;
  }

  /** Number of slots in use, for tests and reports. */
  get count(): number {
    let count = 0;
    for (const value of this.values) if (value !== undefined) count++;
    return count;
  }
}

/** Is it moved, and in a room of `Rooms`? */
const isSmall = ({ size }: Struct): boolean => size !== 0 && size <= LARGEST_ROOM;

/** The slots are numbered from 0 on. */
export const slotNumber = (handle: Handle): number => (handle >>> 3) - FIRST;

function badHandle(handle: number): object {
  return systemError(
    handle === 0 ? 'HPY_NULL was passed where an object is needed' : `the handle ${handle} is not open`,
  );
}
