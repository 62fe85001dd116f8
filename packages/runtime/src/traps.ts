/** What went wrong inside an extension, in words for its author. */

/** Thrown through an extension's frames when it asks to end the process (`exit`, `_Exit`). */
export class ExtensionExit extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`exit(${status})`);
    this.name = 'ExtensionExit';
    this.status = status;
  }
}

export interface TrapDescription {
  readonly kind: 'trap' | 'stack-overflow' | 'exit';
  /** Reads on from "crashed in module.function: ". */
  readonly text: string;
}

/** V8's, SpiderMonkey's and JavaScriptCore's words for the same traps, and ours. */
const known: readonly (readonly [RegExp, string])[] = [
  [/unreachable/i, 'abort() was called or unreachable code was reached'],
  [
    /memory access out of bounds|out of bounds memory access|index out of bounds/i,
    'it accessed memory outside its own',
  ],
  [/divide by zero|division by zero/i, 'an integer was divided by zero'],
  [/integer overflow|divide result unrepresentable/i, 'an integer division overflowed'],
  [/float unrepresentable|invalid conversion/i, 'a float was converted to an integer that can not hold it'],
  [
    /null function|table index|indirect call|signature mismatch/i,
    'it called a function through a wrong pointer',
  ],
];

/**
 * Describes what a call into an extension threw, or returns `null` when the extension is not to blame
 * (a JavaScript error of ours or of the host passing through).
 */
export function describeTrap(error: unknown): TrapDescription | null {
  if (error instanceof ExtensionExit) return { kind: 'exit', text: `it called exit(${error.status})` };
  if (error instanceof WebAssembly.RuntimeError) {
    const words = known.find(([pattern]) => pattern.test(error.message))?.[1];
    return { kind: 'trap', text: words === undefined ? error.message : words };
  }
  // V8 and JavaScriptCore say RangeError, SpiderMonkey InternalError: "too much recursion". No regular expressions: there may be
  // no stack left to compile one.
  if (error instanceof RangeError && error.message.includes('call stack')) return stackOverflow;
  if (error instanceof Error && error.message.includes('too much recursion')) return stackOverflow;
  return null;
}

export const stackOverflow: TrapDescription = { kind: 'stack-overflow', text: 'its C stack overflowed' };
