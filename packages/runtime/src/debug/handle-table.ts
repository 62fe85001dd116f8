/**
 * The handles of extensions in debug mode. Every handle an API function returns gets a number of its own, so that each
 * can be told from all others, also from those closed before it: a slot is used again late, and then under another number.
 *
 * They are records in a memory of its own, so that WebAssembly can open and close handles: a million open ones take 46 MB, or twice
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
/** Ended arguments that are remembered of those in other slots. */
const ENDED_KEPT = 512;
const FIRST_SIZE = 4096;
const PAGE = 65536;
/** Of what is allocated: lines of the processor's cache. */
const ALIGNMENT = 64;

/**
 * Words at the start of the table's memory, which WebAssembly reads and writes too (`front.ts`). A `...Base` is an address in
 * bytes; a queue of slots is a ring of a power of
 * two words, with counts of the slots that ever left and entered it, modulo 2^32.
 */
export const STATE = {
  /** Slots ever used. */
  size: 0,
  closedKept: 2,
  generation: 3,
  /** Not 0 while no traces are taken. */
  untraced: 4,
  capacity: 5,
  /** The slot for arguments whose turn is next. */
  nextArgument: 7,
  /** Handles that extensions had to close, opened so far, modulo 2^32. */
  opened: 6,
  /** Of the slots. */
  slotsBase: 8,
  closedBase: 20,
  closedMask: 21,
  closedFirst: 22,
  closedEnd: 23,
  endedBase: 24,
  endedMask: 25,
  endedFirst: 26,
  endedEnd: 27,
} as const;

/** Words of each slot. */
export const SLOT = {
  words: 11,
  /** The handle that is open in it, or the complement of the one that was. */
  key: 0,
  /** The host's handle. Slot 0 stands for HPY_NULL. */
  raw: 1,
  kind: 2,
  /** The `DebugContext` whose extension has it, by number. */
  owner: 3,
  /** The context function that opened it, as its place in `abiFunctions`; of an argument the extension's function. */
  opener: 4,
  /** Addresses of the struct and of the copied bytes that were asked for with the handle; 0 when none were. */
  struct: 5,
  data: 6,
  /** Not of arguments: the generation, and how many handles were opened up to it, for their order. */
  generation: 7,
  serial: 8,
  closer: 9,
  /** 1 when there is something in the three arrays of the table. */
  traced: 10,
} as const;
export type SlotWord = Exclude<(typeof SLOT)[keyof typeof SLOT], 11>;

/** Words of each context after those. */
export const CONTEXT_STATE = {
  first: 64,
  words: 24,
  /** The `HPyContext` that is right now. */
  context: 0,
  /** Bits of `GUARD`. */
  guard: 1,
  /** The host's context. */
  inner: 2,
  /** Not 0 while the extension's code runs, and not what prepares or checks a call. */
  running: 3,
  /** Calls that have not returned, and where their frames are (`frames.ts`), with room for so many. */
  level: 4,
  frames: 5,
  frameRoom: 6,
  /** Not 0 while code runs that may call no API. */
  bare: 7,
  /** Builders and trackers made so far, and those that are in use. */
  made: 8,
  unfinished: 9,
  /** Not 0 while reports wait for a call that can be told of them. */
  waiting: 10,
  /** Bits of `OUTERMOST`. */
  outermost: 11,
  /** The first of the contexts that calls are given in turn, and a count of the turns. */
  contexts: 12,
  calls: 14,
  /** Slots lent to calls: where they are kept, how many there are, with room for so many. */
  lent: 15,
  lentLength: 16,
  lentRoom: 17,
  /** What is known of the extension's functions, and of how many. */
  functions: 18,
  functionRoom: 19,
  /** The same, or 0 while traces are taken or code runs that may call no API: then TypeScript makes all calls. */
  quick: 21,
  /** The address of a word in the extension's memory for sizes; 0 until the functions of `blocks.ts` are there. */
  sizeAt: 20,
} as const;
const MOST_CONTEXTS = (PAGE / 4 - CONTEXT_STATE.first) / CONTEXT_STATE.words;

