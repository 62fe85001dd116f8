import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { connect, createServer } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { harpy, printsWhatPythonPrints } from './harpy-process.ts';

const folder = fileURLToPath(new URL('../../test/programs/tls', import.meta.url));
const [ca, cert, key] = ['ca.pem', 'server.pem', 'server.key'].map((name) =>
  readFileSync(`${folder}/${name}`, 'utf8'),
);

test('TLS does as on CPython: sockets, buffers, the library, certificates, and what goes wrong', async (t) => {
  await printsWhatPythonPrints(t, 'tls.py');
});

test('a client in Python and a server in Node understand each other, also with what one kept', async () => {
  const resumed: boolean[] = [];
  const server = createServer({ cert, key, ALPNProtocols: ['test'] }, (socket) => {
    resumed.push(socket.isSessionReused());
    socket.end(`${socket.alpnProtocol} ${(socket as { servername?: string }).servername}`);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const program = `
import socket, ssl
context = ssl.create_default_context(cafile=${JSON.stringify(`${folder}/ca.pem`)})
context.set_alpn_protocols(['test'])
session = None
for _ in range(2):
    with context.wrap_socket(
        socket.create_connection(('127.0.0.1', ${port})), server_hostname='localhost', session=session
    ) as s:
        print(s.read(100), s.session_reused)
        session = s.session
        print(session.has_ticket, len(session.id), session.timeout > 0, session.time > 1e9)
`;
  const { stdout, stderr } = await harpy(['run', '--host', 'harpy', '-c', program]);
  server.close();
  const about = 'True 32 True True\n';
  assert.equal(stderr, '');
  assert.equal(stdout, `b'test localhost' False\n${about}b'test localhost' True\n${about}`);
  assert.deepEqual(resumed, [false, true]);
});

test('a server in Python and a client in Node understand each other; keys are logged', async (t) => {
  const cwd = mkdtempSync(join(tmpdir(), 'harpy-tls-'));
  t.after(() => rmSync(cwd, { recursive: true }));
  const program = `
import socket, ssl, sys
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(${JSON.stringify(`${folder}/server.pem`)}, ${JSON.stringify(`${folder}/server.key`)})
context.keylog_filename = 'keys.txt'
with socket.create_server(('127.0.0.1', 0)) as listener:
    print(listener.getsockname()[1], flush=True)
    with context.wrap_socket(listener, server_side=True) as secure:
        connection, _ = secure.accept()
        with connection:
            connection.sendall(connection.recv(100)[::-1])
`;
  let answer: Promise<string> | undefined;
  const ask = async (port: number): Promise<string> => {
    const socket = connect({ port, host: '127.0.0.1', servername: 'localhost', ca: [ca ?? ''] });
    socket.setEncoding('utf8').write('olleh');
    let text = '';
    for await (const part of socket) text += part;
    return text;
  };
  const { status } = await harpy(['run', '--host', 'harpy', '-c', program], {
    cwd,
    onOutput: (_child, stdout) => {
      if (stdout.endsWith('\n')) answer ??= ask(Number(stdout));
    },
  });
  assert.equal(await answer, 'hello');
  assert.equal(status, 0);
  assert.match(readFileSync(`${cwd}/keys.txt`, 'utf8'), /^SERVER_HANDSHAKE_TRAFFIC_SECRET /m);
});
