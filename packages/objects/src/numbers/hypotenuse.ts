/** `hypot` of C's libm. */

const SPLIT = 134217729;

/** The square of `x` as high and low part: [x*x rounded, what is missing]. */
function square(x: number): [number, number] {
  const c = x * SPLIT;
  const high = x - c + c;
  const low = x - high;
  const rounded = x * x;
  return [rounded, high * high - rounded + 2 * high * low + low * low];
}

/** `sqrt(a*a + b*b)` without needless overflow, nearly always correctly rounded. */
export function hypotenuse(a: number, b: number): number {
  let x = Math.abs(a);
  let y = Math.abs(b);
  if (x === Number.POSITIVE_INFINITY || y === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  if (x < y) [x, y] = [y, x];
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (y === 0 || x / y > 2 ** 64) return x + y;
  let scale = 1;
  if (x >= 2 ** 511) {
    scale = 2 ** 700;
    x *= 2 ** -700;
    y *= 2 ** -700;
  } else if (y < 2 ** -450) {
    scale = 2 ** -700;
    x *= 2 ** 700;
    y *= 2 ** 700;
  }
  const [hx, lx] = square(x);
  const [hy, ly] = square(y);
  const root = Math.sqrt(ly + lx + hy + hx);
  // one step of Newton's method with the exact residue
  const [hr, lr] = square(root);
  return scale * (root + (hx - hr + hy + (lx - lr + ly)) / (2 * root));
}
