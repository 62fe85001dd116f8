/** The process that runs the bundled clang: V8's `--liftoff-only`, without which it starts slowly, is per process. */
import { commands, Exit, type Tree } from '@yowasp/clang';

export interface Request {
  readonly tool: 'clang' | 'clang++';
  readonly args: readonly string[];
  readonly files: Tree;
}

export interface Reply {
  readonly status: number;
  readonly stderr: string;
  readonly files: Tree;
}

async function run({ tool, args, files }: Request): Promise<Reply> {
  const chunks: Uint8Array[] = [];
  const stderr = (bytes: Uint8Array | null): void => {
    if (bytes !== null) chunks.push(bytes.slice());
  };
  const text = (): string => Buffer.concat(chunks).toString('utf8');
  try {
    const made = await commands[tool]([...args], files, {
      stdout: null,
      stderr,
      fetchProgress: () => undefined,
    });
    return { status: 0, stderr: text(), files: made ?? {} };
  } catch (error) {
    if (!(error instanceof Exit)) throw error;
    return { status: error.code, stderr: text(), files: error.files };
  }
}

process.on('message', (request: Request) => {
  void run(request).then((reply) => process.send?.(reply));
});
