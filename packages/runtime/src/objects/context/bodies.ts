/** All context functions, by topic. */
import type { ContextFunctions } from '../../gen/context.ts';
import type { Extension } from '../extension.ts';
import { bytesBodies } from './bytes.ts';
import { callBodies } from './call.ts';
import { capsuleBodies } from './capsule.ts';
import { containerBodies } from './containers.ts';
import { errorBodies } from './error.ts';
import { floatBodies } from './float.ts';
import { itemBodies } from './items.ts';
import { languageBodies } from './language.ts';
import { longBodies } from './long.ts';
import { numberBodies } from './number.ts';
import { objectBodies } from './object.ts';
import { referenceBodies } from './reference.ts';
import { typeBodies } from './type.ts';
import { unicodeBodies } from './unicode.ts';

export function contextBodies(extension: Extension): ContextFunctions {
  return {
    ...objectBodies(extension),
    ...longBodies(extension),
    ...floatBodies(extension),
    ...numberBodies(extension),
    ...callBodies(extension),
    ...errorBodies(extension),
    ...typeBodies(extension),
    ...bytesBodies(extension),
    ...unicodeBodies(extension),
    ...containerBodies(extension),
    ...referenceBodies(extension),
    ...capsuleBodies(extension),
    ...itemBodies(extension),
    ...languageBodies(extension),
  };
}
