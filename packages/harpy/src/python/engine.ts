import { setFlagsFromString } from 'node:v8';

/** Options of V8: their usual values, and those while Python runs. */
const OPTIONS: readonly (readonly [option: string, usual: number, python: number])[] = [
  // What Python means by an operator or a call is written out, so the same work is longer than in JavaScript. In bytes.
  ['--max-inlined-bytecode-size-cumulative', 920, 3000],
  // A place in the runtime sees more kinds of objects than one in most programs: each Python class is one, each builtin type too.
  ['--max-valid-polymorphic-map-count', 4, 8],
];

/** What the engine is told while Python runs: what it keeps of compiled code depends on it. */
export const ENGINE_FLAGS: string = OPTIONS.map(([option, , python]) => `${option}=${python}`).join(' ');

/** The most of the young generation, in MiB: Python makes many objects that live for a moment, and collecting costs by what is left. */
export const YOUNG_MEBIBYTES = 96;

/**
 * Has V8 inline more into a function than it does for JavaScript, and tell more kinds of objects apart. It holds for the whole
 * process, so it is for programs only, not for the JavaScript API.
 */
export function tuneEngine(python: boolean): void {
  for (const [option, usual, ours] of OPTIONS) setFlagsFromString(`${option}=${python ? ours : usual}`);
}

/**
 * For a thread that is done: when one comes to its event loop, the engine collects the young generation if that is nearly full, which
 * takes longer than to give all memory back.
 */
export function skipLastCollection(): void {
  setFlagsFromString('--minor-gc-task-trigger=1000');
}
