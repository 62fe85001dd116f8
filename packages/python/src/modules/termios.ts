/**
 * `termios`: terminals as far as Node lets them be set, which is by whole lines with or without echo, or key by key. What else
 * is set is remembered. Numbers are Linux's, on all systems.
 */
import { PyBytes } from '@harpy/objects/bytes';
import { callArray } from '@harpy/objects/call';
import { bareType, None, PyList, PyTuple } from '@harpy/objects/core-types';
import { method, populate } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { exceptionType, PyBaseException, typeError } from '@harpy/objects/errors';
import { toSize } from '@harpy/objects/protocols/convert';
import type { PyValue } from '@harpy/objects/value';
import { real } from '../descriptors.ts';
import { fileNumber } from '../file-number.ts';
import { host } from '../host.ts';
import { system } from '../system.ts';

const errorType = bareType('termios.error', class extends PyBaseException {}, exceptionType, {
  baseType: true,
  sameLayout: true,
});
errorType.hasDict = true;
errorType.hasWeakReferences = true;
populate(errorType, { attributes: { __module__: 'termios' } });

const CONSTANTS = {
  ...{ BRKINT: 0o2, ICRNL: 0o400, IGNBRK: 0o1, IGNCR: 0o200, IGNPAR: 0o4, INLCR: 0o100, INPCK: 0o20 },
  ...{
    ISTRIP: 0o40,
    IUCLC: 0o1000,
    IXANY: 0o4000,
    IXOFF: 0o10000,
    IXON: 0o2000,
    PARMRK: 0o10,
    IMAXBEL: 0o20000,
  },
  ...{
    OPOST: 0o1,
    OLCUC: 0o2,
    ONLCR: 0o4,
    OCRNL: 0o10,
    ONOCR: 0o20,
    ONLRET: 0o40,
    OFILL: 0o100,
    OFDEL: 0o200,
  },
  ...{ CSIZE: 0o60, CS5: 0, CS6: 0o20, CS7: 0o40, CS8: 0o60, CSTOPB: 0o100, CREAD: 0o200, PARENB: 0o400 },
  ...{ PARODD: 0o1000, HUPCL: 0o2000, CLOCAL: 0o4000 },
  ...{ ISIG: 0o1, ICANON: 0o2, ECHO: 0o10, ECHOE: 0o20, ECHOK: 0o40, ECHONL: 0o100, NOFLSH: 0o200 },
  ...{
    TOSTOP: 0o400,
    ECHOCTL: 0o1000,
    ECHOPRT: 0o2000,
    ECHOKE: 0o4000,
    FLUSHO: 0o10000,
    PENDIN: 0o40000,
    IEXTEN: 0o100000,
  },
  ...{
    VINTR: 0,
    VQUIT: 1,
    VERASE: 2,
    VKILL: 3,
    VEOF: 4,
    VTIME: 5,
    VMIN: 6,
    VSWTC: 7,
    VSTART: 8,
    VSTOP: 9,
    VSUSP: 10,
  },
  ...{ VEOL: 11, VREPRINT: 12, VDISCARD: 13, VWERASE: 14, VLNEXT: 15, VEOL2: 16, NCCS: 32 },
  ...{ TCSANOW: 0, TCSADRAIN: 1, TCSAFLUSH: 2, TCIFLUSH: 0, TCOFLUSH: 1, TCIOFLUSH: 2 },
  ...{ TCOOFF: 0, TCOON: 1, TCIOFF: 2, TCION: 3 },
  ...{
    B0: 0,
    B50: 1,
    B75: 2,
    B110: 3,
    B134: 4,
    B150: 5,
    B200: 6,
    B300: 7,
    B600: 8,
    B1200: 9,
    B1800: 10,
    B2400: 11,
  },
  ...{ B4800: 12, B9600: 13, B19200: 14, B38400: 15, B57600: 4097, B115200: 4098, B230400: 4099 },
  ...{ FIONREAD: 0x541b, TIOCGWINSZ: 0x5413, TIOCSWINSZ: 0x5414, TIOCGPGRP: 0x540f, TIOCSTI: 0x5412 },
} as const;

const { ICANON, ECHO, VMIN, VTIME } = CONSTANTS;
const ENOTTY = 25;
const EINVAL = 22;

interface Attributes {
  readonly flags: readonly number[];
  readonly characters: readonly number[];
}

