/** Generated operations on numbers, evaluated by our objects and by CPython. Values are written so that JSON loses nothing. */
import { getAttribute } from '../src/attribute.ts';
import '../src/builtin-types.ts';
import '../src/types/tuple.ts';
import { PyBytes } from '../src/bytes.ts';
import { callKeywords } from '../src/call.ts';
import { boolType, floatType, intType, None, PyFloat, typeOf } from '../src/core-types.ts';
import { toPython } from '../src/errors.ts';
import { complexType, PyComplex } from '../src/numbers/complex.ts';
import { fromHex, toHex } from '../src/numbers/double.ts';
import { normalize } from '../src/numbers/integer.ts';
import { compare } from '../src/protocols/compare.ts';
import { isTrue } from '../src/protocols/convert.ts';
import { hash } from '../src/protocols/hash.ts';
import * as number from '../src/protocols/number.ts';
import { format, reprText, strText } from '../src/protocols/text.ts';
import type { CompareOperator } from '../src/slots.ts';
import type { PyValue } from '../src/value.ts';

export type Encoded =
  | null
  | boolean
  | { readonly i: string }
  | { readonly f: string }
  | { readonly c: readonly [string, string] }
  | { readonly s: string }
  | { readonly b: readonly number[] };

export interface Case {
  /** `add`, `call:int`, `method:hex`, `attr:real`, `class:int.from_bytes`... */
  readonly op: string;
  readonly args: readonly Encoded[];
  readonly names?: Readonly<Record<string, Encoded>>;
}

export const int = (value: bigint | number): Encoded => ({ i: String(value) });
export const float = (value: number): Encoded => ({ f: toHex(value) });
export const complex = (real: number, imag: number): Encoded => ({ c: [toHex(real), toHex(imag)] });
export const str = (value: string): Encoded => ({ s: value });

function decode(value: Encoded): PyValue {
  if (value === null) return None;
  if (typeof value === 'boolean') return value;
  if ('i' in value) return normalize(BigInt(value.i));
  if ('f' in value) return new PyFloat(fromHex(value.f));
  if ('c' in value) return new PyComplex(fromHex(value.c[0]), fromHex(value.c[1]));
  if ('s' in value) return value.s;
  return new PyBytes(Uint8Array.from(value.b));
}

const TYPES: Readonly<Record<string, PyValue>> = {
  int: intType,
  float: floatType,
  bool: boolType,
  complex: complexType,
};
const COMPARISONS = ['lt', 'le', 'eq', 'ne', 'gt', 'ge'];
type Operation = (a: PyValue, b: PyValue, c: PyValue) => PyValue;
const OPERATIONS: Readonly<Record<string, Operation>> = {
  add: number.add,
  sub: number.subtract,
  mul: number.multiply,
  truediv: number.trueDivide,
  floordiv: number.floorDivide,
  mod: number.remainder,
  divmod: number.divmod,
  pow: (a, b) => number.power(a, b),
  pow3: number.power,
  lshift: number.leftShift,
  rshift: number.rightShift,
  and: number.and,
  or: number.or,
  xor: number.xor,
  iadd: number.inplaceAdd,
  isub: number.inplaceSubtract,
  imul: number.inplaceMultiply,
  neg: number.negative,
  pos: number.positive,
  invert: number.invert,
  abs: number.absolute,
  bool: (a) => isTrue(a),
  hash: (a) => normalize(BigInt(hash(a))),
  repr: (a) => reprText(a),
  str: (a) => strText(a),
  format,
};

