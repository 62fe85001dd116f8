/** `_warnings`: filters and `warn` (Python/_warnings.c). The Python part of the module stands in for what is not here. */

import { getAttribute, lookupAttribute } from '@harpy/objects/attribute';
import { callArray, callKeywords } from '@harpy/objects/call';
import { getContextVariable, PyContextVariable } from '@harpy/objects/context-variable';
import { isInstance, None, PyList, PyTuple, textOf, typeOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { PyDict } from '@harpy/objects/dict';
import {
  deprecationWarningType,
  importWarningType,
  isException,
  pendingDeprecationWarningType,
  resourceWarningType,
  runtimeError,
  syntaxErrorType,
  syntaxWarningType,
  typeError,
  userWarningType,
  warningType,
} from '@harpy/objects/errors';
import { isTrue, toSize } from '@harpy/objects/protocols/convert';
import { listItems } from '@harpy/objects/protocols/iterate';
import { strText } from '@harpy/objects/protocols/text';
import { strFromJS } from '@harpy/objects/str';
import { PyType } from '@harpy/objects/type';
import { isSubclassCheck } from '@harpy/objects/types/object';
import type { PyValue } from '@harpy/objects/value';
import { frameAt } from '../frames.ts';
import type { SyntaxWarningRecord } from '../parser/syntax-error.ts';
import { interpreter } from '../runtime/state.ts';
import { sourceLine } from '../source-lines.ts';

/** The filters and the log of `catch_warnings`. */
const warningsContext = new PyContextVariable('warnings_context');

const state = { defaultAction: 'default', version: 0 };

function warningsAttribute(name: string): PyValue | undefined {
  const module = interpreter().modules.getString('warnings');
  return module === undefined ? undefined : lookupAttribute(module, name);
}

function own(name: string): PyValue {
  const module = interpreter().modules.getString('_warnings');
  const value = module === undefined ? undefined : lookupAttribute(module, name);
  return value ?? None;
}

/** The filter that applies, as `(action, message, category, module, line)`. */
function actionFor(category: PyType, text: string, line: number, module: string): string {
  // Filters of `catch_warnings` live in the context, those of the module stand behind them.
  const context = getContextVariable(warningsContext);
  const inner = context === undefined ? [] : listItems(getAttribute(context, '_filters'));
  const outer = listItems(warningsAttribute('filters') ?? own('filters'));
  for (const filter of [...inner, ...outer]) {
    const [action = None, message = None, kind = None, where = None, at = 0] = listItems(filter);
    const matches = (pattern: PyValue, subject: string) => {
      if (pattern === None) return true;
      if (typeof pattern === 'string') return pattern === subject;
      return isTrue(callArray(getAttribute(pattern, 'match'), [subject]));
    };
    if (
      matches(message, text) &&
      isSubclassCheck(category, kind) &&
      matches(where, module) &&
      (at === 0 || at === line)
    )
      return textOf(action) ?? 'default';
  }
  return state.defaultAction;
}

function warnExplicit(
  category: PyType,
  message: PyValue,
  filename: string,
  line: number,
  module: string,
  registry: PyValue,
  source: PyValue,
): void {
  const isWarning = isInstance(message, warningType);
  const text = strText(message);
  const kind = isWarning ? typeOf(message) : category;
  const object = isWarning ? message : callArray(category, [message]);
  const key = new PyTuple([text, kind, line]);
  if (registry instanceof PyDict) {
    if (registry.getString('version') !== state.version) {
      registry.table.clear();
      registry.setString('version', state.version);
    } else if (registry.get(key) !== undefined) return;
  }
  const action = actionFor(kind, text, line, module);
  switch (action) {
    case 'error':
      throw object;
    case 'ignore':
      return;
    case 'once': {
      const once = warningsAttribute('onceregistry') ?? own('_onceregistry');
      const seen = new PyTuple([text, kind]);
      if (once instanceof PyDict) {
        if (once.get(seen) !== undefined) return;
        once.set(seen, true);
      }
      break;
    }
    case 'always':
    case 'all':
      break;
    case 'module': {
      const first = new PyTuple([text, kind, 0]);
      if (registry instanceof PyDict) {
        if (registry.get(first) !== undefined) return;
        registry.set(first, true);
        registry.set(key, true);
      }
      break;
    }
    case 'default':
      if (registry instanceof PyDict) registry.set(key, true);
      break;
    default:
      throw runtimeError(`Unrecognized action ('${action}') in warnings.filters:\n`);
  }
  show(object, text, kind, filename, line, source);
}

function show(
  object: PyValue,
  text: string,
  category: PyType,
  filename: string,
  line: number,
  source: PyValue,
): void {
  const show_ = warningsAttribute('_showwarnmsg');
  const Message = warningsAttribute('WarningMessage');
  if (show_ !== undefined && Message !== undefined) {
    const message = callKeywords(Message, [object, category, filename, line, None, None, source], undefined);
    callArray(show_, [message]);
    return;
  }
  const stderr = lookupAttribute(interpreter().modules.getString('sys') ?? None, 'stderr');
  if (stderr === undefined || stderr === None) return;
  const quoted = sourceLine(filename, line, undefined)?.trim() ?? '';
  const place = quoted === '' ? '' : `  ${quoted}\n`;
  callArray(getAttribute(stderr, 'write'), [`${filename}:${line}: ${category.name}: ${text}\n${place}`]);
}

/**
 * Warns of what compilation found. Where the filters make an error of such a warning, it is a SyntaxError at the place
 * in the source.
 */
export function warnOfSyntax(records: readonly SyntaxWarningRecord[], filename: string): void {
  const module = filename.endsWith('.py') ? filename.slice(0, -3) : filename || '<unknown>';
  for (const { category, msg, lineno, error: asError } of records) {
    const type = category === 'SyntaxWarning' ? syntaxWarningType : deprecationWarningType;
    try {
      warnExplicit(type, msg, filename, lineno, module, None, None);
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
  const prefixes = listItems(skip).map((each) => textOf(each) ?? '');
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
  const globals = frame?.globals;
  const filename = frame?.code.fields.filename ?? '<sys>';
  let registry = globals?.getString('__warningregistry__');
  if (registry === undefined) {
    registry = new PyDict();
    globals?.setString('__warningregistry__', registry);
  }
  const module = textOf(globals?.getString('__name__') ?? '<string>') ?? '<string>';
  warnExplicit(kind, message, filename, frame?.line ?? 0, module, registry, source);
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
      'warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None)',
      (
        message: PyValue,
        category: PyValue,
        filename: PyValue,
        line: PyValue,
        module: PyValue = None,
        registry: PyValue = None,
        _globals?: PyValue,
        source: PyValue = None,
      ) => {
        const file = textOf(filename) ?? '';
        const name = module === None ? file.replace(/\.py$/, '') : (textOf(module) ?? '');
        if (!(category instanceof PyType)) throw typeError('category must be a Warning subclass');
        warnExplicit(category, message, file, toSize(line), name, registry, source);
      },
      'Issue a warning, or maybe ignore it or raise an exception.',
    ),
    method('_filters_mutated_lock_held()', () => {
      state.version++;
    }),
    method('_acquire_lock()', () => None),
    method('_release_lock()', () => None),
  ],
  create: (dict) => {
    const filter = (action: string, category: PyType, module: PyValue = None) =>
      new PyTuple([action, None, category, module, 0]);
    dict.setString(
      'filters',
      new PyList([
        filter('default', deprecationWarningType, '__main__'),
        filter('ignore', deprecationWarningType),
        filter('ignore', pendingDeprecationWarningType),
        filter('ignore', importWarningType),
        filter('ignore', resourceWarningType),
      ]),
    );
    dict.setString('_onceregistry', new PyDict());
    dict.setString('_defaultaction', 'default');
    dict.setString('_warnings_context', warningsContext);
  },
});
