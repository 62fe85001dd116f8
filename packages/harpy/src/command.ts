import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearest } from './nearest.ts';

/** A command of the `harpy` program. Each one is a file `commands/NAME.ts` that exports `command`. */
export interface Command {
  /** What follows `harpy`, e.g. `build SRC... [--name NAME]`. */
  readonly usage: string;
  /** What `harpy help NAME` prints under the usage line: options, examples. */
  readonly help: string;
  /** Some of its arguments are for the program it runs: only the command knows which --help is meant. */
  readonly passesArguments?: true;
  /**
   * Does the work and returns the exit status. Throw `UsageError` for a wrong command line and `CommandError` for
   * work that cannot be done: the frame prints one line and, with `--verbose`, the cause.
   */
  run(args: readonly string[], context: CommandContext): Promise<number>;
}

/** What a command may use of the process around it; tests pass their own. */
export interface CommandContext {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `harpy --verbose NAME ...`: say more, show stacks. */
  readonly verbose: boolean;
  readonly stdout: Output;
  readonly stderr: Output;
}

export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** The command line is wrong. Exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The command cannot do its work; the message says what, where, and what to do. Exit status 1 unless given. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly status: number;

  constructor(message: string, options: { readonly cause?: unknown; readonly status?: number } = {}) {
    super(message, { cause: options.cause });
    this.status = options.status ?? 1;
  }
}

/** `parseArgs`, whose errors are the user's: they name the option and, where one is close, the one that was meant. */
export function parseOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const unknown = /^Unknown option '-*([^']*)'/.exec(said)?.[1];
    if (unknown === undefined) throw new UsageError(said);
    const dashed = (name: string) => (name.length === 1 ? `-${name}` : `--${name}`);
    const meant = unknown.length > 1 ? nearest(unknown, Object.keys(config.options ?? {})) : undefined;
    const hint = meant === undefined ? '' : `; did you mean '${dashed(meant)}'?`;
    throw new UsageError(`unknown option '${dashed(unknown)}'${hint}`);
  }
}
