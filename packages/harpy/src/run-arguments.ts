import { isModeList, modeForm } from '@harpy/runtime/mode';
import { UsageError } from './command.ts';

/** The command line of `harpy run`: our options, which come first, and python's. */
export interface RunArguments {
  readonly host: string | undefined;
  readonly snapshot: boolean;
  readonly help: boolean;
  /** Modes of extensions, as in the variable HPY; `undefined` leaves it to that. */
  readonly mode: string | undefined;
  /** Files for the time line and the summary of a trace. */
  readonly traceOut: string | undefined;
  readonly traceSummary: string | undefined;
  readonly python: readonly string[];
}

/** Takes our options off the front; the first word that is not ours begins python's command line. */
export function parseRunArguments(args: readonly string[]): RunArguments {
  const values = new Map<string, string>();
  let snapshot = true;
  let help = false;
  let at = 0;
  for (; at < args.length && !help; at++) {
    const word = args[at] ?? '';
    const equals = word.indexOf('=');
    const option = equals > 0 ? word.slice(0, equals) : word;
    if (word === '--no-snapshot') snapshot = false;
    else if (word === '--help') help = true;
    else if (withValue.has(option)) {
      const value = equals > 0 ? word.slice(equals + 1) : args[++at];
      if (value === undefined) throw new UsageError(`${option} needs a value`);
      values.set(option, value);
    } else break;
  }
  const mode = values.get('--mode');
  if (mode !== undefined && !isModeList(mode)) throw new UsageError(`--mode '${mode}': write ${modeForm}`);
  const traceOut = values.get('--trace-out');
  const traceSummary = values.get('--trace-summary');
  return {
    host: values.get('--host'),
    snapshot,
    help,
    mode: mode ?? (traceOut !== undefined || traceSummary !== undefined ? 'trace' : undefined),
    traceOut,
    traceSummary,
    python: help ? [] : args.slice(at),
  };
}

const withValue = new Set(['--host', '--mode', '--trace-out', '--trace-summary']);
