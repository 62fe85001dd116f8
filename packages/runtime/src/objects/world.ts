/** What extensions need of the Python around them, and what those in one interpreter share. */
import type { PyBaseException } from '@harpy/objects/errors';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import type { Definition } from '../definitions.ts';
import type { ContextFunctions } from '../gen/context.ts';
import type { FrontImports } from './front.ts';
import type { Extension } from './extension.ts';

/** The language around the objects. */
export interface Language {
  /** `importlib.import_module(name)`. */
  importModule(name: string): PyValue;
  /** `warnings.warn(message, category, level)`. */
  warn(category: PyType, message: string, level: number): void;
  /** `sys.unraisablehook`; `where` says what was running. */
  unraisable(error: PyBaseException, where: string | undefined, object: PyValue | undefined): void;
  /** Writes to standard output or error of the process. */
  write(descriptor: 1 | 2, bytes: Uint8Array): void;
  /** `print` to standard error, buffers first. */
  fatal?(message: string): void;
}

/** Watches what extensions do, for reports. */
export interface Observer {
  called(importName: string): void;
  defined(definition: Definition): void;
}

export interface World {
  readonly language: Language;
  readonly observer?: Observer;
  /**
   * Puts a context of another kind, debug or trace, between an extension and the functions it imports.
   */
  readonly decorate?: (
    extension: Extension,
    bodies: Partial<ContextFunctions>,
    imports: FrontImports,
  ) => FrontImports;
}
