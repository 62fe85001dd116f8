/** What engines throw when there is no stack left: V8 and JavaScriptCore a RangeError, SpiderMonkey an InternalError. */

/** No regular expressions here: there may be no stack left to compile one. */
export function isStackOverflow(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  // V8 calls it a SyntaxError where a regular expression did not get to be compiled for want of stack.
  if (thrown instanceof RangeError || thrown instanceof SyntaxError)
    return thrown.message.includes('call stack');
  return thrown.name === 'InternalError' && thrown.message.includes('recursion');
}
