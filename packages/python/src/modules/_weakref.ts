/** `_weakref`: https://docs.python.org/3/library/weakref.html */
import { PyList } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { PyDict } from '@harpy/objects/dict';
import { typeError } from '@harpy/objects/errors';
import { weakProxy } from '@harpy/objects/types/weak-reference';
import type { PyValue } from '@harpy/objects/value';
import {
  PyWeakRef,
  referencesTo,
  weakCallableProxyType,
  weakProxyType,
  weakRefType,
} from '@harpy/objects/weak-reference';

export const weakrefModule = defineModule({
  name: '_weakref',
  doc: 'Support for weak references.',
  functions: [
    method(
      'proxy(object, callback=None, /)',
      weakProxy,
      'A proxy that does what the object does, without keeping it alive.',
    ),
    method(
      'getweakrefcount(object, /)',
      (object: PyValue) => referencesTo(object).length,
      'How many weak references to the object there are.',
    ),
    method(
      'getweakrefs(object, /)',
      (object: PyValue) => new PyList(referencesTo(object)),
      'The weak references to the object.',
    ),
    method(
      '_remove_dead_weakref(dct, key, /)',
      (dict: PyValue, key: PyValue) => {
        if (!(dict instanceof PyDict)) throw typeError('_remove_dead_weakref() argument 1 must be dict');
        const value = dict.get(key);
        if (value instanceof PyWeakRef && value.target === undefined) dict.table.delete(key);
      },
      'Remove a key from the dict if its value is a weak reference to an object that is gone.',
    ),
  ],
  attributes: {
    ref: weakRefType,
    ReferenceType: weakRefType,
    ProxyType: weakProxyType,
    CallableProxyType: weakCallableProxyType,
  },
});