/** A terminal as it is after login: input, output, control and local flags, speeds. */
let attributes: Attributes = {
  flags: [0x4500, 0x5, 0xbf, 0x8a3b, CONSTANTS.B38400, CONSTANTS.B38400],
  characters: [3, 28, 127, 21, 4, 0, 1, 0, 17, 19, 26, 0, 18, 15, 23, 22, ...new Array<number>(16).fill(0)],
};

const failure = (code: number, message: string): PyBaseException =>
  callArray(errorType, [code, message]) as PyBaseException;

/** Throws `termios.error` for what is no terminal. */
function terminalOf(value: PyValue): number {
  const fd = real(fileNumber(value));
  if (!system().isTerminal(fd)) throw failure(ENOTTY, 'Inappropriate ioctl for device');
  return fd;
}

const isSingle = (at: number): boolean => at === VMIN || at === VTIME;

function getAttributes(value: PyValue): PyValue {
  terminalOf(value);
  const { flags, characters } = attributes;
  // As CPython: the two that are numbers key by key are numbers then.
  const keyByKey = ((flags[3] ?? 0) & ICANON) === 0;
  const list = characters.map((each, at) =>
    keyByKey && isSingle(at) ? each : new PyBytes(Uint8Array.of(each)),
  );
  return new PyList([...flags, new PyList(list)]);
}

function character(value: PyValue): number {
  if (value instanceof PyBytes && value.bytes.length === 1) return value.bytes[0] ?? 0;
  if (typeof value === 'number') return value;
  throw typeError('tcsetattr: elements of attributes must be characters or integers');
}

function setAttributes(value: PyValue, when: PyValue, given: PyValue): void {
  terminalOf(value);
  const items = given instanceof PyList ? given.items : [];
  const list = items[6];
  if (items.length !== 7) throw typeError('tcsetattr, arg 3: must be 7 element list');
  if (!(list instanceof PyList) || list.items.length !== CONSTANTS.NCCS)
    throw typeError(`tcsetattr: attributes[6] must be ${CONSTANTS.NCCS} element list`);
  if (toSize(when) < 0 || toSize(when) > 2) throw failure(EINVAL, 'Invalid argument');
  const wanted = {
    flags: items.slice(0, 6).map((each) => toSize(each)),
    characters: list.items.map(character),
  };
  const old = attributes.flags[3] ?? 0;
  const flags = wanted.flags[3] ?? 0;
  const { terminal } = host();
  if (terminal === undefined) throw failure(ENOTTY, 'Inappropriate ioctl for device');
  if (((old ^ flags) & ICANON) !== 0) terminal.setKeyByKey((flags & ICANON) === 0);
  if (((old ^ flags) & ECHO) !== 0 && (flags & ICANON) !== 0) {
    if (!terminal.setEcho((flags & ECHO) !== 0)) throw failure(EINVAL, 'Invalid argument');
  }
  attributes = wanted;
}

/** Throws away what was typed and not read. */
function flush(value: PyValue, queue: PyValue): void {
  terminalOf(value);
  if (toSize(queue) !== CONSTANTS.TCOFLUSH) host().terminal?.discard();
}

function windowSize(value: PyValue): PyValue {
  const [columns, rows] = system().terminalSize(terminalOf(value)) ?? [0, 0];
  return new PyTuple([rows, columns]);
}

export const termiosModule = defineModule({
  name: 'termios',
  doc: 'Terminals: whether they give lines or keys, and show what is typed.',
  functions: [
    method(
      'tcgetattr(fd, /)',
      getAttributes,
      'The attributes [iflag, oflag, cflag, lflag, ispeed, ospeed, cc].',
    ),
    method('tcsetattr(fd, when, attributes, /)', setAttributes, 'Sets the attributes.'),
    method('tcflush(fd, queue, /)', flush, 'Throws away what was not read.'),
    // What is written is on its way when writing ends.
    method('tcdrain(fd, /)', (value: PyValue) => void terminalOf(value), 'Waits until all is written.'),
    method('tcgetwinsize(fd, /)', windowSize, 'The size (rows, columns).'),
    method('tcsendbreak(fd, duration, /)', (value: PyValue, _duration: PyValue) => {
      terminalOf(value);
      return None;
    }),
  ],
  attributes: { error: errorType, ...CONSTANTS },
});
