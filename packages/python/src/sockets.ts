/** Connections of the network as Python's thread knows them; the thread that started it has the real ones. */
import { host } from './host.ts';
import { ask, services } from './services.ts';

export type Address = readonly [host: string, port: number];

export type SocketEvent =
  | {
      readonly kind: 'connected';
      readonly id: number;
      readonly local: Address | string;
      readonly remote: Address | string;
    }
  | {
      readonly kind: 'connection';
      readonly id: number;
      readonly number: number;
      readonly local: Address | string;
      readonly remote: Address | string;
    }
  | { readonly kind: 'data'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly kind: 'sent'; readonly id: number; readonly count: number }
  | { readonly kind: 'end'; readonly id: number }
  | { readonly kind: 'error'; readonly id: number; readonly code: string };

/** More than this on its way, and sending waits. */
const MUCH = 1 << 18;

const channels = new Map<number, Channel>();
let listening = false;
let nextId = 1;

/** A connection, or a socket that connections come in by. */
export class Channel {
  readonly id: number;
  state: 'connecting' | 'connected' | 'listening' = 'connecting';
  local: Address | string = '';
  remote: Address | string = '';
  readonly received: Uint8Array[] = [];
  readonly incoming: Channel[] = [];
  ended = false;
  /** How often something has happened to it. */
  activity = 0;
  error: string | undefined;
  sending = 0;
  #unreported = 0;

  constructor(id = nextId++) {
    this.id = id;
    channels.set(id, this);
  }

  get readable(): boolean {
    return this.received.length > 0 || this.ended || this.error !== undefined || this.incoming.length > 0;
  }
  get writable(): boolean {
    return this.error !== undefined || (this.state === 'connected' && this.sending < MUCH);
  }

  send(bytes: Uint8Array): void {
    this.sending += bytes.length;
    post('sockets.send', { id: this.id, bytes });
  }

  /** Up to so many bytes of what has come; undefined if nothing has. */
  take(count: number, keep: boolean): Uint8Array | undefined {
    const first = this.received[0];
    if (first === undefined) return undefined;
    const part = first.subarray(0, count);
    if (keep) return part;
    if (part.length === first.length) this.received.shift();
    else this.received[0] = first.subarray(count);
    this.#unreported += part.length;
    if (this.#unreported >= MUCH || this.received.length === 0) {
      post('sockets.read', { id: this.id, count: this.#unreported });
      this.#unreported = 0;
    }
    return part;
  }

  end(): void {
    post('sockets.end', { id: this.id });
  }

  close(): void {
    channels.delete(this.id);
    post('sockets.close', { id: this.id });
    for (const each of this.incoming) each.close();
  }
}

/** Asks for something whose outcome is told as an event. */
export function post(service: string, payload: unknown): void {
  services().request(service, payload);
}

/** `from` is the address of this end, if it is not left to the system. */
export function connect(to: Address | string, from?: Address): Channel {
  listen();
  const channel = new Channel();
  post('sockets.connect', { id: channel.id, to, from });
  return channel;
}

/** Throws OSError. */
export function serve(at: Address | string): Channel {
  listen();
  const channel = new Channel();
  channel.state = 'listening';
  channel.local = ask('sockets.listen', { id: channel.id, at }) as Address | string;
  return channel;
}

/** Addresses of a host: pairs of an address and 4 or 6. Throws OSError. */
export const lookup = (name: string, family: number): readonly (readonly [string, number])[] =>
  ask('sockets.lookup', { host: name, family }) as readonly (readonly [string, number])[];

/** Takes in what has happened. */
export function receiveEvents(): void {
  host().services?.receive();
}

function listen(): void {
  if (listening) return;
  listening = true;
  services().onEvent('socket', (payload) => happened(payload as SocketEvent));
}

function happened(event: SocketEvent): void {
  const channel = channels.get(event.id);
  if (channel === undefined) return;
  channel.activity++;
  switch (event.kind) {
    case 'connected':
      channel.state = 'connected';
      channel.local = event.local;
      channel.remote = event.remote;
      break;
    case 'connection': {
      const made = new Channel(event.number);
      made.state = 'connected';
      made.local = event.local;
      made.remote = event.remote;
      channel.incoming.push(made);
      break;
    }
    case 'data':
      channel.received.push(event.bytes);
      break;
    case 'sent':
      channel.sending -= event.count;
      break;
    case 'end':
      channel.ended = true;
      break;
    case 'error':
      channel.error = event.code;
      break;
  }
}
