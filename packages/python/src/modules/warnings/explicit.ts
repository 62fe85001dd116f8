/** What becomes of a warning: filters, registries of what was warned of, and showing it (Python/_warnings.c). */
import { getAttribute, lookupAttribute } from '@harpy/objects/attribute';
import { callArray, isCallable } from '@harpy/objects/call';
import { getContextVariable, PyContextVariable } from '@harpy/objects/context-variable';
import { isInstance, None, PyList, PyTuple, textOf, typeOf } from '@harpy/objects/core-types';
import { PyDict } from '@harpy/objects/dict';
import {
  deprecationWarningType,
  importWarningType,
  indexError,
  pendingDeprecationWarningType,
  resourceWarningType,
  runtimeError,
  typeError,
  valueError,
  warningType,
} from '@harpy/objects/errors';
import { isTrue, toSize } from '@harpy/objects/protocols/convert';
import { itemsOf, listItems } from '@harpy/objects/protocols/iterate';
import { reprText, strText } from '@harpy/objects/protocols/text';
import { strFromJS } from '@harpy/objects/str';
import type { PyType } from '@harpy/objects/type';
import { isSubclassCheck } from '@harpy/objects/types/object';
import type { PyValue } from '@harpy/objects/value';
import { interpreter } from '../../runtime/state.ts';
import { sourceLine } from '../../source-lines.ts';

/** The filters and the log of `catch_warnings`. */
export const warningsContext = new PyContextVariable('warnings_context');

/** What the module `warnings` had last: it counts where the module has lost it. */
interface WarningsState {
  filters: PyValue;
  defaultAction: PyValue;
  onceRegistry: PyValue;
  /** Counts changes of the filters: what was warned of before one may be warned of again. */
  version: number;
  locks: number;
}
/** What is shown of warnings as long as nothing is said about them. */
function defaultFilters(): PyValue {
  const filter = (action: string, category: PyType, module: PyValue = None) =>
    new PyTuple([action, None, category, module, 0]);
  return new PyList([
    filter('default', deprecationWarningType, '__main__'),
    filter('ignore', deprecationWarningType),
    filter('ignore', pendingDeprecationWarningType),
    filter('ignore', importWarningType),
    filter('ignore', resourceWarningType),
  ]);
}

const states = new WeakMap<object, WarningsState>();

/** Of the interpreter that runs. */
export function warningsState(): WarningsState {
  const key = interpreter();
  let state = states.get(key);
  if (state === undefined) {
    state = {
      filters: defaultFilters(),
      defaultAction: 'default',
      onceRegistry: new PyDict(),
      version: 0,
      locks: 0,
    };
    states.set(key, state);
  }
  return state;
}

function warningsAttribute(name: string): PyValue | undefined {
  const module = interpreter().modules.getString('warnings');
  return module === undefined ? undefined : lookupAttribute(module, name);
}

/** Whether a filter's pattern, a text or something with `match`, fits. */
function matches(pattern: PyValue, subject: PyValue): boolean {
  if (pattern === None) return true;
  const text = typeof pattern === 'object' ? undefined : textOf(pattern);
  if (text !== undefined) return text === textOf(subject);
  return isTrue(callArray(getAttribute(pattern, 'match'), [subject]));
}

/** The action of the first filter that applies, and the filter. */
function actionFor(
  category: PyValue,
  text: PyValue,
  line: number,
  module: PyValue,
): readonly [action: string, filter: PyValue] {
  const state = warningsState();
  // Filters of `catch_warnings` live in the context, those of the module stand behind them.
  const context = getContextVariable(warningsContext);
  const inner = context === undefined ? [] : listItems(getAttribute(context, '_filters'));
  state.filters = warningsAttribute('filters') ?? state.filters;
  if (!(state.filters instanceof PyList)) throw valueError('_warnings.filters must be a list');
  for (const [at, filter] of [...inner, ...state.filters.items].entries()) {
    if (!(filter instanceof PyTuple) || filter.items.length !== 5)
      throw valueError(`warnings.filters item ${at} isn't a 5-tuple`);
    const [action = None, message = None, kind = None, where = None, place = 0] = filter.items;
    const name = textOf(action);
    if (name === undefined) throw typeError(`action must be a string, not '${typeOf(action).name}'`);
    const fits = matches(message, text) && matches(where, module);
    const ofKind = isSubclassCheck(category, kind);
    const wanted = toSize(place);
    if (fits && ofKind && (wanted === 0 || wanted === line)) return [name, filter];
  }
  state.defaultAction = warningsAttribute('defaultaction') ?? state.defaultAction;
  const action = textOf(state.defaultAction);
  if (action === undefined)
    throw typeError(`_warnings.defaultaction must be a string, not '${typeOf(state.defaultAction).name}'`);
  return [action, None];
}

function onceRegistry(): PyDict {
  const state = warningsState();
  state.onceRegistry = warningsAttribute('onceregistry') ?? state.onceRegistry;
  if (state.onceRegistry instanceof PyDict) return state.onceRegistry;
  throw typeError(`_warnings.onceregistry must be a dict, not '${typeOf(state.onceRegistry).name}'`);
}

