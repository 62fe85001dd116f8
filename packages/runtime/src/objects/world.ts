/** What extensions need of the Python around them, and what those in one interpreter share. */
import type { PyBaseException } from '@harpy/objects/errors';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import type { Definition } from '../definitions.ts';
import type { ModeTools } from '../tools.ts';

/** The language around the objects. */
export interface Language {
  /** `importlib.import_module(name)`. */
  importModule(name: string): PyValue;
  /** `warnings.warn(message, category, level)`. */
  warn(category: PyType, message: string, level: number): void;
  /** `sys.unraisablehook`; `where` says what was running, if that is known. */
  unraisable(error: PyBaseException, where: string | undefined, object: PyValue | undefined): void;
  /** Writes to standard output or error of the process. */
  write(descriptor: 1 | 2, bytes: Uint8Array): void;
  /** The line of Python that runs: `prog.py:3 in f`. */
  position?(): string | null;
  /** Writes the last words before the program ends, after what `print` still holds. */
  fatal?(message: string): void;
}

/** Watches what extensions do, for reports. */
export interface Observer {
  called(importName: string): void;
  defined(definition: Definition): void;
}

/** What the extensions of one interpreter share. */
export interface World {
  readonly language: Language;
  readonly tools: ModeTools;
  readonly observer?: Observer;
}
