/** Datagrams sent and taken by Python's sockets. */
import type { PyValue } from '@harpy/objects/value';
import { DatagramSocket } from '../../datagrams.ts';
import { osError } from '../../os-errors.ts';
import type { Address } from '../../sockets.ts';
import { AF_INET, AF_INET6, addressOf, resolve } from './addresses.ts';
import { CONSTANTS } from './constants.ts';
import { optionKey, type PySocket } from './endpoint.ts';

/** The address a program gives, its host as the system has it. */
function systemAddress(self: PySocket, address: PyValue, name: string): Address {
  const found = addressOf(address, self.family, name);
  if (typeof found === 'string') throw osError('EAFNOSUPPORT');
  const [host, port] = found;
  if (host === '') return [self.family === AF_INET6 ? '::' : '0.0.0.0', port];
  return [resolve(host, self.family)[0]?.[0] ?? host, port];
}

/** The system's socket, which is made, at an address of the system's choice, when it is first needed. */
export function opened(self: PySocket, at?: Address): DatagramSocket {
  const { open } = self;
  if (self.family !== AF_INET && self.family !== AF_INET6) throw osError('EPROTONOSUPPORT');
  open.datagrams ??= new DatagramSocket({
    version: self.family === AF_INET6 ? 6 : 4,
    at,
    reuse: [CONSTANTS.SO_REUSEADDR, CONSTANTS.SO_REUSEPORT].some(
      (option) => (open.options.get(optionKey(CONSTANTS.SOL_SOCKET, option)) ?? 0) !== 0,
    ),
    options: open.waiting.splice(0),
  });
  return open.datagrams;
}

export function bindDatagrams(self: PySocket, address: PyValue): void {
  const at = systemAddress(self, address, 'bind');
  if (self.open.datagrams !== undefined) throw osError('EINVAL');
  opened(self, at);
}

export function connectDatagrams(self: PySocket, address: PyValue): void {
  const to = systemAddress(self, address, 'connect');
  opened(self).connect(to);
}

/** To whom it was connected if there is no address. */
export function sendDatagram(self: PySocket, bytes: Uint8Array, address: PyValue | undefined): void {
  const to = address === undefined ? undefined : systemAddress(self, address, 'sendto');
  if (to === undefined && self.open.datagrams?.remote === undefined) throw osError('EDESTADDRREQ');
  const socket = opened(self);
  // Node does not send from a connected socket to others.
  if (to !== undefined && socket.remote !== undefined) {
    if (to[0] !== socket.remote[0] || to[1] !== socket.remote[1]) throw osError('EISCONN');
    socket.send(bytes, undefined);
  } else socket.send(bytes, to);
}
