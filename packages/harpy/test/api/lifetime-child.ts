/** Makes objects in one synchronous loop and prints what that took: `lifetime-child.js WASM CASE COUNT`. */
import { readFileSync } from 'node:fs';
import { call0 } from '@harpy/objects/call';
import type { PyValue } from '@harpy/objects/value';
import { createCoreInterpreter, type PythonProxy } from '../../src/api/interpreter.ts';
import { pythonOf } from '../../src/api/target.ts';

const [path = '', what = '', count = '0'] = process.argv.slice(2);
const module = createCoreInterpreter().importExtensionBytes(new Uint8Array(readFileSync(path)), { path });
const times = Number(count);

function make(type: PyValue): void {
  for (let i = 0; i < times; i++) call0(type);
}
function keep(type: PyValue): void {
  let kept: PyValue[] | undefined = [];
  for (let i = 0; i < times; i++) kept.push(call0(type));
  if (kept.length !== times) throw new Error('not all are there');
  kept = undefined;
  for (let i = 0; i < times; i++) call0(type);
}
function texts(): void {
  const f = module['texts'] as (text: string) => number;
  for (let i = 0; i < times; i++) {
    const text = `text ${i} ${'x'.repeat(i & 2047)}`;
    if (f(text) !== 3 * text.length) throw new Error('wrong size');
  }
}

const [how, name = ''] = what.split(':');
const type = pythonOf((module[name] ?? module) as PythonProxy) as PyValue;
if (how === 'make') make(type);
else if (how === 'keep') keep(type);
else texts();
console.log(JSON.stringify({ mebibytes: process.resourceUsage().maxRSS / 1024 }));
