/**
 * The handles of extensions in debug mode. Every handle an API function returns gets a number of its own, so that each
 * can be told from all others, also from those closed before it: a slot is used again late, and then under another number.
 *
 * They are records in a memory of its own, so that WebAssembly can open and close handles: a million open ones take 32 MB, or twice
 * that after growing, and opening one allocates nothing.
 */
import type { Trace } from './traces.ts';

/** The part of a handle that is its slot; the rest counts how often the slot was used. */
export const INDEX = 0xffffff;
export const USES = 0x7f;
export const USE_SHIFT = 24;

export const KIND = {
  free: 0,
  /** Returned by an API function, to be closed by the extension. */
  owned: 1,
  /** Lent to a function of the extension for one call, which may have returned. */
  argument: 2,
  /** A field of `HPyContext`. */
  context: 3,
  closed: 4,
} as const;

/**
 * Slots 1 to this, a power of two, are for arguments and used in turn, so that calls need not look for one: so many ended arguments
 * are remembered. Other slots serve where the turn comes to an argument of a call that has not returned.
 */
export const ARGUMENT_SLOTS = 512;
/** Arguments that are opened at once have slots one after the other, where the turns begin again too: there are a few more. */
export const AT_ONCE = 4;
/** The last slot for arguments alone. */
export const LAST_ARGUMENT = ARGUMENT_SLOTS + AT_ONCE - 1;
/** Ended arguments that are remembered of those in other slots. */
const ENDED_KEPT = 512;
const FIRST_SIZE = 4096;
const PAGE = 65536;
/** Of what is allocated: lines of the processor's cache. */
const ALIGNMENT = 64;

/**
 * Words at the start of the table's memory, which WebAssembly reads and writes too (`front.ts`). Slots of closed handles are in a ring of
 * a power of two words, with counts of the slots that ever left and entered it, modulo 2^32.
 */
export const STATE = {
  /** Slots ever used. */
  size: 0,
  /** The address of the slots. */
  slotsBase: 1,
  /** That of handles that extensions have to close, as in `SLOT`. */
  generation: 2,
  /** So many slots were not those of closed handles when a handle was opened in them. */
  opened: 3,
  /** Not 0 while no traces are taken. */
  untraced: 4,
  /** Which slot for arguments is next: in bytes after slot 1. */
  nextArgument: 5,
  capacity: 6,
  closedBase: 8,
  closedMask: 9,
  closedFirst: 10,
  closedEnd: 11,
  /** WebAssembly takes a slot out of the ring when more are in it, and puts one in when not more are: never while traces are taken. */
  closedMore: 12,
  closedMost: 13,
} as const;

/** Words of each slot: few, as each call opens some that were not used for long. */
export const SLOT = {
  words: 8,
  /** The handle that is open in it, or the complement of the one that was. */
  key: 0,
  /** The host's handle. Slot 0 stands for HPY_NULL. */
  raw: 1,
  /** Of a closed handle: what closed it. */
  closer: 1,
  /** What it is: see `INFO`. */
  info: 2,
  /** Not of arguments: how many handles were opened up to it, for their order. */
  serial: 3,
  /** Addresses of the struct and of the copied bytes that were asked for with the handle; 0 when none were. */
  struct: 4,
  data: 5,
  /** Not of arguments. */
  generation: 6,
  /** Of a slot whose argument has ended: the one after it. */
  next: 7,
} as const;
export type SlotWord = Exclude<(typeof SLOT)[keyof typeof SLOT], 8>;
/** The same in bytes, as a power of two. */
export const SLOT_SHIFT = 5;

/** Parts of `SLOT.info`. */
export const INFO = {
  /** One of `KIND`; `owned` of closed ones too. */
  kind: 7,
  /** There is something in the three arrays of the table. */
  traced: 8,
  /** The `DebugContext` whose extension has it, by number: so many bits from here on. */
  owner: 4,
  /** The context function that opened it, as its place in `abiFunctions`; of an argument the extension's function. From here on. */
  opener: 14,
} as const;
const OWNER_MASK = 2 ** (INFO.opener - INFO.owner) - 1;
/** The largest opener there is room for. */
export const MOST_OPENER = 2 ** (32 - INFO.opener) - 1;

