/** What a file number of a socket stands for: objects of Python can take it from each other. */
import { bareType } from '@harpy/objects/core-types';
import { newException, timeoutErrorType } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import type { DatagramOption, DatagramSocket } from '../../datagrams.ts';
import { osError } from '../../os-errors.ts';
import { type Address, type Channel, receiveEvents } from '../../sockets.ts';
import { block } from '../../threads.ts';
import { CONSTANTS } from './constants.ts';

export const { SOCK_STREAM, SOCK_DGRAM } = CONSTANTS;

const FIRST_FD = 1_000_000;
let nextFd = FIRST_FD;

/** Bytes that came, and from where if they are a datagram. */
export interface Received {
  readonly bytes: Uint8Array;
  readonly from: Address | undefined;
  /** It was a message, of which the rest is lost. */
  readonly cut: boolean;
}

export const optionKey = (level: number, option: number): string => `${level} ${option}`;

export class Endpoint {
  readonly fd: number = nextFd++;
  /** A connection of the network, or datagrams. */
  channel: Channel | undefined;
  datagrams: DatagramSocket | undefined;
  /** Connections are asked for: an address alone also makes it take them, as the system's calls are one here. */
  listens = false;
  /** The other of a pair, and what it has sent. */
  peer: Endpoint | undefined;
  readonly received: Uint8Array[] = [];
  #given = 0;
  /** What it takes are messages: of one that does not fit the rest is lost. */
  readonly messages: boolean;
  /** What options were set to, by `optionKey`. */
  readonly options: Map<string, number> = new Map();
  /** Options for datagrams until there is a socket of the system's. */
  readonly waiting: DatagramOption[] = [];
  closed = false;
  finished = false;

  constructor(kind: number) {
    this.messages = kind !== SOCK_STREAM;
    sockets.set(this.fd, this);
  }

  get outside(): boolean {
    return this.channel !== undefined || this.datagrams !== undefined;
  }
  get readable(): boolean {
    receiveEvents();
    const outside = this.channel ?? this.datagrams;
    if (outside !== undefined) return outside.readable;
    return this.received.length > 0 || (this.peer?.closed ?? !this.messages) || this.peer?.finished === true;
  }
  get writable(): boolean {
    receiveEvents();
    return this.channel?.writable ?? true;
  }

  /** How often something has come from outside, or from the other of a pair. */
  get activity(): number {
    receiveEvents();
    return (this.channel ?? this.datagrams)?.activity ?? this.#given;
  }

  /** What the other of a pair sends. */
  give(bytes: Uint8Array): void {
    this.received.push(bytes);
    this.#given++;
  }

  take(count: number, keep: boolean): Received | undefined {
    if (this.channel !== undefined) {
      const bytes = this.channel.take(count, keep);
      return bytes && { bytes, from: undefined, cut: false };
    }
    if (this.datagrams !== undefined) {
      const message = this.datagrams.take(keep);
      return (
        message && {
          bytes: message.bytes.subarray(0, count),
          from: message.from,
          cut: message.bytes.length > count,
        }
      );
    }
    const first = this.received[0];
    if (first === undefined) return undefined;
    if (!keep) {
      if (this.messages || first.length <= count) this.received.shift();
      else this.received[0] = first.subarray(count);
    }
    return {
      bytes: first.subarray(0, count),
      from: undefined,
      cut: this.messages && first.length > count,
    };
  }

  /** What went wrong outside, told once where it concerns only what was sent. */
  takeError(): string | undefined {
    return this.channel?.error ?? this.datagrams?.takeError();
  }

  close(): void {
    this.closed = true;
    sockets.delete(this.fd);
    this.channel?.close();
    this.datagrams?.close();
  }
}

/** Open sockets by their number. */
export const sockets: Map<number, Endpoint> = new Map();

/** Seconds; what new sockets wait. */
export const defaults: { timeout: number | undefined } = { timeout: undefined };

export class PySocket extends PyObject {
  family = 2;
  kind: number = SOCK_STREAM;
  protocol = 0;
  timeout: number | undefined = defaults.timeout;
  endpoint: Endpoint | undefined;

  get open(): Endpoint {
    if (this.endpoint === undefined) throw osError('EBADF');
    return this.endpoint;
  }
}

export const socketType = bareType('_socket.socket', PySocket, undefined, { baseType: true });

/** Waits as the socket's timeout says. */
export function wait(self: PySocket, ready: () => boolean, at: number | undefined = self.timeout): void {
  if (ready()) return;
  if (at === 0) throw osError('EAGAIN');
  const limit = at === undefined ? {} : { timeout: at * 1000 };
  const { outside } = self.open;
  if (!block(ready, { outside, what: 'the socket has nothing to read', ...limit }))
    throw newException(timeoutErrorType, 'timed out');
}
