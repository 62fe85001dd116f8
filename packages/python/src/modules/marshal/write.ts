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
    const flag = this.#number(value);
    if (flag === undefined) return;
    const text = textOfStr(value);
    const bytes = encodeUtf8(value, 'surrogatepass');
    if (this.#version < 4 || !isAscii(text)) {
      this.#out.add(TYPE.unicode | flag);
      this.#long(bytes.length);
    } else if (bytes.length < SHORT) {
      this.#out.add(TYPE.shortAscii | flag);
      this.#out.add(bytes.length);
    } else {
      this.#out.add(TYPE.ascii | flag);
      this.#long(bytes.length);
    }
    this.#out.addBytes(bytes);
  }

  #object(value: PyObject): void {
    const type = typeOf(value);
    if (value instanceof PyTuple && type === tupleType) {
      const flag = this.#number(value);
      if (flag === undefined) return;
      const { items } = value;
      if (this.#version >= 4 && items.length < SHORT) {
        this.#out.add(TYPE.smallTuple | flag);
        this.#out.add(items.length);
      } else {
        this.#out.add(TYPE.tuple | flag);
        this.#long(items.length);
      }
      for (const item of items) this.write(item);
    } else if (value instanceof PyList && type === listType) {
      const flag = this.#number(value);
      if (flag === undefined) return;
      this.#out.add(TYPE.list | flag);
      this.#long(value.items.length);
      for (const item of value.items) this.write(item);
    } else if (value instanceof PyDict && type === dictType) {
      const flag = this.#number(value);
      if (flag === undefined) return;
      this.#out.add(TYPE.dict | flag);
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
      const flag = this.#number(value);
      if (flag === undefined) return;
      this.#out.add(TYPE.slice | flag);
      this.write(value.start);
      this.write(value.stop);
      this.write(value.step);
    } else {
      const bytes = bytesLike(value);
      if (bytes === undefined) throw valueError('unmarshallable object');
      const flag = bytes.length <= FEW_BYTES ? 0 : this.#number(value);
      if (flag === undefined) return;
      this.#out.add(TYPE.bytes | flag);
      this.#long(bytes.length);
      this.#out.addBytes(bytes);
    }
  }

  /** Elements in the order of their bytes: equal sets then have equal bytes. */
  #set(value: PySet | PyFrozenSet, type: number): void {
    const flag = this.#number(value);
    if (flag === undefined) return;
    this.#out.add(type | flag);
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
    const flag = this.#number(value);
    if (flag === undefined) return;
    const found = recipeOf(value);
    if (found === undefined) throw valueError('unmarshallable object: code that was made from no source');
    const { source, filename, mode, optimize, future, topLevelAwait } = found.recipe;
    this.#out.add(TYPE.code | flag);
    this.write(
      new PyTuple([source, filename, mode, optimize, new PyTuple(future), topLevelAwait, found.index]),
    );
  }

  /** Writes the number of a value that was written before and returns undefined; else the flag that gives it one. */
  #number(value: PyValue): number | undefined {
    if (this.#version < 3) return 0;
    const number = this.#numbers.get(value);
    if (number === undefined) {
      this.#numbers.set(value, this.#numbers.size);
      return FLAG_REF;
    }
    this.#out.add(TYPE.ref);
    this.#long(number);
    return undefined;
  }

  #long(value: number): void {
    this.#out.addNumber(value, 4, true);
  }

  #double(value: number): void {
    this.#out.addBytes(new Uint8Array(new Float64Array([value]).buffer));
  }
}
