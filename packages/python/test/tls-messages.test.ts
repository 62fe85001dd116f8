/** What comes from the network before anybody is trusted: certificates, and the first message of a connection. */
import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { Duplex } from 'node:stream';
import { test } from 'node:test';
import { connect, rootCertificates } from 'node:tls';
import { PyTuple } from '@harpy/objects/core-types';
import { randomNumbers } from '@harpy/objects/test/oracle';
import type { PyValue } from '@harpy/objects/value';
import { decodeCertificate } from '../src/modules/ssl/certificate.ts';
import { wantedServer } from '../src/modules/ssl/client-hello.ts';

const certificates = rootCertificates.map((pem) => new X509Certificate(pem));

/** The short names in which OpenSSL lists what a certificate is for. */
const SHORT: Readonly<Record<string, string>> = {
  commonName: 'CN',
  countryName: 'C',
  organizationName: 'O',
  organizationalUnitName: 'OU',
  localityName: 'L',
  stateOrProvinceName: 'ST',
};

function nameText(name: PyValue | undefined): string {
  assert.ok(name instanceof PyTuple);
  return name.items
    .map((part) =>
      (part as PyTuple).items
        .map((pair) => {
          const [key, value] = (pair as PyTuple).items as string[];
          return `${SHORT[key ?? ''] ?? key}=${value}`;
        })
        .join('+'),
    )
    .join('\n');
}

test('certificates say what OpenSSL reads in them', () => {
  for (const certificate of certificates) {
    const facts = decodeCertificate(new Uint8Array(certificate.raw));
    assert.equal(facts.getString('notBefore'), certificate.validFrom);
    assert.equal(facts.getString('notAfter'), certificate.validTo);
    // OpenSSL writes a number of one digit with one digit.
    assert.equal(Number(`0x${facts.getString('serialNumber')}`), Number(`0x${certificate.serialNumber}`));
    const plain = /^[ -~\n]*$/.test(certificate.subject) && !/[\\/]|[a-z]=/.test(certificate.subject);
    if (plain && !certificate.subject.includes('"'))
      assert.equal(nameText(facts.getString('subject')), certificate.subject);
  }
});

test('whatever is no certificate ends in an error of its own', () => {
  const random = randomNumbers(5);
  for (let round = 0; round < 3000; round++) {
    const bytes = Uint8Array.from(certificates[random(certificates.length)]?.raw ?? []);
    for (let changes = random(4); changes > 0; changes--) bytes[random(bytes.length)] = random(256);
    const part = random(3) === 0 ? bytes.subarray(0, random(bytes.length)) : bytes;
    try {
      decodeCertificate(part);
    } catch (error) {
      assert.ok(error instanceof RangeError, String(error));
    }
  }
});

/** What a client says first. */
const hello = (servername: string | undefined): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const socket = new Duplex({
      read() {},
      write(chunk: Buffer) {
        resolve(new Uint8Array(chunk));
      },
    });
    connect({ socket, ...(servername !== undefined && { servername }) }).on('error', () => undefined);
  });

test('the name of the server is found once the message is whole', async () => {
  assert.equal(wantedServer(await hello(undefined)), '');
  const bytes = await hello('a.example.test');
  assert.equal(wantedServer(bytes), 'a.example.test');
  for (let length = 0; length < bytes.length; length++)
    assert.equal(wantedServer(bytes.subarray(0, length)), undefined);
  // The same in two records.
  const [head, body] = [bytes.subarray(0, 3), bytes.subarray(5)];
  const records = [body.subarray(0, 7), body.subarray(7)].flatMap((part) => [
    ...head,
    part.length >> 8,
    part.length & 255,
    ...part,
  ]);
  assert.equal(wantedServer(Uint8Array.from(records)), 'a.example.test');
  assert.equal(wantedServer(new TextEncoder().encode('GET / HTTP/1.1\r\n')), '');
});

test('whatever is no such message has no name, or is not whole', async () => {
  const random = randomNumbers(6);
  const whole = await hello('a.example.test');
  for (let round = 0; round < 3000; round++) {
    const bytes = Uint8Array.from(whole);
    for (let changes = random(6); changes > 0; changes--) bytes[random(bytes.length)] = random(256);
    const name = wantedServer(bytes.subarray(0, random(bytes.length + 1)));
    assert.ok(name === undefined || typeof name === 'string');
  }
});
