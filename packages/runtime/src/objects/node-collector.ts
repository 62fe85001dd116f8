/** A full collection on demand, in Node. */
import { setFlagsFromString } from 'node:v8';
import { createContext, runInNewContext, Script } from 'node:vm';

/**
 * What has the engine collect everything that nothing refers to. Objects behind weak references live to the end of the job that
 * made or read these; a script in a context with a queue of microtasks of its own ends with what ends a job.
 */
export function nodeSweep(): () => void {
  let collect: (() => void) | undefined;
  const context = createContext({}, { microtaskMode: 'afterEvaluate' });
  const endOfJob = new Script('0');
  return () => {
    if (collect === undefined) {
      setFlagsFromString('--expose-gc');
      collect = runInNewContext('gc') as () => void;
    }
    endOfJob.runInContext(context);
    collect();
  };
}
