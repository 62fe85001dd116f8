/** Extensions for the tests of Harpy's own Python, compiled when a test asks for them. */
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Builder } from '@harpy/toolchain/build';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.resolve('harpy/package.json')))));

/** The path of the built extension; `source` is relative to the repository. */
export async function buildExtension(source: string): Promise<string> {
  const builder = new Builder('auto');
  try {
    const name = source.replace(/^.*\//, '').replace(/\.\w+$/, '');
    const out = join(tmpdir(), 'harpy-api-test');
    const built = await builder.build({ sources: [join(root, source)], name }, { cwd: root, out });
    return built.path;
  } finally {
    builder.close();
  }
}

export async function extensionBytes(source: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(await buildExtension(source)));
}
