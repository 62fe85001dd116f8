import { method } from '@harpy/objects/define';
import { defineModule, type ModuleDefinition } from '@harpy/objects/define-module';
import { valueError } from '@harpy/objects/errors';
import { pair } from '@harpy/objects/numbers/arguments';
import { type Complex, divide, PyComplex } from '@harpy/objects/numbers/complex';
import { copySign, isNegative } from '@harpy/objects/numbers/double';
import { ldexp } from '@harpy/objects/numbers/float-parts';
import { hypotenuse } from '@harpy/objects/numbers/hypotenuse';
import { exp, log } from '@harpy/objects/numbers/libm-exponential';
import { toDouble } from '@harpy/objects/protocols/number';
import { specialComplex } from '@harpy/objects/types/complex';
import type { PyValue } from '@harpy/objects/value';
import { domainError, float, rangeError } from './math/results.ts';

const { PI, E, LN2, LN10 } = Math;
const INFINITY = Number.POSITIVE_INFINITY;
const LARGE = Number.MAX_VALUE / 4;
const SQRT_LARGE = Math.sqrt(LARGE);
const LOG_LARGE = Math.log(LARGE);
const SMALLEST = 2.2250738585072014e-308;
const SQRT_SMALLEST = Math.sqrt(SMALLEST);

const made = (real: number, imag: number): Complex => ({ real, imag });
const isInfinite = (x: number): boolean => x === INFINITY || x === -INFINITY;

const VALUES: Readonly<Record<string, number>> = {
  i: INFINITY,
  I: -INFINITY,
  n: Number.NaN,
  o: 0,
  O: -0,
  1: 1,
  m: -1,
  p: PI,
  P: -PI,
  h: PI / 2,
  H: -PI / 2,
  q: PI / 4,
  Q: -PI / 4,
  t: (3 * PI) / 4,
  T: (-3 * PI) / 4,
};

/** -infinity, negative, -0, 0, positive, infinity, NaN. */
function kind(x: number): number {
  if (Number.isNaN(x)) return 6;
  if (!Number.isFinite(x)) return x > 0 ? 5 : 0;
  if (x !== 0) return x > 0 ? 4 : 1;
  return isNegative(x) ? 2 : 3;
}

/** Values where a part is not finite, by the kinds of the real and the imaginary part; `..` is not used. */
function table(text: string): (z: Complex) => Complex | undefined {
  const rows = text
    .trim()
    .split('\n')
    .map((row) => row.trim().split(' '));
  return ({ real, imag }) => {
    if (Number.isFinite(real) && Number.isFinite(imag)) return undefined;
    const [a = 'n', b = 'n'] = rows[kind(real)]?.[kind(imag)] ?? '';
    return made(VALUES[a] ?? 0, VALUES[b] ?? 0);
  };
}

const acosSpecial = table(`ti pi pi pI pI tI ni
  hi .. .. .. .. hI nn
  hi .. ho hO .. hI hn
  hi .. ho hO .. hI hn
  hi .. .. .. .. hI nn
  qi oi oi oI oI qI ni
  ni nn nn nn nn nI nn`);
const acoshSpecial = table(`iT iP iP ip ip it in
  iH .. .. .. .. ih nn
  iH .. oH oh .. ih nh
  iH .. oH oh .. ih nh
  iH .. .. .. .. ih nn
  iQ iO iO io io iq in
  in nn nn nn nn in nn`);
const asinhSpecial = table(`IQ IO IO Io Io Iq In
  IH .. .. .. .. Ih nn
  IH .. OO Oo .. Ih nn
  iH .. oO oo .. ih nn
  iH .. .. .. .. ih nn
  iQ iO iO io io iq in
  in nn nO no nn in nn`);
const atanhSpecial = table(`OH OH OH Oh Oh Oh On
  OH .. .. .. .. Oh nn
  OH .. OO Oo .. Oh On
  oH .. oO oo .. oh on
  oH .. .. .. .. oh nn
  oH oH oH oh oh oh on
  oH nn nn nn nn oh nn`);
