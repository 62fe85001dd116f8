/** Type variables in generic aliases and unions: finding and replacing them (Objects/genericaliasobject.c). */
import { lookupAttribute } from './attribute.ts';
import { call1, callArray } from './call.ts';
import { None, PyList, PyTuple, typeOf } from './core-types.ts';
import { typeError } from './errors.ts';
import { PyGenericAlias } from './generic-alias.ts';
import { isTrue } from './protocols/convert.ts';
import { listItems } from './protocols/iterate.ts';
import { getItem } from './protocols/sequence.ts';
import { reprText } from './protocols/text.ts';
import { PyType } from './type.ts';
import type { PyValue } from './value.ts';

/** The type variables in these arguments, each once, in order. */
export function makeParameters(args: readonly PyValue[]): PyTuple {
  const found: PyValue[] = [];
  const add = (value: PyValue): void => {
    if (!found.includes(value)) found.push(value);
  };
  for (const arg of args) {
    if (arg instanceof PyType) continue;
    if (arg instanceof PyTuple || arg instanceof PyList) {
      for (const inner of makeParameters(arg.items).items) add(inner);
      continue;
    }
    if (lookupAttribute(arg, '__typing_subst__') !== undefined) {
      add(arg);
      continue;
    }
    const parameters = lookupAttribute(arg, '__parameters__');
    if (parameters instanceof PyTuple) for (const inner of parameters.items) add(inner);
  }
  return new PyTuple(found);
}

function isUnpackedVariable(value: PyValue): boolean {
  if (value instanceof PyType) return false;
  const flag = lookupAttribute(value, '__typing_is_unpacked_typevartuple__');
  return flag !== undefined && isTrue(flag);
}

/** The arguments as given, `*tuple[int, str]` unpacked. */
function unpackArguments(item: PyValue): PyValue[] {
  const result: PyValue[] = [];
  for (const arg of item instanceof PyTuple ? item.items : [item]) {
    const inner = arg instanceof PyType ? undefined : lookupAttribute(arg, '__typing_unpacked_tuple_args__');
    if (inner instanceof PyTuple) {
      const last = inner.items.at(-1);
      if (last === undefined || !isEllipsis(last)) {
        result.push(...inner.items);
        continue;
      }
    }
    result.push(arg);
  }
  return result;
}

const isEllipsis = (value: PyValue): boolean => typeof value === 'object' && value.type.name === 'ellipsis';

/** The arguments of `self` with its parameters replaced by `item`. */
export function substitute(
  self: PyValue,
  args: readonly PyValue[],
  parameters: readonly PyValue[],
  item: PyValue,
): PyValue[] {
  if (parameters.length === 0) throw typeError(`${reprText(self)} is not a generic class`);
  let given: readonly PyValue[] = unpackArguments(item);
  for (const parameter of parameters) {
    const prepare = lookupAttribute(parameter, '__typing_prepare_subst__');
    if (prepare === undefined || prepare === None) continue;
    const prepared = callArray(prepare, [self, new PyTuple(given)]);
    given = prepared instanceof PyTuple ? prepared.items : listItems(prepared);
  }
  if (given.length !== parameters.length) {
    const many = given.length > parameters.length;
    throw typeError(
      `Too ${many ? 'many' : 'few'} arguments for ${reprText(self)}; actual ${given.length}, expected ${parameters.length}`,
    );
  }
  return replaceIn(args, parameters, given);
}

function replaceIn(
  args: readonly PyValue[],
  parameters: readonly PyValue[],
  given: readonly PyValue[],
): PyValue[] {
  const result: PyValue[] = [];
  for (const arg of args) {
    if (arg instanceof PyType) {
      result.push(arg);
      continue;
    }
    if (arg instanceof PyTuple) {
      result.push(new PyTuple(replaceIn(arg.items, parameters, given)));
      continue;
    }
    if (arg instanceof PyList) {
      result.push(new PyList(replaceIn(arg.items, parameters, given)));
      continue;
    }
    const unpack = isUnpackedVariable(arg);
    const replace = lookupAttribute(arg, '__typing_subst__');
    const at = replace === undefined ? -1 : parameters.indexOf(arg);
    const value =
      replace !== undefined && at >= 0
        ? call1(replace, given[at] ?? None)
        : replaceInside(arg, parameters, given);
    if (unpack && value instanceof PyTuple) result.push(...value.items);
    else if (unpack && at >= 0)
      throw typeError(
        `expected __typing_subst__ of ${typeOf(arg).name} objects to return a tuple, not ${typeOf(value).name}`,
      );
    else result.push(value);
  }
  return result;
}

/** An argument that is itself generic gets what stands for its own parameters. */
function replaceInside(arg: PyValue, parameters: readonly PyValue[], given: readonly PyValue[]): PyValue {
  const own = lookupAttribute(arg, '__parameters__');
  if (!(own instanceof PyTuple) || own.items.length === 0) return arg;
  const items: PyValue[] = [];
  for (const parameter of own.items) {
    const at = parameters.indexOf(parameter);
    const value = at < 0 ? parameter : (given[at] ?? parameter);
    // What stands for a TypeVarTuple is a tuple.
    if (value instanceof PyTuple && typeOf(parameter).tp_iter !== undefined) items.push(...value.items);
    else items.push(value);
  }
  return getItem(arg, new PyTuple(items));
}

/** How a type is shown as an argument: `int`, `module.Class`, `list[int]`, `...`. */
export function typeRepr(value: PyValue): string {
  if (isEllipsis(value)) return '...';
  if (value === None || (value instanceof PyType && value.name === 'NoneType')) return 'None';
  if (value instanceof PyGenericAlias) return reprText(value);
  if (lookupAttribute(value, '__origin__') !== undefined && lookupAttribute(value, '__args__') !== undefined)
    return reprText(value);
  const qualname = lookupAttribute(value, '__qualname__');
  const module = qualname === undefined ? undefined : lookupAttribute(value, '__module__');
  if (qualname === undefined || module === undefined || module === None) return reprText(value);
  return module === 'builtins' ? String(qualname) : `${String(module)}.${String(qualname)}`;
}
