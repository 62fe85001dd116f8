/** Extensions compiled off the thread: engines refuse to compile large modules at once on a page's own thread. */

const compiled = new WeakMap<Uint8Array, WebAssembly.Module>();

/** Compiles the bytes of a file; `readExtension` then need not. What is wrong with them is for that to say. */
export async function compileAhead(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  try {
    compiled.set(bytes, await WebAssembly.compile(bytes));
  } catch {
    // Not WebAssembly, or damaged.
  }
}

/** The module of these bytes. Throws WebAssembly's errors. */
export const compiledModule = (bytes: Uint8Array<ArrayBuffer>): WebAssembly.Module =>
  compiled.get(bytes) ?? new WebAssembly.Module(bytes);
