/** How long one turn of a JavaScript loop takes, the loop's own time taken off. */

export type Loop = (count: number) => void;

/** As for the native figures: the best of many short samples, for on a busy machine some of them run undisturbed. */
const SAMPLE_MS = 2;
const SAMPLES = 40;
const ROUNDS = 4;
const empty: Loop = (count) => {
  for (let i = 0; i < count; i++) if (i < 0) console.log();
};

/** So many calls that a sample takes long enough. */
function sampleSize(loop: Loop): number {
  for (let count = 100; ; count *= 2) {
    const start = performance.now();
    loop(count);
    if (performance.now() - start > SAMPLE_MS) return count;
  }
}

/** Nanoseconds of one turn of the loop, and of one of the empty loop. */
function best(loop: Loop): readonly [turn: number, overhead: number] {
  // The engine compiles in the background while these run.
  for (let i = 0; i < 10; i++) loop(sampleSize(loop));
  const count = sampleSize(loop);
  let least = Number.POSITIVE_INFINITY;
  let overhead = Number.POSITIVE_INFINITY;
  for (let i = 0; i < SAMPLES; i++) {
    const start = performance.now();
    loop(count);
    const middle = performance.now();
    empty(count);
    overhead = Math.min(overhead, performance.now() - middle);
    least = Math.min(least, middle - start);
  }
  return [(least * 1e6) / count, (overhead * 1e6) / count];
}

/**
 * Nanoseconds of one turn of each loop, the best of some rounds. An empty loop is the same one for all, as in `call_shapes.py`: the best time
 * any of them saw is taken off everywhere. One that was disturbed would make the loop beside it look better than it is.
 */
export function measure(loops: readonly Loop[]): number[] {
  const least = loops.map(() => Number.POSITIVE_INFINITY);
  let empty = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++)
    for (const [at, loop] of loops.entries()) {
      const [turn, overhead] = best(loop);
      least[at] = Math.min(least[at] as number, turn);
      empty = Math.min(empty, overhead);
    }
  return least.map((turn) => Math.max(0, turn - empty));
}
