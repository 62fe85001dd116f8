/** `_socket.socket`: a connection of the network, or one of a pair inside the process. */
import { PyBytes } from '@harpy/objects/bytes';
import { integerOf, None, PyFloat, PyList, PyTuple } from '@harpy/objects/core-types';
import { constructWith, getset, initializeWith, method, populate } from '@harpy/objects/define';
import { typeError, valueError } from '@harpy/objects/errors';
import { bytesArgument } from '@harpy/objects/protocols/buffer';
import { isTrue, toSize } from '@harpy/objects/protocols/convert';
import { listItems } from '@harpy/objects/protocols/iterate';
import { toDouble } from '@harpy/objects/protocols/number';
import type { PyValue } from '@harpy/objects/value';
import { concatBytes } from '../../binary.ts';
import { osError } from '../../os-errors.ts';
import { waits } from '../../runtime/threads.ts';
import { type Address, type Channel, connect, receiveEvents, serve } from '../../sockets.ts';
import { writableBytes } from '../io/base.ts';
import { addressOf, addressValue, resolve } from './addresses.ts';
import { CONSTANTS } from './constants.ts';
import { bindDatagrams, connectDatagrams, opened, sendDatagram } from './datagrams.ts';
import {
  Endpoint,
  PySocket,
  type Received,
  SOCK_DGRAM,
  SOCK_STREAM,
  sockets,
  socketType,
  wait,
} from './endpoint.ts';
import { getOption, setOption } from './options.ts';

const { MSG_PEEK, MSG_DONTWAIT, MSG_TRUNC, SHUT_RD } = CONSTANTS;

function receive(self: PySocket, count: number, flags: PyValue = 0): Received {
  const from = self.open;
  const options = toSize(flags);
  if (self.kind === SOCK_DGRAM && from.peer === undefined) opened(self);
  else if (from.channel === undefined && from.peer === undefined) throw osError('ENOTCONN');
  wait(self, () => from.readable, (options & MSG_DONTWAIT) === 0 ? self.timeout : 0);
  const received = from.take(count, (options & MSG_PEEK) !== 0);
  if (received !== undefined) return received;
  const failed = from.takeError();
  if (failed !== undefined) throw osError(failed);
  return { bytes: new Uint8Array(0), from: undefined, cut: false };
}

/** With the address the bytes came from; None where there is only one. */
const withSource = (self: PySocket, first: PyValue, { from }: Received): PyValue =>
  new PyTuple([first, from === undefined ? None : addressValue(from, self.family)]);

/** The same with what comes beside the bytes: nothing, and whether there were more. */
const messageOf = (self: PySocket, first: PyValue, { from, cut }: Received): PyValue =>
  new PyTuple([
    first,
    new PyList([]),
    cut ? MSG_TRUNC : 0,
    from === undefined ? None : addressValue(from, self.family),
  ]);

function receiveInto(self: PySocket, buffer: PyValue, size: PyValue, flags?: PyValue): Received {
  const into = writableBytes(buffer);
  const wanted = toSize(size);
  if (wanted < 0) throw valueError('negative buffersize in recv_into');
  const received = receive(self, wanted === 0 ? into.length : Math.min(wanted, into.length), flags);
  into.set(received.bytes);
  return received;
}

function send(self: PySocket, data: PyValue): number {
  const to = self.open;
  const bytes = Uint8Array.from(bytesArgument(data));
  const { channel, peer } = to;
  if (to.finished) throw osError('EPIPE');
  if (self.kind === SOCK_DGRAM && peer === undefined) sendDatagram(self, bytes, undefined);
  else if (channel !== undefined) {
    wait(self, () => to.writable);
    if (channel.error !== undefined) throw osError(channel.error === 'ECONNRESET' ? 'EPIPE' : channel.error);
    if (bytes.length > 0) channel.send(bytes);
  } else if (peer === undefined) throw osError('ENOTCONN');
  else if (peer.closed) throw osError('EPIPE');
  else if (bytes.length > 0 || to.messages) peer.give(bytes);
  return bytes.length;
}

/** `sendto(data, address)`, or with flags between. */
function sendTo(self: PySocket, data: PyValue, rest: readonly PyValue[]): number {
  const address = rest.at(-1);
  if (address === undefined || rest.length > 2)
    throw typeError(`sendto() takes 2 or 3 arguments (${rest.length + 1} given)`);
  if (self.kind !== SOCK_DGRAM || self.open.peer !== undefined) return send(self, data);
  const bytes = Uint8Array.from(bytesArgument(data));
  sendDatagram(self, bytes, address);
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
  if (self.kind === SOCK_DGRAM) {
    connectDatagrams(self, address);
    return;
  }
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
  const made = new Endpoint(self.kind);
  made.channel = channel.incoming.shift();
  return new PyTuple([made.fd, addressValue(made.channel?.remote ?? '', self.family)]);
}

