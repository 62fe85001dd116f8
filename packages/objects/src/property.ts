/** `property`: the object. Its methods are in `types/property.ts`. */
import { bareType } from './core-types.ts';
import { PyObject } from './object.ts';
import type { PyValue } from './value.ts';

export class PyProperty extends PyObject {
  getter: PyValue | undefined = undefined;
  setter: PyValue | undefined = undefined;
  deleter: PyValue | undefined = undefined;
  doc: PyValue | undefined = undefined;
  /** By `__set_name__` or `__name__`. */
  name: PyValue | undefined = undefined;
  getterDoc = false;
}

export const propertyType = bareType('property', PyProperty, undefined, { baseType: true });
