/** Many values at once, a Harpy extension: each way, one call instead of one for each value. */
import { None, PyFloat, PyList, PyStr, PyTuple, typeOf } from '@harpy/objects/core-types';
import { PyDict } from '@harpy/objects/dict';
import { systemError, typeError } from '@harpy/objects/errors';
import { strFromJS } from '@harpy/objects/str';
import type { PyValue } from '@harpy/objects/value';
import { itemKinds } from '../../gen/abi.ts';
import type { ContextFunctions } from '../../gen/context.ts';
import { layout } from '../../gen/layout.ts';
import type { Handle } from '../../types.ts';
import type { Extension } from '../extension.ts';
import { fromWords } from '../integers.ts';
import { TextWindow, WideTexts, writeCodePoints, writeText } from '../item-texts.ts';
import { hasSurrogates } from '../texts.ts';

const { size: SIZE, length: LENGTH, integer: VALUE } = layout.HPyItem;
const WORD = 0x1_0000_0000;

export function itemBodies(extension: Extension) {
  const { handles } = extension;
  const texts = new TextWindow(() => extension.memory);
  const wideTexts = new WideTexts();

  // Where the next text goes, and where there is no more room.
  let room = 0;
  let roomEnd = 0;

  const container = (at: number, kind: number, length: number, value: PyValue): void => {
    const { i32 } = extension.memory;
    i32[at >> 2] = kind;
    i32[(at + LENGTH) >> 2] = length;
    i32[(at + VALUE) >> 2] = handles.openSlot(value);
  };

  /** Writes a text to the room. Returns false when there is not enough. */
  const text = (at: number, value: string | PyStr): boolean => {
    const characters = typeof value === 'string' ? value.length : value.codePoints.length;
    // One character takes up to three bytes, one beyond U+FFFF four.
    if (room + characters * (typeof value === 'string' ? 3 : 4) > roomEnd) return false;
    const written =
      typeof value === 'string'
        ? writeText(extension.memory, texts.coder, value, room)
        : writeCodePoints(extension.memory.u8, value.codePoints, room);
    // A lone surrogate, which UTF-8 does not have.
    if (written < 0) return false;
    const { i32 } = extension.memory;
    i32[at >> 2] = written === characters ? itemKinds.HPyItem_ASCII : itemKinds.HPyItem_STR;
    i32[(at + LENGTH) >> 2] = written;
    i32[(at + VALUE) >> 2] = room;
    room += written;
    return true;
  };

  /** Writes the item at `at`. Returns false for a text that finds no room, unless it `must` be written. */
  const read = (at: number, value: PyValue, must: boolean): boolean => {
    const { i32 } = extension.memory;
    if (typeof value === 'string') {
      if (text(at, value)) return true;
      if (!must) return false;
    } else if (typeof value === 'number') {
      i32[at >> 2] = itemKinds.HPyItem_INT;
      const low = value | 0;
      i32[(at + VALUE) >> 2] = low;
      i32[((at + VALUE) >> 2) + 1] = low === value ? low >> 31 : Math.floor(value / WORD);
      return true;
    } else if (value === None) {
      i32[at >> 2] = itemKinds.HPyItem_NONE;
      return true;
    } else if (typeof value === 'boolean') {
      i32[at >> 2] = value ? itemKinds.HPyItem_TRUE : itemKinds.HPyItem_FALSE;
      return true;
    } else if (typeof value === 'bigint') {
      if (BigInt.asIntN(64, value) === value) {
        i32[at >> 2] = itemKinds.HPyItem_INT;
        i32[(at + VALUE) >> 2] = Number(BigInt.asIntN(32, value));
        i32[((at + VALUE) >> 2) + 1] = Number(value >> 32n);
        return true;
      }
    } else {
      const kind = value.constructor as unknown;
      if (kind === PyFloat) {
        i32[at >> 2] = itemKinds.HPyItem_FLOAT;
        extension.memory.f64[(at + VALUE) >> 3] = (value as PyFloat).value;
        return true;
      }
      if (kind === PyDict) {
        container(at, itemKinds.HPyItem_DICT, (value as PyDict).size, value);
        return true;
      }
      if (kind === PyList) {
        container(at, itemKinds.HPyItem_LIST, (value as PyList).items.length, value);
        return true;
      }
      if (kind === PyTuple) {
        container(at, itemKinds.HPyItem_TUPLE, (value as PyTuple).items.length, value);
        return true;
      }
      if (kind === PyStr) {
        if (text(at, value as PyStr)) return true;
        if (!must && !hasSurrogates(value)) return false;
      }
    }
    container(at, itemKinds.HPyItem_OBJECT, 0, value);
    return true;
  };

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
    const { paired } = wideTexts;
    const text = wideTexts.take();
    return paired ? strFromJS(text) : text;
  };

  const take = (top: number, length: number): number => {
    if (length < 0 || length > top) throw bad('a container is longer than what comes before it');
    return top - length;
  };

  const build = (at: number, count: number): PyValue => {
    let top = 0;
    const { i32, f64 } = extension.memory;
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
    ctx_Sequence_ReadItems: (_ctx, seq, start, itemsAt, count, roomAt, roomSize) => {
      const value = handles.get(seq);
      if (!(value instanceof PyList) && !(value instanceof PyTuple))
        throw typeError(`a list or tuple is required, not '${typeOf(value).name}'`);
      const { items } = value;
      room = roomAt;
      roomEnd = roomAt + roomSize;
      const rest = start < 0 ? 0 : Math.min(items.length - start, count);
      for (let i = 0; i < rest; i++)
        if (!read(itemsAt + SIZE * i, items[start + i] as PyValue, i === 0)) return i;
      return Math.max(rest, 0);
    },
    ctx_Dict_ReadItems: (_ctx, dict, positionAt, itemsAt, count, roomAt, roomSize) => {
      const value = handles.get(dict);
      if (!(value instanceof PyDict)) throw typeError(`a dict is required, not '${typeOf(value).name}'`);
      const { table } = value;
      room = roomAt;
      roomEnd = roomAt + roomSize;
      let at: number = itemsAt;
      let done = 0;
      let position: number = table.nextPosition(extension.memory.word(positionAt));
      for (; done < count && position < table.end; position = table.nextPosition(position + 1)) {
        const key = table.keyAt(position) as PyValue;
        if (!read(at, key, done === 0)) break;
        if (!read(at + SIZE, table.valueAt(position) as PyValue, done === 0)) {
          // The pair comes whole the next time.
          closeItem(at);
          break;
        }
        at += 2 * SIZE;
        done++;
      }
      extension.memory.setWord(positionAt, position);
      return done;
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

  function closeItem(at: number): void {
    const { memory } = extension;
    const kind = memory.word(at);
    const holds =
      kind === itemKinds.HPyItem_OBJECT || (kind >= itemKinds.HPyItem_LIST && kind <= itemKinds.HPyItem_DICT);
    if (holds) handles.close(memory.word(at + VALUE) as Handle);
  }
}

const bad = (why: string): object => systemError(`HPy_FromItems: ${why}`);
