/** Starts child processes and tells of their end. */
import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import type { ProcessEnd, SpawnRequest } from '@harpy/python/processes';
import type { Emit, ServiceGroup } from './desk.ts';

const BYTE = 8;

export function processServices(emit: Emit): ServiceGroup {
  const running = new Set<ChildProcess>();
  return {
    services: {
      spawn: (request: SpawnRequest): Promise<number> =>
        new Promise((resolve, reject) => {
          const child = spawn(request.file, request.args.slice(1), {
            argv0: request.args[0] ?? request.file,
            env: request.env,
            cwd: request.cwd,
            stdio: request.descriptors.map((fd) => fd ?? 'ignore'),
            detached: request.newSession,
            ...(request.uid === undefined ? {} : { uid: request.uid }),
            ...(request.gid === undefined ? {} : { gid: request.gid }),
          });
          const { pid } = child;
          child.on('error', reject);
          if (pid === undefined) return;
          running.add(child);
          child.on('exit', (code, signal) => {
            running.delete(child);
            const status = signal === null ? (code ?? 0) << BYTE : constants.signals[signal];
            emit('ended', { pid, status } satisfies ProcessEnd);
          });
          resolve(pid);
        }),
    },
    close: async () => {
      // Python does not wait for them either.
      for (const child of running) child.unref();
    },
  };
}
