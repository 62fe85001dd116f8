/**
 * Makes a module that keeps a list of the calls it is in, and looks before it reads or writes memory.
 *
 * Each call leaves the place it is made at in a stack of places, which is read when an API function is called: that costs
 * nanoseconds, where asking the engine for its stack costs microseconds. Beside the memory lies a shadow, a byte for each
 * word: 0 where everything is allowed. Each load and store first looks there, and calls a function of ours when it is not 0.
 *
 * Everything is added at the ends of the module's index spaces, so that no index changes. Code moves; `oldOffset` says
 * where an instruction was, for debug information.
 */
import { Code, type FunctionIndex, type ValueType, valueTypeCode } from '../../wasm/code.ts';
import { ByteWriter } from '../../wasm/encoding.ts';
import { type AccessLocals, writeLoadCheck, writeStore } from './access-code.ts';
import { InstructionReader } from './instructions.ts';
import { FIRST_LOAD, ownFrameAccesses } from './own-frame.ts';
import { FIRST_STORE, OWN_GLOBALS, type OwnFunctions, ownFunctions, STORES } from './own-functions.ts';
import {
  appended,
  exportedGlobal,
  importedCounts,
  parameterCounts,
  SECTION,
  type Section,
  sectionsOf,
} from './sections.ts';

export interface Instrumented {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where the instruction at an offset of the new file was in the old one. */
  oldOffset(offset: number): number;
  /** Functions from this index on are ours. */
  readonly firstOwnFunction: number;
}

/** The allocator of the C library: it is called for each struct, and what it does is its own business. */
const ALLOCATOR =
  /^(dl)?(malloc|free|calloc|realloc|memalign|posix_memalign|aligned_alloc|malloc_usable_size)$|^(sbrk|internal_memalign|dispose_chunk|prepend_alloc|try_realloc_chunk|sys_alloc|sys_trim|segment_holding)$/;

