/** The context functions with checks of their own, by topic. */
import type { CheckedByHand } from '../../gen/debug.ts';
import type { DebugContext } from '../context.ts';
import { arrayChecks } from './arrays.ts';
import { builderChecks } from './builder.ts';
import { dataChecks } from './data.ts';
import { fieldChecks } from './field.ts';
import { globalChecks } from './global.ts';
import { handleChecks } from './handle.ts';
import { itemChecks } from './items.ts';
import { structChecks } from './struct.ts';
import { threadChecks } from './thread.ts';
import { trackerChecks } from './tracker.ts';

export function ownChecks(d: DebugContext): CheckedByHand {
  return {
    ...handleChecks(d),
    ...arrayChecks(d),
    ...structChecks(d),
    ...dataChecks(d),
    ...builderChecks(d),
    ...trackerChecks(d),
    ...fieldChecks(d),
    ...globalChecks(d),
    ...itemChecks(d),
    ...threadChecks(d),
  };
}
