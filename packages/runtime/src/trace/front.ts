/**
 * Context functions in trace mode, in WebAssembly: each call is counted, and one that is not timed goes straight on. Those that
 * are, and all while somebody listens, go through the functions of the same names in TypeScript.
 */
import { abiFunctions } from '../gen/abi.ts';
import type { RawContext } from '../gen/raw-context.ts';
import type { Code } from '../wasm/code.ts';
import { ModuleBuilder } from '../wasm/module-builder.ts';
import { ALL_TIMED, COUNTS, LONG_STRIDE, MANY, OBSERVED, STRIDE } from './recorder.ts';

let compiled: { readonly names: string; readonly module: WebAssembly.Module } | undefined;

/** `timed` are the functions in TypeScript. */
export function countingContext(
  inner: Partial<RawContext>,
  timed: Partial<RawContext>,
  memory: WebAssembly.Memory,
): Partial<RawContext> {
  const present = abiFunctions.map(({ importName }) => importName).filter((name) => name in inner);
  const names = present.join();
  if (compiled?.names !== names) compiled = { names, module: compile(new Set(present)) };
  const { exports } = new WebAssembly.Instance(compiled.module, {
    recorder: { memory },
    inner: inner as WebAssembly.ModuleImports,
    timed: timed as WebAssembly.ModuleImports,
  });
  return exports as Partial<RawContext>;
}

function compile(present: ReadonlySet<string>): WebAssembly.Module {
  const builder = new ModuleBuilder();
  builder.importMemory('recorder', 'memory');
  const functions = abiFunctions.flatMap(({ importName: name, params, result }, place) => {
    if (!present.has(name)) return [];
    const type = { params, results: result === 'void' ? [] : [result] };
    const inner = builder.importFunction('inner', name, type);
    return [{ name, type, place, inner, timed: builder.importFunction('timed', name, type) }];
  });
  for (const { name, type, place, inner, timed } of functions) {
    const count = type.params.length;
    const at = 4 * (COUNTS + 2 * place);
    const pass = (code: Code): Code => {
      type.params.forEach((_, parameter) => {
        code.get(parameter);
      });
      return code;
    };
    const index = builder.define(type, ['i64'], (code) => {
      code.i32(0).i32(0).access('i64.load', at).i64(1n).op('i64.add').tee(count).access('i64.store', at);
      // Few calls, or the last of some: these are timed.
      code.get(count).i64(BigInt(ALL_TIMED)).op('i64.gt_u');
      code.get(count);
      code.i64(BigInt(LONG_STRIDE - 1)).i64(BigInt(STRIDE - 1));
      code.get(count).i64(BigInt(MANY)).op('i64.gt_u', 'select', 'i64.and', 'i64.eqz', 'i32.eqz', 'i32.and');
      code
        .i32(0)
        .access('i32.load', 4 * OBSERVED)
        .op('i32.eqz', 'i32.and');
      code.if((untimed) => pass(untimed).call(inner).op('return'));
      pass(code).call(timed);
    });
    builder.export(name, index);
  }
  return builder.compile();
}
