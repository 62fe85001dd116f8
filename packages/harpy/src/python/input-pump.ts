import type { Readable } from 'node:stream';
import type { SharedState } from './shared-state.ts';

/** Answers Python's request for input with the next bytes of `stream`, as soon as there are some. */
export function answerFrom(stream: Readable, state: SharedState): void {
  const finish = () => {
    stream.off('readable', attempt);
    stream.off('end', attempt);
    stream.off('error', fail);
  };
  const fail = () => {
    finish();
    state.failInput();
  };
  const attempt = () => {
    const bytes = stream.read() as Buffer | null;
    if (bytes === null) {
      if (!stream.readableEnded) return;
      finish();
      state.answerInput(new Uint8Array(0));
      return;
    }
    finish();
    if (bytes.length > state.inputCapacity) stream.unshift(bytes.subarray(state.inputCapacity));
    state.answerInput(bytes.subarray(0, state.inputCapacity));
  };
  stream.on('readable', attempt);
  stream.on('end', attempt);
  stream.on('error', fail);
  attempt();
}
