/** `_weakref`: https://docs.python.org/3/library/weakref.html */
import { PyList } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { PyDict } from '@harpy/objects/dict';
import { weakProxy } from '@harpy/objects/types/weak-reference';
import type { PyValue } from '@harpy/objects/value';
import {
  PyWeakReference,
  weakCallableProxyType,
  weakProxyType,
  weakReferencesTo,
  weakReferenceType,
} from '@harpy/objects/weak-reference';

export const weakrefModule = defineModule({
  name: '_weakref',
  doc: 'Weak-reference support module.',
  functions: [
    method('getweakrefcount(object, /)', (object: PyValue) =>
      typeof object === 'object' ? weakReferencesTo(object).length : 0,
    ),
    method(
      'getweakrefs(object, /)',
      (object: PyValue) => new PyList(typeof object === 'object' ? weakReferencesTo(object) : []),
    ),
    method('proxy(object, callback=None, /)', weakProxy),
    method('_remove_dead_weakref(dct, key, /)', (dict: PyValue, key: PyValue) => {
      const value = dict instanceof PyDict ? dict.get(key) : undefined;
      if (value instanceof PyWeakReference && value.target === undefined) (dict as PyDict).table.delete(key);
    }),
  ],
  attributes: {
    ref: weakReferenceType,
    ReferenceType: weakReferenceType,
    ProxyType: weakProxyType,
    CallableProxyType: weakCallableProxyType,
  },
});
