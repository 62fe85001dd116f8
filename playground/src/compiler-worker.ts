/** Compiles C with clang compiled to WebAssembly, which is fetched when first needed. */
import { BuildError } from '@harpy/toolchain/build-error';
import { type ClangCommands, runClang } from '@harpy/toolchain/clang-commands';
import { MemoryBuilder } from '@harpy/toolchain/memory-build';
import type { CompileRequest, CompilerReply } from './messages.ts';

interface Clang {
  readonly commands: ClangCommands;
  runLLVM(
    args: null,
    files: object,
    options: { fetchProgress(status: { doneLength: number; totalLength: number }): void },
  ): Promise<unknown>;
}

const tell = (reply: CompilerReply): void => self.postMessage(reply);
let builder: Promise<MemoryBuilder> | undefined;

async function start(): Promise<MemoryBuilder> {
  tell({ kind: 'progress', text: 'The compiler is being fetched.' });
  const [clang, headers] = await Promise.all([
    import(new URL('clang/bundle.js', import.meta.url).href) as Promise<Clang>,
    fetch(new URL('headers.json', import.meta.url)).then((response) => response.json() as Promise<object>),
  ]);
  let shown = -1;
  await clang.runLLVM(
    null,
    {},
    {
      fetchProgress: ({ doneLength, totalLength }) => {
        const percent = Math.floor((100 * doneLength) / totalLength);
        if (percent === shown) return;
        shown = percent;
        tell({ kind: 'progress', text: `The compiler is being fetched: ${percent} %.` });
      },
    },
  );
  const encoder = new TextEncoder();
  const files = new Map(
    Object.entries(headers).map(([path, text]) => [path, encoder.encode(text as string)]),
  );
  return new MemoryBuilder(files, (run) => runClang(clang.commands, run));
}

self.onmessage = async ({ data }: MessageEvent<CompileRequest>) => {
  try {
    builder ??= start();
    const ready = await builder;
    tell({ kind: 'progress', text: 'The extension is being compiled.' });
    const begun = performance.now();
    const built = await ready.build(new Map([[data.file, data.source]]), { debug: true });
    tell({
      kind: 'built',
      bytes: new Uint8Array(built.bytes),
      modules: built.modules,
      diagnostics: built.diagnostics,
      milliseconds: performance.now() - begun,
    });
  } catch (error) {
    const diagnostics = error instanceof BuildError ? error.diagnostics : '';
    if (!(error instanceof BuildError)) builder = undefined;
    tell({
      kind: 'failed',
      message:
        error instanceof BuildError ? error.message : `The compiler could not be used: ${String(error)}`,
      diagnostics,
    });
  }
};