const coshSpecial = table(`in .. io iO .. in in
  nn .. .. .. .. nn nn
  no .. 1o 1O .. no no
  no .. 1O 1o .. no no
  nn .. .. .. .. nn nn
  in .. iO io .. in in
  nn nn no no nn nn nn`);
const expSpecial = table(`oo .. oO oo .. oo oo
  nn .. .. .. .. nn nn
  nn .. 1O 1o .. nn nn
  nn .. 1O 1o .. nn nn
  nn .. .. .. .. nn nn
  in .. iO io .. in in
  nn nn nO no nn nn nn`);
const logSpecial = table(`iT iP iP ip ip it in
  iH .. .. .. .. ih nn
  iH .. IP Ip .. ih nn
  iH .. IO Io .. ih nn
  iH .. .. .. .. ih nn
  iQ iO iO io io iq in
  in nn nn nn nn in nn`);
const sinhSpecial = table(`in .. IO Io .. in in
  nn .. .. .. .. nn nn
  on .. OO Oo .. on on
  on .. oO oo .. on on
  nn .. .. .. .. nn nn
  in .. iO io .. in in
  nn nn nO no nn nn nn`);
const sqrtSpecial = table(`iI oI oI oi oi ii ni
  iI .. .. .. .. ii nn
  iI .. oO oo .. ii nn
  iI .. oO oo .. ii nn
  iI .. .. .. .. ii nn
  iI iO iO io io ii in
  iI nn nn nn nn ii nn`);
const tanhSpecial = table(`mo .. mO mo .. mo mo
  nn .. .. .. .. nn nn
  On .. OO Oo .. On On
  on .. oO oo .. on on
  nn .. .. .. .. nn nn
  1o .. 1O 1o .. 1o 1o
  nn nn nO no nn nn nn`);
const rectSpecial = table(`in .. Io IO .. in in
  nn .. .. .. .. nn nn
  oo .. Oo OO .. oo oo
  oo .. oO oo .. oo oo
  nn .. .. .. .. nn nn
  in .. iO io .. in in
  nn nn no no nn nn nn`);

function checkRange(z: Complex): Complex {
  if (isInfinite(z.real) || isInfinite(z.imag)) throw rangeError();
  return z;
}

/** Whether the real part is infinite and the imaginary part an angle: the result has a direction then. */
const hasDirection = (z: Complex): boolean => isInfinite(z.real) && Number.isFinite(z.imag) && z.imag !== 0;

function squareRoot(z: Complex): Complex {
  const special = sqrtSpecial(z);
  if (special !== undefined) return special;
  if (z.real === 0 && z.imag === 0) return made(0, z.imag);
  let x = Math.abs(z.real);
  const y = Math.abs(z.imag);
  let s: number;
  if (x < SMALLEST && y < SMALLEST) {
    x = ldexp(x, 53);
    s = ldexp(Math.sqrt(x + hypotenuse(x, ldexp(y, 53))), -27);
  } else {
    x /= 8;
    s = 2 * Math.sqrt(x + hypotenuse(x, y / 8));
  }
  const d = y / (2 * s);
  return z.real >= 0 ? made(s, copySign(d, z.imag)) : made(d, copySign(s, z.imag));
}

const tooLarge = (z: Complex): boolean => Math.abs(z.real) > LARGE || Math.abs(z.imag) > LARGE;
const logOfLarge = (z: Complex): number => log(hypotenuse(z.real / 2, z.imag / 2)) + LN2 * 2;

function acos(z: Complex): Complex {
  const special = acosSpecial(z);
  if (special !== undefined) return special;
  if (tooLarge(z)) {
    const size = logOfLarge(z);
    const imag = z.real < 0 ? -copySign(size, z.imag) : copySign(size, -z.imag);
    return made(Math.atan2(Math.abs(z.imag), z.real), imag);
  }
  const a = squareRoot(made(1 - z.real, -z.imag));
  const b = squareRoot(made(1 + z.real, z.imag));
  return made(2 * Math.atan2(a.real, b.real), Math.asinh(b.real * a.imag - b.imag * a.real));
}

