/** The operating system as builtin modules use it. `node-system.ts` gives Node's; a page may give a file system of its own. */
import type * as fs from 'node:fs';
import type * as os from 'node:os';

export interface System {
  readonly fs: typeof fs;
  readonly os: Pick<typeof os, 'cpus' | 'hostname' | 'release' | 'version' | 'machine' | 'type' | 'loadavg'>;
  readonly process: Pick<
    NodeJS.Process,
    | 'pid'
    | 'ppid'
    | 'cwd'
    | 'chdir'
    | 'umask'
    | 'kill'
    | 'env'
    | 'platform'
    | 'execPath'
    | 'getuid'
    | 'geteuid'
    | 'getgid'
    | 'getegid'
  >;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly inflate: (compressed: Uint8Array) => Uint8Array;
  readonly isTerminal: (fd: number) => boolean;
  readonly terminalSize: (fd: number) => readonly [columns: number, lines: number] | undefined;
}

let current: System | undefined;

export function system(): System {
  if (current === undefined) throw new Error('no system was given');
  return current;
}

export function setSystem(given: System): void {
  current = given;
}
