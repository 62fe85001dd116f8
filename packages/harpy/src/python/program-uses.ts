/** Which parts of the bundle a program used when it ran last: they are read while its thread comes up. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Parsed } from '@harpy/python/command-line';
import { fingerprint } from '@harpy/python/fingerprint';
import { pruneToCount } from '@harpy/python/prune-cache';

/** Programs that are remembered. */
const KEPT = 500;

export interface ProgramUses {
  /** Where that is written; undefined for what is no program. */
  readonly file: string | undefined;
  /** Undefined if it has not run. */
  readonly parts: readonly string[] | undefined;
}

/** The folder of what is kept for Python, in that for all that can be made again. */
export const keptFolder = (cache: string): string => `${cache}/python`;

export function readUses(cache: string, command: Parsed): ProgramUses {
  if (!('target' in command) || command.kind === 'input') return { file: undefined, parts: undefined };
  const target = command.kind === 'file' ? resolve(command.target) : command.target;
  const file = `${keptFolder(cache)}/uses/${fingerprint(`${command.kind} ${target}`)}`;
  try {
    return {
      file,
      parts: readFileSync(file, 'latin1')
        .split('\n')
        .filter((name) => name !== ''),
    };
  } catch {
    return { file, parts: undefined };
  }
}

/** Remembers what a program has used, if that is not what it used before. */
export function keepUses({ file, parts }: ProgramUses, used: readonly string[]): void {
  const text = [...used].sort().join('\n');
  if (file === undefined || parts?.join('\n') === text) return;
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, text);
  pruneToCount(folder, '', KEPT);
}
