/** Extensions in Harpy's own Python, in Node. */
import { writeSync } from 'node:fs';
import type { ExtensionLoader, Interpreter } from '@harpy/python/interpreter';
import { nodeSweep } from '@harpy/runtime/objects/node-collector';
import { type ExtensionOptions, extensionLoader } from './extension-loader.ts';

/** As `extensionLoader`; what extensions write goes to the process's own descriptors unless `write` is given. */
export const harpyExtensions = (
  interpreter: Interpreter,
  options: Partial<ExtensionOptions> = {},
): ExtensionLoader => extensionLoader(interpreter, { write: toProcess, sweep: nodeSweep(), ...options });

function toProcess(descriptor: 1 | 2, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
}
