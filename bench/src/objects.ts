/**
 * The call shapes on Harpy's own objects: a JavaScript loop over a bound method, nanoseconds for each call, the loop's own time
 * taken off. Prints JSON: `objects.js EXTENSION`.
 */
import { readFileSync } from 'node:fs';
import { getAttribute, setAttribute } from '@harpy/objects/attribute';
import { call0 } from '@harpy/objects/call';
import { createType } from '@harpy/objects/class';
import { None, PyList, typeType } from '@harpy/objects/core-types';
import { PyDict } from '@harpy/objects/dict';
import type { PyObject } from '@harpy/objects/object';
import { length } from '@harpy/objects/protocols/convert';
import { add } from '@harpy/objects/protocols/number';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { createCoreInterpreter, type PythonProxy } from 'harpy/api/interpreter';
import { pythonOf } from 'harpy/api/target';

const path = process.argv[2] ?? '';
const proxy = createCoreInterpreter().importExtensionBytes(new Uint8Array(readFileSync(path)), { path });
const module = pythonOf(proxy as PythonProxy) as PyObject;
const f = (name: string): PyObject => getAttribute(module, name) as PyObject;

const thingType = createType(typeType, 'Thing', [], new PyDict());
setAttribute(thingType, 'attribute', 1);
const thing = call0(thingType);
const pointType = f('Point') as PyType;
const point = call0(pointType);
const numbers = new PyList(Array.from({ length: 1000 }, (_, i) => i));
const text = (size: number): string => 'x'.repeat(size);
const norm = pointType.lookup('norm') as PyObject;
const nothing = f('noargs');

type Loop = (count: number) => void;
const one =
  (name: string, argument: PyValue): (() => Loop) =>
  () => {
    const g = f(name);
    return (count) => {
      for (let i = 0; i < count; i++) g.call1(argument);
    };
  };

/** Each row has a function of its own, so that what the engine learns of one is not forgotten for another. */
const rows: readonly (readonly [name: string, loop: () => Loop, scale?: number])[] = [
  [
    'no arguments',
    () => {
      const g = f('noargs');
      return (count) => {
        for (let i = 0; i < count; i++) g.call0();
      };
    },
  ],
  ['one argument', one('onearg', 1)],
  [
    'int + 1',
    () => {
      const g = f('inc');
      return (count) => {
        for (let i = 0; i < count; i++) g.call1(i & 1023);
      };
    },
  ],
  [
    'two ints',
    () => {
      const g = f('varargs');
      return (count) => {
        for (let i = 0; i < count; i++) g.call2(i & 1023, 2);
      };
    },
  ],
  [
    'keywords',
    () => {
      const g = f('keywords');
      const names = ['a', 'b'];
      return (count) => {
        for (let i = 0; i < count; i++) g.callKeywords([i & 1023, 2], names);
      };
    },
  ],
  ['attribute', one('getattr', thing)],
  [
    'method',
    () => (count) => {
      for (let i = 0; i < count; i++) norm.call1(point);
    },
  ],
  [
    'len()',
    () => (count) => {
      for (let i = 0; i < count; i++) length(point);
    },
  ],
  [
    'a + b',
    () => (count) => {
      for (let i = 0; i < count; i++) add(point, point);
    },
  ],
  [
    'create object',
    () => (count) => {
      for (let i = 0; i < count; i++) call0(pointType);
    },
  ],
  [
    'create and keep',
    () => (count) => {
      const kept: PyValue[] = [];
      for (let i = 0; i < count; i++) kept.push(call0(pointType));
    },
  ],
  ['UTF-8 of 5', one('utf8', text(5))],
  ['echo 5', one('echo', text(5))],
  ['echo 100', one('echo', text(100))],
  ['echo 10000', one('echo', text(10000)), 100],
  ['call back', one('callback', nothing)],
  ['sum 1000', one('sum', numbers), 1000],
  ['make 1000', one('make', 1000), 1000],
];

const RUNS = 15;
const CALLS = 200_000;
const empty: Loop = (count) => {
  for (let i = 0; i < count; i++) if (i < 0) console.log(None);
};

function best(loop: Loop, count: number): number {
  for (let i = 0; i < 3; i++) loop(count);
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    loop(count);
    least = Math.min(least, performance.now() - start);
  }
  return (least * 1e6) / count;
}

const overhead = best(empty, CALLS);
const result = rows.map(([name, loop, scale = 1]) => [
  name,
  Math.max(0, best(loop(), CALLS / scale) - overhead),
]);
console.log(JSON.stringify(result));
