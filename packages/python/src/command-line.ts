/** `python`'s command line: https://docs.python.org/3/using/cmdline.html */

/** What options and variables of the environment set: the fields of `sys.flags` that they can. */
export interface Flags {
  debug: number;
  inspect: number;
  interactive: number;
  optimize: number;
  noUserSite: number;
  noSite: number;
  ignoreEnvironment: number;
  verbose: number;
  bytesWarning: number;
  quiet: number;
  isolated: number;
  devMode: boolean;
  safePath: boolean;
  unbuffered: boolean;
  intMaxStrDigits: number;
}

/** Those of a start without options. */
export const NO_FLAGS: Readonly<Flags> = {
  debug: 0,
  inspect: 0,
  interactive: 0,
  optimize: 0,
  noUserSite: 0,
  noSite: 0,
  ignoreEnvironment: 0,
  verbose: 0,
  bytesWarning: 0,
  quiet: 0,
  isolated: 0,
  devMode: false,
  safePath: false,
  unbuffered: false,
  intMaxStrDigits: 4300,
};

export interface CommandLine {
  readonly kind: 'code' | 'module' | 'file' | 'input';
  /** The code, the module's name, or the file. */
  readonly target: string;
  /** `sys.argv`. */
  readonly argv: readonly string[];
  readonly flags: Readonly<Flags>;
  /** `sys.warnoptions`. */
  readonly warnings: readonly string[];
  /** `sys._xoptions`: a value, or true for an option without one. */
  readonly xoptions: ReadonlyMap<string, string | true>;
  /** The first line of a file is no Python. */
  readonly skipFirstLine: boolean;
}

export type Parsed =
  | CommandLine
  | { readonly kind: 'print'; readonly text: string }
  | { readonly kind: 'wrong'; readonly text: string };

type Environment = Readonly<Record<string, string | undefined>>;

export interface ParseOptions {
  /** What messages call the program. */
  readonly program: string;
  readonly version: string;
  readonly env: Environment;
}

const usage = (program: string): string =>
  `usage: ${program} [option] ... [-c cmd | -m mod | file | -] [arg] ...\n`;

const HELP = `Options (and corresponding environment variables):
-b     : issue warnings about converting bytes/bytearray to str and comparing
         bytes/bytearray with str or bytes with int (-bb: issue errors)
-c cmd : program passed in as string (terminates option list)
-E     : ignore PYTHON* environment variables (such as PYTHONPATH)
-h     : print this help message and exit (also -? or --help)
-i     : inspect interactively after running script, (also PYTHONINSPECT=x)
-I     : isolate Python from the user's environment (implies -E and -s)
-m mod : run library module as a script (terminates option list)
-O     : remove assert and __debug__-dependent statements (also PYTHONOPTIMIZE=x)
-OO    : do -O changes and also discard docstrings
-P     : don't prepend a potentially unsafe path to sys.path (also PYTHONSAFEPATH)
-q     : don't print version and copyright messages on interactive startup
-s     : don't add user site directory to sys.path (also PYTHONNOUSERSITE=x)
-S     : don't imply 'import site' on initialization
-u     : force the stdout and stderr streams to be unbuffered (also PYTHONUNBUFFERED=x)
-V     : print the Python version number and exit (also --version)
-W arg : warning control (also PYTHONWARNINGS=arg)
-x     : skip first line of source
-X opt : set implementation-specific option
file   : program read from script file
-      : program read from stdin (default; interactive mode if a tty)
arg ...: arguments passed to program in sys.argv[1:]
`;

/** Letters of options without an argument, and what they set. */
const LETTERS: Readonly<Record<string, (flags: Flags) => void>> = {
  b: (flags) => flags.bytesWarning++,
  // No bytecode is written anyway.
  B: () => {},
  d: (flags) => flags.debug++,
  E: (flags) => flags.ignoreEnvironment++,
  i: (flags) => {
    flags.inspect++;
    flags.interactive++;
  },
  I: (flags) => {
    flags.isolated++;
    flags.ignoreEnvironment++;
    flags.noUserSite++;
    flags.safePath = true;
  },
  O: (flags) => flags.optimize++,
  P: (flags) => {
    flags.safePath = true;
  },
  q: (flags) => flags.quiet++,
  // Hashes are the same in every process.
  R: () => {},
  s: (flags) => flags.noUserSite++,
  S: (flags) => flags.noSite++,
  u: (flags) => {
    flags.unbuffered = true;
  },
  v: (flags) => flags.verbose++,
};

