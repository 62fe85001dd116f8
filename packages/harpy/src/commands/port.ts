/** `harpy port` */
import { resolve } from 'node:path';
import { writeWhole } from '@harpy/toolchain/build';
import { BuildError } from '@harpy/toolchain/build-error';
import { portFile } from '@harpy/toolchain/port/port-file';
import { describeReport, summary } from '@harpy/toolchain/port/report';
import { type Command, CommandError, parseOptions, UsageError } from '../command.ts';

export const command: Command = {
  usage: 'port FILE.c [--out FILE] [--report] [-I DIR] [-D NAME[=VALUE]]',
  help: `Rewrites an extension written against CPython's C API (Python.h) for HPy: methods, types, the module, arguments, calls,
errors, references. What a person must decide on stays as it is behind a comment, /* HARPY PORT: ... */, that says what to
do. Needs no Python. The input is never changed.

Options:
  --out FILE         where to write; without it, to standard output
  --report           say for each function of the C API how many uses are ported, and what is left line by line:
                     on standard output with --out, else on standard error
  -I DIR             look for headers in DIR too
  -D NAME[=VALUE]    define a macro

The status is 0 however much is left, and 1 when the file can not be read or clang finds errors in it.
docs/porting.md is the guide to what is left.

Examples:
  harpy port counter.c --out counter_hpy.c --report
  harpy port -I include src/counter.c > counter_hpy.c`,
  run: async (args, { cwd, stdout, stderr }) => {
    const { values, positionals } = parse([...args]);
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('port takes one C file');
    const { out } = values;
    if (out !== undefined && resolve(cwd, out) === resolve(cwd, file)) {
      throw new UsageError('--out names the input: give the port a file of its own');
    }
    try {
      const ported = await portFile(file, { cwd, includes: values.I ?? [], defines: values.D ?? [] });
      if (out === undefined) stdout.write(ported.text);
      else writeWhole(resolve(cwd, out), new TextEncoder().encode(ported.text));
      const words = values.report ? describeReport(file, ported) : `${file}: ${summary(ported)}\n`;
      (values.report && out !== undefined ? stdout : stderr).write(words);
      return 0;
    } catch (error) {
      if (!(error instanceof BuildError)) throw error;
      stderr.write(error.diagnostics);
      throw new CommandError(error.message, { cause: error });
    }
  },
};

function parse(args: string[]) {
  return parseOptions({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string', short: 'o' },
      report: { type: 'boolean', default: false },
      I: { type: 'string', short: 'I', multiple: true },
      D: { type: 'string', short: 'D', multiple: true },
    },
  });
}
