/**
 * What needs no object is answered in WebAssembly: a small module between an extension and the TypeScript bodies.
 *
 * A handle is an i32. Odd ones are small ints, `value * 2 + 1`. Even ones are the address of a slot in the memory of this
 * module: a count of open handles, and what the handle holds of the extension's memory. `HPY_NULL`, 0, is a slot that is never
 * looked at, so that duplicating and closing need no test for it.
 *
 * ```
 * 1 KiB    scratch words (see `scratch`)
 * 4096     list and tuple builders, a stack
 * 512 KiB  floats of 16 bytes: a count, a mark or link, the value
 * 1 MiB    slots of 8 bytes
 * ```
 *
 * A float that C made is nothing but its value until somebody asks for the object.
 */
import type { Code, FunctionIndex, ValueType } from '../wasm/code.ts';
import { ModuleBuilder } from '../wasm/module-builder.ts';
import { writeIsAscii } from './is-ascii.ts';

/**
 * Not at the memory's start, where debug mode's memory has the words it uses most: some processors take lines at the same places of
 * two memories for each other, and a call in debug mode took 3 to 9 ns longer for it.
 */
const SCRATCH = 2048;

// Those that are read at each call, apart: numbers are quicker than properties.
export const UNTIDY = SCRATCH + 12;
export const DIRTY = SCRATCH + 16;
export const FLOATS = SCRATCH + 36;
export const OPEN_WINDOW = SCRATCH + 44;

/** Addresses of single words in the front's memory. */
export const scratch = {
  /** Not 0 while an exception is pending. */
  pending: SCRATCH + 8,
  /** First of the slots that were freed here and still refer to their value; then the slot's second word leads on. */
  dirty: DIRTY,
  /** Not 0 when there is something to tidy up once the outermost call returns. */
  untidy: UNTIDY,
  /** Where a 64-bit result is left. */
  wide: SCRATCH + 24,
  /** Top of the stack of builders. */
  builders: SCRATCH + 32,
  /** First free float; its second word leads on. */
  floats: FLOATS,
  /** End of the floats that were ever used. */
  floatsEnd: SCRATCH + 40,
  /**
   * The list or tuple whose next items are known to be small ints: its handle, 0 for none; the index of the first, how many, and
   * the items. Whatever runs in TypeScript forgets it, for only that can change a list.
   */
  window: OPEN_WINDOW,
  windowStart: SCRATCH + 48,
  windowCount: SCRATCH + 52,
  windowItems: 1024,
} as const;

export const BUILDERS_START = 4096;
export const FLOATS_START = 1 << 19;
export const FLOAT_BYTES = 16;
/** The first float: it is in no list of free ones, and used before all others. Most are one at a time. */
export const SPARE_FLOAT = FLOATS_START;
export const SLOTS_START = 1 << 20;
export const SLOT_BYTES = 8;
const PAGE = 65536;

/** Handles of the singletons: the front returns and tests them. */
export const fixed = { none: SLOTS_START, true: SLOTS_START + 8, false: SLOTS_START + 16 } as const;
/** A count that no honest extension brings to 0. */
export const PERMANENT = 1 << 29;

/** Set in the second word of a slot when it is the address of a text, not of a struct. */
export const TEXT = 1;
/** Set along with it when the text is what `HPyUnicode_AsUTF8AndSize` gives for the str. */
export const UTF8 = 2;

/** Items that are brought over at once: so many at first, then twice as many each time, as long as all are asked for. */
export const WINDOW = 8;
export const LARGEST_WINDOW = (SCRATCH - scratch.windowItems) >> 2;

/** In the second word of a float while it is open: there is an object for it. */
export const MADE = 2;

/** Functions of TypeScript that the front needs besides the shells. */
export interface FrontHelpers {
  /** Of functions over the extension's memory, which is made later: `textFunctions`. */
  readonly texts: WebAssembly.Table;
  /** The last handle of a slot was closed, and it holds memory of the extension. */
  readonly release: (handle: number) => void;
  /** A new handle to the int of two words. */
  readonly fromWords: (low: number, high: number, signed: number) => number;
  /** Leaves the value of an int in `scratch.wide`; `mode` is a `WideMode`. */
  readonly toWords: (handle: number, mode: number) => void;
}