export function parseCommandLine(args: readonly string[], options: ParseOptions): Parsed {
  const { program, version } = options;
  const flags: Flags = { ...NO_FLAGS };
  const given: string[] = [];
  const xoptions = new Map<string, string | true>();
  let skipFirstLine = false;
  const result = (kind: CommandLine['kind'], target: string, argv: readonly string[]): CommandLine => {
    if (flags.ignoreEnvironment === 0) readEnvironment(flags, options.env);
    if (xoptions.has('dev')) flags.devMode = true;
    const digits = xoptions.get('int_max_str_digits');
    if (typeof digits === 'string' && /^\d+$/.test(digits)) flags.intMaxStrDigits = Number(digits);
    const variable = flags.ignoreEnvironment > 0 ? '' : (options.env['PYTHONWARNINGS'] ?? '');
    const warnings = [
      ...(flags.devMode ? ['default'] : []),
      ...variable.split(',').filter((each) => each !== ''),
      ...given,
    ];
    if (flags.bytesWarning > 0)
      warnings.push(flags.bytesWarning > 1 ? 'error::BytesWarning' : 'default::BytesWarning');
    return { kind, target, argv, flags, warnings, xoptions, skipFirstLine };
  };
  const wrong = (text: string): Parsed => ({
    kind: 'wrong',
    text: `${text}\n${usage(program)}Try \`${program} -h' for more information.\n`,
  });
  for (let at = 0; at < args.length; at++) {
    const word = args[at] as string;
    if (word === '-') return result('input', '<stdin>', ['-', ...args.slice(at + 1)]);
    if (!word.startsWith('-')) return result('file', word, args.slice(at));
    if (word === '--help') return { kind: 'print', text: usage(program) + HELP };
    if (word === '--version') return { kind: 'print', text: `Python ${version}\n` };
    if (word.startsWith('--')) return wrong(`unknown option ${word}`);
    for (let letter = 1; letter < word.length; letter++) {
      const option = word[letter] as string;
      const rest = word.slice(letter + 1);
      if (option === 'c' || option === 'm' || option === 'W' || option === 'X') {
        const value = rest !== '' ? rest : args[++at];
        if (value === undefined) return wrong(`Argument expected for the -${option} option`);
        if (option === 'c') return result('code', value, ['-c', ...args.slice(at + 1)]);
        if (option === 'm') return result('module', value, ['-m', ...args.slice(at + 1)]);
        if (option === 'W') given.push(value);
        else {
          const equals = value.indexOf('=');
          xoptions.set(
            equals < 0 ? value : value.slice(0, equals),
            equals < 0 ? true : value.slice(equals + 1),
          );
        }
        break;
      }
      if (option === 'V') return { kind: 'print', text: `Python ${version}\n` };
      if (option === 'h' || option === '?') return { kind: 'print', text: usage(program) + HELP };
      if (option === 'x') skipFirstLine = true;
      else if (Object.hasOwn(LETTERS, option)) LETTERS[option]?.(flags);
      else return wrong(`Unknown option: -${option}`);
    }
  }
  return result('input', '<stdin>', ['']);
}

/** Variables that say the same as options; an option counts if it says more. */
function readEnvironment(flags: Flags, env: Environment): void {
  const level = (name: string): number => {
    const value = env[name] ?? '';
    if (value === '') return 0;
    return /^\d+$/.test(value) ? Math.max(1, Number(value)) : 1;
  };
  flags.debug = Math.max(flags.debug, level('PYTHONDEBUG'));
  flags.inspect = Math.max(flags.inspect, level('PYTHONINSPECT'));
  flags.optimize = Math.max(flags.optimize, level('PYTHONOPTIMIZE'));
  flags.verbose = Math.max(flags.verbose, level('PYTHONVERBOSE'));
  flags.noUserSite = Math.max(flags.noUserSite, level('PYTHONNOUSERSITE'));
  flags.unbuffered ||= level('PYTHONUNBUFFERED') > 0;
  flags.safePath ||= level('PYTHONSAFEPATH') > 0;
  flags.devMode ||= level('PYTHONDEVMODE') > 0;
  const digits = env['PYTHONINTMAXSTRDIGITS'] ?? '';
  if (/^\d+$/.test(digits)) flags.intMaxStrDigits = Number(digits);
}
