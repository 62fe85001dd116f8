/** What the objects need from the language above them; an interpreter fills these in. Without one, the defaults stand. */
import { importErrorType, newException } from './errors.ts';
import type { PyType } from './type.ts';
import type { PyValue } from './value.ts';

export const hooks: {
  /** The module a class made by `type(...)` says it is of. */
  callerModuleName: () => string | undefined;
  /** `importlib.import_module`. */
  importModule: (name: string) => PyValue;
  /** `warnings.warn`. */
  warn: (category: PyType, message: string, stackLevel: number) => void;
  /** `sys.unraisablehook`. */
  unraisable: (error: unknown, message: string, object: PyValue) => void;
  /** `gc.collect(generation)`: below 2, what dies only after finalizers have run may stay for the next time. */
  collect: (generation: number) => void;
  /** Makes what was left for later and may have subclasses of a type: somebody asks for all of them. */
  complete: (type: PyType) => void;
} = {
  callerModuleName: () => undefined,
  importModule: (name) => {
    throw newException(importErrorType, `no interpreter to import ${name} with`);
  },
  warn: () => undefined,
  unraisable: () => undefined,
  collect: () => (globalThis as { gc?: () => void }).gc?.(),
  complete: () => undefined,
};
