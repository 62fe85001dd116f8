/** A clang of the system that can target WebAssembly, with wasi-libc and wasm-ld: faster than the bundled one. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Compiler, CompilerResult } from './compiler.ts';

const VERSIONS = ['', '-22', '-21', '-20', '-19', '-18', '-17', '-16', '-15', '-14'];

export interface SystemClang {
  readonly command: string;
  readonly version: string;
  /** The triple it knows its C library by. */
  readonly target: string;
}

/** The first clang on PATH that compiles and links an empty reactor, or `null`. */
export function findSystemClang(): SystemClang | null {
  return inProbeFolder((folder) => {
    writeFileSync(join(folder, 'probe.c'), '#include <stdlib.h>\nvoid *probe(void) { return malloc(1); }\n');
    for (const suffix of VERSIONS) {
      const command = `clang${suffix}`;
      const version = versionOf(command);
      if (version === null) continue;
      for (const target of ['wasm32-wasip1', 'wasm32-wasi']) {
        try {
          const args = [
            `--target=${target}`,
            '-mexec-model=reactor',
            '-Wl,--export=probe',
            'probe.c',
            '-o',
            'probe.wasm',
          ];
          execFileSync(command, args, { cwd: folder, stdio: 'ignore' });
          return { command, version, target };
        } catch {}
      }
    }
    return null;
  });
}

/** Runs something in a folder that is removed afterwards. */
function inProbeFolder<T>(run: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'harpy-probe-'));
  try {
    return run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function versionOf(command: string): string | null {
  try {
    return (
      execFileSync(command, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split(
        '\n',
      )[0] ?? ''
    );
  } catch {
    return null;
  }
}

/** Debian has the C++ library for WebAssembly in packages of its own. */
function compilesPlus({ command, target }: SystemClang): boolean {
  return inProbeFolder((folder) => {
    writeFileSync(join(folder, 'probe.cpp'), '#include <new>\nint *probe() { return new int; }\n');
    const args = [`--target=${target}`, '-mexec-model=reactor', '-fno-exceptions', '-Wl,--export-all'];
    try {
      execFileSync(plusCommand(command), [...args, 'probe.cpp', '-o', 'probe.wasm'], {
        cwd: folder,
        stdio: 'ignore',
      });
      return true;
    } catch {
      return false;
    }
  });
}

const plusCommand = (command: string): string => command.replace('clang', 'clang++');

export function openSystemClang(found: SystemClang): Compiler {
  let plus: boolean | undefined;
  return {
    identity: `system ${found.command} ${found.version} ${found.target}`,
    kind: 'system',
    get hasPlus() {
      plus ??= compilesPlus(found);
      return plus;
    },
    run: async ({ args, files, output }): Promise<CompilerResult> => {
      const folder = mkdtempSync(join(tmpdir(), 'harpy-build-'));
      try {
        for (const [path, bytes] of files) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), bytes);
        }
        const [driver = 'clang', ...rest] = args;
        const command = driver === 'clang++' ? plusCommand(found.command) : found.command;
        return await new Promise((resolve) => {
          execFile(
            command,
            [`--target=${found.target}`, ...rest],
            { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 },
            (error, stdout, stderr) => {
              resolve({
                output: error === null ? readFileSync(join(folder, output)) : null,
                diagnostics: stdout + stderr + (error !== null && stderr === '' ? `${error.message}\n` : ''),
              });
            },
          );
        });
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    close: () => {},
  };
}
