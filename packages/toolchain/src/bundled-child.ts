/**
 * The process clang runs in. It stays alive between runs, for loading the compiler takes longer than compiling;
 * it is started with `--liftoff-only`, which halves that time, and `--wasm-lazy-validation`: most of the compiler is never run.
 */
import './whole-response.ts';
import { commands } from '@yowasp/clang';
import type { Request } from './bundled-clang.ts';
import { type ClangCommands, runClang } from './clang-commands.ts';

process.on('message', ({ args, files, output }: Request) => {
  runClang(commands as unknown as ClangCommands, { args, files: new Map(files), output }).then((reply) =>
    process.send?.(reply),
  );
});
process.on('disconnect', () => process.exit(0));
