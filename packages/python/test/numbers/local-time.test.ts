/** Times in a zone with daylight saving time; the expected values are those of glibc. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localTime, localZone, secondsOfLocal, utcTime } from '../../src/modules/time/local-time.ts';
import { formatTime } from '../../src/modules/time/strftime.ts';
import { nodeSystem } from '../../src/node-system.ts';
import { setSystem } from '../../src/system.ts';

process.env['TZ'] = 'Europe/Berlin';
setSystem(nodeSystem);

const clock = (
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  isDst: number,
): number => secondsOfLocal({ year, month, day, hour, minute, second: 0, weekday: 0, yearDay: 0, isDst });

test('the zone has two offsets and their names', () => {
  assert.deepEqual(localZone(), { standard: 3600, daylight: 7200, names: ['CET', 'CEST'], inverse: false });
});

test('times before and after clocks are changed', () => {
  const show = (seconds: number) => formatTime('%Y-%m-%d %H:%M:%S %z %Z', localTime(seconds));
  assert.equal(show(1711846799), '2024-03-31 01:59:59 +0100 CET');
  assert.equal(show(1711846800), '2024-03-31 03:00:00 +0200 CEST');
  assert.equal(show(1729990799), '2024-10-27 02:59:59 +0200 CEST');
  assert.equal(show(1729990800), '2024-10-27 02:00:00 +0100 CET');
});

test('a clock time that comes twice, or not at all', () => {
  assert.equal(clock(2024, 10, 27, 2, 30, 1), 1729989000);
  assert.equal(clock(2024, 10, 27, 2, 30, 0), 1729992600);
  assert.equal(clock(2024, 3, 31, 2, 30, -1), 1711848600);
});

test('years far from now', () => {
  assert.equal(formatTime('%F %T %A', utcTime(-62135596800)), '0001-01-01 00:00:00 Monday');
  assert.equal(formatTime('%G-W%V-%u %j', utcTime(1609632000)), '2020-W53-7 003');
});
