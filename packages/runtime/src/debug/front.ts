/**
 * What debug mode does for most context functions, in WebAssembly: the state and the handles are looked at, the host's function
 * is called with the host's handles, and a handle it returns gets a number. Whatever is not as it should be, and handles while
 * traces are taken, go to the functions of the same names in TypeScript.
 */
import { frontRecords } from '../gen/debug-front.ts';
import type { RawContext } from '../gen/raw-context.ts';
import type { Code, FunctionIndex, ValueType } from '../wasm/code.ts';
import { type FunctionType, ModuleBuilder } from '../wasm/module-builder.ts';
import { BLOCK_FUNCTIONS, BLOCK_SIGNATURES, type BlockFunction } from './blocks.ts';
import {
  closeRecord,
  type FrontRecord,
  newRecord,
  setListRecord,
  setTupleRecord,
  structRecord,
  utf8Record,
} from './front-record.ts';
import { GUARD, GUARD_BARE, GUARD_BUT_PENDING } from './guards.ts';
import { CONTEXT_STATE, INDEX, INFO, KIND, SLOT, STATE } from './handle-table.ts';
import { REQUIRED_KINDS } from './required.ts';
import {
  checkOwned,
  checkRoom,
  slotAt,
  state,
  store,
  wordOf,
  writeClosed,
  writeGivenUp,
  writeOpen,
} from './table-code.ts';

export interface FrontHost {
  /** That of the table of handles. */
  readonly memory: WebAssembly.Memory;
  /** Where the words of the context are in it. */
  readonly words: number;
  /** The number of the context. */
  readonly number: number;
  /** Host's handles with one of these bits stand for values that nothing has to be done for when they are copied or closed. */
  readonly weightless: number;
  /** As `DebugObjects.taggedInts`. */
  readonly taggedInts: boolean;
  /** The functions of `blocks.ts`, once they are there. */
  readonly blocks: WebAssembly.Table;
  readonly opened: (fn: number, raw: number) => number;
  readonly failed: () => void;
  /** `DebugObjects.structAt`. */
  readonly structAt: (raw: number) => number;
  /** A handle has the struct whose address is in memory at `at`. */
  readonly given: (handle: number, at: number) => void;
  /** The struct of the object behind the handle in `slot` is there now. */
  readonly moved: (slot: number, address: number) => void;
  /** Not 0 if the object of the host's handle, which may be HPY_NULL, is of that of `REQUIRED_KINDS`. */
  readonly isRequired: (raw: number, kind: number) => number;
}

/** Functions that do so little that a call to open their handle would be much of it: they open it themselves. */
const CHEAP: ReadonlySet<string> = new Set([
  'ctx_Dup',
  'ctx_Long_FromInt32_t',
  'ctx_Long_FromInt64_t',
  'ctx_Long_FromSsize_t',
  'ctx_Float_FromDouble',
  'ctx_Bool_FromBool',
  'ctx_GetItem_i',
]);

// Small ints are answered here where the host's handles say which they are: a call from module to module takes longer.

/** What makes an i32 the result of functions that read ints. */
const OF_INT: Readonly<Record<string, (code: Code) => Code>> = {
  ctx_Long_AsInt32_t: (code) => code,
  ctx_Long_AsSsize_t: (code) => code,
  ctx_Long_AsUInt32_tMask: (code) => code,
  ctx_Long_AsInt64_t: (code) => code.op('i64.extend_i32_s'),
  ctx_Long_AsUInt64_tMask: (code) => code.op('i64.extend_i32_s'),
  ctx_Long_AsDouble: (code) => code.op('f64.convert_i32_s'),
};
/** Functions that make ints of an i32. */
const TO_INT: ReadonlySet<string> = new Set(['ctx_Long_FromInt32_t', 'ctx_Long_FromSsize_t']);

/** Functions with checks of their own. */
const OWN_RECORDS = [closeRecord, utf8Record, newRecord, structRecord, setListRecord, setTupleRecord];

const masks: Readonly<Record<string, number>> = { GUARD, GUARD_BARE, GUARD_BUT_PENDING };
/** By what they are made for: what the words of a context are is known when the code is written, as all functions read them. */
const compiled = new Map<string, WebAssembly.Module>();