/** The module with checks, but for functions of the allocator; `null` for one that can't have them. */
export function instrument(
  bytes: Uint8Array,
  names: ReadonlyMap<number, string>,
  watchMemory: boolean,
): Instrumented | null {
  const trusted = new Set([...names].filter(([, name]) => ALLOCATOR.test(name)).map(([index]) => index));
  try {
    return rewrite(bytes, trusted, watchMemory);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function rewrite(bytes: Uint8Array, trusted: ReadonlySet<number>, watchMemory: boolean): Instrumented | null {
  const sections = sectionsOf(bytes);
  const find = (id: number): Section | undefined => sections.find((section) => section.id === id);
  const [types, functions, globals, exports, code] = [
    find(SECTION.type),
    find(SECTION.function),
    find(SECTION.global),
    find(SECTION.export),
    find(SECTION.code),
  ];
  if (!types || !functions || !globals || !exports || !code) return null;
  const countOf = ({ start }: Section): number => new InstructionReader(bytes, start).u32();
  const imported = importedCounts(bytes, find(SECTION.import));
  const firstType = countOf(types);
  const firstGlobal = imported.globals + countOf(globals);
  const firstFunction = imported.functions + countOf(functions);

  const own = ownFunctions(firstType, firstGlobal, firstFunction);
  const out = new ByteWriter().bytes([0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
  const moved = new Moved();
  for (const section of sections) {
    out.byte(section.id);
    switch (section.id) {
      case SECTION.type:
        appended(out, bytes, section, own.types.length, (to) => {
          for (const { params, results } of own.types) {
            to.byte(0x60).u32(params.length);
            for (const param of params) to.byte(valueTypeCode[param]);
            to.u32(results.length);
            for (const result of results) to.byte(valueTypeCode[result]);
          }
        });
        break;
      case SECTION.function:
        appended(out, bytes, section, own.functions.length, (to) => {
          for (const { type } of own.functions) to.u32(type);
        });
        break;
      case SECTION.global:
        appended(out, bytes, section, OWN_GLOBALS.length, (to) => {
          for (let i = 0; i < OWN_GLOBALS.length; i++)
            to.byte(valueTypeCode.i32).byte(1).byte(0x41).s32(0).byte(0x0b);
        });
        break;
      case SECTION.export:
        appended(out, bytes, section, OWN_GLOBALS.length, (to) => {
          for (const [i, name] of OWN_GLOBALS.entries()) {
            to.name(name).byte(3);
            to.u32(firstGlobal + i);
          }
        });
        break;
      case SECTION.code: {
        const content = rewriteCode(bytes, section, {
          own,
          moved,
          watchMemory,
          imported: imported.functions,
          stackPointer: exportedGlobal(bytes, exports, '__stack_pointer'),
          isTrusted: (index) => trusted.has(imported.functions + index),
          parameters: parameterCounts(bytes, types, functions),
        });
        out.u32(content.length);
        moved.codeStart = out.toBytes().length;
        out.bytes(content);
        break;
      }
      default:
        out.u32(section.end - section.start).bytes(bytes.subarray(section.start, section.end));
    }
  }
  return {
    bytes: out.toBytes(),
    oldOffset: (offset) => moved.oldOffset(offset),
    firstOwnFunction: firstFunction,
  };
}

/** Where code went. */
class Moved {
  /** Offsets in the new code section's contents, ascending, and the old file offsets they stand for. */
  readonly #news: number[] = [];
  readonly #olds: number[] = [];
  codeStart = 0;

  add(now: number, old: number): void {
    this.#news.push(now);
    this.#olds.push(old);
  }

  oldOffset(offset: number): number {
    const now = offset - this.codeStart;
    let low = 0;
    let high = this.#news.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#news[middle] as number) <= now) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return offset;
    const old = (this.#olds[low - 1] as number) + now - (this.#news[low - 1] as number);
    // What was put before an instruction stands for that instruction.
    const next = this.#olds[low];
    return next === undefined ? old : Math.min(old, Math.max(next, this.#olds[low - 1] as number));
  }
}

interface Rewriting {
  readonly own: OwnFunctions;
  readonly moved: Moved;
  readonly watchMemory: boolean;
  /** Number of imported functions. */
  readonly imported: number;
  /** The global of that name, where there is one. */
  readonly stackPointer: number | null;
  readonly isTrusted: (index: number) => boolean;
  /** Number of parameters of each function that is not imported. */
  readonly parameters: readonly number[];
}

function rewriteCode(bytes: Uint8Array, section: Section, how: Rewriting): Uint8Array {
  const reader = new InstructionReader(bytes, section.start);
  const count = reader.u32();
  const out = new ByteWriter().u32(count + how.own.functions.length);
  let written = out.toBytes().length;
  for (let i = 0; i < count; i++) {
    const size = reader.u32();
    const start = reader.at;
    const end = start + size;
    const marks: number[] = [];
    let body: Uint8Array;
    if (how.isTrusted(i)) {
      marks.push(0, start);
      body = bytes.subarray(start, end);
    } else body = rewriteBody(bytes, start, end, how.parameters[i] ?? 0, how, marks);
    reader.at = end;
    const head = new ByteWriter().u32(body.length).toBytes();
    out.bytes(head).bytes(body);
    written += head.length;
    for (let m = 0; m < marks.length; m += 2)
      how.moved.add(written + (marks[m] as number), marks[m + 1] as number);
    written += body.length;
  }
  for (const { locals, code } of how.own.functions) {
    const body = new ByteWriter();
    if (locals === 0) body.u32(0);
    else body.u32(1).u32(locals).byte(valueTypeCode.i32);
    out.sized(body.bytes(code.bytes.toBytes()).byte(0x0b));
  }
  return out.toBytes();
}

const CALL = 0x10;
const CALL_INDIRECT = 0x11;
const CALL_REF = 0x14;

/** What a body needs locals for: is there a call among the instructions, an access to memory, and what is stored? */
interface Needed {
  calls: boolean;
  accesses: boolean;
  readonly stored: Set<ValueType>;
}

function neededBy(bytes: Uint8Array, from: number, end: number): Needed {
  const needed: Needed = { calls: false, accesses: false, stored: new Set() };
  const reader = new InstructionReader(bytes, from);
  while (reader.at < end) {
    const opcode = reader.byte();
    if (opcode === CALL || opcode === CALL_INDIRECT || opcode === CALL_REF) needed.calls = true;
    else if (opcode >= FIRST_LOAD && opcode < FIRST_STORE + STORES.length) {
      needed.accesses = true;
      const store = STORES[opcode - FIRST_STORE];
      if (store !== undefined) needed.stored.add(store[0]);
    }
    reader.skipImmediates(opcode);
  }
  return needed;
}

/** One body; `marks` gets pairs of a place in the new body and the old file offset it stands for. */
function rewriteBody(
  bytes: Uint8Array,
  start: number,
  end: number,
  parameters: number,
  { own, watchMemory, imported, stackPointer }: Rewriting,
  marks: number[],
): Uint8Array {
  const reader = new InstructionReader(bytes, start);
  const out = new ByteWriter();
  let length = 0;
  /** Bytes before this offset are in `out`, or left out. */
  let copied = start;
  const flush = (to: number): void => {
    out.bytes(bytes.subarray(copied, to));
    length += to - copied;
    copied = to;
  };
  const insert = (code: Code): void => {
    const added = code.bytes.toBytes();
    out.bytes(added);
    length += added.length;
  };
  marks.push(0, start);
  // Locals: how many runs of them, each a count and a type.
  const runs = reader.u32();
  const firstRun = reader.at;
  let top = parameters;
  for (let run = 0; run < runs; run++) {
    top += reader.u32();
    reader.skipLeb();
  }
  const needed = neededBy(bytes, reader.at, end);
  const watched = watchMemory && needed.accesses;
  const values: Partial<Record<ValueType, number>> = {};
  const locals: AccessLocals = { address: top + 1, word: top + 2, values };
  if (needed.calls || watched) {
    // One local more holds the top of the stack of places when the function began, others what is accessed.
    const added: ValueType[] = ['i32', 'i32', 'i32', ...needed.stored];
    if (!watched) added.length = 1;
    for (const [place, type] of added.entries()) if (place > 2) values[type] = top + place;
    const head = new ByteWriter().u32(runs + added.length).bytes(bytes.subarray(firstRun, reader.at));
    for (const type of added) head.u32(1).byte(valueTypeCode[type]);
    const declared = head.toBytes();
    out.bytes(declared);
    length += declared.length;
    copied = reader.at;
    if (needed.calls) insert(new Code().globalGet(own.places).access('i32.load', 0).set(top));
    marks.push(length, copied);
  }
  const free = watched ? ownFrameAccesses(bytes, reader.at, end, stackPointer) : new Set<number>();
  while (reader.at < end) {
    const at = reader.at;
    const opcode = reader.byte();
    if (opcode === CALL || opcode === CALL_INDIRECT || opcode === CALL_REF) {
      const callee = opcode === CALL ? reader.u32() : -1;
      if (opcode !== CALL) reader.skipImmediates(opcode);
      const imports = callee >= 0 && callee < imported;
      flush(at);
      marks.push(length, at);
      // The place; there is room for one more. A call of the extension's own gets the stack above it, if there is any.
      const enter = new Code().get(top).i32(at).access('i32.store', 0);
      if (!imports)
        enter
          .get(top)
          .globalGet(own.placesEnd)
          .op('i32.lt_u')
          .if((room) => room.globalGet(own.places).get(top).i32(4).op('i32.add').access('i32.store', 0));
      insert(enter);
      marks.push(length, at);
      flush(reader.at);
      if (imports) continue;
      insert(new Code().globalGet(own.places).get(top).access('i32.store', 0));
      marks.push(length, copied);
    } else if (watchMemory && opcode >= FIRST_LOAD && opcode < FIRST_STORE) {
      const offset = reader.memoryArgument();
      if (offset < 0 || free.has(at)) continue;
      flush(at);
      marks.push(length, at);
      const code = new Code();
      writeLoadCheck(code, own, locals, opcode, offset);
      insert(code);
      // The load itself is copied with what follows.
      marks.push(length, at);
    } else if (watchMemory && opcode >= FIRST_STORE && opcode < FIRST_STORE + STORES.length) {
      const offset = reader.memoryArgument();
      if (offset < 0 || free.has(at)) continue;
      flush(at);
      marks.push(length, at);
      const code = new Code();
      writeStore(code, own, locals, opcode, offset);
      insert(code);
      copied = reader.at;
      // All of it stands for the store.
      marks.push(length, at, length, copied);
    } else if (watchMemory && opcode === 0xfc) {
      const next = reader.u32();
      const replaced = next === 10 ? own.copy : next === 11 ? own.fill : -1;
      reader.at = at + 1;
      reader.skipImmediates(opcode);
      if (replaced < 0) continue;
      flush(at);
      marks.push(length, at);
      insert(new Code().call(replaced as FunctionIndex));
      copied = reader.at;
      marks.push(length, copied);
    } else reader.skipImmediates(opcode);
  }
  if (reader.at !== end) throw new RangeError('a function body with a wrong size');
  flush(end);
  return out.toBytes();
}
