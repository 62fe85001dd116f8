import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { BlockPool } from '../src/debug/block-pool.ts';
import { BLOCKS, MOST_KEPT, POISON } from '../src/debug/block-state.ts';
import { type BlockFunctions, blockFunctions } from '../src/debug/blocks.ts';
import { GuardedStructs } from '../src/debug/guarded-structs.ts';
import { type KeptBlock, KeptMemory } from '../src/debug/kept-memory.ts';
import { ALWAYS_MOVED, ANY_OBJECT, MOVED_SELDOM, shadowOffset } from '../src/debug/struct-layout.ts';
import { MAY } from '../src/debug/watch/memory-watch.ts';
import { LinearMemory } from '../src/memory.ts';

const STATE = 1024;
const SHADOW = 1 << 20;
const HEAP = 1 << 18;
const LIMIT = 10_000_000;
const none = (block: KeptBlock, at: number): never => assert.fail(`${block.what} was written at ${at}`);

/** An extension's memory with a shadow over its first half, and an allocator that only takes. */
class Fixture {
  readonly memory = new LinearMemory(new WebAssembly.Memory({ initial: 32 }));
  readonly pool: BlockPool;
  readonly kept: KeptMemory;
  readonly structs: GuardedStructs;
  readonly wasm: BlockFunctions;
  readonly shadowWords: WebAssembly.Global;
  allocations = 0;
  #top = HEAP;

  constructor() {
    const global = (value: number): WebAssembly.Global =>
      new WebAssembly.Global({ value: 'i32', mutable: true }, value);
    const malloc = (size: number): number => {
      this.allocations++;
      const at = this.#top;
      this.#top += (size + 15) & ~15;
      return at;
    };
    this.pool = new BlockPool(this.memory, STATE, malloc, () => {}, null);
    this.kept = new KeptMemory(this.memory, STATE, this.pool, null);
    this.kept.limit = LIMIT;
    this.structs = new GuardedStructs(this.memory, STATE, this.pool, null);
    this.shadowWords = global(1 << 18);
    this.wasm = blockFunctions(this.memory.memory, STATE, global(SHADOW), this.shadowWords);
  }

  may(address: number): number {
    return this.memory.u8[SHADOW + (address >>> 2)] as number;
  }

  /** A struct in WebAssembly; the first one of its size has no free block yet. */
  struct(size = 16, key = 77): number {
    const made = this.wasm.allocate(size, key);
    if (made !== 0) return made;
    this.spare(size);
    return this.wasm.allocate(size, key);
  }

  /** Has a free block for a struct of that size. */
  spare(size = 16): void {
    const { start, words } = this.structs.forget(this.structs.allocate(size, 0));
    this.pool.give(start, words);
  }
}

let f = new Fixture();
beforeEach(() => {
  f = new Fixture();
});

describe('free blocks', () => {
  test('are used again, oldest first, and allocated in growing batches', () => {
    const first = f.pool.take(8);
    f.pool.give(first, 8);
    assert.equal(f.allocations, 1);
    assert.equal(f.pool.take(8), first);
    const all = Array.from({ length: 100 }, () => f.pool.take(8));
    assert.equal(new Set(all).size, 100);
    assert.ok(f.allocations < 10, `${f.allocations} allocations for a hundred blocks`);
    for (const block of all) f.pool.give(block, 8);
    const before = f.allocations;
    // Some of the last batch are free still.
    const again = Array.from({ length: 126 }, () => f.pool.take(8));
    assert.equal(f.allocations, before);
    assert.deepEqual(again.slice(-100), all);
  });

  test('of one length are no blocks of another', () => {
    const small = f.pool.take(8);
    f.pool.give(small, 8);
    assert.notEqual(f.pool.take(9), small);
  });
});

describe('copies of strings', () => {
  test('have the bytes, a NUL and their size, and are read-only until they are released', () => {
    const source = 512;
    f.memory.writeString(source, 'hello');
    f.memory.setWord(400, 5);
    assert.equal(f.wasm.copy(source, 400), 0, 'there is no free block yet');
    f.pool.give(f.pool.take(5), 5);
    const copy = f.wasm.copy(source, 400);
    assert.notEqual(copy, 0);
    assert.equal(f.memory.string(copy), 'hello');
    assert.equal(f.may(copy), MAY.read);
    assert.equal(f.may(copy + 8), MAY.nothingAround);
    f.wasm.store(404, copy);
    assert.equal(f.memory.word(404), 5);
    assert.equal(f.wasm.release(copy), 1);
    assert.equal(f.may(copy), MAY.nothingClosed);
    assert.equal(f.memory.word(copy), POISON);
    assert.equal(f.kept.startingAt(copy)?.what, 'the struct or the bytes of an object');
  });

  test('of long strings are left to TypeScript', () => {
    f.memory.setWord(400, 201);
    assert.equal(f.wasm.copy(512, 400), 0);
  });
});

