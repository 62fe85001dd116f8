/** Trackers: handles to be closed together. */
import type { ContextFunctions } from '@harpy/runtime/gen/context';
import type { Extension } from '../extension.ts';
import { PythonError } from '../python-error.ts';

type Names = 'New' | 'Add' | 'ForgetAll' | 'Close';

export function trackerBodies(extension: Extension): Pick<ContextFunctions, `ctx_Tracker_${Names}`> {
  const trackers = new Map<number, number[]>();
  let next = 1;
  const tracked = (tracker: number): number[] => {
    const handles = trackers.get(tracker);
    if (handles === undefined)
      throw new PythonError('SystemError', 'a tracker was used that is closed or was never made');
    return handles;
  };
  return {
    ctx_Tracker_New: (_ctx, size) => {
      if (size < 0) throw new PythonError('ValueError', 'HPyTracker_New: the size must not be negative');
      trackers.set(next, []);
      return next++;
    },
    ctx_Tracker_Add: (_ctx, tracker, handle) => {
      tracked(tracker).push(handle);
      return 0;
    },
    ctx_Tracker_ForgetAll: (_ctx, tracker) => {
      tracked(tracker).length = 0;
    },
    ctx_Tracker_Close: (_ctx, tracker) => {
      const handles = tracked(tracker);
      trackers.delete(tracker);
      for (const handle of handles) extension.account.close(handle);
    },
  };
}
