/**
 * How much native stack Python's thread gets. Calls are not counted: what ends runaway recursion is the end of the stack, so a
 * deep stack makes runaway recursion slow, and a stack cannot grow. A program that raises the recursion limit says that it
 * wants one.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import type { CommandLine } from '@harpy/python/command-line';

/** In MiB: about 200,000 calls of Python functions. */
const USUAL = 32;
/** About a million and more. Memory is used only as far as the stack grows. */
const DEEP = 256;
/** A program says so at its beginning. */
const HEAD_BYTES = 1 << 18;

const raises = /\bsetrecursionlimit\b|\bthreading\.stack_size\b/;

/** In MiB, for a program given in that way. */
export function stackMebibytes(kind: CommandLine['kind'], target: string): number {
  if (kind === 'code') return raises.test(target) ? DEEP : USUAL;
  return kind === 'file' && raises.test(head(target)) ? DEEP : USUAL;
}

function head(path: string): string {
  const buffer = Buffer.alloc(HEAD_BYTES);
  try {
    const file = openSync(path, 'r');
    try {
      return buffer.toString('latin1', 0, readSync(file, buffer));
    } finally {
      closeSync(file);
    }
  } catch {
    // Whoever runs it says why it cannot be read.
    return '';
  }
}
