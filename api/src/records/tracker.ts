import type { Topic } from '../record.ts';

export const tracker: Topic = {
  name: 'tracker',
  title: 'Trackers',
  functions: [
    {
      id: 217,
      prototype: 'HPyTracker HPyTracker_New(HPyContext *ctx, HPy_ssize_t size)',
      doc: 'A list of handles to close together, with room for `size`.',
      cpython: { kind: 'body' },
      native: 'inline',
      debug: ['newTracker'],
      whilePending: true,
    },
    {
      id: 218,
      prototype: 'int HPyTracker_Add(HPyContext *ctx, HPyTracker ht, HPy h)',
      doc: "Puts a handle under the tracker's care.",
      cpython: { kind: 'body' },
      native: 'inline',
      debug: ['tracker'],
      whilePending: true,
    },
    {
      id: 219,
      prototype: 'void HPyTracker_ForgetAll(HPyContext *ctx, HPyTracker ht)',
      doc: 'Lets go of all handles without closing them.',
      cpython: { kind: 'body' },
      native: 'inline',
      debug: ['tracker'],
      whilePending: true,
    },
    {
      id: 220,
      prototype: 'void HPyTracker_Close(HPyContext *ctx, HPyTracker ht)',
      doc: 'Closes all handles of the tracker and the tracker.',
      cpython: { kind: 'body' },
      native: 'inline',
      debug: ['tracker'],
      whilePending: true,
    },
  ],
};
