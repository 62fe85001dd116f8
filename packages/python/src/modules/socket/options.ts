/** Options of sockets: those that mean something to Node are passed on, of all others only the value is kept. */
import { PyBytes } from '@harpy/objects/bytes';
import { integerOf, None } from '@harpy/objects/core-types';
import { typeError } from '@harpy/objects/errors';
import { bytesLike } from '@harpy/objects/protocols/buffer';
import { toSize } from '@harpy/objects/protocols/convert';
import type { PyValue } from '@harpy/objects/value';
import type { DatagramOption } from '../../datagrams.ts';
import { ERRNO } from '../../os-errors.ts';
import { post, receiveEvents } from '../../sockets.ts';
import { fromPacked } from './addresses.ts';
import { CONSTANTS } from './constants.ts';
import { optionKey, type PySocket, SOCK_DGRAM } from './endpoint.ts';

const IPPROTO_IP = 0;
const { SOL_SOCKET, IPPROTO_TCP, IPPROTO_IPV6, SO_TYPE, SO_ERROR, TCP_NODELAY } = CONSTANTS;
const V4_BYTES = 4;
const V6_BYTES = 16;

/** Options that are numbers. */
const NUMBERS: ReadonlyMap<string, 'broadcast' | 'ttl' | 'multicastTtl' | 'multicastLoop'> = new Map([
  [optionKey(SOL_SOCKET, CONSTANTS.SO_BROADCAST), 'broadcast'],
  [optionKey(IPPROTO_IP, CONSTANTS.IP_TTL), 'ttl'],
  [optionKey(IPPROTO_IP, CONSTANTS.IP_MULTICAST_TTL), 'multicastTtl'],
  [optionKey(IPPROTO_IPV6, CONSTANTS.IPV6_MULTICAST_HOPS), 'multicastTtl'],
  [optionKey(IPPROTO_IP, CONSTANTS.IP_MULTICAST_LOOP), 'multicastLoop'],
  [optionKey(IPPROTO_IPV6, CONSTANTS.IPV6_MULTICAST_LOOP), 'multicastLoop'],
]);

/** Options whose bytes name a group, and maybe an interface after it. */
const GROUPS: ReadonlyMap<string, readonly [name: 'join' | 'leave', bytes: number]> = new Map([
  [optionKey(IPPROTO_IP, CONSTANTS.IP_ADD_MEMBERSHIP), ['join', V4_BYTES]],
  [optionKey(IPPROTO_IP, CONSTANTS.IP_DROP_MEMBERSHIP), ['leave', V4_BYTES]],
  [optionKey(IPPROTO_IPV6, CONSTANTS.IPV6_JOIN_GROUP), ['join', V6_BYTES]],
  [optionKey(IPPROTO_IPV6, CONSTANTS.IPV6_LEAVE_GROUP), ['leave', V6_BYTES]],
]);

const addressText = (bytes: Uint8Array): string =>
  fromPacked(
    bytes.length === V4_BYTES ? CONSTANTS.AF_INET : CONSTANTS.AF_INET6,
    new PyBytes(Uint8Array.from(bytes)),
  );

function datagramOption(key: string, value: number | Uint8Array): DatagramOption | undefined {
  if (typeof value === 'number') {
    const name = NUMBERS.get(key);
    return name && { name, value };
  }
  if (key === optionKey(IPPROTO_IP, CONSTANTS.IP_MULTICAST_IF) && value.length >= V4_BYTES)
    return { name: 'multicastInterface', address: addressText(value.subarray(0, V4_BYTES)) };
  const group = GROUPS.get(key);
  if (group === undefined) return undefined;
  const [name, size] = group;
  const by = value.subarray(size, size + V4_BYTES);
  // An interface of IPv6 is a number, which Node does not take.
  const known = size === V4_BYTES && by.length === V4_BYTES && by.some((byte) => byte !== 0);
  return { name, group: addressText(value.subarray(0, size)), address: known ? addressText(by) : undefined };
}

/** `socket.setsockopt(level, option, value)`, or with None and a length. */
export function setOption(self: PySocket, args: readonly PyValue[]): void {
  const [level, option, given, length] = args;
  if (level === undefined || option === undefined || given === undefined || args.length > 4)
    throw typeError(`setsockopt() takes 3 or 4 arguments (${args.length} given)`);
  const { open } = self;
  const key = optionKey(toSize(level), toSize(option));
  const number = given === None ? toSize(length ?? 0) : integerOf(given);
  const value = number === undefined ? bytesLike(given) : Number(number);
  if (value === undefined) throw typeError("a bytes-like object is required, not 'str'");
  if (typeof value === 'number') open.options.set(key, value);
  const told = self.kind === SOCK_DGRAM ? datagramOption(key, value) : undefined;
  if (told === undefined) {
    if (open.channel !== undefined && key === optionKey(IPPROTO_TCP, TCP_NODELAY))
      post('sockets.option', { id: open.channel.id, noDelay: value !== 0 });
  } else if (open.datagrams !== undefined) open.datagrams.set(told);
  else open.waiting.push(told);
}

/** `socket.getsockopt`. */
export function getOption(self: PySocket, level: PyValue, option: PyValue): number {
  const { open } = self;
  const key = optionKey(toSize(level), toSize(option));
  if (key === optionKey(SOL_SOCKET, SO_TYPE)) return self.kind;
  if (key !== optionKey(SOL_SOCKET, SO_ERROR)) return open.options.get(key) ?? 0;
  receiveEvents();
  const error = open.takeError();
  return error === undefined ? 0 : (ERRNO[error]?.[0] ?? 5);
}
