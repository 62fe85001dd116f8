/** Addresses of the network: as text and as bytes, and what `getaddrinfo` finds. */

import { badArgument } from '@harpy/objects/arguments';
import { PyBytes } from '@harpy/objects/bytes';
import { createType } from '@harpy/objects/class';
import { integerOf, None, PyList, PyTuple, textOf, typeOf, typeType } from '@harpy/objects/core-types';
import { PyDict } from '@harpy/objects/dict';
import {
  newException,
  osErrorType,
  overflowError,
  type PyBaseException,
  typeError,
  valueError,
} from '@harpy/objects/errors';
import { toByteArray } from '@harpy/objects/numbers/arguments';
import { bytesArgument } from '@harpy/objects/protocols/buffer';
import { toSize } from '@harpy/objects/protocols/convert';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { osError } from '../../os-errors.ts';
import { type Address, lookup } from '../../sockets.ts';
import { SERVICES } from './service-names.ts';

export const AF_UNSPEC = 0;
export const AF_UNIX = 1;
export const AF_INET = 2;
export const AF_INET6 = 10;
const SOCK_STREAM = 1;
const SOCK_DGRAM = 2;
const AI_PASSIVE = 1;
const AI_NUMERICHOST = 4;
const EAI_NONAME = -2;
const EAI_SERVICE = -8;

function errorType(name: string): PyType {
  const namespace = new PyDict();
  namespace.setString('__module__', 'socket');
  return createType(typeType, name, [osErrorType], namespace) as PyType;
}
let errors: { readonly gaierror: PyType; readonly herror: PyType } | undefined;

/** `socket.gaierror` and `socket.herror`, made when they are first needed. */
export function addressErrors(): { readonly gaierror: PyType; readonly herror: PyType } {
  errors ??= { gaierror: errorType('gaierror'), herror: errorType('herror') };
  return errors;
}

const noName = (): PyBaseException =>
  newException(addressErrors().gaierror, EAI_NONAME, 'Name or service not known');

const isV4 = (text: string): boolean => v4Bytes(text) !== undefined;

function v4Bytes(text: string): number[] | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || parts.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 255))
    return undefined;
  return parts.map(Number);
}

function v6Bytes(text: string): number[] | undefined {
  const [whole = ''] = text.split('%', 1);
  const tail = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(whole);
  const four = tail === null ? undefined : v4Bytes(tail[2] ?? '');
  if (tail !== null && four === undefined) return undefined;
  const hex =
    four === undefined
      ? whole
      : `${tail?.[1]}${(((four[0] ?? 0) << 8) | (four[1] ?? 0)).toString(16)}:${(((four[2] ?? 0) << 8) | (four[3] ?? 0)).toString(16)}`;
  const halves = hex.split('::');
  if (halves.length > 2) return undefined;
  const groups = (half: string | undefined) => (half === undefined || half === '' ? [] : half.split(':'));
  const [left, right] = [groups(halves[0]), groups(halves[1])];
  const missing = 8 - left.length - right.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const all = [...left, ...new Array<string>(missing).fill('0'), ...right];
  if (all.some((group) => !/^[\da-f]{1,4}$/i.test(group))) return undefined;
  return all.flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 0xff];
  });
}

export function toPacked(family: PyValue, address: PyValue): PyBytes {
  const kind = toSize(family);
  const text = textOf(address) ?? '';
  if (kind !== AF_INET && kind !== AF_INET6) throw osError('EAFNOSUPPORT');
  const bytes = kind === AF_INET ? v4Bytes(text) : v6Bytes(text);
  if (bytes === undefined) throw newException(osErrorType, 'illegal IP address string passed to inet_pton');
  return new PyBytes(Uint8Array.from(bytes));
}

/** `inet_aton`: parts may be missing, in octal or hexadecimal; the last has the bytes that are left. */
export function packedV4(address: PyValue): PyBytes {
  const wrong = () => newException(osErrorType, 'illegal IP address string passed to inet_aton');
  const text = textOf(address);
  if (text === undefined) throw badArgument('inet_aton() argument', 'str', address);
  const parts = (text.split(/[ \t\n]/, 1)[0] ?? '').split('.');
  if (parts.length > 4 || parts.some((part) => !/^(?:0[xX][\da-fA-F]+|0[0-7]*|[1-9]\d*)$/.test(part)))
    throw wrong();
  const numbers = parts.map((part) =>
    /^0[xX]/.test(part) ? Number(part) : Number.parseInt(part, part.startsWith('0') ? 8 : 10),
  );
  const last = numbers.pop() ?? 0;
  if (numbers.some((part) => part > 255) || last >= 256 ** (4 - numbers.length)) throw wrong();
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, last);
  bytes.set(numbers);
  return new PyBytes(bytes);
}

export function textOfV4(packed: PyValue): string {
  const bytes = bytesArgument(packed);
  if (bytes.length !== 4) throw newException(osErrorType, 'packed IP wrong length for inet_ntoa');
  return bytes.join('.');
}

