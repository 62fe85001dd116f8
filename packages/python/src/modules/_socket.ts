/** `_socket`: the network, by way of the thread that started Python's; pairs of sockets stay inside the process. */
import { integerOf, None, PyFloat, PyList, PyTuple, textOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import {
  newException,
  osErrorType,
  overflowError,
  timeoutErrorType,
  typeError,
  valueError,
} from '@harpy/objects/errors';
import { indexNumber, toSize } from '@harpy/objects/protocols/convert';
import { toDouble } from '@harpy/objects/protocols/number';
import type { PyValue } from '@harpy/objects/value';
import { system } from '../system.ts';
import {
  AF_INET,
  AF_UNSPEC,
  addressErrors,
  fromPacked,
  getAddressInfo,
  packedV4,
  resolve,
  textOfV4,
  toPacked,
} from './socket/addresses.ts';
import { CONSTANTS } from './socket/constants.ts';
import { defaults, sockets, socketType } from './socket/endpoint.ts';
import { portOfService, serviceOfPort } from './socket/service-names.ts';
import { makePair } from './socket/socket.ts';

function firstAddress(name: PyValue): string {
  const found = resolve(textOf(name) ?? '', AF_INET)[0];
  if (found === undefined) throw newException(addressErrors().gaierror, -2, 'Name or service not known');
  return found[0];
}

/** An unsigned number of so many bits, its bytes in the other order. */
const swap =
  (bits: 16 | 32) =>
  (x: PyValue): number => {
    const value = indexNumber(x);
    if (value < 0) throw valueError('Cannot convert negative int');
    if (value >= 2 ** bits) throw overflowError(`Python int too large for C uint${bits}_t`);
    const bytes = new DataView(new ArrayBuffer(4));
    if (bits === 16) {
      bytes.setUint16(0, Number(value), true);
      return bytes.getUint16(0, false);
    }
    bytes.setUint32(0, Number(value), true);
    return bytes.getUint32(0, false);
  };

/** `socket.getnameinfo`: numbers stand for what has no name. */
function nameInfo(address: PyValue, flags: PyValue): PyValue {
  if (!(address instanceof PyTuple)) throw typeError('getnameinfo() argument 1 must be a tuple');
  const [host, port] = address.items;
  const name = host === undefined ? undefined : textOf(host);
  if (name === undefined || port === undefined || integerOf(port) === undefined)
    throw typeError('getnameinfo(): illegal sockaddr argument');
  const number = toSize(port);
  const bits = toSize(flags);
  if (number < 0 || number > 0xffff) throw overflowError('getsockaddrarg: port must be 0-65535.');
  const [found] = resolve(name, AF_UNSPEC);
  if (found === undefined) throw newException(addressErrors().gaierror, -2, 'Name or service not known');
  const service = (bits & CONSTANTS.NI_NUMERICSERV) === 0 ? serviceOfPort(number) : undefined;
  const local = found[0] === '127.0.0.1' || found[0] === '::1';
  const shown = local && (bits & CONSTANTS.NI_NUMERICHOST) === 0 ? 'localhost' : found[0];
  if (shown === found[0] && (bits & CONSTANTS.NI_NAMEREQD) !== 0)
    throw newException(addressErrors().gaierror, -2, 'Name or service not known');
  return new PyTuple([shown, service ?? String(number)]);
}

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
    method('getnameinfo(sockaddr, flags, /)', nameInfo),
    method('getservbyname(servicename, protocolname=None, /)', portOfService),
    method('getservbyport(port, protocolname=None, /)', (port: PyValue, protocol?: PyValue) => {
      const number = toSize(port);
      if (number < 0 || number > 0xffff) throw overflowError('getservbyport: port must be 0-65535.');
      const name = serviceOfPort(number, protocol);
      if (name === undefined) throw newException(osErrorType, 'port/proto not found');
      return name;
    }),
    method('htons(x, /)', swap(16)),
    method('ntohs(x, /)', swap(16)),
    method('htonl(x, /)', swap(32)),
    method('ntohl(x, /)', swap(32)),
    method('inet_aton(ip_addr, /)', packedV4),
    method('inet_ntoa(packed_ip, /)', textOfV4),
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
