/** Compiles the suite's C, with one warm compiler. */
import { join } from 'node:path';
import { Builder, type CompilerChoice } from '@harpy/toolchain/build';
import { suiteFolder, type Topic } from './suite.ts';

/** Paths of the built extensions. Throws `BuildError` for the first that does not compile. */
export async function buildSuite(
  topics: readonly Topic[],
  compiler: CompilerChoice = 'auto',
): Promise<string[]> {
  const builder = new Builder(compiler);
  const built: string[] = [];
  try {
    for (const topic of topics) {
      for (const source of topic.sources) {
        // A file with several modules is named after itself.
        const name = source.replace(/\.\w+$/, '');
        const result = await builder.build(
          { sources: [join(topic.folder, source)], name },
          { cwd: suiteFolder, out: 'build' },
        );
        built.push(result.path);
      }
    }
  } finally {
    builder.close();
  }
  return built;
}
