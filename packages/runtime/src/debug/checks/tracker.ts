/** Trackers: they are done here, over the extension's handles, and not by the host. */
import type { CheckedByHand } from '../../gen/debug.ts';
import type { DebugContext } from '../context.ts';
import type { Activation } from '../frames.ts';
import { placeOf } from '../places.ts';
import { functionName, handleHistory, handleProblem, section } from '../report.ts';
import type { Trace } from '../traces.ts';
import { closeHandle, notToClose } from './handle.ts';

interface Tracker {
  readonly id: number;
  readonly opened: Trace | undefined;
  readonly handles: number[];
  closed: boolean;
  closedAt: Trace | undefined;
}

const KEPT = 256;
const ADD = placeOf('ctx_Tracker_Add');
const FORGET = placeOf('ctx_Tracker_ForgetAll');
const CLOSE = placeOf('ctx_Tracker_Close');
const NEW = placeOf('ctx_Tracker_New');

export class Trackers {
  readonly #d: DebugContext;
  readonly #byId = new Map<number, Tracker>();
  readonly #closed: number[] = [];

  constructor(d: DebugContext) {
    this.#d = d;
  }

  make(): number {
    const id = this.#d.making();
    const opened = this.#d.runtime.traceLimit === 0 ? undefined : this.#d.trace();
    this.#byId.set(id, { id, opened, handles: [], closed: false, closedAt: undefined });
    return id;
  }

  use(fn: number, id: number): Tracker | null {
    const tracker = this.#byId.get(id);
    if (tracker !== undefined && !tracker.closed) return tracker;
    if (tracker === undefined) this.#d.report(fn, 'ht is no tracker, or was closed long ago');
    else {
      this.#d.report(fn, `ht was closed by ${functionName(CLOSE)}`, [
        ...section('made', tracker.opened),
        ...section('closed', tracker.closedAt),
      ]);
    }
    return null;
  }

  close(tracker: Tracker): void {
    tracker.closed = true;
    this.#d.finished();
    if (this.#d.runtime.traceLimit !== 0) tracker.closedAt = this.#d.trace();
    this.#closed.push(tracker.id);
    if (this.#closed.length > KEPT) this.#byId.delete(this.#closed.shift() as number);
  }

  /** Tells of the trackers with numbers above `mark` that are not closed. */
  unfinished(mark: number, activation: Activation): void {
    for (let id = mark + 1; id <= this.#d.made; id++) {
      const tracker = this.#byId.get(id);
      if (tracker === undefined || tracker.closed) continue;
      this.close(tracker);
      this.#d.reportAt(
        `${this.#d.nameOf(activation.fn)}()`,
        'leaks an HPyTracker: it was not given to HPyTracker_Close',
        section('made', tracker.opened),
      );
    }
  }
}

export function trackerChecks(
  d: DebugContext,
): Pick<CheckedByHand, `ctx_Tracker_${'New' | 'Add' | 'ForgetAll' | 'Close'}`> {
  return {
    ctx_Tracker_New: (_ctx, size) => {
      if (size < 0) {
        d.report(NEW, `size is ${size}`);
        return 0;
      }
      return d.trackers.make();
    },
    ctx_Tracker_Add: (_ctx, ht, h) => {
      const tracker = d.trackers.use(ADD, ht);
      if (tracker === null) return -1;
      tracker.handles.push(h);
      return 0;
    },
    ctx_Tracker_ForgetAll: (_ctx, ht) => {
      const tracker = d.trackers.use(FORGET, ht);
      if (tracker !== null) tracker.handles.length = 0;
    },
    ctx_Tracker_Close: (_ctx, ht) => {
      const tracker = d.trackers.use(CLOSE, ht);
      if (tracker === null) return;
      d.trackers.close(tracker);
      for (const handle of tracker.handles) {
        const problem = d.table.isOpen(handle) ? notToClose(d, handle) : handleProblem(d, handle, true);
        if (problem === null) closeHandle(d, handle, CLOSE);
        else {
          d.report(
            CLOSE,
            `a handle of the tracker ${problem}`,
            handleHistory(d, handle),
            d.host.hooks.onInvalidHandle,
          );
        }
      }
    },
  };
}
