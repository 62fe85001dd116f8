/** "Did you mean": the name most like a wrong one. The distance and its limits are those of CPython's Python/suggestions.c. */

const MOVE_COST = 2;
const CASE_COST = 1;
const MAX_CANDIDATES = 750;
const MAX_LENGTH = 40;

function substitution(a: string, b: string): number {
  if (a === b) return 0;
  return a.toLowerCase() === b.toLowerCase() ? CASE_COST : MOVE_COST;
}

/** The edit distance of two names, or more than `limit` where it is more. */
function distance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [short, long] = [a.slice(start, endA), b.slice(start, endB)].sort((x, y) => x.length - y.length) as [
    string,
    string,
  ];
  if (short.length === 0) return long.length * MOVE_COST;
  if (long.length > MAX_LENGTH || (long.length - short.length) * MOVE_COST > limit) return limit + 1;
  const row = Array.from(short, (_, at) => (at + 1) * MOVE_COST);
  let result = 0;
  for (let y = 0; y < long.length; y++) {
    let diagonal = y * MOVE_COST;
    result = diagonal;
    let minimum = Number.POSITIVE_INFINITY;
    for (let x = 0; x < short.length; x++) {
      const replaced = diagonal + substitution(long[y] as string, short[x] as string);
      diagonal = row[x] as number;
      result = Math.min(replaced, Math.min(result, diagonal) + MOVE_COST);
      row[x] = result;
      minimum = Math.min(minimum, result);
    }
    if (minimum > limit) return limit + 1;
  }
  return result;
}

/** `. Did you mean 'name'?` with the candidate most like a wrong name, empty if none is like it. */
export function didYouMean(wrong: string, candidates: readonly string[]): string {
  if (candidates.length > MAX_CANDIDATES) return '';
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate === wrong) continue;
    const limit = Math.min(
      Math.floor(((wrong.length + candidate.length + 3) * MOVE_COST) / 6),
      bestDistance - 1,
    );
    const found = distance(wrong, candidate, limit);
    if (found > limit) continue;
    if (best === undefined || found < bestDistance) {
      best = candidate;
      bestDistance = found;
    }
  }
  return best === undefined ? '' : `. Did you mean '${best}'?`;
}
