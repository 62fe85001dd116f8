import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { test } from 'node:test';
import { harpy, printsWhatPythonPrints } from './harpy-process.ts';

test('sockets, HTTP servers and clients, and asyncio’s streams do as on CPython', async (t) => {
  await printsWhatPythonPrints(t, 'network.py');
});

test('datagrams go and come as on CPython: between sockets, to servers, by asyncio', async (t) => {
  await printsWhatPythonPrints(t, 'datagrams.py');
});

test('epoll tells which sockets and pipes are ready, and messages go in pieces, as on CPython', async (t) => {
  await printsWhatPythonPrints(t, 'epoll.py');
});

test('what a program sent arrives whole when it ends at once', async () => {
  const SIZE = 20_000_000;
  let got = 0;
  const server = createServer((connection) => {
    connection.pause();
    setImmediate(() => connection.resume());
    connection.on('data', (bytes) => {
      got += bytes.length;
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const closed = once(server, 'connection').then(([connection]) => once(connection as Socket, 'close'));
  const program = `import socket; socket.create_connection(('127.0.0.1', ${port})).sendall(bytes(${SIZE}))`;
  assert.deepEqual((await harpy(['run', '-c', program])).status, 0);
  await closed;
  server.close();
  assert.equal(got, SIZE);
});
