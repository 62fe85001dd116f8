/** Sockets of datagrams (UDP) as Python's thread knows them; the thread that started it has the real ones. */
import { ask, services } from './services.ts';
import { type Address, post } from './sockets.ts';

/** What happened to a socket: a datagram came, or the system said that one could not be delivered. */
export type DatagramEvent =
  | { readonly kind: 'message'; readonly id: number; readonly bytes: Uint8Array; readonly from: Address }
  | { readonly kind: 'error'; readonly id: number; readonly code: string };

/** How a socket is told to behave: `value` a number, or the address of a group and that of an interface. */
export type DatagramOption =
  | { readonly name: 'broadcast' | 'ttl' | 'multicastTtl' | 'multicastLoop'; readonly value: number }
  | { readonly name: 'multicastInterface'; readonly address: string }
  | { readonly name: 'join' | 'leave'; readonly group: string; readonly address: string | undefined };

/** How the system's socket is made. */
export interface DatagramOpening {
  readonly id: number;
  readonly version: 4 | 6;
  /** The address to be bound to; the system chooses one if it is absent. */
  readonly at: Address | undefined;
  readonly reuse: boolean;
  readonly options: readonly DatagramOption[];
}

const open = new Map<number, DatagramSocket>();
let nextId = 1;

/** A bound socket of datagrams. */
export class DatagramSocket {
  readonly id: number = nextId++;
  readonly local: Address;
  remote: Address | undefined;
  /** How often something has happened to it. */
  activity = 0;
  readonly received: { readonly bytes: Uint8Array; readonly from: Address }[] = [];
  #error: string | undefined;

  /** Throws OSError. */
  constructor(opening: Omit<DatagramOpening, 'id'>) {
    services().onEvent('datagram', (payload) => DatagramSocket.happened(payload as DatagramEvent));
    open.set(this.id, this);
    try {
      this.local = ask('datagrams.open', { ...opening, id: this.id } satisfies DatagramOpening) as Address;
    } catch (error) {
      open.delete(this.id);
      throw error;
    }
  }

  get readable(): boolean {
    return this.received.length > 0 || this.#error !== undefined;
  }

  /** What the system said of a datagram sent before: told once. */
  takeError(): string | undefined {
    const error = this.#error;
    this.#error = undefined;
    return error;
  }

  /** The next datagram that has come, which stays the next if it is to be kept. */
  take(keep: boolean): { readonly bytes: Uint8Array; readonly from: Address } | undefined {
    if (keep) return this.received[0];
    const message = this.received.shift();
    if (message !== undefined) post('datagrams.read', { id: this.id, count: message.bytes.length });
    return message;
  }

  /** To whom it was connected if `to` is absent. Throws OSError. */
  send(bytes: Uint8Array, to: Address | undefined): void {
    ask('datagrams.send', { id: this.id, bytes, to });
  }

  /** Takes datagrams from there only, and sends there. Throws OSError. */
  connect(to: Address): void {
    ask('datagrams.connect', { id: this.id, to, again: this.remote !== undefined });
    this.remote = to;
  }

  /** Throws OSError. */
  set(option: DatagramOption): void {
    ask('datagrams.option', { id: this.id, option });
  }

  close(): void {
    open.delete(this.id);
    post('datagrams.close', { id: this.id });
  }

  static happened(event: DatagramEvent): void {
    const socket = open.get(event.id);
    if (socket === undefined) return;
    socket.activity++;
    if (event.kind === 'error') socket.#error = event.code;
    else socket.received.push({ bytes: event.bytes, from: event.from });
  }
}
