/** Reads many values into items in the extension's memory. */
import { None, PyFloat, PyList, PyStr, PyTuple } from '@harpy/objects/core-types';
import { PyDict } from '@harpy/objects/dict';
import type { Table } from '@harpy/objects/table';
import type { PyValue } from '@harpy/objects/value';
import { itemKinds } from '../gen/abi.ts';
import { layout } from '../gen/layout.ts';
import type { Handle } from '../types.ts';
import type { Extension } from './extension.ts';
import { type TextWindow, writeCodePoints, writeText } from './item-texts.ts';
import { hasSurrogates } from './texts.ts';

const { size: SIZE, length: LENGTH, integer: VALUE } = layout.HPyItem;
const WORD = 0x1_0000_0000;
/** Longer texts are written together: the engine's coder costs as much for one as for all of them. */
const SHORT = 24;
const IMPATIENT = 256;

export interface ItemReader {
  /** Reads items from `start` on to `at`; how many. Texts go to `room`. */
  sequence(
    items: readonly PyValue[],
    start: number,
    at: number,
    count: number,
    room: number,
    roomSize: number,
  ): number;
  /** Reads pairs from the position in the word at `positionAt` on, and moves it. */
  pairs(table: Table, positionAt: number, at: number, count: number, room: number, roomSize: number): number;
}

