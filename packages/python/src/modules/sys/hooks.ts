/** The hooks of `sys`: for values and errors shown, breakpoints, audits and asynchronous generators. */
import { badArgument } from '@harpy/objects/arguments';
import { getAttribute, lookupAttribute } from '@harpy/objects/attribute';
import type { BuiltinDef } from '@harpy/objects/builtin';
import { callArray, callKeywords, isCallable } from '@harpy/objects/call';
import { isInstance, None, PyList, PyTuple, textOf, typeOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { PyDict } from '@harpy/objects/dict';
import { PyBaseException, runtimeError, typeError, unicodeEncodeErrorType } from '@harpy/objects/errors';
import { asyncGeneratorHooks } from '@harpy/objects/generator';
import { listItems } from '@harpy/objects/protocols/iterate';
import { repr, str, strText } from '@harpy/objects/protocols/text';
import { strFromJS } from '@harpy/objects/str';
import { structSequenceType } from '@harpy/objects/struct-sequence';
import { PyTraceback } from '@harpy/objects/traceback';
import type { PyValue } from '@harpy/objects/value';
import { addAuditHook, audit } from '../../audit.ts';
import { interpreter } from '../../runtime/state.ts';
import { breakpointHook } from '../../site-builtins.ts';
import { memorySources } from '../../source-lines.ts';
import { system } from '../../system.ts';
import { formatException } from '../../traceback-text.ts';

const asyncHooks = structSequenceType({ name: 'asyncgen_hooks', fields: ['firstiter', 'finalizer'] });

function checkHook(name: string, hook: PyValue | undefined): void {
  if (hook !== undefined && hook !== None && !isCallable(hook))
    throw typeError(`callable ${name} expected, got ${typeOf(hook).name}`);
}

function displayHook(value: PyValue): void {
  if (value === None) return;
  const { builtins, modules } = interpreter();
  builtins.setString('_', None);
  const stdout = lookupAttribute(modules.getString('sys') ?? None, 'stdout');
  if (stdout === undefined || stdout === None) throw runtimeError('lost sys.stdout');
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

export const hookFunctions: readonly BuiltinDef[] = [
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
    if (object !== None || message !== None) callArray(getAttribute(stderr, 'write'), [`${what}:${where}\n`]);
    if (error instanceof PyBaseException) callArray(getAttribute(stderr, 'write'), [formatException(error)]);
  }),
  method('_settraceallthreads(function, /)', () => None),
  method('_setprofileallthreads(function, /)', () => None),
  method('settrace(function, /)', () => None),
  method('gettrace()', () => None),
  method('setprofile(function, /)', () => None),
  method('getprofile()', () => None),
  method('call_tracing(func, args, /)', (f: PyValue, args: PyValue) => {
    if (!(args instanceof PyTuple)) throw badArgument('call_tracing() argument 2', 'tuple', args);
    return callArray(f, args.items);
  }),
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
  method('breakpointhook(*args, **kws)', (args: readonly PyValue[], options: ReadonlyMap<string, PyValue>) =>
    breakpointHook(
      interpreter(),
      system().process.env.PYTHONBREAKPOINT,
      [...args, ...options.values()],
      [...options.keys()],
    ),
  ),
];
