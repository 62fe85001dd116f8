/** JavaScript text made into code: with a script of its own, so that the engine's tools know it by the name of its source. */
import type * as vm from 'node:vm';

export interface Evaluated {
  readonly value: unknown;
  /** The engine's compiled form, to be kept; undefined where the engine has none to give. */
  readonly cache: () => Uint8Array | undefined;
}

/** Node's `vm`; a page has no `process`, and what a bundler puts in its place has no such function. */
const nodeVm = (
  globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } }
).process?.getBuiltinModule?.('node:vm') as typeof vm | undefined;

/** Evaluates an expression. `cached` is what `cache` gave for the same text and engine. */
export function evaluate(text: string, url: string, cached?: Uint8Array): Evaluated {
  if (nodeVm === undefined) {
    // biome-ignore lint/security/noGlobalEval: this is the code generator's way into the engine where there is no module vm
    const indirect = globalThis.eval;
    return { value: indirect(`${text}\n//# sourceURL=${url}`), cache: () => undefined };
  }
  const script = new nodeVm.Script(text, {
    filename: url,
    ...(cached === undefined ? {} : { cachedData: cached }),
  });
  return { value: script.runInThisContext(), cache: () => script.createCachedData() };
}

/** The engine's compiled form of a text that was not evaluated: of its functions in parentheses. */
export function prepare(text: string, url: string): Uint8Array | undefined {
  return nodeVm === undefined ? undefined : new nodeVm.Script(text, { filename: url }).createCachedData();
}
