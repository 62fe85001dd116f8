import type { ExtensionInstance } from '../instance.ts';
import type { Symbolizer } from './dwarf/symbolizer.ts';
import type { GuardedStructs } from './guarded-structs.ts';
import type { KeptMemory } from './kept-memory.ts';
import type { RawData } from './raw-data.ts';

/** What debug mode has of an extension once its instance is there. */
export interface Attached {
  readonly instance: ExtensionInstance;
  readonly nameOf: (fn: number) => string;
  readonly kept: KeptMemory;
  readonly structs: GuardedStructs;
  readonly rawData: RawData;
  readonly symbolizer: Symbolizer;
}
