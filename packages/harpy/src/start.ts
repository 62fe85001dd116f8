/**
 * The short way to Harpy's own Python, for command lines that say nothing else: from here on a program starts in as little time
 * as possible. The start of a bundle; all other command lines are `cli.ts`'s.
 */
import type { Worker } from 'node:worker_threads';
import { currentBundle } from './python/bundle-files.ts';
import { runHarpy } from './python/run-harpy.ts';
import { parseRunArguments, type RunArguments } from './run-arguments.ts';

/** The exit status; undefined if the command line is for `cli.ts`. `thread` is Python's if that was started early. */
export function start(argv: readonly string[], thread?: Worker): Promise<number> | undefined {
  const parsed = runArguments(argv);
  if (parsed === undefined || parsed.help || (parsed.host ?? 'harpy') !== 'harpy') return undefined;
  // This bundle is out of date as well.
  if (currentBundle() === undefined) return undefined;
  return runHarpy(parsed, process.env, process.cwd(), thread);
}

function runArguments(argv: readonly string[]): RunArguments | undefined {
  const [name, ...rest] = argv;
  try {
    if (name === 'run') return parseRunArguments(rest);
    // As sys.executable this program is called like python.
    if (name === '-c' || name === '-m') return parseRunArguments(argv);
  } catch {
    // It is `cli.ts` that says what is wrong.
  }
  return undefined;
}
