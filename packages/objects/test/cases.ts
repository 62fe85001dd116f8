/** The same operations here and in CPython: cases and results travel as JSON. */
import { getAttribute } from '../src/attribute.ts';
import { PyByteArray, PyBytes } from '../src/bytes.ts';
import { callKeywords } from '../src/call.ts';
import { None, PyFloat, PyList, PyStr, PyTuple, textOf, typeOf } from '../src/core-types.ts';
import { dictFrom, PyDict } from '../src/dict.ts';
import { PyBaseException } from '../src/errors.ts';
import { compareBool } from '../src/protocols/compare.ts';
import { isTrue } from '../src/protocols/convert.ts';
import { hash } from '../src/protocols/hash.ts';
import { listItems } from '../src/protocols/iterate.ts';
import { add, inplaceAdd, inplaceMultiply, multiply, remainder } from '../src/protocols/number.ts';
import { contains, deleteItem, getItem, setItem } from '../src/protocols/sequence.ts';
import { format, repr, str } from '../src/protocols/text.ts';
import { PySlice } from '../src/slice.ts';
import { EQ, GE, GT, LE, LT, NE } from '../src/slots.ts';
import { strFromCodePoints } from '../src/str.ts';
import { asciiOf } from '../src/text/format.ts';
import type { PyValue } from '../src/value.ts';
import { type Oracle, pythonJson } from './oracle.ts';

/** A value as JSON. */
export type Json = null | boolean | string | Json[] | { [tag: string]: Json | number[] };

export interface Case {
  /** `.name` calls a method of the first argument; else an operator or a type. */
  readonly f: string;
  readonly a: readonly Json[];
  readonly k?: Readonly<Record<string, Json>>;
}

export const int = (value: number | bigint): Json => ({ i: String(value) });
export const bytes = (...values: number[]): Json => ({ b: values });
export const ascii = (text: string): Json => ({ b: [...text].map((char) => char.charCodeAt(0)) });
export const byteArray = (...values: number[]): Json => ({ B: values });
export const codePoints = (...values: number[]): Json => ({ s: values });
export const tuple = (...items: Json[]): Json => ({ t: items });
export const dict = (...entries: [Json, Json][]): Json => ({ d: entries });
export const slice = (start: Json, stop: Json, step: Json): Json => ({ S: [start, stop, step] });
export const float = (value: number): Json => ({ f: String(value) });

export function decode(json: Json): PyValue {
  if (json === null) return None;
  if (typeof json === 'boolean' || typeof json === 'string') return json;
  if (Array.isArray(json)) return new PyList(json.map(decode));
  const [[tag, content] = ['', null]] = Object.entries(json);
  const list = content as Json[];
  switch (tag) {
    case 'i': {
      const big = BigInt(content as string);
      return Number.isSafeInteger(Number(big)) ? Number(big) : big;
    }
    case 'f':
      return new PyFloat(Number(content));
    case 's':
      return strFromCodePoints(Uint32Array.from(content as number[]));
    case 'b':
      return new PyBytes(Uint8Array.from(content as number[]));
    case 'B':
      return new PyByteArray(Uint8Array.from(content as number[]));
    case 't':
      return new PyTuple(list.map(decode));
    case 'd':
      return dictFrom((list as [Json, Json][]).map(([key, value]) => [decode(key), decode(value)]));
    case 'S':
      return new PySlice(...(list.map(decode) as [PyValue, PyValue, PyValue]));
    default:
      throw new Error(`no value: ${JSON.stringify(json)}`);
  }
}

export function encode(value: PyValue): Json {
  if (value === None) return null;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return { i: String(value) };
  if (typeof value === 'string') return /^[ -~]*$/.test(value) ? value : { s: [...textUnits(value)] };
  if (value instanceof PyStr) return { s: [...value.codePoints] };
  if (value instanceof PyBytes) return { b: [...value.bytes] };
  if (value instanceof PyByteArray) return { B: [...value.bytes] };
  if (value instanceof PyTuple) return { t: value.items.map(encode) };
  if (value instanceof PyList) return value.items.map(encode);
  if (value instanceof PyDict)
    return { d: [...value.table.entries()].map(([k, v]) => [encode(k), encode(v)]) };
  if (value instanceof PyFloat) return { f: textOf(repr(value)) ?? '' };
  return { o: typeOf(value).name };
}

function* textUnits(text: string): IterableIterator<number> {
  for (let at = 0; at < text.length; at++) yield text.charCodeAt(at);
}

const compareBy = (operator: 0 | 1 | 2 | 3 | 4 | 5) => (a: PyValue, b: PyValue) =>
  compareBool(a, b, operator);

type Operation = (a: PyValue, b: PyValue, c: PyValue) => PyValue | undefined;

/** By the names in cases; more can be added with the Python that does the same. */
export const OPERATIONS: Record<string, Operation> = {
  '+': add,
  '*': multiply,
  '%': remainder,
  '+=': inplaceAdd,
  '*=': inplaceMultiply,
  '[]': getItem,
  '[]=': (a, b, c) => {
    setItem(a, b, c);
    return None;
  },
  'del []': (a, b) => {
    deleteItem(a, b);
    return None;
  },
  in: (a, b) => contains(a, b),
  '<': compareBy(LT),
  '<=': compareBy(LE),
  '==': compareBy(EQ),
  '!=': compareBy(NE),
  '>': compareBy(GT),
  '>=': compareBy(GE),
  repr: (a) => repr(a),
  ascii: (a) => asciiOf(a),
  'to str': (a) => str(a),
  bool: (a) => isTrue(a),
  list: (a) => new PyList(listItems(a)),
  format: (a, b) => format(a, b),
  'hash equal': (a, b) => hash(a) === hash(b),
};

