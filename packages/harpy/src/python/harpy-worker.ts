/** The thread that runs Harpy's own Python. Started by `harpy-supervisor.ts`; runs one program and tells its exit status. */
import { tuneEngine } from './engine.ts';
import { runTask } from './harpy-thread.ts';
import { onWork } from './work.ts';

onWork((work, send) => {
  tuneEngine(true);
  return () => runTask(work, send);
});
