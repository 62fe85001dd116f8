/**
 * The calls into one extension that have not returned. What WebAssembly needs of them (`call-front.ts`) are words in the memory of
 * the table of handles: a frame for each call, the slots of the arguments lent to it, and what kinds of arguments each function of
 * the extension has. What there is to be told of a call is an object, which most calls never need.
 */
import type { SignatureRoles } from '../gen/signature-roles.ts';
import { AT_ONCE, CONTEXT_STATE, type HandleTable, INDEX, STATE } from './handle-table.ts';
import type { PythonPosition } from './host.ts';

/** Words of a frame. Frames of outermost calls are written two words at once: those beside each other, from an even one on (`call-direct.ts`). */
export const FRAME = {
  words: 16,
  /** The caller's `CONTEXT_STATE.context` and `guard`, which WebAssembly copies as one, and `running`. */
  context: 0,
  guard: 1,
  running: 5,
  /** Not 0 when there is an `Activation`. It and the number of arguments in memory are cleared as one. */
  told: 2,
  arrayLength: 3,
  /** The function, by its index in the extension's table. */
  fn: 4,
  /** `CONTEXT_STATE.made` when the call began. */
  made: 6,
  /** How many slots were lent to calls before it. */
  lent: 7,
  /** Arguments in memory: where, and the place of the first one among the slots lent. */
  array: 8,
  arrayLent: 9,
} as const;

/** Words kept of each function: its plan, and in how many calls more an object's fields are looked at; not more than 0: now. */
export const FUNCTION = { words: 2, plan: 0, untilLook: 1 } as const;

/** Bits of a plan; 0 is for functions that WebAssembly does not call. */
export const PLAN = {
  known: 1,
  /** It returns a number, and -1 after a failure: not a handle. */
  status: 2,
  /** The fourth argument are names of keywords, for so many arguments more. */
  named: 4,
  /** Kinds of the first four arguments after the context, two bits each. */
  kinds: 8,
} as const;

/** What becomes of an argument. */
export const PASSED = { other: 0, handle: 1, array: 2 } as const;

/** What is looked at when the outermost call returns: memory kept; handles kept. */
export const OUTERMOST = { memory: 1, later: 2 } as const;
/** An object's fields are looked at in so many calls of a function, then after so many more, twice as many, and so on. */
export const OFTEN_LOOKED = 16;

/** What is to be told of a call. */
export interface Activation {
  /** The function, by its index in the extension's table. */
  fn: number;
  reports: string[] | null;
  /** Reports beyond those told. */
  more: number;
  /** A report that a hook of Python's was told of instead. */
  silenced: string | null;
  /** The line of Python that called; `undefined` until somebody asks. */
  python: PythonPosition | null | undefined;
  /** The caller's `DebugContext.bare`. */
  bare: string | null;
  /** For `PlaceStack.leave`; -1 when it was not entered. */
  place: number;
}

/** Says anew whether WebAssembly makes calls: when one of the words this depends on has changed. */
export function quicken({ words }: HandleTable, at: number): void {
  const plain = words[STATE.untraced] !== 0 && words[at + CONTEXT_STATE.bare] === 0;
  words[at + CONTEXT_STATE.quick] = plain ? (words[at + CONTEXT_STATE.functionRoom] as number) : 0;
}

/** The plan of functions with a signature that WebAssembly can call, else 0. */
export function planOf(roles: SignatureRoles): number {
  const { params, result } = roles;
  if (params[0] !== 'context' || params.includes('buffer') || result === 'none') return 0;
  let plan: number = PLAN.known;
  if (result === 'status') plan |= PLAN.status;
  params.slice(1).forEach((role, place) => {
    const kind = role === 'handles' ? PASSED.array : role === 'other' ? PASSED.other : PASSED.handle;
    plan |= kind << (PLAN.kinds + 2 * place);
    if (role === 'kwnames') plan |= PLAN.named;
  });
  return plan;
}

export class Frames {
  readonly #table: HandleTable;
  readonly #at: number;
  /** One for each depth of calls. */
  readonly #activations: Activation[] = [];
  /** In how many calls of each function fields were looked at. */
  readonly #looks: number[] = [];