export const wideModes = { signed: 0, unsigned: 1, mask: 2 } as const;

export type FrontImports = Record<string, (...args: never[]) => unknown>;

const I: ValueType = 'i32';
const L: ValueType = 'i64';
const F: ValueType = 'f64';

interface Entry {
  readonly params: readonly ValueType[];
  readonly result: ValueType | undefined;
  readonly locals: readonly ValueType[];
  readonly write: (code: Code, fall: FunctionIndex, helpers: Helpers) => unknown;
  /** Does it fall back on the shell of the same name? */
  readonly falls: boolean;
}

interface Helpers {
  /** Stores the length of the text on the stack at the address after it. */
  readonly storeSize: (code: Code) => void;
  readonly release: FunctionIndex;
  readonly fromWords: FunctionIndex;
  readonly toWords: FunctionIndex;
}

/** Parameters: the context, then the handle. */
const H = 1;

/** Calls the shell with all `count` parameters. */
function forward(code: Code, fall: FunctionIndex, count: number): void {
  for (let at = 0; at < count; at++) code.get(at);
  code.call(fall);
}

const isInt = (code: Code, local: number): Code => code.get(local).i32(1).op('i32.and');
const intValue = (code: Code, local: number): Code => code.get(local).i32(1).op('i32.shr_s');
const tag = (code: Code): Code => code.i32(1).op('i32.shl').i32(1).op('i32.or');

/** The handle of the i32 in `local` if it is small enough; `otherwise` for the rest. */
function small(code: Code, local: number, otherwise: (code: Code) => void): void {
  code.get(local).i32(1).op('i32.shl').i32(1).op('i32.shr_s').get(local).op('i32.eq');
  code.if((then) => tag(then.get(local)), otherwise, I);
}

/** One more handle to the slot at `local`, which is no small int. */
const retain = (code: Code, local: number): Code =>
  code.get(local).get(local).access('i32.load', 0).i32(1).op('i32.add').access('i32.store', 0);

const unary = (
  write: (code: Code, fall: FunctionIndex, helpers: Helpers) => void,
  result: ValueType | undefined,
  { param = I as ValueType, locals = [] as readonly ValueType[], falls = true } = {},
): Entry => ({ params: [I, param], result, locals, write, falls });

/** An int's value for a small int, the shell for the rest. */
const narrow = (result: ValueType, convert: (code: Code) => void): Entry =>
  unary((code, fall) => {
    isInt(code, H).if(
      (then) => convert(intValue(then, H)),
      (otherwise) => forward(otherwise, fall, 2),
      result,
    );
  }, result);

/** As `narrow`, for values that are not negative. */
const unsigned = (): Entry =>
  unary((code, fall) => {
    isInt(code, H).get(H).i32(0).op('i32.ge_s', 'i32.and');
    code.if(
      (then) => intValue(then, H),
      (otherwise) => forward(otherwise, fall, 2),
      I,
    );
  }, I);

const wide = (mode: number): Entry =>
  unary(
    (code, _fall, helpers) => {
      isInt(code, H);
      if (mode === wideModes.unsigned) code.get(H).i32(0).op('i32.ge_s', 'i32.and');
      code.if(
        (then) => intValue(then, H).op('i64.extend_i32_s'),
        (otherwise) =>
          otherwise.get(H).i32(mode).call(helpers.toWords).i32(scratch.wide).access('i64.load', 0),
        L,
      );
    },
    L,
    { falls: false },
  );

const fromInt = (): Entry => unary((code, fall) => small(code, 1, (rest) => forward(rest, fall, 2)), I);
const fromUnsigned = (): Entry =>
  unary((code, fall) => {
    code.get(1).i32(0x40000000).op('i32.lt_u');
    code.if(
      (then) => tag(then.get(1)),
      (otherwise) => forward(otherwise, fall, 2),
      I,
    );
  }, I);

