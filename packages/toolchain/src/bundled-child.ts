/**
 * The process clang runs in. It stays alive between runs, for loading the compiler takes longer than compiling;
 * it is started with `--liftoff-only`, which halves that time.
 */
import { commands } from '@yowasp/clang';
import type { Reply, Request } from './bundled-clang.ts';

interface Tree {
  [name: string]: Tree | Uint8Array;
}

function treeOf(files: readonly (readonly [string, Uint8Array])[]): Tree {
  const root: Tree = {};
  for (const [path, bytes] of files) {
    const parts = path.split('/');
    const name = parts.pop() as string;
    let folder = root;
    for (const part of parts) {
      folder[part] ??= {};
      folder = folder[part] as Tree;
    }
    folder[name] = bytes;
  }
  return root;
}

function find(tree: Tree | undefined, path: string): Uint8Array | null {
  let at: Tree | Uint8Array | undefined = tree;
  for (const part of path.split('/')) {
    if (at === undefined || at instanceof Uint8Array) return null;
    at = at[part];
  }
  return at instanceof Uint8Array ? at : null;
}

async function compile({ args, files, output }: Request): Promise<Reply> {
  const decoder = new TextDecoder();
  let diagnostics = '';
  const collect = (bytes: Uint8Array | null): void => {
    if (bytes !== null) diagnostics += decoder.decode(bytes, { stream: true });
  };
  try {
    const [driver, ...rest] = args;
    const made = await commands[driver === 'clang++' ? 'clang++' : 'clang'](rest, treeOf(files), {
      stdout: collect,
      stderr: collect,
      fetchProgress: () => {},
    });
    return { output: find(made as Tree, output), diagnostics };
  } catch (error) {
    // clang's own failure is an Exit with a code; anything else is a defect worth its text.
    const failed = typeof error === 'object' && error !== null && 'code' in error;
    return { output: null, diagnostics: failed ? diagnostics : `${diagnostics}${String(error)}\n` };
  }
}

process.on('message', (request: Request) => {
  compile(request).then((reply) => process.send?.(reply));
});
process.on('disconnect', () => process.exit(0));
