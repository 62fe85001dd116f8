/** TLS over bytes: Python moves them to where the other side is, here they are encrypted and decrypted. */
import { appendFileSync } from 'node:fs';
import { Duplex } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import * as tls from 'node:tls';
import type {
  NumberedSettings,
  TlsAgreement,
  TlsFailure,
  TlsOpening,
  TlsResult,
  TlsSettings,
  TlsStep,
} from '@harpy/python/tls';
import type { ServiceGroup } from './desk.ts';

/** So many settings are kept: each may hold some hundred certificates. */
const KNOWN = 16;
/** What Node does about some bytes is over after this many turns of its event loop in which nothing happened. */
const IDLE_TURNS = 4;

function contextOptions(settings: TlsSettings): tls.SecureContextOptions {
  const { trusted, trustUsual, identities, ciphers, curve, oldest, newest } = settings;
  return {
    // Without a list those that Node brings are trusted, which it need not read again each time; an empty one trusts nobody.
    ...(!(trustUsual && trusted.length === 0) && {
      ca: [...(trustUsual ? tls.rootCertificates : []), ...trusted],
    }),
    cert: identities.map(({ certificate }) => certificate),
    key: identities.map(({ key, password }) => ({
      pem: key,
      ...(password !== undefined && { passphrase: password }),
    })),
    minVersion: oldest as tls.SecureVersion,
    maxVersion: newest as tls.SecureVersion,
    ...(ciphers !== undefined && { ciphers }),
    ...(curve !== undefined && { ecdhCurve: curve }),
  };
}

function failureOf(error: Error & { code?: string; reason?: string }): TlsFailure {
  // Texts of errors begin with numbers and places in the library.
  const reason = error.reason ?? /:([^:]+)$/.exec(error.message)?.[1] ?? error.message;
  return { reason };
}

/** Settings, and what clients with them share. */
class Known {
  readonly settings: TlsSettings;
  #context: tls.SecureContext | undefined;

  constructor(settings: TlsSettings) {
    this.settings = settings;
  }

  get context(): tls.SecureContext {
    this.#context ??= tls.createSecureContext(contextOptions(this.settings));
    return this.#context;
  }
}

/** Both ends of what would be the network. */
class Wire extends Duplex {
  readonly #written: (bytes: Uint8Array) => void;

  constructor(written: (bytes: Uint8Array) => void) {
    super({ allowHalfOpen: true });
    this.#written = written;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error) => void): void {
    this.#written(chunk);
    done();
  }
}

class Connection {
  readonly #opening: TlsOpening;
  readonly #known: Known;
  readonly #wire: Wire;
  #socket: tls.TLSSocket | undefined;
  #output: Uint8Array[] = [];
  #read: Uint8Array[] = [];
  #agreement: TlsAgreement | undefined;
  #session: Uint8Array | undefined;
  #failure: TlsFailure | undefined;
  #ended = false;
  /** How often something has happened. */
  #activity = 0;

