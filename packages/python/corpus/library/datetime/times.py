"""datetime: datetime, time, timezone, tzinfo, parsing and formatting."""

import copy
import pickle
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

dt = datetime(2024, 2, 29, 13, 5, 9, 123456)
aware = dt.replace(tzinfo=timezone(timedelta(hours=2)))


class Summer(tzinfo):
    def utcoffset(self, d):
        return timedelta(hours=1) + self.dst(d)

    def dst(self, d):
        return timedelta(hours=1) if d is not None and 4 <= d.month < 10 else timedelta(0)

    def tzname(self, d):
        return "SUM" if self.dst(d) else "WIN"


class Bad(tzinfo):
    def utcoffset(self, d):
        return timedelta(days=2)

    def tzname(self, d):
        return 5


CASES = """
dt, str(dt), repr(aware), str(aware), dt.isoformat(" "), dt.isoformat(timespec="minutes"), aware.isoformat(timespec="milliseconds"), dt.date(), dt.time(), aware.timetz(), dt.timetuple(), aware.utctimetuple(), dt.ctime(), datetime(2024, 1, 1)
dt.strftime("%Y %m %d %H %I %M %S %f %p %z %Z %j %a %b %c %X"), aware.strftime("%z %:z %Z %s"[:9]), f"{dt:%H:%M}", datetime(5, 1, 1).strftime("%Y"), dt.strftime("%-d") if 0 else "", dt.strftime("é%Y€")
dt.replace(hour=1, fold=1), dt.replace(tzinfo=UTC), dt + timedelta(hours=20), dt - timedelta(1), dt - datetime(2024, 1, 1), aware - datetime(2024, 1, 1, tzinfo=UTC), dt.weekday(), dt.toordinal(), datetime.combine(date(2024, 1, 2), time(3, 4)), datetime.combine(date(2024, 1, 2), time(3), UTC), datetime.min, datetime.max
dt - aware
dt < aware
dt == aware, aware == aware.astimezone(UTC), hash(aware) == hash(aware.astimezone(UTC)), dt == date(2024, 2, 29), date(2024, 2, 29) == dt
dt < date(2024, 3, 1)
dt + 5
datetime(2024, 2, 30)
datetime(2024, 1, 1, 24)
datetime(2024, 1, 1, 0, 60)
datetime(2024, 1, 1, fold=2)
datetime(2024, 1, 1, tzinfo=5)
datetime(2024)
datetime("a", 1, 1)
dt.isoformat(timespec="x")
aware.astimezone(UTC), aware.astimezone(timezone(timedelta(hours=-5, minutes=-30))), aware.utcoffset(), aware.tzname(), aware.dst(), dt.utcoffset(), aware.timestamp(), datetime(1970, 1, 2, tzinfo=UTC).timestamp(), datetime(1960, 1, 1, tzinfo=UTC).timestamp()
datetime.fromtimestamp(0, UTC), datetime.fromtimestamp(1.5, timezone.utc), datetime.fromtimestamp(-1.5, UTC), datetime.fromtimestamp(1e9 + 0.123456789, UTC), datetime.fromtimestamp(86399.9999999, UTC)
datetime.fromtimestamp(1e20, UTC)
datetime.fromtimestamp("a")
datetime.fromtimestamp(float("nan"), UTC)
datetime.fromisoformat("2024-02-29T13:05:09.123456"), datetime.fromisoformat("2024-02-29"), datetime.fromisoformat("2024-02-29 13:05+02:00"), datetime.fromisoformat("20240229T130509Z"), datetime.fromisoformat("2024-W09-4T13"), datetime.fromisoformat("2024-02-29T13:05:09,5"), datetime.fromisoformat("2024-02-29T24:00"), datetime.fromisoformat("2024-02-29T13:05:09.123456789-03:30:15.5")
datetime.fromisoformat("2024-02-29T25:00")
datetime.fromisoformat("2024-02-29T13:5")
datetime.fromisoformat("")
datetime.fromisoformat("2024-02-29T13:05+25:00")
datetime.strptime("29 Feb 2024 01:05 PM", "%d %b %Y %I:%M %p"), datetime.strptime("2024-060", "%Y-%j"), datetime.strptime("24/2/1 +0530", "%y/%m/%d %z"), datetime.strptime("1.5", "%S.%f"), datetime.strptime("2024 9 4", "%G %V %u"), datetime.strptime("12:30 UTC", "%H:%M %Z"), datetime.strptime("Thursday, 29. February 2024", "%A, %d. %B %Y")
datetime.strptime("x", "%Y")
datetime.strptime("2024 x", "%Y")
datetime.strptime("2024-13", "%Y-%m")
datetime.strptime("2024", "%Q")
datetime.strptime("2023-02-29", "%Y-%m-%d")
datetime.strptime("5", "%")
time(), time(1, 2, 3, 4), str(time(13, 5)), time(13, 5, tzinfo=UTC), time(1).isoformat(timespec="seconds"), time(23, 59, 59, 999999), time.min, time.max, bool(time(0)), time(5).replace(hour=6), time(1) < time(2), time(1) == time(1, tzinfo=UTC), time(13, 5).strftime("%I:%M %p"), format(time(1, 2), "%H-%M"), time.fromisoformat("04:05:06.5"), time.fromisoformat("T0405+01:00"), time(1, fold=1), hash(time(1)) == hash(time(1))
time(24)
time(1) - time(0)
time(1) < time(1, tzinfo=UTC)
time.fromisoformat("25:00")
timezone.utc, timezone(timedelta(0)), timezone(timedelta(hours=5, minutes=30)), timezone(timedelta(hours=-3), "BRT"), str(timezone(timedelta(seconds=30))), repr(timezone(timedelta(hours=1), "X")), timezone.utc == timezone(timedelta(0)), timezone(timedelta(hours=1)).utcoffset(None), timezone.min, timezone.max, UTC is timezone.utc, timezone(timedelta(hours=1), "N").tzname(None)
timezone(timedelta(days=1))
timezone(5)
timezone(timedelta(1) / 48, 5)
timezone.utc.utcoffset(5)
datetime(2024, 7, 1, 12, tzinfo=Summer()).isoformat(), datetime(2024, 1, 1, 12, tzinfo=Summer()).strftime("%Z %z"), datetime(2024, 7, 1, 12, tzinfo=Summer()).astimezone(UTC), datetime(2024, 7, 1, 12, tzinfo=UTC).astimezone(Summer()), datetime(2024, 7, 1, tzinfo=Summer()).dst()
datetime(2024, 1, 1, tzinfo=Bad()).utcoffset()
datetime(2024, 1, 1, tzinfo=Bad()).tzname()
tzinfo().utcoffset(None)
copy.deepcopy(aware) == aware, pickle.loads(pickle.dumps(aware)), pickle.loads(pickle.dumps(time(1, 2, tzinfo=UTC))), pickle.loads(pickle.dumps(timezone(timedelta(hours=1), "X"))), aware.__reduce_ex__(3)[0].__name__
sorted([datetime(2024, 1, 2), datetime(2023, 1, 1)]), (datetime(2024, 3, 1) - datetime(2024, 2, 28)).days, datetime(2024, 1, 1).isocalendar()[:], type(datetime.now()).__name__, type(datetime.now(UTC).tzinfo).__name__, date.today() <= datetime.now().date()
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)).replace("datetime.IsoCalendarDate", "IsoCalendarDate"))
    except Exception as error:
        print(case, "->", type(error).__name__)
