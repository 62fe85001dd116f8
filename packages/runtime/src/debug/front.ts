/**
 * What debug mode does for most context functions, in WebAssembly: the state and the handles are looked at, the host's function
 * is called with the host's handles, and a handle it returns gets a number. Whatever is not as it should be, and handles while
 * traces are taken, go to the functions of the same names in TypeScript.
 */
import { frontRecords } from '../gen/debug-front.ts';
import type { RawContext } from '../gen/raw-context.ts';
import type { Code, FunctionIndex, ValueType } from '../wasm/code.ts';
import { ModuleBuilder } from '../wasm/module-builder.ts';
import { GUARD, GUARD_BARE, GUARD_BUT_PENDING } from './guards.ts';
import { CONTEXT_STATE, ENDED_KEPT, INDEX, KIND, STATE, USE_SHIFT, USES } from './handle-table.ts';
import { placeOf } from './places.ts';

export interface FrontRecord {
  readonly name: string;
  /** Its place in `abiFunctions`. */
  readonly index: number;
  readonly params: readonly ValueType[];
  readonly handles: readonly (readonly [place: number, nullable: boolean])[];
  readonly result: ValueType | 'void';
  /** A handle; a number that may say that it failed; nothing that does, but an exception may be pending; or none of these. */
  readonly gives: 'handle' | 'number' | 'settled' | 'plain';
  /** The number that says so. */
  readonly error: number;
  readonly guard: string;
}

export interface FrontHost {
  /** That of the table of handles. */
  readonly memory: WebAssembly.Memory;
  /** Where the words of the context are in it. */
  readonly words: number;
  /** The number of the context. */
  readonly number: number;
  readonly opened: (fn: number, raw: number) => number;
  readonly failed: () => void;
}

const masks: Readonly<Record<string, number>> = { GUARD, GUARD_BARE, GUARD_BUT_PENDING };
const closeRecord: FrontRecord = {
  name: 'ctx_Close',
  index: placeOf('ctx_Close'),
  params: ['i32', 'i32'],
  handles: [[1, false]],
  result: 'void',
  gives: 'plain',
  error: 0,
  guard: 'GUARD_BUT_PENDING',
};

let compiled: { readonly names: string; readonly module: WebAssembly.Module } | undefined;

/** Those of the functions that are answered here; `checked` are those in TypeScript. */
export function makeFront(
  inner: Partial<RawContext>,
  checked: Partial<RawContext>,
  host: FrontHost,
): Partial<RawContext> {
  const records = [closeRecord, ...frontRecords].filter(({ name }) => name in inner);
  const names = records.map(({ name }) => name).join();
  if (compiled?.names !== names) compiled = { names, module: compile(records) };
  const constant = (value: number): WebAssembly.Global =>
    new WebAssembly.Global({ value: 'i32', mutable: false }, value);
  const { exports } = new WebAssembly.Instance(compiled.module, {
    table: { memory: host.memory, words: constant(host.words), number: constant(host.number) },
    host: { opened: host.opened, failed: host.failed },
    inner: inner as WebAssembly.ModuleImports,
    checked: checked as WebAssembly.ModuleImports,
  });
  return exports as Partial<RawContext>;
}

const I: ValueType = 'i32';

/** Functions and globals of the module. */
interface Needed {
  readonly opened: FunctionIndex;
  readonly failed: FunctionIndex;
  readonly inner: ReadonlyMap<string, FunctionIndex>;
  readonly checked: ReadonlyMap<string, FunctionIndex>;
  readonly words: number;
  readonly number: number;
}

/** A word of the table's state. */
const state = (code: Code, word: number): Code => code.i32(0).access('i32.load', 4 * word);

/** A word of the context's. */
const ofContext = (code: Code, needed: Needed, word: number): Code =>
  code.globalGet(needed.words).access('i32.load', 4 * word);

/** The address of a slot's word in an array of the table. */
const place = (code: Code, base: number, slot: number): Code =>
  state(code, base).get(slot).i32(2).op('i32.shl', 'i32.add');

const wordOf = (code: Code, base: number, slot: number): Code =>
  place(code, base, slot).access('i32.load', 0);

