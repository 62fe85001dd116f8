/** `PyMethodDef` tables for the methods an extension defines. */

import type { MethodDefinition } from '@harpy/runtime/definitions';
import { signatureNumbers } from '@harpy/runtime/gen/abi';
import type { FunctionPointer } from '@harpy/runtime/wasm/function-table';
import type { Extension } from './extension.ts';
import { PythonError } from './python-error.ts';
import type { Target, Trampolines } from './trampolines.ts';

/** METH_FASTCALL | METH_KEYWORDS: the one way of calling in which no JavaScript stands between. */
const FASTCALL_KEYWORDS = 0x0080 | 0x0002;
const METHOD_DEF_SIZE = 16;

/** Adds a trampoline for each method; `owner` is the module's or type's name. */
export function planMethods(
  extension: Extension,
  trampolines: Trampolines,
  owner: string,
  methods: readonly MethodDefinition[],
): readonly { readonly method: MethodDefinition; readonly place: number }[] {
  const { calls } = extension;
  const { methodCalls: to } = extension;
  return methods.map((method) => {
    const { impl } = method;
    extension.names.set(impl, `${owner}.${method.name}`);
    switch (method.signature) {
      case signatureNumbers.HPyFunc_noargs:
        return { method, place: trampolines.method('noargs', calls.object1, impl, to.misusedNoargs) };
      case signatureNumbers.HPyFunc_o:
        return { method, place: trampolines.method('one', calls.object2, impl, to.misusedOne) };
      case signatureNumbers.HPyFunc_varargs:
        return { method, place: trampolines.positional(calls.positional as Target[], impl, to.varargs) };
      case signatureNumbers.HPyFunc_keywords:
        return { method, place: trampolines.keywords(calls.keywords as Target[], impl, to.keywords) };
      default:
        throw new PythonError(
          'ValueError',
          `Unsupported HPyMeth signature ${method.signature} of the method ${owner}.${method.name}`,
        );
    }
  });
}

/** Writes the table into memory that `owner` allocates. */
export function writeMethodTable(
  extension: Extension,
  owner: { allocate(size: number): number },
  planned: ReturnType<typeof planMethods>,
  functions: readonly FunctionPointer[],
): number {
  const { py } = extension.host;
  const table = owner.allocate((planned.length + 1) * METHOD_DEF_SIZE);
  planned.forEach(({ method, place }, index) => {
    const at = table + index * METHOD_DEF_SIZE;
    py.memory.setWord(at, py.permanentString(method.name));
    py.memory.setWord(at + 4, functions[place] as number);
    py.memory.setWord(at + 8, FASTCALL_KEYWORDS);
    py.memory.setWord(at + 12, method.doc === null ? 0 : py.permanentString(method.doc));
  });
  return table;
}
