/**
 * Context functions in trace mode, in WebAssembly: each call is counted, and one that is not timed goes straight on. Those that
 * are, and all while somebody listens, go through the functions of the same names in TypeScript.
 */
import { abiFunctions } from '../gen/abi.ts';
import type { RawContext } from '../gen/raw-context.ts';
import type { Code } from '../wasm/code.ts';
import { ModuleBuilder } from '../wasm/module-builder.ts';
import { writeCount } from './counting-code.ts';
import { COUNTS } from './recorder.ts';

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
      writeCount(code, (to) => to.i32(0), at, count);
      code.if((untimed) => pass(untimed).call(inner).op('return'));
      pass(code).call(timed);
    });
    builder.export(name, index);
  }
  return builder.compile();
}
