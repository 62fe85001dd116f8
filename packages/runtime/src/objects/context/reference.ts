/** References that C holds: fields of structs, globals, trackers. The objects themselves are held here, in JavaScript. */
import { systemError, valueError } from '@harpy/objects/errors';
import type { PyObject } from '@harpy/objects/object';
import type { ContextFunctions } from '../../gen/context.ts';
import type { Handle } from '../../types.ts';
import type { Extension } from '../extension.ts';
import { notOurs, storeReference } from '../references.ts';
import { structOf } from '../structs.ts';

export function referenceBodies(extension: Extension) {
  const { handles } = extension;
  const trackers = new Map<number, Handle[]>();
  let nextTracker = 1;
  const tracked = (tracker: number): Handle[] => {
    const found = trackers.get(tracker);
    if (found === undefined) throw systemError('a tracker was used that is closed or was never made');
    return found;
  };
  return {
    ctx_Field_Store: (_ctx, owner, fieldAt, h) => {
      const struct = structOf(handles.get(owner) as PyObject);
      if (struct === undefined) throw systemError('HPyField_Store: the owner has no C struct');
      const value = handles.optional(h);
      struct.fields = storeReference(struct.fields, extension.memory.i32, fieldAt >>> 2, value);
    },
    ctx_Field_Load: (_ctx, owner, field) => {
      if (field === 0) return 0 as Handle;
      const value = structOf(handles.get(owner) as PyObject)?.fields?.[field - 1];
      if (value === undefined) throw notOurs();
      return handles.open(value);
    },
    ctx_Global_Store: (_ctx, globalAt, h) => {
      const { globals, memory } = extension;
      const value = handles.optional(h);
      const word = memory.word(globalAt);
      // There are few globals that come and go: a new place is appended.
      if (word === 0 && value !== undefined) memory.setWord(globalAt, globals.push(value));
      else storeReference(globals, memory.i32, globalAt >>> 2, value);
    },
    ctx_Global_Load: (_ctx, global) => {
      if (global === 0) return 0 as Handle;
      const value = extension.globals[global - 1];
      if (value === undefined) throw notOurs();
      return handles.open(value);
    },
    ctx_Tracker_New: (_ctx, size) => {
      if (size < 0) throw valueError('HPyTracker_New: the size must not be negative');
      trackers.set(nextTracker, []);
      return nextTracker++;
    },
    ctx_Tracker_Add: (_ctx, tracker, h) => {
      tracked(tracker).push(h);
      return 0;
    },
    ctx_Tracker_ForgetAll: (_ctx, tracker) => {
      tracked(tracker).length = 0;
    },
    ctx_Tracker_Close: (_ctx, tracker) => {
      const list = tracked(tracker);
      trackers.delete(tracker);
      for (const handle of list) handles.close(handle);
    },
  } satisfies Partial<ContextFunctions>;
}