const fromWide = (signed: boolean): Entry =>
  unary(
    (code, _fall, helpers) => {
      const words = (to: Code): Code =>
        to
          .get(2)
          .get(1)
          .i64(32n)
          .op('i64.shr_u', 'i32.wrap_i64')
          .i32(signed ? 1 : 0)
          .call(helpers.fromWords);
      code.get(1).op('i32.wrap_i64').set(2);
      if (signed) code.get(2).op('i64.extend_i32_s').get(1).op('i64.eq');
      else code.get(1).i64(0x40000000n).op('i64.lt_u');
      code.if((then) => small(then, 2, words), words, I);
    },
    I,
    { param: L, locals: [I], falls: false },
  );

const asStruct = (): Entry =>
  unary(
    (code, fall) => {
      code.block((other) => {
        isInt(other, H).brIf(0);
        // Neither 0 nor odd, in one comparison.
        other.get(H).access('i32.load', 4).tee(2).i32(1).op('i32.rotr').i32(1).op('i32.sub');
        other.i32(0x7fffffff).op('i32.ge_u').brIf(0);
        other.get(2).op('return');
      });
      forward(code, fall, 2);
    },
    I,
    { locals: [I] },
  );

/** Two small ints whose result is small as well; the shell for the rest. */
const arithmetic = (operation: 'i32.add' | 'i32.sub'): Entry => ({
  params: [I, I, I],
  result: I,
  locals: [I],
  falls: true,
  write: (code, fall) => {
    code.get(1).get(2).op('i32.and').i32(1).op('i32.and');
    code.if((then) => {
      intValue(then, 1);
      intValue(then, 2).op(operation).set(3);
      then.get(3).i32(1).op('i32.shl').i32(1).op('i32.shr_s').get(3).op('i32.eq');
      then.if((fits) => tag(fits.get(3)).op('return'));
    });
    forward(code, fall, 3);
  },
});

const builderNew = (): Entry =>
  unary(
    (code, fall) => {
      // A count, then the items, which are 0 as long as nobody set them. Large ones are made in TypeScript.
      code
        .get(1)
        .i32(4096)
        .op('i32.gt_u')
        .if((then) => {
          forward(then, fall, 2);
          then.op('return');
        });
      code.i32(scratch.builders).access('i32.load', 0).tee(2);
      code.get(1).i32(4).op('i32.mul').i32(8).op('i32.add', 'i32.add').i32(-8).op('i32.and').tee(3);
      code
        .i32(FLOATS_START)
        .op('i32.gt_u')
        .if((then) => {
          forward(then, fall, 2);
          then.op('return');
        });
      code.get(2).get(1).access('i32.store', 0);
      code.i32(scratch.builders).get(3).access('i32.store', 0);
      code.i32(scratch.untidy).i32(1).access('i32.store', 0);
      code.get(2);
    },
    I,
    { locals: [I, I] },
  );

/** Only what lies on the stack here is a number of its range. Setting an item twice is left to TypeScript. */
const builderSet = (): Entry => ({
  params: [I, I, I, I],
  result: undefined,
  locals: [I],
  falls: true,
  write: (code, fall) => {
    const leave = (then: Code): void => {
      forward(then, fall, 4);
      then.op('return');
    };
    code
      .get(1)
      .i32(BUILDERS_START)
      .op('i32.sub')
      .i32(FLOATS_START - BUILDERS_START)
      .op('i32.ge_u')
      .if(leave);
    code.get(2).get(1).access('i32.load', 0).op('i32.ge_u').if(leave);
    code.get(1).get(2).i32(4).op('i32.mul', 'i32.add').tee(4).access('i32.load', 4).if(leave);
    code.get(4).get(3).access('i32.store', 4);
    isInt(code, 3)
      .op('i32.eqz')
      .if((then) => {
        retain(then, 3);
      });
  },
});

