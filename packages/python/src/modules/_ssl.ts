/** `_ssl`: TLS without sockets, by way of the thread that started Python's. What programs see of it is `library/ssl.py`. */
import { jsArgument } from '@harpy/objects/arguments';
import { PyBytes } from '@harpy/objects/bytes';
import { bareType, None, PyTuple } from '@harpy/objects/core-types';
import { constructWith, getset, method, populate } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { typeError, valueError } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import { bytesArgument } from '@harpy/objects/protocols/buffer';
import { isTrue, toSize } from '@harpy/objects/protocols/convert';
import { listItems } from '@harpy/objects/protocols/iterate';
import type { PyValue } from '@harpy/objects/value';
import {
  type Identity,
  knownCiphers,
  type NumberedSettings,
  numbered,
  type TlsAgreement,
  TlsConnection,
  type TlsFailure,
  type TlsSettings,
  tlsFault,
  usualAuthorities,
} from '../tls.ts';
import { decodeCertificate } from './ssl/certificate.ts';
import { wantedServer } from './ssl/client-hello.ts';
import { CONSTANTS } from './ssl/constants.ts';
import { DerValue } from './ssl/der.ts';

const text = (value: PyValue): string => jsArgument(value, 'argument');
const optionalText = (value: PyValue): string | undefined => (value === None ? undefined : text(value));
const optional = (value: string | undefined): PyValue => value ?? None;
const optionalBytes = (value: Uint8Array | undefined): PyValue =>
  value === undefined ? None : new PyBytes(value);
const failureValue = (failure: TlsFailure | undefined): PyValue =>
  failure === undefined ? None : new PyTuple([failure.reason, optional(failure.certificate)]);

const VERIFY = ['none', 'optional', 'required'] as const;

class PySettings extends PyObject {
  readonly given: NumberedSettings;

  constructor(settings: TlsSettings) {
    super();
    this.given = numbered(settings);
  }
}

const settingsType = bareType('_ssl._Settings', PySettings);

function identityOf(value: PyValue): Identity {
  if (!(value instanceof PyTuple)) throw typeError('an identity is a tuple');
  const [certificate = None, key = None, password = None] = value.items;
  return { certificate: text(certificate), key: text(key), password: optionalText(password) };
}

populate(settingsType, {
  doc: 'What a context says of its connections.',
  slots: {
    tp_new: constructWith(
      '_Settings(verify, trusted, trust_usual, identities, ciphers, curve, oldest, newest, protocols, key_log, common_name)',
      (
        _type,
        verify: PyValue,
        trusted: PyValue,
        trustUsual: PyValue,
        identities: PyValue,
        ciphers: PyValue,
        curve: PyValue,
        oldest: PyValue,
        newest: PyValue,
        protocols: PyValue,
        keyLog: PyValue,
        commonName: PyValue,
      ) =>
        new PySettings({
          verify: VERIFY[toSize(verify)] ?? 'required',
          trusted: listItems(trusted).map(text),
          trustUsual: isTrue(trustUsual),
          identities: listItems(identities).map(identityOf),
          ciphers: optionalText(ciphers),
          curve: optionalText(curve),
          oldest: text(oldest),
          newest: text(newest),
          protocols: listItems(protocols).map(text),
          keyLog: optionalText(keyLog),
          commonName: isTrue(commonName),
        }),
    ),
  },
  methods: () => [method('fault()', (self: PySettings) => failureValue(tlsFault(self.given.settings)))],
});

class PyConnection extends PyObject {
  readonly tls: TlsConnection;
  agreement: TlsAgreement | undefined;
  session: Uint8Array | undefined;

  constructor(tls: TlsConnection) {
    super();
    this.tls = tls;
  }
}

const connectionType = bareType('_ssl._Connection', PyConnection);

/** A property of what both sides agreed on; None before that. */
const agreed = (name: string, get: (agreement: TlsAgreement) => PyValue) =>
  getset(name, (self: PyConnection) => (self.agreement === undefined ? None : get(self.agreement)));