/** Those of the functions that are answered here; `checked` are those in TypeScript. */
export function makeFront(
  inner: Partial<RawContext>,
  checked: Partial<RawContext>,
  host: FrontHost,
): Partial<RawContext> {
  const records = [...OWN_RECORDS, ...frontRecords].filter(({ name }) => name in inner);
  const key = [
    host.words,
    host.number,
    host.weightless,
    host.taggedInts,
    ...records.map(({ name }) => name),
  ].join();
  let module = compiled.get(key);
  if (module === undefined) {
    module = compile(records, host);
    compiled.set(key, module);
  }
  const { exports } = new WebAssembly.Instance(module, {
    table: { memory: host.memory },
    host: {
      opened: host.opened,
      failed: host.failed,
      structAt: host.structAt,
      given: host.given,
      moved: host.moved,
      isRequired: host.isRequired,
      blocks: host.blocks,
    },
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
  /** Calls a function over the extension's memory. */
  readonly block: (code: Code, name: BlockFunction) => Code;
  readonly structAt: FunctionIndex;
  readonly given: FunctionIndex;
  readonly moved: FunctionIndex;
  readonly isRequired: FunctionIndex;
  readonly words: number;
  /** `SLOT.info` of a handle of the extension's own, but for the opener. */
  readonly owned: number;
  readonly weightless: number;
  readonly taggedInts: boolean;
}

/** A word of the context's. */
const ofContext = (code: Code, needed: Needed, word: number): Code =>
  code.i32(0).access('i32.load', needed.words + 4 * word);

function compile(
  records: readonly FrontRecord[],
  { words, number, weightless, taggedInts }: FrontHost,
): WebAssembly.Module {
  const builder = new ModuleBuilder();
  builder.importMemory('table', 'memory');
  builder.importTable('host', 'blocks');
  const typeOf = ({ params, result }: FrontRecord) => ({
    params,
    results: result === 'void' ? [] : [result],
  });
  const importAll = (from: string): Map<string, FunctionIndex> =>
    new Map(
      records.map((record) => [record.name, builder.importFunction(from, record.name, typeOf(record))]),
    );
  /** What is rare is called by a function of its own: where imports are called the engine reads what it needs for that long before. */
  const rarely = (imported: FunctionIndex, type: FunctionType): FunctionIndex =>
    builder.define(type, [], (code) => {
      for (const parameter of type.params.keys()) code.get(parameter);
      code.call(imported);
    });
  const openedType: FunctionType = { params: [I, I], results: [I] };
  const failedType: FunctionType = { params: [], results: [] };
  const opened = builder.importFunction('host', 'opened', openedType);
  const failed = builder.importFunction('host', 'failed', failedType);
  const checked = importAll('checked');
  const imported: Omit<Needed, 'opened' | 'failed' | 'checked'> = {
    inner: importAll('inner'),
    block: (code, name) => {
      const [params, results] = BLOCK_SIGNATURES[name];
      const words = (count: number): ValueType[] => Array<ValueType>(count).fill(I);
      return code
        .i32(BLOCK_FUNCTIONS.indexOf(name))
        .callIndirect(builder.type(words(params), words(results)));
    },
    structAt: builder.importFunction('host', 'structAt', { params: [I], results: [I] }),
    given: builder.importFunction('host', 'given', { params: [I, I], results: [] }),
    moved: builder.importFunction('host', 'moved', { params: [I, I], results: [] }),
    isRequired: builder.importFunction('host', 'isRequired', { params: [I, I], results: [I] }),
    words,
    owned: KIND.owned | (number << INFO.owner),
    weightless,
    taggedInts,
  };
  const needed: Needed = {
    ...imported,
    opened: rarely(opened, openedType),
    failed: rarely(failed, failedType),
    checked: new Map(
      records.map((record) => [
        record.name,
        rarely(checked.get(record.name) as FunctionIndex, typeOf(record)),
      ]),
    ),
  };
  const open = builder.define({ params: [I, I], results: [I] }, [I, I, I], (code) =>
    writeOwned(
      code,
      needed,
      { given: 0, at: 2, key: 3, first: 4 },
      {
        opener: (to) => to.get(1),
        info: (to) => to.get(1).i32(INFO.opener).op('i32.shl').i32(needed.owned).op('i32.or'),
      },
    ),
  );
  for (const record of records) {
    const kept = record.params.length;
    const keptType: ValueType = record.result === 'void' ? I : record.result;
    const slots = kept + 1;
    // Three more for a handle that is opened.
    const locals: ValueType[] = [keptType, ...record.handles.map(() => I), I, I, I];
    const index = builder.define(typeOf(record), locals, (code) => {
      code.block((slow) => {
        checkState(slow, needed, record);
        record.handles.forEach(([parameter, nullable], place) => {
          checkHandle(slow, parameter, slots + place, nullable);
        });
        for (const [parameter, kind] of record.required)
          checkRequired(slow, needed, slots + handlePlace(record, parameter), REQUIRED_KINDS.indexOf(kind));
        for (const text of record.texts) checkText(slow, needed, text);
        if (record === closeRecord) writeClose(slow, needed, slots, kept);
        else if (record === newRecord) writeNew(slow, needed, open, slots, kept);
        else if (record === structRecord) writeStruct(slow, needed, slots, kept);
        else if (record === utf8Record) writeUtf8(slow, needed, slots, kept);
        else if (record === setListRecord) writeSet(slow, needed, record, CONTEXT_STATE.listBuilder, slots);
        else if (record === setTupleRecord) writeSet(slow, needed, record, CONTEXT_STATE.tupleBuilder, slots);
        else writeCall(slow, needed, record, CHEAP.has(record.name) ? null : open, kept, slots);
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

/** Leaves the block if the parameter is no open handle; the address of its slot is in local `at` then. */
function checkHandle(code: Code, handle: number, at: number, nullable: boolean): void {
  if (!nullable) code.get(handle).op('i32.eqz').brIf(0);
  code.get(handle).i32(INDEX).op('i32.and');
  state(code, STATE.size).op('i32.ge_u').brIf(0);
  slotAt(code.get(handle), at);
  wordOf(code, SLOT.key, at).get(handle).op('i32.ne').brIf(0);
}

/** Leaves the block if the object of the handle whose slot is at `at` is not of that kind; slot 0, of HPY_NULL, may be. */
function checkRequired(code: Code, needed: Needed, at: number, kind: number): void {
  wordOf(code, SLOT.raw, at).i32(kind).call(needed.isRequired).op('i32.eqz').brIf(0);
}

/** Which of the handles of a record a parameter is. */
const handlePlace = ({ handles }: FrontRecord, parameter: number): number =>
  handles.findIndex(([place]) => place === parameter);

/** Leaves the block if the parameter points to the start of memory that must not be read any more. */
function checkText(code: Code, needed: Needed, text: number): void {
  ofContext(code, needed, CONTEXT_STATE.sizeAt).op('i32.eqz').brIf(0);
  needed.block(code.get(text), 'stale').brIf(0);
}

/**
 * The call of the host's function; what it returns is on the stack then. The addresses of its handles' slots are in local `slots` and
 * those after it.
 */
function writeCall(
  code: Code,
  needed: Needed,
  record: FrontRecord,
  /** The function that opens handles; `null` to do it here, and to return the handle when TypeScript does. */
  open: FunctionIndex | null,
  kept: number,
  slots: number,
): void {
  const { params, handles, gives, result, error, name, index } = record;
  const callInner = (to: Code): Code => {
    ofContext(to, needed, CONTEXT_STATE.inner);
    for (let parameter = 1; parameter < params.length; parameter++) {
      const handle = handlePlace(record, parameter);
      if (handle >= 0) wordOf(to, SLOT.raw, slots + handle);
      else to.get(parameter);
    }
    return to.call(needed.inner.get(name) as FunctionIndex);
  };
  const ofInt = needed.taggedInts ? OF_INT[name] : undefined;
  if (ofInt !== undefined) {
    wordOf(code, SLOT.raw, slots).i32(1).op('i32.and');
    code.if((small) => {
      wordOf(small, SLOT.raw, slots).i32(1).op('i32.shr_s');
      ofInt(small).op('return');
    });
  }
  if (name === 'ctx_Dup' && needed.weightless !== 0) {
    wordOf(code, SLOT.raw, slots).tee(kept).i32(needed.weightless).op('i32.and', 'i32.eqz');
    code.if((weighty) => callInner(weighty).set(kept)).get(kept);
  } else if (needed.taggedInts && TO_INT.has(name)) {
    code.get(1).i32(1).op('i32.shl').tee(kept).i32(1).op('i32.shr_s').get(1).op('i32.eq');
    code.if(
      (small) => small.get(kept).i32(1).op('i32.or').set(kept),
      (large) => callInner(large).set(kept),
    );
    code.get(kept);
  } else callInner(code);
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
        (made) => {
          if (open === null)
            writeOwned(
              made,
              needed,
              {
                given: kept,
                at: slots + handles.length,
                key: slots + handles.length + 1,
                first: slots + handles.length + 2,
              },
              {
                opener: (to) => to.i32(index),
                info: (to) => to.i32(needed.owned | (index << INFO.opener)),
              },
            );
          else made.get(kept).i32(index).call(open);
        },
        I,
      );
  }
}

/** Leaves a handle of the extension's to what local `given` is to the host. While traces are taken, TypeScript opens it, and it is returned. */
function writeOwned(
  code: Code,
  needed: Needed,
  locals: { given: number; at: number; key: number; first: number },
  { opener, info }: { opener: (code: Code) => Code; info: (code: Code) => Code },
): void {
  const elsewhere = (to: Code): Code => opener(to).get(locals.given).call(needed.opened).op('return');
  writeOpen(code, locals, { info, elsewhere });
}

/** The handle's own copy of its text; leaves the block when it is not to be made here. */
function writeUtf8(code: Code, needed: Needed, at: number, copy: number): void {
  const size = 2;
  ofContext(code, needed, CONTEXT_STATE.sizeAt).op('i32.eqz').brIf(0);
  wordOf(code, SLOT.data, at).tee(copy).op('i32.eqz');
  code.if((make) => {
    ofContext(make, needed, CONTEXT_STATE.inner);
    wordOf(make, SLOT.raw, at);
    ofContext(make, needed, CONTEXT_STATE.sizeAt).call(needed.inner.get(utf8Record.name) as FunctionIndex);
    make.tee(copy).op('i32.eqz');
    make.if((failed) => failed.call(needed.failed).i32(0).op('return'));
    ofContext(make.get(copy), needed, CONTEXT_STATE.sizeAt);
    needed.block(make, 'copy').tee(copy).op('i32.eqz').brIf(1);
    store(make, SLOT.data, at, (to) => to.get(copy));
  });
  code.get(size).if((wanted) => needed.block(wanted.get(size).get(copy), 'store'));
  code.get(copy);
}

/** A new object, whose struct its handle has. */
function writeNew(code: Code, needed: Needed, open: FunctionIndex, at: number, kept: number): void {
  // The type is not needed any more.
  const [made, data] = [1, 2];
  writeCall(code, needed, newRecord, open, kept, at);
  code.set(made);
  code.get(made).i32(0).op('i32.ne').get(data).i32(0).op('i32.ne', 'i32.and');
  code.if((wanted) => {
    ofContext(wanted, needed, CONTEXT_STATE.sizeAt);
    wanted.if(
      (blocks) => needed.block(blocks.get(data).get(kept), 'created'),
      (none) => none.i32(0),
      I,
    );
    wanted.tee(kept).op('i32.eqz');
    wanted.if(
      (unknown) => unknown.get(made).get(data).call(needed.given),
      (known) => {
        slotAt(known.get(made), at);
        store(known, SLOT.struct, at, (to) => to.get(kept));
      },
    );
  });
  code.get(made);
}

/** The struct of the object behind the handle whose slot is at `at`; leaves the block when it is not known at once. */
function writeStruct(code: Code, needed: Needed, at: number, address: number): void {
  wordOf(code, SLOT.struct, at).tee(address).op('i32.eqz');
  code.if((first) => {
    ofContext(first, needed, CONTEXT_STATE.sizeAt).op('i32.eqz').brIf(1);
    wordOf(first, SLOT.raw, at).call(needed.structAt).tee(address).op('i32.eqz').brIf(1);
    first.get(address);
    needed
      .block(wordOf(first, SLOT.raw, at), 'opened')
      .op('i32.eqz')
      .brIf(1);
    store(first, SLOT.struct, at, (to) => to.get(address));
  });
  code.get(address);
}

/** Sets the item of a builder that comes after those set so far; leaves the block for any other builder or item. */
function writeSet(code: Code, needed: Needed, { name }: FrontRecord, word: number, at: number): void {
  const [builder, index] = [1, 2];
  ofContext(code.get(builder), needed, word).op('i32.ne').brIf(0);
  ofContext(code.get(index), needed, CONTEXT_STATE.builderNext).op('i32.ne').brIf(0);
  // Where there is no builder, there is no size.
  ofContext(code.get(index), needed, CONTEXT_STATE.builderSize).op('i32.ge_u').brIf(0);
  code.i32(0).get(index).i32(1).op('i32.add');
  code.access('i32.store', needed.words + 4 * CONTEXT_STATE.builderNext);
  ofContext(code, needed, CONTEXT_STATE.inner);
  ofContext(code, needed, CONTEXT_STATE.builder).get(index);
  wordOf(code, SLOT.raw, at).call(needed.inner.get(name) as FunctionIndex);
}

/** Closes the handle whose slot is at `at`; leaves the block when there is more to it than that. */
function writeClose(code: Code, needed: Needed, at: number, spare: number): void {
  const [handle, raw] = [1, at + 1];
  writeGivenUp(code, at, spare, KIND.owned, {
    ready: (to) => ofContext(to, needed, CONTEXT_STATE.sizeAt),
    release: (to) => needed.block(to, 'release'),
    closed: (to) => needed.block(to, 'closed'),
    moved: (to) => to.call(needed.moved),
  });
  code.brIf(0);
  checkOwned(code, at);
  checkRoom(code, spare);
  wordOf(code, SLOT.raw, at).set(raw);
  writeClosed(code, { at, key: handle, end: spare }, closeRecord.index);
  code.block((over) => {
    if (needed.weightless !== 0) over.get(raw).i32(needed.weightless).op('i32.and').brIf(0);
    ofContext(over, needed, CONTEXT_STATE.inner);
    over.get(raw).call(needed.inner.get('ctx_Close') as FunctionIndex);
  });
}
