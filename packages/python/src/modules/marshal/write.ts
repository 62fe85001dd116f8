/** Values in the form of `marshal`. */
import {
  Ellipsis,
  floatType,
  listType,
  None,
  PyFloat,
  PyList,
  PyStr,
  PyTuple,
  tupleType,
  typeOf,
} from '@harpy/objects/core-types';
import { dictType, PyDict } from '@harpy/objects/dict';
import { stopIterationType, valueError } from '@harpy/objects/errors';
import { PyCode } from '@harpy/objects/function';
import { complexType, PyComplex } from '@harpy/objects/numbers/complex';
import { floatRepr } from '@harpy/objects/numbers/format';
import type { PyObject } from '@harpy/objects/object';
import { bytesLike } from '@harpy/objects/protocols/buffer';
import { frozenSetType, PyFrozenSet, PySet, setType } from '@harpy/objects/set';
import { PySlice } from '@harpy/objects/slice';
import { LT } from '@harpy/objects/slots';
import { textOfStr } from '@harpy/objects/str';
import { isAscii } from '@harpy/objects/text/case';
import { ByteBuilder } from '@harpy/objects/text/codecs/byte-builder';
import { encodeUtf8 } from '@harpy/objects/text/codecs/utf8';
import { compareBytes } from '@harpy/objects/types/bytes';
import type { PyValue } from '@harpy/objects/value';
import { recipeOf } from '../../source.ts';
import { DIGIT_BITS, FLAG_REF, MOST_DEPTH, TYPE } from './format.ts';

const CONSTANTS: ReadonlyMap<PyValue, number> = new Map<PyValue, number>([
  [None, TYPE.none],
  [stopIterationType, TYPE.stopIteration],
  [Ellipsis, TYPE.ellipsis],
  [true, TYPE.true],
  [false, TYPE.false],
]);

const SHORT = 256;
/** Strings of bytes as short as that are not worth a number. */
const FEW_BYTES = 4;

/** The bytes of a value. Throws ValueError for what has no such form. */
export function marshalled(value: PyValue, version: number, allowCode: boolean): Uint8Array {
  const writer = new Writer(version, allowCode);
  writer.write(value);
  return writer.bytes();
}

class Writer {
  readonly #version: number;
  readonly #allowCode: boolean;
  readonly #out = new ByteBuilder();
  #depth = 0;
  /** Numbers of the values that may be meant again: objects, and strs by their text. */
  readonly #numbers = new Map<PyValue, number>();

  constructor(version: number, allowCode: boolean) {
    this.#version = version;
    this.#allowCode = allowCode;
  }

  bytes(): Uint8Array {
    return this.#out.finish();
  }

  write(value: PyValue): void {
    if (++this.#depth > MOST_DEPTH) throw valueError('object too deeply nested to marshal');
    this.#writeValue(value);
    this.#depth--;
  }

  #writeValue(value: PyValue): void {
    const constant = CONSTANTS.get(value);
    if (constant !== undefined) this.#out.add(constant);
    else if (typeof value === 'number' || typeof value === 'bigint') this.#int(value);
    else if (typeof value === 'string' || value instanceof PyStr) this.#str(value);
    else if (value instanceof PyFloat && typeOf(value) === floatType) this.#float(value.value);
    else if (value instanceof PyComplex && typeOf(value) === complexType) this.#complex(value);
    else if (typeof value === 'object') this.#object(value);
  }

