/** The thread that Harpy's own Python runs in. It comes up, and then waits for its `HarpyWork`. */
import { Worker } from 'node:worker_threads';
import { YOUNG_MEBIBYTES } from './engine.ts';

/** `script` is a path or a `file:` URL, `stackMebibytes` the size of the native stack. */
export const startThread = (
  script: string | URL,
  stackMebibytes: number,
  env: NodeJS.ProcessEnv = process.env,
): Worker =>
  new Worker(script, {
    env,
    stdin: false,
    // Python writes by itself. What Node says there is passed on by the supervisor: to make Node's streams takes longer than to start.
    stdout: true,
    stderr: true,
    resourceLimits: {
      stackSizeMb: stackMebibytes,
      maxOldGenerationSizeMb: 4096,
      maxYoungGenerationSizeMb: YOUNG_MEBIBYTES,
    },
  });
