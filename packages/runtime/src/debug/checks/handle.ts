/** Closing handles. */
import type { CheckedByHand } from '../../gen/debug.ts';
import type { DebugContext } from '../context.ts';
import { INDEX, KIND } from '../handle-table.ts';
import { placeOf } from '../places.ts';
import { handleHistory } from '../report.ts';

const CLOSE = placeOf('ctx_Close');

/** Why a handle that is open must not be closed by the extension, or `null`. */
export function notToClose(d: DebugContext, handle: number): string | null {
  const kind = d.table.kind(handle & INDEX);
  if (kind === KIND.owned) return null;
  return kind === KIND.argument
    ? 'is an argument, which belongs to the caller'
    : 'is a handle of the context, which is never closed';
}

/** Closes a handle of the extension's, and the host's. */
export function closeHandle(d: DebugContext, handle: number, closer: number): void {
  const raw = d.table.rawOf(handle);
  d.closing(handle & INDEX, closer);
  d.inner.ctx_Close(d.innerContext, raw);
}

export function handleChecks(d: DebugContext): Pick<CheckedByHand, 'ctx_Close'> {
  return {
    ctx_Close: (_ctx, h) => {
      if (h === 0) return;
      const problem = notToClose(d, h);
      if (problem === null) closeHandle(d, h, CLOSE);
      else d.report(CLOSE, `h ${problem}`, handleHistory(d, h), d.host.hooks.onInvalidHandle);
    },
  };
}
