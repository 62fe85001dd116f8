/** A builtin module that was imported: its contents are made when one of them is used, its spec when it is asked for. */
import { None } from '@harpy/objects/core-types';
import { fillModule, type ModuleDefinition } from '@harpy/objects/define-module';
import type { PyDict } from '@harpy/objects/dict';
import type { PyModule } from '@harpy/objects/module';
import { deferModule, type PendingModule, settleModule } from '@harpy/objects/pending';

/** What is known of a module without its contents. */
const KNOWN: ReadonlySet<string> = new Set([
  '__name__',
  '__package__',
  '__path__',
  '__file__',
  '__cached__',
  '__warningregistry__',
]);

export interface MissingParts {
  /** What the module has; undefined if it has that already. */
  readonly definition?: (() => ModuleDefinition) | undefined;
  /** Attributes that the import system sets. */
  readonly specified: readonly string[];
  /** Has the import system set them. */
  readonly specify: () => void;
  /** Told of each attribute that is asked for. */
  readonly asked?: (name: string) => void;
}

export class PendingBuiltin implements PendingModule {
  readonly dict: PyDict;
  readonly #module: PyModule;
  readonly #parts: MissingParts;
  #filled: boolean;
  /** Whether the import system has set, or is about to set, what it sets. */
  specified = false;

  constructor(module: PyModule, parts: MissingParts) {
    this.dict = module.dict;
    this.#module = module;
    this.#parts = parts;
    this.#filled = parts.definition === undefined;
    deferModule(module, this);
  }

  answers(name: string): boolean {
    this.#parts.asked?.(name);
    if (KNOWN.has(name)) return true;
    if (this.#parts.specified.includes(name)) return this.specified;
    this.#fill();
    return true;
  }

  complete(): void {
    this.#fill();
    if (!this.specified) {
      this.specified = true;
      try {
        this.#parts.specify();
      } catch (error) {
        this.specified = false;
        throw error;
      }
    }
    this.settle();
  }

  /** After the import system has set all it sets. */
  settle(): void {
    if (this.#filled && this.#module.pending === this) settleModule(this.#module);
  }

  /** After an import system that could not be made set some of it. */
  forget(names: readonly string[]): void {
    this.specified = false;
    for (const name of names) this.dict.setString(name, None);
  }

  #fill(): void {
    if (this.#filled) return;
    const { definition } = this.#parts;
    if (definition !== undefined) fillModule(definition(), this.#module, this.dict);
    this.#filled = true;
  }
}
