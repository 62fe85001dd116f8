/** `_imp`: what `importlib` is built on (Python/import.c). */
import { getAttribute } from '@harpy/objects/attribute';
import { PyBytes } from '@harpy/objects/bytes';
import { None, PyList, textOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { importErrorType, newException } from '@harpy/objects/errors';
import { hashText } from '@harpy/objects/protocols/hash';
import type { PyValue } from '@harpy/objects/value';
import { latin1Text } from '../binary.ts';
import { interpreter } from '../runtime/state.ts';

export const impModule = defineModule({
  name: '_imp',
  doc: '(Extremely) low-level import machinery bits as used by importlib.',
  functions: [
    method('lock_held()', () => false, 'Return True if the import lock is currently held, else False.'),
    method('acquire_lock()', () => None, "Acquires the interpreter's import lock for the current thread."),
    method('release_lock()', () => None, "Release the interpreter's import lock."),
    method(
      'extension_suffixes()',
      () => new PyList(['.hpy0.wasm']),
      'Returns the list of file suffixes used to identify extension modules.',
    ),
    method(
      'is_builtin(name, /)',
      (name: PyValue) => (interpreter().isBuiltin(textOf(name) ?? '') ? 1 : 0),
      'Returns True if the module name corresponds to a built-in module.',
    ),
    method(
      'is_frozen(name, /)',
      () => false,
      'Returns True if the module name corresponds to a frozen module.',
    ),
    method(
      'is_frozen_package(name, /)',
      () => false,
      'Returns True if the module name is of a frozen package.',
    ),
    method(
      'find_frozen(name, /, *, withdata=False)',
      () => None,
      'Return info about the corresponding frozen module (if there is one) or None.',
    ),
    method('init_frozen(name, /)', () => None, 'Initializes a frozen module.'),
    method(
      'get_frozen_object(name, data=None, /)',
      (name: PyValue) => {
        throw newException(importErrorType, `No such frozen object named ${textOf(name) ?? ''}`);
      },
      'Create a code object for a frozen module.',
    ),
    method('_frozen_module_names()', () => new PyList([]), 'Returns the list of available frozen modules.'),
    method('_override_frozen_modules_for_tests(override, /)', () => None),
    method('_override_multi_interp_extensions_check(override, /)', () => 0),
    method(
      'create_builtin(spec, /)',
      (spec: PyValue) => interpreter().createBuiltin(textOf(getAttribute(spec, 'name')) ?? ''),
      'Create an extension module.',
    ),
    method('exec_builtin(mod, /)', () => 0, 'Initialize a built-in module.'),
    method(
      'create_dynamic(spec, file=None, /)',
      (spec: PyValue) => interpreter().createExtension(spec),
      'Create an extension module.',
    ),
    method(
      'exec_dynamic(mod, /)',
      (module: PyValue) => interpreter().executeExtension(module),
      'Initialize an extension module.',
    ),
    method(
      '_fix_co_filename(code, path, /)',
      () => None,
      'Changes code.co_filename to specify the passed-in file path.',
    ),
    method('source_hash(key, source)', (_key: PyValue, source: PyValue) => {
      const bytes = new Uint8Array(8);
      if (source instanceof PyBytes)
        new DataView(bytes.buffer).setFloat64(0, hashText(latin1Text(source.bytes)));
      return new PyBytes(bytes);
    }),
  ],
  attributes: { check_hash_based_pycs: 'default', pyc_magic_number_token: 168627187 },
});
