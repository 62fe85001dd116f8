/**
 * What adapters answer themselves for the commonest arguments: small ints, floats, items of lists and tuples, reference
 * counts. CPython's own functions do the same inline in its C code; offsets are checked when Pyodide starts.
 */
import type { Code, FunctionIndex } from '@harpy/runtime/wasm/code';
import type { AccountWriter } from './account.ts';
import { type AdapterRecord, Answer, type FastPath } from './adapter-record.ts';
import {
  COMPACT_TAG_LIMIT,
  FLOAT_VALUE,
  IMMORTAL,
  INTERNED_BITS,
  LARGEST_SMALL_INT,
  LIST_ITEMS,
  LONG_DIGIT,
  LONG_TAG,
  OB_SIZE,
  OB_TYPE,
  SIGN_MASK,
  SMALL_INT_SIZE,
  SMALLEST_INT,
  STR_STATE,
  TUPLE_ITEMS,
} from './object-layout.ts';

/** The types that fast paths know, as data symbols of CPython. */
export const fastTypes = [
  'PyLong_Type',
  'PyFloat_Type',
  'PyList_Type',
  'PyTuple_Type',
  'PyUnicode_Type',
] as const;
export type FastType = (typeof fastTypes)[number];

/** Indices of the imported globals that hold the types' addresses. */
export type TypeGlobals = Readonly<Record<FastType, number>>;

/** What fast paths need of the module they are in. */
export interface FastNeeds {
  readonly types: TypeGlobals;
  readonly account: AccountWriter;
  readonly noBuilder: FunctionIndex;
  /** The global that holds the address of the int 0. */
  readonly zero: number;
}

const isExactly = (code: Code, local: number, type: number): Code =>
  code.get(local).access('i32.load', OB_TYPE).globalGet(type).op('i32.eq');

/** `Py_INCREF` of the object in `local`, which is not NULL; `spare` is overwritten. */
export function increment(code: Code, local: number, spare: number): void {
  code.get(local).access('i32.load', 0).tee(spare).i32(IMMORTAL).op('i32.lt_s');
  code.if((then) => then.get(local).get(spare).i32(1).op('i32.add').access('i32.store', 0));
}

/** `Py_DECREF` of the object in `local`, which is not NULL; `spare` is overwritten, `drop` is `Py_DecRef`. */
export function decrement(code: Code, local: number, spare: number, drop: FunctionIndex): void {
  code.get(local).access('i32.load', 0).tee(spare).i32(IMMORTAL).op('i32.lt_s');
  code.if((then) => {
    then.get(spare).i32(1).op('i32.eq');
    then.if(
      (last) => last.get(local).call(drop),
      (more) => more.get(local).get(spare).i32(1).op('i32.sub').access('i32.store', 0),
    );
  });
}

function integer(code: Code, record: AdapterRecord, spare: number, limit: (code: Code) => void): void {
  code.get(1).access('i32.load', LONG_TAG).tee(spare);
  limit(code);
  code.if((then) => {
    then.i32(1).get(spare).i32(SIGN_MASK).op('i32.and', 'i32.sub');
    then.get(1).access('i32.load', LONG_DIGIT).op('i32.mul');
    if (record.result === 'i64') then.op('i64.extend_i32_s');
    else if (record.result === 'f64') then.op('f64.convert_i32_s');
    then.op('return');
  });
}

/** Leaves the small int for the C integer in local 1 in `spare`, and goes on into `then`. */
function smallInt(
  code: Code,
  record: AdapterRecord,
  least: number,
  { zero }: FastNeeds,
  spare: number,
  then: (code: Code) => void,
): void {
  const wide = record.params[1]?.[1] === 'i64';
  code.get(1);
  if (wide)
    code
      .i64(BigInt(-least))
      .op('i64.add')
      .i64(BigInt(LARGEST_SMALL_INT - least))
      .op('i64.le_u');
  else
    code
      .i32(-least)
      .op('i32.add')
      .i32(LARGEST_SMALL_INT - least)
      .op('i32.le_u');
  code.if((small) => {
    small.get(1);
    if (wide) small.op('i32.wrap_i64');
    small.i32(SMALL_INT_SIZE).op('i32.mul').globalGet(zero).op('i32.add').set(spare);
    then(small);
  });
}

/** Puts the item at `index` of the container in `local` on the stack; the index is inside. */
function item(code: Code, local: number, index: number, type: FastType): Code {
  code.get(local);
  if (type === 'PyList_Type') code.access('i32.load', LIST_ITEMS);
  code.get(index).i32(2).op('i32.shl', 'i32.add');
  return code;
}
const itemOffset = (type: FastType): number => (type === 'PyTuple_Type' ? TUPLE_ITEMS : 0);

