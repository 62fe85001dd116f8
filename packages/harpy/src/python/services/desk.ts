/** Serves what Python's thread asks for. The services are loaded when they are first needed. */
import type { ServiceMessage } from '../harpy-protocol.ts';

export type Emit = (name: string, payload: unknown) => void;
export type Service = (payload: never) => Promise<unknown>;

/** A group of services; `close` ends when the process may end: what was sent is on its way. */
export interface ServiceGroup {
  readonly services: Readonly<Record<string, Service>>;
  close(): Promise<void>;
}

const groups: Readonly<Record<string, (emit: Emit) => Promise<ServiceGroup>>> = {
  datagrams: async (emit) => (await import('./datagrams.ts')).datagramServices(emit),
  sockets: async (emit) => (await import('./sockets.ts')).socketServices(emit),
  tls: async () => (await import('./tls.ts')).tlsServices(),
  spawn: async (emit) => (await import('./processes.ts')).processServices(emit),
};

export class ServiceDesk {
  readonly #send: (message: ServiceMessage) => void;
  readonly #loaded = new Map<string, Promise<ServiceGroup>>();

  constructor(send: (message: ServiceMessage) => void) {
    this.#send = send;
  }

  /** Answers, whatever happens. */
  async serve(id: number, name: string, payload: unknown): Promise<void> {
    let value: unknown;
    let error: string | undefined;
    try {
      const group = await this.#group(name.split('.', 1)[0] ?? name);
      const service = group.services[name];
      if (service === undefined) throw new Error(`no service ${name}`);
      value = await service(payload as never);
    } catch (thrown) {
      error = (thrown as { code?: string }).code ?? 'EIO';
    }
    this.#send({ kind: 'answer', id, value, error });
  }

  #group(name: string): Promise<ServiceGroup> {
    let group = this.#loaded.get(name);
    if (group === undefined) {
      const load = groups[name];
      if (load === undefined) throw new Error(`no services ${name}`);
      group = load((event, payload) => this.#send({ kind: 'event', name: event, payload }));
      this.#loaded.set(name, group);
    }
    return group;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#loaded.values()].map(async (group) => (await group).close()));
  }
}
