/** `strftime` of C in its own locale, with the flags of glibc. */
import { isoCalendar, ordinal } from './calendar.ts';

/** A broken-down time: months 1 to 12, Monday is 0, days of the year from 1. */
export interface BrokenTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
  readonly yearDay: number;
  readonly isDst: number;
  /** East of UTC, in seconds. */
  readonly offset?: number;
  readonly zone?: string;
}

export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const short = (name: string | undefined): string => (name ?? '?').slice(0, 3);

/** Digits with what they are filled up with if no flag says otherwise. */
interface Field {
  readonly value: number;
  readonly width: number;
  readonly fill: '0' | ' ';
}

const two = (value: number): Field => ({ value, width: 2, fill: '0' });
const blank = (value: number): Field => ({ value, width: 2, fill: ' ' });

const hour12 = (hour: number): number => (hour % 12 === 0 ? 12 : hour % 12);

/** Whole years of the ISO week of a time. */
function isoOf(t: BrokenTime): readonly [number, number, number] {
  return isoCalendar(t.year, ordinal(t.year, 1, 1) + t.yearDay - 1);
}

function field(code: string, t: BrokenTime): Field | string | undefined {
  const nested = (format: string): string => formatTime(format, t);
  switch (code) {
    case 'a':
      return short(DAYS[t.weekday]);
    case 'A':
      return DAYS[t.weekday] ?? '?';
    case 'b':
    case 'h':
      return short(MONTHS[t.month - 1]);
    case 'B':
      return MONTHS[t.month - 1] ?? '?';
    case 'c':
      return nested('%a %b %e %H:%M:%S %Y');
    case 'C':
      return two(Math.floor(t.year / 100));
    case 'd':
      return two(t.day);
    case 'D':
    case 'x':
      return nested('%m/%d/%y');
    case 'e':
      return blank(t.day);
    case 'F':
      return nested('%Y-%m-%d');
    case 'g':
      return two(((isoOf(t)[0] % 100) + 100) % 100);
    case 'G':
      return { value: isoOf(t)[0], width: 4, fill: '0' };
    case 'H':
      return two(t.hour);
    case 'I':
      return two(hour12(t.hour));
    case 'j':
      return { value: t.yearDay, width: 3, fill: '0' };
    case 'k':
      return blank(t.hour);
    case 'l':
      return blank(hour12(t.hour));
    case 'm':
      return two(t.month);
    case 'M':
      return two(t.minute);
    case 'n':
      return '\n';
    case 'p':
      return t.hour < 12 ? 'AM' : 'PM';
    case 'P':
      return t.hour < 12 ? 'am' : 'pm';
    case 'r':
      return nested('%I:%M:%S %p');
    case 'R':
      return nested('%H:%M');
    case 's': {
      const days = ordinal(t.year, t.month, t.day) - 719163;
      return String(days * 86400 + t.hour * 3600 + t.minute * 60 + t.second - (t.offset ?? 0));
    }
    case 'S':
      return two(t.second);
    case 't':
      return '\t';
    case 'T':
    case 'X':
      return nested('%H:%M:%S');
    case 'u':
      return { value: t.weekday + 1, width: 1, fill: '0' };
    case 'U':
      return two(Math.floor((t.yearDay - 1 + 7 - ((t.weekday + 1) % 7)) / 7));
    case 'V':
      return two(isoOf(t)[1]);
    case 'w':
      return { value: (t.weekday + 1) % 7, width: 1, fill: '0' };
    case 'W':
      return two(Math.floor((t.yearDay - 1 + 7 - t.weekday) / 7));
    case 'y':
      return two(Math.abs(t.year % 100));
    case 'Y':
      return { value: t.year, width: 4, fill: '0' };
    case 'z': {
      const offset = t.offset ?? 0;
      const minutes = Math.floor(Math.abs(offset) / 60);
      const digits = String(Math.floor(minutes / 60) * 100 + (minutes % 60)).padStart(4, '0');
      return (offset < 0 ? '-' : '+') + digits;
    }
    case 'Z':
      return t.zone ?? '';
    case '%':
      return '%';
    default:
      return undefined;
  }
}

/** `format` with its `%` codes replaced; codes that do not exist stay. */
export function formatTime(format: string, t: BrokenTime): string {
  return format.replace(
    /%([-_0^#]*)([0-9]*)[EO]?(.)/gsu,
    (all: string, flags: string, width: string, code: string) => {
      const found = field(code, t);
      if (found === undefined) return all;
      let text: string;
      if (typeof found === 'string') {
        text = found;
        if (width !== '')
          text = text.padStart(Math.min(1000, Number(width)), flags.includes('0') ? '0' : ' ');
      } else {
        const flag = /[-_0]/.exec(flags.split('').reverse().join(''))?.[0];
        const fill = flag === '_' ? ' ' : flag === '0' ? '0' : found.fill;
        const digits = String(Math.abs(found.value));
        const size = width === '' ? (flag === '-' ? 0 : found.width) : Math.min(1000, Number(width));
        text = found.value < 0 ? `-${digits.padStart(size - 1, fill)}` : digits.padStart(size, fill);
      }
      if (flags.includes('^')) return text.toUpperCase();
      return flags.includes('#')
        ? code === 'Z' || code === 'p'
          ? text.toLowerCase()
          : text.toUpperCase()
        : text;
    },
  );
}
