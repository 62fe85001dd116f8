/** Capsules. Their messages are CPython's. */
import { None } from '@harpy/objects/core-types';
import { valueError } from '@harpy/objects/errors';
import { capsuleKeys } from '../../gen/abi.ts';
import type { ContextFunctions } from '../../gen/context.ts';
import { layout } from '../../gen/layout.ts';
import type { Handle, Pointer } from '../../types.ts';
import { ExtensionCapsule, watchCapsule } from '../capsule.ts';
import type { Extension } from '../extension.ts';

export function capsuleBodies(extension: Extension) {
  const { handles } = extension;
  const nameAt = (at: number): string | null => extension.memory.optionalString(at);
  const capsuleOf = (h: Handle, what: string): ExtensionCapsule => {
    const capsule = h === 0 ? None : handles.get(h);
    if (!(capsule instanceof ExtensionCapsule))
      throw valueError(`PyCapsule_${what} called with invalid PyCapsule object`);
    return capsule;
  };
  const own = (capsule: ExtensionCapsule): ExtensionCapsule => {
    if (capsule.extension === extension) return capsule;
    throw valueError(
      `the capsule was made by '${capsule.extension.label}', whose memory '${extension.label}' can not read`,
    );
  };
  const destructorOf = (at: number): number => {
    if (at === 0) return 0;
    const impl = extension.memory.word(at + layout.HPyCapsule_Destructor.impl);
    if (impl === 0) throw valueError('Invalid HPyCapsule destructor');
    if (!extension.names.has(impl)) extension.names.set(impl, `a capsule destructor of ${extension.label}`);
    return impl;
  };
  return {
    ctx_Capsule_New: (_ctx, pointer, name, destructor) => {
      if (pointer === 0) throw valueError('PyCapsule_New called with null pointer');
      const capsule = new ExtensionCapsule(extension, pointer, name, nameAt(name));
      capsule.destruction.destructor = destructorOf(destructor);
      watchCapsule(capsule);
      return handles.openSlot(capsule);
    },
    ctx_Capsule_Get: (_ctx, h, key, name) => {
      switch (key) {
        case capsuleKeys.HPyCapsule_key_Pointer: {
          const capsule = capsuleOf(h, 'GetPointer');
          if (capsule.name !== nameAt(name))
            throw valueError('PyCapsule_GetPointer called with incorrect name');
          return own(capsule).pointer as Pointer;
        }
        case capsuleKeys.HPyCapsule_key_Name:
          return own(capsuleOf(h, 'GetName')).nameAt as Pointer;
        case capsuleKeys.HPyCapsule_key_Context:
          return own(capsuleOf(h, 'GetContext')).context as Pointer;
        case capsuleKeys.HPyCapsule_key_Destructor:
          return own(capsuleOf(h, 'GetDestructor')).destruction.destructor as Pointer;
        default:
          throw valueError(`HPyCapsule_Get: invalid key ${key}`);
      }
    },
    ctx_Capsule_IsValid: (_ctx, h, name) => {
      const capsule = handles.optional(h);
      return capsule instanceof ExtensionCapsule &&
        capsule.extension === extension &&
        capsule.name === nameAt(name)
        ? 1
        : 0;
    },
    ctx_Capsule_Set: (_ctx, h, key, value) => {
      switch (key) {
        case capsuleKeys.HPyCapsule_key_Pointer: {
          const capsule = own(capsuleOf(h, 'SetPointer'));
          if (value === 0) throw valueError('PyCapsule_SetPointer called with null pointer');
          capsule.pointer = value;
          watchCapsule(capsule);
          return 0;
        }
        case capsuleKeys.HPyCapsule_key_Name: {
          const capsule = own(capsuleOf(h, 'SetName'));
          capsule.nameAt = value;
          capsule.name = nameAt(value);
          watchCapsule(capsule);
          return 0;
        }
        case capsuleKeys.HPyCapsule_key_Context: {
          const capsule = own(capsuleOf(h, 'SetContext'));
          capsule.context = value;
          watchCapsule(capsule);
          return 0;
        }
        case capsuleKeys.HPyCapsule_key_Destructor: {
          const capsule = own(capsuleOf(h, 'SetDestructor'));
          capsule.destruction.destructor = destructorOf(value);
          watchCapsule(capsule);
          return 0;
        }
        default:
          throw valueError(`HPyCapsule_Set: invalid key ${key}`);
      }
    },
  } satisfies Partial<ContextFunctions>;
}
