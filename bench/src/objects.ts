/**
 * The call shapes on Harpy's own objects: a JavaScript loop over a bound method, nanoseconds for each call, the loop's own time
 * taken off. Prints JSON: `objects.js EXTENSION [ROW...]`.
 */
import { readFileSync } from 'node:fs';
import { getAttribute, setAttribute } from '@harpy/objects/attribute';
import { call0 } from '@harpy/objects/call';
import { createType } from '@harpy/objects/class';
import { PyList, typeType } from '@harpy/objects/core-types';
import { PyDict } from '@harpy/objects/dict';
import type { PyObject } from '@harpy/objects/object';
import { length } from '@harpy/objects/protocols/convert';
import { add } from '@harpy/objects/protocols/number';
import { getItem } from '@harpy/objects/protocols/sequence';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { createCoreInterpreter, type PythonProxy } from 'harpy/api/interpreter';
import { pythonOf } from 'harpy/api/target';
import { type Loop, measure } from './loops.ts';

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

/** Made of text, with a number in it: the engine would take loops made at one place, or of the same text, for one. */
let row = 0;
const one =
  (name: string, argument: PyValue): (() => Loop) =>
  () =>
    new Function(
      'g',
      'argument',
      `return (count) => { for (let i = 0; i < count; i++) g.call1(argument); }; // ${row++}`,
    )(f(name), argument) as Loop;

/** Each row has a function of its own, so that what the engine learns of one is not forgotten for another. */
const rows: readonly (readonly [name: string, loop: () => Loop])[] = [
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
    'get item',
    () => (count) => {
      for (let i = 0; i < count; i++) getItem(point, 1);
    },
  ],
  [
    'struct field',
    () => (count) => {
      for (let i = 0; i < count; i++) getAttribute(point, 'x');
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
    () => {
      let kept: PyValue[] = [];
      return (count) => {
        if (kept.length > 1e6) kept = [];
        for (let i = 0; i < count; i++) kept.push(call0(pointType));
      };
    },
  ],
  ['UTF-8 of 5', one('utf8', text(5))],
  ['echo 5', one('echo', text(5))],
  ['echo 100', one('echo', text(100))],
  ['echo 10000', one('echo', text(10000))],
  ['call back', one('callback', nothing)],
  ['sum 1000', one('sum', numbers)],
  ['make 1000', one('make', 1000)],
];

const only = process.argv.slice(3);
const measured = rows.filter(([name]) => only.length === 0 || only.includes(name));
const least = measure(measured.map(([, loop]) => loop()));
console.log(JSON.stringify(measured.map(([name], at) => [name, least[at]])));
