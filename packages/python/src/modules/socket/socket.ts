/** `_socket.socket`: a connection of the network, or one of a pair inside the process. */
import { PyBytes } from '@harpy/objects/bytes';
import { bareType, integerOf, None, PyFloat, PyTuple } from '@harpy/objects/core-types';
import { constructWith, getset, initializeWith, method, populate } from '@harpy/objects/define';
import { newException, timeoutErrorType, valueError } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import { bytesArgument } from '@harpy/objects/protocols/buffer';
import { isTrue, toSize } from '@harpy/objects/protocols/convert';
import { toDouble } from '@harpy/objects/protocols/number';
import type { PyValue } from '@harpy/objects/value';
import { ERRNO, osError } from '../../os-errors.ts';
import { waits } from '../../runtime/threads.ts';
import { type Address, type Channel, connect, post, receiveEvents, serve } from '../../sockets.ts';
import { block } from '../../threads.ts';
import { writableBytes } from '../io/base.ts';
import { addressOf, addressValue, resolve } from './addresses.ts';

const FIRST_FD = 1_000_000;
let nextFd = FIRST_FD;

const SOCK_STREAM = 1;
const SOL_SOCKET = 1;
const SO_TYPE = 3;
const SO_ERROR = 4;
const IPPROTO_TCP = 6;
const TCP_NODELAY = 1;
const MSG_PEEK = 2;
const MSG_DONTWAIT = 64;
const SHUT_RD = 0;

/** Seconds; what new sockets wait. */
export const defaults: { timeout: number | undefined } = { timeout: undefined };

/** What a file number stands for: objects of Python can take it from each other. */
class Endpoint {
  readonly fd = nextFd++;
  channel: Channel | undefined;
  /** Connections are asked for: an address alone also makes it take them, as the system's calls are one here. */
  listens = false;
  /** The other of a pair, and what it has sent. */
  peer: Endpoint | undefined;
  readonly received: Uint8Array[] = [];
  closed = false;
  finished = false;

  get readable(): boolean {
    receiveEvents();
    if (this.channel !== undefined) return this.channel.readable;
    return this.received.length > 0 || (this.peer?.closed ?? true) || this.peer?.finished === true;
  }
  get writable(): boolean {
    receiveEvents();
    return this.channel?.writable ?? true;
  }

  take(count: number, keep: boolean): Uint8Array | undefined {
    if (this.channel !== undefined) return this.channel.take(count, keep);
    const first = this.received[0];
    if (first === undefined) return undefined;
    if (!keep) {
      if (first.length <= count) this.received.shift();
      else this.received[0] = first.subarray(count);
    }
    return first.subarray(0, count);
  }

  close(): void {
    this.closed = true;
    sockets.delete(this.fd);
    this.channel?.close();
  }
}

/** Open sockets by their number. */
export const sockets: Map<number, Endpoint> = new Map();

export class PySocket extends PyObject {
  family = 2;
  kind = SOCK_STREAM;
  protocol = 0;
  timeout: number | undefined = defaults.timeout;
  endpoint: Endpoint | undefined;

  get open(): Endpoint {
    if (this.endpoint === undefined) throw osError('EBADF');
    return this.endpoint;
  }
}

export const socketType = bareType('_socket.socket', PySocket, undefined, { baseType: true });

function newEndpoint(): Endpoint {
  const made = new Endpoint();
  sockets.set(made.fd, made);
  return made;
}

/** Waits as the socket's timeout says. */
function wait(self: PySocket, ready: () => boolean, at = self.timeout): void {
  if (ready()) return;
  if (at === 0) throw osError('EAGAIN');
  const limit = at === undefined ? {} : { timeout: at * 1000 };
  const outside = self.open.channel !== undefined;
  if (!block(ready, { outside, what: 'the socket has nothing to read', ...limit }))
    throw newException(timeoutErrorType, 'timed out');
}

function receive(self: PySocket, count: number, flags: PyValue = 0): Uint8Array {
  const from = self.open;
  if (from.channel === undefined && from.peer === undefined) throw osError('ENOTCONN');
  const options = toSize(flags);
  wait(self, () => from.readable, (options & MSG_DONTWAIT) === 0 ? self.timeout : 0);
  const bytes = from.take(count, (options & MSG_PEEK) !== 0);
  if (bytes !== undefined) return bytes;
  const failed = from.channel?.error;
  if (failed !== undefined) throw osError(failed);
  return new Uint8Array(0);
}

