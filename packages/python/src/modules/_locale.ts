/** `_locale`: https://docs.python.org/3/library/locale.html. There is one locale, C, with texts in UTF-8. */
import { badArgument, intArgument, jsArgument } from '@harpy/objects/arguments';
import { None, PyList, textOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { dictFrom, type PyDict } from '@harpy/objects/dict';
import { newException, valueError } from '@harpy/objects/errors';
import type { PyValue } from '@harpy/objects/value';
import { system } from '../system.ts';
import { makeExceptionType } from './exception-type.ts';
import { DAYS, MONTHS } from './time/strftime.ts';

const CATEGORIES = ['LC_CTYPE', 'LC_NUMERIC', 'LC_TIME', 'LC_COLLATE', 'LC_MONETARY', 'LC_MESSAGES'];
const LC_ALL = 6;
const NAMES: ReadonlyMap<string, string> = new Map([
  ['C', 'C'],
  ['POSIX', 'C'],
  ['C.UTF-8', 'C.UTF-8'],
  ['C.utf8', 'C.UTF-8'],
]);

const errorType = makeExceptionType('locale.Error');
const unsupported = (): object => newException(errorType, 'unsupported locale setting');

/** The locale of each category. Python itself sets the one of characters when it starts. */
const current = ['C.UTF-8', 'C', 'C', 'C', 'C', 'C'];

/** What the environment asks for. */
function preferred(category: string): string {
  const { env } = system().process;
  return env['LC_ALL'] || env[category] || env['LANG'] || 'C';
}

function setLocale(category: number, name: string | undefined): string {
  if (category < 0 || category > LC_ALL) throw unsupported();
  const chosen = category === LC_ALL ? CATEGORIES.keys() : [category];
  if (name !== undefined) {
    // As C writes several at once: LC_CTYPE=C.UTF-8;LC_NUMERIC=C;...
    const parts = new Map(name.split(';').map((part) => part.split('=', 2) as [string, string]));
    const wanted = [...chosen].map((at): [number, string | undefined] => {
      const own = CATEGORIES[at] ?? '';
      return [at, NAMES.get(name === '' ? preferred(own) : (parts.get(own) ?? name))];
    });
    for (const [, found] of wanted) if (found === undefined) throw unsupported();
    for (const [at, found] of wanted) current[at] = found ?? 'C';
  }
  if (category !== LC_ALL) return current[category] ?? 'C';
  if (current.every((each) => each === current[0])) return current[0] ?? 'C';
  return CATEGORIES.map((each, at) => `${each}=${current[at]}`).join(';');
}

function conventions(): PyDict {
  const texts: [string, PyValue][] = ['int_curr_symbol', 'currency_symbol', 'mon_decimal_point'].map(
    (name) => [name, ''],
  );
  const numbers = ['int_frac_digits', 'frac_digits', 'p_cs_precedes', 'p_sep_by_space'];
  const signs = ['n_cs_precedes', 'n_sep_by_space', 'p_sign_posn', 'n_sign_posn'];
  return dictFrom([
    ...texts,
    ['mon_thousands_sep', ''],
    ['mon_grouping', new PyList([])],
    ['positive_sign', ''],
    ['negative_sign', ''],
    ...[...numbers, ...signs].map((name): [string, PyValue] => [name, CHAR_MAX]),
    ['decimal_point', '.'],
    ['thousands_sep', ''],
    ['grouping', new PyList([])],
  ]);
}
const CHAR_MAX = 127;

const CODESET = 14;
const encoding = (): string => (current[0] === 'C' ? 'ANSI_X3.4-1968' : 'UTF-8');

/** The other numbers of glibc for what `nl_langinfo` tells, and what it tells of C. */
const INFO: ReadonlyMap<string, readonly [number, string]> = new Map<string, readonly [number, string]>([
  ['RADIXCHAR', [0x10000, '.']],
  ['THOUSEP', [0x10001, '']],
  ['CRNCYSTR', [0x4000f, '-']],
  ['YESEXPR', [0x50000, '^[yY]']],
  ['NOEXPR', [0x50001, '^[nN]']],
  ...DAYS.map((_, at): [string, [number, string]] => {
    // Sunday is the first.
    const day = DAYS[(at + 6) % 7] ?? '';
    return [`DAY_${at + 1}`, [0x20007 + at, day]];
  }),
  ...DAYS.map((_, at): [string, [number, string]] => {
    const day = DAYS[(at + 6) % 7] ?? '';
    return [`ABDAY_${at + 1}`, [0x20000 + at, day.slice(0, 3)]];
  }),
  ...MONTHS.map((month, at): [string, [number, string]] => [`MON_${at + 1}`, [0x2001a + at, month]]),
  ...MONTHS.map((month, at): [string, [number, string]] => [
    `ABMON_${at + 1}`,
    [0x2000e + at, month.slice(0, 3)],
  ]),
  ['AM_STR', [0x20026, 'AM']],
  ['PM_STR', [0x20027, 'PM']],
  ['D_T_FMT', [0x20028, '%a %b %e %H:%M:%S %Y']],
  ['D_FMT', [0x20029, '%m/%d/%y']],
  ['T_FMT', [0x2002a, '%H:%M:%S']],
  ['T_FMT_AMPM', [0x2002b, '%I:%M:%S %p']],
  ['ERA', [0x2002c, '']],
  ['ERA_D_FMT', [0x2002e, '']],
  ['ALT_DIGITS', [0x2002f, '']],
  ['ERA_D_T_FMT', [0x20030, '']],
  ['ERA_T_FMT', [0x20031, '']],
]);

/** A text as C takes it. */
function plainText(value: PyValue, where: string): string {
  const text = jsArgument(value, where);
  if (text.includes('\0')) throw valueError('embedded null character');
  return text;
}

/** By code points: UTF-8 sorts as they do. */
function collate(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  for (const [at, character] of left.entries()) {
    const other = right[at];
    if (other === undefined) return 1;
    const difference = (character.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);
    if (difference !== 0) return difference < 0 ? -1 : 1;
  }
  return left.length === right.length ? 0 : -1;
}

export const localeModule = defineModule({
  name: '_locale',
  doc: 'Support for POSIX locales.',
  functions: [
    method(
      'setlocale(category, locale=None, /)',
      (category: PyValue, name: PyValue = None) => {
        const text = name === None ? undefined : textOf(name);
        if (name !== None && text === undefined)
          throw badArgument('setlocale() argument 2', 'str or None', name);
        return setLocale(intArgument(category, 0), text);
      },
      'Chooses the locale of a category, or tells it.',
    ),
    method('localeconv()', conventions, 'How numbers and amounts of money are written.'),
    method(
      'strcoll(os1, os2, /)',
      (a: PyValue, b: PyValue) =>
        collate(plainText(a, 'strcoll() argument 1'), plainText(b, 'strcoll() argument 2')),
      'Compares two texts as the locale sorts: -1, 0 or 1.',
    ),
    method(
      'strxfrm(string, /)',
      (text: PyValue) => {
        plainText(text, 'strxfrm() argument');
        return text;
      },
      'A text that compares as the locale sorts.',
    ),
    method(
      'nl_langinfo(key, /)',
      (key: PyValue) => {
        const number = intArgument(key, 0);
        if (number === CODESET) return encoding();
        for (const [wanted, text] of INFO.values()) if (wanted === number) return text;
        throw valueError('unsupported langinfo constant');
      },
      'What the locale says of something, by its number.',
    ),
    method('getencoding()', encoding, 'The encoding of the locale.'),
  ],
  attributes: {
    ...Object.fromEntries(CATEGORIES.map((name, at) => [name, at])),
    LC_ALL,
    CHAR_MAX,
    CODESET,
    ...Object.fromEntries([...INFO].map(([name, [number]]) => [name, number])),
    Error: errorType,
  },
});
