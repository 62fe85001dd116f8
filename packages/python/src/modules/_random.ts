/** `_random`: the generator of the module `random`, the Mersenne Twister MT19937 of M. Matsumoto and T. Nishimura (1998). */
import { bareType, integerOf, None, PyFloat, PyTuple, typeOf } from '@harpy/objects/core-types';
import { constructWith, method, populate } from '@harpy/objects/define';
import { defineModule, type ModuleDefinition } from '@harpy/objects/define-module';
import { overflowError, typeError, valueError } from '@harpy/objects/errors';
import { absolute, type Int, normalize } from '@harpy/objects/numbers/integer';
import { PyObject } from '@harpy/objects/object';
import { indexNumber } from '@harpy/objects/protocols/convert';
import { hash } from '@harpy/objects/protocols/hash';
import type { PyType } from '@harpy/objects/type';
import '@harpy/objects/types/object';
import type { PyValue } from '@harpy/objects/value';

const N = 624;
const M = 397;

class PyRandom extends PyObject {
  readonly state = new Uint32Array(N);
  index = N + 1;
}

const randomType = bareType('_random.Random', PyRandom, undefined, { baseType: true });

/** The next 32 bits. */
function next(random: PyRandom): number {
  const { state } = random;
  if (random.index >= N) {
    for (let k = 0; k < N; k++) {
      const y = ((state[k] ?? 0) & 0x80000000) | ((state[(k + 1) % N] ?? 0) & 0x7fffffff);
      state[k] = (state[(k + M) % N] ?? 0) ^ (y >>> 1) ^ ((y & 1) === 0 ? 0 : 0x9908b0df);
    }
    random.index = 0;
  }
  let y = state[random.index++] ?? 0;
  y ^= y >>> 11;
  y ^= (y << 7) & 0x9d2c5680;
  y ^= (y << 15) & 0xefc60000;
  return (y ^ (y >>> 18)) >>> 0;
}

function startWith(random: PyRandom, seed: number): void {
  const { state } = random;
  state[0] = seed;
  for (let k = 1; k < N; k++) {
    const before = state[k - 1] ?? 0;
    state[k] = Math.imul(1812433253, before ^ (before >>> 30)) + k;
  }
  random.index = N;
}

function startWithKey(random: PyRandom, key: Uint32Array): void {
  startWith(random, 19650218);
  const { state } = random;
  const mixed = (i: number, factor: number): number => {
    const before = state[i - 1] ?? 0;
    return (state[i] ?? 0) ^ Math.imul(before ^ (before >>> 30), factor);
  };
  let i = 1;
  const wrap = (): void => {
    i++;
    if (i >= N) {
      state[0] = state[N - 1] ?? 0;
      i = 1;
    }
  };
  for (let k = 0; k < Math.max(N, key.length); k++) {
    const j = k % key.length;
    state[i] = mixed(i, 1664525) + (key[j] ?? 0) + j;
    wrap();
  }
  for (let k = 0; k < N - 1; k++) {
    state[i] = mixed(i, 1566083941) - i;
    wrap();
  }
  state[0] = 0x80000000;
}

/** The 32-bit digits of a magnitude, the lowest first; at least one. */
function digitsOf(n: Int): Uint32Array {
  if (typeof n === 'number' && n < 4294967296) return Uint32Array.of(n);
  const text = n.toString(16);
  const digits = new Uint32Array(Math.ceil(text.length / 8));
  for (let k = 0, end = text.length; end > 0; k++, end -= 8)
    digits[k] = Number.parseInt(text.slice(Math.max(0, end - 8), end), 16);
  return digits;
}

function seed(random: PyRandom, value: PyValue): void {
  if (value === None) {
    startWithKey(random, crypto.getRandomValues(new Uint32Array(N)));
    return;
  }
  const integer = integerOf(value);
  const number = integer ?? normalize(BigInt.asUintN(64, BigInt(hash(value))));
  startWithKey(random, digitsOf(absolute(number)));
}

/** Uniform in [0, 1), a multiple of 2**-53. */
function uniform(random: PyRandom): number {
  const a = next(random) >>> 5;
  const b = next(random) >>> 6;
  return (a * 67108864 + b) / 9007199254740992;
}

function randomBits(random: PyRandom, count: PyValue): PyValue {
  const k = indexNumber(count);
  if (k < 0) throw valueError('Cannot convert negative int');
  if (k === 0) return 0;
  if (typeof k === 'bigint') throw overflowError('Python int too large to convert to C uint64_t');
  if (k <= 32) return next(random) >>> (32 - k);
  if (k <= 53) {
    const low = next(random);
    return (next(random) >>> (64 - k)) * 4294967296 + low;
  }
  const digits: string[] = [];
  for (let rest = k; rest > 0; rest -= 32) {
    const word = rest < 32 ? next(random) >>> (32 - rest) : next(random);
    digits.push(word.toString(16).padStart(8, '0'));
  }
  return normalize(BigInt(`0x${digits.reverse().join('')}`));
}

function wordArgument(value: PyValue): number {
  const n = integerOf(value);
  if (n === undefined) throw typeError('an integer is required');
  if (n < 0) throw overflowError("can't convert negative value to unsigned int");
  if (n >= 1n << 64n) throw overflowError('Python int too large to convert to C unsigned long');
  return Number(BigInt.asUintN(32, BigInt(n)));
}

function setState(random: PyRandom, value: PyValue): void {
  if (!(value instanceof PyTuple)) throw typeError('state vector must be a tuple');
  if (value.items.length !== N + 1) throw valueError('state vector is the wrong size');
  const words = Uint32Array.from(value.items.slice(0, N), wordArgument);
  const last = value.items[N] ?? 0;
  const index = integerOf(last);
  if (index === undefined)
    throw typeError(`'${typeOf(last).name}' object cannot be interpreted as an integer`);
  if (index < 0 || index > N) throw valueError('invalid state');
  random.state.set(words);
  random.index = Number(index);
}

populate(randomType, {
  doc: 'A generator of random numbers, the Mersenne Twister.',
  slots: {
    tp_new: constructWith(
      'Random(*args, **kwargs)',
      (type: PyType) => new (type.ctor as unknown as new () => PyRandom)(),
    ),
    tp_init: (self, args, names) => {
      if (names !== undefined && names.length > 0) throw typeError('Random() takes no keyword arguments');
      if (args.length > 1) throw typeError('Random() requires 0 or 1 argument');
      seed(self as PyRandom, args[0] ?? None);
    },
  },
  methods: () => [
    method('random()', (self: PyRandom) => new PyFloat(uniform(self)), 'A float in [0, 1).'),
    method(
      'seed(n=None, /)',
      (self: PyRandom, n: PyValue = None) => seed(self, n),
      'Starts anew from an int, the hash of another object, or from what the system has of chance.',
    ),
    method(
      'getstate()',
      (self: PyRandom) => new PyTuple([...self.state, self.index]),
      'The state, for setstate().',
    ),
    method('setstate(state, /)', setState, 'Goes back to a state that getstate() gave.'),
    method('getrandbits(k, /)', randomBits, 'An int of k random bits.'),
  ],
});

export const randomModule: ModuleDefinition = defineModule({
  name: '_random',
  doc: 'The Mersenne Twister.',
  types: [randomType],
});
