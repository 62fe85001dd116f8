/** Lists, tuples, dicts and slices, and the builders of the first two. */
import { None, PyList, PyTuple, typeOf } from '@harpy/objects/core-types';
import { PyDict } from '@harpy/objects/dict';
import { indexError, systemError, valueError } from '@harpy/objects/errors';
import { PySlice, sliceIndex } from '@harpy/objects/slice';
import type { PyValue } from '@harpy/objects/value';
import type { ContextFunctions } from '../../gen/context.ts';
import type { Handle, Pointer } from '../../types.ts';
import type { Extension } from '../extension.ts';
import { BUILDERS_START, FLOATS_START, scratch } from '../front.ts';

const SIZE_MAX = 0x7fffffff;
const SIZE_MIN = -0x80000000;

/** Takes the small ints that `items` begins with from memory, four at a time; returns how many. */
function takeInts(words: Int32Array, at: number, items: PyValue[]): number {
  const end = items.length - 3;
  let i = 0;
  for (; i < end; i += 4) {
    const first = at + i;
    const a = words[first] as number;
    const b = words[first + 1] as number;
    const c = words[first + 2] as number;
    const d = words[first + 3] as number;
    if ((a & b & c & d & 1) === 0) break;
    items[i] = a >> 1;
    items[i + 1] = b >> 1;
    items[i + 2] = c >> 1;
    items[i + 3] = d >> 1;
  }
  if (i !== 0) words.fill(0, at, at + i);
  return i;
}

