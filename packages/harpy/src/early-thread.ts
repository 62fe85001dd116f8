/**
 * Starts Python's thread before anything is known for sure of the command line: the thread takes a fifth of a short program's time to
 * come up, and what the main thread has to do can be done beside it. The start of a bundle.
 */
import type { Worker } from 'node:worker_threads';
import { startThread } from './python/python-thread.ts';
import { stackMebibytes } from './python/stack-size.ts';

/** Undefined for a command line that does not look as if it were for Harpy's own Python, or has options. */
export function startEarly(argv: readonly string[], script: string): Worker | undefined {
  const [first = '', second = ''] = argv[0] === 'run' ? argv.slice(1) : argv;
  const stack = early(first, second, argv[0] === 'run');
  if (stack === undefined) return undefined;
  const thread = startThread(script, stack);
  // Whoever takes it listens too; if nobody does, it does not matter what becomes of it.
  thread.on('error', () => undefined);
  return thread;
}

function early(first: string, second: string, run: boolean): number | undefined {
  if (first === '-c') return stackMebibytes('code', second);
  if (first === '-m') return stackMebibytes('module', second);
  return run && /^[^-]/.test(first) ? stackMebibytes('file', first) : undefined;
}