describe('blocks kept', () => {
  test('are known by where they start as long as they are kept', () => {
    const struct = f.struct();
    assert.equal(f.wasm.stale(struct), 0);
    f.wasm.freed(struct);
    assert.equal(f.wasm.stale(struct), 1);
    for (const address of [0, struct + 4, struct - 16, -4]) assert.equal(f.wasm.stale(address), 0);
    f.kept.limit = 16;
    f.wasm.freed(f.struct());
    assert.equal(f.wasm.stale(struct), 0);
  });

  test('are found around all their bytes and no others, where they begin again in the ring too', () => {
    const [more, words, apart] = [10, 4, 32];
    const start = (block: number): number => HEAP + apart * block;
    for (let block = 0; block < MOST_KEPT + more; block++)
      f.kept.keep(start(block), words, { start: start(block), words }, undefined, none);
    assert.equal(f.kept.count, MOST_KEPT);
    for (let block = 0; block < MOST_KEPT + more; block += block === more + 20 ? MOST_KEPT - 40 : 1) {
      const found = block < more ? -1 : start(block);
      for (const inside of [0, 1, 4 * words - 1])
        assert.equal(f.kept.startAround(start(block) + inside), found);
      for (const outside of [-1, 4 * words]) assert.equal(f.kept.startAround(start(block) + outside), -1);
    }
    f.kept.limit = 4 * words;
    f.kept.keep(start(more), words, { start: start(more), words }, undefined, none);
    assert.equal(f.kept.startAround(start(MOST_KEPT)), -1);
    assert.equal(f.kept.startAround(start(more)), start(more));
  });

  test('of any length are looked at to their last word', () => {
    for (const words of [1, 2, 7, 8, 9, 40]) {
      const start = f.pool.take(words);
      f.memory.i32.fill(POISON, start >> 2, (start >> 2) + words);
      assert.equal(f.wasm.spoiled(start, start + 4 * words), 0);
      for (let word = 0; word < words; word++) {
        f.memory.setWord(start + 4 * word, 1);
        assert.equal(f.wasm.spoiled(start, start + 4 * words), start + 4 * word, `word ${word} of ${words}`);
        f.memory.setWord(start + 4 * word, POISON);
      }
    }
  });
});

