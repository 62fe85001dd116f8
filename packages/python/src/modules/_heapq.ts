/** `_heapq`: https://docs.python.org/3/library/heapq.html */
import { PyList, typeOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule, type ModuleDefinition } from '@harpy/objects/define-module';
import { indexError, runtimeError, typeError } from '@harpy/objects/errors';
import { compareBool } from '@harpy/objects/protocols/compare';
import { LT } from '@harpy/objects/slots';
import type { PyValue } from '@harpy/objects/value';

/** Whether `a` is to stand above `b`. */
type Above = (a: PyValue, b: PyValue) => boolean;

function smaller(a: PyValue, b: PyValue): boolean {
  return typeof a === 'number' && typeof b === 'number' ? a < b : compareBool(a, b, LT);
}
function larger(a: PyValue, b: PyValue): boolean {
  return smaller(b, a);
}

const changed = () => runtimeError('list changed size during iteration');

function at(items: readonly PyValue[], index: number): PyValue {
  const item = items[index];
  if (item === undefined) throw changed();
  return item;
}

/** Moves the item at `from` up, no higher than `start`, until its parent stands above it. */
function siftUp(list: PyList, start: number, from: number, above: Above): void {
  const size = list.items.length;
  let place = from;
  while (place > start) {
    const parent = (place - 1) >> 1;
    const isAbove = above(at(list.items, place), at(list.items, parent));
    const { items } = list;
    if (items.length !== size) throw changed();
    if (!isAbove) return;
    const item = at(items, place);
    items[place] = at(items, parent);
    items[parent] = item;
    place = parent;
  }
}

/** Moves the item at `start` down to a leaf, then up to its place: fewer comparisons than stopping on the way. */
function siftDown(list: PyList, start: number, above: Above): void {
  const size = list.items.length;
  let place = start;
  const limit = size >> 1;
  while (place < limit) {
    let child = 2 * place + 1;
    if (child + 1 < size) {
      if (!above(at(list.items, child), at(list.items, child + 1))) child++;
      if (list.items.length !== size) throw changed();
    }
    const { items } = list;
    const item = at(items, child);
    items[child] = at(items, place);
    items[place] = item;
    place = child;
  }
  siftUp(list, start, place, above);
}

function heapArgument(value: PyValue, where: string): PyList {
  if (value instanceof PyList) return value;
  throw typeError(`${where} must be list, not ${typeOf(value).name}`);
}

const empty = () => indexError('index out of range');

function push(list: PyList, item: PyValue, above: Above): void {
  list.items.push(item);
  siftUp(list, 0, list.items.length - 1, above);
}

function pop(list: PyList, above: Above): PyValue {
  const { items } = list;
  const last = items.pop();
  if (last === undefined) throw empty();
  const [top] = items;
  if (top === undefined) return last;
  items[0] = last;
  siftDown(list, 0, above);
  return top;
}

function replace(list: PyList, item: PyValue, above: Above): PyValue {
  const [top] = list.items;
  if (top === undefined) throw empty();
  list.items[0] = item;
  siftDown(list, 0, above);
  return top;
}

function pushPop(list: PyList, item: PyValue, above: Above): PyValue {
  const [top] = list.items;
  if (top === undefined || !above(top, item)) return item;
  const [now] = list.items;
  if (now === undefined) throw empty();
  list.items[0] = item;
  siftDown(list, 0, above);
  return now;
}

function heapify(list: PyList, above: Above): void {
  for (let index = (list.items.length >> 1) - 1; index >= 0; index--) siftDown(list, index, above);
}

/** The functions for one order. */
function functions(suffix: string, above: Above, which: string) {
  const one = (name: string) => `${name}${suffix}() argument`;
  return [
    method(
      `heappush${suffix}(heap, item, /)`,
      (heap: PyValue, item: PyValue) => push(heapArgument(heap, `${one('heappush')} 1`), item, above),
      'Adds an item to the heap.',
    ),
    method(
      `heappop${suffix}(heap, /)`,
      (heap: PyValue) => pop(heapArgument(heap, one('heappop')), above),
      `Takes the ${which} item from the heap.`,
    ),
    method(
      `heapreplace${suffix}(heap, item, /)`,
      (heap: PyValue, item: PyValue) => replace(heapArgument(heap, `${one('heapreplace')} 1`), item, above),
      `Takes the ${which} item from the heap, then adds an item.`,
    ),
    method(
      `heappushpop${suffix}(heap, item, /)`,
      (heap: PyValue, item: PyValue) => pushPop(heapArgument(heap, `${one('heappushpop')} 1`), item, above),
      `Adds an item to the heap, then takes the ${which}.`,
    ),
    method(
      `heapify${suffix}(heap, /)`,
      (heap: PyValue) => heapify(heapArgument(heap, one('heapify')), above),
      'Makes a list a heap, in linear time.',
    ),
  ];
}

export const heapqModule: ModuleDefinition = defineModule({
  name: '_heapq',
  doc: 'Heaps: lists whose first item is the smallest (or the largest) and is replaced quickly.',
  functions: [...functions('', smaller, 'smallest'), ...functions('_max', larger, 'largest')],
  attributes: {
    __about__:
      'Heaps are lists in which no item is smaller than the one above it: a[k] <= a[2*k+1] and a[k] <= a[2*k+2].',
  },
});
