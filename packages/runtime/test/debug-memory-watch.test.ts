import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instrument } from '../src/debug/watch/instrument.ts';
import { MAY, MemoryWatch } from '../src/debug/watch/memory-watch.ts';
import { ExtensionInstance } from '../src/instance.ts';
import type { Code } from '../src/wasm/code.ts';
import { ModuleBuilder } from '../src/wasm/module-builder.ts';

const PAGE = 65536;
const SIZES = [1, 2, 4, 8] as const;
const LOADS = { 1: 'i32.load8_u', 2: 'i32.load16_u', 4: 'i32.load', 8: 'f64.load' } as const;
const OFFSET = 12;

type Size = (typeof SIZES)[number];

/** A module that only reads and writes, watched; the shadow covers the first of its two pages. */
class Fixture {
  /** What was told: address, and whether it was a write. */
  readonly touched: [address: number, write: boolean][] = [];
  readonly watch: MemoryWatch;
  readonly u8: Uint8Array;
  readonly #exports: WebAssembly.Exports;

  constructor() {
    const builder = new ModuleBuilder();
    builder.importMemory('env', 'memory');
    builder.importTable('env', 'table');
    builder.exportGlobal('unused', builder.global('i32', 0));
    for (const size of SIZES) {
      builder.export(
        `load${size}`,
        builder.define({ params: ['i32'], results: [] }, [], (code) =>
          code.get(0).access(LOADS[size], OFFSET).op('drop'),
        ),
      );
      builder.export(
        `store${size}`,
        builder.define({ params: ['i32'], results: [] }, [], (code) => {
          code.get(0);
          if (size === 8) code.i64(-1n).access('i64.store', OFFSET);
          else if (size === 4) code.i32(-1).access('i32.store', OFFSET);
          else if (size === 1) code.i32(-1).access('i32.store8', OFFSET);
          else code.i32(-1).bytes.byte(0x3b).u32(0).u32(OFFSET); // i32.store16
        }),
      );
    }
    const instrumented = instrument(builder.toBytes(), new Map(), true);
    assert.ok(instrumented !== null);
    const memory = new WebAssembly.Memory({ initial: 1 });
    const table = new WebAssembly.Table({ element: 'anyfunc', initial: 1 });
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(instrumented.bytes), {
      env: { memory, table },
    });
    this.#exports = exports;
    const watch = MemoryWatch.over(
      new ExtensionInstance({
        ...exports,
        memory,
        __indirect_function_table: table,
        malloc: () => PAGE / 2,
        free: () => {},
      }),
      (address, write) => this.touched.push([address, write]),
    );
    assert.ok(watch !== null);
    this.watch = watch;
    memory.grow(1);
    this.u8 = new Uint8Array(memory.buffer);
  }

  access(kind: 'load' | 'store', size: Size, address: number): void {
    (this.#exports[`${kind}${size}`] as (address: number) => void)(address - OFFSET);
  }
}

/** May the byte at `address` not be touched, whose word is so? */
function forbidden(may: number, address: number, write: boolean): boolean {
  if (may === MAY.everything || (may === MAY.read && !write)) return false;
  return may < MAY.partly || (address & 3) >= may - MAY.partly;
}

test('each access, aligned or not, is told of its first forbidden byte', () => {
  const f = new Fixture();
  const base = 4096;
  const kinds = [MAY.everything, MAY.read, MAY.nothingClosed, MAY.partly + 2];
  for (let pattern = 0; pattern < kinds.length ** 4; pattern++) {
    const words = [0, 1, 2, 3].map((place) => kinds[(pattern >> (2 * place)) & 3] as number);
    for (const [place, may] of words.entries()) f.watch.protect(base + 4 * place, 1, may);
    for (const size of SIZES) {
      for (let from = 0; from < 8; from++) {
        for (const write of [false, true]) {
          const bytes = Array.from({ length: size }, (_, i) => from + i);
          const first = bytes.find((at) => forbidden(words[at >> 2] as number, at, write));
          f.touched.length = 0;
          f.u8.fill(0, base, base + 16);
          f.access(write ? 'store' : 'load', size, base + from);
          const where = `${size} bytes at ${from} of ${words.join()}`;
          assert.deepEqual(f.touched, first === undefined ? [] : [[base + first, write]], where);
          const written = write && first === undefined;
          assert.equal(f.u8[base + from] === 255, written, where);
        }
      }
    }
  }
});

