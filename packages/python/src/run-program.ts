/** Runs a program as `python` does, from its command line to its exit status. */
import { getAttribute, setAttribute } from '@harpy/objects/attribute';
import { callArray } from '@harpy/objects/call';
import { integerOf, isInstance, None, PyList } from '@harpy/objects/core-types';
import {
  keyboardInterruptType,
  newException,
  PyBaseException,
  type PySystemExit,
  systemExitType,
  toPython,
} from '@harpy/objects/errors';
import { strText } from '@harpy/objects/protocols/text';
import { strFromJS } from '@harpy/objects/str';
import { type CommandLine, parseCommandLine } from './command-line.ts';
import { type ExtensionLoader, Interpreter } from './interpreter.ts';
import { VERSION } from './modules/sys/information.ts';
import { ERRNO } from './os-errors.ts';
import { prompt } from './prompt.ts';
import { addSiteBuiltins } from './site-builtins.ts';
import { decodeSourceBytes } from './source-text.ts';
import { system } from './system.ts';

export interface ProgramOptions {
  readonly args: readonly string[];
  /** Folder of the standard library. */
  readonly library: string;
  /** `sys.executable`. */
  readonly executable?: string;
  /** What messages call the program; `python` if absent. */
  readonly program?: string;
  /** Folders that go after the standard library in `sys.path`. */
  readonly packages?: readonly string[];
  readonly extensions?: (interpreter: Interpreter) => ExtensionLoader;
  readonly write: (descriptor: 1 | 2, text: string) => void;
  /** Python has started, and the program is to run. */
  readonly started?: () => void;
}

/** The exit status of a program that Ctrl-C ended: 128 + SIGINT. */
const INTERRUPTED = 130;

/** The exit status. */
export function runPythonProgram(options: ProgramOptions): number {
  const program = options.program ?? 'python';
  const parsed = parseCommandLine(options.args, {
    program,
    version: VERSION.join('.'),
    env: system().process.env,
  });
  if (parsed.kind === 'print') {
    options.write(1, parsed.text);
    return 0;
  }
  if (parsed.kind === 'wrong') {
    options.write(2, parsed.text);
    return 2;
  }
  const interpreter = new Interpreter({
    library: options.library,
    argv: parsed.argv,
    path: searchPath(parsed),
    flags: parsed.flags,
    xoptions: parsed.xoptions,
    packages: options.packages ?? [],
    ...(options.extensions === undefined ? {} : { extensions: options.extensions }),
  });
  if (options.executable !== undefined) setAttribute(interpreter.sys, 'executable', options.executable);
  setAttribute(interpreter.sys, 'warnoptions', new PyList([...parsed.warnings]));
  let status = 0;
  if (parsed.flags.noSite === 0) {
    addSiteBuiltins(interpreter);
    status = outcome(interpreter, () => customize(interpreter, parsed));
  }
  options.started?.();
  const inspects = parsed.flags.inspect > 0 && parsed.kind !== 'input';
  if (status === 0) status = outcome(interpreter, () => start(interpreter, parsed, program), inspects);
  if (inspects) status = outcome(interpreter, () => prompt(interpreter, parsed, false));
  const last = outcome(interpreter, () => interpreter.finish());
  return status === 0 ? last : status;
}

function searchPath(command: CommandLine): string[] {
  const { process } = system();
  const { flags } = command;
  const extra = flags.ignoreEnvironment > 0 ? [] : pathVariable();
  if (flags.safePath && command.kind !== 'file') return extra;
  switch (command.kind) {
    case 'file': {
      const { fs } = system();
      if (flags.safePath || isFolder(command.target)) return extra;
      let real: string;
      try {
        real = fs.realpathSync(command.target);
      } catch {
        // There is no such file: who runs it says so. Or it is in an archive.
        return extra;
      }
      return [real.slice(0, real.lastIndexOf('/')) || '/', ...extra];
    }
    case 'module':
      return [process.cwd(), ...extra];
    default:
      return ['', ...extra];
  }
}

const pathVariable = (): string[] =>
  (system().process.env['PYTHONPATH'] ?? '').split(':').filter((part) => part !== '');

function exists(path: string): boolean {
  try {
    return system().fs.statSync(path) !== undefined;
  } catch {
    return false;
  }
}

