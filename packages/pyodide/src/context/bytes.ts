/** Bytes objects. */
import type { ContextFunctions } from '@harpy/runtime/gen/context';
import type { Handle, Pointer } from '@harpy/runtime/types';
import type { Extension } from '../extension.ts';
import { PythonError } from '../python-error.ts';

type Names = 'AsString' | 'AS_STRING' | 'FromString' | 'FromStringAndSize';

export function bytesBodies(extension: Extension): Pick<ContextFunctions, `ctx_Bytes_${Names}`> {
  const { fn } = extension.host.py;
  const asString = (_ctx: Pointer, bytes: Handle): Pointer => {
    const known = extension.arena.find(bytes);
    if (known >= 0) return extension.arena.address(known) as Pointer;
    const source = fn.PyBytes_AsString(bytes);
    if (source === 0) return 0 as Pointer;
    const size = fn.PyBytes_Size(bytes);
    const address = extension.transfer.toExtension(source, size);
    extension.arena.keep(bytes, address, size);
    return address as Pointer;
  };
  return {
    ctx_Bytes_AsString: asString,
    ctx_Bytes_AS_STRING: asString,
    ctx_Bytes_FromString: (_ctx, text) =>
      extension.transfer.withBytes(text, extension.instance.memory.stringLength(text), (copy) =>
        fn.PyBytes_FromStringAndSize(copy, extension.instance.memory.stringLength(text)),
      ) as Handle,
    ctx_Bytes_FromStringAndSize: (_ctx, bytes, size) => {
      if (bytes === 0)
        throw new PythonError('ValueError', 'NULL char * passed to HPyBytes_FromStringAndSize');
      if (size < 0)
        throw new PythonError('SystemError', 'Negative size passed to HPyBytes_FromStringAndSize');
      return extension.transfer.withBytes(bytes, size, (copy) =>
        fn.PyBytes_FromStringAndSize(copy, size),
      ) as Handle;
    },
  };
}
