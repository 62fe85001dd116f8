/** What debug and trace mode cost on both hosts: the rows of the call table, and the memory that open handles take. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const HOSTS = ['pyodide', 'harpy'] as const;
const MODES = ['universal', 'debug', 'trace'] as const;
type Host = (typeof HOSTS)[number];
type Mode = (typeof MODES)[number];

/** Each mode is run so often, in turn with the others: the best one counts. */
const ROUNDS = 3;
/** Rounds of the script itself: the engine compiles hot code in the first ones. */
const INNER_ROUNDS = 3;
/** What is asked for of each row, of debug mode without stack traces. */
const MOST_TIMES = 4;
const HANDLES = 1_000_000;
const MOST_MEGABYTES = 200;

const WITHOUT_TRACES = 'import hpy.debug; hpy.debug.disable_handle_stack_traces()\n';

/** How much larger the process is after a million handles were opened. They stay open, so nothing is told of them at exit. */
const MEMORY = `import os, open_handles
def resident():
    # In kB. Pages have other sizes on Pyodide than on the machine.
    with open('/proc/self/status') as file:
        return next(int(line.split()[1]) for line in file if line.startswith('VmRSS:')) / 1e3
open_handles.open_handles(1000)
before = resident()
open_handles.open_handles(${HANDLES})
print(resident() - before, flush=True)
os._exit(0)
`;

/** The modes' costs, for extensions that are in the folder `build`. */
export class ModeFigures {
  readonly #script: string;
  readonly #build: string;
  readonly #harpy: string;

  constructor(bench: string, build: string, harpy: string) {
    this.#script = join(bench, 'src', 'call_shapes.py');
    this.#build = build;
    this.#harpy = harpy;
  }

  /** The table of all rows, and the memory. */
  table(): string {
    const lines = [
      `Debug mode, without stack traces, and trace mode beside universal mode: ns per call, times that in universal mode`,
      '',
      ''.padEnd(16) +
        HOSTS.map(
          (host) => `${host}: universal`.padStart(20) + 'debug'.padStart(17) + 'trace'.padStart(17),
        ).join(''),
    ];
    const figures = HOSTS.map((host) => this.#rows(host));
    const slow: string[] = [];
    for (const name of figures[0]?.get('universal')?.keys() ?? []) {
      const cells = figures.map((modes, place) => {
        const time = (mode: Mode): number => modes.get(mode)?.get(name) ?? Number.NaN;
        const universal = time('universal');
        for (const mode of ['debug', 'trace'] as const)
          if (!(time(mode) <= MOST_TIMES * universal))
            slow.push(`${name} in ${mode} mode on ${HOSTS[place]}`);
        const times = (mode: Mode): string =>
          time(mode).toFixed(0).padStart(10) + `${(time(mode) / universal).toFixed(1)}x`.padStart(7);
        return universal.toFixed(0).padStart(20) + times('debug') + times('trace');
      });
      lines.push(name.padEnd(16) + cells.join(''));
    }
    lines.push(
      '',
      slow.length === 0
        ? `at most ${MOST_TIMES} times on every row`
        : `more than ${MOST_TIMES} times: ${slow.join(', ')}`,
      ...HOSTS.map((host) => {
        const size = Number(this.#run(host, 'debug', MEMORY));
        return `a million open handles with stack traces on ${host}: ${size.toFixed(0)} MB (at most ${MOST_MEGABYTES})`;
      }),
    );
    return lines.join('\n');
  }

  /** The best time of each row in each mode, in nanoseconds. */
  #rows(host: Host): Map<Mode, Map<string, number>> {
    const best = new Map<Mode, Map<string, number>>(MODES.map((mode) => [mode, new Map()]));
    for (let round = 0; round < ROUNDS; round++)
      for (const [mode, rows] of best)
        for (const [name, time] of this.#timed(host, mode))
          rows.set(name, Math.min(time, rows.get(name) ?? time));
    return best;
  }

  #timed(host: Host, mode: Mode): readonly (readonly [name: string, nanoseconds: number])[] {
    const script = `import runpy; runpy.run_path(${JSON.stringify(this.#script)}, run_name='__main__')`;
    const program = mode === 'debug' ? WITHOUT_TRACES + script : script;
    const printed = this.#run(host, mode, program, ['--extension', String(INNER_ROUNDS)]);
    return (JSON.parse(printed) as { readonly rows: [string, number][] }).rows;
  }

  #run(host: Host, mode: Mode, program: string, args: readonly string[] = []): string {
    const { stdout, status, stderr } = spawnSync(
      process.execPath,
      [this.#harpy, 'run', '--host', host, '--mode', mode, '-c', program, ...args],
      { encoding: 'utf8', env: { ...process.env, PYTHONPATH: this.#build } },
    );
    if (status !== 0) throw new Error(`the benchmark failed in ${mode} mode on ${host}:\n${stderr}`);
    return stdout;
  }
}
