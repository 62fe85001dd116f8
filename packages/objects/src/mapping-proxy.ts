/** `mappingproxy`, and the namespaces of types it shows. Their methods are in `types/mapping-proxy.ts`. */
import { bareType } from './core-types.ts';
import { PyObject } from './object.ts';
import type { PyType } from './type.ts';
import type { PyValue } from './value.ts';

/** A read-only view of a mapping. */
export class PyMappingProxy extends PyObject {
  readonly mapping: PyValue;
  constructor(mapping: PyValue) {
    super();
    this.mapping = mapping;
  }
}

/** The dict of a type as a mapping: what the proxy that `cls.__dict__` gives is a view of. */
export class PyTypeNamespace extends PyObject {
  readonly owner: PyType;
  constructor(owner: PyType) {
    super();
    this.owner = owner;
  }
}

export const mappingProxyType = bareType('mappingproxy', PyMappingProxy);
mappingProxyType.flags.mapping = true;
export const typeNamespaceType = bareType('type_namespace', PyTypeNamespace);
