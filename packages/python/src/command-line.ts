/** `python`'s command line: https://docs.python.org/3/using/cmdline.html */

export interface CommandLine {
  readonly kind: 'code' | 'module' | 'file' | 'input';
  /** The code, the module's name, or the file. */
  readonly target: string;
  /** `sys.argv`. */
  readonly argv: readonly string[];
  readonly interactive: boolean;
  readonly optimize: number;
  readonly quiet: boolean;
  readonly warnings: readonly string[];
}

export type Parsed =
  | CommandLine
  | { readonly kind: 'print'; readonly text: string }
  | { readonly kind: 'wrong'; readonly text: string };

const USAGE = 'usage: python [option] ... [-c cmd | -m mod | file | -] [arg] ...';

/** Options without an argument that change nothing here. */
const IGNORED = new Set(['b', 'B', 'd', 'E', 'I', 'P', 'R', 's', 'S', 'u', 'v', 'x']);

export function parseCommandLine(args: readonly string[], version: string): Parsed {
  let interactive = false;
  let optimize = 0;
  let quiet = false;
  const warnings: string[] = [];
  let at = 0;
  const result = (kind: CommandLine['kind'], target: string, argv: readonly string[]): CommandLine => ({
    kind,
    target,
    argv,
    interactive,
    optimize,
    quiet,
    warnings,
  });
  for (; at < args.length; at++) {
    const word = args[at] as string;
    if (word === '-') return result('input', '<stdin>', ['-', ...args.slice(at + 1)]);
    if (!word.startsWith('-')) return result('file', word, args.slice(at));
    if (word === '--help') return { kind: 'print', text: `${USAGE}\n` };
    if (word === '--version') return { kind: 'print', text: `Python ${version}\n` };
    if (word.startsWith('--'))
      return {
        kind: 'wrong',
        text: `unknown option ${word}\n${USAGE}\nTry \`python -h' for more information.\n`,
      };
    for (let letter = 1; letter < word.length; letter++) {
      const option = word[letter] as string;
      const rest = word.slice(letter + 1);
      if (option === 'c' || option === 'm' || option === 'W' || option === 'X') {
        const value = rest !== '' ? rest : args[++at];
        if (value === undefined)
          return {
            kind: 'wrong',
            text: `Argument expected for the -${option} option\n${USAGE}\nTry \`python -h' for more information.\n`,
          };
        if (option === 'c') return result('code', value, ['-c', ...args.slice(at + 1)]);
        if (option === 'm') return result('module', value, ['-m', ...args.slice(at + 1)]);
        if (option === 'W') warnings.push(value);
        break;
      }
      if (option === 'i') interactive = true;
      else if (option === 'O') optimize++;
      else if (option === 'q') quiet = true;
      else if (option === 'V') return { kind: 'print', text: `Python ${version}\n` };
      else if (option === 'h' || option === '?') return { kind: 'print', text: `${USAGE}\n` };
      else if (!IGNORED.has(option))
        return {
          kind: 'wrong',
          text: `Unknown option: -${option}\n${USAGE}\nTry \`python -h' for more information.\n`,
        };
    }
  }
  return result('input', '<stdin>', ['']);
}
