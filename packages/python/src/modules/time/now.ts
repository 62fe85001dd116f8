/** The current time. */

/** What `performance` counts from, corrected when the system's clock was set. */
let origin = performance.timeOrigin;

/** Milliseconds since 1970, finer than Date has them. */
export function now(): number {
  const rough = Date.now();
  const fine = origin + performance.now();
  if (Math.abs(fine - rough) <= 2) return fine;
  origin = rough - performance.now();
  return rough;
}
