/** `_bisect`: https://docs.python.org/3/library/bisect.html */
import { getAttribute } from '@harpy/objects/attribute';
import { call1, call2 } from '@harpy/objects/call';
import { None, PyList, typeOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule, type ModuleDefinition } from '@harpy/objects/define-module';
import { typeError, valueError } from '@harpy/objects/errors';
import { compareBool } from '@harpy/objects/protocols/compare';
import { hasIndex, length, toSize } from '@harpy/objects/protocols/convert';
import { getItemAt } from '@harpy/objects/protocols/sequence';
import { LT } from '@harpy/objects/slots';
import type { PyValue } from '@harpy/objects/value';

/** Where to search: from `lo` up to `hi`. */
function bounds(a: PyValue, lo: PyValue | undefined, hi: PyValue | undefined): [number, number] {
  const low = lo === undefined ? 0 : toSize(lo);
  if (low < 0) throw valueError('lo must be non-negative');
  if (hi === undefined || hi === None) return [low, length(a)];
  if (!hasIndex(hi)) throw typeError(`argument should be integer or None, not '${typeOf(hi).name}'`);
  const high = toSize(hi);
  return [low, high === -1 ? length(a) : high];
}

/** The first position whose item `goesRight` does not skip. */
function search(
  a: PyValue,
  [from, to]: readonly [number, number],
  key: PyValue,
  goesRight: (item: PyValue) => boolean,
): number {
  let low = from;
  let high = to;
  const list = a instanceof PyList && a.constructor === PyList ? a : undefined;
  while (low < high) {
    // Their sum may be no exact number.
    const middle = low + Math.floor((high - low) / 2);
    const item = list?.items[middle] ?? getItemAt(a, middle);
    if (goesRight(key === None ? item : call1(key, item))) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Search = (a: PyValue, x: PyValue, lo?: PyValue, hi?: PyValue, key?: PyValue) => number;

const left: Search = (a, x, lo, hi, key = None) =>
  search(a, bounds(a, lo, hi), key, (item) => compareBool(item, x, LT));
const right: Search = (a, x, lo, hi, key = None) =>
  search(a, bounds(a, lo, hi), key, (item) => !compareBool(x, item, LT));

const insort =
  (find: Search): Search =>
  (a, x, lo, hi, key = None) => {
    const at = find(a, key === None ? x : call1(key, x), lo, hi, key);
    if (a instanceof PyList && a.constructor === PyList) a.items.splice(at, 0, x);
    else call2(getAttribute(a, 'insert'), at, x);
    return 0;
  };

const PARAMETERS = '(a, x, lo=0, hi=None, *, key=None)';
const define = (name: string, run: Search, doc: string) => method(name + PARAMETERS, run, doc);
const defineInsort = (name: string, find: Search, doc: string) =>
  method(
    name + PARAMETERS,
    (...args: Parameters<Search>) => {
      insort(find)(...args);
    },
    doc,
  );

export const bisectModule: ModuleDefinition = defineModule({
  name: '_bisect',
  doc: 'Searching in sorted lists by halves.',
  functions: [
    define('bisect_left', left, 'Where to insert x so that it stands before equal items.'),
    define('bisect_right', right, 'Where to insert x so that it stands after equal items.'),
    defineInsort('insort_left', left, 'Inserts x before equal items.'),
    defineInsort('insort_right', right, 'Inserts x after equal items.'),
  ],
});
