/**
 * Capsules. A capsule's pointer is an address in the memory of the extension that made it, and means nothing to
 * CPython or to another extension: CPython's capsule carries the address of a small record instead.
 */
import { capsuleKeys } from '@harpy/runtime/gen/abi';
import type { ContextFunctions } from '@harpy/runtime/gen/context';
import { layout } from '@harpy/runtime/gen/layout';
import type { Handle, Pointer } from '@harpy/runtime/types';
import type { CapsuleRecord } from '../capsule-record.ts';
import type { Extension } from '../extension.ts';
import { PythonError } from '../python-error.ts';

type Names = 'New' | 'Get' | 'IsValid' | 'Set';

export function capsuleBodies(extension: Extension): Pick<ContextFunctions, `ctx_Capsule_${Names}`> {
  const { py, capsules } = extension.host;
  const { fn } = py;
  const nameOf = (address: number): number =>
    address === 0 ? 0 : py.permanentString(extension.instance.memory.string(address));
  const destructorOf = (address: number): number => {
    if (address === 0) return 0;
    const impl = extension.instance.memory.word(address + layout.HPyCapsule_Destructor.impl);
    if (impl === 0) throw new PythonError('ValueError', 'Invalid HPyCapsule destructor');
    extension.names.set(impl, extension.names.get(impl) ?? `a capsule destructor of ${extension.label}`);
    return impl;
  };
  /** The record behind `capsule`, when CPython finds the call right and the memory is this extension's. */
  const recordOf = (capsule: number): CapsuleRecord => {
    const record = capsules.get(capsule);
    if (record?.extension === extension) return record;
    throw new PythonError(
      'ValueError',
      record === undefined
        ? "the capsule was not made by an HPy extension: its pointer is not in this extension's memory"
        : `the capsule was made by '${record.extension.label}', whose memory '${extension.label}' can not read`,
    );
  };
  return {
    ctx_Capsule_New: (_ctx, pointer, name, destructor) => {
      const impl = destructorOf(destructor);
      // CPython refuses NULL; any other value will do, it is never followed.
      const made = fn.PyCapsule_New(
        pointer === 0 ? 0 : extension.context,
        nameOf(name),
        extension.host.capsuleDestructor,
      );
      if (made !== 0) capsules.set(made, { extension, pointer, name, context: 0, destructor: impl });
      return made as Handle;
    },
    ctx_Capsule_Get: (_ctx, capsule, key, name) => {
      switch (key) {
        case capsuleKeys.HPyCapsule_key_Pointer:
          if (fn.PyCapsule_GetPointer(capsule, nameOf(name)) === 0) return 0 as Pointer;
          return recordOf(capsule).pointer as Pointer;
        case capsuleKeys.HPyCapsule_key_Name:
          if (fn.PyCapsule_GetName(capsule) === 0 && fn.PyErr_Occurred() !== 0) return 0 as Pointer;
          return recordOf(capsule).name as Pointer;
        case capsuleKeys.HPyCapsule_key_Context:
          if (fn.PyCapsule_GetContext(capsule) === 0 && fn.PyErr_Occurred() !== 0) return 0 as Pointer;
          return recordOf(capsule).context as Pointer;
        default:
          throw new PythonError('ValueError', `HPyCapsule_Get: invalid key ${key}`);
      }
    },
    ctx_Capsule_IsValid: (_ctx, capsule, name) =>
      fn.PyCapsule_IsValid(capsule, nameOf(name)) !== 0 && capsules.get(capsule)?.extension === extension
        ? 1
        : 0,
    ctx_Capsule_Set: (_ctx, capsule, key, value) => {
      switch (key) {
        case capsuleKeys.HPyCapsule_key_Pointer:
          if (fn.PyCapsule_SetPointer(capsule, value === 0 ? 0 : extension.context) !== 0) return -1;
          recordOf(capsule).pointer = value;
          return 0;
        case capsuleKeys.HPyCapsule_key_Name:
          if (fn.PyCapsule_SetName(capsule, nameOf(value)) !== 0) return -1;
          recordOf(capsule).name = value;
          return 0;
        case capsuleKeys.HPyCapsule_key_Context:
          if (fn.PyCapsule_SetContext(capsule, 0) !== 0) return -1;
          recordOf(capsule).context = value;
          return 0;
        case capsuleKeys.HPyCapsule_key_Destructor: {
          if (fn.PyCapsule_GetContext(capsule) === 0 && fn.PyErr_Occurred() !== 0) return -1;
          const impl = destructorOf(value);
          recordOf(capsule).destructor = impl;
          return 0;
        }
        default:
          throw new PythonError('ValueError', `HPyCapsule_Set: invalid key ${key}`);
      }
    },
  };
}
