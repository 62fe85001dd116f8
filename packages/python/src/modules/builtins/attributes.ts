/** Builtin functions on attributes. */
import { deleteAttribute, getAttribute, lookupAttribute, setAttribute } from '@harpy/objects/attribute';
import type { BuiltinDef } from '@harpy/objects/builtin';
import { call0, callArray, lookupSpecial } from '@harpy/objects/call';
import { PyList, textOf, typeOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { dictType, PyDict } from '@harpy/objects/dict';
import { typeError } from '@harpy/objects/errors';
import { nameArgument } from '@harpy/objects/protocols/convert';
import { listItems } from '@harpy/objects/protocols/iterate';
import type { PyValue } from '@harpy/objects/value';
import { callerLocals } from './execution.ts';
import { sorted } from './iterables.ts';

function getattr(object: PyValue, name: PyValue, fallback?: PyValue): PyValue {
  const text = textOf(name);
  if (text === undefined) throw typeError(`attribute name must be string, not '${typeOf(name).name}'`);
  if (fallback === undefined) return getAttribute(object, text);
  return lookupAttribute(object, text) ?? fallback;
}

function dir(object?: PyValue): PyValue {
  if (object === undefined) {
    const locals = callerLocals();
    const names =
      locals instanceof PyDict && typeOf(locals) === dictType
        ? [...locals.table.keys()]
        : listItems(callArray(getAttribute(locals, 'keys'), []));
    return sorted([new PyList(names)]);
  }
  const method_ = lookupSpecial(object, '__dir__');
  if (method_ === undefined) throw typeError('object does not provide __dir__');
  return sorted([new PyList(listItems(call0(method_)))]);
}

function vars(object?: PyValue): PyValue {
  if (object === undefined) return callerLocals();
  const dict = lookupAttribute(object, '__dict__');
  if (dict === undefined) throw typeError('vars() argument must have __dict__ attribute');
  return dict;
}

export const attributeFunctions: readonly BuiltinDef[] = [
  method(
    'delattr(obj, name, /)',
    (object: PyValue, name: PyValue) => deleteAttribute(object, nameArgument(name)),
    "Deletes the named attribute from the given object.\n\ndelattr(x, 'y') is equivalent to ``del x.y``",
  ),
  method('dir([object], /)', dir, 'Show attributes of an object.'),
  method('getattr(object, name[, default], /)', getattr, 'Get a named attribute from an object.'),
  method(
    'hasattr(obj, name, /)',
    (object: PyValue, name: PyValue) => lookupAttribute(object, nameArgument(name)) !== undefined,
    'Return whether the object has an attribute with the given name.',
  ),
  method(
    'setattr(obj, name, value, /)',
    (object: PyValue, name: PyValue, value: PyValue) => setAttribute(object, nameArgument(name), value),
    "Sets the named attribute on the given object to the specified value.\n\nsetattr(x, 'y', v) is equivalent to ``x.y = v``",
  ),
  method('vars([object], /)', vars, 'Show vars.'),
];
