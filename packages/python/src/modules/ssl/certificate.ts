/** What `SSLSocket.getpeercert` tells of a certificate: X.509, RFC 5280, in the form of Python's documentation of `ssl`. */
import { PyTuple } from '@harpy/objects/core-types';
import { dictFrom, type PyDict } from '@harpy/objects/dict';
import type { PyValue } from '@harpy/objects/value';
import { DerValue, TAG } from './der.ts';

/** OpenSSL's names of the parts of names. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  '2.5.4.3': 'commonName',
  '2.5.4.4': 'surname',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'countryName',
  '2.5.4.7': 'localityName',
  '2.5.4.8': 'stateOrProvinceName',
  '2.5.4.9': 'streetAddress',
  '2.5.4.10': 'organizationName',
  '2.5.4.11': 'organizationalUnitName',
  '2.5.4.12': 'title',
  '2.5.4.13': 'description',
  '2.5.4.15': 'businessCategory',
  '2.5.4.17': 'postalCode',
  '2.5.4.42': 'givenName',
  '2.5.4.43': 'initials',
  '2.5.4.44': 'generationQualifier',
  '2.5.4.46': 'dnQualifier',
  '2.5.4.65': 'pseudonym',
  '2.5.4.97': 'organizationIdentifier',
  '1.2.840.113549.1.9.1': 'emailAddress',
  '0.9.2342.19200300.100.1.1': 'userId',
  '0.9.2342.19200300.100.1.25': 'domainComponent',
  '1.3.6.1.4.1.311.60.2.1.1': 'jurisdictionLocalityName',
  '1.3.6.1.4.1.311.60.2.1.2': 'jurisdictionStateOrProvinceName',
  '1.3.6.1.4.1.311.60.2.1.3': 'jurisdictionCountryName',
};

const OTHER_NAMES = '2.5.29.17';
const REVOCATIONS = '2.5.29.31';
const AUTHORITY_ACCESS = '1.3.6.1.5.5.7.1.1';
const OCSP = '1.3.6.1.5.5.7.48.1';
const CA_ISSUERS = '1.3.6.1.5.5.7.48.2';

/** Numbers of kinds of names, as in `GeneralName`. */
const KIND = { other: 0, email: 1, dns: 2, directory: 4, uri: 6, address: 7, registered: 8 } as const;

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The dictionary for a certificate in DER. Throws `RangeError` if it is none. */
export function decodeCertificate(der: Uint8Array): PyDict {
  const fields = [...new DerValue(der).item(0).items];
  // The first version is not written.
  const version = fields[0]?.choice === 0 ? Number(`0x${fields.shift()?.item(0).hex}`) + 1 : 1;
  const [serial, , issuer, validity, subject] = fields;
  if (serial === undefined || issuer === undefined || validity === undefined || subject === undefined)
    throw new RangeError('a certificate ends early');
  const entries: [string, PyValue][] = [
    ['subject', nameValue(subject)],
    ['issuer', nameValue(issuer)],
    ['version', version],
    ['serialNumber', serialNumber(serial)],
    ['notBefore', timeText(validity.item(0))],
    ['notAfter', timeText(validity.item(1))],
  ];
  const extensions = extensionsOf(fields);
  const others = extensions.get(OTHER_NAMES);
  if (others !== undefined)
    entries.push(['subjectAltName', new PyTuple(others.items.map((each) => otherName(each)))]);
  const access = extensions.get(AUTHORITY_ACCESS);
  for (const [key, method] of [
    ['OCSP', OCSP],
    ['caIssuers', CA_ISSUERS],
  ] as const) {
    const found = access?.items.filter((each) => each.item(0).objectId === method) ?? [];
    pushUris(
      entries,
      key,
      found.map((each) => each.item(1)),
    );
  }
  pushUris(entries, 'crlDistributionPoints', revocationNames(extensions.get(REVOCATIONS)));
  return dictFrom(entries);
}

function extensionsOf(fields: readonly DerValue[]): ReadonlyMap<string, DerValue> {
  const found = new Map<string, DerValue>();
  const list = fields.find(({ choice }) => choice === 3)?.item(0).items ?? [];
  for (const extension of list) {
    const value = extension.items.find(({ tag }) => tag === TAG.octets);
    if (value !== undefined) found.set(extension.item(0).objectId, new DerValue(value.content));
  }
  return found;
}

function pushUris(entries: [string, PyValue][], key: string, names: readonly DerValue[]): void {
  const uris = names.filter(({ choice }) => choice === KIND.uri).map(({ text }) => text);
  if (uris.length > 0) entries.push([key, new PyTuple(uris)]);
}

/** Each point may have names of the whole place, as its first part. */
const revocationNames = (points: DerValue | undefined): DerValue[] =>
  (points?.items ?? []).flatMap((point) => {
    const place = point.items.find(({ choice }) => choice === 0)?.items[0];
    return place?.choice === 0 ? [...place.items] : [];
  });

/** A tuple of what stands side by side, each a tuple of pairs. */
const nameValue = (name: DerValue): PyTuple =>
  new PyTuple(
    name.items.map(
      (part) =>
        new PyTuple(
          part.items.map((pair) => {
            const id = pair.item(0).objectId;
            return new PyTuple([ATTRIBUTES[id] ?? id, pair.item(1).text]);
          }),
        ),
    ),
  );

function serialNumber(serial: DerValue): string {
  const { hex } = serial;
  // A byte in front of a first bit that is set only says that the number is not negative.
  const digits = hex.startsWith('00') && hex.length > 2 ? hex.slice(2) : hex;
  return digits.toUpperCase();
}

/** As OpenSSL prints it: `Jan  5 09:34:43 2018 GMT`. */
function timeText(time: DerValue): string {
  const { text } = time;
  const short = time.tag === TAG.utcTime;
  const year = short ? Number(text.slice(0, 2)) : Number(text.slice(0, 4));
  // Two digits stand for the years from 1950 to 2049.
  const whole = short ? year + (year < 50 ? 2000 : 1900) : year;
  const [month = '01', day = '01', hour = '00', minute = '00', second = '00'] =
    text.slice(short ? 2 : 4).match(/\d\d/g) ?? [];
  return `${MONTHS[Number(month) - 1]} ${String(Number(day)).padStart(2)} ${hour}:${minute}:${second} ${whole} GMT`;
}

function otherName(name: DerValue): PyTuple {
  switch (name.choice) {
    case KIND.email:
      return new PyTuple(['email', name.text]);
    case KIND.dns:
      return new PyTuple(['DNS', name.text]);
    case KIND.directory:
      return new PyTuple(['DirName', nameValue(name.item(0))]);
    case KIND.uri:
      return new PyTuple(['URI', name.text]);
    case KIND.address:
      return new PyTuple(['IP Address', addressText(name.content)]);
    case KIND.registered:
      return new PyTuple(['Registered ID', name.objectId]);
    default:
      return new PyTuple([name.choice === KIND.other ? 'othername' : 'Unknown', '<unsupported>']);
  }
}

function addressText(bytes: Uint8Array): string {
  if (bytes.length === 4) return bytes.join('.');
  if (bytes.length !== 16) return '<invalid>';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Array.from({ length: 8 }, (_, at) =>
    view
      .getUint16(at * 2)
      .toString(16)
      .toUpperCase(),
  ).join(':');
}
