/** The slots of a type that call functions of the extension. */
import type { SlotDefinition, TypeSpecification } from '@harpy/runtime/definitions';
import { signatureNumbers, signatureShapes } from '@harpy/runtime/gen/abi';
import { layout } from '@harpy/runtime/gen/layout';
import type { PyObjectPointer } from '../cpython.ts';
import type { Extension } from '../extension.ts';
import { PythonError } from '../python-error.ts';
import type { Target } from '../trampolines.ts';
import { PY_SLOT } from './layout.ts';
import { CALL_FIELD } from './properties.ts';

/** The function in the struct of `self`, of a type that keeps an `HPyCallFunction` there. */
function callFunctionIn(extension: Extension, name: string, self: PyObjectPointer, offset: number): number {
  const struct = extension.host.types.structOf(self);
  const impl = extension.instance.memory.word(struct + offset + layout.HPyCallFunction.impl);
  if (impl === 0) throw new PythonError('TypeError', `this '${name}' object has no call function yet`);
  const known = extension.names.get(impl) ?? `${name} (call function)`;
  extension.names.set(impl, known);
  // The extension may have put it there without asking anyone.
  const signature = signatureNumbers.HPyFunc_keywords;
  extension.decorator?.defined({ kind: 'meth', name: known, impl, signature, doc: null });
  return impl;
}

/** Puts a trampoline to the function `fn` into a slot of CPython's. */
export type Forward = (slot: number, target: Target, fn: number, arity: number, returns?: boolean) => void;

/** Slots whose arguments need more than forwarding. */
export function planSlot(
  extension: Extension,
  slot: SlotDefinition,
  forward: Forward,
  /** The same for a function that returns an object, whose result is to be looked at. */
  object: Forward,
  construct: (slot: number, fn: number) => void,
  finalize: Target,
): void {
  const { calls, methodCalls } = extension;
  switch (slot.name) {
    case 'HPy_tp_traverse':
    case 'HPy_tp_destroy':
    case 'HPy_bf_releasebuffer':
      return;
    case 'HPy_tp_new':
      construct(slot.number, slot.impl);
      return;
    case 'HPy_tp_init':
      forward(slot.number, methodCalls.initialize, slot.impl, 3);
      return;
    case 'HPy_tp_call':
      forward(
        slot.number,
        (fn, self, args, kwargs) =>
          methodCalls.callInstance(
            extension.callOverride(self as number) || fn,
            self as number,
            args as number,
            kwargs as number,
          ),
        slot.impl,
        3,
      );
      return;
    case 'HPy_tp_finalize':
      forward(slot.number, finalize, slot.impl, 1, false);
      return;
    case 'HPy_bf_getbuffer':
      forward(
        slot.number,
        extension.guarded(-1, (fn: number, self: number, view: number, flags: number) =>
          extension.buffers.get(fn, self, view, flags),
        ) as Target,
        slot.impl,
        3,
      );
      return;
    default: {
      const shape = signatureShapes[slot.signature];
      if (shape === undefined) throw new PythonError('SystemError', `no signature ${slot.signature}`);
      const arity = shape.params - 1;
      const objects = [calls.object1, calls.object1, calls.object2, calls.object3, calls.object4];
      const status = [calls.status1, calls.status1, calls.status2, calls.status3, calls.status4];
      if (returnsStatus(slot.signature)) forward(slot.number, status[arity] as Target, slot.impl, arity);
      else object(slot.number, objects[arity] as Target, slot.impl, arity);
    }
  }
}

const statusSignatures = new Set([
  'HPyFunc_INQUIRY',
  'HPyFunc_LENFUNC',
  'HPyFunc_HASHFUNC',
  'HPyFunc_SSIZEOBJARGPROC',
  'HPyFunc_OBJOBJARGPROC',
  'HPyFunc_OBJOBJPROC',
]);

const returnsStatus = (signature: string): boolean => statusSignatures.has(signature);

/** A type that keeps an `HPyCallFunction` in its structs is called by it. Returns where in the struct it is, or -1. */
export function planCallField(extension: Extension, spec: TypeSpecification, forward: Forward): number {
  const field = spec.definitions.find((def) => def.kind === 'member' && def.name === CALL_FIELD);
  if (field?.kind !== 'member') return -1;
  const { offset } = field;
  const call = extension.guarded(0, (_fn: number, self: number, args: number, kwargs: number) =>
    extension.methodCalls.callInstance(
      callFunctionIn(extension, spec.name, self, offset),
      self,
      args,
      kwargs,
    ),
  );
  forward(PY_SLOT.tp_call, call as Target, 0, 3);
  return offset;
}