populate(connectionType, {
  doc: 'One side of a connection: bytes from and for the other side go through step().',
  slots: {
    tp_new: constructWith(
      '_Connection(settings, server, server_name, expected, session)',
      (
        _type,
        settings: PyValue,
        server: PyValue,
        serverName: PyValue,
        expected: PyValue,
        session: PyValue,
      ) => {
        if (!(settings instanceof PySettings)) throw typeError('the first argument must be settings');
        return new PyConnection(
          new TlsConnection(settings.given, {
            server: isTrue(server),
            serverName: optionalText(serverName),
            expected: optionalText(expected),
            session: session === None ? undefined : Uint8Array.from(bytesArgument(session)),
          }),
        );
      },
    ),
  },
  methods: () => [
    method(
      'step(input, write=None, finish=False, /)',
      (self: PyConnection, input: PyValue, write: PyValue = None, finish: PyValue = false) => {
        const result = self.tls.step(
          Uint8Array.from(bytesArgument(input)),
          write === None ? undefined : Uint8Array.from(bytesArgument(write)),
          isTrue(finish),
        );
        self.agreement = result.agreement;
        self.session = result.session ?? self.session;
        return new PyTuple([
          new PyBytes(result.output),
          new PyBytes(result.read),
          result.ended,
          failureValue(result.failure),
        ]);
      },
    ),
    method('close()', (self: PyConnection) => self.tls.close()),
  ],
  getset: () => [
    agreed('version', ({ version }) => version),
    agreed('cipher', ({ cipher, cipherVersion }) => new PyTuple([cipher, cipherVersion])),
    agreed('protocol', ({ protocol }) => optional(protocol)),
    agreed('chain', ({ chain }) => new PyTuple(chain.map((each) => new PyBytes(each)))),
    agreed('finished', ({ finished }) => optionalBytes(finished)),
    agreed('other_finished', ({ otherFinished }) => optionalBytes(otherFinished)),
    agreed('resumed', ({ resumed }) => resumed),
    getset('session', (self: PyConnection) => optionalBytes(self.session)),
  ],
});

function decode(der: PyValue): PyValue {
  try {
    return decodeCertificate(Uint8Array.from(bytesArgument(der)));
  } catch (error) {
    if (error instanceof RangeError) throw valueError(`not a certificate: ${error.message}`);
    throw error;
  }
}

/** Of what OpenSSL keeps of a connection (`i2d_SSL_SESSION`): its number, when it began, how long it and its ticket last. */
function decodeSession(data: PyValue): PyTuple {
  const fields = new DerValue(Uint8Array.from(bytesArgument(data))).items;
  const number = (choice: number): number =>
    Number(`0x${fields.find((field) => field.choice === choice)?.item(0).hex ?? '0'}`);
  const id = fields[3]?.content ?? new Uint8Array(0);
  const hasTicket = fields.some(({ choice }) => choice === 10);
  return new PyTuple([new PyBytes(Uint8Array.from(id)), number(1), number(2), number(9), hasTicket]);
}

const versionText = typeof process === 'object' ? (process.versions.openssl ?? '3.0.0') : '3.0.0';
const [major = 3, minor = 0, patch = 0] = versionText.split(/[.+]/).map((part) => Number.parseInt(part, 10));
const versionInfo = new PyTuple([major, minor, 0, patch, 0]);

export const sslModule = defineModule({
  name: '_ssl',
  doc: 'Implementation module for TLS.',
  functions: [
    method('decode_certificate(der, /)', decode),
    method('decode_session(data, /)', decodeSession),
    method('wanted_server(data, /)', (data: PyValue) => optional(wantedServer(bytesArgument(data)))),
    method('usual_authorities()', () => new PyTuple([...usualAuthorities()])),
    method('known_ciphers()', () => new PyTuple([...knownCiphers()])),
  ],
  types: [settingsType, connectionType],
  attributes: {
    ...CONSTANTS,
    OPENSSL_VERSION: `OpenSSL ${versionText}`,
    OPENSSL_VERSION_INFO: versionInfo,
    _OPENSSL_API_VERSION: versionInfo,
    OPENSSL_VERSION_NUMBER: major * 2 ** 28 + minor * 2 ** 20 + patch * 2 ** 4,
    _DEFAULT_CIPHERS: 'DEFAULT:!aNULL:!eNULL',
  },
});