/** The words of a queue. */
const QUEUES = {
  closed: {
    base: STATE.closedBase,
    mask: STATE.closedMask,
    first: STATE.closedFirst,
    end: STATE.closedEnd,
  },
  ended: { base: STATE.endedBase, mask: STATE.endedMask, first: STATE.endedFirst, end: STATE.endedEnd },
} as const;
const { closed: CLOSED, ended: ENDED } = QUEUES;
type Queue = (typeof QUEUES)[keyof typeof QUEUES];

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
  #end = PAGE;

  constructor() {
    this.words[STATE.size] = 1 + ARGUMENT_SLOTS;
    this.words[STATE.nextArgument] = 1;
    this.closedKept = 1024;
    this.#makeQueue(CLOSED, 1024);
    this.#makeQueue(ENDED, 1024);
    this.#resize(FIRST_SIZE);
  }

  /** Closed handles remembered. */
  get closedKept(): number {
    return this.words[STATE.closedKept] as number;
  }

  set closedKept(count: number) {
    this.words[STATE.closedKept] = count;
  }

  /** Slots ever used. */
  get size(): number {
    return this.words[STATE.size] as number;
  }

  /** Handles the extensions have to close. */
  get openCount(): number {
    return ((this.words[STATE.opened] as number) - (this.words[STATE.closedEnd] as number)) | 0;
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
    words[at + SLOT.kind] = kind;
    words[at + SLOT.owner] = owner;
    words[at + SLOT.opener] = opener;
    if (kind === KIND.owned) {
      words[at + SLOT.generation] = generation;
      const serial = (words[STATE.opened] as number) + 1;
      words[STATE.opened] = serial;
      words[at + SLOT.serial] = serial;
    }
    return key;
  }

  /** A word of a slot. */
  word(slot: number, word: SlotWord): number {
    return this.words[this.#slots + SLOT.words * slot + word] as number;
  }

  set(slot: number, word: SlotWord, value: number): void {
    this.words[this.#slots + SLOT.words * slot + word] = value;
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
    if (slot > ARGUMENT_SLOTS) this.#push(ENDED, slot);
  }

  /** The handle in an open slot is closed. The caller has seen to its struct and data. */
  close(slot: number, closer: number): void {
    this.set(slot, SLOT.key, ~this.word(slot, SLOT.key));
    this.set(slot, SLOT.closer, closer);
    this.set(slot, SLOT.kind, KIND.closed);
    this.#push(CLOSED, slot);
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
      if (this.word(slot, SLOT.kind) === KIND.owned && this.word(slot, SLOT.generation) >= generation)
        found.push(slot);
    }
    return found.sort((a, b) => (this.word(a, SLOT.serial) - this.word(b, SLOT.serial)) | 0);
  }

  /** Slots of the closed handles remembered, the oldest first. */
  closedSlots(generation: number): number[] {
    const found: number[] = [];
    const first = this.words[CLOSED.first] as number;
    const length = this.#length(CLOSED);
    for (let i = Math.max(0, length - this.closedKept); i < length; i++) {
      const slot = this.words[this.#entry(CLOSED, first + i)] as number;
      if (this.word(slot, SLOT.generation) >= generation) found.push(slot);
    }
    return found;
  }

  /** The slot whose turn it is; `undefined` when it is not free. */
  #argument(): number | undefined {
    const slot = this.words[STATE.nextArgument] as number;
    this.words[STATE.nextArgument] = (slot & (ARGUMENT_SLOTS - 1)) + 1;
    if (this.word(slot, SLOT.kind) === KIND.free) this.set(slot, SLOT.key, ~slot);
    // One that has ended is of its kind still: the key tells.
    return this.word(slot, SLOT.key) >= 0 ? undefined : slot;
  }

  #any(): number {
    if (this.#length(ENDED) > ENDED_KEPT) return this.#shift(ENDED);
    return this.#length(CLOSED) > this.closedKept ? this.#evicted() : this.#fresh();
  }

  #evicted(): number {
    const slot = this.#shift(CLOSED);
    if (this.word(slot, SLOT.traced) !== 0) {
      this.descriptions[slot] = undefined;
      this.openedAt[slot] = undefined;
      this.closedAt[slot] = undefined;
      this.set(slot, SLOT.traced, 0);
    }
    return slot;
  }

  #fresh(): number {
    const slot = this.words[STATE.size] as number;
    this.words[STATE.size] = slot + 1;
    if (slot > INDEX) throw new RangeError('debug mode: more than 16 million handles are open');
    if (slot === this.words[STATE.capacity]) this.#resize(2 * slot);
    this.set(slot, SLOT.key, ~slot);
    return slot;
  }

  /** How many slots are in a queue. */
  #length(queue: Queue): number {
    return ((this.words[queue.end] as number) - (this.words[queue.first] as number)) | 0;
  }

  /** The index of the entry of a queue that came, or comes, as that one of all. */
  #entry(queue: Queue, count: number): number {
    const { words } = this;
    return ((words[queue.base] as number) >> 2) + (count & (words[queue.mask] as number));
  }

  #push(queue: Queue, slot: number): void {
    if (this.#length(queue) > (this.words[queue.mask] as number)) this.#growQueue(queue);
    const end = this.words[queue.end] as number;
    this.words[this.#entry(queue, end)] = slot;
    this.words[queue.end] = end + 1;
  }

  #shift(queue: Queue): number {
    const first = this.words[queue.first] as number;
    this.words[queue.first] = first + 1;
    return this.words[this.#entry(queue, first)] as number;
  }

  #makeQueue(queue: Queue, room: number): void {
    const base = this.allocate(4 * room);
    this.words[queue.base] = base;
    this.words[queue.mask] = room - 1;
  }

  #growQueue(queue: Queue): void {
    const first = this.words[queue.first] as number;
    const slots = Array.from(
      { length: this.#length(queue) },
      (_, i) => this.words[this.#entry(queue, first + i)] as number,
    );
    this.#makeQueue(queue, 2 * slots.length);
    for (const [i, slot] of slots.entries()) this.words[this.#entry(queue, first + i)] = slot;
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
