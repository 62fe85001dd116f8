/** Fields and globals: references held in the extension's memory, counted like any other. */
import type { ContextFunctions } from '@harpy/runtime/gen/context';
import type { Extension } from '../extension.ts';

export function fieldBodies(
  extension: Extension,
): Pick<ContextFunctions, 'ctx_Field_Store' | 'ctx_Global_Store'> {
  const { fn } = extension.host.py;
  const store = (address: number, object: number): void => {
    const { memory } = extension.instance;
    const old = memory.word(address);
    fn.Py_IncRef(object);
    memory.setWord(address, object);
    // Last, for it may run code that reads the field.
    if (old !== 0) fn.Py_DecRef(old);
  };
  return {
    ctx_Field_Store: (_ctx, _owner, field, handle) => store(field, handle),
    ctx_Global_Store: (_ctx, global, handle) => store(global, handle),
  };
}