const PYTHON = `
import json, operator
OPERATIONS = {
    '+': operator.add, '*': operator.mul, '%': operator.mod, '+=': operator.iadd, '*=': operator.imul,
    '[]': operator.getitem, '[]=': operator.setitem, 'del []': operator.delitem, 'in': operator.contains,
    '<': operator.lt, '<=': operator.le, '==': operator.eq, '!=': operator.ne, '>': operator.gt, '>=': operator.ge,
    'repr': repr, 'ascii': ascii, 'to str': str, 'bool': bool, 'list': list, 'format': format,
    'hash equal': lambda a, b: hash(a) == hash(b),
}
def decode(j):
    if j is None or isinstance(j, (bool, str)): return j
    if isinstance(j, list): return [decode(x) for x in j]
    (tag, c), = j.items()
    match tag:
        case 'i': return int(c)
        case 'f': return float(c)
        case 's': return ''.join(map(chr, c))
        case 'b': return bytes(c)
        case 'B': return bytearray(c)
        case 't': return tuple(decode(x) for x in c)
        case 'd': return {decode(k): decode(v) for k, v in c}
        case 'S': return slice(*(decode(x) for x in c))
    raise ValueError(tag)
def encode(v):
    if v is None or isinstance(v, bool): return v
    if isinstance(v, int): return {'i': str(v)}
    if isinstance(v, float): return {'f': repr(v)}
    if isinstance(v, str): return v if v.isascii() and v.isprintable() else {'s': [ord(c) for c in v]}
    if isinstance(v, bytes): return {'b': list(v)}
    if isinstance(v, bytearray): return {'B': list(v)}
    if isinstance(v, tuple): return {'t': [encode(x) for x in v]}
    if isinstance(v, list): return [encode(x) for x in v]
    if isinstance(v, dict): return {'d': [[encode(k), encode(x)] for k, x in v.items()]}
    return {'o': type(v).__name__}
def run(case):
    args = [decode(x) for x in case['a']]
    keywords = {k: decode(v) for k, v in case.get('k', {}).items()}
    f = case['f']
    try:
        if f[0] == '.': value = getattr(args[0], f[1:])(*args[1:], **keywords)
        elif f in OPERATIONS: value = OPERATIONS[f](*args)
        else: value = eval(f)(*args, **keywords)
        result = {'value': encode(value)}
    except Exception as e:
        result = {'error': type(e).__name__ + ': ' + ascii(str(e))}
    if args and isinstance(args[0], bytearray): result['self'] = encode(args[0])
    return result
`;

export interface Outcome {
  readonly value?: Json;
  readonly error?: string;
  readonly self?: Json;
}

/** Runs cases in CPython. \`setup\` may define more operations and types. */
export function runThere(oracle: Oracle, cases: readonly Case[], setup = ''): Outcome[] {
  const outcomes: Outcome[] = [];
  for (let at = 0; at < cases.length; at += 4000) {
    oracle.globals.set('cases', JSON.stringify(cases.slice(at, at + 4000)));
    outcomes.push(
      ...(pythonJson(
        oracle,
        `${PYTHON}\n${setup}\njson.dumps([run(c) for c in json.loads(cases)])`,
      ) as Outcome[]),
    );
  }
  return outcomes;
}

function shown(error: unknown): string {
  if (!(error instanceof PyBaseException)) throw error;
  return `${error.type.name}: ${asciiOf(str(error))}`;
}

export function runHere(test: Case, types: Readonly<Record<string, PyValue>> = {}): Outcome {
  const args = test.a.map(decode);
  const names = Object.keys(test.k ?? {});
  const keywords = Object.values(test.k ?? {}).map(decode);
  const [self] = args;
  let outcome: Outcome;
  try {
    let value: PyValue | undefined;
    const operation = OPERATIONS[test.f];
    if (test.f.startsWith('.') && self !== undefined)
      value = callKeywords(getAttribute(self, test.f.slice(1)), [...args.slice(1), ...keywords], names);
    else if (operation !== undefined) value = operation(...(args as [PyValue, PyValue, PyValue]));
    else {
      const type = types[test.f];
      if (type === undefined) throw new Error(`no operation ${test.f}`);
      value = callKeywords(type, [...args, ...keywords], names);
    }
    outcome = { value: encode(value ?? None) };
  } catch (error) {
    outcome = { error: shown(error) };
  }
  return self instanceof PyByteArray ? { ...outcome, self: encode(self) } : outcome;
}

/** The cases whose outcomes differ, as lines for a message. */
export function differences(
  oracle: Oracle,
  cases: readonly Case[],
  types?: Readonly<Record<string, PyValue>>,
  setup?: string,
): string[] {
  const there = runThere(oracle, cases, setup);
  const lines: string[] = [];
  for (const [at, test] of cases.entries()) {
    let here: unknown;
    try {
      here = runHere(test, types);
    } catch (error) {
      here = error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
    const mine = typeof here === 'string' ? here : JSON.stringify(here);
    const theirs = JSON.stringify(there[at]);
    if (mine !== theirs) lines.push(`${JSON.stringify(test)}\n  here:  ${mine}\n  there: ${theirs}`);
  }
  return lines;
}
