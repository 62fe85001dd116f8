/** Days, weeks and years of the Gregorian calendar, extended to all years. Months are 1 to 12, Monday is 0. */

const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

export const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days in the year before a month. */
export function daysBeforeMonth(year: number, month: number): number {
  return (DAYS_BEFORE[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The number of a day, 1 January of the year 1 being 1. */
export function ordinal(year: number, month: number, day: number): number {
  const y = year - 1;
  return (
    y * 365 +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    daysBeforeMonth(year, month) +
    day
  );
}

/** The day with that number. */
export function fromOrdinal(n: number): readonly [year: number, month: number, day: number] {
  let rest = n - 1;
  const n400 = Math.floor(rest / 146097);
  rest -= n400 * 146097;
  const n100 = Math.min(3, Math.floor(rest / 36524));
  rest -= n100 * 36524;
  const n4 = Math.floor(rest / 1461);
  rest -= n4 * 1461;
  const n1 = Math.min(3, Math.floor(rest / 365));
  rest -= n1 * 365;
  const year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1;
  let month = (rest + 50) >> 5;
  if (daysBeforeMonth(year, month) > rest) month--;
  return [year, month, rest - daysBeforeMonth(year, month) + 1];
}

export const weekdayOf = (day: number): number => (((day + 6) % 7) + 7) % 7;

/** Ordinal of the Monday that starts ISO week 1 of a year. */
export function isoWeekOne(year: number): number {
  const first = ordinal(year, 1, 1);
  const weekday = weekdayOf(first);
  return first - weekday + (weekday > 3 ? 7 : 0);
}

/** ISO year, week and day (Monday is 1). */
export function isoCalendar(
  year: number,
  day: number,
): readonly [year: number, week: number, weekday: number] {
  let isoYear = year;
  let week = Math.floor((day - isoWeekOne(year)) / 7);
  if (week < 0) {
    isoYear--;
    week = Math.floor((day - isoWeekOne(isoYear)) / 7);
  } else if (week >= 52 && day >= isoWeekOne(year + 1)) {
    isoYear++;
    week = 0;
  }
  return [isoYear, week + 1, weekdayOf(day) + 1];
}
