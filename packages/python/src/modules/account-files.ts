/** `pwd` and `grp`: the accounts and groups in /etc/passwd and /etc/group. Source: passwd(5), group(5). */
import { PyList, textOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { keyError } from '@harpy/objects/errors';
import { toSize } from '@harpy/objects/protocols/convert';
import { reprText } from '@harpy/objects/protocols/text';
import { strFromJS } from '@harpy/objects/str';
import { structSequenceType } from '@harpy/objects/struct-sequence';
import type { PyValue } from '@harpy/objects/value';
import { textOfFile } from '../system.ts';

type Row = readonly string[];

const accountType = structSequenceType({
  name: 'pwd.struct_passwd',
  fields: ['pw_name', 'pw_passwd', 'pw_uid', 'pw_gid', 'pw_gecos', 'pw_dir', 'pw_shell'],
});
const groupType = structSequenceType({
  name: 'grp.struct_group',
  fields: ['gr_name', 'gr_passwd', 'gr_gid', 'gr_mem'],
});

/** The rows that have all their fields. */
const rowsOf = (file: string, fields: number): Row[] =>
  textOfFile(file)
    .split('\n')
    .map((line) => line.split(':'))
    .filter((row) => row.length === fields && row[0] !== '');

const accounts = (): Row[] => rowsOf('/etc/passwd', 7);
const groups = (): Row[] => rowsOf('/etc/group', 4);

function account([
  name = '',
  password = '',
  user,
  group,
  comment = '',
  folder = '',
  shell = '',
]: Row): PyValue {
  const texts = (...values: string[]): PyValue[] => values.map(strFromJS);
  return accountType.make([
    ...texts(name, password),
    Number(user),
    Number(group),
    ...texts(comment, folder, shell),
  ]);
}

function group([name = '', password = '', number, members = '']: Row): PyValue {
  const list = members === '' ? [] : members.split(',').map(strFromJS);
  return groupType.make([strFromJS(name), strFromJS(password), Number(number), new PyList(list)]);
}

/** The first row with that in a column. Throws KeyError with the complaint. */
function find(rows: readonly Row[], column: number, wanted: PyValue, complaint: string): Row {
  const sought = column === 0 ? (textOf(wanted) ?? '') : String(toSize(wanted));
  const found = rows.find((row) => row[column] === sought);
  if (found === undefined)
    throw keyError(strFromJS(`${complaint}: ${column === 0 ? reprText(wanted) : sought}`));
  return found;
}

export const pwdModule = defineModule({
  name: 'pwd',
  functions: [
    method('getpwall()', () => new PyList(accounts().map(account))),
    method('getpwnam(name, /)', (name: PyValue) =>
      account(find(accounts(), 0, name, 'getpwnam(): name not found')),
    ),
    method('getpwuid(uid, /)', (uid: PyValue) =>
      account(find(accounts(), 2, uid, 'getpwuid(): uid not found')),
    ),
  ],
  attributes: { struct_passwd: accountType.type },
});

export const grpModule = defineModule({
  name: 'grp',
  functions: [
    method('getgrall()', () => new PyList(groups().map(group))),
    method('getgrnam(name)', (name: PyValue) => group(find(groups(), 0, name, 'getgrnam(): name not found'))),
    method('getgrgid(id)', (id: PyValue) => group(find(groups(), 2, id, 'getgrgid(): gid not found'))),
  ],
  attributes: { struct_group: groupType.type },
});