function send(self: PySocket, data: PyValue): number {
  const to = self.open;
  const bytes = Uint8Array.from(bytesArgument(data));
  const { channel, peer } = to;
  if (to.finished) throw osError('EPIPE');
  if (channel !== undefined) {
    wait(self, () => to.writable);
    if (channel.error !== undefined) throw osError(channel.error === 'ECONNRESET' ? 'EPIPE' : channel.error);
    if (bytes.length > 0) channel.send(bytes);
  } else if (peer === undefined) throw osError('ENOTCONN');
  else if (peer.closed) throw osError('EPIPE');
  else if (bytes.length > 0) peer.received.push(bytes);
  return bytes.length;
}

function startConnecting(self: PySocket, address: PyValue): Channel {
  const { open } = self;
  if (self.kind !== SOCK_STREAM) throw osError('EPROTONOSUPPORT');
  let from: Address | undefined;
  if (open.channel?.state === 'listening') {
    if (open.listens) throw osError('EISCONN');
    // It was bound: the address is to be that of this end of the connection.
    const { local } = open.channel;
    if (typeof local !== 'string') from = local;
    open.channel.close();
    open.channel = undefined;
  }
  if (open.channel === undefined) {
    const to = addressOf(address, self.family, 'connect');
    const found = typeof to === 'string' ? undefined : resolve(to[0], self.family)[0];
    open.channel = connect(typeof to === 'string' || found === undefined ? to : [found[0], to[1]], from);
    if (self.timeout === 0) throw osError('EINPROGRESS');
  }
  return open.channel;
}

function connectSocket(self: PySocket, address: PyValue): void {
  const known = self.endpoint?.channel;
  if (known?.state === 'connected' && self.timeout === 0) throw osError('EISCONN');
  const channel = startConnecting(self, address);
  const over = () => {
    receiveEvents();
    return channel.state === 'connected' || channel.error !== undefined;
  };
  if (!over() && self.timeout === 0) throw osError('EALREADY');
  wait(self, over);
  const { error } = channel;
  if (error === undefined) return;
  self.open.channel = undefined;
  channel.close();
  throw osError(error);
}

function accept(self: PySocket): PyValue {
  const { open } = self;
  const { channel } = open;
  if (channel?.state !== 'listening') throw osError('EINVAL');
  wait(self, () => open.readable);
  const made = newEndpoint();
  made.channel = channel.incoming.shift();
  return new PyTuple([made.fd, addressValue(made.channel?.remote ?? '', self.family)]);
}

/** The system takes connections from here on; `listen` only says so. */
function bind(self: PySocket, address: PyValue): void {
  const { open } = self;
  const at = addressOf(address, self.family, 'bind');
  if (self.kind !== SOCK_STREAM) throw osError('EPROTONOSUPPORT');
  open.channel = serve(at);
}

function listen(self: PySocket): void {
  const { open } = self;
  open.channel ??= serve([self.family === 10 ? '::' : '0.0.0.0', 0]);
  open.listens = true;
}

function close(self: PySocket): void {
  const { endpoint } = self;
  self.endpoint = undefined;
  endpoint?.close();
}

function shutdown(self: PySocket, how: PyValue): void {
  const { open } = self;
  if (open.channel === undefined && open.peer === undefined) throw osError('ENOTCONN');
  if (open.channel !== undefined && open.channel.state !== 'connected') throw osError('ENOTCONN');
  if (toSize(how) === SHUT_RD) return;
  open.finished = true;
  open.channel?.end();
}

function setTimeoutOf(self: PySocket, value: PyValue): void {
  if (value === None) self.timeout = undefined;
  else {
    const seconds = toDouble(value);
    if (seconds < 0) throw valueError('Timeout value out of range');
    self.timeout = seconds;
  }
}

function setOption(self: PySocket, args: readonly PyValue[]): void {
  const [level, option, value] = args;
  const { channel } = self.open;
  if (channel === undefined || level !== IPPROTO_TCP || option !== TCP_NODELAY || value === undefined) return;
  post('sockets.option', { id: channel.id, noDelay: isTrue(value) });
}

function getOption(self: PySocket, level: PyValue, option: PyValue): number {
  const { open } = self;
  if (toSize(level) !== SOL_SOCKET) return 0;
  if (toSize(option) === SO_TYPE) return self.kind;
  if (toSize(option) !== SO_ERROR) return 0;
  receiveEvents();
  const error = open.channel?.error;
  return error === undefined ? 0 : (ERRNO[error]?.[0] ?? 5);
}

function ownAddress(self: PySocket): PyValue {
  const { channel } = self.open;
  receiveEvents();
  return addressValue(channel?.local ?? '', self.family);
}

function peerAddress(self: PySocket): PyValue {
  const { channel, peer } = self.open;
  receiveEvents();
  if (channel?.state === 'connected') return addressValue(channel.remote, self.family);
  if (peer !== undefined) return '';
  throw osError('ENOTCONN');
}

