/** Leaving Python and entering it again. */
import type { CheckedByHand } from '../../gen/debug.ts';
import type { DebugContext } from '../context.ts';
import { GUARD_LEFT } from '../guards.ts';
import { placeOf } from '../places.ts';

const REENTER = placeOf('ctx_ReenterPythonExecution');

export function threadChecks(
  d: DebugContext,
): Pick<CheckedByHand, 'ctx_LeavePythonExecution' | 'ctx_ReenterPythonExecution'> {
  return {
    ctx_LeavePythonExecution: () => {
      const state = d.inner.ctx_LeavePythonExecution(d.innerContext);
      d.guard |= GUARD_LEFT;
      return state;
    },
    ctx_ReenterPythonExecution: (_ctx, state) => {
      if ((d.guard & GUARD_LEFT) === 0) {
        d.report(REENTER, 'is called without HPy_LeavePythonExecution before it');
        return;
      }
      d.guard &= ~GUARD_LEFT;
      d.inner.ctx_ReenterPythonExecution(d.innerContext, state);
    },
  };
}