describe('structs', () => {
  test('are zeroed, with guards around them, and theirs alone may be touched', () => {
    const struct = f.struct(24);
    assert.equal(struct % 16, 0);
    assert.ok(f.structs.has(struct));
    assert.equal(f.structs.size(struct), 24);
    assert.ok(f.structs.intact(struct));
    assert.deepEqual([...f.memory.i32.subarray(struct >> 2, (struct >> 2) + 6)], [0, 0, 0, 0, 0, 0]);
    assert.equal(f.may(struct), MAY.everything);
    assert.equal(f.may(struct + 20), MAY.everything);
    f.memory.u8[struct + 24] = 1;
    assert.equal(f.structs.damage(struct), 24);
  });

  test('that are odd, large or out of the shadow are left to TypeScript', () => {
    for (const size of [6, 200]) {
      f.spare(size);
      assert.equal(f.wasm.allocate(size, 1), 0);
    }
    f.spare();
    f.shadowWords.value = HEAP >>> 2;
    assert.equal(f.wasm.allocate(16, 1), 0);
  });

  test('are opened with their own key only, whatever the address', () => {
    const struct = f.struct(16, 77);
    assert.equal(f.wasm.opened(struct, 77), 1);
    assert.equal(f.wasm.opened(struct, 78), 0);
    assert.equal(f.wasm.opened(f.struct(16, ANY_OBJECT), 78), 1);
    for (const address of [0, 1, 16, struct + 4, struct + 16, -16, 0x7ffffff0])
      assert.equal(f.wasm.opened(address, 77), 0, String(address));
    f.memory.setWord(400, struct);
    assert.equal(f.wasm.created(400, 77), struct);
    assert.equal(f.wasm.created(400, 78), 0);
  });

  test('of dead objects are poisoned and kept, and told of as such', () => {
    const struct = f.struct();
    f.memory.setWord(struct, 42);
    assert.equal(f.wasm.freed(struct), 1);
    assert.equal(f.memory.word(struct), POISON);
    assert.equal(f.may(struct), MAY.nothingClosed);
    assert.equal(f.structs.has(struct), false);
    assert.equal(f.kept.around(struct + 4)?.what, 'the struct of an object that died');
    f.kept.check(true, none);
    const written: string[] = [];
    f.memory.setWord(struct + 8, 1);
    f.kept.check(true, (block, at) => written.push(`${block.what} ${at}`));
    assert.deepEqual(written, ['the struct of an object that died 8']);
  });

  test('that were damaged are neither freed nor closed in WebAssembly', () => {
    const past = f.struct();
    f.memory.u8[past + 17] = 0;
    const field = f.struct();
    f.structs.setStored(field, 4, 9);
    for (const struct of [past, field]) {
      f.wasm.opened(struct, 77);
      assert.equal(f.wasm.freed(struct), 0);
      assert.equal(f.wasm.closed(struct), 0);
      assert.ok(f.structs.has(struct));
    }
  });

  test('of any size are looked at to their last word', () => {
    for (const size of [4, 8, 12, 24, 36, 104]) {
      for (let at = 0; at < shadowOffset(size) - size; at++) {
        const struct = f.struct(size);
        f.memory.u8[struct + size + at] = 7;
        assert.equal(f.wasm.freed(struct), 0, `guard byte ${at} of a struct of ${size} bytes`);
      }
      for (let offset = 0; offset < size; offset += 4) {
        const struct = f.struct(size);
        f.memory.setWord(struct + offset, 5);
        f.structs.setStored(struct, offset, 5);
        assert.ok(f.structs.intact(struct));
        f.memory.setWord(struct + offset, 6);
        assert.equal(f.wasm.freed(struct), 0, `the field at ${offset} of a struct of ${size} bytes`);
        f.memory.setWord(struct + offset, 5);
        assert.equal(f.wasm.freed(struct), 1, `the field at ${offset} of a struct of ${size} bytes`);
      }
    }
  });

  test('stay while a handle has their address, or a buffer shows them', () => {
    const struct = f.struct();
    f.wasm.opened(struct, 77);
    f.wasm.opened(struct, 77);
    assert.equal(f.wasm.closed(struct), 1);
    f.structs.pin(struct);
    for (let i = 0; i < 2 * MOVED_SELDOM; i++) {
      assert.equal(f.wasm.closed(struct), 1, 'the last handle of a pinned struct');
      f.wasm.opened(struct, 77);
    }
  });

  test('move when their last handle is closed, with what was stored', () => {
    const struct = f.struct();
    f.spare();
    f.memory.setWord(struct + 4, 1234);
    f.structs.setStored(struct, 4, 1234);
    f.wasm.opened(struct, 77);
    const moved = f.wasm.closed(struct);
    assert.ok(moved > 1 && moved !== struct);
    assert.equal(f.memory.word(moved + 4), 1234);
    assert.equal(f.structs.stored(moved, 4), 1234);
    assert.ok(f.structs.intact(moved));
    assert.equal(f.wasm.opened(moved, 77), 1, 'the key goes with it');
    assert.equal(f.memory.word(struct + 4), POISON);
    assert.equal(f.structs.has(struct), false);
  });

  test('move at each of the first closings and seldom after them, in WebAssembly as in TypeScript', () => {
    let struct = f.struct();
    let moves = 0;
    for (let i = 0; i < ALWAYS_MOVED + 4 * MOVED_SELDOM; i++) {
      f.spare();
      f.wasm.opened(struct, 77);
      const now = f.wasm.closed(struct);
      assert.notEqual(now, 0);
      if (now !== 1) {
        moves++;
        struct = now;
      }
    }
    assert.equal(moves, ALWAYS_MOVED + 4);
    assert.equal(f.memory.word(STATE + 4 * BLOCKS.closings), ALWAYS_MOVED + 4 * MOVED_SELDOM);
    assert.equal(f.structs.closed(struct), true, 'the next closing, in TypeScript');
  });

  test('kept make room for newer ones, but not what there is something to be told of', () => {
    const first = f.struct();
    f.kept.keep(
      first,
      4,
      f.structs.forget(first),
      { what: 'the struct of <T object>', closed: undefined },
      none,
    );
    for (let i = 1; i < MOST_KEPT; i++) assert.equal(f.wasm.freed(f.struct()), 1);
    assert.equal(f.kept.count, MOST_KEPT);
    assert.equal(f.wasm.freed(f.struct()), 0);
    assert.equal(f.kept.around(first)?.what, 'the struct of <T object>');
  });

  test('kept are used again once they are forgotten, if nobody wrote to them', () => {
    f.kept.limit = 16;
    const [first, second, third] = [f.struct(), f.struct(), f.struct()];
    assert.equal(f.wasm.freed(first), 1);
    assert.equal(f.wasm.freed(second), 1, 'there is room for one: the first goes');
    assert.equal(f.kept.count, 1);
    assert.ok(Array.from({ length: 8 }, () => f.struct()).includes(first));
    f.memory.setWord(second, 1);
    assert.equal(f.wasm.freed(third), 0, 'what would go was written to');
    assert.ok(f.structs.has(third));
  });

  test('have a shadow that starts behind the guards', () => {
    assert.equal(shadowOffset(16), 32);
    assert.equal(shadowOffset(20), 40);
  });
});