const entries: Readonly<Record<string, Entry>> = {
  ctx_Dup: unary(
    (code) => {
      isInt(code, H)
        .op('i32.eqz')
        .if((then) => {
          retain(then, H);
        });
      code.get(H);
    },
    I,
    { falls: false },
  ),
  ctx_Close: unary(
    (code, _fall, helpers) => {
      isInt(code, H).if((then) => then.op('return'));
      code.get(H).get(H).access('i32.load', 0).i32(1).op('i32.sub').tee(2).access('i32.store', 0);
      code.get(2).if((then) => then.op('return'));
      code
        .get(H)
        .access('i32.load', 4)
        .if(
          (then) => then.get(H).call(helpers.release),
          (otherwise) => {
            otherwise
              .get(H)
              .i32(SLOTS_START)
              .op('i32.lt_u')
              .if(
                (float) => {
                  float.get(H).i32(SPARE_FLOAT).op('i32.eq');
                  float.if((spare) => spare.op('return'));
                  float.get(H).i32(scratch.floats).access('i32.load', 0).access('i32.store', 4);
                  float.i32(scratch.floats).get(H).access('i32.store', 0);
                },
                (slot) => {
                  slot.get(H).i32(scratch.dirty).access('i32.load', 0).access('i32.store', 4);
                  slot.i32(scratch.dirty).get(H).access('i32.store', 0);
                  slot.i32(scratch.untidy).i32(1).access('i32.store', 0);
                },
              );
          },
        );
    },
    undefined,
    { locals: [I], falls: false },
  ),
  ctx_Long_FromInt32_t: fromInt(),
  ctx_Long_FromSsize_t: fromInt(),
  ctx_Long_FromUInt32_t: fromUnsigned(),
  ctx_Long_FromSize_t: fromUnsigned(),
  ctx_Long_FromInt64_t: fromWide(true),
  ctx_Long_FromUInt64_t: fromWide(false),
  ctx_Long_AsInt32_t: narrow(I, () => {}),
  ctx_Long_AsSsize_t: narrow(I, () => {}),
  ctx_Long_AsUInt32_tMask: narrow(I, () => {}),
  ctx_Long_AsVoidPtr: narrow(I, () => {}),
  ctx_Long_AsUInt32_t: unsigned(),
  ctx_Long_AsSize_t: unsigned(),
  ctx_Long_AsInt64_t: wide(wideModes.signed),
  ctx_Long_AsUInt64_t: wide(wideModes.unsigned),
  ctx_Long_AsUInt64_tMask: wide(wideModes.mask),
  ctx_Long_AsDouble: narrow(F, (code) => code.op('f64.convert_i32_s')),
  ctx_Float_AsDouble: unary((code, fall) => {
    code
      .get(H)
      .i32(FLOATS_START)
      .op('i32.sub')
      .i32(SLOTS_START - FLOATS_START)
      .op('i32.lt_u')
      .get(H);
    code.i32(1).op('i32.and', 'i32.eqz', 'i32.and');
    code.if(
      (then) => then.get(H).access('f64.load', 8),
      (otherwise) =>
        isInt(otherwise, H).if(
          (int) => intValue(int, H).op('f64.convert_i32_s'),
          (rest) => forward(rest, fall, 2),
          F,
        ),
      F,
    );
  }, F),
  ctx_Float_FromDouble: {
    params: [I, F],
    result: I,
    locals: [I],
    falls: true,
    write: (code, fall) => {
      code.i32(SPARE_FLOAT).access('i32.load', 0).op('i32.eqz');
      code.if((then) => {
        then.i32(SPARE_FLOAT).i64(1n).access('i64.store', 0);
        then.i32(SPARE_FLOAT).get(1).access('f64.store', 8);
        then.i32(SPARE_FLOAT).op('return');
      });
      code.i32(scratch.floats).access('i32.load', 0).tee(2);
      code.if(
        (free) => free.i32(scratch.floats).get(2).access('i32.load', 4).access('i32.store', 0),
        (none) => {
          none.i32(scratch.floatsEnd).access('i32.load', 0).tee(2).i32(SLOTS_START).op('i32.ge_u');
          none.if((full) => {
            forward(full, fall, 2);
            full.op('return');
          });
          none.i32(scratch.floatsEnd).get(2).i32(FLOAT_BYTES).op('i32.add').access('i32.store', 0);
        },
      );
      code.get(2).i64(1n).access('i64.store', 0);
      code.get(2).get(1).access('f64.store', 8);
      code.get(2);
    },
  },
  ctx_Bool_FromBool: unary(
    (code) => {
      code.i32(fixed.true).i32(fixed.false).get(1).op('select').tee(2);
      code.get(2).access('i32.load', 0).i32(1).op('i32.add').access('i32.store', 0);
      code.get(2);
    },
    I,
    { locals: [I], falls: false },
  ),
  ctx_IsTrue: unary((code, fall) => {
    isInt(code, H).if((then) => then.get(H).i32(1).op('i32.ne', 'return'));
    code
      .get(H)
      .i32(fixed.true)
      .op('i32.eq')
      .if((then) => then.i32(1).op('return'));
    code.get(H).i32(fixed.false).op('i32.eq').get(H).i32(fixed.none).op('i32.eq', 'i32.or');
    code.if(
      (then) => then.i32(0),
      (otherwise) => forward(otherwise, fall, 2),
      I,
    );
  }, I),
  ctx_Is: {
    params: [I, I, I],
    result: I,
    locals: [],
    falls: true,
    write: (code, fall) => {
      code
        .get(1)
        .get(2)
        .op('i32.eq')
        .if((then) => then.i32(1).op('return'));
      // An int that is small enough is nothing but its handle.
      code
        .get(1)
        .get(2)
        .op('i32.or')
        .i32(1)
        .op('i32.and')
        .if((then) => then.i32(0).op('return'));
      forward(code, fall, 3);
    },
  },
  ctx_Err_Occurred: {
    params: [I],
    result: I,
    locals: [],
    falls: false,
    write: (code) => code.i32(scratch.pending).access('i32.load', 0),
  },
  ctx_GetItem_i: {
    params: [I, I, I],
    result: I,
    locals: [I],
    falls: true,
    write: (code, fall) => {
      code.block((other) => {
        other.i32(scratch.window).access('i32.load', 0).get(1).op('i32.ne').brIf(0);
        other.get(2).i32(scratch.windowStart).access('i32.load', 0).op('i32.sub').tee(3);
        other.i32(scratch.windowCount).access('i32.load', 0).op('i32.ge_u').brIf(0);
        other.get(3).i32(4).op('i32.mul').access('i32.load', scratch.windowItems).op('return');
      });
      forward(code, fall, 3);
    },
  },
  ctx_Unicode_AsUTF8AndSize: {
    params: [I, I, I],
    result: I,
    locals: [I],
    falls: true,
    write: (code, fall, { storeSize }) => {
      isInt(code, H).if((then) => {
        forward(then, fall, 3);
        then.op('return');
      });
      code.get(H).access('i32.load', 4).tee(3).i32(UTF8).op('i32.and', 'i32.eqz');
      code.get(3).i32(TEXT).op('i32.and', 'i32.eqz', 'i32.or');
      code.if((then) => {
        forward(then, fall, 3);
        then.op('return');
      });
      code
        .get(3)
        .i32(~(TEXT | UTF8))
        .op('i32.and')
        .set(3);
      code.get(2).if((then) => storeSize(then.get(3).get(2)));
      code.get(3);
    },
  },
  ctx_Add: arithmetic('i32.add'),
  ctx_Subtract: arithmetic('i32.sub'),
  ctx_ListBuilder_New: builderNew(),
  ctx_TupleBuilder_New: builderNew(),
  ctx_ListBuilder_Set: builderSet(),
  ctx_TupleBuilder_Set: builderSet(),
  ...Object.fromEntries(
    ['Object', 'Type', 'Long', 'Float', 'Unicode', 'Tuple', 'List', 'Dict'].map((shape) => [
      `ctx_AsStruct_${shape}`,
      asStruct(),
    ]),
  ),
};

