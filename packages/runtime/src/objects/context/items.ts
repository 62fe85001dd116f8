/** Many values at once, a Harpy extension: each way, one call instead of one for each value. */
import { None, PyFloat, PyList, PyTuple, textOf, typeOf } from '@harpy/objects/core-types';
import { PyDict } from '@harpy/objects/dict';
import { PyBaseException, systemError, typeError } from '@harpy/objects/errors';
import { strFromCodePoints } from '@harpy/objects/str';
import type { PyValue } from '@harpy/objects/value';
import { itemKinds } from '../../gen/abi.ts';
import type { ContextFunctions } from '../../gen/context.ts';
import { layout } from '../../gen/layout.ts';
import type { Handle } from '../../types.ts';
import type { Extension } from '../extension.ts';
import { fromWords } from '../integers.ts';
import { itemReader } from '../item-reader.ts';
import { TextWindow, WideTexts } from '../item-texts.ts';

const { size: SIZE, length: LENGTH, integer: VALUE } = layout.HPyItem;

export function itemBodies(extension: Extension) {
  const { handles } = extension;
  const texts = new TextWindow(() => extension.memory);
  const reader = itemReader(extension, texts);
  const wideTexts = new WideTexts();

  /** What was made so far, while items are worked through; a stack, used by one call at a time. */
  const stack: PyValue[] = [];
  /** Texts by the index of their item. */
  const made: (PyValue | undefined)[] = [];

  /** The text of the item at `at`, one of the last `rest`. Those that follow are looked at along with it. */
  const wide = (at: number, rest: number): PyValue => {
    if (wideTexts.isEmpty) {
      const { i32, u8 } = extension.memory;
      wideTexts.forget();
      for (let i = 0; i < rest; i++) {
        const item = (at + i * SIZE) >> 2;
        if (i32[item] !== itemKinds.HPyItem_STR) continue;
        if (!wideTexts.add(u8, (i32[item + 2] as number) >>> 0, i32[item + 1] as number)) break;
      }
      // It is too long, or no UTF-8.
      if (wideTexts.isEmpty) {
        const { i32: words } = extension.memory;
        return extension.texts.decode(words[(at >> 2) + 2] as number, words[(at >> 2) + 1] as number);
      }
      wideTexts.finish();
    }
    return wideTexts.paired ? strFromCodePoints(wideTexts.takePoints()) : wideTexts.take();
  };

  const take = (top: number, length: number): number => {
    if (length < 0 || length > top) throw bad('a container is longer than what comes before it');
    return top - length;
  };

  const build = (at: number, count: number): PyValue => {
    let top = 0;
    const { i32, f64 } = extension.memory;
    // Without holes, which would make it slow.
    while (made.length < count) made.push(undefined);
    for (let index = 0; index < count; index++, at += SIZE) {
      const length = i32[(at + LENGTH) >> 2] as number;
      const low = i32[(at + VALUE) >> 2] as number;
      switch (i32[at >> 2]) {
        case itemKinds.HPyItem_ASCII: {
          const value = texts.ascii(low, length);
          made[index] = value;
          stack[top++] = value;
          continue;
        }
        case itemKinds.HPyItem_SAME: {
          const value = low >>> 0 < index ? made[low] : undefined;
          if (value === undefined) throw bad('an HPyItem_SAME does not say which text before it');
          stack[top++] = value;
          continue;
        }
        case itemKinds.HPyItem_INT: {
          const high = i32[((at + VALUE) >> 2) + 1] as number;
          stack[top++] = high === low >> 31 ? low : fromWords(low, high, 1);
          continue;
        }
        case itemKinds.HPyItem_FLOAT:
          stack[top++] = new PyFloat(f64[(at + VALUE) >> 3] as number);
          continue;
        case itemKinds.HPyItem_DICT: {
          top = take(top, 2 * length);
          const dict = new PyDict();
          const { table } = dict;
          for (let i = top; i < top + 2 * length; i += 2) {
            const key = stack[i] as PyValue;
            if (typeof key === 'string') table.setString(key, stack[i + 1] as PyValue);
            else table.set(key, stack[i + 1] as PyValue);
          }
          stack[top++] = dict;
          continue;
        }
        case itemKinds.HPyItem_LIST:
          top = take(top, length);
          stack[top] = new PyList(stack.slice(top, top + length));
          top++;
          continue;
        case itemKinds.HPyItem_TUPLE:
          top = take(top, length);
          stack[top] = new PyTuple(stack.slice(top, top + length));
          top++;
          continue;
        case itemKinds.HPyItem_STR: {
          const value = wide(at, count - index);
          made[index] = value;
          stack[top++] = value;
          continue;
        }
        case itemKinds.HPyItem_NONE:
          stack[top++] = None;
          continue;
        case itemKinds.HPyItem_TRUE:
          stack[top++] = true;
          continue;
        case itemKinds.HPyItem_FALSE:
          stack[top++] = false;
          continue;
        case itemKinds.HPyItem_OBJECT:
          stack[top++] = handles.get(low as Handle);
          continue;
        default:
          throw bad('an item has an unknown kind');
      }
    }
    if (top !== 1) throw bad(top === 0 ? 'there are no items' : 'more than one value is left');
    return stack[0] as PyValue;
  };

  return {
    ctx_Sequence_ReadItems: (_ctx, seq, start, items, count, room, roomSize) => {
      const value = handles.get(seq);
      if (!(value instanceof PyList) && !(value instanceof PyTuple))
        throw typeError(`a list or tuple is required, not '${typeOf(value).name}'`);
      return reader.sequence(value.items, start, items, count, room, roomSize);
    },
    ctx_Dict_ReadItems: (_ctx, dict, positionAt, items, count, room, roomSize) => {
      const value = handles.get(dict);
      if (!(value instanceof PyDict)) throw typeError(`a dict is required, not '${typeOf(value).name}'`);
      return reader.pairs(value.table, positionAt, items, count, room, roomSize);
    },
    ctx_Tuple_EqualsUTF8: (_ctx, tuple, textsAt, count) => {
      const value = handles.get(tuple);
      if (!(value instanceof PyTuple) || value.items.length !== count) return 0;
      try {
        for (let i = 0; i < count; i++) {
          const item = value.items[i] as PyValue;
          const expected = extension.nameCache.get(extension.memory.word(textsAt + 4 * i));
          if (item !== expected && textOf(item) !== expected) return 0;
        }
      } catch (error) {
        // What is no UTF-8 is no text.
        if (error instanceof PyBaseException) return 0;
        throw error;
      }
      return 1;
    },
    ctx_FromItems: (_ctx, itemsAt, count) => {
      try {
        return handles.open(build(itemsAt, count));
      } finally {
        // Nothing is kept alive, and large ones do not stay.
        if (stack.length > 1024) stack.length = 0;
        else stack.fill(0);
        if (made.length > 1024) made.length = 0;
        else made.fill(undefined);
        texts.forget();
        wideTexts.forget();
      }
    },
  } satisfies Partial<ContextFunctions>;
}

const bad = (why: string): object => systemError(`HPy_FromItems: ${why}`);