function acosh(z: Complex): Complex {
  const special = acoshSpecial(z);
  if (special !== undefined) return special;
  if (tooLarge(z)) return made(logOfLarge(z), Math.atan2(z.imag, z.real));
  const a = squareRoot(made(z.real - 1, z.imag));
  const b = squareRoot(made(z.real + 1, z.imag));
  return made(Math.asinh(a.real * b.real + a.imag * b.imag), 2 * Math.atan2(a.imag, b.real));
}

function asinh(z: Complex): Complex {
  const special = asinhSpecial(z);
  if (special !== undefined) return special;
  if (tooLarge(z)) return made(copySign(logOfLarge(z), z.real), Math.atan2(z.imag, Math.abs(z.real)));
  const a = squareRoot(made(1 + z.imag, -z.real));
  const b = squareRoot(made(1 - z.imag, z.real));
  return made(
    Math.asinh(a.real * b.imag - b.real * a.imag),
    Math.atan2(z.imag, a.real * b.real - a.imag * b.imag),
  );
}

function atanh(z: Complex): Complex {
  const special = atanhSpecial(z);
  if (special !== undefined) return special;
  if (isNegative(z.real)) {
    const { real, imag } = atanh(made(-z.real, -z.imag));
    return made(-real, -imag);
  }
  const y = Math.abs(z.imag);
  if (z.real > SQRT_LARGE || y > SQRT_LARGE) {
    const h = hypotenuse(z.real / 2, z.imag / 2);
    return made(z.real / 4 / h / h, -copySign(PI / 2, -z.imag));
  }
  if (z.real === 1 && y < SQRT_SMALLEST) {
    if (y === 0) throw domainError();
    return made(-log(Math.sqrt(y) / Math.sqrt(hypotenuse(y, 2))), copySign(Math.atan2(2, -y) / 2, z.imag));
  }
  return made(
    Math.log1p((4 * z.real) / ((1 - z.real) * (1 - z.real) + y * y)) / 4,
    -Math.atan2(-2 * z.imag, (1 - z.real) * (1 + z.real) - y * y) / 2,
  );
}

function cosh(z: Complex): Complex {
  const special = coshSpecial(z);
  if (special !== undefined) {
    if (isInfinite(z.imag) && !Number.isNaN(z.real)) throw domainError();
    if (!hasDirection(z)) return special;
    const imag = copySign(INFINITY, Math.sin(z.imag));
    return made(copySign(INFINITY, Math.cos(z.imag)), z.real > 0 ? imag : -imag);
  }
  if (Math.abs(z.real) > LOG_LARGE) {
    const x = z.real - copySign(1, z.real);
    return checkRange(made(Math.cos(z.imag) * Math.cosh(x) * E, Math.sin(z.imag) * Math.sinh(x) * E));
  }
  return checkRange(made(Math.cos(z.imag) * Math.cosh(z.real), Math.sin(z.imag) * Math.sinh(z.real)));
}

function exponential(z: Complex): Complex {
  const special = expSpecial(z);
  if (special !== undefined) {
    if (isInfinite(z.imag) && (Number.isFinite(z.real) || z.real === INFINITY)) throw domainError();
    if (!hasDirection(z)) return special;
    const size = z.real > 0 ? INFINITY : 0;
    return made(copySign(size, Math.cos(z.imag)), copySign(size, Math.sin(z.imag)));
  }
  if (z.real > LOG_LARGE) {
    const l = exp(z.real - 1);
    return checkRange(made(l * Math.cos(z.imag) * E, l * Math.sin(z.imag) * E));
  }
  const l = exp(z.real);
  return checkRange(made(l * Math.cos(z.imag), l * Math.sin(z.imag)));
}

/** `undefinedAtZero` is called for 0, of which the result is -infinity. */
function logarithm(z: Complex, undefinedAtZero: () => void): Complex {
  const special = logSpecial(z);
  if (special !== undefined) return special;
  const x = Math.abs(z.real);
  const y = Math.abs(z.imag);
  const angle = Math.atan2(z.imag, z.real);
  if (x > LARGE || y > LARGE) return made(log(hypotenuse(x / 2, y / 2)) + LN2, angle);
  if (x < SMALLEST && y < SMALLEST) {
    if (x > 0 || y > 0) return made(log(hypotenuse(ldexp(x, 53), ldexp(y, 53))) - 53 * LN2, angle);
    undefinedAtZero();
    return made(-INFINITY, angle);
  }
  const h = hypotenuse(x, y);
  if (h < 0.71 || h > 1.73) return made(log(h), angle);
  const large = Math.max(x, y);
  const small = Math.min(x, y);
  return made(Math.log1p((large - 1) * (large + 1) + small * small) / 2, angle);
}

