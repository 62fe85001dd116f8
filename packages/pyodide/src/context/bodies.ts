/** All context functions that are done in TypeScript, by topic. */
import type { ContextFunctions } from '@harpy/runtime/gen/context';
import type { Extension } from '../extension.ts';
import { bytesBodies } from './bytes.ts';
import { callBodies } from './call.ts';
import { capsuleBodies } from './capsule.ts';
import { errorBodies } from './error.ts';
import { itemBodies } from './items.ts';
import { miscellaneousBodies } from './miscellaneous.ts';
import { objectBodies } from './object.ts';
import { trackerBodies } from './tracker.ts';
import { typeBodies } from './type.ts';
import { unicodeBodies } from './unicode.ts';

export function contextBodies(extension: Extension): Partial<ContextFunctions> {
  return {
    ...objectBodies(extension),
    ...callBodies(extension),
    ...errorBodies(extension),
    ...typeBodies(extension),
    ...bytesBodies(extension),
    ...unicodeBodies(extension),
    ...trackerBodies(extension),
    ...capsuleBodies(extension),
    ...itemBodies(extension),
    ...miscellaneousBodies(extension),
  };
}
