/** Extensions in Harpy's own Python, in Node. */
import { writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExtensionLoader, Interpreter } from '@harpy/python/interpreter';
import { nodeSweep } from '@harpy/runtime/objects/node-collector';
import { type ExtensionOptions, extensionLoader } from './extension-loader.ts';

/** Folder of the Python package `hpy`. */
export const hpyPackages = (): string =>
  join(dirname(fileURLToPath(import.meta.resolve('@harpy/pyodide/package.json'))), 'python');

/** As `extensionLoader`; what extensions write goes to the process's own descriptors unless `write` is given. */
export const harpyExtensions = (
  interpreter: Interpreter,
  options: Partial<ExtensionOptions> = {},
): ExtensionLoader => extensionLoader(interpreter, { write: toProcess, sweep: nodeSweep(), ...options });

function toProcess(descriptor: 1 | 2, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
}
