/** The terminal behind standard input, for `termios`, `select.poll` and FIONREAD: what CPython's own prompt is made of. */
import type { PyodideModule } from './pyodide-api.ts';

/** What the owner of the real terminal offers. */
export interface Terminal {
  /** Switches between whole lines with echo, and single keys without. Ctrl-C stays a signal. */
  setKeyByKey(on: boolean): void;
  /** Bytes that a read would give at once. */
  pending(): number;
  /** Whether a read would return at once, be it with the end of the input. */
  ready(): boolean;
}

/** C's `struct termios` with Linux's (and so musl's) bits. */
export interface TerminalAttributes {
  readonly c_iflag: number;
  readonly c_oflag: number;
  readonly c_cflag: number;
  readonly c_lflag: number;
  readonly c_cc: readonly number[];
}

interface TerminalStream {
  tty?: { ops: Record<string, unknown> } & Record<string, unknown>;
  stream_ops: Record<string, unknown>;
}

const ICANON = 0o2;
const FIONREAD = 0x541b;
const ENOTTY = 59;
const POLLIN = 1;
const POLLOUT = 4;

/** A Linux terminal as it is after login. c_cc: INTR QUIT ERASE KILL EOF TIME MIN SWTC START STOP SUSP ... */
const initial: TerminalAttributes = {
  c_iflag: 0x4500,
  c_oflag: 0x5,
  c_cflag: 0xbf,
  c_lflag: 0x8a3b,
  c_cc: [3, 28, 127, 21, 4, 0, 1, 0, 17, 19, 26, 0, 18, 15, 23, 22],
};

/** Connects descriptors 0, 1 and 2, those that are terminals. */
export function connectTerminal(module: PyodideModule, terminal: Terminal): void {
  let attributes = initial;
  const termios = {
    ioctl_tcgets: () => attributes,
    ioctl_tcsets: (_tty: unknown, _request: number, wanted: TerminalAttributes) => {
      const keyByKey = (wanted.c_lflag & ICANON) === 0;
      if (keyByKey !== ((attributes.c_lflag & ICANON) === 0)) terminal.setKeyByKey(keyByKey);
      attributes = wanted;
      return 0;
    },
  };
  for (const descriptor of [0, 1, 2]) {
    const stream = module.FS.getStream(descriptor) as unknown as TerminalStream | null;
    if (stream?.tty === undefined) continue;
    stream.tty = { ...stream.tty, ops: { ...stream.tty.ops, ...termios } };
    if (descriptor !== 0) continue;
    stream.stream_ops = {
      ...stream.stream_ops,
      poll: () => POLLOUT | (terminal.ready() ? POLLIN : 0),
      ioctl: (_stream: unknown, request: number, address: number) => {
        if (request !== FIONREAD) throw new module.FS.ErrnoError(ENOTTY);
        module.HEAP32[address >> 2] = terminal.pending();
        return 0;
      },
    };
  }
}
