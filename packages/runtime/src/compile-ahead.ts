/** Extensions compiled off the thread: engines refuse to compile large modules at once on a page's own thread. */

interface Compiled {
  readonly bytes: Uint8Array;
  readonly module: WebAssembly.Module;
}

/** The last ones, the newest first. */
let compiled: readonly Compiled[] = [];
const KEPT = 4;

/** Compiles the bytes of a file; `readExtension` then need not. What is wrong with them is for that to say. */
export async function compileAhead(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  try {
    const module = await WebAssembly.compile(bytes);
    compiled = [{ bytes, module }, ...compiled].slice(0, KEPT);
  } catch {
    // Not WebAssembly, or damaged.
  }
}

/** The module of these bytes. Throws WebAssembly's errors. */
export const compiledModule = (bytes: Uint8Array<ArrayBuffer>): WebAssembly.Module =>
  compiled.find((known) => known.bytes === bytes || sameBytes(known.bytes, bytes))?.module ??
  new WebAssembly.Module(bytes);

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
