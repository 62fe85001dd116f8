/** `print`, `input` and `breakpoint`, which go by what is in `sys`. */
import { getAttribute, lookupAttribute } from '@harpy/objects/attribute';
import type { BuiltinDef } from '@harpy/objects/builtin';
import { call1, callArray, callKeywords } from '@harpy/objects/call';
import { None, textOf, typeOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { eofErrorType, newException, PyBaseException, runtimeError, typeError } from '@harpy/objects/errors';
import { isTrue } from '@harpy/objects/protocols/convert';
import { str, strText } from '@harpy/objects/protocols/text';
import type { PyValue } from '@harpy/objects/value';
import { interpreter } from '../../runtime/state.ts';

function sysAttribute(name: string): PyValue | undefined {
  const sys = interpreter().modules.getString('sys');
  return sys === undefined ? undefined : lookupAttribute(sys, name);
}

function print(
  values: readonly PyValue[],
  separator: PyValue = None,
  end: PyValue = None,
  file: PyValue = None,
  flush: PyValue = false,
): void {
  const textArgument = (value: PyValue, name: string, fallback: string): PyValue => {
    if (value === None) return fallback;
    if (textOf(value) === undefined)
      throw typeError(`${name} must be None or a string, not ${typeOf(value).name}`);
    return value;
  };
  let target = file;
  if (target === None) {
    const stdout = sysAttribute('stdout');
    if (stdout === undefined) throw runtimeError('lost sys.stdout');
    if (stdout === None) return;
    target = stdout;
  }
  const between = textArgument(separator, 'sep', ' ');
  const last = textArgument(end, 'end', '\n');
  const write = getAttribute(target, 'write');
  for (let at = 0; at < values.length; at++) {
    if (at > 0) call1(write, between);
    call1(write, str(values[at] as PyValue));
  }
  call1(write, last);
  if (isTrue(flush)) callArray(getAttribute(target, 'flush'), []);
}

/** What goes wrong is no error of `input`. */
function flushIfPossible(stream: PyValue): void {
  try {
    callArray(getAttribute(stream, 'flush'), []);
  } catch (error) {
    if (!(error instanceof PyBaseException)) throw error;
  }
}

function input(prompt: PyValue = ''): PyValue {
  const stdin = sysAttribute('stdin');
  const stdout = sysAttribute('stdout');
  if (stdin === undefined || stdin === None) throw runtimeError('lost sys.stdin');
  if (stdout === undefined || stdout === None) throw runtimeError('lost sys.stdout');
  const stderr = sysAttribute('stderr');
  if (stderr !== undefined && stderr !== None) flushIfPossible(stderr);
  const shown = strText(prompt);
  if (shown !== '') callArray(getAttribute(stdout, 'write'), [str(prompt)]);
  flushIfPossible(stdout);
  const line = textOf(callArray(getAttribute(stdin, 'readline'), []));
  if (line === undefined) throw typeError('object.readline() returned non-string');
  if (line === '') throw newException(eofErrorType, 'EOF when reading a line');
  return line.endsWith('\n') ? line.slice(0, -1) : line;
}

export const consoleFunctions: readonly BuiltinDef[] = [
  method(
    'breakpoint(*args, **kws)',
    (args: readonly PyValue[], options: ReadonlyMap<string, PyValue>) => {
      const hook = sysAttribute('breakpointhook');
      if (hook === undefined) throw runtimeError('lost sys.breakpointhook');
      return callKeywords(hook, [...args, ...options.values()], [...options.keys()]);
    },
    'Call sys.breakpointhook(*args, **kws).',
  ),
  method(
    "input(prompt='', /)",
    input,
    'Read a string from standard input.  The trailing newline is stripped.',
  ),
  method(
    "print(*args, sep=' ', end='\\n', file=None, flush=False)",
    print,
    'Prints the values to a stream, or to sys.stdout by default.',
  ),
];