  /** `at` is where the words of the extension's context are. */
  constructor(table: HandleTable, at: number) {
    this.#table = table;
    this.#at = at;
    this.#growFrames(64);
    this.#growLent(256);
  }

  get level(): number {
    return this.#state(CONTEXT_STATE.level);
  }

  /** A word of the innermost call. */
  word(word: number): number {
    return this.#table.words[this.#frame(this.level - 1) + word] as number;
  }

  /** The innermost call. */
  get innermost(): Activation | null {
    const { level } = this;
    return level === 0 ? null : this.#activation(level - 1);
  }

  /** A call of `fn` begins. */
  enter(fn: number, bare: string | null): Activation {
    const { level } = this;
    if (level === this.#state(CONTEXT_STATE.frameRoom)) this.#growFrames(2 * level);
    const { words } = this.#table;
    const at = this.#at;
    const frame = this.#frame(level);
    words[frame + FRAME.fn] = fn;
    words[frame + FRAME.context] = words[at + CONTEXT_STATE.context] as number;
    words[frame + FRAME.guard] = words[at + CONTEXT_STATE.guard] as number;
    words[frame + FRAME.running] = words[at + CONTEXT_STATE.running] as number;
    words[frame + FRAME.told] = 0;
    words[frame + FRAME.made] = words[at + CONTEXT_STATE.made] as number;
    words[frame + FRAME.lent] = words[at + CONTEXT_STATE.lentLength] as number;
    words[frame + FRAME.array] = 0;
    words[frame + FRAME.arrayLength] = 0;
    words[at + CONTEXT_STATE.running] = 0;
    words[at + CONTEXT_STATE.level] = level + 1;
    if (fn < (words[at + CONTEXT_STATE.functionRoom] as number)) {
      const until = this.#function(fn) + FUNCTION.untilLook;
      words[until] = (words[until] as number) - 1;
    }
    const activation = this.#activation(level);
    activation.bare = bare;
    return activation;
  }

  /** The innermost call is over: what it found is there again. */
  leave(): void {
    const { words } = this.#table;
    const at = this.#at;
    const level = this.level - 1;
    const frame = this.#frame(level);
    words[at + CONTEXT_STATE.context] = words[frame + FRAME.context] as number;
    words[at + CONTEXT_STATE.guard] = words[frame + FRAME.guard] as number;
    words[at + CONTEXT_STATE.running] = words[frame + FRAME.running] as number;
    words[at + CONTEXT_STATE.lentLength] = words[frame + FRAME.lent] as number;
    words[at + CONTEXT_STATE.level] = level;
    if (words[frame + FRAME.told] === 0) return;
    words[frame + FRAME.told] = 0;
    words[at + CONTEXT_STATE.told] = (words[at + CONTEXT_STATE.told] as number) - 1;
  }

  /** The handle in `slot` is lent to the innermost call. */
  lend(slot: number): void {
    const length = this.#state(CONTEXT_STATE.lentLength);
    if (length >= this.#state(CONTEXT_STATE.lentRoom)) this.#growLent(2 * length);
    const { words } = this.#table;
    words[(this.#state(CONTEXT_STATE.lent) >> 2) + length] = slot;
    words[this.#at + CONTEXT_STATE.lentLength] = length + 1;
  }

  /** The next `count` handles lent are the arguments in memory at `array`. */
  lendingArray(array: number, count: number): void {
    const { words } = this.#table;
    const frame = this.#frame(this.level - 1);
    words[frame + FRAME.array] = array;
    words[frame + FRAME.arrayLength] = count;
    words[frame + FRAME.arrayLent] = this.#state(CONTEXT_STATE.lentLength);
  }

  /** How many handles were lent to all calls that go on. */
  get lentLength(): number {
    return this.#state(CONTEXT_STATE.lentLength);
  }

  /** The slot lent as number `index`, of all calls that go on. */
  lent(index: number): number {
    // WebAssembly keeps handles there.
    return (this.#table.words[(this.#state(CONTEXT_STATE.lent) >> 2) + index] as number) & INDEX;
  }

  /** Function `fn` of the extension's table is to be called like that. */
  plan(fn: number, plan: number): void {
    const room = this.#state(CONTEXT_STATE.functionRoom);
    if (fn >= room)
      this.#grow(
        CONTEXT_STATE.functions,
        CONTEXT_STATE.functionRoom,
        FUNCTION.words,
        Math.max(fn + 1, 2 * room),
      );
    quicken(this.#table, this.#at);
    this.#table.words[this.#function(fn) + FUNCTION.plan] = plan;
  }

  /** Is an object's fields' turn after this call of `fn`? If so, the next one is set. */
  looksNow(fn: number): boolean {
    if (fn >= this.#state(CONTEXT_STATE.functionRoom)) return true;
    const { words } = this.#table;
    const until = this.#function(fn) + FUNCTION.untilLook;
    if ((words[until] as number) > 0) return false;
    const looks = (this.#looks[fn] ?? 0) + 1;
    this.#looks[fn] = looks;
    words[until] = looks < OFTEN_LOOKED ? 1 : OFTEN_LOOKED * 2 ** Math.min(looks - OFTEN_LOOKED, 20);
    return true;
  }

  /** The index of a function's words. */
  #function(fn: number): number {
    return (this.#state(CONTEXT_STATE.functions) >> 2) + FUNCTION.words * fn;
  }

  #state(word: number): number {
    return this.#table.words[this.#at + word] as number;
  }

  #frame(level: number): number {
    return (this.#state(CONTEXT_STATE.frames) >> 2) + FRAME.words * level;
  }

  /** Its object, new if nothing of this call has been told yet. */
  #activation(level: number): Activation {
    const { words } = this.#table;
    const frame = this.#frame(level);
    const fn = words[frame + FRAME.fn] as number;
    let activation = this.#activations[level];
    if (activation === undefined) {
      activation = { fn, reports: null, more: 0, silenced: null, python: undefined, bare: null, place: -1 };
      this.#activations[level] = activation;
    } else if (words[frame + FRAME.told] === 0) {
      activation.fn = fn;
      activation.reports = null;
      activation.more = 0;
      activation.silenced = null;
      activation.python = undefined;
      activation.bare = null;
      activation.place = -1;
    }
    if (words[frame + FRAME.told] === 0) {
      words[frame + FRAME.told] = 1;
      words[this.#at + CONTEXT_STATE.told] = (words[this.#at + CONTEXT_STATE.told] as number) + 1;
    }
    return activation;
  }

  #growFrames(room: number): void {
    this.#grow(CONTEXT_STATE.frames, CONTEXT_STATE.frameRoom, FRAME.words, room);
    if (this.#state(CONTEXT_STATE.lentRoom) !== 0) this.#growLent(this.#state(CONTEXT_STATE.lentRoom));
  }

  /** Makes room for `room` slots, and the arguments of calls that do not look whether there is. */
  #growLent(room: number): void {
    // For arguments that are in no memory: there is always room for those of as many calls as there are frames.
    const spare = AT_ONCE * this.#state(CONTEXT_STATE.frameRoom);
    const old = this.#state(CONTEXT_STATE.lent) >> 2;
    const address = this.#table.allocate(4 * (room + spare));
    const { words } = this.#table;
    words.copyWithin(address >> 2, old, old + this.#state(CONTEXT_STATE.lentLength));
    words[this.#at + CONTEXT_STATE.lent] = address;
    words[this.#at + CONTEXT_STATE.lentRoom] = room;
  }

  /** Makes room for `room` entries of so many words, those that are there first. */
  #grow(base: number, roomWord: number, size: number, room: number): void {
    const old = this.#state(base) >> 2;
    const length = this.#state(roomWord) * size;
    const address = this.#table.allocate(4 * size * room);
    const { words } = this.#table;
    words.copyWithin(address >> 2, old, old + length);
    words[this.#at + base] = address;
    words[this.#at + roomWord] = room;
  }
}
