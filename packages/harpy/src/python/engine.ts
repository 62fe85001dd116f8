import { setFlagsFromString } from 'node:v8';

const INLINED = '--max-inlined-bytecode-size-cumulative';
/** V8's own, in bytes. */
const USUAL = 920;
const MORE = 3000;

/** What the engine is told while Python runs: what it keeps of compiled code depends on it. */
export const ENGINE_FLAGS: string = `${INLINED}=${MORE}`;

/**
 * Has V8 inline more into a function than it does for JavaScript: what Python means by an operator or a call is written out, so
 * the same work is longer. It holds for the whole process, so it is for programs only, not for the JavaScript API.
 */
export function inlineMore(more: boolean): void {
  setFlagsFromString(`${INLINED}=${more ? MORE : USUAL}`);
}
