/** Compiles C and C++ against these headers, in memory. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Tree } from '@yowasp/clang';
import type { Reply, Request } from './clang-child.ts';

/** The folder of this package; the tests run from `dist/test/`. */
const PACKAGE = new URL('../../../', import.meta.url);

export interface Compiled {
  readonly ok: boolean;
  /** What clang printed. */
  readonly text: string;
  /** The lines of `text` that state a warning or an error, without their place. */
  readonly messages: readonly string[];
  readonly wasm: Uint8Array | undefined;
}

export const WARNINGS = ['-Wall', '-Wextra', '-Wpedantic', '-Werror'] as const;

const LINK = [
  '-mexec-model=reactor',
  '-Wl,--export=malloc,--export=free,--export=__stack_pointer',
  '-Wl,--export-table,--growable-table,--stack-first',
] as const;

function readTree(url: URL): Tree {
  const tree: Tree = {};
  for (const name of readdirSync(url)) {
    const child = new URL(`${name}${statSync(new URL(name, url)).isDirectory() ? '/' : ''}`, url);
    tree[name] = child.href.endsWith('/') ? readTree(child) : readFileSync(child, 'utf8');
  }
  return tree;
}

export class Compiler {
  readonly #child: ChildProcess;
  readonly #base: Tree;

  constructor() {
    const program = fileURLToPath(new URL('clang-child.js', import.meta.url));
    this.#child = fork(program, {
      execArgv: ['--liftoff-only'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#base = { include: readTree(new URL('include/', PACKAGE)), src: readTree(new URL('src/', PACKAGE)) };
  }

  close(): void {
    this.#child.kill();
  }

  /** Checks `source` as C (`std` is like `c11`) or C++ (`c++20`); makes nothing. */
  async check(source: string, std: string, flags: readonly string[] = []): Promise<Compiled> {
    return this.#run(source, std, ['-fsyntax-only', ...flags]);
  }

  /** Links `source` with all the helpers. */
  async link(source: string, std: string, flags: readonly string[] = []): Promise<Compiled> {
    const helpers = Object.keys(this.#base.src as Tree).filter((name) => name.endsWith('.c'));
    const inputs = helpers.map((name) => `src/${name}`);
    return this.#run(source, std, ['-O2', ...LINK, ...flags, ...inputs, '-o', 'out.wasm']);
  }

  async #run(source: string, std: string, args: readonly string[]): Promise<Compiled> {
    const cpp = std.startsWith('c++');
    const name = cpp ? 'ext.cc' : 'ext.c';
    const request: Request = {
      tool: cpp ? 'clang++' : 'clang',
      args: [`-std=${std}`, '-Iinclude', '-Iinclude/hpy/forbid_python_h', name, ...args],
      files: { ...this.#base, [name]: source },
    };
    this.#child.send(request);
    const [reply] = (await once(this.#child, 'message')) as [Reply];
    const wasm = reply.files['out.wasm'];
    return {
      ok: reply.status === 0,
      text: reply.stderr,
      messages: [...reply.stderr.matchAll(/(?:error|warning): .*$/gm)].map((match) => match[0]),
      wasm: wasm instanceof Uint8Array ? wasm : undefined,
    };
  }
}