function place(code: Code, spare: number, { types, account, noBuilder }: FastNeeds, type: FastType): void {
  const [container, index, value, second] = [1, 2, 3, spare + 1];
  account
    .isBuilder(code, container)
    .op('i32.eqz')
    .if((not) => not.call(noBuilder).op('drop', 'return'));
  isExactly(code, container, types[type]);
  code.if((then) => {
    then.get(index).get(container).access('i32.load', OB_SIZE).op('i32.lt_u');
    then.if((inside) => {
      item(inside, container, index, type).tee(spare).access('i32.load', itemOffset(type));
      inside.op('i32.eqz').get(value).i32(0).op('i32.ne', 'i32.and');
      inside.if((empty) => {
        increment(empty, value, second);
        empty.get(spare).get(value).access('i32.store', itemOffset(type)).op('return');
      });
    });
  });
}

/**
 * Writes the fast path: code that returns from the adapter, or falls through with nothing on the stack. The parameters of
 * the adapter are locals 0 (the context), 1 ..., and two i32 locals from `spare` are free.
 */
export function writeFastPath(
  code: Code,
  fast: FastPath,
  record: AdapterRecord,
  needed: FastNeeds,
  spare: number,
): void {
  const { types, account } = needed;
  /** Returns the object in `spare`, to which the extension has a handle from now on. */
  const giveSpare = (to: Code): void => {
    account.opened(to, spare);
    to.get(spare).op('return');
  };
  switch (fast) {
    case 'integer':
    case 'natural':
      isExactly(code, 1, types.PyLong_Type).if((then) =>
        integer(then, record, spare, (limit) => {
          limit.i32(COMPACT_TAG_LIMIT).op('i32.lt_u');
          if (fast === 'natural') limit.get(spare).i32(2).op('i32.and', 'i32.eqz', 'i32.and');
        }),
      );
      return;
    case 'smallInt':
      smallInt(code, record, SMALLEST_INT, needed, spare, giveSpare);
      return;
    case 'smallNatural':
      smallInt(code, record, 0, needed, spare, giveSpare);
      return;
    case 'real':
      isExactly(code, 1, types.PyFloat_Type).if((then) =>
        then.get(1).access('f64.load', FLOAT_VALUE).op('return'),
      );
      return;
    case 'size':
      isExactly(code, 1, types.PyList_Type);
      isExactly(code, 1, types.PyTuple_Type).op('i32.or');
      code.if((then) => then.get(1).access('i32.load', OB_SIZE).op('return'));
      return;
    case 'item':
      for (const type of ['PyList_Type', 'PyTuple_Type'] as const) {
        isExactly(code, 1, types[type]).if((then) => {
          then.get(2).get(1).access('i32.load', OB_SIZE).op('i32.lt_u');
          then.if((inside) => {
            item(inside, 1, 2, type).access('i32.load', itemOffset(type)).set(spare);
            increment(inside, spare, spare + 1);
            giveSpare(inside);
          });
        });
      }
      return;
    case 'listPlace':
      place(code, spare, needed, 'PyList_Type');
      return;
    case 'tuplePlace':
      place(code, spare, needed, 'PyTuple_Type');
      return;
    case 'type':
      code.get(1).if((then) => {
        then.get(1).access('i32.load', OB_TYPE).set(spare);
        increment(then, spare, spare + 1);
        giveSpare(then);
      });
      return;
    case 'reference': {
      // The adapter's last parameter is the reference, whatever comes before it.
      const last = record.params.length - 1;
      code.get(last).if((then) => increment(then, last, spare));
      code.get(last);
    }
  }
}

/** `itemIs(tuple, index, count, str)`, where `index` is less than `count` and `str` is interned. Two interned strs differ. */
export function writeItemIs(code: Code, types: TypeGlobals): void {
  const [tuple, index, count, str, found] = [0, 1, 2, 3, 4];
  isExactly(code, tuple, types.PyTuple_Type).op('i32.eqz');
  code.if((other) => other.i32(Answer.unknown).op('return'));
  code.get(tuple).access('i32.load', OB_SIZE).get(count).op('i32.ne');
  code.if((longer) => longer.i32(Answer.no).op('return'));
  item(code, tuple, index, 'PyTuple_Type').access('i32.load', TUPLE_ITEMS).tee(found).get(str).op('i32.eq');
  code.if((same) => same.i32(Answer.yes).op('return'));
  isExactly(code, found, types.PyUnicode_Type);
  code
    .get(found)
    .access('i32.load', STR_STATE)
    .i32(INTERNED_BITS)
    .op('i32.and')
    .i32(0)
    .op('i32.ne', 'i32.and');
  code.if(
    (interned) => interned.i32(Answer.no),
    (not) => not.i32(Answer.unknown),
    'i32',
  );
}
