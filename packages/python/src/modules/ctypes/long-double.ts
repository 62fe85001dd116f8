/** `long double` of x86-64: the 80 bits of the x87 in 16 bytes. https://en.wikipedia.org/wiki/Extended_precision */

const BIAS = 16383;
const DOUBLE_BIAS = 1023;
const bits = new DataView(new ArrayBuffer(8));

export function setExtended(view: DataView, at: number, x: number): void {
  bits.setFloat64(0, x);
  const raw = bits.getBigUint64(0);
  const sign = Number(raw >> 63n);
  const exponent = Number((raw >> 52n) & 0x7ffn);
  const fraction = raw & 0xf_ffff_ffff_ffffn;
  let wide = 0;
  // The leading bit, which doubles do not store, is stored here.
  let mantissa = (1n << 63n) | (fraction << 11n);
  if (exponent === 0x7ff) wide = 0x7fff;
  else if (exponent > 0) wide = exponent - DOUBLE_BIAS + BIAS;
  else if (fraction === 0n) mantissa = 0n;
  else {
    const shift = 64 - fraction.toString(2).length;
    mantissa = fraction << BigInt(shift);
    wide = BIAS - DOUBLE_BIAS + 12 - shift;
  }
  view.setBigUint64(at, mantissa, true);
  view.setUint16(at + 8, (sign << 15) | wide, true);
}

export function getExtended(view: DataView, at: number): number {
  const mantissa = view.getBigUint64(at, true);
  const high = view.getUint16(at + 8, true);
  const sign = (high & 0x8000) === 0 ? 1 : -1;
  const exponent = high & 0x7fff;
  if (exponent === 0x7fff)
    return BigInt.asUintN(63, mantissa) === 0n ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  if (mantissa === 0n) return sign * 0;
  // `Number` rounds the 64 bits to the nearest double; two steps, since 2 ** -16445 is none.
  const scale = exponent - BIAS - 63;
  const half = Math.trunc(scale / 2);
  return sign * Number(mantissa) * 2 ** half * 2 ** (scale - half);
}