function compile(records: readonly FrontRecord[]): WebAssembly.Module {
  const builder = new ModuleBuilder();
  builder.importMemory('table', 'memory');
  const typeOf = ({ params, result }: FrontRecord) => ({
    params,
    results: result === 'void' ? [] : [result],
  });
  const importAll = (from: string): Map<string, FunctionIndex> =>
    new Map(
      records.map((record) => [record.name, builder.importFunction(from, record.name, typeOf(record))]),
    );
  const needed: Needed = {
    opened: builder.importFunction('host', 'opened', { params: [I, I], results: [I] }),
    failed: builder.importFunction('host', 'failed', { params: [], results: [] }),
    inner: importAll('inner'),
    checked: importAll('checked'),
    words: builder.importGlobal('table', 'words', I, false),
    number: builder.importGlobal('table', 'number', I, false),
  };
  const open = builder.define({ params: [I, I], results: [I] }, [I, I], (code) => writeOpen(code, needed));
  for (const record of records) {
    const local = record.params.length;
    const kept: ValueType = record.result === 'void' ? I : record.result;
    const index = builder.define(typeOf(record), [I, kept], (code) => {
      code.block((slow) => {
        checkState(slow, needed, record);
        for (const [parameter, nullable] of record.handles) checkHandle(slow, parameter, local, nullable);
        if (record === closeRecord) writeClose(slow, needed, local);
        else writeCall(slow, needed, record, open, local + 1);
        slow.op('return');
      });
      record.params.forEach((_, parameter) => {
        code.get(parameter);
      });
      code.call(needed.checked.get(record.name) as FunctionIndex);
    });
    builder.export(record.name, index);
  }
  return builder.compile();
}

/** Leaves the block if the function may not be called now, or not with this context. */
function checkState(code: Code, needed: Needed, { guard }: FrontRecord): void {
  ofContext(code.get(0), needed, CONTEXT_STATE.context).op('i32.ne').brIf(0);
  ofContext(code, needed, CONTEXT_STATE.guard)
    .i32(masks[guard] ?? GUARD)
    .op('i32.and')
    .brIf(0);
}

/** Leaves the block if the parameter is no open handle; `slot` is overwritten. */
function checkHandle(code: Code, handle: number, slot: number, nullable: boolean): void {
  if (!nullable) code.get(handle).op('i32.eqz').brIf(0);
  code.get(handle).i32(INDEX).op('i32.and').tee(slot);
  state(code, STATE.size).op('i32.ge_u').brIf(0);
  wordOf(code, STATE.keysBase, slot).get(handle).op('i32.ne').brIf(0);
}

/** The host's handle for an open one. */
function raw(code: Code, handle: number): Code {
  state(code, STATE.rawsBase).get(handle).i32(INDEX).op('i32.and').i32(2).op('i32.shl', 'i32.add');
  return code.access('i32.load', 0);
}

/** The call of the host's function; what it returns is on the stack then. */
function writeCall(code: Code, needed: Needed, record: FrontRecord, open: FunctionIndex, kept: number): void {
  const { params, handles, gives, result, error, name, index } = record;
  ofContext(code, needed, CONTEXT_STATE.inner);
  for (let parameter = 1; parameter < params.length; parameter++) {
    if (handles.some(([at]) => at === parameter)) raw(code, parameter);
    else code.get(parameter);
  }
  code.call(needed.inner.get(name) as FunctionIndex);
  switch (gives) {
    case 'plain':
      return;
    case 'settled':
      code.call(needed.failed);
      return;
    case 'number':
      code.tee(kept);
      if (result === 'i64') code.i64(BigInt(error)).op('i64.eq');
      else if (result === 'f64') code.f64(error).op('f64.eq');
      else code.i32(error).op('i32.eq');
      code.if((failed) => failed.call(needed.failed));
      code.get(kept);
      return;
    case 'handle':
      code.tee(kept).op('i32.eqz');
      code.if(
        (failed) => failed.call(needed.failed).i32(0),
        (made) => made.get(kept).i32(index).call(open),
        I,
      );
  }
}