function connectCode(self: PySocket, address: PyValue): number {
  try {
    connectSocket(self, address);
    return 0;
  } catch (error) {
    const number = (error as { errno?: PyValue }).errno;
    if (typeof number !== 'number') throw error;
    return number;
  }
}

const signature = 'socket(family=-1, type=-1, proto=-1, fileno=None)';

populate(socketType, {
  doc: 'A network connection, or one of a pair inside the process.',
  slots: {
    tp_new: constructWith(signature, (type) => new (type.ctor as unknown as new () => PySocket)()),
    tp_init: initializeWith(
      signature,
      (
        self: PySocket,
        family: PyValue = -1,
        kind: PyValue = -1,
        protocol: PyValue = -1,
        fd: PyValue = None,
      ) => {
        self.family = toSize(family) < 0 ? 2 : toSize(family);
        self.kind = toSize(kind) < 0 ? SOCK_STREAM : toSize(kind) & 0xf;
        self.protocol = Math.max(0, toSize(protocol));
        if (fd === None) {
          self.endpoint = newEndpoint();
          return;
        }
        const known = integerOf(fd) === undefined ? undefined : sockets.get(toSize(fd));
        if (known === undefined) throw osError('EBADF');
        self.endpoint = known;
      },
    ),
    tp_repr: (self) => {
      const { endpoint, family, kind, protocol } = self as PySocket;
      return `<socket object, fd=${endpoint?.fd ?? -1}, family=${family}, type=${kind}, proto=${protocol}>`;
    },
  },
  methods: [
    method('fileno()', (self: PySocket) => self.endpoint?.fd ?? -1),
    method('close()', close),
    method('detach()', (self: PySocket) => {
      const fd = self.endpoint?.fd ?? -1;
      self.endpoint = undefined;
      return fd;
    }),
    method('setblocking(flag, /)', (self: PySocket, flag: PyValue) => {
      self.timeout = isTrue(flag) ? undefined : 0;
    }),
    method('getblocking()', (self: PySocket) => self.timeout !== 0),
    method('settimeout(value, /)', setTimeoutOf),
    method('gettimeout()', (self: PySocket) => timeoutValue(self.timeout)),
    waits(
      method(
        'recv(bufsize, flags=0, /)',
        (self: PySocket, size: PyValue, flags?: PyValue) =>
          new PyBytes(Uint8Array.from(receive(self, toSize(size), flags))),
      ),
    ),
    waits(
      method(
        'recv_into(buffer, nbytes=0, flags=0)',
        (self: PySocket, buffer: PyValue, size: PyValue = 0, flags?: PyValue) => {
          const into = writableBytes(buffer);
          const wanted = toSize(size);
          const bytes = receive(self, wanted === 0 ? into.length : Math.min(wanted, into.length), flags);
          into.set(bytes);
          return bytes.length;
        },
      ),
    ),
    waits(
      method('recvfrom(bufsize, flags=0, /)', (self: PySocket, size: PyValue, flags?: PyValue) => {
        const bytes = new PyBytes(Uint8Array.from(receive(self, toSize(size), flags)));
        return new PyTuple([bytes, None]);
      }),
    ),
    waits(method('send(data, flags=0, /)', send)),
    waits(
      method('sendall(data, flags=0, /)', (self: PySocket, data: PyValue) => {
        send(self, data);
      }),
    ),
    method('shutdown(how, /)', shutdown),
    method('setsockopt(*args)', setOption),
    method('getsockopt(level, option, buflen=0, /)', getOption),
    method('getsockname()', ownAddress),
    method('getpeername()', peerAddress),
    method('bind(address, /)', bind),
    method('listen(backlog=0, /)', listen),
    waits(method('connect(address, /)', connectSocket)),
    waits(method('connect_ex(address, /)', connectCode)),
    waits(method('_accept()', accept)),
  ],
  getset: [
    getset('family', (self: PySocket) => self.family),
    getset('type', (self: PySocket) => self.kind),
    getset('proto', (self: PySocket) => self.protocol),
    getset('timeout', (self: PySocket) => timeoutValue(self.timeout)),
  ],
});

const timeoutValue = (seconds: number | undefined): PyValue =>
  seconds === undefined ? None : new PyFloat(seconds);

export function makePair(family: number, kind: number): PyTuple {
  const [a, b] = [newEndpoint(), newEndpoint()];
  a.peer = b;
  b.peer = a;
  return new PyTuple(
    [a, b].map((endpoint) => {
      const made = new PySocket();
      made.family = family;
      made.kind = kind;
      made.endpoint = endpoint;
      return made;
    }),
  );
}
