/** What the tests of the helpers share: CPython, the helpers linked into a module, and values to try them on. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Compiler } from './compiler.ts';
import { HelperHost, type Pointer, Python, type Raised } from './pyodide-host.ts';

/** How many random calls each test makes. */
export const ROUNDS = 5000;

const HELPERS = [
  'HPyArg_Parse',
  'HPyArg_ParseKeywords',
  'HPyArg_ParseKeywordsDict',
  'HPy_BuildValue',
  'HPyUnicode_FromFormat',
  'HPyErr_Format',
  'HPyStructSequence_NewType',
  'HPyStructSequence_New',
  'HPySlice_AdjustIndices',
];

/** Python expressions. */
export const VALUES = [
  '0',
  '1',
  '-1',
  '255',
  '256',
  '65535',
  '-32769',
  '2**31-1',
  '-2**31',
  '2**31',
  '-2**40',
  '2**64-1',
  '10**30',
  '-10**30',
  'True',
  'None',
  '1.5',
  '"text"',
  '"h\\xe9\\u20ac"',
  '"nul\\0"',
  '"\\ud800"',
  '""',
  '()',
  '[1]',
  'b"b"',
  'object()',
  'type("Index", (), {"__index__": lambda self: 7})()',
  'type("Bad", (), {"__index__": lambda self: 1/0, "__float__": lambda self: 1/0, "__bool__": lambda self: 1/0})()',
  'type("Over", (), {"__index__": lambda self: (_ for _ in ()).throw(OverflowError("mine"))})()',
];

export interface Rig {
  readonly python: Python;
  readonly host: HelperHost;
  /** The values of `VALUES`. */
  readonly values: readonly Pointer[];
}

export async function startRig(): Promise<Rig> {
  const context = readFileSync(new URL('../../../include/hpy/gen/context.h', import.meta.url), 'utf8');
  const names = [...context.matchAll(/HPy (h_\w+);/g)].map((match) => match[1] ?? '');
  const compiler = new Compiler();
  const exports = HELPERS.map((name) => `-Wl,--export=${name}`);
  const { wasm, text } = await compiler.link('#include "hpy.h"\n', 'c11', exports);
  compiler.close();
  assert.ok(wasm, text);
  const python = await Python.start();
  const values = VALUES.map((value) => python.evaluate(value));
  return { python, host: new HelperHost(python, wasm, names), values };
}

/** Messages where the helpers deliberately say something else than CPython on this platform. */
export function normal(raised: Raised | undefined): string {
  if (raised === undefined) return 'ok';
  // A 32-bit `long` hides which C type the value is too large for.
  const text = raised.text
    .replace(
      /^(unsigned byte|signed short|signed) integer is (greater than maximum|less than minimum)$/,
      'too large',
    )
    .replace('Python int too large to convert to C long', 'too large')
    .replace('Py_BuildValue', 'HPy_BuildValue')
    .replace(/^PyUnicode_FromFormatV\(\) expects/, 'HPyUnicode_FromFormatV expected');
  return `${raised.type}: ${text}`;
}
