import type { Topic } from '../record.ts';

export const thread: Topic = {
  name: 'thread',
  title: 'Threads',
  functions: [
    {
      id: 223,
      prototype: 'void HPy_ReenterPythonExecution(HPyContext *ctx, HPyThreadState state)',
      doc: 'Ends what `HPy_LeavePythonExecution` began.',
      cpython: { kind: 'constant', value: 0 },
      native: 'inline',
      error: 'none',
      debug: ['reenters'],
    },
    {
      id: 224,
      prototype: 'HPyThreadState HPy_LeavePythonExecution(HPyContext *ctx)',
      doc: 'Lets other threads run Python until `HPy_ReenterPythonExecution`; no API may be called between.',
      cpython: { kind: 'constant', value: 0 },
      native: 'inline',
      error: 'none',
      debug: ['leaves'],
    },
  ],
};
