/** Values out of the form of `marshal`. */

import { PyBytes } from '@harpy/objects/bytes';
import {
  Ellipsis,
  EMPTY_TUPLE,
  None,
  PyFloat,
  PyList,
  PyTuple,
  textOf,
  typeOf,
} from '@harpy/objects/core-types';
import { PyDict } from '@harpy/objects/dict';
import { eofErrorType, newException, stopIterationType, typeError, valueError } from '@harpy/objects/errors';
import { PyComplex } from '@harpy/objects/numbers/complex';
import { parseDouble } from '@harpy/objects/numbers/double';
import { normalize } from '@harpy/objects/numbers/integer';
import { PyFrozenSet, PySet } from '@harpy/objects/set';
import { PySlice } from '@harpy/objects/slice';
import { strFromText } from '@harpy/objects/str';
import { decodeUtf8 } from '@harpy/objects/text/codecs/utf8';
import type { PyValue } from '@harpy/objects/value';
import { latin1Text } from '../../binary.ts';
import type { CodeRecipe } from '../../loaded-units.ts';
import { codeFromRecipe } from '../../source.ts';
import { DIGIT_BITS, FLAG_REF, MOST_DEPTH, TYPE } from './format.ts';

/** Gives the next bytes, so many. Throws EOFError when there are fewer. */
export type Source = (count: number) => Uint8Array;

export const eofError = (message: string) => newException(eofErrorType, message);

const bad = (what: string) => valueError(`bad marshal data (${what})`);

/** Reads one value. */
export function unmarshalled(source: Source, allowCode: boolean): PyValue {
  const value = new Reader(source, allowCode).read();
  if (value === undefined) throw typeError('NULL object in marshal data for object');
  return value;
}

const MODES = ['exec', 'eval', 'single'] as const;

class Reader {
  readonly #source: Source;
  readonly #allowCode: boolean;
  #depth = 0;
  /** Values that may be meant again; undefined while they are being read. */
  readonly #values: (PyValue | undefined)[] = [];

  constructor(source: Source, allowCode: boolean) {
    this.#source = source;
    this.#allowCode = allowCode;
  }

