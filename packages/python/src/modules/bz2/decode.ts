/** Decompression of bzip2: https://github.com/dsnet/compress/blob/master/doc/bzip2-format.pdf */
import { BLOCK_MAGIC, END_MAGIC, GROUP, nextChecksum, RUN_A, RUN_B, startChecksum } from './format.ts';

/** The input ends before the data does: more may come. */
export class NeedsInput extends Error {}
export class InvalidData extends Error {}

/** Reads bits, the highest first. */
class BitReader {
  readonly bytes: Uint8Array;
  /** In bits. */
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  bit(): number {
    const byte = this.bytes[this.at >> 3];
    if (byte === undefined) throw new NeedsInput();
    return (byte >> (7 - (this.at++ & 7))) & 1;
  }

  /** Up to 32. */
  bits(count: number): number {
    let value = 0;
    for (let left = count; left > 0; ) {
      const byte = this.bytes[this.at >> 3];
      if (byte === undefined) throw new NeedsInput();
      const free = 8 - (this.at & 7);
      const take = Math.min(left, free);
      value = value * 2 ** take + ((byte >> (free - take)) & ((1 << take) - 1));
      this.at += take;
      left -= take;
    }
    return value;
  }
}

/** Codes by length: the first code of each, and where its symbols begin. */
interface Table {
  readonly limits: Int32Array;
  readonly offsets: Int32Array;
  readonly symbols: Uint16Array;
}

const LONGEST = 20;

function makeTable(lengths: Uint8Array): Table {
  const limits = new Int32Array(LONGEST + 2).fill(-1);
  const offsets = new Int32Array(LONGEST + 2);
  const symbols = new Uint16Array(lengths.length);
  let code = 0;
  let count = 0;
  for (let length = 1; length <= LONGEST; length++) {
    offsets[length] = count - code;
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] !== length) continue;
      symbols[count++] = symbol;
      code++;
    }
    limits[length] = code - 1;
    code <<= 1;
  }
  return { limits, offsets, symbols };
}

function readSymbol(reader: BitReader, { limits, offsets, symbols }: Table): number {
  let code = 0;
  for (let length = 1; length <= LONGEST; length++) {
    code = (code << 1) | reader.bit();
    const at = code + (offsets[length] as number);
    if (code <= (limits[length] as number) && at >= 0) return symbols[at] as number;
  }
  throw new InvalidData('Invalid data stream');
}

function readTables(reader: BitReader, symbolCount: number): { tables: Table[]; selectors: Uint8Array } {
  const count = reader.bits(3);
  const selectorCount = reader.bits(15);
  if (count < 2 || count > 6 || selectorCount === 0) throw new InvalidData('Invalid data stream');
  const order = Array.from({ length: count }, (_, at) => at);
  const selectors = new Uint8Array(selectorCount);
  for (let at = 0; at < selectorCount; at++) {
    let place = 0;
    while (reader.bit() === 1) place++;
    const [chosen] = order.splice(place, 1);
    if (chosen === undefined) throw new InvalidData('Invalid data stream');
    order.unshift(chosen);
    selectors[at] = chosen;
  }
  const tables = order.map(() => {
    const lengths = new Uint8Array(symbolCount);
    let length = reader.bits(5);
    for (let symbol = 0; symbol < symbolCount; symbol++) {
      while (reader.bit() === 1) length += reader.bit() === 0 ? 1 : -1;
      if (length < 1 || length > LONGEST) throw new InvalidData('Invalid data stream');
      lengths[symbol] = length;
    }
    return makeTable(lengths);
  });
  return { tables, selectors };
}

function readAlphabet(reader: BitReader): number[] {
  const groups = reader.bits(16);
  const used: number[] = [];
  for (let group = 0; group < 16; group++) {
    if ((groups & (0x8000 >> group)) === 0) continue;
    const members = reader.bits(16);
    for (let member = 0; member < 16; member++)
      if ((members & (0x8000 >> member)) !== 0) used.push(16 * group + member);
  }
  if (used.length === 0) throw new InvalidData('Invalid data stream');
  return used;
}

