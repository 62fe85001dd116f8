/** Functions of `posix` that start processes and wait for them. */
import { callMethod0, lookupAttribute } from '@harpy/objects/attribute';
import type { BuiltinDef } from '@harpy/objects/builtin';
import { PyTuple, textOf, typeOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import {
  newException,
  type PySystemExit,
  systemExitType,
  typeError,
  valueError,
} from '@harpy/objects/errors';
import { toSize } from '@harpy/objects/protocols/convert';
import { listItems } from '@harpy/objects/protocols/iterate';
import type { PyValue } from '@harpy/objects/value';
import { currentFolder } from '../../current-folder.ts';
import { filePath } from '../../file-path.ts';
import { osError } from '../../os-errors.ts';
import { currentEnvironment, spawn, waitForChild } from '../../processes.ts';
import { waits } from '../../runtime/threads.ts';
import { system } from '../../system.ts';

const waitpid = (pid: PyValue, options: PyValue): PyTuple =>
  new PyTuple(waitForChild(toSize(pid), toSize(options)));

/** Runs a program on the standard streams. */
function start(file: string, args: readonly string[], env = currentEnvironment()): number {
  return spawn({ file, args, env, cwd: currentFolder(), descriptors: [0, 1, 2], newSession: false });
}

function runInShell(command: PyValue): number {
  const text = textOf(command) ?? filePath(command, 'system: command');
  const [, status] = waitForChild(start('/bin/sh', ['sh', '-c', text]), 0);
  return status;
}

/** The program runs in a process of its own, and this one ends as it does. */
function execute(path: PyValue, args: PyValue, env?: PyValue): never {
  const name = env === undefined ? 'execv' : 'execve';
  const list = listItems(args).map((each) => filePath(each, name));
  if (list.length === 0) throw valueError(`${name}() arg 2 must not be empty`);
  if (
    env !== undefined &&
    (typeOf(env).mp_subscript === undefined || lookupAttribute(env, 'keys') === undefined)
  )
    throw typeError('execve: environment must be a mapping object');
  const { fs } = system();
  const file = filePath(path, 'execv');
  try {
    fs.accessSync(file, 1);
  } catch (error) {
    throw osError((error as { code?: string }).code ?? 'ENOENT', path);
  }
  const [, status] = waitForChild(start(file, list, env === undefined ? undefined : environment(env)), 0);
  const code = (status & 0x7f) === 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f);
  const error = newException(systemExitType, code) as PySystemExit;
  error.code = code;
  throw error;
}

function environment(mapping: PyValue): Record<string, string> {
  const env: Record<string, string> = {};
  for (const pair of listItems(callMethod0(mapping, 'items'))) {
    const [name, value] = listItems(pair);
    if (name !== undefined && value !== undefined) env[filePath(name, 'env')] = filePath(value, 'env');
  }
  return env;
}

export const processFunctions: readonly BuiltinDef[] = [
  waits(method('waitpid(pid, options, /)', waitpid)),
  method('pidfd_open(pid, flags=0)', (): never => {
    // As on a kernel that has no such files: programs then wait in another way.
    throw osError('ENOSYS');
  }),
  waits(method('wait()', () => waitpid(-1, 0))),
  method('system(command)', runInShell),
  method('execv(path, argv, /)', execute),
  method('execve(path, argv, env)', execute),
];
