/** What can be done with every object: handles, attributes, items, text, comparison, iteration. */
import { deleteAttribute, getAttribute, lookupAttribute, setAttribute } from '@harpy/objects/attribute';
import { isCallable } from '@harpy/objects/call';
import { None, PyList, PyTuple, textOf, typeOf } from '@harpy/objects/core-types';
import { PyDict } from '@harpy/objects/dict';
import { keyError, typeError } from '@harpy/objects/errors';
import { id } from '@harpy/objects/identity';
import { compare, compareBool } from '@harpy/objects/protocols/compare';
import { isTrue, length, nameArgument } from '@harpy/objects/protocols/convert';
import { hash } from '@harpy/objects/protocols/hash';
import { getIterator, nextItem } from '@harpy/objects/protocols/iterate';
import { contains, deleteItem, getItem, setItem } from '@harpy/objects/protocols/sequence';
import { repr, reprText, str } from '@harpy/objects/protocols/text';
import { PySlice } from '@harpy/objects/slice';
import type { CompareOperator } from '@harpy/objects/slots';
import { strFromJS } from '@harpy/objects/str';
import { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import type { ContextFunctions } from '../../gen/context.ts';
import type { Handle } from '../../types.ts';
import { utf8Encode } from '../../utf8.ts';
import type { Extension } from '../extension.ts';
import { LARGEST_WINDOW, WINDOW } from '../front.ts';
import { toBytes } from './bytes.ts';

const NULL = 0 as Handle;

/** A hash as C has it: 32 bits, and never -1. */
export function foldHash(value: number | bigint): number {
  const low = typeof value === 'number' ? value | 0 : Number(BigInt.asIntN(32, value));
  return low === -1 ? -2 : low;
}

/** The escapes of `ascii()`. */
export function asciiOf(value: PyValue): PyValue {
  const text = textOf(repr(value)) ?? '';
  const escaped = text.replace(/[^\0-\x7f]/gu, (char) => {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
    return code < 0x10000
      ? `\\u${code.toString(16).padStart(4, '0')}`
      : `\\U${code.toString(16).padStart(8, '0')}`;
  });
  return strFromJS(escaped);
}

export function objectBodies(extension: Extension) {
  const { handles } = extension;
  const get = (h: Handle): PyValue => handles.get(h);
  const name = (at: number): string => extension.nameCache.get(at);
  // The item to be asked for next, if C goes through a sequence in order.
  let last = 0 as Handle;
  let expected = -1;
  /** How many after it are brought over then. */
  let room = WINDOW;
  const has = (object: PyValue, attribute: string): number => {
    try {
      return lookupAttribute(object, attribute) === undefined ? 0 : 1;
    } catch {
      return 0;
    }
  };
  return {
    ctx_Dup: (_ctx, h) => {
      if (h === 0 || (h & 1) !== 0) return h;
      handles.words[h >> 2] = (handles.words[h >> 2] as number) + 1;
      return h;
    },
    ctx_Close: (_ctx, h) => handles.close(h),
    ctx_Is: (_ctx, a, b) => (handles.get(a) === handles.get(b) ? 1 : 0),
    ctx_Type: (_ctx, h) => handles.openSlot(typeOf(handles.get(h))),
    ctx_TypeCheck: (_ctx, h, type) => {
      const expected = handles.get(type);
      return expected instanceof PyType && typeOf(handles.get(h)).isSubtypeOf(expected) ? 1 : 0;
    },
    ctx_Length: (_ctx, h) => length(handles.get(h)),
    ctx_IsTrue: (_ctx, h) => (isTrue(handles.get(h)) ? 1 : 0),
    ctx_Hash: (_ctx, h) => foldHash(hash(handles.get(h))),
    ctx_Callable_Check: (_ctx, h) => (isCallable(handles.get(h)) ? 1 : 0),
    ctx_GetAttr: (_ctx, h, attribute) =>
      handles.open(getAttribute(handles.get(h), nameArgument(handles.get(attribute)))),
    ctx_GetAttr_s: (_ctx, h, at) => handles.open(extension.nameCache.site(at).get(handles.get(h))),
    ctx_HasAttr: (_ctx, h, attribute) => has(get(h), nameArgument(get(attribute))),
    ctx_HasAttr_s: (_ctx, h, at) => has(get(h), name(at)),
    ctx_SetAttr: (_ctx, h, attribute, value) => {
      const text = nameArgument(get(attribute));
      if (value === 0) deleteAttribute(get(h), text);
      else setAttribute(get(h), text, get(value));
      return 0;
    },
    ctx_SetAttr_s: (_ctx, h, at, value) => {
      if (value === 0) deleteAttribute(get(h), name(at));
      else setAttribute(get(h), name(at), get(value));
      return 0;
    },
    ctx_GetItem: (_ctx, h, key) => handles.open(getItem(handles.get(h), handles.get(key))),
    ctx_GetItem_i: (_ctx, h, index) => {
      const value = handles.get(h);
      const kind = value.constructor as unknown;
      if (kind === PyList || kind === PyTuple) {
        if (kind === PyTuple) {
          const name = extension.keywordNames.item(h, index);
          if (name !== 0) return name;
        }
        const { items } = value as PyList | PyTuple;
        const item = items[index];
        if (item !== undefined) {
          const result = handles.open(item);
          if (index === expected && h === last) {
            handles.openWindow(h, items, index, room);
            expected = index + 1 + room;
            if (room < LARGEST_WINDOW) room *= 2;
          } else {
            expected = index + 1;
            room = WINDOW;
          }
          last = h;
          return result;
        }
      }
      return handles.open(getItem(value, index));
    },
    ctx_GetItem_s: (_ctx, h, at) => {
      const value = get(h);
      const key = name(at);
      if (value instanceof PyDict && value.constructor === PyDict) {
        const item = value.getString(key);
        if (item === undefined) throw keyError(key);
        return handles.open(item);
      }
      return handles.open(getItem(value, key));
    },
    ctx_SetItem: (_ctx, h, key, value) => {
      setItem(get(h), get(key), get(value));
      return 0;
    },
    ctx_SetItem_i: (_ctx, h, index, value) => {
      const object = handles.get(h);
      if (object instanceof PyList && object.constructor === PyList && object.items[index] !== undefined)
        object.items[index] = handles.get(value);
      else setItem(object, index, handles.get(value));
      return 0;
    },
    ctx_SetItem_s: (_ctx, h, at, value) => {
      setItem(get(h), name(at), get(value));
      return 0;
    },
    ctx_DelItem: (_ctx, h, key) => {
      deleteItem(get(h), get(key));
      return 0;
    },
    ctx_DelItem_i: (_ctx, h, index) => {
      deleteItem(get(h), index);
      return 0;
    },
    ctx_DelItem_s: (_ctx, h, at) => {
      deleteItem(get(h), name(at));
      return 0;
    },
    ctx_Contains: (_ctx, container, key) => (contains(get(container), get(key)) ? 1 : 0),
    ctx_GetSlice: (_ctx, h, start, end) => handles.open(getItem(sliceable(get(h)), between(start, end))),
    ctx_SetSlice: (_ctx, h, start, end, value) => {
      setItem(get(h), between(start, end), get(value));
      return 0;
    },
    ctx_DelSlice: (_ctx, h, start, end) => {
      deleteItem(get(h), between(start, end));
      return 0;
    },
    ctx_GetIter: (_ctx, h) => handles.open(getIterator(get(h))),
    ctx_Iter_Next: (_ctx, h) => {
      const item = nextItem(get(h));
      return item === undefined ? NULL : handles.open(item);
    },
    ctx_Iter_Check: (_ctx, h) => (typeOf(get(h)).tp_iternext === undefined ? 0 : 1),
    ctx_Repr: (_ctx, h) => handles.open(repr(get(h))),
    ctx_Str: (_ctx, h) => handles.open(str(get(h))),
    ctx_ASCII: (_ctx, h) => handles.open(asciiOf(get(h))),
    ctx_Bytes: (_ctx, h) => handles.open(toBytes(get(h))),
    ctx_RichCompare: (_ctx, a, b, operator) =>
      handles.open(compare(get(a), get(b), operator as CompareOperator)),
    ctx_RichCompareBool: (_ctx, a, b, operator) =>
      compareBool(get(a), get(b), operator as CompareOperator) ? 1 : 0,
    ctx_Dump: (_ctx, h) => {
      const value = handles.optional(h);
      const text =
        value === undefined
          ? '<HPY_NULL>\n'
          : `object address  : 0x${id(value).toString(16)}\nobject type name: ${typeOf(value).name}\nobject repr     : ${reprText(value)}\n`;
      extension.world.language.write(2, utf8Encode(text));
    },
    ctx_LeavePythonExecution: () => 1,
    ctx_ReenterPythonExecution: () => {},
  } satisfies Partial<ContextFunctions>;
}

const between = (start: number, end: number): PySlice => new PySlice(start, end, None);

function sliceable(value: PyValue): PyValue {
  const type = typeOf(value);
  if (type.mp_subscript === undefined || value instanceof PyDict)
    throw typeError(`'${type.name}' object is unsliceable`);
  return value;
}
