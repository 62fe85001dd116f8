/** The compiler that comes with npm: `@yowasp/clang`, LLVM compiled to WebAssembly. Nothing need be installed. */
import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Compiler, CompilerResult } from './compiler.ts';

export interface Request {
  readonly args: readonly string[];
  readonly files: readonly (readonly [string, Uint8Array])[];
  readonly output: string;
}

export type Reply = CompilerResult;

export function openBundledClang(): Compiler {
  let child: ChildProcess | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const started = (): ChildProcess => {
    if (child === undefined) {
      child = fork(fileURLToPath(new URL('./bundled-child.js', import.meta.url)), [], {
        execArgv: ['--liftoff-only', '--wasm-lazy-validation'],
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      // A warm compiler must not keep a finished program alive.
      child.unref();
      child.channel?.unref();
    }
    return child;
  };
  const ask = (request: Request): Promise<CompilerResult> =>
    new Promise((resolve, reject) => {
      const process = started();
      process.channel?.ref();
      const done = (): void => {
        process.off('exit', died);
        process.channel?.unref();
      };
      const died = (code: number | null): void => {
        child = undefined;
        reject(new Error(`the bundled compiler stopped with status ${code}; is there 1 GB of memory left?`));
      };
      process.once('exit', died);
      process.once('message', (reply: Reply) => {
        done();
        resolve(reply);
      });
      process.send(request);
    });

  return {
    identity: `bundled ${bundledVersion()}`,
    kind: 'bundled',
    hasPlus: true,
    run: ({ args, files, output }) => {
      // One at a time: it is one process, and compiling is all it does.
      const result = queue.then(() => ask({ args, files: [...files], output }));
      queue = result.catch(() => {});
      return result;
    },
    close: () => {
      child?.disconnect();
      child = undefined;
    },
  };
}

export function bundledVersion(): string {
  const manifest = new URL('../package.json', import.meta.resolve('@yowasp/clang'));
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return version;
}
