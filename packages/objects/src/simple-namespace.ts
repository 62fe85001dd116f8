/** `types.SimpleNamespace`: the object. Its methods are in `types/simple-namespace.ts`. */
import { setOwn } from './attribute.ts';
import { bareType } from './core-types.ts';
import { PyObject } from './object.ts';
import type { PyValue } from './value.ts';

export class PySimpleNamespace extends PyObject {}

export const simpleNamespaceType = bareType('types.SimpleNamespace', PySimpleNamespace, undefined, {
  baseType: true,
});
simpleNamespaceType.hasDict = true;

/** A namespace with these attributes, such as `sys.implementation`. */
export function simpleNamespace(attributes: Readonly<Record<string, PyValue>>): PySimpleNamespace {
  const result = new PySimpleNamespace();
  for (const [name, value] of Object.entries(attributes)) setOwn(result, name, value);
  return result;
}
