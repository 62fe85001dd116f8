import { abiFunctions } from '../gen/abi.ts';
import type { RawContext } from '../gen/raw-context.ts';

/** A context function's place in `abiFunctions`. */
export function placeOf(importName: keyof RawContext): number {
  return abiFunctions.findIndex((fn) => fn.importName === importName);
}
