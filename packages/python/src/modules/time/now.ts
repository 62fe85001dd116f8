/** The current time. */

/** What `performance` counts from, corrected when the system's clock was set. Asked for late: Node makes `performance` then. */
let origin: number | undefined;

/** Milliseconds since 1970, finer than Date has them. */
export function now(): number {
  const rough = Date.now();
  origin ??= performance.timeOrigin;
  const fine = origin + performance.now();
  if (Math.abs(fine - rough) <= 2) return fine;
  origin = rough - performance.now();
  return rough;
}