  constructor(opening: TlsOpening, known: Known) {
    this.#opening = opening;
    this.#known = known;
    this.#wire = new Wire((bytes) => {
      this.#activity++;
      this.#output.push(new Uint8Array(bytes));
    });
    this.#wire.on('error', (error) => this.#failed(error));
    try {
      if (opening.server) this.#serve();
      else this.#connect();
    } catch (error) {
      this.#failed(error as Error);
    }
  }

  #serve(): void {
    const { settings } = this.#known;
    const server = tls.createServer({
      ...contextOptions(settings),
      requestCert: settings.verify !== 'none',
      rejectUnauthorized: false,
      ...(settings.protocols.length > 0 && { ALPNProtocols: [...settings.protocols] }),
    });
    server.on('secureConnection', (socket) => {
      this.#attend(socket);
      this.#agreed(socket);
    });
    server.on('tlsClientError', (error) => this.#failed(error));
    this.#keepKeys(server);
    server.emit('connection', this.#wire);
  }

  #connect(): void {
    const { settings } = this.#known;
    const { serverName, session } = this.#opening;
    const socket = tls.connect({
      socket: this.#wire,
      secureContext: this.#known.context,
      rejectUnauthorized: false,
      // Looked at when the connection is there: the names of both errors are Python's.
      checkServerIdentity: () => undefined,
      ...(serverName !== undefined && { servername: serverName }),
      ...(settings.protocols.length > 0 && { ALPNProtocols: [...settings.protocols] }),
      ...(session !== undefined && { session: Buffer.from(session) }),
    });
    this.#attend(socket);
    socket.on('session', (kept: Buffer) => {
      this.#activity++;
      this.#session = new Uint8Array(kept);
    });
    socket.on('secureConnect', () => this.#agreed(socket));
    this.#keepKeys(socket);
  }

  #keepKeys(source: { on(event: 'keylog', listener: (line: Buffer) => void): unknown }): void {
    const { keyLog } = this.#known.settings;
    if (keyLog !== undefined) source.on('keylog', (line) => appendFileSync(keyLog, line));
  }

  #attend(socket: tls.TLSSocket): void {
    this.#socket = socket;
    socket.on('data', (bytes: Buffer) => {
      this.#activity++;
      this.#read.push(new Uint8Array(bytes));
    });
    socket.on('end', () => {
      this.#activity++;
      this.#ended = true;
    });
    socket.on('error', (error) => this.#failed(error));
  }

  #agreed(socket: tls.TLSSocket): void {
    this.#activity++;
    const { name, version } = socket.getCipher();
    const chain = chainOf(socket);
    this.#agreement = {
      version: socket.getProtocol() ?? version,
      cipher: name,
      cipherVersion: version,
      protocol: socket.alpnProtocol || undefined,
      chain,
      finished: bytesOf(socket.getFinished()),
      otherFinished: bytesOf(socket.getPeerFinished()),
      resumed: socket.isSessionReused(),
    };
    this.#failure ??= this.#refusal(socket, chain.length > 0);
  }

  /** Why the certificate of the other side is not good enough. */
  #refusal(socket: tls.TLSSocket, shown: boolean): TlsFailure | undefined {
    const { settings } = this.#known;
    const { server, expected } = this.#opening;
    if (settings.verify === 'none') return undefined;
    if (!shown) {
      if (!server || settings.verify === 'optional') return undefined;
      return { reason: 'peer did not return a certificate' };
    }
    // In a connection that goes on where another ended it was looked at then.
    if (!socket.authorized && socket.authorizationError !== undefined && socket.authorizationError !== null)
      return { reason: 'certificate verify failed', certificate: String(socket.authorizationError) };
    if (expected === undefined) return undefined;
    const certificate = socket.getPeerCertificate();
    const named = settings.commonName ? certificate : { ...certificate, subject: {} as tls.Certificate };
    const mismatch = tls.checkServerIdentity(expected, named);
    return mismatch && { reason: 'certificate verify failed', certificate: 'HOSTNAME_MISMATCH' };
  }

  #failed(error: Error): void {
    this.#activity++;
    this.#failure ??= failureOf(error);
  }

  async step({ input, write, finish }: TlsStep): Promise<TlsResult> {
    if (input.length > 0 && !this.#wire.destroyed) this.#wire.push(input);
    if (write !== undefined) this.#socket?.write(write);
    if (finish) this.#socket?.end();
    await this.#settled();
    const result: TlsResult = {
      output: Buffer.concat(this.#output),
      read: Buffer.concat(this.#read),
      agreement: this.#agreement,
      session: this.#session,
      ended: this.#ended,
      failure: this.#failure,
    };
    this.#output = [];
    this.#read = [];
    this.#session = undefined;
    return result;
  }

  async #settled(): Promise<void> {
    for (let idle = 0; idle < IDLE_TURNS; ) {
      const before = this.#activity;
      await setImmediate();
      idle = this.#activity === before ? idle + 1 : 0;
    }
  }

  close(): void {
    this.#socket?.destroy();
    this.#wire.destroy();
  }
}

const bytesOf = (buffer: Buffer | undefined): Uint8Array | undefined => buffer && new Uint8Array(buffer);

/** Each with the one that vouches for it; the last vouches for itself, or is all that was sent. */
function chainOf(socket: tls.TLSSocket): Uint8Array[] {
  const chain: Uint8Array[] = [];
  let certificate: tls.DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  while (certificate?.raw !== undefined) {
    chain.push(new Uint8Array(certificate.raw));
    const { issuerCertificate }: { issuerCertificate?: tls.DetailedPeerCertificate } = certificate;
    if (issuerCertificate === certificate || issuerCertificate?.raw?.equals(certificate.raw) === true) break;
    certificate = issuerCertificate;
  }
  return chain;
}

export function tlsServices(): ServiceGroup {
  const connections = new Map<number, Connection>();
  /** By number, the last told at the end. */
  const known = new Map<number, Known>();
  return {
    services: {
      'tls.open': async (opening: TlsOpening) => {
        const settings = known.get(opening.settings);
        if (settings !== undefined) connections.set(opening.id, new Connection(opening, settings));
        return settings !== undefined;
      },
      'tls.settings': async ({ id, settings }: NumberedSettings) => {
        known.set(id, new Known(settings));
        const [oldest] = known.keys();
        if (oldest !== undefined && known.size > KNOWN) known.delete(oldest);
      },
      'tls.step': async (step: TlsStep) => connections.get(step.id)?.step(step),
      'tls.close': async ({ id }: { id: number }) => {
        connections.get(id)?.close();
        connections.delete(id);
      },
      'tls.check': async (settings: TlsSettings) => {
        try {
          tls.createSecureContext(contextOptions(settings));
          return undefined;
        } catch (error) {
          return failureOf(error as Error);
        }
      },
      'tls.usual': async () => tls.rootCertificates,
      'tls.ciphers': async () => tls.getCiphers(),
    },
    close: async () => {
      for (const connection of connections.values()) connection.close();
    },
  };
}