/** Words of each context after those. */
export const CONTEXT_STATE = {
  first: 64,
  words: 28,
  // The first ones in pairs that are read and written as one.
  /** The `HPyContext` that is right now. */
  context: 0,
  /** Bits of `GUARD`. */
  guard: 1,
  /** Calls that have not returned. */
  level: 2,
  /** How many handles are lent to them. */
  lentLength: 3,
  /** Builders and trackers that are in use. */
  unfinished: 4,
  /** Not 0 while reports wait for a call that can be told of them. */
  waiting: 5,
  /** Bits of `OUTERMOST`. */
  outermost: 6,
  /** Calls of which something is to be told (`FRAME.told`). */
  told: 7,
  /** The host's context. */
  inner: 8,
  /** Not 0 while the extension's code runs, and not what prepares or checks a call. */
  running: 9,
  /** Where the frames of calls are (`frames.ts`), with room for so many. */
  frames: 10,
  frameRoom: 11,
  /** Not 0 while code runs that may call no API. */
  bare: 12,
  /** Builders and trackers made so far. */
  made: 13,
  /** The first of the contexts that calls are given in turn, and a count of the turns. */
  contexts: 14,
  calls: 15,
  /** The handles lent to calls: where they are kept, with room for so many. */
  lent: 16,
  lentRoom: 17,
  /** What is known of the extension's functions, and of how many. */
  functions: 18,
  functionRoom: 19,
  /** The same, or 0 while traces are taken or code runs that may call no API: then TypeScript makes all calls. */
  quick: 20,
  /** The address of a word in the extension's memory for sizes; 0 until the functions of `blocks.ts` are there. */
  sizeAt: 21,
  /** The builder of a list or of a tuple that was made or asked for last, 0 for none or while it is one of the other kind. */
  listBuilder: 22,
  tupleBuilder: 23,
  /** What that is to the host, how many items it is for, and how many of the first ones were set. */
  builder: 24,
  builderSize: 25,
  builderNext: 26,
} as const;
const MOST_CONTEXTS = Math.floor((PAGE / 4 - CONTEXT_STATE.first) / CONTEXT_STATE.words);

export class HandleTable {
  readonly memory = new WebAssembly.Memory({ initial: 1 });
  /** All of the memory. */
  words = new Int32Array(this.memory.buffer);
  /** The index of the first slot's words. */
  #slots = 0;
  /** Where it was opened and closed, while traces are taken. */
  readonly openedAt: (Trace | undefined)[] = [];
  readonly closedAt: (Trace | undefined)[] = [];
  /** What a closed handle was for. */
  readonly descriptions: (string | undefined)[] = [];
  #closedKept = 1024;
  /** Ended arguments in slots that are not for arguments alone, in order. */
  #endedFirst = 0;
  #endedLast = 0;
  #endedCount = 0;
  /** Slots after those for arguments that are not of handles the extensions have to close. */
  #others = 0;
  #end = PAGE;

  constructor() {
    this.words[STATE.size] = 1 + LAST_ARGUMENT;
    this.#makeRing(2048);
    this.#resize(FIRST_SIZE);
    for (let slot = 1; slot <= LAST_ARGUMENT; slot++) this.set(slot, SLOT.key, ~slot);
  }

  /** Closed handles remembered. */
  get closedKept(): number {
    return this.#closedKept;
  }

  set closedKept(count: number) {
    this.#closedKept = count;
    this.#setBounds();
  }

  /** No traces are taken. */
  get untraced(): boolean {
    return this.words[STATE.untraced] !== 0;
  }

  set untraced(untraced: boolean) {
    this.words[STATE.untraced] = untraced ? 1 : 0;
    this.#setBounds();
  }

