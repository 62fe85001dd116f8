import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answeringBytes, answeringModule } from '@harpy/runtime/objects/inline-answers';
import type { FunctionIndex, ValueType } from '@harpy/runtime/wasm/code';
import { ModuleBuilder } from '@harpy/runtime/wasm/module-builder';

const I: ValueType = 'i32';

/** What each import is, and an exported function that does nothing but call it. */
const imports: readonly (readonly [name: string, result: ValueType | undefined])[] = [
  ['ctx_Dup', I],
  ['ctx_Close', undefined],
  ['ctx_Long_FromInt32_t', I],
  ['ctx_Long_AsInt32_t', I],
  ['ctx_Long_AsSize_t', I],
  ['ctx_Long_AsInt64_t', 'i64'],
  ['ctx_Long_AsDouble', 'f64'],
  // No answers for this one.
  ['ctx_Long_FromUInt64_t', I],
];

function extension(module = 'hpy'): ModuleBuilder {
  const builder = new ModuleBuilder();
  const functions = imports.map(([name, result]): [string, ValueType | undefined, FunctionIndex] => {
    const results = result === undefined ? [] : [result];
    return [name, result, builder.importFunction(module, name, { params: [I, I], results })];
  });
  for (const [name, result, index] of functions) {
    const results = result === undefined ? [] : [result];
    builder.export(
      name,
      builder.define({ params: [I, I], results }, ['f64', I], (code) => {
        // Bytes that look like a call, and a branch around the real one.
        code.f64(1e-300).set(2).i32(0x10).set(3);
        if (result === undefined) code.block((block) => block.get(0).get(1).call(index));
        else code.get(0).get(1).call(index);
      }),
    );
  }
  return builder;
}

type Exported = Record<string, (context: number, value: number) => number | bigint | undefined>;

/** The functions, and the calls that left the module. */
function run(module: WebAssembly.Module, from = 'hpy'): { functions: Exported; calls: unknown[] } {
  const calls: unknown[] = [];
  const given = Object.fromEntries(
    imports.map(([name, result]) => [
      name,
      (context: number, value: number) => {
        calls.push([name, context, value]);
        return result === 'i64' ? -7n : -7;
      },
    ]),
  );
  const { exports } = new WebAssembly.Instance(module, { [from]: given });
  return { functions: exports as unknown as Exported, calls };
}

const odd = (value: number): number => (value << 1) | 1 | 0;

test('small ints are answered in the extension', () => {
  const { functions: f, calls } = run(answeringModule(extension().toBytes()));
  for (const value of [0, 1, -1, 12345, 2 ** 30 - 1, -(2 ** 30)]) {
    assert.equal(f['ctx_Dup']?.(8, odd(value)), odd(value));
    assert.equal(f['ctx_Close']?.(8, odd(value)), undefined);
    assert.equal(f['ctx_Long_FromInt32_t']?.(8, value), odd(value));
    assert.equal(f['ctx_Long_AsInt32_t']?.(8, odd(value)), value);
    assert.equal(f['ctx_Long_AsInt64_t']?.(8, odd(value)), BigInt(value));
    assert.equal(f['ctx_Long_AsDouble']?.(8, odd(value)), value);
    if (value >= 0) assert.equal(f['ctx_Long_AsSize_t']?.(8, odd(value)), value);
  }
  assert.deepEqual(calls, []);
});

test('all else is called', () => {
  const { functions: f, calls } = run(answeringModule(extension().toBytes()));
  const expected: unknown[] = [];
  const check = (name: string, value: number, result: number | bigint | undefined): void => {
    assert.equal(f[name]?.(8, value), result);
    expected.push([name, 8, value]);
  };
  for (const handle of [0, 16, 1 << 20]) {
    check('ctx_Dup', handle, -7);
    check('ctx_Close', handle, undefined);
    check('ctx_Long_AsInt32_t', handle, -7);
    check('ctx_Long_AsSize_t', handle, -7);
    check('ctx_Long_AsInt64_t', handle, -7n);
    check('ctx_Long_AsDouble', handle, -7);
  }
  check('ctx_Long_AsSize_t', odd(-1), -7);
  for (const large of [2 ** 30, -(2 ** 30) - 1, 2 ** 31 - 1, -(2 ** 31)])
    check('ctx_Long_FromInt32_t', large, -7);
  assert.deepEqual(calls, expected);
});

test('only functions of HPy are', () => {
  const bytes = extension('other').toBytes();
  assert.equal(answeringBytes(bytes), bytes);
  const { functions: f, calls } = run(answeringModule(bytes), 'other');
  f['ctx_Dup']?.(8, 3);
  assert.deepEqual(calls, [['ctx_Dup', 8, 3]]);
});

test('the bytes of a module are changed once', () => {
  const bytes = extension().toBytes();
  assert.notEqual(answeringBytes(bytes), bytes);
  assert.equal(answeringBytes(bytes), answeringBytes(bytes));
});

test('a module that tells of places in its code stays as it is', () => {
  const bytes = extension().toBytes();
  const section = (name: string): Uint8Array<ArrayBuffer> => {
    const text = new TextEncoder().encode(name);
    return new Uint8Array([...bytes, 0, text.length + 1, text.length, ...text]);
  };
  const described = section('.debug_line');
  assert.equal(answeringBytes(described), described);
  const named = section('producers');
  assert.notEqual(answeringBytes(named), named);
});

test('what is no module is left to the engine', () => {
  const bytes = extension().toBytes();
  for (const damaged of [bytes.slice(0, -3), bytes.slice(0, 9), bytes.with(bytes.length - 1, 0xff)]) {
    const copy = new Uint8Array(damaged);
    assert.throws(() => answeringModule(copy), WebAssembly.CompileError);
  }
});