/** For `DebugObjects.structAt`: what the slot of a handle holds, if it is a struct. */
const structAt: Entry = {
  params: [I],
  result: I,
  locals: [I],
  falls: false,
  write: (code) => {
    code.get(0).i32(1).op('i32.and').get(0).i32(SLOTS_START).op('i32.lt_u', 'i32.or');
    code.if((none) => none.i32(0).op('return'));
    code.get(0).access('i32.load', 4).tee(1).i32(0).get(1).i32(TEXT).op('i32.and', 'i32.eqz', 'select');
  },
};

let compiled: WebAssembly.Module | undefined;

function compileFront(): WebAssembly.Module {
  const builder = new ModuleBuilder();
  builder.importMemory('front', 'memory');
  builder.importTable('front', 'texts');
  const storeSize = builder.type([I, I], []);
  const helpers: Helpers = {
    storeSize: (code) => code.i32(0).callIndirect(storeSize),
    release: builder.importFunction('front', 'release', { params: [I], results: [] }),
    fromWords: builder.importFunction('front', 'fromWords', { params: [I, I, I], results: [I] }),
    toWords: builder.importFunction('front', 'toWords', { params: [I, I], results: [] }),
  };
  const shells = new Map<string, FunctionIndex>();
  for (const [name, { params, result, falls }] of Object.entries(entries)) {
    const results = result === undefined ? [] : [result];
    if (falls) shells.set(name, builder.importFunction('shell', name, { params, results }));
  }
  for (const [name, { params, result, locals, write }] of Object.entries(entries)) {
    const fall = shells.get(name) ?? helpers.release;
    const index = builder.define({ params, results: result === undefined ? [] : [result] }, locals, (code) =>
      write(code, fall, helpers),
    );
    builder.export(name, index);
  }
  const at = builder.define({ params: structAt.params, results: [I] }, structAt.locals, (code) =>
    structAt.write(code, helpers.release, helpers),
  );
  builder.export('structAt', at);
  return builder.compile();
}