const throwDomain = (): void => {
  throw domainError();
};

function sinh(z: Complex): Complex {
  const special = sinhSpecial(z);
  if (special !== undefined) {
    if (isInfinite(z.imag) && !Number.isNaN(z.real)) throw domainError();
    if (!hasDirection(z)) return special;
    const real = copySign(INFINITY, Math.cos(z.imag));
    return made(z.real > 0 ? real : -real, copySign(INFINITY, Math.sin(z.imag)));
  }
  if (Math.abs(z.real) > LOG_LARGE) {
    const x = z.real - copySign(1, z.real);
    return checkRange(made(Math.cos(z.imag) * Math.sinh(x) * E, Math.sin(z.imag) * Math.cosh(x) * E));
  }
  return checkRange(made(Math.cos(z.imag) * Math.sinh(z.real), Math.sin(z.imag) * Math.cosh(z.real)));
}

function tanh(z: Complex): Complex {
  const special = tanhSpecial(z);
  if (special !== undefined) {
    if (isInfinite(z.imag) && Number.isFinite(z.real)) throw domainError();
    if (!hasDirection(z)) return special;
    return made(z.real > 0 ? 1 : -1, copySign(0, 2 * Math.sin(z.imag) * Math.cos(z.imag)));
  }
  if (Math.abs(z.real) > LOG_LARGE)
    return made(copySign(1, z.real), 4 * Math.sin(z.imag) * Math.cos(z.imag) * exp(-2 * Math.abs(z.real)));
  const tx = Math.tanh(z.real);
  const ty = Math.tan(z.imag);
  const cx = 1 / Math.cosh(z.real);
  const both = tx * ty;
  const denominator = 1 + both * both;
  return made((tx * (1 + ty * ty)) / denominator, (ty / denominator) * cx * cx);
}

/** The function f(iz)/i, or f(iz) if `even`: the trigonometric one of a hyperbolic one. */
const turned =
  (run: (z: Complex) => Complex) =>
  (z: Complex): Complex => {
    const { real, imag } = run(made(-z.imag, z.real));
    return made(imag, -real);
  };

function rectangular(r: number, phi: number): Complex {
  const special = rectSpecial(made(r, phi));
  if (special !== undefined) {
    if (r !== 0 && !Number.isNaN(r) && isInfinite(phi)) throw domainError();
    if (!hasDirection(made(r, phi))) return special;
    const real = copySign(INFINITY, Math.cos(phi));
    const imag = copySign(INFINITY, Math.sin(phi));
    return r > 0 ? made(real, imag) : made(-real, -imag);
  }
  return phi === 0 ? made(r, r * phi) : made(r * Math.cos(phi), r * Math.sin(phi));
}

function complexArgument(value: PyValue): Complex {
  if (value instanceof PyComplex && value.constructor === PyComplex) return value;
  const special = specialComplex(value) ?? (value instanceof PyComplex ? value : undefined);
  return special ?? made(toDouble(value), 0);
}

const toPython = ({ real, imag }: Complex): PyComplex => new PyComplex(real, imag);
const unary = (name: string, run: (z: Complex) => Complex, doc: string) =>
  method(`${name}(z, /)`, (z: PyValue) => toPython(run(complexArgument(z))), doc);

function magnitude(z: Complex): number {
  const result = hypotenuse(z.real, z.imag);
  if (isInfinite(result) && Number.isFinite(z.real) && Number.isFinite(z.imag)) throw rangeError();
  return result;
}

function isClose(a: Complex, b: Complex, relative: number, absolute: number): boolean {
  if (relative < 0 || absolute < 0) throw valueError('tolerances must be non-negative');
  if (a.real === b.real && a.imag === b.imag) return true;
  if ([a.real, a.imag, b.real, b.imag].some(isInfinite)) return false;
  const difference = hypotenuse(a.real - b.real, a.imag - b.imag);
  return (
    difference <= relative * hypotenuse(b.real, b.imag) ||
    difference <= relative * hypotenuse(a.real, a.imag) ||
    difference <= absolute
  );
}

