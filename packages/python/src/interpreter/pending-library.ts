/** A module of the library that was imported: its body runs when something is asked of it that only the body can tell. */
import type { PyDict } from '@harpy/objects/dict';
import { PyModule } from '@harpy/objects/module';
import { deferModule, type PendingModule, settleModule } from '@harpy/objects/pending';
import type { PyValue } from '@harpy/objects/value';
import { needRoom } from '../stack-room.ts';

/** What is known of a module before its body runs: what the import system sets, and what no body of the library sets. */
const KNOWN: ReadonlySet<string> = new Set([
  '__name__',
  '__package__',
  '__loader__',
  '__spec__',
  '__file__',
  '__cached__',
  '__path__',
  '__warningregistry__',
]);

/** How many bodies run, each in another's. */
let running = 0;

export class PendingLibraryModule implements PendingModule {
  readonly dict: PyDict;
  readonly #module: PyModule;
  readonly #run: () => void;
  readonly #namesItself: boolean;

  /** `namesItself`: the body sets `__name__`. */
  constructor(module: PyModule, namesItself: boolean, run: () => void) {
    this.dict = module.dict;
    this.#module = module;
    this.#run = run;
    this.#namesItself = namesItself;
    deferModule(module, this);
  }

  answers(name: string): boolean {
    if (KNOWN.has(name)) return name !== '__name__' || !this.#namesItself;
    // A module of this package that is imported itself.
    return this.dict.getString(name) instanceof PyModule;
  }

  complete(): void {
    // Looking for room takes as long as running a small body: those that others use run in theirs.
    if (running === 0) needRoom();
    const before: [PyValue, PyValue][] = [...this.dict.table.entries()];
    const module = this.#module;
    settleModule(module);
    running++;
    try {
      this.#run();
    } catch (error) {
      // Ctrl-C, for one: who asks next tries again.
      this.dict.table.clear();
      for (const [name, value] of before) this.dict.set(name, value);
      deferModule(module, this);
      throw error;
    } finally {
      running--;
    }
  }
}
