/** The example JSON library, built. */
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Builder } from '@harpy/toolchain/build';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.resolve('harpy/package.json')))));
export const example: string = join(root, 'examples', 'json');

/** The path of `harpy_json.hpy0.wasm`. */
export async function buildExampleJson(): Promise<string> {
  const builder = new Builder('auto');
  try {
    const sources = readdirSync(join(example, 'src'))
      .filter((file) => file.endsWith('.c'))
      .map((file) => join(example, 'src', file));
    const built = await builder.build(
      { sources, name: 'harpy_json', flags: ['-std=c11'] },
      { cwd: example, out: join(tmpdir(), 'harpy-api-test') },
    );
    return built.path;
  } finally {
    builder.close();
  }
}