export function containerBodies(extension: Extension) {
  const { handles } = extension;
  const list = (h: Handle): PyList => {
    const value = handles.get(h);
    if (value instanceof PyList) return value;
    throw systemError('bad argument to internal function');
  };
  const dict = (h: Handle): PyDict => {
    const value = handles.get(h);
    if (value instanceof PyDict) return value;
    throw systemError('bad argument to internal function');
  };
  const clamped = (value: PyValue, fallback: number): number =>
    Math.max(SIZE_MIN, Math.min(SIZE_MAX, sliceIndex(value, fallback)));

  // Builders too large for the front's stack, or made when it was full; their ids are odd, and no places on that stack.
  const builders = new Map<number, (PyValue | undefined)[]>();
  let nextBuilder = FLOATS_START + 1;
  const builderNew = (_ctx: Pointer, size: number): number => {
    if (size < 0) throw systemError('a builder needs a size that is not negative');
    const id = nextBuilder;
    nextBuilder += 2;
    builders.set(id, new Array<PyValue | undefined>(size).fill(undefined));
    return id;
  };
  const builderSet = (_ctx: Pointer, builder: number, index: number, item: Handle): void => {
    const value = handles.get(item);
    if ((builder & 1) !== 0) {
      const items = builders.get(builder);
      if (items === undefined) throw noBuilder();
      if (index < 0 || index >= items.length) throw outside();
      items[index] = value;
      return;
    }
    if (builder < BUILDERS_START) throw noBuilder();
    const { words } = handles;
    const at = builder >> 2;
    if (index >>> 0 >= (words[at] as number) >>> 0) throw outside();
    // It was set before: that one goes.
    const old = words[at + 1 + index] as Handle;
    words[at + 1 + index] = handles.open(value);
    handles.close(old);
  };
  const noBuilder = (): object => systemError('a builder was used that is finished or was never made');
  const outside = (): object => indexError('builder assignment index out of range');
  const builderEnd = (builder: number): PyValue[] => {
    if ((builder & 1) !== 0) {
      const items = builders.get(builder);
      if (items === undefined) throw noBuilder();
      builders.delete(builder);
      return items.map((item) => item ?? None);
    }
    if (builder < BUILDERS_START) throw noBuilder();
    const { words } = handles;
    const at = (builder >> 2) + 1;
    const count = words[at - 1] as number;
    const items = new Array<PyValue>(count);
    let i = takeInts(words, at, items);
    for (; i < count; i++) {
      const item = words[at + i] as Handle;
      words[at + i] = 0;
      if ((item & 1) !== 0) items[i] = item >> 1;
      else items[i] = item === 0 ? None : handles.take(item);
    }
    const end = (builder + 4 * count + 8) & -8;
    // Holes below are closed when the outermost call returns. What was a count may be an item of the next one: those are 0.
    if (words[scratch.builders >> 2] === end) {
      words[scratch.builders >> 2] = builder;
      words[at - 1] = 0;
    }
    return items;
  };
  const cancel = (_ctx: Pointer, builder: number): void => {
    if (builder !== 0) builderEnd(builder);
  };

  return {
    ctx_List_Check: (_ctx, h) => (handles.get(h) instanceof PyList ? 1 : 0),
    ctx_List_New: (_ctx, length) => {
      if (length < 0) throw systemError('bad argument to internal function');
      return handles.openSlot(new PyList(new Array<PyValue>(length).fill(None)));
    },
    ctx_List_Append: (_ctx, h, item) => {
      list(h).items.push(handles.get(item));
      return 0;
    },
    ctx_List_Insert: (_ctx, h, index, item) => {
      const { items } = list(h);
      const at = index < 0 ? Math.max(0, index + items.length) : Math.min(index, items.length);
      items.splice(at, 0, handles.get(item));
      return 0;
    },
    ctx_Dict_Check: (_ctx, h) => (handles.get(h) instanceof PyDict ? 1 : 0),
    ctx_Dict_New: () => handles.openSlot(new PyDict()),
    ctx_Dict_Keys: (_ctx, h) => handles.openSlot(new PyList([...dict(h).table.keys()])),
    ctx_Dict_Copy: (_ctx, h) => {
      const copy = new PyDict();
      dict(h).table.copyTo(copy.table);
      return handles.openSlot(copy);
    },
    ctx_Tuple_Check: (_ctx, h) => (handles.get(h) instanceof PyTuple ? 1 : 0),
    ctx_Tuple_FromArray: (_ctx, at, count) => {
      if (count < 0) throw systemError('bad argument to internal function');
      const items = new Array<PyValue>(count);
      for (let i = 0; i < count; i++) items[i] = handles.get(extension.memory.word(at + 4 * i) as Handle);
      return handles.openSlot(new PyTuple(items));
    },
    ctx_ListBuilder_New: builderNew,
    ctx_ListBuilder_Set: builderSet,
    ctx_ListBuilder_Build: (_ctx, builder) => handles.openSlot(new PyList(builderEnd(builder))),
    ctx_ListBuilder_Cancel: cancel,
    ctx_TupleBuilder_New: builderNew,
    ctx_TupleBuilder_Set: builderSet,
    ctx_TupleBuilder_Build: (_ctx, builder) => handles.openSlot(new PyTuple(builderEnd(builder))),
    ctx_TupleBuilder_Cancel: cancel,
    ctx_Slice_New: (_ctx, start, stop, step) => {
      const part = (h: Handle): PyValue => handles.optional(h) ?? None;
      return handles.openSlot(new PySlice(part(start), part(stop), part(step)));
    },
    ctx_Slice_Unpack: (_ctx, h, startAt, stopAt, stepAt) => {
      const slice = handles.get(h);
      if (!(slice instanceof PySlice)) throw systemError(`a slice is required, not '${typeOf(slice).name}'`);
      const step = Math.max(-SIZE_MAX, clamped(slice.step, 1));
      if (step === 0) throw valueError('slice step cannot be zero');
      const start = clamped(slice.start, step < 0 ? SIZE_MAX : 0);
      const stop = clamped(slice.stop, step < 0 ? SIZE_MIN : SIZE_MAX);
      const { memory } = extension;
      memory.setWord(startAt, start);
      memory.setWord(stopAt, stop);
      memory.setWord(stepAt, step);
      return 0;
    },
  } satisfies Partial<ContextFunctions>;
}
