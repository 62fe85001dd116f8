/** BLAKE2b and BLAKE2s with all parameters: https://www.rfc-editor.org/rfc/rfc7693 */

export interface Blake2Parameters {
  readonly digestSize: number;
  readonly key: Uint8Array;
  readonly salt: Uint8Array;
  readonly person: Uint8Array;
  readonly fanout: number;
  readonly depth: number;
  readonly leafSize: number;
  readonly nodeOffset: bigint;
  readonly nodeDepth: number;
  readonly innerSize: number;
  readonly lastNode: boolean;
}

const SIGMA: readonly (readonly number[])[] = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
  [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
  [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
  [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
  [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
  [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
  [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
  [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
  [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
  [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
];

/** The fractions of the square roots of the first primes, in two halves. */
const IV = Uint32Array.of(
  0xf3bcc908,
  0x6a09e667,
  0x84caa73b,
  0xbb67ae85,
  0xfe94f82b,
  0x3c6ef372,
  0x5f1d36f1,
  0xa54ff53a,
  0xade682d1,
  0x510e527f,
  0x2b3e6c1f,
  0x9b05688c,
  0xfb41bd6b,
  0x1f83d9ab,
  0x137e2179,
  0x5be0cd19,
);

/** The columns and diagonals that are mixed in a round. */
const MIXES: readonly (readonly [number, number, number, number])[] = [
  [0, 4, 8, 12],
  [1, 5, 9, 13],
  [2, 6, 10, 14],
  [3, 7, 11, 15],
  [0, 5, 10, 15],
  [1, 6, 11, 12],
  [2, 7, 8, 13],
  [3, 4, 9, 14],
];

function parameterBlock(wide: boolean, p: Blake2Parameters): Uint8Array {
  const block = new Uint8Array(wide ? 64 : 32);
  const view = new DataView(block.buffer);
  block[0] = p.digestSize;
  block[1] = p.key.length;
  block[2] = p.fanout;
  block[3] = p.depth;
  view.setUint32(4, p.leafSize, true);
  if (wide) {
    view.setBigUint64(8, p.nodeOffset, true);
    block[16] = p.nodeDepth;
    block[17] = p.innerSize;
    block.set(p.salt, 32);
    block.set(p.person, 48);
  } else {
    view.setUint32(8, Number(p.nodeOffset & 0xffffffffn), true);
    view.setUint16(12, Number(p.nodeOffset >> 32n), true);
    block[14] = p.nodeDepth;
    block[15] = p.innerSize;
    block.set(p.salt, 16);
    block.set(p.person, 24);
  }
  return block;
}

/** A running hash. Words of BLAKE2b are two numbers, the low one first. */
export class Blake2 {
  readonly #wide: boolean;
  readonly #parameters: Blake2Parameters;
  readonly #blockSize: number;
  readonly #state: Uint32Array;
  readonly #block: Uint8Array;
  #filled = 0;
  /** Bytes before the current block. */
  #count = 0;

  constructor(wide: boolean, parameters: Blake2Parameters, from?: Blake2) {
    this.#wide = wide;
    this.#parameters = parameters;
    this.#blockSize = wide ? 128 : 64;
    if (from !== undefined) {
      this.#state = from.#state.slice();
      this.#block = from.#block.slice();
      this.#filled = from.#filled;
      this.#count = from.#count;
      return;
    }
    this.#block = new Uint8Array(this.#blockSize);
    const parameterWords = new DataView(parameterBlock(wide, parameters).buffer);
    this.#state = new Uint32Array(wide ? 16 : 8);
    for (let i = 0; i < this.#state.length; i++) {
      const initial = (wide ? IV[i] : IV[i * 2 + 1]) as number;
      this.#state[i] = initial ^ parameterWords.getUint32(i * 4, true);
    }
    if (parameters.key.length > 0) {
      const padded = new Uint8Array(this.#blockSize);
      padded.set(parameters.key);
      this.update(padded);
    }
  }

  copy(): Blake2 {
    return new Blake2(this.#wide, this.#parameters, this);
  }

  update(bytes: Uint8Array): void {
    let at = 0;
    while (at < bytes.length) {
      // The last block is kept: it is done differently.
      if (this.#filled === this.#blockSize) {
        this.#count += this.#blockSize;
        this.#compress(false);
        this.#filled = 0;
      }
      const part = Math.min(this.#blockSize - this.#filled, bytes.length - at);
      this.#block.set(bytes.subarray(at, at + part), this.#filled);
      this.#filled += part;
      at += part;
    }
  }

  digest(): Uint8Array {
    const last = this.copy();
    last.#count += last.#filled;
    last.#block.fill(0, last.#filled);
    last.#compress(true);
    const out = new Uint8Array(last.#state.length * 4);
    const view = new DataView(out.buffer);
    last.#state.forEach((word, i) => {
      view.setUint32(i * 4, word, true);
    });
    return out.slice(0, this.#parameters.digestSize);
  }

  #compress(isLast: boolean): void {
    if (this.#wide) this.#compressWide(isLast);
    else this.#compressNarrow(isLast);
  }

  #compressNarrow(isLast: boolean): void {
    const h = this.#state;
    const view = new DataView(this.#block.buffer);
    const m = new Uint32Array(16);
    for (let i = 0; i < 16; i++) m[i] = view.getUint32(i * 4, true);
    const v = new Uint32Array(16);
    v.set(h);
    for (let i = 0; i < 8; i++) v[i + 8] = IV[i * 2 + 1] as number;
    v[12] = (v[12] as number) ^ (this.#count >>> 0);
    v[13] = (v[13] as number) ^ Math.floor(this.#count / 4294967296);
    if (isLast) {
      v[14] = ~(v[14] as number);
      if (this.#parameters.lastNode) v[15] = ~(v[15] as number);
    }
    const rotate = (x: number, n: number) => (x >>> n) | (x << (32 - n));
    for (let round = 0; round < 10; round++) {
      const s = SIGMA[round] as readonly number[];
      for (let k = 0; k < 8; k++) {
        const [a, b, c, d] = MIXES[k] as readonly [number, number, number, number];
        let va = v[a] as number;
        let vb = v[b] as number;
        let vc = v[c] as number;
        let vd = v[d] as number;
        va = (va + vb + (m[s[k * 2] as number] as number)) | 0;
        vd = rotate(vd ^ va, 16);
        vc = (vc + vd) | 0;
        vb = rotate(vb ^ vc, 12);
        va = (va + vb + (m[s[k * 2 + 1] as number] as number)) | 0;
        vd = rotate(vd ^ va, 8);
        vc = (vc + vd) | 0;
        vb = rotate(vb ^ vc, 7);
        v[a] = va;
        v[b] = vb;
        v[c] = vc;
        v[d] = vd;
      }
    }
    for (let i = 0; i < 8; i++) h[i] = (h[i] as number) ^ (v[i] as number) ^ (v[i + 8] as number);
  }

  #compressWide(isLast: boolean): void {
    const h = this.#state;
    const view = new DataView(this.#block.buffer);
    const m = new Uint32Array(32);
    for (let i = 0; i < 32; i++) m[i] = view.getUint32(i * 4, true);
    const v = new Uint32Array(32);
    v.set(h);
    v.set(IV, 16);
    v[24] = (v[24] as number) ^ (this.#count >>> 0);
    v[25] = (v[25] as number) ^ Math.floor(this.#count / 4294967296);
    if (isLast) {
      v[28] = ~(v[28] as number);
      v[29] = ~(v[29] as number);
      if (this.#parameters.lastNode) {
        v[30] = ~(v[30] as number);
        v[31] = ~(v[31] as number);
      }
    }
    /** v[a] += v[b] + (low, high) */
    const add = (a: number, b: number, low: number, high: number) => {
      const sum = (v[a] as number) + (v[b] as number) + low;
      v[a + 1] = (v[a + 1] as number) + (v[b + 1] as number) + high + Math.floor(sum / 4294967296);
      v[a] = sum;
    };
    /** v[a] = rotate(v[a] ^ v[b], n) */
    const mix = (a: number, b: number, n: number) => {
      const low = ((v[a] as number) ^ (v[b] as number)) >>> 0;
      const high = ((v[a + 1] as number) ^ (v[b + 1] as number)) >>> 0;
      if (n === 32) {
        v[a] = high;
        v[a + 1] = low;
      } else if (n === 63) {
        v[a] = (low << 1) | (high >>> 31);
        v[a + 1] = (high << 1) | (low >>> 31);
      } else {
        v[a] = (low >>> n) | (high << (32 - n));
        v[a + 1] = (high >>> n) | (low << (32 - n));
      }
    };
    for (let round = 0; round < 12; round++) {
      const s = SIGMA[round % 10] as readonly number[];
      for (let k = 0; k < 8; k++) {
        const [i, j, p, q] = MIXES[k] as readonly [number, number, number, number];
        const a = i * 2;
        const b = j * 2;
        const c = p * 2;
        const d = q * 2;
        const x = (s[k * 2] as number) * 2;
        const y = (s[k * 2 + 1] as number) * 2;
        add(a, b, m[x] as number, m[x + 1] as number);
        mix(d, a, 32);
        add(c, d, 0, 0);
        mix(b, c, 24);
        add(a, b, m[y] as number, m[y + 1] as number);
        mix(d, a, 16);
        add(c, d, 0, 0);
        mix(b, c, 63);
      }
    }
    for (let i = 0; i < 16; i++) h[i] = (h[i] as number) ^ (v[i] as number) ^ (v[i + 16] as number);
  }
}
