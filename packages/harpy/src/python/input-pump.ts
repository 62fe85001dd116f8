import type { SharedState } from './shared-state.ts';

/** Answers Python's request for input with the next bytes of `stream`, as soon as there are some. */
export function answerFrom(stream: NodeJS.ReadStream, state: SharedState): void {
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
    const keys = stream.isRaw === true ? asKeys(bytes, state) : bytes;
    // No bytes would mean the end of the input.
    if (keys.length === 0) return;
    finish();
    if (keys.length > state.inputCapacity) stream.unshift(keys.subarray(state.inputCapacity));
    state.answerInput(keys.subarray(0, state.inputCapacity));
  };
  stream.on('readable', attempt);
  stream.on('end', attempt);
  stream.on('error', fail);
  attempt();
}

const CTRL_C = 3;
const NEWLINE = 10;
const RETURN = 13;

/**
 * What Node's raw mode takes away and Python's key-by-key mode keeps: Ctrl-C is a signal, which drops what was typed
 * before it, and the Return key gives a newline.
 */
function asKeys(bytes: Buffer, state: SharedState): Buffer {
  const at = bytes.lastIndexOf(CTRL_C);
  if (at >= 0) state.interrupt();
  return Buffer.from(bytes.subarray(at + 1).map((byte) => (byte === RETURN ? NEWLINE : byte)));
}
