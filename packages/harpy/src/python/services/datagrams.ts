/** Sockets of datagrams, for Python's. What comes is told as it comes. */
import { createSocket, type Socket } from 'node:dgram';
import type { DatagramEvent, DatagramOpening, DatagramOption } from '@harpy/python/datagrams';
import type { Address } from '@harpy/python/sockets';
import type { Emit, ServiceGroup } from './desk.ts';

/** Bytes that Python has not read yet; what comes beyond is lost, as it is when a system's buffer is full. */
const MOST_UNREAD = 1 << 22;

interface Open {
  readonly socket: Socket;
  unread: number;
}

/** What a call does whose end, or failure, is told to a function. */
const done = (start: (end: (error?: Error | null) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => start((error) => (error ? reject(error) : resolve())));

export function datagramServices(emit: Emit): ServiceGroup {
  const sockets = new Map<number, Open>();
  const tell = (event: DatagramEvent): void => emit('datagram', event);
  const known = (id: number): Socket => {
    const found = sockets.get(id);
    if (found === undefined) throw Object.assign(new Error('closed'), { code: 'EBADF' });
    return found.socket;
  };

  const open = async ({ id, version, at, reuse, options }: DatagramOpening): Promise<Address> => {
    const socket = createSocket({ type: version === 6 ? 'udp6' : 'udp4', reuseAddr: reuse });
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.bind({ port: at?.[1] ?? 0, ...(at === undefined ? {} : { address: at[0] }) }, resolve);
    }).catch((error: unknown) => {
      socket.close();
      throw error;
    });
    socket.removeAllListeners('error');
    const state: Open = { socket, unread: 0 };
    sockets.set(id, state);
    socket.on('message', (bytes, { address, port }) => {
      if (state.unread + bytes.length > MOST_UNREAD) return;
      state.unread += bytes.length;
      tell({ kind: 'message', id, bytes: new Uint8Array(bytes), from: [address, port] });
    });
    socket.on('error', (error: NodeJS.ErrnoException) =>
      tell({ kind: 'error', id, code: error.code ?? 'EIO' }),
    );
    for (const option of options) set(socket, option);
    const { address, port } = socket.address();
    return [address, port];
  };

  return {
    services: {
      'datagrams.open': open,
      'datagrams.send': async ({ id, bytes, to }: { id: number; bytes: Uint8Array; to?: Address }) => {
        const socket = known(id);
        await done((end) =>
          to === undefined ? socket.send(bytes, end) : socket.send(bytes, to[1], to[0], end),
        );
      },
      'datagrams.connect': async ({ id, to, again }: { id: number; to: Address; again: boolean }) => {
        const socket = known(id);
        if (again) socket.disconnect();
        await done((end) => socket.connect(to[1], to[0], end));
      },
      'datagrams.option': async ({ id, option }: { id: number; option: DatagramOption }) => {
        set(known(id), option);
      },
      'datagrams.read': async ({ id, count }: { id: number; count: number }) => {
        const state = sockets.get(id);
        if (state !== undefined) state.unread -= count;
      },
      'datagrams.close': async ({ id }: { id: number }) => {
        sockets.get(id)?.socket.close();
        sockets.delete(id);
      },
    },
    close: async () => {
      for (const { socket } of sockets.values()) socket.close();
    },
  };
}

function set(socket: Socket, option: DatagramOption): void {
  switch (option.name) {
    case 'broadcast':
      socket.setBroadcast(option.value !== 0);
      break;
    case 'ttl':
      socket.setTTL(option.value);
      break;
    case 'multicastTtl':
      socket.setMulticastTTL(option.value);
      break;
    case 'multicastLoop':
      socket.setMulticastLoopback(option.value !== 0);
      break;
    case 'multicastInterface':
      socket.setMulticastInterface(option.address);
      break;
    case 'join':
      socket.addMembership(option.group, option.address);
      break;
    case 'leave':
      socket.dropMembership(option.group, option.address);
      break;
  }
}
