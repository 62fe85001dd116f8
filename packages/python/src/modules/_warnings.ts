/** `_warnings`: `warn`, and what it is to know of its caller (Python/_warnings.c). */

import { badArgument } from '@harpy/objects/arguments';
import { callArray } from '@harpy/objects/call';
import { isInstance, None, PyTuple, textOf, typeOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { PyDict } from '@harpy/objects/dict';
import {
  deprecationWarningType,
  isException,
  runtimeError,
  syntaxErrorType,
  syntaxWarningType,
  typeError,
  userWarningType,
  warningType,
} from '@harpy/objects/errors';
import { PyModule } from '@harpy/objects/module';
import { dictSoFar } from '@harpy/objects/pending';
import { toSize } from '@harpy/objects/protocols/convert';
import { strFromJS } from '@harpy/objects/str';
import { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { frameAt } from '../frames.ts';
import type { SyntaxWarningRecord } from '../parser/syntax-error.ts';
import { interpreter } from '../runtime/state.ts';
import { loadedLine, warnExplicit, warningsContext, warningsState } from './warnings/explicit.ts';

/**
 * Warns of what compilation found. Where the filters make an error of such a warning, it is a SyntaxError at the place
 * in the source.
 */
export function warnOfSyntax(records: readonly SyntaxWarningRecord[], filename: string): void {
  const module = filename.endsWith('.py') ? filename.slice(0, -3) : filename || '<unknown>';
  for (const { category, msg, lineno, error: asError } of records) {
    const type = category === 'SyntaxWarning' ? syntaxWarningType : deprecationWarningType;
    try {
      warnExplicit(type, msg, { filename: strFromJS(filename), line: lineno, module, registry: None });
    } catch (error) {
      if (!isException(error, type)) throw error;
      const { offset, endLineno, endOffset, text } = asError.place;
      const quoted = text === undefined ? None : strFromJS(text);
      const details = [strFromJS(filename), lineno, offset, quoted, endLineno, endOffset];
      throw callArray(syntaxErrorType, [strFromJS(asError.msg), new PyTuple(details)]);
    }
  }
}

/** Who imports a module is meant, not what of Python does it. Source: CPython's Python/_warnings.c, `is_internal_filename`. */
const isImportSystem = (filename: string): boolean =>
  filename.includes('importlib') && filename.includes('_bootstrap');

/** `warnings.warn`. */
export function warn(
  message: PyValue,
  category: PyValue = None,
  stackLevel: PyValue = 1,
  source: PyValue = None,
  skip: PyValue = new PyTuple([]),
): void {
  let kind: PyValue = isInstance(message, warningType) ? typeOf(message) : category;
  if (kind === None) kind = userWarningType;
  if (!(kind instanceof PyType) || !kind.isSubtypeOf(warningType))
    throw typeError(`category must be a Warning subclass, not '${typeOf(kind).name}'`);
  if (!(skip instanceof PyTuple)) throw badArgument("warn() argument 'skip_file_prefixes'", 'tuple', skip);
  const prefixes = skip.items.map((each) => {
    const text = textOf(each);
    if (text === undefined) throw typeError(`Found non-str '${typeOf(each).name}' in skip_file_prefixes.`);
    return text;
  });
  let level = Math.max(1, toSize(stackLevel));
  if (prefixes.length > 0) level = Math.max(2, level);
  let depth = 0;
  let frame = frameAt(depth);
  const fromInside = frame !== undefined && isImportSystem(frame.code.fields.filename);
  const isSkipped = ({ filename }: { readonly filename: string }): boolean =>
    isImportSystem(filename) || prefixes.some((prefix) => filename.startsWith(prefix));
  for (; level > 1 && frame !== undefined; level--) {
    do frame = frameAt(++depth);
    while (frame !== undefined && !fromInside && isSkipped(frame.code.fields));
  }
  const globals = frame?.globals ?? sysGlobals();
  const filename = frame?.code.fields.filename ?? '<sys>';
  let registry = globals?.getString('__warningregistry__');
  if (registry === undefined) {
    registry = new PyDict();
    globals?.setString('__warningregistry__', registry);
  }
  const name = globals?.getString('__name__');
  const module = name !== undefined && (name === None || textOf(name) !== undefined) ? name : '<string>';
  warnExplicit(kind, message, {
    filename: strFromJS(filename),
    line: frame?.line ?? 0,
    module,
    registry,
    source,
  });
}

/** What is warned of without any code that runs is remembered in `sys`. */
function sysGlobals(): PyDict | undefined {
  const sys = interpreter().modules.getString('sys');
  return sys instanceof PyModule ? dictSoFar(sys) : undefined;
}

export const warningsModule = defineModule({
  name: '_warnings',
  doc: '_warnings provides basic warning filtering support.\nIt is a helper module to speed up interpreter start-up.',
  functions: [
    method(
      'warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=())',
      warn,
      'Issue a warning, or maybe ignore it or raise an exception.',
    ),
    method(
      'warn_explicit(message, category, filename, lineno, module=<unrepresentable>, registry=None, module_globals=None, source=None)',
      (
        message: PyValue,
        category: PyValue,
        filename: PyValue,
        line: PyValue,
        module?: PyValue,
        registry: PyValue = None,
        globals: PyValue = None,
        source: PyValue = None,
      ) => {
        if (textOf(filename) === undefined)
          throw badArgument("warn_explicit() argument 'filename'", 'str', filename);
        const at = toSize(line);
        if (globals !== None && !(globals instanceof PyDict))
          throw typeError(`module_globals must be a dict, not '${typeOf(globals).name}'`);
        const known = globals instanceof PyDict ? loadedLine(globals, at) : undefined;
        warnExplicit(category, message, { filename, line: at, module, registry, source, sourceLine: known });
      },
      'Issue a warning, or maybe ignore it or raise an exception.',
    ),
    method('_filters_mutated_lock_held()', () => {
      const state = warningsState();
      if (state.locks === 0) throw runtimeError('warnings lock is not held');
      state.version++;
    }),
    method('_acquire_lock()', () => {
      warningsState().locks++;
    }),
    method('_release_lock()', () => {
      const state = warningsState();
      if (state.locks === 0) throw runtimeError('cannot release un-acquired lock');
      state.locks--;
    }),
  ],
  create: (dict) => {
    const state = warningsState();
    dict.setString('filters', state.filters);
    dict.setString('_onceregistry', state.onceRegistry);
    dict.setString('_defaultaction', state.defaultAction);
    dict.setString('_warnings_context', warningsContext);
  },
});