/** The system takes connections from here on; `listen` only says so. */
function bind(self: PySocket, address: PyValue): void {
  if (self.kind === SOCK_DGRAM) {
    bindDatagrams(self, address);
    return;
  }
  const { open } = self;
  const at = addressOf(address, self.family, 'bind');
  if (self.kind !== SOCK_STREAM) throw osError('EPROTONOSUPPORT');
  open.channel = serve(at);
}

function listen(self: PySocket): void {
  const { open } = self;
  if (self.kind !== SOCK_STREAM) throw osError('ENOTSUP');
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
  if (open.datagrams?.remote === undefined && open.channel === undefined && open.peer === undefined)
    throw osError('ENOTCONN');
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

function ownAddress(self: PySocket): PyValue {
  const { channel, datagrams } = self.open;
  receiveEvents();
  return addressValue((channel ?? datagrams)?.local ?? '', self.family);
}

function peerAddress(self: PySocket): PyValue {
  const { channel, datagrams, peer } = self.open;
  receiveEvents();
  if (datagrams?.remote !== undefined) return addressValue(datagrams.remote, self.family);
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
          self.endpoint = new Endpoint(self.kind);
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
  methods: () => [
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
          new PyBytes(Uint8Array.from(receive(self, toSize(size), flags).bytes)),
      ),
    ),
    waits(
      method(
        'recv_into(buffer, nbytes=0, flags=0)',
        (self: PySocket, buffer: PyValue, size: PyValue = 0, flags?: PyValue) =>
          receiveInto(self, buffer, size, flags).bytes.length,
      ),
    ),
    waits(
      method('recvfrom(bufsize, flags=0, /)', (self: PySocket, size: PyValue, flags?: PyValue) => {
        const received = receive(self, toSize(size), flags);
        return withSource(self, new PyBytes(Uint8Array.from(received.bytes)), received);
      }),
    ),
    waits(
      method(
        'recvfrom_into(buffer, nbytes=0, flags=0)',
        (self: PySocket, buffer: PyValue, size: PyValue = 0, flags?: PyValue) => {
          const received = receiveInto(self, buffer, size, flags);
          return withSource(self, received.bytes.length, received);
        },
      ),
    ),
    waits(method('sendto(data, *rest)', sendTo)),
    waits(method('send(data, flags=0, /)', send)),
    waits(
      method('sendall(data, flags=0, /)', (self: PySocket, data: PyValue) => {
        send(self, data);
      }),
    ),
    waits(
      method(
        'sendmsg(buffers, ancdata=None, flags=0, address=None, /)',
        (
          self: PySocket,
          buffers: PyValue,
          extra: PyValue = None,
          _flags?: PyValue,
          address: PyValue = None,
        ) => {
          // File numbers are not sent to other processes.
          if (extra !== None && listItems(extra).length > 0) throw osError('ENOTSUP');
          const data = new PyBytes(concatBytes(listItems(buffers).map((each) => bytesArgument(each))));
          return address === None ? send(self, data) : sendTo(self, data, [address]);
        },
      ),
    ),
    waits(
      method(
        'recvmsg(bufsize, ancbufsize=0, flags=0, /)',
        (self: PySocket, size: PyValue, _extra?: PyValue, flags?: PyValue) => {
          const received = receive(self, toSize(size), flags);
          return messageOf(self, new PyBytes(Uint8Array.from(received.bytes)), received);
        },
      ),
    ),
    waits(
      method(
        'recvmsg_into(buffers, ancbufsize=0, flags=0, /)',
        (self: PySocket, buffers: PyValue, _extra?: PyValue, flags?: PyValue) => {
          const parts = listItems(buffers).map((each) => writableBytes(each));
          const received = receive(
            self,
            parts.reduce((sum, part) => sum + part.length, 0),
            flags,
          );
          let at = 0;
          for (const part of parts) {
            const piece = received.bytes.subarray(at, at + part.length);
            part.set(piece);
            at += piece.length;
          }
          return messageOf(self, at, received);
        },
      ),
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
  getset: () => [
    getset('family', (self: PySocket) => self.family),
    getset('type', (self: PySocket) => self.kind),
    getset('proto', (self: PySocket) => self.protocol),
    getset('timeout', (self: PySocket) => timeoutValue(self.timeout)),
  ],
});

const timeoutValue = (seconds: number | undefined): PyValue =>
  seconds === undefined ? None : new PyFloat(seconds);

export function makePair(family: number, kind: number): PyTuple {
  const [a, b] = [new Endpoint(kind), new Endpoint(kind)];
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