export function fromPacked(family: PyValue, packed: PyValue): string {
  const bytes = bytesArgument(packed);
  const kind = toSize(family);
  if (kind !== AF_INET && kind !== AF_INET6) throw valueError(`unknown address family ${kind}`);
  if (bytes.length !== (kind === AF_INET ? 4 : 16))
    throw valueError('invalid length of packed IP address string');
  if (kind === AF_INET) return bytes.join('.');
  const groups = Array.from({ length: 8 }, (_, at) => ((bytes[2 * at] ?? 0) << 8) | (bytes[2 * at + 1] ?? 0));
  const text = groups.map((group) => group.toString(16)).join(':');
  // The longest run of zeros, the first of them, becomes `::`.
  const runs = [...text.matchAll(/\b0(?::0)+\b/g)].sort((a, b) => b[0].length - a[0].length);
  const [longest] = runs;
  if (longest === undefined) return text;
  return `${text.slice(0, longest.index).replace(/:$/, '')}::${text.slice(longest.index + longest[0].length).replace(/^:/, '')}`;
}

/** A socket's address as Python has it. */
export function addressValue(address: Address | string, family: number): PyValue {
  if (typeof address === 'string')
    return family === AF_UNIX ? address : new PyTuple([family === AF_INET6 ? '::' : '0.0.0.0', 0]);
  const [name, port] = address;
  if (family === AF_INET6) return new PyTuple([name, port, 0, 0]);
  return new PyTuple([name.replace(/^::ffff:/, ''), port]);
}

/** An address given by the program. `name` is the function, for messages. */
export function addressOf(value: PyValue, family: number, name: string): Address | string {
  if (family === AF_UNIX) return textOf(value) ?? new TextDecoder().decode(toByteArray(value));
  if (!(value instanceof PyTuple))
    throw typeError(`${name}(): AF_INET address must be tuple, not ${typeOf(value).name}`);
  const [host, port] = value.items;
  if (host === undefined || port === undefined)
    throw typeError(`${name}(): AF_INET address must be a pair (host, port)`);
  const number = toSize(port);
  if (number < 0 || number > 0xffff) throw overflowError(`${name}(): port must be 0-65535.`);
  return [hostText(host, family), number];
}

function hostText(value: PyValue, family: number): string {
  const text = textOf(value) ?? new TextDecoder().decode(toByteArray(value));
  if (text === '') return family === AF_INET6 ? '::' : '0.0.0.0';
  if (text === '<broadcast>') return '255.255.255.255';
  return text;
}

/** The addresses of a host: text and family. */
export function resolve(
  host: string,
  family: number,
): readonly (readonly [address: string, family: number])[] {
  if (isV4(host)) return family === AF_INET6 ? [] : [[host, AF_INET]];
  if (v6Bytes(host) !== undefined) return family === AF_INET ? [] : [[host, AF_INET6]];
  const wanted = family === AF_INET ? 4 : family === AF_INET6 ? 6 : 0;
  try {
    return lookup(host, wanted).map(([address, kind]) => [address, kind === 6 ? AF_INET6 : AF_INET]);
  } catch {
    throw noName();
  }
}

export function getAddressInfo(
  host: PyValue,
  port: PyValue,
  family: PyValue = 0,
  kind: PyValue = 0,
  protocol: PyValue = 0,
  flags: PyValue = 0,
): PyValue {
  const wanted = toSize(family);
  const options = toSize(flags);
  const number = portOf(port);
  let found: readonly (readonly [string, number])[];
  if (host === None) {
    const any = (options & AI_PASSIVE) !== 0;
    found = [
      [any ? '0.0.0.0' : '127.0.0.1', AF_INET],
      [any ? '::' : '::1', AF_INET6],
    ];
    found = found.filter(([, each]) => wanted === AF_UNSPEC || each === wanted);
  } else {
    const text = textOf(host) ?? new TextDecoder().decode(toByteArray(host));
    const numeric = isV4(text) || v6Bytes(text) !== undefined;
    if ((options & AI_NUMERICHOST) !== 0 && !numeric) throw noName();
    found = resolve(text, wanted);
  }
  if (found.length === 0) throw noName();
  const kinds = (
    [
      [SOCK_STREAM, 6],
      [SOCK_DGRAM, 17],
      [3, 0],
    ] as const
  ).filter(
    ([each, its]) =>
      (toSize(kind) === 0 || each === toSize(kind)) && (toSize(protocol) === 0 || its === toSize(protocol)),
  );
  return new PyList(
    found.flatMap(([address, each]) =>
      kinds.map(([type, its]) => new PyTuple([each, type, its, '', addressValue([address, number], each)])),
    ),
  );
}

function portOf(port: PyValue): number {
  if (port === None) return 0;
  const number = integerOf(port);
  if (number !== undefined) return Number(number);
  const text = textOf(port) ?? new TextDecoder().decode(toByteArray(port));
  if (/^\d+$/.test(text)) return Number(text);
  const service = SERVICES[text]?.[0];
  if (service === undefined)
    throw newException(addressErrors().gaierror, EAI_SERVICE, 'Servname not supported for ai_socktype');
  return service;
}
