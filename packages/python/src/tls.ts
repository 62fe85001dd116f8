/** TLS as Python's thread knows it: the thread that started it encrypts and decrypts, without a network of its own. */
import { ask } from './services.ts';
import { post } from './sockets.ts';

/** A certificate with its private key, both as PEM. */
export interface Identity {
  readonly certificate: string;
  readonly key: string;
  readonly password: string | undefined;
}

/** What a context says of its connections. */
export interface TlsSettings {
  /** Whether the other side has to show a certificate, and may. */
  readonly verify: 'none' | 'optional' | 'required';
  /** Certificates that are trusted, as PEM. */
  readonly trusted: readonly string[];
  /** Those that Node brings are trusted, too. */
  readonly trustUsual: boolean;
  readonly identities: readonly Identity[];
  /** As OpenSSL writes them; undefined for the usual ones. */
  readonly ciphers: string | undefined;
  readonly curve: string | undefined;
  /** Names of versions: `TLSv1.2`. */
  readonly oldest: string;
  readonly newest: string;
  /** What is spoken inside, the best first. */
  readonly protocols: readonly string[];
  /** Where the keys of connections are written, for programs that look into recorded traffic. */
  readonly keyLog: string | undefined;
  /** A certificate without other names is for what its subject is called. */
  readonly commonName: boolean;
}

/** Settings that are told once. */
export interface NumberedSettings {
  readonly id: number;
  readonly settings: TlsSettings;
}

export interface TlsOpening {
  readonly id: number;
  /** Their number. */
  readonly settings: number;
  readonly server: boolean;
  /** The name of the server that a client asks for; undefined if it is an address. */
  readonly serverName: string | undefined;
  /** What the certificate must be for; undefined if that is not looked at. */
  readonly expected: string | undefined;
  /** What was kept of an earlier connection. */
  readonly session: Uint8Array | undefined;
}

/** What has to be done; all that the other side sent is given. */
export interface TlsStep {
  readonly id: number;
  readonly input: Uint8Array;
  readonly write: Uint8Array | undefined;
  /** Nothing more is written. */
  readonly finish: boolean;
}

/** Why it failed, in OpenSSL's words: `wrong version number`. */
export interface TlsFailure {
  readonly reason: string;
  /** The certificate of the other side was refused: the name of that in Node. */
  readonly certificate?: string | undefined;
}

/** What two sides agreed on. */
export interface TlsAgreement {
  readonly version: string;
  /** In OpenSSL's names. */
  readonly cipher: string;
  readonly cipherVersion: string;
  readonly protocol: string | undefined;
  /** Those of the other side, its own first; in DER. */
  readonly chain: readonly Uint8Array[];
  readonly finished: Uint8Array | undefined;
  readonly otherFinished: Uint8Array | undefined;
  readonly resumed: boolean;
}

export interface TlsResult {
  /** To be sent to the other side. */
  readonly output: Uint8Array;
  /** What the other side wrote. */
  readonly read: Uint8Array;
  readonly agreement: TlsAgreement | undefined;
  /** What can be kept for another connection, if there is something new. */
  readonly session: Uint8Array | undefined;
  /** The other side said that nothing more comes. */
  readonly ended: boolean;
  readonly failure: TlsFailure | undefined;
}

let nextId = 1;

/** With a number of their own. */
export const numbered = (settings: TlsSettings): NumberedSettings => ({ id: nextId++, settings });

/** One side of a connection. */
export class TlsConnection {
  readonly #id = nextId++;
  #open = true;

  /** Throws OSError where there is no other thread. */
  constructor(given: NumberedSettings, opening: Omit<TlsOpening, 'id' | 'settings'>) {
    const whole: TlsOpening = { ...opening, id: this.#id, settings: given.id };
    // The other thread does not know them yet, or no longer.
    if (ask('tls.open', whole) !== true) {
      ask('tls.settings', given);
      ask('tls.open', whole);
    }
  }

  step(input: Uint8Array, write: Uint8Array | undefined, finish: boolean): TlsResult {
    return ask('tls.step', { id: this.#id, input, write, finish } satisfies TlsStep) as TlsResult;
  }

  close(): void {
    if (this.#open) post('tls.close', { id: this.#id });
    this.#open = false;
  }
}

/** What is wrong with the settings; undefined if nothing is. */
export const tlsFault = (settings: TlsSettings): TlsFailure | undefined =>
  ask('tls.check', settings) as TlsFailure | undefined;

/** The certificates that Node brings, as PEM. */
export const usualAuthorities = (): readonly string[] => ask('tls.usual', undefined) as readonly string[];

/** Names of the ciphers that settings allow, as OpenSSL writes them. */
export const knownCiphers = (): readonly string[] => ask('tls.ciphers', undefined) as readonly string[];
