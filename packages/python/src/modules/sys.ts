/** `sys`: https://docs.python.org/3/library/sys.html; what depends on the interpreter is put in by it. */
import { badArgument } from '@harpy/objects/arguments';
import { callArray, lookupSpecial } from '@harpy/objects/call';
import { None, PyFloat, PyList, PyTuple, strType, textOf, typeOf } from '@harpy/objects/core-types';
import { builtinFunction, method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { PyDict } from '@harpy/objects/dict';
import {
  isException,
  newException,
  type PyBaseException,
  systemExitType,
  typeError,
  typeErrorType,
  valueError,
} from '@harpy/objects/errors';
import { coroutineOrigins } from '@harpy/objects/generator';
import { conversionLimit } from '@harpy/objects/numbers/integer-text';
import { toSize } from '@harpy/objects/protocols/convert';
import { toDouble } from '@harpy/objects/protocols/number';
import { simpleNamespace } from '@harpy/objects/simple-namespace';
import { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { NO_FLAGS } from '../command-line.ts';
import { system } from '../system.ts';
import { frameFunctions } from './sys/frames.ts';
import { hookFunctions } from './sys/hooks.ts';
import {
  flagsOf,
  floatInfo,
  hashInfo,
  intInfo,
  threadInfo,
  VERSION,
  versionInfo,
} from './sys/information.ts';
import { monitoring } from './sys/monitoring.ts';

const settings = { switchInterval: 0.005 };

export const sysModule = defineModule({
  name: 'sys',
  doc: 'This module provides access to some objects used or maintained by the\ninterpreter and to functions that interact strongly with the interpreter.',
  functions: [
    method(
      'exit(status=None, /)',
      (status: PyValue = None) => {
        if (status instanceof PyTuple) throw callArray(systemExitType, status.items);
        throw status === None ? newException(systemExitType) : exitWith(status);
      },
      'Exit the interpreter by raising SystemExit(status).',
    ),
    ...frameFunctions,
    ...hookFunctions,
    method(
      'intern(string, /)',
      (text: PyValue) => {
        if (textOf(text) === undefined)
          throw typeError(`intern() argument must be str, not ${typeOf(text).name}`);
        if (typeOf(text) !== strType) throw typeError(`can't intern ${typeOf(text).name}`);
        return text;
      },
      "``Intern'' the given string.",
    ),
    method('_is_interned(string, /)', (text: PyValue) => {
      if (textOf(text) === undefined) throw badArgument('_is_interned() argument', 'str', text);
      return typeOf(text) === strType;
    }),
    method('getswitchinterval()', () => new PyFloat(settings.switchInterval)),
    method('setswitchinterval(interval, /)', (value: PyValue) => {
      const seconds = toDouble(value);
      if (!(seconds > 0)) throw valueError('switch interval must be strictly positive');
      settings.switchInterval = seconds;
    }),
    method('get_int_max_str_digits()', () => conversionLimit.digits),
    method('set_int_max_str_digits(maxdigits)', (value: PyValue) => {
      const digits = toSize(value);
      if (digits !== 0 && digits < 640) throw valueError('maxdigits must be >= 640 or 0 for unlimited');
      conversionLimit.digits = digits;
    }),
    method(
      'getsizeof(object, default=<unrepresentable>)',
      (object: PyValue, fallback?: PyValue) => {
        try {
          const found = lookupSpecial(object, '__sizeof__');
          if (found === undefined) throw typeError(`Type ${typeOf(object).name} doesn't define __sizeof__`);
          const size = toSize(callArray(found, []));
          if (size < 0) throw valueError('__sizeof__() should return >= 0');
          return size;
        } catch (error) {
          if (fallback !== undefined && isException(error, typeErrorType)) return fallback;
          throw error;
        }
      },
      'Return the size of object in bytes.',
    ),
    method('getrefcount(object, /)', () => 2),
    method(
      'getdefaultencoding()',
      () => 'utf-8',
      'Return the current default encoding used by the Unicode implementation.',
    ),
    method('getfilesystemencoding()', () => 'utf-8'),
    method('getfilesystemencodeerrors()', () => 'surrogateescape'),
    method('_get_cpu_count_config()', () => -1),
    method('_clear_type_descriptors(type, /)', (type: PyValue) => {
      if (!(type instanceof PyType)) throw typeError(`argument must be a type, not ${typeOf(type).name}`);
      for (const name of ['__dict__', '__weakref__']) type.dict.delete(name);
      type.modified();
    }),
    method('is_finalizing()', () => false),
    method('_clear_type_cache()', () => None),
    method('_clear_internal_caches()', () => None),
    method('get_coroutine_origin_tracking_depth()', () => coroutineOrigins.depth),
    method('set_coroutine_origin_tracking_depth(depth)', (depth: PyValue) => {
      const value = toSize(depth);
      if (value < 0) throw valueError('depth must be >= 0');
      coroutineOrigins.depth = value;
    }),
    method('is_stack_trampoline_active()', () => false),
    method('activate_stack_trampoline(backend, /)', (backend: PyValue) => {
      throw valueError(
        textOf(backend) === 'perf'
          ? 'perf trampoline not available'
          : `invalid backend: ${textOf(backend) ?? ''}`,
      );
    }),
    method('deactivate_stack_trampoline()', () => None),
    method('_is_gil_enabled()', () => true),
    method('_is_immortal(op, /)', () => true),
    method('_debugmallocstats()', () => None),
    method('is_remote_debug_enabled()', () => false),
    method('getallocatedblocks()', () => 0),
    method('getunicodeinternedsize(*, _only_immortal=False)', () => 0),
  ],
  create: (dict) => {
    const [major, minor, micro] = VERSION;
    const info = versionInfo.make([major, minor, micro, 'final', 0]);
    const implementation = versionInfo.make([0, 1, 0, 'final', 0]);
    const hex = (major << 24) | (minor << 16) | (micro << 8) | 0xf0;
    const set = (name: string, value: PyValue) => dict.setString(name, value);
    set('version_info', info);
    set('version', `${VERSION.join('.')} (Harpy 0.1.0) [JavaScript]`);
    set('hexversion', hex);
    set('api_version', 1013);
    set('copyright', 'Copyright (c) 2001 Python Software Foundation.\nAll Rights Reserved.');
    set('abiflags', '');
    set('monitoring', monitoring());
    set('_jit', jit());
    set('_git', new PyTuple(['CPython', '', '']));
    set('_framework', '');
    set(
      'implementation',
      simpleNamespace({
        name: 'harpy',
        cache_tag: None,
        version: implementation,
        hexversion: 0x000100f0,
        _multiarch: '',
        supports_isolated_interpreters: false,
      }),
    );
    set('platform', system().process.platform);
    set('byteorder', 'little');
    set('maxsize', 9007199254740991);
    set('maxunicode', 0x10ffff);
    set('float_repr_style', 'short');
    set(
      'float_info',
      floatInfo.make([
        new PyFloat(Number.MAX_VALUE),
        1024,
        308,
        new PyFloat(2.2250738585072014e-308),
        -1021,
        -307,
        15,
        53,
        new PyFloat(Number.EPSILON),
        2,
        1,
      ]),
    );
    set('int_info', intInfo.make([30, 4, 4300, 640]));
    set('hash_info', hashInfo.make([64, 2305843009213693951n, 314159, 0, 1000003, 'fnv', 61, 64, 0]));
    set('thread_info', threadInfo.make(['pthread', 'semaphore', None]));
    set('flags', flagsOf(NO_FLAGS));
    set('builtin_module_names', new PyTuple([]));
    set('stdlib_module_names', None);
    set('path', new PyList([]));
    set('argv', new PyList(['']));
    set('orig_argv', new PyList([]));
    set('warnoptions', new PyList([]));
    set('_xoptions', new PyDict());
    set('meta_path', new PyList([]));
    set('path_hooks', new PyList([]));
    set('path_importer_cache', new PyDict());
    set('dont_write_bytecode', true);
    set('pycache_prefix', None);
    for (const name of ['prefix', 'exec_prefix', 'base_prefix', 'base_exec_prefix']) set(name, '/usr');
    set('platlibdir', 'lib');
    set('executable', system().process.execPath);
    set('_base_executable', system().process.execPath);
    set('_home', None);
    for (const name of ['displayhook', 'excepthook', 'unraisablehook', 'breakpointhook'])
      set(`__${name}__`, dict.getString(name) ?? None);
  },
});

/** `sys._jit`: CPython's own compiler, which this Python does without. */
function jit(): PyValue {
  const no = (name: string) => builtinFunction(`${name}()`, () => false, undefined, 'sys._jit');
  return simpleNamespace({
    is_active: no('is_active'),
    is_available: no('is_available'),
    is_enabled: no('is_enabled'),
  });
}

function exitWith(status: PyValue): PyBaseException {
  return callArray(systemExitType, [status]) as PyBaseException;
}
