/** int, float, complex and bool against CPython: results and messages of generated operations. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Case,
  complex,
  type Encoded,
  float,
  int,
  outcome,
  PYTHON_OUTCOMES,
  sameOutcome,
  str,
} from './number-cases.ts';
import { pythonJson, randomNumbers, startOracle } from './oracle.ts';

const oracle = await startOracle();
const EACH = 300;

/** Values of all kinds, edges more often than the rest. */
class Pool {
  readonly below: (limit: number) => number;
  constructor(seed: number) {
    this.below = randomNumbers(seed);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  bigint(bits: number): bigint {
    let value = 0n;
    for (let at = 0; at < bits; at += 30) value = (value << 30n) | BigInt(this.below(2 ** 30));
    return value >> BigInt(Math.max(0, Math.ceil(bits / 30) * 30 - bits));
  }

  integer(): bigint {
    const edge = [
      0n,
      1n,
      2n,
      3n,
      10n,
      1n << 30n,
      1n << 31n,
      1n << 32n,
      1n << 52n,
      1n << 53n,
      1n << 54n,
      1n << 62n,
      1n << 63n,
      1n << 64n,
    ];
    let value: bigint;
    switch (this.below(5)) {
      case 0:
        value = this.pick(edge) + BigInt(this.below(5) - 2);
        break;
      case 1:
        value = this.bigint(1 + this.below(54));
        break;
      case 2:
        value = this.bigint(1 + this.below(400));
        break;
      default:
        value = BigInt(this.below(100));
    }
    return this.below(2) === 0 ? value : -value;
  }

  small(): bigint {
    return BigInt(this.below(200) - 60);
  }

  float(): number {
    const edge = [
      0,
      0.5,
      1,
      1.5,
      2.5,
      0.1,
      0.125,
      1e15,
      1e16,
      1e17,
      123456789012345680,
      1e21,
      1e22,
      1e23,
      5e-324,
      2.2250738585072014e-308,
      1.7976931348623157e308,
      1e-4,
      1e-5,
      9007199254740994,
      Infinity,
      NaN,
    ];
    const sign = this.below(2) === 0 ? 1 : -1;
    switch (this.below(6)) {
      case 0:
        return sign * this.pick(edge);
      case 1: {
        const words = new DataView(new ArrayBuffer(8));
        words.setUint32(0, this.below(4294967296));
        words.setUint32(4, this.below(4294967296));
        return words.getFloat64(0);
      }
      case 2:
        return (sign * this.below(1000000)) / 10 ** this.below(7);
      case 3:
        return (sign * this.below(4000)) / 2 ** this.below(12);
      case 4:
        return sign * this.below(1000) * 10 ** (this.below(60) - 30);
      default:
        return (sign * this.below(4294967296)) / 4294967296;
    }
  }

  value(): Encoded {
    switch (this.below(8)) {
      case 0:
        return this.below(2) === 0;
      case 1:
      case 2:
      case 3:
        return int(this.integer());
      case 4:
        return complex(this.float(), this.float());
      default:
        return float(this.float());
    }
  }

  real(): Encoded {
    return this.below(2) === 0 ? int(this.integer()) : float(this.float());
  }

  many<T>(count: number, make: () => T): T[] {
    return Array.from({ length: count }, make);
  }

  numeral(): string {
    const space = () => this.pick(['', '', '', ' ', '\t\n', '\u2003']);
    const digits = () =>
      this.many(1 + this.below(this.pick([2, 6, 30])), () =>
        this.pick([...'0123456789', ...'0123456789', '_', '\u0664']),
      ).join('');
    const number = () =>
      this.pick([
        digits,
        () => `${digits()}.${digits()}`,
        () => `.${digits()}`,
        () => `${digits()}.`,
        () => `${digits()}e${this.pick(['', '-', '+'])}${this.below(400)}`,
        () => `${digits()}.${digits()}E${this.below(20)}`,
        () =>
          this.pick([
            'inf',
            'nan',
            'Infinity',
            'INF',
            'infinit',
            '',
            'x',
            '1e',
            '0x1F',
            '0b101',
            '0o17',
            '1__0',
            '_1',
            '1_',
          ]),
        () =>
          this.pick(['0x', '0b', '0O', '']) +
          this.many(1 + this.below(8), () => this.pick([...'0123456789abcdefzZ'])).join(''),
      ])();
    const sign = () => this.pick(['', '', '', '-', '+', '--']);
    return space() + sign() + number() + space();
  }

  complexText(): string {
    const part = () => this.pick(['', '1', '1.5', '2e3', 'inf', 'nan', '.5', '1_0', '1__0', 'x']);
    const sign = () => this.pick(['', '-', '+', ' ']);
    const body = sign() + part() + sign() + part() + this.pick(['', 'j', 'J', 'i']);
    return this.pick([body, body, `(${body})`, ` ( ${body} ) `, `(${body}`]);
  }

  spec(types: readonly string[]): string {
    const fill = this.pick(['', '', '', '*<', '0>', '^', '=', '<', '>', 'é=', '😀^', '_=']);
    const sign = this.pick(['', '', '+', '-', ' ']);
    const z = this.pick(['', '', '', 'z']);
    const alternate = this.pick(['', '', '#']);
    const zero = this.pick(['', '', '0']);
    const width = this.pick(['', '', '5', '12', '30', '1']);
    const group = this.pick(['', '', '', ',', '_', ',_']);
    const precision = this.pick(['', '', '', '.0', '.1', '.2', '.5', '.17', '.25', '.110', '.', '.3,', '._']);
    return fill + sign + z + alternate + zero + width + group + precision + this.pick(types);
  }
}

function check(cases: readonly Case[], loose = false): void {
  oracle.globals.set('cases', JSON.stringify(cases));
  const expected = pythonJson(oracle, PYTHON_OUTCOMES) as string[];
  const wrong: string[] = [];
  for (const [at, one] of cases.entries()) {
    const ours = outcome(one);
    const theirs = (expected[at] ?? '').replace(
      "(68, 'Result not representable')",
      "(34, 'Numerical result out of range')",
    );
    if (!sameOutcome(ours, theirs, loose))
      wrong.push(`${JSON.stringify(one)}\n  ours    ${ours}\n  CPython ${theirs}`);
  }
  assert.equal(
    wrong.length,
    0,
    `${wrong.length} of ${cases.length} differ:\n${wrong.slice(0, 12).join('\n')}`,
  );
}

const BINARY = [
  'add',
  'sub',
  'mul',
  'truediv',
  'floordiv',
  'mod',
  'divmod',
  'and',
  'or',
  'xor',
  'lt',
  'le',
  'eq',
  'ne',
  'gt',
  'ge',
  'iadd',
  'isub',
  'imul',
];
for (const [at, op] of BINARY.entries()) {
  test(`${op} of numbers of all types`, () => {
    const pool = new Pool(100 + at);
    const any = pool.many(EACH, () => ({ op, args: [pool.value(), pool.value()] }));
    const ints = pool.many(EACH, () => ({ op, args: [int(pool.integer()), int(pool.integer())] }));
    const wrong = pool.many(20, () => ({
      op,
      args: pool.below(2) === 0 ? [pool.value(), null] : [null, pool.value()],
    }));
    check([...any, ...ints, ...wrong]);
  });
}

test('unary operations', () => {
  const pool = new Pool(2);
  const ops = ['neg', 'pos', 'invert', 'abs', 'bool', 'repr', 'str'];
  check(
    ops.flatMap((op) => pool.many(EACH, () => ({ op, args: [pool.value()] }))),
    true,
  );
  // the hash of NaN is that of its object
  const hashable = () => {
    const value = pool.value();
    return JSON.stringify(value).includes('nan') ? int(1) : value;
  };
  check(pool.many(3 * EACH, () => ({ op: 'hash', args: [hashable()] })));
  check(['repr', 'neg'].flatMap((op) => pool.many(EACH, () => ({ op, args: [pool.real()] }))));
});

test('shifts', () => {
  const pool = new Pool(3);
  check(
    ['lshift', 'rshift'].flatMap((op) =>
      pool.many(EACH, () => ({ op, args: [int(pool.integer()), int(pool.small())] })),
    ),
  );
});

test('powers of ints, and modulo', () => {
  const pool = new Pool(4);
  const base = () => (pool.below(2) === 0 ? pool.small() : pool.integer());
  check(pool.many(EACH, () => ({ op: 'pow', args: [int(base()), int(pool.below(60))] })));
  check(pool.many(2 * EACH, () => ({ op: 'pow3', args: [int(pool.integer()), int(base()), int(base())] })));
  check(
    pool.many(50, () => ({
      op: 'pow3',
      args: [pool.real(), float(pool.float()), pool.pick([null, pool.real()])],
    })),
    true,
  );
});

test('powers of floats and complex numbers', () => {
  const pool = new Pool(5);
  check(
    pool.many(3 * EACH, () => ({
      op: 'pow',
      args: [pool.real(), pool.below(2) === 0 ? float(pool.float()) : int(pool.small())],
    })),
    true,
  );
});

test('int(text, base)', () => {
  const pool = new Pool(6);
  check(pool.many(3 * EACH, () => ({ op: 'call:int', args: [str(pool.numeral())] })));
  check(
    pool.many(3 * EACH, () => ({
      op: 'call:int',
      args: [str(pool.numeral()), int(pool.pick([0, 2, 8, 10, 16, 36, 37, 7]))],
    })),
  );
  check([
    { op: 'call:int', args: [] },
    { op: 'call:int', args: [], names: { base: int(3) } },
    { op: 'call:int', args: [int(1), int(2)] },
    { op: 'call:int', args: [str('10')], names: { base: int(5) } },
    { op: 'call:int', args: [], names: { x: int(5) } },
    { op: 'call:int', args: [{ b: [49, 50] }] },
    { op: 'call:int', args: [{ b: [49, 160] }] },
    { op: 'call:int', args: [{ b: [49, 50] }, int(3)] },
    { op: 'call:int', args: [null] },
    { op: 'call:int', args: [complex(1, 0)] },
    { op: 'call:int', args: [str(`${'1'.repeat(300)}x`)] },
    { op: 'call:int', args: [str('7'.repeat(4301))] },
    { op: 'call:int', args: [str('7'.repeat(4300))] },
    { op: 'lshift', args: [int(1), int(14284)] },
    { op: 'lshift', args: [int(1), int(14282)] },
    { op: 'repr', args: [int(10n ** 4299n)] },
    { op: 'call:bool', args: [int(1), int(2)] },
    { op: 'call:bool', args: [], names: { x: int(1) } },
    { op: 'call:float', args: [], names: { x: int(1) } },
    { op: 'call:float', args: [null] },
    { op: 'call:float', args: [int(10n ** 400n)] },
    { op: 'call:complex', args: [null] },
    { op: 'call:complex', args: [str('1'), int(1)] },
    { op: 'call:complex', args: [int(1), str('1')] },
    { op: 'call:complex', args: [], names: { imag: int(1) } },
    { op: 'call:complex', args: [complex(1, 2), complex(3, 4)] },
    { op: 'call:complex', args: [complex(1, 2), int(4)] },
    { op: 'call:complex', args: [int(1), complex(3, 4)] },
    { op: 'call:complex', args: [], names: { x: int(1) } },
  ]);
});

test('float(text), complex(text), hexadecimal', () => {
  const pool = new Pool(7);
  check(pool.many(5 * EACH, () => ({ op: 'call:float', args: [str(pool.numeral())] })));
  check(pool.many(5 * EACH, () => ({ op: 'call:complex', args: [str(pool.complexText())] })));
  check(pool.many(EACH, () => ({ op: 'method:hex', args: [float(pool.float())] })));
  const hexadecimal = () => {
    const digits = () => pool.many(pool.below(16), () => pool.pick([...'0123456789abcdefABCDEF'])).join('');
    return (
      pool.pick(['', '-', '+', ' ']) +
      pool.pick(['', '0x', '0X']) +
      digits() +
      pool.pick(['', '.', `.${digits()}`]) +
      pool.pick(['', '', `p${pool.below(2400) - 1200}`, 'p', 'g'])
    );
  };
  check(pool.many(5 * EACH, () => ({ op: 'class:float.fromhex', args: [str(hexadecimal())] })));
});

test('conversions between the types', () => {
  const pool = new Pool(8);
  for (const type of ['int', 'float', 'bool', 'complex'])
    check(pool.many(EACH, () => ({ op: `call:${type}`, args: [pool.value()] })));
  check(pool.many(EACH, () => ({ op: 'call:complex', args: [pool.real(), pool.real()] })));
  for (const type of ['float', 'complex'])
    check(
      pool.many(50, () => ({
        op: `class:${type}.from_number`,
        args: [pool.pick([pool.value(), str('1'), null])],
      })),
    );
});

test('methods', () => {
  const pool = new Pool(9);
  const ofInt = [
    'bit_length',
    'bit_count',
    'as_integer_ratio',
    'is_integer',
    'conjugate',
    '__trunc__',
    '__floor__',
    '__ceil__',
    '__round__',
    '__index__',
    '__getnewargs__',
  ];
  const ofFloat = [
    'as_integer_ratio',
    'is_integer',
    'conjugate',
    '__trunc__',
    '__floor__',
    '__ceil__',
    '__round__',
    '__getnewargs__',
  ];
  for (const name of ofInt)
    check(pool.many(100, () => ({ op: `method:${name}`, args: [int(pool.integer())] })));
  for (const name of ofFloat)
    check(pool.many(200, () => ({ op: `method:${name}`, args: [float(pool.float())] })));
  for (const name of ['real', 'imag'])
    check(pool.many(50, () => ({ op: `attr:${name}`, args: [pool.value()] })));
  for (const name of ['numerator', 'denominator'])
    check(pool.many(50, () => ({ op: `attr:${name}`, args: [int(pool.integer())] })));
  check(
    pool.many(2 * EACH, () => ({
      op: 'method:__round__',
      args: [float(pool.float()), int(pool.below(40) - 20)],
    })),
  );
  check(
    pool.many(2 * EACH, () => ({
      op: 'method:__round__',
      args: [float(pool.float()), int(pool.below(700) - 350)],
    })),
  );
  check(
    pool.many(EACH, () => ({
      op: 'method:__round__',
      args: [int(pool.integer()), int(pool.below(40) - 30)],
    })),
  );
  check(
    pool.many(20, () => ({
      op: 'method:__round__',
      args: [pool.real(), pool.pick([null, float(1.5), str('a')])],
    })),
  );
});

test('bytes of ints', () => {
  const pool = new Pool(10);
  const order = () => str(pool.pick(['big', 'little', 'little', 'big', 'big', 'little', 'x']));
  check(
    pool.many(2 * EACH, () => ({
      op: 'method:to_bytes',
      args: [int(pool.integer()), int(pool.pick([0, 1, 2, 7, 8, 9, 20, 60, -1])), order()],
      names: { signed: pool.below(2) === 0 },
    })),
  );
  check(
    pool.many(2 * EACH, () => ({
      op: 'class:int.from_bytes',
      args: [{ b: pool.many(pool.below(20), () => pool.pick([0, 255, 128, 127, pool.below(256)])) }, order()],
      names: { signed: pool.below(2) === 0 },
    })),
  );
  check([
    { op: 'method:to_bytes', args: [int(5)] },
    { op: 'method:to_bytes', args: [int(5), str('x')] },
    { op: 'method:to_bytes', args: [int(5), int(2), int(3)] },
    { op: 'class:int.from_bytes', args: [str('x')] },
    { op: 'class:int.from_bytes', args: [int(3)] },
  ]);
});

test('format of ints', () => {
  const pool = new Pool(11);
  const types = ['', 'd', 'b', 'o', 'x', 'X', 'n', 'c', 'e', 'f', 'g', '%', 'E', 'F', 'G', 's', 'é', 'dd'];
  check(
    pool.many(6 * EACH, () => ({
      op: 'format',
      args: [pool.pick([int(pool.integer()), int(pool.small()), true]), str(pool.spec(types))],
    })),
  );
});

test('format of floats', () => {
  const pool = new Pool(12);
  const types = ['', 'e', 'f', 'g', 'E', 'F', 'G', 'n', '%', '', 'e', 'f', 'g', 'd'];
  check(pool.many(20 * EACH, () => ({ op: 'format', args: [float(pool.float()), str(pool.spec(types))] })));
});

test('format of complex numbers', () => {
  const pool = new Pool(13);
  const types = ['', 'e', 'f', 'g', 'E', 'F', 'G', 'n', '%'];
  check(
    pool.many(6 * EACH, () => ({
      op: 'format',
      args: [complex(pool.float(), pool.float()), str(pool.spec(types))],
    })),
  );
});

test('% formatting', () => {
  const pool = new Pool(14);
  const spec = () =>
    `%${pool.pick(['', '-', '+', ' ', '#', '0', '-0', '+#', '#0', '- '])}${pool.pick(['', '5', '20'])}${pool.pick(['', '.0', '.3', '.20', '.', '.50'])}${pool.pick([...'diuoxXeEfFgG'])}`;
  check(
    pool.many(20 * EACH, () => ({
      op: 'mod',
      args: [str(`<${spec()}>`), pool.pick([int(pool.integer()), float(pool.float()), true])],
    })),
  );
  check(
    pool.many(50, () => ({ op: 'mod', args: [str(spec()), pool.pick([str('x'), null, complex(1, 2)])] })),
  );
});
