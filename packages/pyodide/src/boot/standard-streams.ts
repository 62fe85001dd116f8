/** Python's standard streams on the process's real descriptors, byte for byte and without buffering of our own. */
import { readSync, writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import type { StreamReader, StreamWriter } from './pyodide-api.ts';

const RETRY_MILLISECONDS = 5;
const never = new Int32Array(new SharedArrayBuffer(4));

/** Waits a little without using the processor. Not allowed on a browser's main thread; Node allows it everywhere. */
function pause(): void {
  Atomics.wait(never, 0, 0, RETRY_MILLISECONDS);
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

/** Reads a descriptor; blocks until there is something, returns 0 at the end. */
export function descriptorReader(descriptor: number): StreamReader {
  return {
    isatty: isatty(descriptor),
    read(buffer) {
      for (;;) {
        try {
          return readSync(descriptor, buffer);
        } catch (error) {
          // Windows reports the end of a pipe as an error; a descriptor in non-blocking mode has nothing yet.
          if (codeOf(error) === 'EOF') return 0;
          if (codeOf(error) !== 'EAGAIN') throw error;
          pause();
        }
      }
    },
  };
}

/**
 * Writes to a descriptor; blocks until all is written, as write(2) does on a pipe in blocking mode. Ours may be in
 * non-blocking mode: that is a property of the pipe, which other programs share.
 */
export function descriptorWriter(
  descriptor: number,
  terminalSize?: () => { rows: number; columns: number } | undefined,
): StreamWriter {
  return {
    isatty: isatty(descriptor),
    write(buffer) {
      let written = 0;
      while (written < buffer.length) {
        try {
          written += writeSync(descriptor, buffer, written);
        } catch (error) {
          if (codeOf(error) === 'EAGAIN') pause();
          else if (written > 0) break;
          else throw error;
        }
      }
      return written;
    },
    ...(terminalSize === undefined ? {} : { getTerminalSize: terminalSize }),
  };
}
