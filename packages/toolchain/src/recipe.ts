/** How clang is asked to compile and link extensions, wherever it runs. */

/** Changes when what we ask of the compiler does. */
export const RECIPE = '1';
export const CPLUSPLUS: RegExp = /\.(cc|cpp|cxx|c\+\+|C)$/;

const COMPILE = [
  '-fmacro-backtrace-limit=1',
  '-DHPY_ABI_UNIVERSAL',
  '-ffunction-sections',
  '-fdata-sections',
];
const LINK = [
  '-mexec-model=reactor',
  '-Wl,--gc-sections',
  '-Wl,--export=malloc',
  '-Wl,--export=free',
  '-Wl,--export-if-defined=__stack_pointer',
  '-Wl,--export-if-defined=harpy_errno',
  '-Wl,--export-table',
  '-Wl,--growable-table',
  '-Wl,-z,stack-size=1048576',
  '-Wl,--stack-first',
];

export interface CompileStep {
  /** Paths as the compiler sees them. */
  readonly source: string;
  readonly output: string;
  /** Folder of `hpy.h`. */
  readonly headers: string;
  readonly includes: readonly string[];
  readonly defines: readonly string[];
  readonly flags: readonly string[];
  /** `0` to `3`, `s`, `z`. */
  readonly optimize: string;
  readonly debug: boolean;
  readonly color: boolean;
}

/** argv of one compilation, the driver first. */
export function compileArguments(step: CompileStep): string[] {
  const plus = CPLUSPLUS.test(step.source);
  return [
    plus ? 'clang++' : 'clang',
    '-c',
    ...COMPILE,
    ...(plus ? ['-fno-exceptions'] : []),
    `-O${step.optimize}`,
    ...(step.debug ? ['-g'] : []),
    ...(step.color ? ['-fcolor-diagnostics'] : ['-fno-color-diagnostics']),
    ...step.includes.map((folder) => `-I${folder}`),
    `-isystem${step.headers}/hpy/forbid_python_h`,
    `-isystem${step.headers}`,
    ...step.defines.map((define) => `-D${define}`),
    ...step.flags,
    step.source,
    '-o',
    step.output,
  ];
}

export interface LinkStep {
  readonly objects: readonly string[];
  readonly output: string;
  /** Is there C++ in it? */
  readonly plus: boolean;
  readonly debug: boolean;
}

export const linkArguments = ({ objects, output, plus, debug }: LinkStep): string[] => [
  plus ? 'clang++' : 'clang',
  ...LINK,
  ...(debug ? ['-g'] : ['-Wl,--strip-debug']),
  ...objects,
  '-o',
  output,
];

/** The modules in a linked extension. */
export function modulesOf(bytes: Uint8Array): string[] {
  return WebAssembly.Module.exports(new WebAssembly.Module(bytes as Uint8Array<ArrayBuffer>))
    .filter(({ name }) => name.startsWith('HPyInit_'))
    .map(({ name }) => name.slice('HPyInit_'.length));
}
