/** Many values at once, a Harpy extension: between CPython's objects and items in the extension's memory. */
import { itemKinds } from '@harpy/runtime/gen/abi';
import type { ContextFunctions } from '@harpy/runtime/gen/context';
import { layout } from '@harpy/runtime/gen/layout';
import { copyBytes } from '@harpy/runtime/memory';
import type { Handle } from '@harpy/runtime/types';
import type { Extension } from '../extension.ts';
import {
  ASCII_BITS,
  ASCII_DATA,
  COMPACT_TAG_LIMIT,
  FLOAT_VALUE,
  LIST_ITEMS,
  LONG_DIGIT,
  LONG_TAG,
  OB_SIZE,
  OB_TYPE,
  SIGN_MASK,
  STR_LENGTH,
  STR_STATE,
  TUPLE_ITEMS,
} from '../object-layout.ts';
import { PythonError } from '../python-error.ts';

const { size: SIZE, length: LENGTH, integer: VALUE } = layout.HPyItem;

type Names = 'Sequence_ReadItems' | 'Dict_ReadItems' | 'FromItems' | 'Tuple_EqualsUTF8';

export function itemBodies(extension: Extension): Pick<ContextFunctions, `ctx_${Names}`> {
  const { py } = extension.host;
  const { fn } = py;
  // Functions over 64-bit integers, which are bigints here.
  const fromWide = fn.PyLong_FromLongLong as unknown as (value: bigint) => number;
  const asWide = fn.PyLong_AsLongLongAndOverflow as unknown as (object: number, overflow: number) => bigint;
  const fromDouble = fn.PyFloat_FromDouble as unknown as (value: number) => number;
  const type = {
    int: py.symbol('PyLong_Type'),
    float: py.symbol('PyFloat_Type'),
    str: py.symbol('PyUnicode_Type'),
    list: py.symbol('PyList_Type'),
    tuple: py.symbol('PyTuple_Type'),
    dict: py.symbol('PyDict_Type'),
  };
  const none = py.symbol('_Py_NoneStruct');
  const yes = py.symbol('_Py_TrueStruct');
  const no = py.symbol('_Py_FalseStruct');

  // Where the next text goes, and where there is no more room.
  let room = 0;
  let roomEnd = 0;

  const isA = (object: number, wanted: number): boolean => {
    const actual = py.memory.word(object + OB_TYPE);
    return actual === wanted || fn.PyType_IsSubtype(actual, wanted) !== 0;
  };

  const typeName = (object: number): string => {
    const name = fn.PyType_GetName(py.memory.word(object + OB_TYPE));
    const text = py.text(name) ?? '?';
    fn.Py_DecRef(name);
    return text;
  };

  const write = (at: number, kind: number, length: number, low: number, high = 0): void => {
    const { i32 } = extension.instance.memory;
    const word = at >> 2;
    i32[word] = kind;
    i32[word + (LENGTH >> 2)] = length;
    i32[word + (VALUE >> 2)] = low;
    i32[word + (VALUE >> 2) + 1] = high;
  };

  const container = (at: number, kind: number, length: number, object: number): true => {
    fn.Py_IncRef(object);
    extension.account.opened(object);
    write(at, kind, length, object);
    return true;
  };

  /** Writes a str to the room. Returns false when there is not enough. */
  const text = (at: number, object: number, must: boolean): boolean => {
    const { i32 } = py.memory;
    if (((i32[(object + STR_STATE) >> 2] as number) & ASCII_BITS) === ASCII_BITS) {
      const size = i32[(object + STR_LENGTH) >> 2] as number;
      if (room + size > roomEnd) return must && container(at, itemKinds.HPyItem_OBJECT, 0, object);
      copyBytes(py.memory.u8, object + ASCII_DATA, extension.instance.memory.u8, room, size);
      write(at, itemKinds.HPyItem_ASCII, size, room);
      room += size;
      return true;
    }
    const { words } = extension.transfer;
    const source = fn.PyUnicode_AsUTF8AndSize(object, words);
    if (source === 0) {
      // Lone surrogates.
      fn.PyErr_Clear();
      return container(at, itemKinds.HPyItem_OBJECT, 0, object);
    }
    const size = py.memory.word(words);
    if (room + size > roomEnd) return must && container(at, itemKinds.HPyItem_OBJECT, 0, object);
    copyBytes(py.memory.u8, source >>> 0, extension.instance.memory.u8, room >>> 0, size);
    const ascii = fn.PyUnicode_GetLength(object) === size;
    write(at, ascii ? itemKinds.HPyItem_ASCII : itemKinds.HPyItem_STR, size, room);
    room += size;
    return true;
  };

  /** Writes the item at `at`. Returns false for a text that finds no room, unless it `must` be written. */
  const read = (at: number, object: number, must: boolean): boolean => {
    const { memory } = py;
    switch (memory.i32[(object + OB_TYPE) >> 2]) {
      case type.str:
        return text(at, object, must);
      case type.int: {
        const tag = memory.word(object + LONG_TAG) >>> 0;
        if (tag < COMPACT_TAG_LIMIT) {
          const value = (1 - (tag & SIGN_MASK)) * memory.word(object + LONG_DIGIT);
          write(at, itemKinds.HPyItem_INT, 0, value, value >> 31);
          return true;
        }
        const { words } = extension.transfer;
        const wide = asWide(object, words);
        if (memory.word(words) !== 0) return container(at, itemKinds.HPyItem_OBJECT, 0, object);
        write(at, itemKinds.HPyItem_INT, 0, Number(BigInt.asIntN(32, wide)), Number(wide >> 32n));
        return true;
      }
      case type.float:
        write(at, itemKinds.HPyItem_FLOAT, 0, 0);
        extension.instance.memory.f64[(at + VALUE) >> 3] = memory.f64[(object + FLOAT_VALUE) >> 3] as number;
        return true;
      case type.list:
        return container(at, itemKinds.HPyItem_LIST, memory.word(object + OB_SIZE), object);
      case type.tuple:
        return container(at, itemKinds.HPyItem_TUPLE, memory.word(object + OB_SIZE), object);
      case type.dict:
        return container(at, itemKinds.HPyItem_DICT, fn.PyDict_Size(object), object);
      default:
        if (object === none) write(at, itemKinds.HPyItem_NONE, 0, 0);
        else if (object === yes) write(at, itemKinds.HPyItem_TRUE, 0, 0);
        else if (object === no) write(at, itemKinds.HPyItem_FALSE, 0, 0);
        else container(at, itemKinds.HPyItem_OBJECT, 0, object);
        return true;
    }
  };

  const closeItem = (at: number): void => {
    const { memory } = extension.instance;
    const kind = memory.word(at);
    if (
      kind === itemKinds.HPyItem_OBJECT ||
      (kind >= itemKinds.HPyItem_LIST && kind <= itemKinds.HPyItem_DICT)
    )
      extension.account.close(memory.word(at + VALUE));
  };

  const bad = (why: string): PythonError => new PythonError('SystemError', `HPy_FromItems: ${why}`);

  /** New references, the values to go into something. */
  let stack: number[] = [];
  /** Texts that come again, by the index of their item: 0 until they are made, then references of their own. */
  let again = new Map<number, number>();
  /** A copy in CPython's memory of where the texts are, and how far it is from there; no copy is 0. */
  let copy = 0;
  let distance = 0;

  /** Finds out which texts come again, and copies all texts at once where they lie together. */
  const prepare = (items: number, count: number): void => {
    const { i32, u8 } = extension.instance.memory;
    let first = u8.length;
    let last = 0;
    let total = 0;
    for (let index = 0, word = items >> 2; index < count; index++, word += SIZE >> 2) {
      const kind = i32[word];
      if (kind === itemKinds.HPyItem_SAME) {
        const place = i32[word + (VALUE >> 2)] as number;
        const text = place >>> 0 < index ? i32[(items + place * SIZE) >> 2] : undefined;
        if (text !== itemKinds.HPyItem_ASCII && text !== itemKinds.HPyItem_STR)
          throw bad('an HPyItem_SAME does not say which text before it');
        again.set(place, 0);
      } else if (kind === itemKinds.HPyItem_ASCII || kind === itemKinds.HPyItem_STR) {
        const start = (i32[word + (VALUE >> 2)] as number) >>> 0;
        const length = i32[word + (LENGTH >> 2)] as number;
        if (start < first) first = start;
        if (start + length > last) last = start + length;
        total += length;
      }
    }
    const size = last - first;
    if (total === 0 || size > 4 * total + 64 || last > u8.length) return;
    copy = fn.malloc(size);
    if (copy === 0) return;
    py.memory.u8.set(u8.subarray(first, last), copy >>> 0);
    distance = copy - first;
  };

  const makeContainer = (kind: number, length: number): number => {
    const pairs = kind === itemKinds.HPyItem_DICT;
    const taken = pairs ? 2 * length : length;
    const base = stack.length - taken;
    if (length < 0 || base < 0) throw bad('a container is longer than what comes before it');
    let made: number;
    if (pairs) {
      made = fn.PyDict_New();
      for (let i = base; made !== 0 && i < base + taken; i += 2) {
        if (fn.PyDict_SetItem(made, stack[i] as number, stack[i + 1] as number) < 0) {
          fn.Py_DecRef(made);
          made = 0;
        }
      }
      if (made !== 0) for (let i = base; i < base + taken; i++) fn.Py_DecRef(stack[i] as number);
    } else {
      const list = kind === itemKinds.HPyItem_LIST;
      made = list ? fn.PyList_New(taken) : fn.PyTuple_New(taken);
      if (made !== 0) {
        // The references go over: into the memory of an object nobody has seen.
        const first = list ? py.memory.word(made + LIST_ITEMS) : made + TUPLE_ITEMS;
        for (let i = 0; i < taken; i++) py.memory.setWord(first + 4 * i, stack[base + i] as number);
      }
    }
    if (made !== 0) stack.length = base;
    return made;
  };

  /** A new reference, or 0 with an exception. */
  const make = (items: number, index: number): number => {
    const { i32 } = extension.instance.memory;
    const at = items + index * SIZE;
    const word = at >> 2;
    const length = i32[word + (LENGTH >> 2)] as number;
    const low = i32[word + (VALUE >> 2)] as number;
    const kind = i32[word] as number;
    const another = (object: number): number => {
      fn.Py_IncRef(object);
      return object;
    };
    switch (kind) {
      case itemKinds.HPyItem_OBJECT:
        if (low === 0) throw bad('an HPyItem_OBJECT is HPY_NULL');
        return another(low);
      case itemKinds.HPyItem_NONE:
        return another(none);
      case itemKinds.HPyItem_TRUE:
        return another(yes);
      case itemKinds.HPyItem_FALSE:
        return another(no);
      case itemKinds.HPyItem_INT: {
        const high = i32[word + (VALUE >> 2) + 1] as number;
        if (high === low >> 31) return fn.PyLong_FromLong(low);
        return fromWide((BigInt(high) << 32n) | BigInt(low >>> 0));
      }
      case itemKinds.HPyItem_FLOAT:
        return fromDouble(extension.instance.memory.f64[(at + VALUE) >> 3] as number);
      case itemKinds.HPyItem_STR:
      case itemKinds.HPyItem_ASCII: {
        const made =
          copy === 0
            ? extension.transfer.newStrOfSize(low, length)
            : fn.PyUnicode_FromStringAndSize(low + distance, length);
        if (made !== 0 && again.has(index)) again.set(index, another(made));
        return made;
      }
      case itemKinds.HPyItem_SAME:
        return another(again.get(low) as number);
      case itemKinds.HPyItem_LIST:
      case itemKinds.HPyItem_TUPLE:
      case itemKinds.HPyItem_DICT:
        return makeContainer(kind, length);
      default:
        throw bad('an item has an unknown kind');
    }
  };

  return {
    ctx_Sequence_ReadItems: (_ctx, seq, start, items, count, roomAt, roomSize) => {
      const list = isA(seq, type.list);
      if (!list && !isA(seq, type.tuple))
        throw new PythonError('TypeError', `a list or tuple is required, not '${typeName(seq)}'`);
      room = roomAt;
      roomEnd = roomAt + roomSize;
      const first = list ? py.memory.word(seq + LIST_ITEMS) : seq + TUPLE_ITEMS;
      const rest = start < 0 ? 0 : Math.min(py.memory.word(seq + OB_SIZE) - start, count);
      for (let i = 0; i < rest; i++)
        if (!read(items + SIZE * i, py.memory.word(first + 4 * (start + i)), i === 0)) return i;
      return Math.max(rest, 0);
    },
    ctx_Dict_ReadItems: (_ctx, dict, positionAt, items, count, roomAt, roomSize) => {
      if (!isA(dict, type.dict))
        throw new PythonError('TypeError', `a dict is required, not '${typeName(dict)}'`);
      const { memory } = extension.instance;
      const { words } = extension.transfer;
      room = roomAt;
      roomEnd = roomAt + roomSize;
      let done = 0;
      let position = memory.word(positionAt);
      for (let at: number = items; done < count; at += 2 * SIZE, done++) {
        // The first of these words is also for what `read` asks about the pair.
        py.memory.setWord(words, position);
        if (fn.PyDict_Next(dict, words, words + 4, words + 8) === 0) break;
        const next = py.memory.word(words);
        const value = py.memory.word(words + 8);
        if (!read(at, py.memory.word(words + 4), done === 0)) break;
        if (!read(at + SIZE, value, done === 0)) {
          // The pair comes whole the next time.
          closeItem(at);
          break;
        }
        position = next;
      }
      memory.setWord(positionAt, position);
      return done;
    },
    ctx_Tuple_EqualsUTF8: (_ctx, tuple, texts, count) => {
      if (!isA(tuple, type.tuple) || py.memory.word(tuple + OB_SIZE) !== count) return 0;
      for (let i = 0; i < count; i++) {
        const item = py.memory.word(tuple + TUPLE_ITEMS + 4 * i);
        if (!isA(item, type.str)) return 0;
        const str = extension.nameCache.get(extension.instance.memory.word(texts + 4 * i));
        if (str === 0) {
          // No UTF-8.
          fn.PyErr_Clear();
          return 0;
        }
        const same = str === item || fn.PyUnicode_Compare(str, item) === 0;
        fn.Py_DecRef(str);
        if (!same) return 0;
      }
      return 1;
    },
    ctx_FromItems: (_ctx, items, count) => {
      stack = [];
      again = new Map();
      copy = 0;
      try {
        prepare(items, count);
        for (let index = 0; index < count; index++) {
          const made = make(items, index);
          if (made === 0) return 0 as Handle;
          stack.push(made);
        }
        if (stack.length !== 1)
          throw bad(stack.length === 0 ? 'there are no items' : 'more than one value is left');
        return stack.pop() as Handle;
      } finally {
        for (const left of stack) fn.Py_DecRef(left);
        for (const kept of again.values()) if (kept !== 0) fn.Py_DecRef(kept);
        if (copy !== 0) fn.free(copy);
        stack = [];
      }
    },
  };
}