  #setBounds(): void {
    const { words, untraced } = this;
    words[STATE.closedMore] = untraced ? this.#closedKept : 2 ** 31 - 1;
    words[STATE.closedMost] = untraced ? (words[STATE.closedMask] as number) : -1;
  }

  /** Slots in the ring, of which some may not count as remembered any more. */
  get #closedCount(): number {
    return ((this.words[STATE.closedEnd] as number) - (this.words[STATE.closedFirst] as number)) | 0;
  }

  /** Slots ever used. */
  get size(): number {
    return this.words[STATE.size] as number;
  }

  /** Handles the extensions have to close. */
  get openCount(): number {
    return this.size - 1 - LAST_ARGUMENT - this.#others - this.#closedCount;
  }

  /** Where the words of context number `number` are. */
  contextWords(number: number): number {
    if (number >= MOST_CONTEXTS) throw new RangeError('debug mode: too many extensions');
    return CONTEXT_STATE.first + CONTEXT_STATE.words * number;
  }

  /** A new handle to what `raw` is to the host. */
  open(raw: number, kind: number, owner: number, opener: number, generation: number): number {
    const slot = (kind === KIND.argument ? this.#argument() : undefined) ?? this.#any();
    const at = this.#slots + SLOT.words * slot;
    const { words } = this;
    const key = ((((~(words[at + SLOT.key] as number) >>> USE_SHIFT) + 1) & USES) << USE_SHIFT) | slot;
    words[at + SLOT.key] = key;
    words[at + SLOT.raw] = raw;
    words[at + SLOT.info] = kind | (owner << INFO.owner) | (Math.min(opener, MOST_OPENER) << INFO.opener);
    if (kind === KIND.owned) {
      words[at + SLOT.generation] = generation;
      words[at + SLOT.serial] = (words[STATE.opened] as number) + (words[STATE.closedFirst] as number);
    } else if (slot > LAST_ARGUMENT) this.#others++;
    return key;
  }

  /** A word of a slot. */
  word(slot: number, word: SlotWord): number {
    return this.words[this.#slots + SLOT.words * slot + word] as number;
  }

  set(slot: number, word: SlotWord, value: number): void {
    this.words[this.#slots + SLOT.words * slot + word] = value;
  }

  /** One of `KIND`. */
  kind(slot: number): number {
    const kind = this.word(slot, SLOT.info) & INFO.kind;
    return kind === KIND.owned && this.word(slot, SLOT.key) < 0 ? KIND.closed : kind;
  }

  /** The number of the `DebugContext` whose extension has the handle. */
  owner(slot: number): number {
    return (this.word(slot, SLOT.info) >>> INFO.owner) & OWNER_MASK;
  }

  /** The context function that opened it, as its place in `abiFunctions`; of an argument the extension's function. */
  opener(slot: number): number {
    return this.word(slot, SLOT.info) >>> INFO.opener;
  }

  /** There is something in one of the three arrays now. */
  traced(slot: number): void {
    this.set(slot, SLOT.info, this.word(slot, SLOT.info) | INFO.traced);
  }

  /** The key of a handle's slot; `undefined` when it has none. */
  keyOf(handle: number): number | undefined {
    const slot = handle & INDEX;
    return slot < this.size ? this.word(slot, SLOT.key) : undefined;
  }

  /** What an open handle, or HPY_NULL, is to the host. */
  rawOf(handle: number): number {
    return this.word(handle & INDEX, SLOT.raw);
  }

  /** The call an argument was lent for has returned. */
  end(slot: number): void {
    this.set(slot, SLOT.key, ~this.word(slot, SLOT.key));
    if (slot <= LAST_ARGUMENT) return;
    if (this.#endedCount++ === 0) this.#endedFirst = slot;
    else this.set(this.#endedLast, SLOT.next, slot);
    this.#endedLast = slot;
  }

  /** The handle in an open slot is closed. The caller has seen to its struct and data. */
  close(slot: number, closer: number): void {
    this.set(slot, SLOT.key, ~this.word(slot, SLOT.key));
    this.set(slot, SLOT.closer, closer);
    if (this.#closedCount > (this.words[STATE.closedMask] as number)) this.#growRing();
    const { words } = this;
    const end = words[STATE.closedEnd] as number;
    words[this.#entry(end)] = slot;
    words[STATE.closedEnd] = end + 1;
  }

  isOpen(handle: number): boolean {
    return handle !== 0 && this.keyOf(handle) === handle;
  }

  /** Is it remembered that `handle` was closed? */
  wasClosed(handle: number): boolean {
    return this.keyOf(handle) === ~handle;
  }

  /** Slots of the handles still to be closed, of that generation and later, the oldest first. */
  openSlots(generation: number): number[] {
    const found: number[] = [];
    for (let slot = 1, { size } = this; slot < size; slot++) {
      if (this.kind(slot) === KIND.owned && this.word(slot, SLOT.generation) >= generation) found.push(slot);
    }
    return found.sort((a, b) => (this.word(a, SLOT.serial) - this.word(b, SLOT.serial)) | 0);
  }

  /** Slots of the closed handles remembered, the oldest first. */
  closedSlots(generation: number): number[] {
    const found: number[] = [];
    const end = this.words[STATE.closedEnd] as number;
    for (let left = Math.min(this.#closedCount, this.closedKept); left > 0; left--) {
      const slot = this.words[this.#entry(end - left)] as number;
      if (this.word(slot, SLOT.generation) >= generation) found.push(slot);
    }
    return found;
  }

  /** The slot whose turn it is; `undefined` when it is not free. */
  #argument(): number | undefined {
    const before = this.words[STATE.nextArgument] as number;
    const slot = (before >> SLOT_SHIFT) + 1;
    this.words[STATE.nextArgument] = (slot & (ARGUMENT_SLOTS - 1)) << SLOT_SHIFT;
    return this.word(slot, SLOT.key) >= 0 ? undefined : slot;
  }

  #any(): number {
    if (this.#endedCount > ENDED_KEPT) {
      const slot = this.#endedFirst;
      this.#endedFirst = this.word(slot, SLOT.next);
      this.#endedCount--;
      this.#others--;
      this.words[STATE.opened] = (this.words[STATE.opened] as number) + 1;
      return slot;
    }
    return this.#closedCount > this.closedKept ? this.#evicted() : this.#fresh();
  }

  #evicted(): number {
    const first = this.words[STATE.closedFirst] as number;
    const slot = this.words[this.#entry(first)] as number;
    this.words[STATE.closedFirst] = first + 1;
    if ((this.word(slot, SLOT.info) & INFO.traced) !== 0) {
      this.descriptions[slot] = undefined;
      this.openedAt[slot] = undefined;
      this.closedAt[slot] = undefined;
    }
    return slot;
  }

  #fresh(): number {
    const slot = this.words[STATE.size] as number;
    this.words[STATE.size] = slot + 1;
    this.words[STATE.opened] = (this.words[STATE.opened] as number) + 1;
    if (slot > INDEX) throw new RangeError('debug mode: more than 16 million handles are open');
    if (slot === this.words[STATE.capacity]) this.#resize(2 * slot);
    this.set(slot, SLOT.key, ~slot);
    return slot;
  }

  /** The index of the entry of the ring that came, or comes, as that one of all. */
  #entry(count: number): number {
    const { words } = this;
    return ((words[STATE.closedBase] as number) >> 2) + (count & (words[STATE.closedMask] as number));
  }

  #makeRing(room: number): void {
    const base = this.allocate(4 * room);
    this.words[STATE.closedBase] = base;
    this.words[STATE.closedMask] = room - 1;
    this.#setBounds();
  }

  #growRing(): void {
    const first = this.words[STATE.closedFirst] as number;
    const slots = Array.from(
      { length: this.#closedCount },
      (_, i) => this.words[this.#entry(first + i)] as number,
    );
    this.#makeRing(2 * slots.length);
    for (const [i, slot] of slots.entries()) this.words[this.#entry(first + i)] = slot;
  }

  /** Room in the memory, zeroed: its address. What is given up for something larger is not used again. */
  allocate(bytes: number): number {
    const base = (this.#end + ALIGNMENT - 1) & -ALIGNMENT;
    this.#end = base + bytes;
    const missing = this.#end - this.memory.buffer.byteLength;
    if (missing > 0) {
      this.memory.grow(Math.ceil(missing / PAGE));
      this.words = new Int32Array(this.memory.buffer);
    }
    return base;
  }

  #resize(capacity: number): void {
    const address = this.allocate(4 * SLOT.words * capacity);
    const { words } = this;
    words.copyWithin(address >> 2, this.#slots, this.#slots + SLOT.words * (words[STATE.capacity] as number));
    this.#slots = address >> 2;
    words[STATE.slotsBase] = address;
    words[STATE.capacity] = capacity;
  }
}
