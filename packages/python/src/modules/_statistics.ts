/** `_statistics`: what the module `statistics` wants fast. */
import { PyFloat } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule, type ModuleDefinition } from '@harpy/objects/define-module';
import { valueError } from '@harpy/objects/errors';
import { log } from '@harpy/objects/numbers/libm-exponential';
import { toDouble } from '@harpy/objects/protocols/number';
import type { PyValue } from '@harpy/objects/value';

const horner = (x: number, coefficients: readonly number[]): number =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);

// M. J. Wichura, "Algorithm AS241: The Percentage Points of the Normal Distribution", Applied Statistics 37 (1988): a quotient of
// polynomials for each of three ranges, highest power first.
const MIDDLE = [
  [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
    1971.5909503065513, 133.14166789178438, 3.3871328727963665,
  ],
  [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
    687.1870074920579, 42.31333070160091, 1,
  ],
] as const;
const NEAR = [
  [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
] as const;
const FAR = [
  [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
    0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
    0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
  ],
] as const;

function inverse(p: number, mu: number, sigma: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    const x = (horner(r, MIDDLE[0]) * q) / horner(r, MIDDLE[1]);
    return mu + x * sigma;
  }
  let r = q <= 0 ? p : 1 - p;
  if (r <= 0 || r >= 1) throw valueError('inv_cdf undefined for these parameters');
  r = Math.sqrt(-log(r));
  const near = r <= 5;
  r -= near ? 1.6 : 5;
  const [numerator, denominator] = near ? NEAR : FAR;
  const x = horner(r, numerator) / horner(r, denominator);
  return mu + (q < 0 ? -x : x) * sigma;
}

export const statisticsModule: ModuleDefinition = defineModule({
  name: '_statistics',
  doc: 'Helpers of the module statistics.',
  functions: [
    method(
      '_normal_dist_inv_cdf(p, mu, sigma, /)',
      (p: PyValue, mu: PyValue, sigma: PyValue) =>
        new PyFloat(inverse(toDouble(p), toDouble(mu), toDouble(sigma))),
      'The value that a normally distributed variable does not exceed with probability p.',
    ),
  ],
});
