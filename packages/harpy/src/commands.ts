import type { Command } from './command.ts';

/** A command's name and summary, and how to load it: `harpy --help` loads none. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<{ readonly command: Command }>;
}

/** All commands, in the order `harpy --help` lists them. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'run',
    summary: 'run a Python program with access to HPy extensions',
    load: () => import('./commands/run.ts'),
  },
  {
    name: 'repl',
    summary: "Python's prompt",
    load: () => import('./commands/repl.ts'),
  },
  {
    name: 'build',
    summary: 'compile C and C++ to HPy extensions',
    load: () => import('./commands/build.ts'),
  },
  {
    name: 'wheel',
    summary: "build the project's wheel, for WebAssembly or for CPython",
    load: () => import('./commands/wheel.ts'),
  },
  {
    name: 'install',
    summary: "install a wheel or a project where 'harpy run' finds it",
    load: () => import('./commands/install.ts'),
  },
  {
    name: 'cflags',
    summary: 'what other build systems compile extensions with',
    load: () => import('./commands/cflags.ts'),
  },
  {
    name: 'include',
    summary: 'where hpy.h is, and the C files that go with it',
    load: () => import('./commands/include.ts'),
  },
  {
    name: 'test',
    summary: "run a project's tests with its extensions in debug mode",
    load: () => import('./commands/test.ts'),
  },
  {
    name: 'inspect',
    summary: 'tell what an extension file holds and whether it would load',
    load: () => import('./commands/inspect.ts'),
  },
  {
    name: 'port',
    summary: "rewrite an extension for CPython's C API with HPy",
    load: () => import('./commands/port.ts'),
  },
  {
    name: 'types',
    summary: 'write TypeScript declarations for an extension',
    load: () => import('./commands/types.ts'),
  },
  {
    name: 'new',
    summary: 'make a project for an extension, ready to build, run and test',
    load: () => import('./commands/new.ts'),
  },
  {
    name: 'doctor',
    summary: 'tell what this machine offers',
    load: () => import('./commands/doctor.ts'),
  },
];