  #int(value: number | bigint): void {
    if (typeof value === 'number' && (value | 0) === value) {
      this.#out.add(TYPE.int);
      this.#long(value);
      return;
    }
    const digits: number[] = [];
    for (let rest = value < 0 ? -BigInt(value) : BigInt(value); rest > 0n; rest >>= BigInt(DIGIT_BITS))
      digits.push(Number(BigInt.asUintN(DIGIT_BITS, rest)));
    this.#out.add(TYPE.long);
    this.#long(value < 0 ? -digits.length : digits.length);
    for (const digit of digits) {
      this.#out.add(digit & 255);
      this.#out.add(digit >> 8);
    }
  }

  #float(value: number): void {
    if (this.#version > 1) {
      this.#out.add(TYPE.binaryFloat);
      this.#double(value);
    } else {
      this.#out.add(TYPE.float);
      this.#floatText(value);
    }
  }

  #complex({ real, imag }: PyComplex): void {
    if (this.#version > 1) {
      this.#out.add(TYPE.binaryComplex);
      this.#double(real);
      this.#double(imag);
    } else {
      this.#out.add(TYPE.complex);
      this.#floatText(real);
      this.#floatText(imag);
    }
  }

  #floatText(value: number): void {
    const text = floatRepr(value).replace(/\.0$/, '');
    this.#out.add(text.length);
    this.#out.addAscii(text);
  }

  #str(value: string | PyStr): void {
    const text = textOfStr(value);
    const ascii = this.#version >= 4 && isAscii(text);
    const short = ascii && text.length < SHORT;
    if (!this.#begin(short ? TYPE.shortAscii : ascii ? TYPE.ascii : TYPE.unicode, value)) return;
    const bytes = encodeUtf8(value, 'surrogatepass');
    if (short) this.#out.add(bytes.length);
    else this.#long(bytes.length);
    this.#out.addBytes(bytes);
  }

  #object(value: PyObject): void {
    const type = typeOf(value);
    if (value instanceof PyTuple && type === tupleType) {
      const { items } = value;
      const small = this.#version >= 4 && items.length < SHORT;
      if (!this.#begin(small ? TYPE.smallTuple : TYPE.tuple, value)) return;
      if (small) this.#out.add(items.length);
      else this.#long(items.length);
      for (const item of items) this.write(item);
    } else if (value instanceof PyList && type === listType) {
      if (!this.#begin(TYPE.list, value)) return;
      this.#long(value.items.length);
      for (const item of value.items) this.write(item);
    } else if (value instanceof PyDict && type === dictType) {
      if (!this.#begin(TYPE.dict, value)) return;
      for (const [key, each] of value.table.entries()) {
        this.write(key);
        this.write(each);
      }
      this.#out.add(TYPE.null);
    } else if (value instanceof PySet && type === setType) this.#set(value, TYPE.set);
    else if (value instanceof PyFrozenSet && type === frozenSetType) this.#set(value, TYPE.frozenset);
    else if (value instanceof PyCode) this.#code(value);
    else if (value instanceof PySlice) {
      if (this.#version < 5) throw valueError('unmarshallable object');
      if (!this.#begin(TYPE.slice, value)) return;
      this.write(value.start);
      this.write(value.stop);
      this.write(value.step);
    } else {
      const bytes = bytesLike(value);
      if (bytes === undefined) throw valueError('unmarshallable object');
      if (bytes.length <= FEW_BYTES) this.#out.add(TYPE.bytes);
      else if (!this.#begin(TYPE.bytes, value)) return;
      this.#long(bytes.length);
      this.#out.addBytes(bytes);
    }
  }

  /** Elements in the order of their bytes: equal sets then have equal bytes. */
  #set(value: PySet | PyFrozenSet, type: number): void {
    if (!this.#begin(type, value)) return;
    this.#long(value.size);
    const elements = value.table.keyArray().map((element) => ({
      element,
      bytes: marshalled(element, this.#version, this.#allowCode),
    }));
    elements.sort((a, b) => (compareBytes(a.bytes, b.bytes, LT) ? -1 : 1));
    for (const { element } of elements) this.write(element);
  }

  /** The source the code was made from, how, and which of the codes made from it this one is. */
  #code(value: PyCode): void {
    if (!this.#allowCode) throw valueError('marshalling code objects is disallowed');
    const found = recipeOf(value);
    if (found === undefined) throw valueError('unmarshallable object: code that was made from no source');
    if (!this.#begin(TYPE.code, value)) return;
    const { source, filename, mode, optimize, future, topLevelAwait } = found.recipe;
    const { qualname, firstLine, ordinal } = found.place;
    const which = new PyTuple([qualname, firstLine, ordinal]);
    this.write(new PyTuple([source, filename, mode, optimize, new PyTuple(future), topLevelAwait, which]));
  }

  /** Writes the type of a value, or the number of one that was written before: false then, for that is all there is to write. */
  #begin(type: number, value: PyValue): boolean {
    if (this.#version < 3) {
      this.#out.add(type);
      return true;
    }
    const number = this.#numbers.get(value);
    if (number === undefined) {
      this.#numbers.set(value, this.#numbers.size);
      this.#out.add(type | FLAG_REF);
      return true;
    }
    this.#out.add(TYPE.ref);
    this.#long(number);
    return false;
  }

  #long(value: number): void {
    this.#out.addNumber(value, 4, true);
  }

  #double(value: number): void {
    this.#out.addBytes(new Uint8Array(new Float64Array([value]).buffer));
  }
}
