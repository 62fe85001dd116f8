/** The context in force, a context variable. */
import { currentContext, PyContextVariable } from '@harpy/objects/context-variable';
import { None } from '@harpy/objects/core-types';
import { typeError } from '@harpy/objects/errors';
import type { PyValue } from '@harpy/objects/value';
import {
  CLAMPED,
  copyContext,
  DIVISION_BY_ZERO,
  INVALID,
  OVERFLOW,
  PyContext,
  UNDERFLOW,
} from './context.ts';

export const defaultContext: PyContext = new PyContext();
export const basicContext: PyContext = new PyContext();
basicContext.prec = 9;
basicContext.rounding = 'ROUND_HALF_UP';
basicContext.traps = INVALID | DIVISION_BY_ZERO | OVERFLOW | UNDERFLOW | CLAMPED;
export const extendedContext: PyContext = new PyContext();
extendedContext.prec = 9;
extendedContext.traps = 0;

const variable = new PyContextVariable('decimal_context');

export function getContext(): PyContext {
  const found = currentContext().values.get(variable);
  if (found instanceof PyContext) return found;
  const made = copyContext(defaultContext);
  made.flags = 0;
  store(made);
  return made;
}

function store(c: PyContext): void {
  const context = currentContext();
  context.values = new Map(context.values).set(variable, c);
}

/** Makes a context the one in force; the templates are copied, so that they stay as they are. */
export function setContext(c: PyContext): void {
  if (c !== defaultContext && c !== basicContext && c !== extendedContext) {
    store(c);
    return;
  }
  const copy = copyContext(c);
  copy.flags = 0;
  store(copy);
}

/** The optional argument `context`. */
export function contextArgument(value: PyValue | undefined): PyContext {
  if (value === undefined || value === None) return getContext();
  if (value instanceof PyContext) return value;
  throw typeError('optional argument must be a context');
}