function evaluate({ op, args, names }: Case): PyValue {
  const values = args.map(decode);
  const [a = None, b = None, c = None] = values;
  const operation = OPERATIONS[op];
  if (operation !== undefined) return operation(a, b, c);
  const comparison = COMPARISONS.indexOf(op);
  if (comparison >= 0) return compare(a, b, comparison as CompareOperator);
  const [kind, name = ''] = op.split(':');
  const keys = names === undefined ? undefined : Object.keys(names);
  const all = (from: number) => [...values.slice(from), ...Object.values(names ?? {}).map(decode)];
  switch (kind) {
    case 'call':
      return callKeywords(TYPES[name] ?? None, all(0), keys);
    case 'method':
      return callKeywords(getAttribute(a, name), all(1), keys);
    case 'class': {
      const [type = '', attribute = ''] = name.split('.');
      return callKeywords(getAttribute(TYPES[type] ?? None, attribute), all(0), keys);
    }
    case 'attr':
      return getAttribute(a, name);
    default:
      throw new Error(op);
  }
}

/** The type and repr of what came out, or the exception. */
export function outcome(test: Case): string {
  try {
    const result = evaluate(test);
    return `${typeOf(result).name} ${reprText(result)}`;
  } catch (thrown) {
    const error = toPython(thrown);
    return `${error.type.name}: ${strText(error)}`;
  }
}

/** The same in Python: reads `cases` (JSON), the last expression is the outcomes (JSON). */
export const PYTHON_OUTCOMES = `
import json, operator, sys
P = (1 << 61) - 1
def number_hash(x):
    # of 64-bit machines, whatever this is
    if isinstance(x, complex):
        im = number_hash(x.imag)
        h = number_hash(x.real) + 1000003 * im
        h = (h + (1 << 63)) % (1 << 64) - (1 << 63)
        return -2 if h == -1 else h
    if isinstance(x, float):
        if x != x: return 0
        if x in (float('inf'), float('-inf')): return 314159 if x > 0 else -314159
    n, d = x.as_integer_ratio()
    h = abs(n) * pow(d, P - 2, P) % P
    if n < 0: h = -h
    return -2 if h == -1 else h
def decode(v):
    if v is None or isinstance(v, bool): return v
    (k, x), = v.items()
    if k == 'i': return int(x)
    if k == 'f': return float.fromhex(x)
    if k == 'c': return complex(float.fromhex(x[0]), float.fromhex(x[1]))
    if k == 's': return x
    return bytes(x)
TYPES = {'int': int, 'float': float, 'bool': bool, 'complex': complex}
OPS = {'divmod': divmod, 'pow3': pow, 'hash': number_hash, 'repr': repr, 'str': str, 'format': format, 'bool': bool, 'lt': operator.lt,
       'and': operator.and_, 'or': operator.or_}
def evaluate(case):
    op = case['op']
    args = [decode(v) for v in case['args']]
    names = {k: decode(v) for k, v in case.get('names', {}).items()}
    if op in OPS: return OPS[op](*args)
    kind, _, name = op.partition(':')
    if not name: return getattr(operator, op)(*args)
    if kind == 'call': return TYPES[name](*args, **names)
    if kind == 'method': return getattr(args[0], name)(*args[1:], **names)
    if kind == 'attr': return getattr(args[0], name)
    type_name, _, attribute = name.partition('.')
    return getattr(TYPES[type_name], attribute)(*args, **names)
import warnings
warnings.simplefilter('ignore')
def outcome(case):
    try:
        result = evaluate(case)
        return f'{type(result).__name__} {result!r}'
    except Exception as e:
        return f'{type(e).__name__}: {e}'
json.dumps([outcome(case) for case in json.loads(cases)])
`;

/** Whether two outcomes are the same; \`loose\` lets the last digits of floats differ, as C libraries do. */
export function sameOutcome(ours: string, theirs: string, loose: boolean): boolean {
  if (ours === theirs) return true;
  if (!loose) return false;
  const pattern = /-?(?:\d+\.?\d*(?:e[+-]?\d+)?|inf|nan)/g;
  if (ours.replace(pattern, '#') !== theirs.replace(pattern, '#')) return false;
  const a = ours.match(pattern) ?? [];
  const b = theirs.match(pattern) ?? [];
  const largest = Math.max(...b.map((text) => Math.abs(Number(text))));
  return a.every((text, at) => {
    const x = Number(text);
    const y = Number(b[at]);
    return text === b[at] || Math.abs(x - y) <= 1e-12 * largest;
  });
}
