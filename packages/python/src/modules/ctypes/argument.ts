/** Arguments of foreign functions on their way: `byref(x)` and what `from_param` makes. */
import { lookupAttribute } from '@harpy/objects/attribute';
import { PyBytes } from '@harpy/objects/bytes';
import { bareType, integerOf, None, type PyFloat, typeOf } from '@harpy/objects/core-types';
import { populate } from '@harpy/objects/define';
import { overflowError, typeError } from '@harpy/objects/errors';
import { bitLength } from '@harpy/objects/numbers/bits';
import { PyObject } from '@harpy/objects/object';
import { reprText } from '@harpy/objects/protocols/text';
import { address } from '@harpy/objects/types/object';
import type { PyValue } from '@harpy/objects/value';
import { CODES, type Code } from './codes.ts';
import { copyInto, infoFor, PyCData } from './data.ts';
import { Block, POINTER_SIZE, writeAddress } from './memory.ts';
import { bytesAddress, textAddress } from './strings.ts';

/** A value as C gets it. */
export class PyArgument extends PyObject {
  /** The letter of its type, or `P` for `byref`. */
  readonly tag: string;
  /** Long enough for any simple value. */
  readonly value: Block;
  /** What must live as long as the call: of `byref` the object it points to. */
  readonly object: PyValue | undefined;

  constructor(tag: string, value: Block, object?: PyValue) {
    super();
    this.tag = tag;
    this.value = value;
    this.object = object;
  }
}

const argumentType = bareType('_ctypes.CArgObject', PyArgument);

function show(argument: PyArgument): string {
  const { tag, value } = argument;
  const code = CODES[tag];
  if ('bBhHiIlLqQ'.includes(tag) && code !== undefined)
    return `<cparam '${tag}' (${reprText(code.accessor.get(value, 0, code.size))})>`;
  if ((tag === 'd' || tag === 'f') && code !== undefined)
    return `<cparam '${tag}' (${reprText(code.accessor.get(value, 0, code.size) as PyFloat)})>`;
  if (tag === 'c') {
    const byte = value.bytes[0] ?? 0;
    const shown =
      byte >= 32 && byte < 127
        ? `'${String.fromCharCode(byte)}'`
        : `'\\x${byte.toString(16).padStart(2, '0')}'`;
    return `<cparam 'c' (${shown})>`;
  }
  if ('zZP'.includes(tag)) return `<cparam '${tag}' (0x${value.view.getBigUint64(0, true).toString(16)})>`;
  return `<cparam '${tag}' at ${address(argument)}>`;
}

populate(argumentType, { slots: { tp_repr: (self) => show(self as PyArgument) } });

/** A pointer as an argument; `object` is kept alive as long as it. */
export function pointerArgument(tag: string, target: number | bigint, object?: PyValue): PyArgument {
  const value = new Block(POINTER_SIZE);
  writeAddress(value.view, 0, target);
  return new PyArgument(tag, value, object);
}

/** A value as an argument of a simple type; what the type says of other values is thrown. */
export function simpleArgument(letter: string, code: Code, value: PyValue): PyArgument {
  const block = new Block(Math.max(code.size, POINTER_SIZE));
  const kept = code.accessor.set(block, 0, value, code.size);
  return new PyArgument(letter, block, kept);
}

/** The memory that holds an object as an argument: of arrays and functions their address. */
export function argumentOfData(data: PyCData): PyArgument {
  const info = infoFor(data.type);
  if (info.shape.length > 0) return pointerArgument('P', data.address, data);
  if (info.isPointer) {
    const value = new Block(POINTER_SIZE);
    value.bytes.set(data.bytes);
    return new PyArgument('P', value, data);
  }
  const value = new Block(Math.max(data.size, POINTER_SIZE));
  copyInto(data.block, data.offset, value, 0, data.size);
  return new PyArgument(info.code ?? 'V', value, data);
}

/** An argument that no `argtypes` speaks of, or what `from_param` made of one. `at` counts from 1. */
export function convertArgument(value: PyValue, at: number): PyArgument {
  if (value instanceof PyArgument) return value;
  if (value instanceof PyCData) return argumentOfData(value);
  if (value === None) return pointerArgument('P', 0);
  const int = integerOf(value);
  if (int !== undefined) {
    if (bitLength(int) > 32) throw overflowError('int too long to convert');
    return pointerArgument('i', int);
  }
  if (value instanceof PyBytes) return pointerArgument('z', bytesAddress(value), value);
  const text = textAddress(value);
  if (text !== undefined) return pointerArgument('Z', text[0], text[1]);
  const stand = lookupAttribute(value, '_as_parameter_');
  if (stand !== undefined) return convertArgument(stand, at);
  throw typeError(`Don't know how to convert parameter ${at}`);
}

/** `TypeError` of a value that cannot be passed. */
export const notPassable = (value: PyValue, name: string): object =>
  typeError(`'${typeOf(value).name}' object cannot be interpreted as ctypes.${name}`);