test('accesses at and behind the end of the shadow', () => {
  const f = new Fixture();
  f.watch.protect(PAGE - 4, 1, MAY.nothingClosed);
  for (const size of SIZES) {
    for (let address = PAGE - 12; address < PAGE + 12; address++) {
      f.touched.length = 0;
      f.access('load', size, address);
      f.access('store', size, address);
      const first = Math.max(address, PAGE - 4);
      const told = first < Math.min(address + size, PAGE);
      const expected = told
        ? [
            [first, false],
            [first, true],
          ]
        : [];
      assert.deepEqual(f.touched, expected, `${size} bytes at ${address}`);
    }
  }
});

/** What is told of a function that reads and writes `at` bytes after its own frame, of 16 bytes, in memory that nobody may touch. */
function toldOfFrame(at: number, write: (code: Code, sp: number) => void): unknown[] {
  const builder = new ModuleBuilder();
  builder.importMemory('env', 'memory');
  builder.importTable('env', 'table');
  const sp = builder.global('i32', 1040);
  builder.exportGlobal('__stack_pointer', sp);
  const type = { params: [], results: [] } as const;
  const index = builder.define(type, ['i32'], (code) => {
    write(code, sp);
    code.get(0).access('i32.load', at).op('drop');
    code.get(0).i32(4).op('i32.add');
    // Other instructions between an address and what is stored there.
    code
      .get(0)
      .i32(1)
      .op('i32.and', 'i32.eqz')
      .i32(7)
      .op('i32.mul')
      .access('i32.store', at - 4);
  });
  builder.export('run', index);
  const instrumented = instrument(builder.toBytes(), new Map(), true);
  assert.ok(instrumented !== null);
  const memory = new WebAssembly.Memory({ initial: 1 });
  const table = new WebAssembly.Table({ element: 'anyfunc', initial: 1 });
  const module = new WebAssembly.Module(instrumented.bytes);
  const { exports } = new WebAssembly.Instance(module, { env: { memory, table } });
  const told: unknown[] = [];
  const parts = {
    ...exports,
    memory,
    __indirect_function_table: table,
    malloc: () => PAGE / 2,
    free: () => {},
  };
  const watch = MemoryWatch.over(new ExtensionInstance(parts), (address, writes) => {
    told.push([address, writes]);
  });
  watch?.protect(256, 256, MAY.nothingClosed);
  (exports['run'] as () => void)();
  assert.equal(memory.buffer.byteLength, PAGE);
  assert.equal(new Int32Array(memory.buffer)[(1024 + at) / 4], told.length === 0 ? 7 : 0);
  return told;
}

test('what a function has on the C stack needs no look', () => {
  const frame = (code: Code, sp: number): Code => code.globalGet(sp).i32(16).op('i32.sub').set(0);
  assert.deepEqual(toldOfFrame(12, frame), []);
  const both = (at: number): unknown[] => [
    [at, false],
    [at, true],
  ];
  // Behind it, in a frame that is no constant, and in a local that is set again.
  assert.deepEqual(toldOfFrame(16, frame), both(1040));
  assert.deepEqual(
    toldOfFrame(12, (code, sp) => code.globalGet(sp).get(0).i32(16).op('i32.add', 'i32.sub').set(0)),
    both(1036),
  );
  assert.deepEqual(
    toldOfFrame(12, (code, sp) => frame(code, sp).get(0).set(0)),
    both(1036),
  );
});