/** Whether the registry has the key; what is from before a change of the filters is forgotten. */
function alreadyWarned(registry: PyDict, key: PyTuple, remember: boolean): boolean {
  const { version } = warningsState();
  if (registry.getString('version') !== version) {
    registry.table.clear();
    registry.setString('version', version);
  } else {
    const found = registry.get(key);
    if (found !== undefined && isTrue(found)) return true;
  }
  if (remember) registry.set(key, true);
  return false;
}

/** A warning of a place in a source. */
export interface Place {
  readonly filename: PyValue;
  readonly line: number;
  /** Undefined: after the file. */
  readonly module: PyValue | undefined;
  /** What was warned of in the module, a dict or None. */
  readonly registry: PyValue;
  /** The line itself, if the module's loader gave it. */
  readonly sourceLine?: string | undefined;
  /** The object that is warned of. */
  readonly source?: PyValue;
}

function moduleOf(filename: PyValue): PyValue {
  const text = textOf(filename) ?? '';
  return text === '' ? '<unknown>' : strFromJS(text.endsWith('.py') ? text.slice(0, -3) : text);
}

/** `warnings.warn_explicit`. */
export function warnExplicit(given: PyValue, message: PyValue, place: Place): void {
  const { registry, line } = place;
  const module = place.module ?? moduleOf(place.filename);
  // What is warned of when the interpreter ends has no module.
  if (module === None) return;
  if (registry !== None && !(registry instanceof PyDict))
    throw typeError("'registry' must be a dict or None");
  const isWarning = isInstance(message, warningType);
  const text = isWarning ? strFromJS(strText(message)) : message;
  const category = isWarning ? typeOf(message) : given;
  const object = isWarning ? message : callArray(category, [message]);
  const key = new PyTuple([text, category, line]);
  const own = registry instanceof PyDict ? registry : undefined;
  if (own !== undefined && alreadyWarned(own, key, false)) return;
  const [action, filter] = actionFor(category, text, line, module);
  if (action === 'error') throw object;
  if (action === 'ignore') return;
  if (action !== 'always' && action !== 'all') {
    own?.set(key, true);
    const anywhere = new PyTuple([text, category]);
    if (action === 'once') {
      if (alreadyWarned(own ?? onceRegistry(), anywhere, true)) return;
    } else if (action === 'module') {
      if (own !== undefined && alreadyWarned(own, anywhere, true)) return;
    } else if (action !== 'default')
      throw runtimeError(
        `Unrecognized action (${reprText(strFromJS(action))}) in warnings.filters:\n ${reprText(filter)}`,
      );
  }
  show(object, text, category, place);
}

function show(object: PyValue, text: PyValue, category: PyValue, place: Place): void {
  const { filename, line, source = None } = place;
  const show_ = warningsAttribute('_showwarnmsg');
  if (show_ === undefined) {
    writeShort(text, category, place);
    return;
  }
  if (!isCallable(show_)) throw typeError('warnings._showwarnmsg() must be set to a callable');
  const Message = warningsAttribute('WarningMessage');
  if (Message === undefined) throw runtimeError('unable to get warnings.WarningMessage');
  callArray(show_, [callArray(Message, [object, category, filename, line, None, None, source])]);
}

/** Shows a warning without the help of the module `warnings`. */
function writeShort(text: PyValue, category: PyValue, { filename, line, sourceLine: known }: Place): void {
  const stderr = lookupAttribute(interpreter().modules.getString('sys') ?? None, 'stderr');
  if (stderr === undefined || stderr === None) return;
  const file = strText(filename);
  const quoted = (known ?? sourceLine(file, line, undefined) ?? '').trim();
  const shown = quoted === '' ? '' : `  ${quoted}\n`;
  const name = strText(getAttribute(category, '__name__'));
  callArray(getAttribute(stderr, 'write'), [
    strFromJS(`${file}:${line}: ${name}: ${strText(text)}\n${shown}`),
  ]);
}

/** A line of the source that the loader of a module gives. */
export function loadedLine(globals: PyDict, line: number): string | undefined {
  const loader = callArray(
    getAttribute(interpreter().importModule('importlib._bootstrap_external'), '_bless_my_loader'),
    [globals],
  );
  const name = globals.getString('__name__');
  if (loader === None || name === undefined) return undefined;
  const get = lookupAttribute(loader, 'get_source');
  if (get === undefined) return undefined;
  const source = callArray(get, [name]);
  if (source === None) return undefined;
  if (textOf(source) === undefined) throw typeError(`must be str, not ${typeOf(source).name}`);
  const lines = itemsOf(callArray(getAttribute(source, 'splitlines'), []));
  const found = lines[line < 1 ? lines.length + line - 1 : line - 1];
  if (found === undefined) throw indexError('list index out of range');
  return textOf(found);
}
