/** Runs programs on Harpy's Python, an interpreter each. To stop one the page ends this worker. */
import { createInterpreter, type Interpreter, PythonError } from 'harpy/api/interpreter';
import type { PythonReply, RunRequest } from './messages.ts';

const EXTENSIONS = '/home/web_user/extensions';
const tell = (reply: PythonReply): void => self.postMessage(reply);
const output = (stream: 'out' | 'err') => (text: string) => tell({ kind: 'output', stream, text });

async function run({ program, input, extension, mode }: RunRequest): Promise<void> {
  const lines = input.match(/[^\n]*\n|[^\n]+/g) ?? [];
  const python = await createInterpreter({
    stdout: output('out'),
    stderr: output('err'),
    stdin: () => lines.shift(),
    ...(mode === '' ? {} : { mode }),
  });
  if (extension !== undefined) {
    python.writeFile(`${EXTENSIONS}/${extension.name}.hpy0.wasm`, extension.bytes);
    python.run(`import sys\nsys.path.insert(0, ${JSON.stringify(EXTENSIONS)})\ndel sys`);
  }
  const start = performance.now();
  let status = outcome(() => python.run(program, 'program.py'));
  if (mode === 'trace') outcome(() => showTrace(python));
  status ||= outcome(() => python.close());
  tell({ kind: 'done', status, milliseconds: performance.now() - start });
}

/** What trace mode has counted. */
function showTrace(python: Interpreter): void {
  python.run(
    'from hpy.trace import get_call_counts, get_durations\n' +
      '_counts, _times = get_call_counts(), get_durations()\n' +
      'for _name in sorted(_counts, key=_counts.get, reverse=True):\n' +
      '    if _counts[_name]:\n' +
      '        print(f"{_counts[_name]:>10} calls {_times[_name] / 1e6:>9.3f} ms  {_name}")\n',
    '<trace>',
  );
}

/** The exit status. */
function outcome(step: () => void): number {
  try {
    step();
    return 0;
  } catch (error) {
    if (!(error instanceof PythonError)) {
      output('err')(`${String(error)}\n`);
      return 1;
    }
    if (error.type !== 'SystemExit') {
      output('err')(error.traceback);
      return 1;
    }
    const [code] = error.args;
    if (code === undefined || code === null) return 0;
    if (typeof code === 'number') return code;
    output('err')(`${String(code)}\n`);
    return 1;
  }
}

self.onmessage = ({ data }: MessageEvent<RunRequest>) => {
  run(data).catch((error: unknown) => tell({ kind: 'failed', message: String(error) }));
};

const start = performance.now();
createInterpreter().then(
  () => tell({ kind: 'ready', milliseconds: performance.now() - start }),
  (error: unknown) => tell({ kind: 'failed', message: String(error) }),
);