export function itemReader(extension: Extension, texts: TextWindow): ItemReader {
  const { handles } = extension;
  // Of the call that runs. The memory does not grow meanwhile.
  let i32: Int32Array = new Int32Array(0);
  let u8: Uint8Array = new Uint8Array(0);
  let f64: Float64Array = new Float64Array(0);
  // Where the next text goes, and where there is no more room: what waits needs up to three bytes a character.
  let room = 0;
  let roomEnd = 0;
  let waiting = '';
  const waitingAt: number[] = [];
  /** So many texts are not let wait: the last ones were not ASCII. */
  let impatient = 0;

  const begin = (roomAt: number, roomSize: number): void => {
    const { memory } = extension;
    i32 = memory.i32;
    u8 = memory.u8;
    f64 = memory.f64;
    room = roomAt;
    roomEnd = roomAt + roomSize;
  };

  const container = (at: number, kind: number, length: number, value: PyValue): true => {
    const word = at >> 2;
    i32[word] = kind;
    i32[word + (LENGTH >> 2)] = length;
    i32[word + (VALUE >> 2)] = handles.openSlot(value);
    return true;
  };

  const written = (at: number, characters: number, bytes: number): void => {
    const word = at >> 2;
    i32[word] = bytes === characters ? itemKinds.HPyItem_ASCII : itemKinds.HPyItem_STR;
    i32[word + (LENGTH >> 2)] = bytes;
    i32[word + (VALUE >> 2)] = room;
    room += bytes;
  };

  /** Writes a str to the room, or lets it wait. Returns false when there is not enough room. */
  const text = (at: number, value: string): boolean => {
    const { length } = value;
    if (room + 3 * (waiting.length + length) > roomEnd) return false;
    if (length > SHORT && impatient-- <= 0) {
      impatient = 0;
      waiting += value;
      waitingAt.push(at);
      i32[at >> 2] = itemKinds.HPyItem_ASCII;
      i32[(at + LENGTH) >> 2] = length;
    } else written(at, length, writeText(u8, texts.coder, value, room));
    return true;
  };

  /** Writes the texts that wait: as if they were all ASCII, and each for itself if they are not. */
  const flush = (): void => {
    if (waitingAt.length === 0) return;
    const start = room;
    let from = 0;
    if (writeText(u8, texts.coder, waiting, start) === waiting.length) {
      for (const at of waitingAt) {
        i32[(at + VALUE) >> 2] = start + from;
        from += i32[(at + LENGTH) >> 2] as number;
      }
    } else {
      impatient = IMPATIENT;
      for (const at of waitingAt) {
        const length = i32[(at + LENGTH) >> 2] as number;
        const own = waiting.slice(from, from + length);
        from += length;
        written(at, length, writeText(u8, texts.coder, own, room));
      }
    }
    waiting = '';
    waitingAt.length = 0;
  };

  const wideText = (at: number, { codePoints }: PyStr): boolean => {
    if (room + 3 * waiting.length + 4 * codePoints.length > roomEnd) return false;
    const bytes = writeCodePoints(u8, codePoints, room);
    // A lone surrogate, which UTF-8 does not have.
    if (bytes < 0) return false;
    written(at, codePoints.length, bytes);
    return true;
  };

  /** Writes the item at `at`. Returns false for a text that finds no room, unless it `must` be written. */
  const read = (at: number, value: PyValue, must: boolean): boolean => {
    const word = at >> 2;
    switch (typeof value) {
      case 'string':
        if (text(at, value)) return true;
        return must && container(at, itemKinds.HPyItem_OBJECT, 0, value);
      case 'number': {
        const low = value | 0;
        i32[word] = itemKinds.HPyItem_INT;
        i32[word + (VALUE >> 2)] = low;
        i32[word + (VALUE >> 2) + 1] = low === value ? low >> 31 : Math.floor(value / WORD);
        return true;
      }
      case 'boolean':
        i32[word] = value ? itemKinds.HPyItem_TRUE : itemKinds.HPyItem_FALSE;
        return true;
      case 'bigint':
        if (BigInt.asIntN(64, value) !== value) break;
        i32[word] = itemKinds.HPyItem_INT;
        i32[word + (VALUE >> 2)] = Number(BigInt.asIntN(32, value));
        i32[word + (VALUE >> 2) + 1] = Number(value >> 32n);
        return true;
      default: {
        if (value === None) {
          i32[word] = itemKinds.HPyItem_NONE;
          return true;
        }
        const kind = value.constructor as unknown;
        if (kind === PyFloat) {
          i32[word] = itemKinds.HPyItem_FLOAT;
          f64[(at + VALUE) >> 3] = (value as PyFloat).value;
          return true;
        }
        if (kind === PyDict) return container(at, itemKinds.HPyItem_DICT, (value as PyDict).size, value);
        if (kind === PyList)
          return container(at, itemKinds.HPyItem_LIST, (value as PyList).items.length, value);
        if (kind === PyTuple)
          return container(at, itemKinds.HPyItem_TUPLE, (value as PyTuple).items.length, value);
        if (kind === PyStr) {
          if (wideText(at, value as PyStr)) return true;
          if (!must && !hasSurrogates(value)) return false;
        }
      }
    }
    return container(at, itemKinds.HPyItem_OBJECT, 0, value);
  };

  /** Takes back an item that was read. */
  const unread = (at: number): void => {
    const kind = i32[at >> 2] as number;
    if (waitingAt.at(-1) === at) {
      waitingAt.pop();
      waiting = waiting.slice(0, waiting.length - (i32[(at + LENGTH) >> 2] as number));
    } else if (
      kind === itemKinds.HPyItem_OBJECT ||
      (kind >= itemKinds.HPyItem_LIST && kind <= itemKinds.HPyItem_DICT)
    )
      handles.close(i32[(at + VALUE) >> 2] as Handle);
  };

  /** Reads up to `count` pairs from the index `first` on. */
  const densePairs = (
    keys: readonly PyValue[],
    values: readonly PyValue[],
    first: number,
    at: number,
    count: number,
  ): number => {
    let done = 0;
    for (let place = at; done < count; done++, place += 2 * SIZE) {
      if (!read(place, keys[first + done] as PyValue, done === 0)) break;
      if (!read(place + SIZE, values[first + done] as PyValue, done === 0)) {
        // The pair comes whole the next time.
        unread(place);
        break;
      }
    }
    return done;
  };

  return {
    sequence(items, start, at, count, roomAt, roomSize) {
      begin(roomAt, roomSize);
      const rest = start < 0 ? 0 : Math.min(items.length - start, count);
      let done = 0;
      while (done < rest && read(at + SIZE * done, items[start + done] as PyValue, done === 0)) done++;
      flush();
      return done;
    },

    pairs(table, positionAt, at, count, roomAt, roomSize) {
      begin(roomAt, roomSize);
      const keys = table.denseKeys;
      if (keys !== undefined) {
        const first = i32[positionAt >> 2] as number;
        const done = densePairs(keys, table.denseValues, first, at, Math.min(count, keys.length - first));
        flush();
        i32[positionAt >> 2] = first + done;
        return done;
      }
      let position = table.nextPosition(i32[positionAt >> 2] as number);
      let done = 0;
      for (; done < count && position < table.end; position = table.nextPosition(position + 1)) {
        const place = at + 2 * SIZE * done;
        if (!read(place, table.keyAt(position) as PyValue, done === 0)) break;
        if (!read(place + SIZE, table.valueAt(position) as PyValue, done === 0)) {
          // The pair comes whole the next time.
          unread(place);
          break;
        }
        done++;
      }
      flush();
      i32[positionAt >> 2] = position;
      return done;
    },
  };
}