/** `open(raw, opener)`: as `HandleTable.open`, for a slot that was used before, while no traces are taken. */
function writeOpen(code: Code, needed: Needed): void {
  const [given, opener, slot, key] = [0, 1, 2, 3];
  const elsewhere = (to: Code): Code => to.get(opener).get(given).call(needed.opened).op('return');
  state(code, STATE.untraced).op('i32.eqz').if(elsewhere);
  state(code, STATE.endedLength).i32(ENDED_KEPT).op('i32.gt_s');
  code.if(
    (ended) => writeShift(ended, 'ended', slot),
    (closed) => {
      state(closed, STATE.closedLength);
      state(closed, STATE.closedKept).op('i32.le_s').if(elsewhere);
      // There is something to be forgotten.
      writeFirst(closed, 'closed', slot);
      wordOf(closed, STATE.tracedBase, slot).if(elsewhere);
      writeShift(closed, 'closed', slot);
    },
  );
  wordOf(code, STATE.keysBase, slot).i32(-1).op('i32.xor').i32(USE_SHIFT).op('i32.shr_u');
  code
    .i32(1)
    .op('i32.add')
    .i32(USES)
    .op('i32.and')
    .i32(USE_SHIFT)
    .op('i32.shl')
    .get(slot)
    .op('i32.or')
    .set(key);
  const store = (base: number, value: (to: Code) => Code): void => {
    value(place(code, base, slot)).access('i32.store', 0);
  };
  store(STATE.keysBase, (to) => to.get(key));
  store(STATE.rawsBase, (to) => to.get(given));
  store(STATE.kindsBase, (to) => to.i32(KIND.owned));
  store(STATE.ownersBase, (to) => to.globalGet(needed.number));
  store(STATE.openersBase, (to) => to.get(opener));
  store(STATE.generationsBase, (to) => state(to, STATE.generation));
  count(code, STATE.opened, 'i32.add');
  store(STATE.serialsBase, (to) => state(to, STATE.opened));
  count(code, STATE.open, 'i32.add');
  code.get(key);
}

/** Closes the handle in parameter 1, whose slot is in a local; leaves the block when there is more to it than that. */
function writeClose(code: Code, needed: Needed, slot: number): void {
  const store = (base: number, value: (to: Code) => Code): void => {
    value(place(code, base, slot)).access('i32.store', 0);
  };
  state(code, STATE.untraced).op('i32.eqz').brIf(0);
  wordOf(code, STATE.kindsBase, slot).i32(KIND.owned).op('i32.ne').brIf(0);
  wordOf(code, STATE.structsBase, slot);
  wordOf(code, STATE.dataBase, slot).op('i32.or').brIf(0);
  state(code, STATE.closedLength);
  state(code, STATE.closedMask).op('i32.gt_s').brIf(0);
  store(STATE.keysBase, (to) => to.get(1).i32(-1).op('i32.xor'));
  store(STATE.closersBase, (to) => to.i32(closeRecord.index));
  store(STATE.kindsBase, (to) => to.i32(KIND.closed));
  state(code, STATE.closedBase);
  state(code, STATE.closedFirst);
  state(code, STATE.closedLength).op('i32.add');
  state(code, STATE.closedMask)
    .op('i32.and')
    .i32(2)
    .op('i32.shl', 'i32.add')
    .get(slot)
    .access('i32.store', 0);
  count(code, STATE.closedLength, 'i32.add');
  count(code, STATE.open, 'i32.sub');
  ofContext(code, needed, CONTEXT_STATE.inner);
  wordOf(code, STATE.rawsBase, slot).call(needed.inner.get('ctx_Close') as FunctionIndex);
}

/** The first slot of a queue. */
function writeFirst(code: Code, queue: 'closed' | 'ended', slot: number): void {
  state(code, STATE[`${queue}Base`]);
  state(code, STATE[`${queue}First`]).i32(2).op('i32.shl', 'i32.add').access('i32.load', 0).set(slot);
}

/** The same, taken out. */
function writeShift(code: Code, queue: 'closed' | 'ended', slot: number): void {
  writeFirst(code, queue, slot);
  code.i32(0);
  state(code, STATE[`${queue}First`]).i32(1).op('i32.add');
  state(code, STATE[`${queue}Mask`])
    .op('i32.and')
    .access('i32.store', 4 * STATE[`${queue}First`]);
  count(code, STATE[`${queue}Length`], 'i32.sub');
}

function count(code: Code, word: number, operation: 'i32.add' | 'i32.sub'): void {
  code.i32(0);
  state(code, word)
    .i32(1)
    .op(operation)
    .access('i32.store', 4 * word);
}
