/** Ports of the services that programs name. */
import { None, textOf } from '@harpy/objects/core-types';
import { newException, osErrorType } from '@harpy/objects/errors';
import type { PyValue } from '@harpy/objects/value';

const BOTH: readonly string[] = ['tcp', 'udp'];
const TCP: readonly string[] = ['tcp'];

export const SERVICES: Readonly<Record<string, readonly [port: number, protocols: readonly string[]]>> = {
  echo: [7, BOTH],
  discard: [9, BOTH],
  daytime: [13, BOTH],
  ftp: [21, TCP],
  ssh: [22, TCP],
  telnet: [23, TCP],
  smtp: [25, TCP],
  time: [37, BOTH],
  domain: [53, BOTH],
  http: [80, TCP],
  pop3: [110, TCP],
  sunrpc: [111, BOTH],
  nntp: [119, TCP],
  ntp: [123, ['udp']],
  imap2: [143, TCP],
  snmp: [161, BOTH],
  ldap: [389, BOTH],
  https: [443, BOTH],
  ldaps: [636, BOTH],
  imaps: [993, TCP],
  pop3s: [995, TCP],
};

function isFor(protocols: readonly string[], wanted: PyValue): boolean {
  return wanted === None || protocols.includes(textOf(wanted) ?? '');
}

export function portOfService(name: PyValue, protocol: PyValue = None): number {
  const found = SERVICES[textOf(name) ?? ''];
  if (found === undefined || !isFor(found[1], protocol))
    throw newException(osErrorType, 'service/proto not found');
  return found[0];
}

export function serviceOfPort(port: number, protocol: PyValue = None): string | undefined {
  return Object.entries(SERVICES).find(([, [each, its]]) => each === port && isFor(its, protocol))?.[0];
}
