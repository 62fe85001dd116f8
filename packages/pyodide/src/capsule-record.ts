import type { Calls } from './calls.ts';

/** What a capsule carries, all in the memory of `extension`. */
export interface CapsuleRecord {
  readonly extension: { readonly label: string; readonly calls: Pick<Calls, 'bare3'> };
  pointer: number;
  name: number;
  context: number;
  /** Index of the destructor, or 0. */
  destructor: number;
}
