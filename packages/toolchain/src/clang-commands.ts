/** Runs the clang of `@yowasp/clang` on files in memory, in Node or in a page. */
import type { CompilerResult, CompilerRun } from './compiler.ts';
import { withoutParentFolders, withParentFolders } from './parent-folders.ts';

/** What is used of the module `@yowasp/clang`. */
export type ClangCommands = Record<
  'clang' | 'clang++',
  (
    args: string[],
    files: Tree,
    options: {
      stdout: (bytes: Uint8Array | null) => void;
      stderr: (bytes: Uint8Array | null) => void;
      fetchProgress: (progress: FetchProgress) => void;
    },
  ) => unknown
>;
/** How much of the compiler has been fetched, in bytes. */
export interface FetchProgress {
  readonly doneLength: number;
  readonly totalLength: number | undefined;
}

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

/** `progress` hears of the compiler being fetched, the first time. */
export async function runClang(
  commands: ClangCommands,
  { args, files, output }: CompilerRun,
  progress: (progress: FetchProgress) => void = () => {},
): Promise<CompilerResult> {
  const decoder = new TextDecoder();
  let diagnostics = '';
  const printed: Uint8Array[] = [];
  const collect = (bytes: Uint8Array | null): void => {
    if (bytes !== null) diagnostics += decoder.decode(bytes, { stream: true });
  };
  const keep = (bytes: Uint8Array | null): void => {
    if (bytes !== null) printed.push(bytes.slice());
  };
  try {
    const [driver, ...rest] = args;
    const tree = treeOf(withParentFolders([...files]));
    const made = await commands[driver === 'clang++' ? 'clang++' : 'clang'](rest, tree, {
      stdout: output === '-' ? keep : collect,
      stderr: collect,
      fetchProgress: progress,
    });
    const result = output === '-' ? whole(printed) : find(made as Tree, output);
    return { output: result, diagnostics: withoutParentFolders(diagnostics) };
  } catch (error) {
    // clang's own failure is an Exit with a code; anything else is a defect worth its text.
    const failed = typeof error === 'object' && error !== null && 'code' in error;
    const said = withoutParentFolders(diagnostics);
    return { output: null, diagnostics: failed ? said : `${said}${String(error)}\n` };
  }
}

function whole(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
