import { UsageError } from './command.ts';

/** The command line of `harpy run`: our options, which come first, and python's. */
export interface RunArguments {
  readonly host: string;
  readonly snapshot: boolean;
  readonly help: boolean;
  readonly python: readonly string[];
}

/** Takes our options off the front; the first word that is not ours begins python's command line. */
export function parseRunArguments(args: readonly string[]): RunArguments {
  let host = 'pyodide';
  let snapshot = true;
  for (let at = 0; ; at++) {
    const word = args[at];
    if (word === '--no-snapshot') snapshot = false;
    else if (word === '--help') return { host, snapshot, help: true, python: [] };
    else if (word?.startsWith('--host=')) host = word.slice('--host='.length);
    else if (word === '--host') {
      const value = args[++at];
      if (value === undefined) throw new UsageError('--host needs a value');
      host = value;
    } else return { host, snapshot, help: false, python: args.slice(at) };
  }
}
