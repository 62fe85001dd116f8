/** The bug zoo: small extensions with one mistake each, which debug mode must find, and right ones, where it must be silent. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Mode } from '@harpy/runtime/mode';
import { Builder } from '@harpy/toolchain/build';
import { suiteFolder } from './suite.ts';

export const zooFolder = join(suiteFolder, 'debug', 'zoo');

export interface Specimen {
  readonly name: string;
  readonly kind: 'wrong' | 'right';
  readonly source: string;
  /** Path of the built file. */
  readonly extension: string;
}

export interface SpecimenResult {
  readonly name: string;
  /** What is wrong, or `null`. */
  readonly failure: string | null;
}

/** Compiles the zoo, with debug information. Throws `BuildError` for the first file that does not compile. */
export async function buildZoo(only: readonly string[] = []): Promise<Specimen[]> {
  const builder = new Builder();
  const built: Specimen[] = [];
  try {
    for (const kind of ['wrong', 'right'] as const) {
      for (const file of readdirSync(join(zooFolder, kind)).sort()) {
        const name = file.replace(/\.c$/, '');
        if (only.length > 0 && !only.includes(name)) continue;
        const source = join(zooFolder, kind, file);
        const { path } = await builder.build(
          { sources: [source], name, debug: true },
          { cwd: suiteFolder, out: 'build/zoo' },
        );
        built.push({ name, kind, source, extension: path });
      }
    }
  } finally {
    builder.close();
  }
  return built;
}

/** What the thread of an interpreter is given. */
export interface ZooTask {
  readonly specimens: readonly Specimen[];
  readonly mode: Mode;
  readonly traces: boolean;
}

const STACK_MEBIBYTES = 64;

export type ZooHost = 'pyodide' | 'harpy';

/**
 * Plays the specimens in that mode, one after the other in one interpreter, as long as that lives. Without `traces` debug mode
 * takes its fast ways, and reports need not say where.
 */
export async function playZoo(
  specimens: readonly Specimen[],
  mode: Mode,
  host: ZooHost,
  traces = true,
): Promise<SpecimenResult[]> {
  const results: SpecimenResult[] = [];
  while (results.length < specimens.length) {
    results.push(...(await playInOne(specimens.slice(results.length), mode, host, traces)));
  }
  return results;
}

/** The results up to the one that killed the interpreter. */
function playInOne(
  specimens: readonly Specimen[],
  mode: Mode,
  host: ZooHost,
  traces: boolean,
): Promise<SpecimenResult[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(`./zoo-${host}-worker.js`, import.meta.url), {
      workerData: { specimens, mode, traces } satisfies ZooTask,
      resourceLimits: { stackSizeMb: STACK_MEBIBYTES, maxOldGenerationSizeMb: 4096 },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the zoo's thread ended with status ${code}`)));
  });
}
