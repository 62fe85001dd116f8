/** `_socket`: the network, by way of the thread that started Python's; pairs of sockets stay inside the process. */
import { None, PyFloat, PyList, PyTuple, textOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { newException, osErrorType, timeoutErrorType, valueError } from '@harpy/objects/errors';
import { bytesArgument } from '@harpy/objects/protocols/buffer';
import { toSize } from '@harpy/objects/protocols/convert';
import { toDouble } from '@harpy/objects/protocols/number';
import type { PyValue } from '@harpy/objects/value';
import { system } from '../system.ts';
import {
  AF_INET,
  addressErrors,
  fromPacked,
  getAddressInfo,
  portOfService,
  resolve,
  toPacked,
} from './socket/addresses.ts';
import { defaults, makePair, sockets, socketType } from './socket/socket.ts';

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
  SO_TYPE: 3,
  SO_ERROR: 4,
  SO_SNDBUF: 7,
  SO_RCVBUF: 8,
  SO_LINGER: 13,
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
  EAI_SERVICE: -8,
  INADDR_ANY: 0,
  INADDR_LOOPBACK: 0x7f000001,
  has_ipv6: true,
};

function firstAddress(name: PyValue): string {
  const found = resolve(textOf(name) ?? '', AF_INET)[0];
  if (found === undefined) throw newException(addressErrors().gaierror, -2, 'Name or service not known');
  return found[0];
}

const swap16 = (x: PyValue): number => ((toSize(x) & 0xff) << 8) | ((toSize(x) >> 8) & 0xff);
const swap32 = (x: PyValue): number => {
  const value = toSize(x);
  return (((value & 0xff) << 24) | ((value & 0xff00) << 8) | ((value >>> 8) & 0xff00) | (value >>> 24)) >>> 0;
};

function setDefaultTimeout(value: PyValue): void {
  const seconds = value === None ? undefined : toDouble(value);
  if (seconds !== undefined && seconds < 0) throw valueError('Timeout value out of range');
  defaults.timeout = seconds;
}

export const socketModule = defineModule({
  name: '_socket',
  doc: 'Implementation module for socket operations.',
  functions: [
    method('socketpair(family=1, type=1, proto=0, /)', (family: PyValue = 1, kind: PyValue = 1) =>
      makePair(toSize(family), toSize(kind)),
    ),
    method('gethostname()', () => system().os.hostname()),
    method('getdefaulttimeout()', () =>
      defaults.timeout === undefined ? None : new PyFloat(defaults.timeout),
    ),
    method('setdefaulttimeout(timeout, /)', setDefaultTimeout),
    method('close(fd, /)', (fd: PyValue) => sockets.get(toSize(fd))?.close()),
    method('getaddrinfo(host, port, family=0, type=0, proto=0, flags=0)', getAddressInfo),
    method('gethostbyname(hostname, /)', firstAddress),
    method('gethostbyname_ex(hostname, /)', (name: PyValue) => {
      const found = resolve(textOf(name) ?? '', AF_INET).map(([address]) => address);
      return new PyTuple([name, new PyList([]), new PyList(found)]);
    }),
    method('gethostbyaddr(address, /)', () => {
      throw newException(addressErrors().herror, 1, 'Unknown host');
    }),
    method('getnameinfo(sockaddr, flags, /)', (address: PyValue) => {
      const [host, port] = (address as PyTuple).items;
      return new PyTuple([host ?? '', String(port)]);
    }),
    method('getservbyname(servicename, protocolname=None, /)', portOfService),
    method('htons(x, /)', swap16),
    method('ntohs(x, /)', swap16),
    method('htonl(x, /)', swap32),
    method('ntohl(x, /)', swap32),
    method('inet_aton(ip_addr, /)', (address: PyValue) => toPacked(AF_INET, address)),
    method('inet_ntoa(packed_ip, /)', (packed: PyValue) => {
      if (bytesArgument(packed).length !== 4) throw newException(osErrorType, 'packed IP wrong length');
      return fromPacked(AF_INET, packed);
    }),
    method('inet_pton(address_family, ip_string, /)', toPacked),
    method('inet_ntop(address_family, packed_ip, /)', fromPacked),
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
    for (const [name, type] of Object.entries(addressErrors())) dict.setString(name, type);
  },
});
