/** Arrangements of the items of iterables: product, permutations, combinations. */
import { integerOf, None, PyTuple } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { overflowError, typeError, valueError } from '@harpy/objects/errors';
import { toSize } from '@harpy/objects/protocols/convert';
import { listItems } from '@harpy/objects/protocols/iterate';
import type { PyValue } from '@harpy/objects/value';
import { iteratorType, type Step } from './iterator-type.ts';

const sizeOf = () => method('__sizeof__()', () => 128, 'The size in memory, in bytes.');
const tooLarge = (): object => overflowError('Python int too large to convert to C ssize_t');

/** How many items to take at once. */
function lengthArgument(r: PyValue): number {
  const length = toSize(r, tooLarge);
  if (length < 0) throw valueError('r must be non-negative');
  return length;
}

/** Goes through `first`, then what `advance` makes of the indices until it says that there is no more. */
function arrangements(
  pool: readonly PyValue[],
  indices: number[],
  advance: (indices: number[]) => boolean,
): Step {
  let state: 'new' | 'running' | 'ended' = 'new';
  return () => {
    if (state === 'ended') return undefined;
    if (state === 'running' && !advance(indices)) {
      state = 'ended';
      return undefined;
    }
    state = 'running';
    return new PyTuple(indices.map((at) => pool[at] as PyValue));
  };
}

const empty: Step = () => undefined;

export const combinationsType = iteratorType(
  'itertools',
  'combinations(iterable, r)',
  (iterable: PyValue, r: PyValue) => {
    const pool = listItems(iterable);
    const length = lengthArgument(r);
    if (length > pool.length) return empty;
    return arrangements(
      pool,
      Array.from({ length }, (_, at) => at),
      (indices) => {
        let at = length - 1;
        while (at >= 0 && indices[at] === at + pool.length - length) at--;
        if (at < 0) return false;
        let next = (indices[at] as number) + 1;
        for (; at < length; at++) indices[at] = next++;
        return true;
      },
    );
  },
  {
    doc: 'All selections of r items of the iterable, in order.\n\ncombinations(range(4), 3) --> (0,1,2), (0,1,3), (0,2,3), (1,2,3)',
    methods: () => [sizeOf()],
  },
);

export const combinationsWithReplacementType = iteratorType(
  'itertools',
  'combinations_with_replacement(iterable, r)',
  (iterable: PyValue, r: PyValue) => {
    const pool = listItems(iterable);
    const length = lengthArgument(r);
    if (pool.length === 0 && length > 0) return empty;
    return arrangements(pool, new Array<number>(length).fill(0), (indices) => {
      let at = length - 1;
      while (at >= 0 && indices[at] === pool.length - 1) at--;
      if (at < 0) return false;
      indices.fill((indices[at] as number) + 1, at);
      return true;
    });
  },
  {
    doc: "All selections of r items of the iterable, in order, where an item may be taken again.\n\ncombinations_with_replacement('ABC', 2) --> ('A','A'), ('A','B'), ('A','C'), ('B','B'), ('B','C'), ('C','C')",
    methods: () => [sizeOf()],
  },
);

export const permutationsType = iteratorType(
  'itertools',
  'permutations(iterable, r=None)',
  (iterable: PyValue, r: PyValue = None) => {
    const pool = listItems(iterable);
    const n = pool.length;
    if (r !== None && integerOf(r) === undefined) throw typeError('Expected int as r');
    const length = r === None ? n : lengthArgument(r);
    if (length > n) return empty;
    const indices = Array.from({ length: n }, (_, at) => at);
    const cycles = Array.from({ length }, (_, at) => n - at);
    let state: 'new' | 'running' | 'ended' = 'new';
    const advance = (): boolean => {
      for (let at = length - 1; at >= 0; at--) {
        const left = (cycles[at] as number) - 1;
        if (left === 0) {
          const [first] = indices.splice(at, 1);
          indices.push(first as number);
          cycles[at] = n - at;
        } else {
          cycles[at] = left;
          const other = n - left;
          [indices[at], indices[other]] = [indices[other] as number, indices[at] as number];
          return true;
        }
      }
      return false;
    };
    return () => {
      if (state === 'ended') return undefined;
      if (state === 'running' && !advance()) {
        state = 'ended';
        return undefined;
      }
      state = 'running';
      const items: PyValue[] = [];
      for (let at = 0; at < length; at++) items.push(pool[indices[at] as number] as PyValue);
      return new PyTuple(items);
    };
  },
  {
    doc: 'All orders of r items of the iterable; of all its items, if r is not given.\n\npermutations(range(3), 2) --> (0,1), (0,2), (1,0), (1,2), (2,0), (2,1)',
    methods: () => [sizeOf()],
  },
);

export const productType = iteratorType(
  'itertools',
  'product(*iterables, repeat=1)',
  (iterables: readonly PyValue[], repeat: PyValue = 1) => {
    const times = toSize(repeat, tooLarge);
    if (times < 0) throw valueError('repeat argument cannot be negative');
    const once = times === 0 ? [] : iterables.map(listItems);
    const pools: PyValue[][] = [];
    for (let round = 0; round < times; round++) pools.push(...once);
    const indices = new Array<number>(pools.length).fill(0);
    let current: PyValue[] | undefined;
    let ended = pools.some((pool) => pool.length === 0);
    return () => {
      if (ended) return undefined;
      if (current === undefined) current = pools.map((pool) => pool[0] as PyValue);
      else {
        const next = current.slice();
        let at = pools.length - 1;
        for (; at >= 0; at--) {
          const pool = pools[at] as PyValue[];
          const index = (indices[at] as number) + 1;
          indices[at] = index < pool.length ? index : 0;
          next[at] = pool[indices[at] as number] as PyValue;
          if (index < pool.length) break;
        }
        if (at < 0) {
          ended = true;
          return undefined;
        }
        current = next;
      }
      return new PyTuple(current);
    };
  },
  {
    doc: "All combinations of an item of each iterable, like nested loops.\n\nproduct('ab', range(3)) --> ('a',0) ('a',1) ('a',2) ('b',0) ('b',1) ('b',2)",
    methods: () => [sizeOf()],
  },
);
