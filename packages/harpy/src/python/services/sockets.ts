/** Connections of the network, for Python's sockets. What happens to one is told as it happens. */
import { lookup } from 'node:dns/promises';
import { createServer, type Server, Socket } from 'node:net';
import type { Address, SocketEvent } from '@harpy/python/sockets';
import type { Emit, ServiceGroup } from './desk.ts';

/** What Python has not read yet; more is left to the system. */
const HIGH_WATER = 1 << 20;

interface Open {
  readonly socket: Socket;
  unread: number;
}

const addressOf = (host: string | undefined, port: number | undefined): Address | string =>
  host === undefined || port === undefined ? '' : [host, port];

/** The system sends what it was given whatever becomes of the process, so only what Node still holds is waited for. */
function finish(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const held = socket.writableLength > 0;
    if (held) socket.once('close', resolve);
    socket.end(() => socket.destroy());
    if (!held) resolve();
  });
}

export function socketServices(emit: Emit): ServiceGroup {
  const connections = new Map<number, Open>();
  const servers = new Map<number, Server>();
  /** Connections that come in have numbers of their own. */
  let incoming = -1;
  const tell = (event: SocketEvent): void => emit('socket', event);

  const attend = (id: number, socket: Socket): void => {
    const open: Open = { socket, unread: 0 };
    connections.set(id, open);
    socket.on('data', (bytes: Buffer) => {
      open.unread += bytes.length;
      if (open.unread > HIGH_WATER) socket.pause();
      tell({ kind: 'data', id, bytes: new Uint8Array(bytes) });
    });
    socket.on('end', () => tell({ kind: 'end', id }));
    socket.on('error', (error: NodeJS.ErrnoException) =>
      tell({ kind: 'error', id, code: error.code ?? 'EIO' }),
    );
    socket.on('close', () => {
      tell({ kind: 'end', id });
      connections.delete(id);
    });
  };
  const serve = async (id: number, server: Server, where: object): Promise<Address | string> => {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(where, () => {
        server.off('error', reject);
        resolve();
      });
    });
    servers.set(id, server);
    server.on('connection', (socket: Socket) => {
      const number = incoming--;
      attend(number, socket);
      tell({
        kind: 'connection',
        id,
        number,
        local: addressOf(socket.localAddress, socket.localPort),
        remote: addressOf(socket.remoteAddress, socket.remotePort),
      });
    });
    const at = server.address();
    return typeof at === 'string' || at === null ? (at ?? '') : [at.address, at.port];
  };

  return {
    services: {
      'sockets.connect': async ({ id, to, from }: { id: number; to: Address | string; from?: Address }) => {
        const socket = new Socket({ allowHalfOpen: true });
        attend(id, socket);
        socket.on('connect', () =>
          tell({
            kind: 'connected',
            id,
            local: addressOf(socket.localAddress, socket.localPort),
            remote: typeof to === 'string' ? to : addressOf(socket.remoteAddress, socket.remotePort),
          }),
        );
        if (typeof to === 'string') socket.connect(to);
        else {
          const local = from === undefined ? {} : { localAddress: from[0], localPort: from[1] };
          socket.connect({ host: to[0], port: to[1], ...local });
        }
      },
      'sockets.listen': ({ id, at }: { id: number; at: Address | string }) =>
        serve(
          id,
          createServer({ allowHalfOpen: true }),
          typeof at === 'string' ? { path: at } : { host: at[0], port: at[1] },
        ),
      'sockets.send': async ({ id, bytes }: { id: number; bytes: Uint8Array }) => {
        connections.get(id)?.socket.write(bytes, () => tell({ kind: 'sent', id, count: bytes.length }));
      },
      'sockets.read': async ({ id, count }: { id: number; count: number }) => {
        const open = connections.get(id);
        if (open === undefined) return;
        open.unread -= count;
        if (open.unread <= HIGH_WATER) open.socket.resume();
      },
      'sockets.end': async ({ id }: { id: number }) => {
        connections.get(id)?.socket.end();
      },
      'sockets.close': async ({ id }: { id: number }) => {
        const open = connections.get(id);
        open?.socket.end(() => open.socket.destroy());
        servers.get(id)?.close();
        servers.delete(id);
      },
      'sockets.option': async ({ id, noDelay }: { id: number; noDelay: boolean }) => {
        connections.get(id)?.socket.setNoDelay(noDelay);
      },
      'sockets.lookup': async ({ host, family }: { host: string; family: number }) =>
        (await lookup(host, { all: true, family, verbatim: true })).map(
          ({ address, family: kind }) => [address, kind] as const,
        ),
    },
    close: async () => {
      for (const server of servers.values()) server.close();
      await Promise.all([...connections.values()].map(({ socket }) => finish(socket)));
    },
  };
}
