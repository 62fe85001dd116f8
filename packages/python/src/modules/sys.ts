/** `sys`: https://docs.python.org/3/library/sys.html; what depends on the interpreter is put in by it. */

import { getAttribute, lookupAttribute } from '@harpy/objects/attribute';
import { callArray, callKeywords, isCallable, lookupSpecial } from '@harpy/objects/call';
import {
  isInstance,
  None,
  PyFloat,
  PyList,
  PyTuple,
  strType,
  textOf,
  typeOf,
} from '@harpy/objects/core-types';
import { builtinFunction, method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { PyDict } from '@harpy/objects/dict';
import {
  handling,
  newException,
  PyBaseException,
  recursionError,
  systemExitType,
  typeError,
  unicodeEncodeErrorType,
  valueError,
} from '@harpy/objects/errors';
import { asyncGeneratorHooks } from '@harpy/objects/generator';
import { conversionLimit } from '@harpy/objects/numbers/integer-text';
import { toSize } from '@harpy/objects/protocols/convert';
import { listItems } from '@harpy/objects/protocols/iterate';
import { toDouble } from '@harpy/objects/protocols/number';
import { repr, str, strText } from '@harpy/objects/protocols/text';
import { delegationLimit } from '@harpy/objects/resumable';
import { simpleNamespace } from '@harpy/objects/simple-namespace';
import { strFromJS } from '@harpy/objects/str';
import { structSequenceType } from '@harpy/objects/struct-sequence';
import { PyTraceback } from '@harpy/objects/traceback';
import { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { addAuditHook, audit } from '../audit.ts';
import { type Flags, NO_FLAGS } from '../command-line.ts';
import { frameAt, frameObjects, runningFrames } from '../frames.ts';
import { interpreter } from '../runtime/state.ts';
import { breakpointHook } from '../site-builtins.ts';
import { memorySources } from '../source-lines.ts';
import { system } from '../system.ts';
import { formatException } from '../traceback-text.ts';

const versionInfo = structSequenceType({
  name: 'sys.version_info',
  doc: 'sys.version_info\n\nVersion information as a named tuple.',
  fields: ['major', 'minor', 'micro', 'releaselevel', 'serial'],
  constructible: false,
});
const flagNames = [
  'debug',
  'inspect',
  'interactive',
  'optimize',
  'dont_write_bytecode',
  'no_user_site',
  'no_site',
  'ignore_environment',
  'verbose',
  'bytes_warning',
  'quiet',
  'hash_randomization',
  'isolated',
  'dev_mode',
  'utf8_mode',
  'warn_default_encoding',
  'safe_path',
  'int_max_str_digits',
  'gil',
  'thread_inherit_context',
  'context_aware_warnings',
];
const flagsType = structSequenceType({
  name: 'sys.flags',
  fields: flagNames,
  visible: 18,
  constructible: false,
});
/** `sys.flags` for what the command line set. */
export const flagsOf = (flags: Readonly<Flags>): PyValue =>
  flagsType.make([
    flags.debug,
    flags.inspect,
    flags.interactive,
    flags.optimize,
    // No bytecode is written: compiled code is kept in a folder of its own.
    1,
    flags.noUserSite,
    flags.noSite,
    flags.ignoreEnvironment,
    flags.verbose,
    flags.bytesWarning,
    flags.quiet,
    1,
    flags.isolated,
    flags.devMode,
    1,
    0,
    flags.safePath,
    flags.intMaxStrDigits,
    1,
    0,
    0,
  ]);

const floatInfo = structSequenceType({
  name: 'sys.float_info',
  fields: [
    'max',
    'max_exp',
    'max_10_exp',
    'min',
    'min_exp',
    'min_10_exp',
    'dig',
    'mant_dig',
    'epsilon',
    'radix',
    'rounds',
  ],
});
const intInfo = structSequenceType({
  name: 'sys.int_info',
  fields: ['bits_per_digit', 'sizeof_digit', 'default_max_str_digits', 'str_digits_check_threshold'],
});
const hashInfo = structSequenceType({
  name: 'sys.hash_info',
  fields: ['width', 'modulus', 'inf', 'nan', 'imag', 'algorithm', 'hash_bits', 'seed_bits', 'cutoff'],
});
const threadInfo = structSequenceType({
  name: 'sys.thread_info',
  fields: ['name', 'lock', 'version'],
});
const asyncHooks = structSequenceType({ name: 'asyncgen_hooks', fields: ['firstiter', 'finalizer'] });

export const VERSION = [3, 14, 2] as const;

const settings = { switchInterval: 0.005, originDepth: 0 };

function checkHook(name: string, hook: PyValue | undefined): void {
  if (hook !== undefined && hook !== None && !isCallable(hook))
    throw typeError(`callable ${name} expected, got ${typeOf(hook).name}`);
}

function excInfo(): PyValue {
  const error = handling.current;
  return error === undefined
    ? new PyTuple([None, None, None])
    : new PyTuple([typeOf(error), error, error.traceback ?? None]);
}

function displayHook(value: PyValue): void {
  if (value === None) return;
  const { builtins, modules } = interpreter();
  builtins.setString('_', None);
  const stdout = getAttribute(modules.getString('sys') ?? None, 'stdout');
  writeShown(stdout, repr(value));
  callArray(getAttribute(stdout, 'write'), ['\n']);
  builtins.setString('_', value);
}

/** Writes a text to the standard output; what its encoding does not have is shown by escapes. */
function writeShown(stdout: PyValue, text: PyValue): void {
  try {
    callArray(getAttribute(stdout, 'write'), [text]);
  } catch (error) {
    if (!(error instanceof PyBaseException) || !isInstance(error, unicodeEncodeErrorType)) throw error;
    const encoding = getAttribute(stdout, 'encoding');
    const bytes = callArray(getAttribute(text, 'encode'), [encoding, 'backslashreplace']);
    const buffer = lookupAttribute(stdout, 'buffer');
    if (buffer !== undefined) callArray(getAttribute(buffer, 'write'), [bytes]);
    else
      callArray(getAttribute(stdout, 'write'), [
        callArray(getAttribute(bytes, 'decode'), [encoding, 'strict']),
      ]);
  }
}

/** Tells `linecache` of the sources that are in no file. */
function rememberSources(): void {
  const cache = getAttribute(interpreter().importModule('linecache'), 'cache');
  if (!(cache instanceof PyDict)) return;
  for (const [name, source] of memorySources) {
    const lines = source.split('\n').map((line) => strFromJS(`${line}\n`));
    cache.setString(name, new PyTuple([source.length, None, new PyList(lines), name]));
  }
}

/** `sys.excepthook`. */
function exceptHook(_type: PyValue, value: PyValue, traceback: PyValue): void {
  const stderr = getAttribute(interpreter().modules.getString('sys') ?? None, 'stderr');
  if (!(value instanceof PyBaseException)) {
    const what =
      value === None
        ? 'NoneType: None'
        : `TypeError: print_exception(): Exception expected for value, ${typeOf(value).name} found`;
    callArray(getAttribute(stderr, 'write'), [`${what}\n`]);
    return;
  }
  if (value.traceback === undefined && traceback instanceof PyTraceback) value.traceback = traceback;
  // The library's own report has the marks under the lines and the suggestions; without it, ours.
  let text: PyValue;
  try {
    const module = interpreter().importModule('traceback');
    rememberSources();
    // `sys.tracebacklimit` keeps the innermost frames here, where `traceback.print_exception` keeps the outermost.
    const limit = getAttribute(module, 'BUILTIN_EXCEPTION_LIMIT');
    const lines = callKeywords(getAttribute(module, 'format_exception'), [value, limit], ['limit']);
    text = strFromJS(
      listItems(lines)
        .map((line) => textOf(line) ?? '')
        .join(''),
    );
  } catch (error) {
    if (!(error instanceof PyBaseException)) throw error;
    text = strFromJS(formatException(value));
  }
  callArray(getAttribute(stderr, 'write'), [text]);
}

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
    method('exc_info()', excInfo, 'Return current exception information: (type, value, traceback).'),
    method('exception()', () => handling.current ?? None, 'Return the current exception.'),
    method(
      'displayhook(object, /)',
      displayHook,
      'Print an object to sys.stdout and also save it in builtins._',
    ),
    method(
      'excepthook(exctype, value, traceback, /)',
      exceptHook,
      'Handle an exception by displaying it with a traceback on sys.stderr.',
    ),
    method('unraisablehook(unraisable, /)', (info: PyValue) => {
      const stderr = getAttribute(interpreter().modules.getString('sys') ?? None, 'stderr');
      const error = getAttribute(info, 'exc_value');
      const object = getAttribute(info, 'object');
      const message = getAttribute(info, 'err_msg');
      const what = message === None ? 'Exception ignored in' : strText(str(message));
      const where = object === None ? '' : ` ${strText(repr(object))}`;
      if (object !== None || message !== None)
        callArray(getAttribute(stderr, 'write'), [`${what}:${where}\n`]);
      if (error instanceof PyBaseException)
        callArray(getAttribute(stderr, 'write'), [formatException(error)]);
    }),
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
    method('_is_interned(string, /)', () => true),
    method(
      'getrecursionlimit()',
      () => delegationLimit.depth,
      'Return the current value of the recursion limit.',
    ),
    method(
      'setrecursionlimit(limit, /)',
      (limit: PyValue) => {
        const value = toSize(limit);
        if (value < 1) throw valueError('recursion limit must be greater or equal than 1');
        const depth = runningFrames(value).length;
        if (depth >= value)
          throw recursionError(
            `cannot set the recursion limit to ${value} at the recursion depth ${depth}: the limit is too low`,
          );
        delegationLimit.depth = value;
      },
      'Set the maximum depth of the Python interpreter stack to n.',
    ),
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
      (object: PyValue) => {
        const found = lookupSpecial(object, '__sizeof__');
        return found === undefined ? 16 : callArray(found, []);
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
    method(
      '_getframe(depth=0, /)',
      (depth: PyValue = 0) => {
        const frame = frameObjects(toSize(depth));
        if (frame === undefined) throw valueError('call stack is not deep enough');
        return frame;
      },
      'Return a frame object from the call stack.',
    ),
    method(
      '_getframemodulename(depth=0)',
      (depth: PyValue = 0) => frameAt(toSize(depth))?.globals.getString('__name__') ?? None,
    ),
    method('_current_frames()', () => new PyDict()),
    method('_current_exceptions()', () => new PyDict()),
    method('_settraceallthreads(function, /)', () => None),
    method('_setprofileallthreads(function, /)', () => None),
    method('settrace(function, /)', () => None),
    method('gettrace()', () => None),
    method('setprofile(function, /)', () => None),
    method('getprofile()', () => None),
    method('call_tracing(func, args, /)', (f: PyValue, args: PyValue) =>
      callArray(f, (args as PyTuple).items),
    ),
    method('_get_cpu_count_config()', () => -1),
    method('_clear_type_descriptors(type, /)', (type: PyValue) => {
      if (!(type instanceof PyType)) throw typeError(`argument must be a type, not ${typeOf(type).name}`);
      for (const name of ['__dict__', '__weakref__']) type.dict.delete(name);
      type.modified();
    }),
    method('is_finalizing()', () => false),
    method('_clear_type_cache()', () => None),
    method('_clear_internal_caches()', () => None),
    method(
      'addaudithook(hook)',
      (hook: PyValue) => {
        addAuditHook(hook);
      },
      'Adds a new audit hook callback.',
    ),
    method(
      'audit(event, /, *args)',
      (event: PyValue, args: readonly PyValue[]) => {
        const name = textOf(event);
        if (name === undefined)
          throw typeError(
            `audit() argument 1 must be str, not ${event === None ? 'None' : typeOf(event).name}`,
          );
        audit(name, args);
      },
      'Passes the event to any hooks that are attached.',
    ),
    method('get_asyncgen_hooks()', () =>
      asyncHooks.make([asyncGeneratorHooks.firstiter, asyncGeneratorHooks.finalizer]),
    ),
    method(
      'set_asyncgen_hooks(firstiter=<unrepresentable>, finalizer=<unrepresentable>)',
      (first?: PyValue, finalizer?: PyValue) => {
        checkHook('finalizer', finalizer);
        checkHook('firstiter', first);
        if (first !== undefined) asyncGeneratorHooks.firstiter = first;
        if (finalizer !== undefined) asyncGeneratorHooks.finalizer = finalizer;
      },
    ),
    method('get_coroutine_origin_tracking_depth()', () => settings.originDepth),
    method('set_coroutine_origin_tracking_depth(depth)', (depth: PyValue) => {
      const value = toSize(depth);
      if (value < 0) throw valueError('depth must be >= 0');
      settings.originDepth = value;
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
    method(
      'breakpointhook(*args, **kws)',
      (args: readonly PyValue[], options: ReadonlyMap<string, PyValue>) =>
        breakpointHook(
          interpreter(),
          system().process.env.PYTHONBREAKPOINT,
          [...args, ...options.values()],
          [...options.keys()],
        ),
    ),
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
    set('thread_info', threadInfo.make([None, None, None]));
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

/** `sys.monitoring`: its names are there, but no events come. */
function monitoring(): PyValue {
  const names = [
    'PY_START',
    'PY_RESUME',
    'PY_RETURN',
    'PY_YIELD',
    'CALL',
    'LINE',
    'INSTRUCTION',
    'JUMP',
    'BRANCH_LEFT',
    'BRANCH_RIGHT',
    'STOP_ITERATION',
    'RAISE',
    'EXCEPTION_HANDLED',
    'PY_UNWIND',
    'PY_THROW',
    'RERAISE',
    'C_RETURN',
    'C_RAISE',
    'BRANCH',
  ];
  const events: Record<string, PyValue> = { NO_EVENTS: 0 };
  for (const [at, name] of names.entries()) events[name] = 2 ** at;
  const ignore = (declaration: string) =>
    builtinFunction(declaration, () => None, undefined, 'sys.monitoring');
  return simpleNamespace({
    events: simpleNamespace(events),
    DEBUGGER_ID: 0,
    COVERAGE_ID: 1,
    PROFILER_ID: 2,
    OPTIMIZER_ID: 5,
    DISABLE: new PyTuple(['DISABLE']),
    MISSING: new PyTuple(['MISSING']),
    use_tool_id: ignore('use_tool_id(tool_id, name, /)'),
    free_tool_id: ignore('free_tool_id(tool_id, /)'),
    clear_tool_id: ignore('clear_tool_id(tool_id, /)'),
    get_tool: ignore('get_tool(tool_id, /)'),
    register_callback: ignore('register_callback(tool_id, event, func, /)'),
    set_events: ignore('set_events(tool_id, event_set, /)'),
    get_events: ignore('get_events(tool_id, /)'),
    set_local_events: ignore('set_local_events(tool_id, code, event_set, /)'),
    get_local_events: ignore('get_local_events(tool_id, code, /)'),
    restart_events: ignore('restart_events()'),
  });
}

function exitWith(status: PyValue): PyBaseException {
  return callArray(systemExitType, [status]) as PyBaseException;
}