export const cmathModule: ModuleDefinition = defineModule({
  name: 'cmath',
  doc: 'The functions of math for complex numbers.',
  functions: [
    unary('acos', acos, 'The arc cosine of z.'),
    unary('acosh', acosh, 'The inverse hyperbolic cosine of z.'),
    unary('asin', turned(asinh), 'The arc sine of z.'),
    unary('asinh', asinh, 'The inverse hyperbolic sine of z.'),
    unary('atan', turned(atanh), 'The arc tangent of z.'),
    unary('atanh', atanh, 'The inverse hyperbolic tangent of z.'),
    unary('cos', (z) => cosh(made(-z.imag, z.real)), 'The cosine of z.'),
    unary('cosh', cosh, 'The hyperbolic cosine of z.'),
    unary('exp', exponential, 'e to the power of z.'),
    unary('sin', turned(sinh), 'The sine of z.'),
    unary('sinh', sinh, 'The hyperbolic sine of z.'),
    unary('sqrt', squareRoot, 'The square root of z.'),
    unary('tan', turned(tanh), 'The tangent of z.'),
    unary('tanh', tanh, 'The hyperbolic tangent of z.'),
    method(
      'log(z, base=<unrepresentable>, /)',
      (z: PyValue, base?: PyValue) => {
        if (base === undefined) return toPython(logarithm(complexArgument(z), throwDomain));
        const x = logarithm(complexArgument(z), () => undefined);
        const y = logarithm(complexArgument(base), throwDomain);
        if (y.real === 0 && y.imag === 0) throw domainError();
        return divide(x, y);
      },
      'The logarithm of z to the base, which is e if it is not given.',
    ),
    unary(
      'log10',
      (z) => {
        const { real, imag } = logarithm(z, throwDomain);
        return made(real / LN10, imag / LN10);
      },
      'The logarithm of z to the base 10.',
    ),
    method(
      'phase(z, /)',
      (z: PyValue) => {
        const { real, imag } = complexArgument(z);
        return float(Math.atan2(imag, real));
      },
      'The angle of z, between -pi and pi.',
    ),
    method(
      'polar(z, /)',
      (value: PyValue) => {
        const z = complexArgument(value);
        return pair([float(magnitude(z)), float(Math.atan2(z.imag, z.real))]);
      },
      'The distance of z from 0 and its angle.',
    ),
    method(
      'rect(r, phi, /)',
      (r: PyValue, phi: PyValue) => toPython(rectangular(toDouble(r), toDouble(phi))),
      'The number with this distance from 0 and this angle.',
    ),
    method(
      'isfinite(z, /)',
      (value: PyValue) => {
        const z = complexArgument(value);
        return Number.isFinite(z.real) && Number.isFinite(z.imag);
      },
      'Whether both parts are finite.',
    ),
    method(
      'isinf(z, /)',
      (value: PyValue) => {
        const z = complexArgument(value);
        return isInfinite(z.real) || isInfinite(z.imag);
      },
      'Whether a part is infinite.',
    ),
    method(
      'isnan(z, /)',
      (value: PyValue) => {
        const z = complexArgument(value);
        return Number.isNaN(z.real) || Number.isNaN(z.imag);
      },
      'Whether a part is NaN.',
    ),
    method(
      'isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)',
      (a: PyValue, b: PyValue, relative?: PyValue, absolute?: PyValue) =>
        isClose(
          complexArgument(a),
          complexArgument(b),
          relative === undefined ? 1e-9 : toDouble(relative),
          absolute === undefined ? 0 : toDouble(absolute),
        ),
      'Whether two numbers differ by no more than a fraction rel_tol of the larger, or by abs_tol.',
    ),
  ],
  attributes: {
    pi: float(PI),
    e: float(E),
    tau: float(2 * PI),
    inf: float(INFINITY),
    nan: float(Number.NaN),
    infj: new PyComplex(0, INFINITY),
    nanj: new PyComplex(0, Number.NaN),
  },
});
