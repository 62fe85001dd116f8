/** Compression to bzip2. */
import { BLOCK_MAGIC, END_MAGIC, GROUP, nextChecksum, RUN_A, RUN_B, startChecksum } from './format.ts';

class BitWriter {
  readonly #bytes: number[] = [];
  #pending = 0;
  #count = 0;

  /** Up to 24 bits. */
  write(value: number, count: number): void {
    for (let bit = count - 1; bit >= 0; bit--) {
      this.#pending = (this.#pending << 1) | ((value >>> bit) & 1);
      if (++this.#count < 8) continue;
      this.#bytes.push(this.#pending);
      this.#pending = 0;
      this.#count = 0;
    }
  }

  /** The whole bytes so far. */
  take(): Uint8Array {
    return Uint8Array.from(this.#bytes.splice(0));
  }

  fill(): void {
    if (this.#count > 0) this.write(0, 8 - this.#count);
  }
}

/** The order of all rotations of a block, by doubling what they are compared by. */
function sortRotations(block: Uint8Array): Int32Array {
  const size = block.length;
  let order = new Int32Array(size);
  let ranks = Int32Array.from(block);
  let other = new Int32Array(size);
  let nextRanks = new Int32Array(size);
  const counts = new Int32Array(Math.max(256, size) + 1);
  const sortBy = (sequence: Int32Array, into: Int32Array, classes: number): void => {
    counts.fill(0, 0, classes + 1);
    for (let at = 0; at < size; at++)
      counts[(ranks[at] as number) + 1] = (counts[(ranks[at] as number) + 1] as number) + 1;
    for (let each = 0; each < classes; each++)
      counts[each + 1] = (counts[each + 1] as number) + (counts[each] as number);
    for (const at of sequence) {
      const rank = ranks[at] as number;
      const place = counts[rank] as number;
      into[place] = at;
      counts[rank] = place + 1;
    }
  };
  sortBy(
    Int32Array.from({ length: size }, (_, at) => at),
    order,
    256,
  );
  let classes = 256;
  for (let step = 0; ; step = step === 0 ? 1 : step * 2) {
    // Ranks by what has been compared so far, `step` bytes of each and as many after.
    let rank = 0;
    nextRanks[order[0] as number] = 0;
    for (let each = 1; each < size; each++) {
      const [a, b] = [order[each - 1] as number, order[each] as number];
      const same =
        ranks[a] === ranks[b] && (step === 0 || ranks[(a + step) % size] === ranks[(b + step) % size]);
      if (!same) rank++;
      nextRanks[b] = rank;
    }
    [ranks, nextRanks] = [nextRanks, ranks];
    classes = rank + 1;
    const length = step === 0 ? 1 : step * 2;
    if (classes === size || length >= size) return order;
    for (let each = 0; each < size; each++) other[each] = ((order[each] as number) - length + size) % size;
    const target = new Int32Array(size);
    sortBy(other, target, classes);
    other = order;
    order = target;
  }
}

/** Move to front and runs of zeros: symbols, and which bytes there are. */
function symbolsOf(block: Uint8Array, order: Int32Array): { symbols: Uint16Array; used: number[] } {
  const size = block.length;
  const used = [...new Set(block)].sort((a, b) => a - b);
  const front = [...used];
  const symbols = new Uint16Array(size + 2);
  let count = 0;
  let run = 0;
  const endRun = (): void => {
    for (; run > 0; run = (run - 1) >> 1) symbols[count++] = (run & 1) === 1 ? RUN_A : RUN_B;
  };
  for (const rotation of order) {
    const byte = block[(rotation + size - 1) % size] as number;
    const place = front.indexOf(byte);
    if (place === 0) {
      run++;
      continue;
    }
    endRun();
    front.splice(place, 1);
    front.unshift(byte);
    symbols[count++] = place + 1;
  }
  endRun();
  symbols[count++] = used.length + 1;
  return { symbols: symbols.subarray(0, count), used };
}

const LONGEST = 17;

/** Lengths of codes for symbols as frequent as that; all get one. */
function codeLengths(frequencies: readonly number[]): Uint8Array {
  for (let scaled = frequencies.map((each) => Math.max(1, each)); ; ) {
    const lengths = new Uint8Array(scaled.length);
    let nodes = scaled.map((weight, symbol) => ({ weight, symbols: [symbol] }));
    nodes.sort((a, b) => a.weight - b.weight);
    while (nodes.length > 1) {
      const [a, b, ...rest] = nodes as [(typeof nodes)[0], (typeof nodes)[0], ...typeof nodes];
      const joined = { weight: a.weight + b.weight, symbols: [...a.symbols, ...b.symbols] };
      for (const symbol of joined.symbols) lengths[symbol] = (lengths[symbol] as number) + 1;
      const place = rest.findIndex(({ weight }) => weight >= joined.weight);
      rest.splice(place < 0 ? rest.length : place, 0, joined);
      nodes = rest;
    }
    if (lengths.every((length) => length <= LONGEST)) return lengths;
    scaled = scaled.map((each) => Math.floor(each / 2) + 1);
  }
}

function codesOf(lengths: Uint8Array): number[] {
  const codes = new Array<number>(lengths.length).fill(0);
  let code = 0;
  for (let length = 1; length <= LONGEST; length++) {
    for (let symbol = 0; symbol < lengths.length; symbol++)
      if (lengths[symbol] === length) codes[symbol] = code++;
    code <<= 1;
  }
  return codes;
}

/** Tables, and which one each group of symbols is coded with. */
function chooseTables(symbols: Uint16Array, alphabet: number): { tables: Uint8Array[]; selectors: number[] } {
  const groups = Math.ceil(symbols.length / GROUP);
  const wanted = [200, 600, 1200, 2400].findIndex((limit) => symbols.length < limit);
  const count = wanted < 0 ? 6 : wanted + 2;
  // At first a table is for groups that stand together.
  let selectors = Array.from({ length: groups }, (_, at) => Math.floor((at * count) / groups));
  let tables: Uint8Array[] = [];
  for (let round = 0; round < 4; round++) {
    const frequencies = Array.from({ length: count }, () => new Array<number>(alphabet).fill(0));
    for (let at = 0; at < symbols.length; at++) {
      const of = frequencies[selectors[Math.floor(at / GROUP)] as number] as number[];
      const symbol = symbols[at] as number;
      of[symbol] = (of[symbol] as number) + 1;
    }
    tables = frequencies.map(codeLengths);
    if (round === 3) break;
    selectors = selectors.map((_, group) => {
      const part = symbols.subarray(group * GROUP, (group + 1) * GROUP);
      const costs = tables.map((lengths) =>
        part.reduce((sum, symbol) => sum + (lengths[symbol] as number), 0),
      );
      return costs.indexOf(Math.min(...costs));
    });
  }
  return { tables, selectors };
}

function writeBlock(writer: BitWriter, block: Uint8Array, checksum: number): void {
  const order = sortRotations(block);
  const { symbols, used } = symbolsOf(block, order);
  const { tables, selectors } = chooseTables(symbols, used.length + 2);
  writer.write(Math.floor(BLOCK_MAGIC / 2 ** 24), 24);
  writer.write(BLOCK_MAGIC % 2 ** 24, 24);
  writer.write(checksum >>> 16, 16);
  writer.write(checksum & 0xffff, 16);
  writer.write(0, 1);
  writer.write(order.indexOf(0), 24);
  const members = new Set(used);
  const groups = Array.from({ length: 16 }, (_, group) => used.some((byte) => byte >> 4 === group));
  for (const present of groups) writer.write(present ? 1 : 0, 1);
  for (const [group, present] of groups.entries())
    if (present)
      for (let each = 0; each < 16; each++) writer.write(members.has(16 * group + each) ? 1 : 0, 1);
  writer.write(tables.length, 3);
  writer.write(selectors.length, 15);
  const recent = tables.map((_, at) => at);
  for (const selector of selectors) {
    const place = recent.indexOf(selector);
    for (let each = 0; each < place; each++) writer.write(1, 1);
    writer.write(0, 1);
    recent.splice(place, 1);
    recent.unshift(selector);
  }
  for (const lengths of tables) {
    let length = lengths[0] as number;
    writer.write(length, 5);
    for (const each of lengths) {
      for (; length < each; length++) writer.write(0b10, 2);
      for (; length > each; length--) writer.write(0b11, 2);
      writer.write(0, 1);
    }
  }
  const codes = tables.map(codesOf);
  for (let at = 0; at < symbols.length; at++) {
    const table = selectors[Math.floor(at / GROUP)] as number;
    const symbol = symbols[at] as number;
    writer.write(codes[table]?.[symbol] ?? 0, tables[table]?.[symbol] ?? 0);
  }
}

export class Encoder {
  readonly #writer = new BitWriter();
  readonly #block: Uint8Array;
  readonly #limit: number;
  #size = 0;
  #checksum = startChecksum;
  #whole = 0;
  #last = -1;
  #run = 0;

  constructor(level: number) {
    // A run takes five bytes at most.
    this.#limit = level * 100_000 - 19;
    this.#block = new Uint8Array(level * 100_000);
    for (const char of `BZh${level}`) this.#writer.write(char.charCodeAt(0), 8);
  }

  push(bytes: Uint8Array): Uint8Array {
    for (const byte of bytes) {
      if (byte === this.#last && this.#run < 259) this.#run++;
      else {
        this.#endRun();
        if (this.#size >= this.#limit) this.#endBlock();
        this.#last = byte;
        this.#run = 1;
      }
    }
    return this.#writer.take();
  }

  finish(): Uint8Array {
    this.#endRun();
    this.#endBlock();
    this.#writer.write(Math.floor(END_MAGIC / 2 ** 24), 24);
    this.#writer.write(END_MAGIC % 2 ** 24, 24);
    this.#writer.write(this.#whole >>> 16, 16);
    this.#writer.write(this.#whole & 0xffff, 16);
    this.#writer.fill();
    return this.#writer.take();
  }

  #endRun(): void {
    const run = this.#run;
    if (run === 0) return;
    const bytes = new Uint8Array(run).fill(this.#last);
    this.#checksum = nextChecksum(this.#checksum, bytes);
    this.#block.fill(this.#last, this.#size, this.#size + Math.min(4, run));
    this.#size += Math.min(4, run);
    if (run >= 4) this.#block[this.#size++] = run - 4;
    this.#run = 0;
    this.#last = -1;
  }

  #endBlock(): void {
    if (this.#size === 0) return;
    const checksum = ~this.#checksum;
    this.#whole = ((this.#whole << 1) | (this.#whole >>> 31)) ^ checksum;
    writeBlock(this.#writer, this.#block.slice(0, this.#size), checksum);
    this.#size = 0;
    this.#checksum = startChecksum;
  }
}
