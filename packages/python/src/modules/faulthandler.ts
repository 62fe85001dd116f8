/** `faulthandler`: no fault ends this Python, so there is nothing to install; tracebacks can be written on demand. */
import { getAttribute } from '@harpy/objects/attribute';
import { callArray } from '@harpy/objects/call';
import { None } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { strFromJS } from '@harpy/objects/str';
import type { PyValue } from '@harpy/objects/value';
import { runningFrames } from '../frames.ts';
import { interpreter } from '../runtime/state.ts';
import { writeSome } from './posix/open-files.ts';

const state = { enabled: false };

function dump(file: PyValue = None): void {
  const lines = runningFrames().map(
    ({ code, line }) => `  File "${code.fields.filename}", line ${line} in ${code.fields.name}\n`,
  );
  const text = `Current thread (most recent call first):\n${lines.join('')}`;
  if (typeof file === 'number') writeSome(file, new TextEncoder().encode(text));
  else {
    const stream =
      file === None ? getAttribute(interpreter().modules.getString('sys') ?? None, 'stderr') : file;
    callArray(getAttribute(stream, 'write'), [strFromJS(text)]);
  }
}

export const faulthandlerModule = defineModule({
  name: 'faulthandler',
  doc: 'faulthandler module.',
  functions: [
    method('enable(file=sys.stderr, all_threads=True, c_stack=True)', () => {
      state.enabled = true;
    }),
    method('disable()', () => {
      const { enabled } = state;
      state.enabled = false;
      return enabled;
    }),
    method('is_enabled()', () => state.enabled),
    method('dump_traceback(file=sys.stderr, all_threads=True)', dump),
    method('dump_traceback_later(timeout, repeat=False, file=sys.stderr, exit=False)', () => None),
    method('cancel_dump_traceback_later()', () => None),
    method('register(signum, file=sys.stderr, all_threads=True, chain=False)', () => None),
    method('unregister(signum)', () => false),
  ],
});