/** `sitecustomize` and `usercustomize`, as the module `site` imports them, from where the user may have put them. */
function customize(interpreter: Interpreter, { flags }: CommandLine): void {
  if (flags.ignoreEnvironment > 0) return;
  for (const name of ['sitecustomize', ...(flags.noUserSite > 0 ? [] : ['usercustomize'])]) {
    const found = pathVariable().some(
      (folder) => exists(`${folder}/${name}.py`) || exists(`${folder}/${name}/__init__.py`),
    );
    if (found) interpreter.importModule(name);
  }
}

function start(interpreter: Interpreter, command: CommandLine, program: string): void {
  switch (command.kind) {
    case 'code':
      interpreter.runSource(`${command.target}\n`, '<string>');
      break;
    case 'module':
      callArray(getAttribute(interpreter.importModule('runpy'), '_run_module_as_main'), [command.target]);
      break;
    case 'file':
      runFile(interpreter, command, program);
      break;
    case 'input':
      if (system().isTerminal(0) || command.flags.inspect > 0) prompt(interpreter, command, true);
      else interpreter.runSource(decodeSourceBytes(system().fs.readFileSync(0)), '<stdin>');
  }
}

function runFile(interpreter: Interpreter, command: CommandLine, program: string): void {
  const { fs } = system();
  const path = command.target;
  if (isFolder(path) || inArchive(path)) {
    const sysPath = getAttribute(interpreter.sys, 'path');
    callArray(getAttribute(sysPath, 'insert'), [0, strFromJS(path)]);
    callArray(getAttribute(interpreter.importModule('runpy'), '_run_module_as_main'), ['__main__', false]);
    return;
  }
  let bytes: Uint8Array;
  try {
    bytes = fs.readFileSync(path);
  } catch (error) {
    const [number, message] = ERRNO[(error as { code?: string }).code ?? ''] ?? [5, (error as Error).message];
    interpreter.flush();
    callArray(getAttribute(getAttribute(interpreter.sys, 'stderr'), 'write'), [
      strFromJS(`${program}: can't open file '${absolute(path)}': [Errno ${number}] ${message}\n`),
    ]);
    throw exit(2);
  }
  interpreter.main.dict.setString('__file__', strFromJS(absolute(path)));
  const source = decodeSourceBytes(bytes, path);
  interpreter.runSource(command.skipFirstLine ? source.replace(/^.*/, '') : source, absolute(path));
}

const absolute = (path: string): string =>
  path.startsWith('/') ? path : `${system().process.cwd()}/${path}`;

function isFolder(path: string): boolean {
  try {
    return system().fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}

/** Whether it is an archive, or a folder in one. */
function inArchive(path: string): boolean {
  for (let at = path.replace(/\/+$/, ''); at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    let head: Uint8Array;
    try {
      head = system().fs.readFileSync(at).subarray(0, 2);
    } catch (error) {
      // Below a file there is nothing, but perhaps something in it.
      if ((error as { code?: string }).code === 'ENOTDIR') continue;
      return false;
    }
    return !at.endsWith('.py') && head[0] === 0x50 && head[1] === 0x4b;
  }
  return false;
}

const exit = (status: number): PyBaseException => {
  const error = newException(systemExitType, status) as PySystemExit;
  error.code = status;
  return error;
};

/** Runs a step; an exception that leaves it is reported and gives the exit status. An exit is one of them if a prompt follows. */
function outcome(interpreter: Interpreter, step: () => void, goesOn = false): number {
  try {
    step();
    return 0;
  } catch (thrown) {
    const error = toPython(thrown);
    if (isInstance(error, systemExitType) && !goesOn) return exitStatus(interpreter, error as PySystemExit);
    try {
      interpreter.report(error);
    } catch (second) {
      if (!(second instanceof PyBaseException)) throw second;
    }
    return isInstance(error, keyboardInterruptType) ? INTERRUPTED : 1;
  }
}

function exitStatus(interpreter: Interpreter, error: PySystemExit): number {
  const { code } = error;
  if (code === None) return 0;
  const number = integerOf(code);
  // What is no C long counts as -1.
  if (number !== undefined) {
    const whole = BigInt(number);
    return BigInt.asIntN(64, whole) === whole ? Number(BigInt.asUintN(8, whole)) : 255;
  }
  interpreter.flush();
  callArray(getAttribute(getAttribute(interpreter.sys, 'stderr'), 'write'), [
    strFromJS(`${strText(code)}\n`),
  ]);
  return 1;
}
