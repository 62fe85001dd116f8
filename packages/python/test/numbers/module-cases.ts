/** Calls of functions of builtin modules by name, ours and CPython's; values are written so that JSON loses nothing. */
import { getAttribute } from '@harpy/objects/attribute';
import '@harpy/objects/builtin-types';
import { PyBytes } from '@harpy/objects/bytes';
import { callKeywords } from '@harpy/objects/call';
import { None, PyFloat, PyList, PyTuple, typeOf } from '@harpy/objects/core-types';
import { createModule, type ModuleDefinition } from '@harpy/objects/define-module';
import { toPython } from '@harpy/objects/errors';
import { PyComplex } from '@harpy/objects/numbers/complex';
import { fromHex, toHex } from '@harpy/objects/numbers/double';
import { normalize } from '@harpy/objects/numbers/integer';
import { reprText, strText } from '@harpy/objects/protocols/text';
import type { PyValue } from '@harpy/objects/value';
import type { Oracle } from '../support/oracle.ts';

export type Encoded =
  | null
  | boolean
  | string
  | { readonly i: string }
  | { readonly f: string }
  | { readonly c: readonly [string, string] }
  | { readonly b: readonly number[] }
  | { readonly t: readonly Encoded[] }
  | readonly Encoded[];

export interface Call {
  readonly name: string;
  readonly args: readonly Encoded[];
  readonly names?: Readonly<Record<string, Encoded>>;
}

export const int = (value: bigint | number): Encoded => ({ i: String(value) });
export const float = (value: number): Encoded => ({ f: toHex(value) });
export const complex = (real: number, imag: number): Encoded => ({ c: [toHex(real), toHex(imag)] });

export function decode(value: Encoded): PyValue {
  if (value === null) return None;
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  if (Array.isArray(value)) return new PyList(value.map(decode));
  const object = value as Exclude<typeof value, readonly Encoded[]>;
  if ('i' in object) return normalize(BigInt(object.i));
  if ('f' in object) return new PyFloat(fromHex(object.f));
  if ('c' in object) return new PyComplex(fromHex(object.c[0]), fromHex(object.c[1]));
  if ('t' in object) return new PyTuple(object.t.map(decode));
  return new PyBytes(Uint8Array.from(object.b));
}

/** The type and repr of what came out, or the exception. */
export function outcomes(definition: ModuleDefinition, calls: readonly Call[]): string[] {
  const module = createModule(definition);
  return calls.map(({ name, args, names = {} }) => {
    try {
      const values = [...args, ...Object.values(names)].map(decode);
      const keys = Object.keys(names);
      const result = callKeywords(getAttribute(module, name), values, keys.length === 0 ? undefined : keys);
      return `${typeOf(result).name} ${reprText(result)}`;
    } catch (thrown) {
      const error = toPython(thrown);
      return `${error.type.name}: ${strText(error)}`;
    }
  });
}

const PYTHON = `
import json, importlib, sys, warnings
sys.set_int_max_str_digits(0)
warnings.simplefilter('ignore')
def decode(v):
    if v is None or isinstance(v, (bool, str)): return v
    if isinstance(v, list): return [decode(x) for x in v]
    (k, x), = v.items()
    if k == 'i': return int(x)
    if k == 'f': return float.fromhex(x)
    if k == 'c': return complex(float.fromhex(x[0]), float.fromhex(x[1]))
    if k == 't': return tuple(decode(y) for y in x)
    return bytes(x)
m = importlib.import_module(module)
def outcome(call):
    try:
        result = getattr(m, call['name'])(*[decode(v) for v in call['args']], **{k: decode(v) for k, v in call.get('names', {}).items()})
        return f'{type(result).__name__} {result!r}'
    except Exception as e:
        return f'{type(e).__name__}: {e}'
print(json.dumps([outcome(call) for call in json.loads(calls)]))
`;

/** The outcomes in CPython. */
export function pythonOutcomes(oracle: Oracle, module: string, calls: readonly Call[]): string[] {
  // JSON's text in JSON is a literal of Python
  const literal = JSON.stringify(JSON.stringify(calls));
  const [line = ''] = oracle.run(`module = '${module}'\ncalls = ${literal}\n${PYTHON}`);
  return JSON.parse(line) as string[];
}

const NUMBER = /-?(?:\d+\.?\d*(?:e[+-]?\d+)?|inf|nan)/g;

/** How many units in the last place two outcomes are apart at most; infinite if they differ otherwise. */
export function unitsApart(ours: string, theirs: string): number {
  if (ours === theirs) return 0;
  if (ours.replace(NUMBER, '#') !== theirs.replace(NUMBER, '#')) return Number.POSITIVE_INFINITY;
  const a = ours.match(NUMBER) ?? [];
  const b = theirs.match(NUMBER) ?? [];
  return Math.max(
    ...a.map((text, at) =>
      text === b[at] ? 0 : Math.abs(Number(place(Number(text)) - place(Number(b[at])))),
    ),
  );
}

/** Numbers that look random and are the same in every run (mulberry32). */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const words = new DataView(new ArrayBuffer(8));

/** Doubles in their order as integers. */
function place(x: number): bigint {
  words.setFloat64(0, x);
  const bits = words.getBigInt64(0);
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
}
