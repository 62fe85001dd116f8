"""zoneinfo, tzinfo and the calendar: zones from files made here, folds, gaps, and what they print."""

import calendar
import io
import struct
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def tzif(footer, transitions=(), types=((0, False, "UTC"),)):
    names = b"".join(n.encode() + b"\0" for _, _, n in types)
    body = lambda size: struct.pack(f">{len(transitions)}{size}", *(t for t, _ in transitions)) + bytes(i for _, i in transitions)
    infos = b"".join(struct.pack(">iBB", o, d, names.index(n.encode() + b"\0")) for o, d, n in types)
    head = lambda n: b"TZif2" + bytes(15) + struct.pack(">6I", 0, 0, 0, n, len(types), len(names))
    return head(0) + infos + names + head(len(transitions)) + body("q") + infos + names + b"\n" + footer.encode() + b"\n"


CENTRAL = ZoneInfo.from_file(io.BytesIO(tzif("CET-1CEST,M3.5.0,M10.5.0/3", [(1585443600, 1), (1603587600, 0)], ((3600, False, "CET"), (7200, True, "CEST")))), key="Central")
FIXED = ZoneInfo.from_file(io.BytesIO(tzif("<+0545>-5:45", types=((20700, False, "+0545"),))))
SOUTH = ZoneInfo.from_file(io.BytesIO(tzif("AEST-10AEDT,M10.1.0,M4.1.0/3", [(1585411200, 0)], ((36000, False, "AEST"), (39600, True, "AEDT")))), "South")
for zone in (CENTRAL, FIXED, SOUTH):
    print(repr(zone).split("<_io")[0], str(zone)[:7], zone.key)
    for moment in (datetime(2020, 1, 15, 12), datetime(2020, 7, 15, 12), datetime(2030, 7, 1), datetime(2020, 3, 29, 2, 30), datetime(2020, 10, 25, 2, 30), datetime(2020, 10, 25, 2, 30, fold=1), datetime(2031, 10, 26, 2, 30, fold=1), datetime(1900, 1, 1), datetime(2020, 4, 5, 2, 30, fold=1)):
        aware = moment.replace(tzinfo=zone)
        print(" ", aware, aware.tzname(), aware.utcoffset(), aware.dst(), aware.astimezone(timezone.utc).strftime("%d %H:%M"), aware.fold)
for hours in range(5):
    utc = datetime(2020, 10, 24, 23, 30, tzinfo=timezone.utc) + timedelta(hours=hours)
    local = utc.astimezone(CENTRAL)
    print(local, local.fold, local.astimezone(timezone.utc) == utc, local.timestamp() == utc.timestamp(), local + timedelta(hours=1))
first, second = (datetime(2020, 10, 25, 2, 30, fold=f, tzinfo=CENTRAL) for f in (0, 1))
print(first == second, first - second, first.astimezone(timezone.utc) == first, first < second, hash(first) == hash(second), datetime(2020, 3, 29, 2, 30, tzinfo=CENTRAL) == datetime(2020, 3, 29, 1, 30, tzinfo=timezone.utc), {first, second} == {first}, second.timestamp() - first.timestamp(), first.replace(fold=1).utcoffset())
print(datetime.fromtimestamp(1603587600, CENTRAL), datetime.fromtimestamp(1603587599, CENTRAL).fold, CENTRAL.utcoffset(None), FIXED.utcoffset(None), CENTRAL.tzname(None), time(12, tzinfo=CENTRAL).utcoffset(), time(12, tzinfo=FIXED), datetime.combine(date(2020, 7, 1), time(1), CENTRAL).isoformat())
for bad in (lambda: ZoneInfo("Nowhere/Land"), lambda: ZoneInfo(""), lambda: ZoneInfo("../etc/x"), lambda: ZoneInfo("/abs"), lambda: ZoneInfo(5), lambda: ZoneInfo(), lambda: ZoneInfo.from_file(io.BytesIO(b"junk")), lambda: CENTRAL.fromutc(datetime(2020, 1, 1)), lambda: CENTRAL.fromutc(5), lambda: CENTRAL.utcoffset(5), lambda: __import__("pickle").dumps(CENTRAL), lambda: CENTRAL.key.nope, lambda: ZoneInfo.clear_cache(only_keys=["x"]), lambda: issubclass(ZoneInfoNotFoundError, KeyError)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, str(error)[:50])


class Odd(tzinfo):
    def utcoffset(self, moment):
        return timedelta(hours=2) + self.dst(moment)

    def dst(self, moment):
        return timedelta(hours=1 if moment is not None and 4 <= moment.month < 10 else 0)

    def tzname(self, moment):
        return "ODD%" if self.dst(moment) else "EVEN"


odd = Odd()
summer = datetime(2021, 6, 1, 12, tzinfo=odd)
print(summer, summer.astimezone(timezone.utc), datetime(2021, 1, 1, tzinfo=timezone.utc).astimezone(odd), summer.strftime("%Z %z %:z %p"), summer.timetuple().tm_isdst, summer.utctimetuple().tm_hour, datetime(2021, 3, 31, 23, tzinfo=odd) + timedelta(hours=1), time(5, tzinfo=odd).tzname())
c = calendar.TextCalendar(6)
print(c.formatmonth(2024, 2), c.formatweekheader(3), calendar.HTMLCalendar().formatmonth(2023, 2)[:120], calendar.month_name[3], calendar.day_abbr[6], calendar.monthrange(2024, 2), calendar.leapdays(2000, 2100), calendar.isleap(1900), calendar.weekday(2024, 2, 29), calendar.timegm((2020, 1, 1, 0, 0, 0)), calendar.monthcalendar(2023, 5)[0])
print([d.day for d in calendar.Calendar(2).itermonthdates(2023, 2)][:9], list(calendar.Calendar().itermonthdays2(2023, 2))[:4], list(calendar.Calendar().itermonthdays4(2023, 2))[-1], calendar.Calendar().yeardatescalendar(2023, 6)[0][0][0][0], calendar.MONDAY, calendar.Month.MAY, calendar.firstweekday(), calendar.setfirstweekday(3), calendar.week(2023, 3) if False else calendar.weekheader(2), calendar.setfirstweekday(0))
for bad in (lambda: calendar.monthrange(2023, 13), lambda: calendar.setfirstweekday(9), lambda: calendar.weekday(2023, 2, 30), lambda: calendar.month(2023, 0), lambda: calendar.Calendar().monthdayscalendar(2023, 14)):
    attempt(bad)
print(calendar.TextCalendar().formatyear(2023, m=6)[:300])
