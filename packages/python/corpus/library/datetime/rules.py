"""datetime: subclasses, every operator, replace, pickles, hash and order, ISO weeks, formats at the borders."""

import copy
import operator
import pickle
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta, timezone, tzinfo


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Day(date):
    def __new__(cls, *args, **kwargs):
        self = super().__new__(cls, *args, **kwargs)
        self.note = "made"
        return self

    @property
    def quarter(self):
        return (self.month + 2) // 3


class Moment(datetime):
    __slots__ = ()


class Span(timedelta):
    def __str__(self):
        return f"<{self.total_seconds():.0f}s>"


d, m, s = Day(2024, 2, 29), Moment(2024, 2, 29, 23, 59, 59, 999999, UTC), Span(days=1, seconds=1)
for thing in (d, m, s, Day.today() - Day.today(), d + s, m - s, d.replace(year=2020), m.replace(fold=1), Day.fromisoformat("2020-W10-5"), Day.fromordinal(1), Moment.fromisoformat("2020-01-01"), m.date(), m.timetz(), m.astimezone(timezone(timedelta(hours=-3))), Moment.strptime("1 2 2003", "%d %m %Y"), Moment.combine(d, time(5)), Span(1) * 2, abs(Span(-1)), s.__class__(hours=2)):
    print(type(thing).__name__, repr(thing), thing, getattr(thing, "note", "-"))
print(d.quarter, pickle.loads(pickle.dumps(d)).note, copy.copy(d) == d, copy.deepcopy(m) is m, [pickle.loads(pickle.dumps(x, p)) == x for x in (d, m, s, time(1, fold=1), UTC, timezone(timedelta(hours=1), "n")) for p in range(6)])
one, two = timedelta(days=1, hours=2), timedelta(minutes=-90, microseconds=7)
for op in (operator.add, operator.sub, operator.floordiv, operator.truediv, operator.mod, divmod, operator.lt, operator.eq, operator.ge):
    print(op.__name__, op(one, two), op(two, one))
for factor in (3, -2, 0.5, 1 / 3, True, 10**6):
    print(factor, one * factor, factor * two, one / factor, one // factor if isinstance(factor, int) else "-", two / factor)
for args in ({"days": 1.5}, {"weeks": 0.1}, {"seconds": 1e-6}, {"seconds": 5e-7}, {"seconds": 1.5e-6}, {"microseconds": 2.5}, {"hours": 1 / 3, "minutes": 1 / 3}, {"days": -0.5, "microseconds": 0.5}, {"milliseconds": 0.0005}, {"days": 1e-10}, {"seconds": 2**60 / 3}, {"days": 999999999, "hours": 23}):
    try:
        t = timedelta(**args)
        print(args, repr(t), t, t.total_seconds(), (t.days, t.seconds, t.microseconds))
    except OverflowError as error:
        print(args, error)
pairs = [date(2020, 1, 1), datetime(2020, 1, 1), datetime(2020, 1, 1, tzinfo=UTC), time(1), time(1, tzinfo=UTC), one, 5]
for a in pairs:
    results = []
    for b in pairs:
        for op in (operator.eq, operator.lt, operator.sub):
            try:
                results.append(str(op(a, b)))
            except TypeError as error:
                results.append("!" + str(error)[:12])
    print(type(a).__name__, results)
for iso in ("2020-12-31T23:59:59.999999+23:59", "20201231T2359", "2020-W53-5T10", "2020-12-31 10:00:00,5Z", "2020-12-31T10:00:00.1234567-00:30:15.25", "0001-01-01", "9999-12-31T24:00"):
    attempt(lambda: datetime.fromisoformat(iso))
for year in (1, 4, 1899, 2000, 2015, 2020, 2026, 9999):
    for month, day in ((1, 1), (1, 4), (12, 28), (12, 31)):
        x = date(year, month, day)
        y, w, k = x.isocalendar()
        try:
            back = date.fromisocalendar(y, w, k) == x
        except ValueError as error:
            back = str(error)
        print(x, (y, w, k), back, x.toordinal(), x.strftime("%G-%V-%u %U %W %j %a %b %C %y %e %D %h"), end="; ")
    print()
t = time(13, 5, 9, 7, timezone(timedelta(hours=5, minutes=30, seconds=1)))
print(t, repr(t), t.strftime("%I:%M:%S.%f %p %z %:z %Z"), t.isoformat("milliseconds"), t.replace(tzinfo=None), t.utcoffset(), f"{t:%H}", time.min, time.max, time(fold=1) == time(), time.fromisoformat("T101112,5+01"), time(1) < time(1, 0, 1), bool(time(0)))
x = datetime(2020, 5, 17, 8, 9, 10, 11)
print([x.isoformat(sep, spec) for sep, spec in (("T", "auto"), (" ", "hours"), ("x", "minutes"), ("\u20ac", "seconds"), ("T", "milliseconds"))], str(x), x.ctime(), f"{x}", f"{x:%A %d. %B %Y}", x.strftime("%c | %x | %X | %p %% %n%t|"), x.timetuple()[:9], x.weekday(), x.isoweekday())
print(x.timestamp(), datetime.fromtimestamp(1589702950.000011), datetime.fromtimestamp(-1, UTC), datetime.fromtimestamp(0.5, tz=timezone(timedelta(hours=2))), date.fromtimestamp(86400 * 365), datetime(1969, 12, 31, 23, 59, 59, 999999, UTC).timestamp(), [datetime.fromtimestamp(n / 8 + 1e-7, UTC).microsecond for n in range(5)])


class Zone(tzinfo):
    def __init__(self, offset):
        self.offset = offset

    def utcoffset(self, dt):
        return self.offset


z = datetime(2020, 1, 1, tzinfo=Zone(timedelta(hours=1)))
for bad in (lambda: z.dst(), lambda: z.tzname(), lambda: z.timetuple(), lambda: z.astimezone(UTC), lambda: UTC.fromutc(z), lambda: z.strftime("%Z"), lambda: z.replace(tzinfo=Zone(None)).utcoffset(), lambda: z.replace(tzinfo=Zone(5)) == z, lambda: pickle.dumps(Zone(1)) and "pickled", lambda: z - x, lambda: z.isoformat(), lambda: Zone(timedelta(hours=1)).fromutc(z.replace(tzinfo=None)), lambda: sorted([z, x]), lambda: date(MAXYEAR, 12, 31) + timedelta(1), lambda: date(MINYEAR, 1, 1) - timedelta(1), lambda: datetime.max + timedelta.resolution, lambda: timedelta.max + timedelta.resolution, lambda: -timedelta.max, lambda: timedelta(days=10**9), lambda: timedelta.min - timedelta(1), lambda: d < 5, lambda: d - 5, lambda: 5 - d, lambda: d + d, lambda: one + 5, lambda: one * "x", lambda: one / 0, lambda: one % 0.5, lambda: round(one), lambda: int(one), lambda: d.replace(day=30, month=2), lambda: x.replace(hour=25), lambda: date.fromisocalendar(2020, 54, 1), lambda: x.strftime(5), lambda: datetime.strptime("x", "%Q"), lambda: datetime.strptime("30 2 2020", "%d %m %Y"), lambda: datetime.strptime("2020", "%Y extra"), lambda: datetime.strptime("12", "%d") if False else "skipped", lambda: datetime.fromtimestamp("x"), lambda: datetime.combine(d, 5), lambda: setattr(x, "year", 1), lambda: timezone(one), lambda: timezone(timedelta(1), 5), lambda: datetime(2020, 1, 1).astimezone(5), lambda: hash(z.replace(tzinfo=Zone("bad")))):
    attempt(bad)
