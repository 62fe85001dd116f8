/** The error function as in FreeBSD's msun (rational approximations in five ranges), the gamma function by Lanczos' formula as in CPython. */
import { exp, log } from './libm-exponential.ts';
import { pow } from './libm-power.ts';

/** `c[0] + c[1]*x + c[2]*x**2 + ...` */
function polynomial(x: number, coefficients: readonly number[]): number {
  let result = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) result = result * x + (coefficients[i] ?? 0);
  return result;
}

const ERX = 0.8450629115104675;
/** 2/sqrt(pi) - 1 */
const EFX8 = 1.0270333367641007;
const PP = [
  0.12837916709551256, -0.3250421072470015, -0.02848174957559851, -0.005770270296489442,
  -2.3763016656650163e-5,
];
const QQ = [
  1, 0.39791722395915535, 0.0650222499887673, 0.005081306281875766, 0.00013249473800432164,
  -3.960228278775368e-6,
];
const PA = [
  -0.0023621185607526594, 0.41485611868374833, -0.3722078760357013, 0.31834661990116175, -0.11089469428239668,
  0.035478304325618236, -0.002166375594868791,
];
const QA = [
  1, 0.10642088040084423, 0.540397917702171, 0.07182865441419627, 0.12617121980876164, 0.01363708391202905,
  0.011984499846799107,
];
const RA = [
  -0.009864944034847148, -0.6938585727071818, -10.558626225323291, -62.375332450326006, -162.39666946257347,
  -184.60509290671104, -81.2874355063066, -9.814329344169145,
];
const SA = [
  1, 19.651271667439257, 137.65775414351904, 434.56587747522923, 645.3872717332679, 429.00814002756783,
  108.63500554177944, 6.570249770319282, -0.0604244152148581,
];
const RB = [
  -0.0098649429247001, -0.799283237680523, -17.757954917754752, -160.63638485582192, -637.5664433683896,
  -1025.0951316110772, -483.5191916086514,
];
const SB = [
  1, 30.33806074348246, 325.7925129965739, 1536.729586084437, 3199.8582195085955, 2553.0504064331644,
  474.52854120695537, -22.44095244658582,
];

const words = new DataView(new ArrayBuffer(8));

/** With the lower 32 bits cleared. */
function upperHalf(x: number): number {
  words.setFloat64(0, x);
  words.setUint32(4, 0);
  return words.getFloat64(0);
}

/** `erfc(x)` for 0.84375 <= |x| < 28, of the magnitude. */
function complement(x: number): number {
  if (x < 1.25) {
    const s = x - 1;
    return 1 - ERX - polynomial(s, PA) / polynomial(s, QA);
  }
  const s = 1 / (x * x);
  const [r, q] =
    x < 2.857142857142857 ? [polynomial(s, RA), polynomial(s, SA)] : [polynomial(s, RB), polynomial(s, SB)];
  const z = upperHalf(x);
  return (exp(-z * z - 0.5625) * exp((z - x) * (z + x) + r / q)) / x;
}

/** The error function. */
export function erf(x: number): number {
  if (Number.isNaN(x)) return x;
  const magnitude = Math.abs(x);
  if (magnitude < 0.84375) {
    if (magnitude < 2 ** -28) return 0.125 * (8 * x + EFX8 * x);
    const z = x * x;
    return x + x * (polynomial(z, PP) / polynomial(z, QQ));
  }
  const result = magnitude < 6 ? 1 - complement(magnitude) : 1;
  return x < 0 ? -result : result;
}

/** `1 - erf(x)` without cancellation. */
export function erfc(x: number): number {
  if (Number.isNaN(x)) return x;
  const magnitude = Math.abs(x);
  if (magnitude < 0.84375) {
    if (magnitude < 2 ** -56) return 1 - x;
    const z = x * x;
    const y = polynomial(z, PP) / polynomial(z, QQ);
    return x < 0.25 ? 1 - (x + x * y) : 0.5 - (x - 0.5 + x * y);
  }
  if (magnitude < 28) return x < 0 ? 2 - complement(magnitude) : complement(magnitude);
  return x < 0 ? 2 : 0;
}

