/** `harpy-worker.ts` with Python from the bundle. Itself a bundle, of modules that Python's thread needs before that one. */
import { loadBundle } from './bundle.ts';
import { tuneEngine } from './engine.ts';
import { onWork } from './work.ts';

onWork((work, send) => {
  const { bundle: data, cache } = work;
  if (data === undefined) throw new Error('the supervisor has given no bundle');
  const bundle = loadBundle(data, cache, require);
  return () => {
    // Not before, and not beyond: the engine takes what it kept of this bundle, and Node of its own modules, only as it was then.
    tuneEngine(true);
    const status = bundle.exports.runTask(work, send, () => {
      tuneEngine(false);
      bundle.keepStart();
      tuneEngine(true);
    });
    bundle.keep(false);
    tuneEngine(false);
    bundle.keep(true);
    return status;
  };
});
