/** The prompt: CPython's own at a terminal (`_pyrepl`, with editing, history and completion), else lines of standard input. */
import { getAttribute, setAttribute } from '@harpy/objects/attribute';
import { PyBuiltinFunction } from '@harpy/objects/builtin';
import { callArray, callKeywords } from '@harpy/objects/call';
import { isInstance, PyList, textOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { eofErrorType, newException, systemExitType, toPython } from '@harpy/objects/errors';
import { strFromJS } from '@harpy/objects/str';
import type { PyValue } from '@harpy/objects/value';
import type { CommandLine } from './command-line.ts';
import { host } from './host.ts';
import type { Interpreter } from './interpreter.ts';
import { decodeSourceBytes } from './source-text.ts';
import { system } from './system.ts';

/** `starts`: nothing has run before, so there is a banner. */
export function prompt(interpreter: Interpreter, { flags }: CommandLine, starts: boolean): void {
  const env = flags.ignoreEnvironment > 0 ? {} : system().process.env;
  const { sys } = interpreter;
  const basic = (startup: boolean): void => {
    if (startup && env['PYTHONSTARTUP']) runStartup(interpreter, env['PYTHONSTARTUP']);
    basicPrompt(interpreter);
  };
  // What the other one becomes where it finds that it cannot be.
  setAttribute(
    sys,
    '_baserepl',
    new PyBuiltinFunction(method('_baserepl()', () => basic(starts), 'The prompt without editing.')),
  );
  if (starts && flags.quiet === 0) writeBanner(interpreter, flags.noSite === 0);
  if (!system().isTerminal(0) || host().terminal === undefined || env['PYTHON_BASIC_REPL']) {
    basic(starts);
    return;
  }
  if (flags.isolated === 0 && flags.noSite === 0) startHistory(interpreter);
  const main = interpreter.importModule('_pyrepl.main');
  callKeywords(
    getAttribute(main, 'interactive_console'),
    // Also after a program.
    [interpreter.main, true],
    ['mainmodule', 'pythonstartup'],
  );
}

function writeBanner({ sys }: Interpreter, hasSite: boolean): void {
  const version = textOf(getAttribute(sys, 'version')) ?? '';
  const platform = textOf(getAttribute(sys, 'platform')) ?? '';
  const more = hasSite ? 'Type "help", "copyright", "credits" or "license" for more information.\n' : '';
  const stderr = getAttribute(sys, 'stderr');
  callArray(getAttribute(stderr, 'write'), [strFromJS(`Python ${version} on ${platform}\n${more}`)]);
}

/** What the module `site` prepares for prompts: the history of earlier ones. Importing it leaves `sys.path` as it is. */
function startHistory(interpreter: Interpreter): void {
  const path = getAttribute(interpreter.sys, 'path');
  const before = path instanceof PyList ? [...path.items] : undefined;
  const site = interpreter.importModule('site');
  if (path instanceof PyList && before !== undefined) path.items.splice(0, path.items.length, ...before);
  callArray(getAttribute(site, 'register_readline'), []);
}

function runStartup(interpreter: Interpreter, path: string): void {
  try {
    interpreter.runSource(decodeSourceBytes(system().fs.readFileSync(path), path), path);
  } catch (thrown) {
    const error = toPython(thrown);
    if (isInstance(error, systemExitType)) throw error;
    interpreter.report(error);
  }
}

/** Made of the library's own `code.interact`. */
function basicPrompt(interpreter: Interpreter): void {
  const code = interpreter.importModule('code');
  const console_ = callArray(getAttribute(code, 'InteractiveConsole'), [interpreter.main.dict, '<stdin>']);
  if (!system().isTerminal(0))
    setAttribute(
      console_,
      'raw_input',
      new PyBuiltinFunction(method('raw_input(prompt="", /)', lineReader(interpreter))),
    );
  callArray(getAttribute(console_, 'interact'), ['', '']);
}

/** Reads a line that comes from no terminal. The prompt goes to standard error then, as CPython's does. */
function lineReader(interpreter: Interpreter): (prompt?: PyValue) => PyValue {
  return (prompt = '') => {
    interpreter.flush();
    const stderr = getAttribute(interpreter.sys, 'stderr');
    callArray(getAttribute(stderr, 'write'), [prompt]);
    callArray(getAttribute(stderr, 'flush'), []);
    const line =
      textOf(callArray(getAttribute(getAttribute(interpreter.sys, 'stdin'), 'readline'), [])) ?? '';
    if (line === '') throw newException(eofErrorType);
    return strFromJS(line.endsWith('\n') ? line.slice(0, -1) : line);
  };
}