const LANCZOS_G = 6.02468004077673;
const G_MINUS_HALF = 5.52468004077673;
const NUMERATOR = [
  23531376880.41076, 42919803642.6491, 35711959237.35567, 17921034426.03721, 6039542586.352028,
  1439720407.3117216, 248874557.86205417, 31426415.585400194, 2876370.6289353725, 186056.26539522348,
  8071.672002365816, 210.82427775157936, 2.5066282746310002,
];
/** x * (x+1) * ... * (x+11) */
const DENOMINATOR = [
  0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1,
];

function lanczosSum(x: number): number {
  if (x < 5) return polynomial(x, NUMERATOR) / polynomial(x, DENOMINATOR);
  let n = 0;
  let d = 0;
  for (let i = 0; i < NUMERATOR.length; i++) {
    n = n / x + (NUMERATOR[i] ?? 0);
    d = d / x + (DENOMINATOR[i] ?? 0);
  }
  return n / d;
}

/** `sin(pi*x)` of a magnitude. */
function sinPi(x: number): number {
  const y = x % 2;
  switch (Math.floor(2 * y + 0.5)) {
    case 0:
      return Math.sin(Math.PI * y);
    case 1:
      return Math.cos(Math.PI * (y - 0.5));
    case 2:
      return Math.sin(Math.PI * (1 - y));
    case 3:
      return -Math.cos(Math.PI * (y - 1.5));
    default:
      return Math.sin(Math.PI * (y - 2));
  }
}

const FACTORIALS = [1];
for (let n = 1; n < 23; n++) FACTORIALS.push((FACTORIALS[n - 1] ?? 1) * n);

/** The gamma function; NaN where it has none, infinite on overflow. */
export function gamma(x: number): number {
  if (!Number.isFinite(x)) return x > 0 || Number.isNaN(x) ? x : Number.NaN;
  if (x === 0) return Number.NaN;
  if (Number.isInteger(x)) {
    if (x < 0) return Number.NaN;
    const known = FACTORIALS[x - 1];
    if (known !== undefined) return known;
  }
  const size = Math.abs(x);
  if (size < 1e-20) return 1 / x;
  if (size > 200) return x < 0 ? -0 / sinPi(size) : Number.POSITIVE_INFINITY;
  const y = size + G_MINUS_HALF;
  // what the sum lost
  let z = size > G_MINUS_HALF ? y - size - G_MINUS_HALF : y - G_MINUS_HALF - size;
  z = (z * LANCZOS_G) / y;
  let result: number;
  if (x < 0) {
    result = ((-Math.PI / sinPi(size) / size) * exp(y)) / lanczosSum(size);
    result -= z * result;
    if (size < 140) return result / pow(y, size - 0.5);
    const root = pow(y, size / 2 - 0.25);
    return result / root / root;
  }
  result = lanczosSum(size) / exp(y);
  result += z * result;
  if (size < 140) return result * pow(y, size - 0.5);
  const root = pow(y, size / 2 - 0.25);
  return result * root * root;
}

const LOG_PI = 1.1447298858494002;

/** The logarithm of the magnitude of the gamma function; NaN at its poles, infinite on overflow. */
export function lgamma(x: number): number {
  if (Number.isNaN(x)) return x;
  if (!Number.isFinite(x)) return Number.POSITIVE_INFINITY;
  if (Number.isInteger(x) && x <= 2) return x <= 0 ? Number.NaN : 0;
  const size = Math.abs(x);
  if (size < 1e-20) return -log(size);
  let result = log(lanczosSum(size)) - LANCZOS_G;
  result += (size - 0.5) * (log(size + LANCZOS_G - 0.5) - 1);
  if (x < 0) result = LOG_PI - log(Math.abs(sinPi(size))) - log(size) - result;
  return result;
}
