/** The standard streams. */
import { getAttribute, setAttribute } from '@harpy/objects/attribute';
import { callArray } from '@harpy/objects/call';
import { None } from '@harpy/objects/core-types';
import { isException, osErrorType } from '@harpy/objects/errors';
import type { PyModule } from '@harpy/objects/module';
import type { PyValue } from '@harpy/objects/value';
import { system } from '../system.ts';

/** Makes `sys.stdin`, `sys.stdout` and `sys.stderr`; with `environment` as PYTHONIOENCODING says. */
export function openStreams(sys: PyModule, io: PyValue, unbuffered: boolean, environment: boolean): void {
  const [encoding = '', given] = (environment ? (system().process.env['PYTHONIOENCODING'] ?? '') : '').split(
    ':',
  );
  const open = (fd: number, mode: string, errors: string): PyValue => {
    const raw = callArray(getAttribute(io, 'FileIO'), [fd, mode, false]);
    const terminal = system().isTerminal(fd);
    const through = unbuffered && mode !== 'r';
    const buffered = through
      ? raw
      : callArray(getAttribute(io, mode === 'r' ? 'BufferedReader' : 'BufferedWriter'), [raw]);
    const stream = callArray(getAttribute(io, 'TextIOWrapper'), [
      buffered,
      encoding === '' ? 'utf-8' : encoding,
      given === undefined || given === '' || fd === 2 ? errors : given,
      mode === 'r' ? None : '\n',
      terminal || fd === 2,
      through,
    ]);
    setAttribute(stream, 'mode', mode);
    setAttribute(raw, 'name', ['<stdin>', '<stdout>', '<stderr>'][fd] ?? None);
    return stream;
  };
  const set = (name: string, make: () => PyValue) => {
    let stream: PyValue = None;
    try {
      stream = make();
    } catch (error) {
      // A closed descriptor: Python's streams are None then.
      if (!isException(error, osErrorType)) throw error;
    }
    setAttribute(sys, name, stream);
    setAttribute(sys, `__${name}__`, stream);
  };
  set('stdin', () => open(0, 'r', 'surrogateescape'));
  set('stdout', () => open(1, 'w', 'strict'));
  set('stderr', () => open(2, 'w', 'backslashreplace'));
}
