/** Audit events: what `sys.audit` and some builtin functions tell the hooks of `sys.addaudithook`. */
import { callArray } from '@harpy/objects/call';
import { isInstance, PyTuple } from '@harpy/objects/core-types';
import { exceptionType, PyBaseException } from '@harpy/objects/errors';
import type { PyValue } from '@harpy/objects/value';

/** Never shortened: a hook cannot be taken away. */
const hooks: PyValue[] = [];

/** Tells all hooks; what one of them raises ends the operation that was to be done. */
export function audit(event: string, args: readonly PyValue[]): void {
  for (const hook of hooks) callArray(hook, [event, new PyTuple(args)]);
}

/** Adds a hook, unless one that is there already raises an Exception. */
export function addAuditHook(hook: PyValue): void {
  try {
    audit('sys.addaudithook', []);
  } catch (error) {
    if (error instanceof PyBaseException && isInstance(error, exceptionType)) return;
    throw error;
  }
  hooks.push(hook);
}
