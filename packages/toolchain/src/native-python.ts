/** A native CPython, and how it was built: what an extension for it must be compiled with. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BuildError } from './build-error.ts';

export interface NativePython {
  readonly command: string;
  /** Such as `3.11.7`. */
  readonly version: string;
  /** `cpython`, `pypy`, ... */
  readonly implementation: string;
  /** Such as `.cpython-311-x86_64-linux-gnu.so`. */
  readonly suffix: string;
  readonly includes: readonly string[];
  /** The C and C++ compiler and linker it was built with, as commands with their first options. */
  readonly cc: readonly string[];
  readonly cxx: readonly string[];
  readonly linker: readonly string[];
  readonly cflags: readonly string[];
  /** Without the GIL? */
  readonly freeThreaded: boolean;
  /** The first tag of its wheels, and their platform: `cp311`, `cp311` (or `cp313t`), `linux_x86_64`. */
  readonly tag: { readonly python: string; readonly abi: string; readonly platform: string };
}

const PROBE = `
import json, shlex, sys, sysconfig
v = sysconfig.get_config_var
words = lambda name: shlex.split(v(name) or "")
free = bool(v("Py_GIL_DISABLED"))
digits = "%d%d" % sys.version_info[:2]
includes = []
for name in ("include", "platinclude"):
    path = sysconfig.get_path(name)
    if path not in includes:
        includes.append(path)
print(json.dumps({
    "version": "%d.%d.%d" % sys.version_info[:3],
    "implementation": sys.implementation.name,
    "suffix": v("EXT_SUFFIX") or "",
    "includes": includes,
    "cc": words("CC"), "cxx": words("CXX"), "linker": words("LDSHARED"),
    "cflags": words("CFLAGS") + words("CCSHARED"),
    "freeThreaded": free,
    "tag": {
        "python": "cp" + digits,
        "abi": "cp" + digits + ("t" if free else ""),
        "platform": sysconfig.get_platform().replace("-", "_").replace(".", "_"),
    },
}))
`;

/** Asks a Python how it was built. Throws `BuildError` when there is none, or when it is too old or no CPython. */
export function findPython(command = 'python3'): NativePython {
  const { status, stdout, error } = spawnSync(command, ['-c', PROBE], { encoding: 'utf8' });
  if (error !== undefined || status !== 0) {
    throw new BuildError(
      `${command} does not run: install Python 3.9 or later, or say with --python which one to build for`,
    );
  }
  const found = { command, ...(JSON.parse(stdout) as Omit<NativePython, 'command'>) };
  if (found.implementation !== 'cpython') {
    throw new BuildError(
      `${command} is ${found.implementation}, not CPython: say with --python which CPython to build for`,
    );
  }
  const [major = 0, minor = 0] = found.version.split('.').map(Number);
  if (major < 3 || (major === 3 && minor < 9)) {
    throw new BuildError(`${command} is Python ${found.version}: HPy needs Python 3.9 or later`);
  }
  return found;
}

/** Throws `BuildError` that says what to install when Python.h is missing. */
export function checkHeaders(python: NativePython): void {
  if (python.includes.some((folder) => existsSync(join(folder, 'Python.h')))) return;
  const short = python.version.split('.').slice(0, 2).join('.');
  throw new BuildError(
    `Python.h of Python ${short} is missing (looked in ${python.includes.join(', ')}): install python3-dev (Debian, Ubuntu) or python3-devel (Fedora)`,
  );
}
