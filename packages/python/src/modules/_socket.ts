/**
 * `_socket`: pairs of connected sockets inside the process, which is what event loops wake themselves with. There is no
 * network: a program that asks for one is told so.
 */

import { PyBytes } from '@harpy/objects/bytes';
import { createType } from '@harpy/objects/class';
import { bareType, None, PyTuple, textOf, typeType } from '@harpy/objects/core-types';
import { constructWith, getset, initializeWith, method, populate } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { PyDict } from '@harpy/objects/dict';
import { newException, osErrorType, timeoutErrorType } from '@harpy/objects/errors';
import { toByteArray } from '@harpy/objects/numbers/arguments';
import { PyObject } from '@harpy/objects/object';
import { toSize } from '@harpy/objects/protocols/convert';
import type { PyValue } from '@harpy/objects/value';
import { osError } from '../os-errors.ts';
import { system } from '../system.ts';

const CONSTANTS = {
  AF_UNSPEC: 0,
  AF_UNIX: 1,
  AF_INET: 2,
  AF_INET6: 10,
  SOCK_STREAM: 1,
  SOCK_DGRAM: 2,
  SOCK_RAW: 3,
  SOCK_NONBLOCK: 2048,
  SOCK_CLOEXEC: 524288,
  SOL_SOCKET: 1,
  SO_REUSEADDR: 2,
  SO_ERROR: 4,
  SO_BROADCAST: 6,
  SO_KEEPALIVE: 9,
  SO_REUSEPORT: 15,
  SOMAXCONN: 4096,
  IPPROTO_IP: 0,
  IPPROTO_TCP: 6,
  IPPROTO_UDP: 17,
  IPPROTO_IPV6: 41,
  IPV6_V6ONLY: 26,
  TCP_NODELAY: 1,
  MSG_PEEK: 2,
  MSG_DONTWAIT: 64,
  SHUT_RD: 0,
  SHUT_WR: 1,
  SHUT_RDWR: 2,
  AI_PASSIVE: 1,
  AI_CANONNAME: 2,
  AI_NUMERICHOST: 4,
  AI_NUMERICSERV: 1024,
  NI_NUMERICHOST: 1,
  NI_NUMERICSERV: 2,
  EAI_NONAME: -2,
  EAI_AGAIN: -3,
  EAI_FAMILY: -6,
  INADDR_ANY: 0,
  INADDR_LOOPBACK: 0x7f000001,
  has_ipv6: false,
};

const FIRST_FD = 1_000_000;
let nextFd = FIRST_FD;

export class PySocket extends PyObject {
  fd = -1;
  family = 2;
  kind = 1;
  protocol = 0;
  timeout: number | undefined = undefined;
  peer: PySocket | undefined = undefined;
  readonly received: Uint8Array[] = [];
  closed = false;

  get readable(): boolean {
    return this.received.length > 0 || this.peer === undefined || this.peer.closed;
  }
}

/** Open sockets by their number. */
export const sockets: Map<number, PySocket> = new Map();

const socketType = bareType('_socket.socket', PySocket, undefined, { baseType: true });

const unsupported = () => newException(osErrorType, 95, 'there is no network here');

function open(self: PySocket): void {
  self.fd = nextFd++;
  sockets.set(self.fd, self);
}

function receive(self: PySocket, count: number): Uint8Array {
  if (self.closed) throw osError('EBADF');
  const first = self.received[0];
  if (first === undefined) {
    if (self.peer === undefined || self.peer.closed) return new Uint8Array(0);
    if (self.timeout === undefined)
      throw newException(osErrorType, 35, 'nobody could ever send: there is one thread');
    throw self.timeout === 0 ? osError('EAGAIN') : newException(timeoutErrorType, 'timed out');
  }
  if (first.length <= count) {
    self.received.shift();
    return first;
  }
  self.received[0] = first.subarray(count);
  return first.subarray(0, count);
}

function send(self: PySocket, data: PyValue): number {
  if (self.closed) throw osError('EBADF');
  const { peer } = self;
  if (peer === undefined) throw osError('ENOTCONN');
  if (peer.closed) throw osError('EPIPE');
  const bytes = Uint8Array.from(toByteArray(data));
  if (bytes.length > 0) peer.received.push(bytes);
  return bytes.length;
}

function close(self: PySocket): void {
  self.closed = true;
  sockets.delete(self.fd);
  self.fd = -1;
}

const refuse = (declaration: string) =>
  method(declaration, () => {
    throw unsupported();
  });