  /** Undefined for the mark that ends a dict. */
  read(): PyValue | undefined {
    let first: number;
    try {
      first = this.#byte();
    } catch (error) {
      if (typeOf(error as PyValue) === eofErrorType) throw eofError('EOF read where object expected');
      throw error;
    }
    if (++this.#depth > MOST_DEPTH) throw valueError('recursion limit exceeded');
    const value = this.#readValue(first & ~FLAG_REF, (first & FLAG_REF) !== 0);
    this.#depth--;
    return value;
  }

  #readValue(type: number, counted: boolean): PyValue | undefined {
    switch (type) {
      case TYPE.null:
        return undefined;
      case TYPE.none:
        return None;
      case TYPE.stopIteration:
        return stopIterationType;
      case TYPE.ellipsis:
        return Ellipsis;
      case TYPE.false:
        return false;
      case TYPE.true:
        return true;
      case TYPE.ref: {
        const number = this.#long();
        const value = this.#values[number];
        if (value === undefined) throw bad('invalid reference');
        return value;
      }
      case TYPE.tuple:
      case TYPE.smallTuple: {
        const size = type === TYPE.smallTuple ? this.#byte() : this.#size('tuple');
        const items: PyValue[] = [];
        const tuple = size === 0 ? EMPTY_TUPLE : new PyTuple(items);
        this.#count(counted, tuple);
        this.#fill(items, size, 'tuple');
        return tuple;
      }
      case TYPE.list: {
        const list = new PyList([]);
        this.#count(counted, list);
        this.#fill(list.items, this.#size('list'), 'list');
        return list;
      }
      case TYPE.dict: {
        const dict = new PyDict();
        this.#count(counted, dict);
        for (let key = this.read(); key !== undefined; key = this.read()) {
          const value = this.read();
          if (value === undefined) break;
          dict.set(key, value);
        }
        return dict;
      }
      case TYPE.set: {
        const set = new PySet();
        this.#count(counted, set);
        for (const element of this.#fill([], this.#size('set'), 'set')) set.add(element);
        return set;
      }
      case TYPE.frozenset: {
        const place = this.#reserve(counted);
        const set = new PyFrozenSet();
        for (const element of this.#fill([], this.#size('set'), 'set')) set.table.add(element);
        return this.#keep(place, set);
      }
      case TYPE.slice: {
        const place = this.#reserve(counted);
        const [start, stop, step] = this.#fill([], 3, 'slice') as [PyValue, PyValue, PyValue];
        return this.#keep(place, new PySlice(start, stop, step));
      }
      case TYPE.code: {
        if (!this.#allowCode) throw valueError('unmarshalling code objects is disallowed');
        const place = this.#reserve(counted);
        return this.#keep(place, this.#code());
      }
      default: {
        const value = this.#readSimple(type);
        this.#count(counted, value);
        return value;
      }
    }
  }

  #readSimple(type: number): PyValue {
    switch (type) {
      case TYPE.int:
        return this.#long();
      case TYPE.int64:
        return normalize(this.#view(8).getBigInt64(0, true));
      case TYPE.long:
        return this.#int();
      case TYPE.float:
        return new PyFloat(this.#floatText());
      case TYPE.binaryFloat:
        return new PyFloat(this.#view(8).getFloat64(0, true));
      case TYPE.complex:
        return new PyComplex(this.#floatText(), this.#floatText());
      case TYPE.binaryComplex:
        return new PyComplex(this.#view(8).getFloat64(0, true), this.#view(8).getFloat64(0, true));
      case TYPE.bytes:
        return new PyBytes(this.#source(this.#size('bytes object')).slice());
      case TYPE.shortAscii:
      case TYPE.shortAsciiInterned:
        return latin1Text(this.#source(this.#byte()));
      case TYPE.ascii:
      case TYPE.asciiInterned:
        return latin1Text(this.#source(this.#size('string')));
      case TYPE.unicode:
      case TYPE.interned:
        return strFromText(decodeUtf8(this.#source(this.#size('string')), 'surrogatepass').text);
      default:
        throw bad('unknown type code');
    }
  }

  /** Reads so many values to the end of `items`, which is returned. */
  #fill(items: PyValue[], size: number, of: string): PyValue[] {
    for (let at = 0; at < size; at++) {
      const value = this.read();
      if (value === undefined) throw typeError(`NULL object in marshal data for ${of}`);
      items.push(value);
    }
    return items;
  }

  #int(): PyValue {
    const count = this.#long();
    const digits = Math.abs(count);
    if (count === -(2 ** 31)) throw bad('long size out of range');
    let value = 0n;
    for (let at = 0; at < digits; at++) {
      const digit = this.#view(2).getInt16(0, true);
      if (digit < 0) throw bad('digit out of range in long');
      if (digit === 0 && at === digits - 1) throw bad('unnormalized long data');
      value |= BigInt(digit) << BigInt(DIGIT_BITS * at);
    }
    return normalize(count < 0 ? -value : value);
  }

  #floatText(): number {
    const text = latin1Text(this.#source(this.#byte()));
    const value = parseDouble(text);
    if (value === undefined) throw valueError(`could not convert string to float: '${text}'`);
    return value;
  }

  #code(): PyValue {
    const parts = this.read();
    const [source, filename, mode, optimize, future, topLevelAwait, which] =
      parts instanceof PyTuple ? parts.items : [];
    const [qualname, firstLine, ordinal] = which instanceof PyTuple ? which.items : [];
    const how = MODES.find((each) => each === mode);
    if (
      typeof source !== 'string' ||
      typeof filename !== 'string' ||
      how === undefined ||
      typeof optimize !== 'number' ||
      !(future instanceof PyTuple) ||
      typeof topLevelAwait !== 'boolean' ||
      typeof qualname !== 'string' ||
      typeof firstLine !== 'number' ||
      typeof ordinal !== 'number'
    )
      throw bad('code of another Python');
    const features = future.items.map((name) => textOf(name) ?? '');
    const recipe: CodeRecipe = { source, filename, mode: how, optimize, future: features, topLevelAwait };
    const code = codeFromRecipe(recipe, { qualname, firstLine, ordinal });
    if (code === undefined) throw bad('code that its source does not have');
    return code;
  }

  #reserve(counted: boolean): number | undefined {
    return counted ? this.#values.push(undefined) - 1 : undefined;
  }

  #keep<T extends PyValue>(place: number | undefined, value: T): T {
    if (place !== undefined) this.#values[place] = value;
    return value;
  }

  #count(counted: boolean, value: PyValue): void {
    if (counted) this.#values.push(value);
  }

  #byte(): number {
    return this.#source(1)[0] as number;
  }

  #long(): number {
    return this.#view(4).getInt32(0, true);
  }

  #size(of: string): number {
    const size = this.#long();
    if (size < 0) throw bad(`${of} size out of range`);
    return size;
  }

  #view(count: number): DataView {
    const bytes = this.#source(count);
    return new DataView(bytes.buffer, bytes.byteOffset, count);
  }
}
