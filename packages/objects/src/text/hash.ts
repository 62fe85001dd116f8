/**
 * Hashes of texts and bytes: 53 bits from two multiplicative hashes, one number per unit, seeded once per process so that
 * programs do not come to rely on them. A bytes object and an ASCII text of the same content have the same hash.
 */
import type { Text } from './text.ts';

let seedLow = 0x9e3779b9;
let seedHigh = 0x85ebca6b;

/** Sets what hashes start from. Only before the first str is hashed (PYTHONHASHSEED). */
export function setHashSeed(low: number, high: number): void {
  seedLow = low | 0;
  seedHigh = high | 0;
}

function finish(a: number, b: number): number {
  let low = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  let high = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  low ^= low >>> 15;
  high ^= high >>> 15;
  // 21 signed bits above 32.
  const hash = ((high << 11) >> 11) * 4294967296 + (low >>> 0);
  return hash === -1 ? -2 : hash;
}

export function hashText(text: Text): number {
  const n = text.length;
  if (n === 0) return 0;
  if (typeof text !== 'string') return hashUnits(text);
  let a = seedLow ^ n;
  let b = seedHigh ^ n;
  for (let i = 0; i < n; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
  }
  return finish(a, b);
}

export function hashUnits(units: Uint8Array | Uint32Array): number {
  const n = units.length;
  if (n === 0) return 0;
  let a = seedLow ^ n;
  let b = seedHigh ^ n;
  for (let i = 0; i < n; i++) {
    const unit = units[i] as number;
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
  }
  return finish(a, b);
}
