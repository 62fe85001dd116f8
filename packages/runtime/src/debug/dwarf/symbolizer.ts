/** From an engine's words for a stack to C functions and lines. */
import { type CFrame, topWasmFrames } from '../traces.ts';

export class Symbolizer {
  constructor(_module: WebAssembly.Module, _bytes: Uint8Array) {}

  /** The extension's frames of a JavaScript stack, innermost first. */
  frames(stack: string): readonly CFrame[] {
    return topWasmFrames(stack).map(({ name, index }) => ({
      name: name === '' ? `function ${index}` : name.replace(/^.*\.wasm\./, ''),
      position: null,
    }));
  }
}