/** The last column of the sorted rotations. */
function readColumn(reader: BitReader, limit: number): Uint8Array {
  const front = readAlphabet(reader);
  const end = front.length + 1;
  const { tables, selectors } = readTables(reader, front.length + 2);
  const column = new Uint8Array(limit);
  let size = 0;
  let run = 0;
  let weight = 1;
  for (let at = 0; ; at++) {
    const table = tables[selectors[Math.floor(at / GROUP)] ?? -1];
    if (table === undefined) throw new InvalidData('Invalid data stream');
    const symbol = readSymbol(reader, table);
    if (symbol === RUN_A || symbol === RUN_B) {
      run += symbol === RUN_A ? weight : 2 * weight;
      weight *= 2;
      if (run > limit) throw new InvalidData('Invalid data stream');
      continue;
    }
    if (size + run > limit) throw new InvalidData('Invalid data stream');
    column.fill(front[0] as number, size, size + run);
    size += run;
    run = 0;
    weight = 1;
    if (symbol === end) return column.subarray(0, size);
    const [byte] = front.splice(symbol - 1, 1);
    if (byte === undefined || size >= limit) throw new InvalidData('Invalid data stream');
    front.unshift(byte);
    column[size++] = byte;
  }
}

function unsort(column: Uint8Array, origin: number): Uint8Array {
  if (origin >= column.length) throw new InvalidData('Invalid data stream');
  const starts = new Int32Array(257);
  for (const byte of column) starts[byte + 1] = (starts[byte + 1] as number) + 1;
  for (let byte = 0; byte < 256; byte++)
    starts[byte + 1] = (starts[byte + 1] as number) + (starts[byte] as number);
  const next = new Int32Array(column.length);
  for (let at = 0; at < column.length; at++) {
    const byte = column[at] as number;
    const place = starts[byte] as number;
    next[place] = at;
    starts[byte] = place + 1;
  }
  const result = new Uint8Array(column.length);
  let at = next[origin] as number;
  for (let each = 0; each < result.length; each++) {
    result[each] = column[at] as number;
    at = next[at] as number;
  }
  return result;
}

/** Four equal bytes are followed by how many more of them there are. */
function expand(bytes: Uint8Array): Uint8Array {
  let run = 0;
  let last = -1;
  let size = 0;
  for (const byte of bytes) {
    if (run === 4) {
      size += byte;
      run = 0;
      last = -1;
      continue;
    }
    run = byte === last ? run + 1 : 1;
    last = byte;
    size++;
  }
  const result = new Uint8Array(size);
  let at = 0;
  run = 0;
  last = -1;
  for (const byte of bytes) {
    if (run === 4) {
      result.fill(last, at, at + byte);
      at += byte;
      run = 0;
      last = -1;
      continue;
    }
    run = byte === last ? run + 1 : 1;
    last = byte;
    result[at++] = byte;
  }
  return result;
}

/** One stream; it is given pieces of input as they come. */
export class Decoder {
  #input = new Uint8Array(0);
  /** In bits. */
  #at = 0;
  #limit = 0;
  #whole = 0;
  ended = false;

  /** What has come out of all blocks that are complete now. */
  push(bytes: Uint8Array): Uint8Array[] {
    const used = this.#at >> 3;
    const joined = new Uint8Array(this.#input.length - used + bytes.length);
    joined.set(this.#input.subarray(used));
    joined.set(bytes, this.#input.length - used);
    this.#input = joined;
    this.#at -= 8 * used;
    const blocks: Uint8Array[] = [];
    try {
      while (!this.ended) {
        const block = this.#step();
        if (block !== undefined) blocks.push(block);
      }
    } catch (error) {
      if (!(error instanceof NeedsInput)) throw error;
    }
    return blocks;
  }

  /** What follows the end. */
  get rest(): Uint8Array {
    return this.#input.subarray((this.#at + 7) >> 3);
  }

  #step(): Uint8Array | undefined {
    const reader = new BitReader(this.#input, this.#at);
    if (this.#limit === 0) {
      const magic = [0x42, 0x5a, 0x68];
      for (const byte of magic) if (reader.bits(8) !== byte) throw new InvalidData('Invalid data stream');
      const level = reader.bits(8) - 0x30;
      if (level < 1 || level > 9) throw new InvalidData('Invalid data stream');
      this.#limit = level * 100_000;
      this.#at = reader.at;
      return undefined;
    }
    const magic = reader.bits(24) * 2 ** 24 + reader.bits(24);
    const checksum = reader.bits(32) | 0;
    if (magic === END_MAGIC) {
      if (checksum !== this.#whole) throw new InvalidData('Invalid data stream');
      this.#at = reader.at;
      this.ended = true;
      return undefined;
    }
    if (magic !== BLOCK_MAGIC || reader.bit() !== 0) throw new InvalidData('Invalid data stream');
    const origin = reader.bits(24);
    const block = expand(unsort(readColumn(reader, this.#limit), origin));
    if (nextChecksum(startChecksum, block) !== ~checksum) throw new InvalidData('Invalid data stream');
    this.#whole = ((this.#whole << 1) | (this.#whole >>> 31)) ^ checksum;
    this.#at = reader.at;
    return block;
  }
}
