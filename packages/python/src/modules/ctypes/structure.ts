/** `Structure` and `Union`. How fields lie is computed by the library's `ctypes/_layout.py`. */
import './class-methods.ts';
import './object-methods.ts';
import { getAttribute, setAttribute } from '@harpy/objects/attribute';
import { callKeywords } from '@harpy/objects/call';
import { None, textOf, typeOf } from '@harpy/objects/core-types';
import { populate } from '@harpy/objects/define';
import { attributeError, typeError } from '@harpy/objects/errors';
import { hooks } from '@harpy/objects/hooks';
import { toSize } from '@harpy/objects/protocols/convert';
import { listItems } from '@harpy/objects/protocols/iterate';
import { getItemAt } from '@harpy/objects/protocols/sequence';
import { reprText } from '@harpy/objects/protocols/text';
import type { PyType } from '@harpy/objects/type';
import { setTypeAttribute } from '@harpy/objects/types/type';
import type { PyValue } from '@harpy/objects/value';
import { builtinClass, CType, cDataType, cTypeType, infoOf, metaclass, newData, PyCData } from './data.ts';
import { PyField } from './field.ts';

class PyStructure extends PyCData {}
class PyUnion extends PyCData {}
export const structureMeta = metaclass('PyCStructType');
export const unionMeta = metaclass('UnionType');
export const structureType = builtinClass('Structure', PyStructure, cDataType, structureMeta);
export const unionType = builtinClass('Union', PyUnion, cDataType, unionMeta);

/** What the base class gave, for a class that adds fields to it. */
function inherit(type: CType): void {
  const base = infoOf(type.base ?? cDataType);
  type.info =
    base === undefined
      ? {
          size: 0,
          align: 1,
          length: 0,
          format: 'B',
          shape: [],
          hasPointer: false,
          isPointer: false,
          final: false,
        }
      : { ...base, final: false };
  if (base !== undefined) base.final = true;
}

function layOut(type: CType, fields: PyValue): void {
  const isStructure = type.isSubtypeOf(structureType);
  const module = hooks.importModule('ctypes._layout');
  const base = type.base instanceof CType && type.base.info !== undefined ? type.base : None;
  const layout = callKeywords(
    getAttribute(module, 'get_layout'),
    [type, fields, isStructure, base],
    undefined,
  );
  const { info } = type;
  if (info === undefined) throw typeError('ctypes state is not initialized');
  const entries = listItems(getAttribute(layout, 'fields'));
  for (const field of entries) {
    if (!(field instanceof PyField)) throw typeError('fields must be an iterable of CField');
    const target = infoOf(field.proto);
    if (target === undefined)
      throw typeError(`second item in _fields_ tuple (index ${field.index}) must be a C type`);
    info.hasPointer ||= target.hasPointer;
    target.final = true;
    setAttribute(type, field.name, field);
  }
  info.align = toSize(getAttribute(layout, 'align'));
  info.size = toSize(getAttribute(layout, 'size'));
  info.format = textOf(getAttribute(layout, 'format_spec'));
  info.length += entries.length;
  info.final = true;
  nameAnonymous(type);
}

/** The fields of fields in `_anonymous_` are attributes of the class itself. */
function nameAnonymous(type: CType): void {
  const names = type.dict.get('_anonymous_') ?? type.lookup('_anonymous_');
  if (names === undefined) return;
  const { sq_item, mp_subscript, sq_length } = typeOf(names);
  if (
    typeof names !== 'string' &&
    sq_item === undefined &&
    (mp_subscript === undefined || sq_length === undefined)
  )
    throw typeError('_anonymous_ must be a sequence');
  for (const nameValue of listItems(names)) {
    const name = textOf(nameValue);
    if (name === undefined) throw typeError(`attribute name must be string, not '${typeOf(nameValue).name}'`);
    const field = getAttribute(type, name);
    if (!(field instanceof PyField))
      throw attributeError(`'${name}' is specified in _anonymous_ but not in _fields_`);
    const { proto, offset, size, index } = field;
    setTypeAttribute(
      type,
      name,
      new PyField(name, proto, { offset, size, index, bits: field.bits, anonymous: true }),
    );
    liftFields(type, proto, index, offset);
  }
}

function liftFields(type: CType, from: CType, index: number, offset: number): void {
  for (const entry of listItems(getAttribute(from, '_fields_'))) {
    const name = textOf(getItemAt(entry, 0));
    if (name === undefined) continue;
    const field = getAttribute(from, name);
    if (!(field instanceof PyField)) throw typeError('unexpected type');
    if (field.anonymous) {
      liftFields(type, field.proto, index + field.index, offset + field.offset);
      continue;
    }
    const place = { size: field.size, index: index + field.index, offset: offset + field.offset };
    setAttribute(type, name, new PyField(name, field.proto, { ...place, bits: field.bits }));
  }
}

function initialize(type: CType): void {
  // A class may say that it has no instances of its own.
  const abstract = type.dict.get('_abstract_');
  if (abstract !== undefined) return;
  inherit(type);
  const fields = type.dict.get('_fields_');
  if (fields !== undefined) setAttribute(type, '_fields_', fields);
}

for (const meta of [structureMeta, unionMeta])
  populate(meta, {
    doc: `metatype for the ${meta === structureMeta ? 'Structure' : 'Union'} Objects`,
    slots: {
      tp_init: (self, args, names) => {
        cTypeType.tp_init?.(self, args, names);
        initialize(self as CType);
      },
      tp_setattro: (self, name, value) => {
        const type = self as CType;
        if (name === '_fields_' && value !== undefined && type.info?.final)
          throw attributeError('_fields_ is final');
        cTypeType.tp_setattro?.(self, name, value);
        if (name === '_fields_' && value !== undefined) layOut(type, value);
      },
    },
  });

/** Sets the fields of a class and its bases from positional arguments; says how many there were. */
function initializePositional(
  self: PyCData,
  type: PyType,
  args: readonly PyValue[],
  names: ReadonlySet<string>,
): number {
  let at =
    type.base !== undefined && infoOf(type.base) !== undefined
      ? initializePositional(self, type.base, args, names)
      : 0;
  const fields = type.dict.get('_fields_');
  if (fields === undefined) return at;
  for (const entry of listItems(fields)) {
    const value = args[at];
    if (value === undefined) return at;
    const name = textOf(getItemAt(entry, 0)) ?? '';
    if (names.has(name)) throw typeError(`duplicate values for field ${reprText(name)}`);
    setAttribute(self, name, value);
    at++;
  }
  return at;
}

function initializeObject(
  self: PyValue,
  args: readonly PyValue[],
  names: readonly string[] | undefined,
): void {
  const count = args.length - (names?.length ?? 0);
  if (count > 0) {
    const used = initializePositional(self as PyCData, typeOf(self), args.slice(0, count), new Set(names));
    if (used < count) throw typeError('too many initializers');
  }
  for (const [at, name] of (names ?? []).entries()) setAttribute(self, name, args[count + at] ?? None);
}

const slots = { tp_new: (type: PyType) => newData(type), tp_init: initializeObject };
populate(structureType, { doc: 'Structure base class', slots });
populate(unionType, { doc: 'Union base class', slots });
