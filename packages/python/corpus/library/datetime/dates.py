"""datetime: date and timedelta arithmetic, formatting, parsing, errors."""

import datetime
from datetime import date, timedelta
import copy
import pickle

d = date(2024, 2, 29)
CASES = """
d, str(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isocalendar(), d.isoformat(), d.ctime(), d.toordinal(), d.timetuple(), hash(d) == hash(date(2024, 2, 29)), bool(d)
d.strftime("%Y-%m-%d %j %U %W %w %u %a %A %b %B %y %G %V %x %d/%m %%"), f"{d:%d.%m.%Y}", format(d), format(d, ""), d.__format__("%y")
d.replace(year=2023, day=28), d.replace(month=3), d + timedelta(1), d - timedelta(days=366), d - date(2024, 1, 1), timedelta(2) + d, date.min, date.max, date.resolution
d.replace(year=2023)
d + 1
d - "a"
d + d
date.max + timedelta(1)
date.min - timedelta(1)
date(2023, 2, 29)
date(2023, 13, 1)
date(0, 1, 1)
date(10000, 1, 1)
date("a", 1, 1)
date(2024, 1)
date(2024, 1, 1, 1)
date(2024.5, 1, 1)
date.fromisoformat("2024-02-29"), date.fromisoformat("20240229"), date.fromisoformat("2024-W09-4"), date.fromisoformat("2024W094"), date.fromordinal(738945), date.fromisocalendar(2024, 9, 4), date.fromtimestamp(0), date.strptime("03/01/24", "%d/%m/%y") if hasattr(date, "strptime") else ""
date.fromisoformat("2024-2-29")
date.fromisoformat("nope")
date.fromisoformat(5)
date.fromordinal(0)
date.fromisocalendar(2024, 54, 1)
date.fromisocalendar(2024, 1, 8)
d < date(2025, 1, 1), d == date(2024, 2, 29), d != d, d >= d, d == "2024-02-29", max(d, date(2020, 1, 1))
d < 5
d < "2024"
copy.copy(d), pickle.loads(pickle.dumps(d)), d.__reduce__()
timedelta(), timedelta(1), timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5, microseconds=6, weeks=1), timedelta(0.5), timedelta(hours=-1), timedelta(seconds=1e-6), timedelta(microseconds=0.5), timedelta(microseconds=1.5), timedelta(days=1.1)
str(timedelta(1)), str(timedelta(days=-1, seconds=5)), str(timedelta(hours=30, microseconds=5)), str(timedelta(2, 3)), repr(timedelta(-1, 5, 6)), str(timedelta(0)), str(timedelta(days=1000000))
timedelta(1).days, timedelta(hours=25).seconds, timedelta(-1, 1).days, timedelta(microseconds=-1).microseconds, timedelta(1, 2, 3).total_seconds(), timedelta(microseconds=1).total_seconds()
timedelta(1) + timedelta(2), timedelta(1) - timedelta(2), -timedelta(1), abs(timedelta(-1)), timedelta(1) * 2.5, 3 * timedelta(1), timedelta(1) / 2, timedelta(1) / timedelta(hours=1), timedelta(1) // 7, timedelta(1) // timedelta(hours=5), timedelta(1) % timedelta(hours=5), divmod(timedelta(1), timedelta(hours=5)), +timedelta(1), bool(timedelta()), timedelta(1) > timedelta(0), timedelta(microseconds=5) / 2, timedelta(microseconds=7) / 2
timedelta(1) / 0
timedelta(1) // 0
timedelta(1) % timedelta(0)
timedelta(1) + 1
timedelta(1) * "a"
timedelta(1) * timedelta(1)
timedelta("a")
timedelta(10**10)
timedelta(1) < 5
timedelta(1) == 5, timedelta(0) == 0
timedelta.min, timedelta.max, timedelta.resolution, hash(timedelta(1)) == hash(timedelta(hours=24))
timedelta.max + timedelta(1)
timedelta(days=float("nan"))
timedelta(days=float("inf"))
timedelta(foo=1)
d.isocalendar().week, d.isocalendar()[0], d.isocalendar()._asdict() if hasattr(d.isocalendar(), "_asdict") else "no _asdict"
[date(y, 1, 1).isocalendar()[:] for y in range(2018, 2026)], [date(y, 12, 31).strftime("%G-%V-%u") for y in range(2018, 2026)]
sum((date(2024, m, 1).toordinal() for m in range(1, 13)), 0), [(date(2024, m % 12 + 1, 1) - timedelta(1)).day for m in range(1, 12)]
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)).replace("datetime.IsoCalendarDate", "IsoCalendarDate"))
    except Exception as error:
        print(case, "->", type(error).__name__)


class MyDate(date):
    def __new__(cls, *args):
        self = super().__new__(cls, *args)
        self.tag = "t"
        return self


m = MyDate(2024, 1, 31)
print(m, repr(m), m.tag, type(m + timedelta(1)).__name__, type(m.replace(day=1)).__name__, MyDate.fromordinal(5), m == date(2024, 1, 31))