/** The front's memory, large enough for the first slots. */
export function frontMemory(slots: number): WebAssembly.Memory {
  return new WebAssembly.Memory({ initial: (SLOTS_START + slots * SLOT_BYTES) / PAGE });
}

export interface Front {
  readonly functions: FrontImports;
  /** Where the struct of an object lies, if the slot of its handle says so, else 0. */
  readonly structAt: (handle: number) => number;
}

/** The functions the front answers, to be imported in the place of the shells of the same names. */
export function makeFront(memory: WebAssembly.Memory, shells: FrontImports, helpers: FrontHelpers): Front {
  compiled ??= compileFront();
  const instance = new WebAssembly.Instance(compiled, {
    front: { memory, ...helpers } as unknown as WebAssembly.ModuleImports,
    shell: shells as WebAssembly.ModuleImports,
  });
  const { structAt, ...functions } = instance.exports as FrontImports & Pick<Front, 'structAt'>;
  return { functions, structAt };
}

let textModule: WebAssembly.Module | undefined;

/** The table of functions over an extension's memory, to be filled with `fillTextTable`. */
export const textTable = (): WebAssembly.Table => new WebAssembly.Table({ initial: 1, element: 'anyfunc' });

/** Are the bytes from one address to another all ASCII? */
export type IsAscii = (start: number, end: number) => number;

/** `sizeBefore`: where the length of a text is, in bytes before it. */
export function fillTextTable(
  table: WebAssembly.Table,
  memory: WebAssembly.Memory,
  sizeBefore: number,
): IsAscii {
  if (textModule === undefined) {
    const builder = new ModuleBuilder();
    builder.importMemory('extension', 'memory');
    const index = builder.define({ params: [I, I], results: [] }, [], (code) =>
      code.get(1).get(0).i32(sizeBefore).op('i32.sub').access('i32.load', 0).access('i32.store', 0),
    );
    builder.export('storeSize', index);
    builder.export('isAscii', builder.define({ params: [I, I], results: [I] }, [], writeIsAscii));
    textModule = builder.compile();
  }
  const { exports } = new WebAssembly.Instance(textModule, { extension: { memory } });
  table.set(0, exports['storeSize'] as () => void);
  return exports['isAscii'] as IsAscii;
}
