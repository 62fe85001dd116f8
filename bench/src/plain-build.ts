/** Extensions in the C API, to measure ours beside. */
import { spawnSync } from 'node:child_process';
import type { NativePython } from '@harpy/toolchain/native-python';

/** Compiles sources of C, or of C++, with the compiler and flags of that Python and without HPy. */
export function compilePlain(python: NativePython, sources: readonly string[], output: string): void {
  const plus = sources.some((source) => source.endsWith('.cpp'));
  const [program = 'cc', ...first] = plus ? python.cxx : python.cc;
  const args = [
    ...first,
    ...python.cflags.filter((flag) => !(plus && flag === '-Wstrict-prototypes')),
    '-g0',
    '-w',
    '-shared',
    '-fvisibility=hidden',
    ...python.includes.map((folder) => `-I${folder}`),
    ...sources,
    '-lm',
    '-o',
    output,
  ];
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${sources.join(', ')} does not compile:\n${stderr}`);
}