populate(socketType, {
  doc: 'A socket inside the process.',
  slots: {
    tp_new: constructWith(
      'socket(family=-1, type=-1, proto=-1, fileno=None)',
      (type) => new (type.ctor as unknown as new () => PySocket)(),
    ),
    tp_init: initializeWith(
      'socket(family=-1, type=-1, proto=-1, fileno=None)',
      (
        self: PySocket,
        family: PyValue = -1,
        kind: PyValue = -1,
        protocol: PyValue = -1,
        fd: PyValue = None,
      ) => {
        self.family = toSize(family) < 0 ? 2 : toSize(family);
        self.kind = toSize(kind) < 0 ? 1 : toSize(kind);
        self.protocol = Math.max(0, toSize(protocol));
        if (fd === None) throw unsupported();
        const known = sockets.get(toSize(fd));
        if (known === undefined) throw osError('EBADF');
        // As `socket.socketpair` does: an object of the class in Python takes over.
        self.fd = toSize(fd);
        self.peer = known.peer;
        if (known.peer !== undefined) known.peer.peer = self;
        sockets.set(self.fd, self);
      },
    ),
  },
  methods: [
    method('fileno()', (self: PySocket) => self.fd),
    method('close()', close),
    method('detach()', (self: PySocket) => {
      const { fd } = self;
      self.fd = -1;
      return fd;
    }),
    method('setblocking(flag, /)', (self: PySocket, flag: PyValue) => {
      self.timeout = flag === false || flag === 0 ? 0 : undefined;
    }),
    method('getblocking()', (self: PySocket) => self.timeout !== 0),
    method('settimeout(value, /)', (self: PySocket, value: PyValue) => {
      self.timeout = value === None ? undefined : Number(value);
    }),
    method('gettimeout()', (self: PySocket) => self.timeout ?? None),
    method(
      'recv(bufsize, flags=0, /)',
      (self: PySocket, size: PyValue) => new PyBytes(Uint8Array.from(receive(self, toSize(size)))),
    ),
    method('send(data, flags=0, /)', send),
    method('sendall(data, flags=0, /)', (self: PySocket, data: PyValue) => {
      send(self, data);
    }),
    method('shutdown(how, /)', () => None),
    method('setsockopt(*args)', () => None),
    method('getsockopt(*args)', () => 0),
    method('getsockname()', () => ''),
    method('getpeername()', () => ''),
    refuse('bind(address, /)'),
    refuse('connect(address, /)'),
    refuse('connect_ex(address, /)'),
    refuse('listen(backlog=0, /)'),
    refuse('_accept()'),
  ],
  getset: [
    getset('family', (self: PySocket) => self.family),
    getset('type', (self: PySocket) => self.kind),
    getset('proto', (self: PySocket) => self.protocol),
    getset('timeout', (self: PySocket) => self.timeout ?? None),
  ],
});

export const socketModule = defineModule({
  name: '_socket',
  doc: 'Implementation module for socket operations: pairs of sockets inside the process.',
  functions: [
    method('socketpair(family=1, type=1, proto=0, /)', (family: PyValue = 1, kind: PyValue = 1) => {
      const [a, b] = [new PySocket(), new PySocket()];
      for (const each of [a, b]) {
        each.family = toSize(family);
        each.kind = toSize(kind);
        open(each);
      }
      a.peer = b;
      b.peer = a;
      return new PyTuple([a, b]);
    }),
    method('gethostname()', () => system().os.hostname()),
    method('getdefaulttimeout()', () => None),
    method('setdefaulttimeout(timeout, /)', () => None),
    method('close(fd, /)', (fd: PyValue) => {
      const socket = sockets.get(toSize(fd));
      if (socket !== undefined) close(socket);
    }),
    refuse('getaddrinfo(host, port, family=0, type=0, proto=0, flags=0)'),
    refuse('gethostbyname(hostname, /)'),
    refuse('getnameinfo(sockaddr, flags, /)'),
    method('htons(x, /)', (x: PyValue) => ((toSize(x) & 0xff) << 8) | ((toSize(x) >> 8) & 0xff)),
    method('ntohs(x, /)', (x: PyValue) => ((toSize(x) & 0xff) << 8) | ((toSize(x) >> 8) & 0xff)),
    method('inet_aton(ip_addr, /)', (address: PyValue) => {
      const parts = (textOf(address) ?? '').split('.').map(Number);
      if (parts.length !== 4 || parts.some((part) => !(part >= 0 && part < 256)))
        throw newException(osErrorType, 'illegal IP address string passed to inet_aton');
      return new PyBytes(Uint8Array.from(parts));
    }),
    method('inet_ntoa(packed_ip, /)', (packed: PyValue) => [...toByteArray(packed)].join('.')),
  ],
  types: [socketType],
  attributes: {
    ...CONSTANTS,
    SocketType: socketType,
    error: osErrorType,
    timeout: timeoutErrorType,
    CAPI: None,
  },
  create: (dict) => {
    for (const name of ['gaierror', 'herror']) {
      const namespace = new PyDict();
      namespace.setString('__module__', 'socket');
      dict.setString(name, createType(typeType, name, [osErrorType], namespace));
    }
  },
});
