"""datetime: strftime, strptime, isoformat and fromisoformat in all their forms, zones with folds."""

import copy
import datetime as dt
import pickle
import time
import warnings
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

warnings.simplefilter("ignore")


def tried(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except Exception as error:
        return type(error).__name__


MOMENTS = [datetime(2024, 2, 29, 13, 5, 9, 123456), datetime(1999, 12, 31, 0, 0), datetime(2000, 1, 1, 23, 59, 59, tzinfo=timezone(timedelta(hours=-5, minutes=-30))), datetime(1, 1, 1, 12, tzinfo=UTC), datetime(9999, 12, 31, tzinfo=timezone(timedelta(hours=2), "CEST"))]
for moment in MOMENTS:
    print(repr(moment), str(moment), moment.ctime())
    for code in "aAwdbBmyYHIpMSfzZjUWcxXGuV%":
        print(f"%{code}={moment.strftime('%' + code)}", end=" ")
    print(moment.strftime("%:z"), f"{moment:%H:%M}", f"{moment}", moment.strftime("no codes \u20ac"))
    for spec in ("auto", "hours", "minutes", "seconds", "milliseconds", "microseconds"):
        print(spec, moment.isoformat(timespec=spec), moment.isoformat(" ", spec), moment.time().isoformat(spec), end="; ")
    print()
print(tried(MOMENTS[0].isoformat, timespec="nope"), tried(MOMENTS[0].isoformat, "ab"), tried(MOMENTS[0].strftime, 5), MOMENTS[0].strftime(""), date(2024, 1, 1).strftime("%H:%M:%S %f"), dt.time(1, 2, 3).strftime("%m-%d %H"))
for text in ("2024-02-29", "20240229", "2024-02-29T13:05", "2024-02-29 13:05:09", "2024-02-29T13:05:09.5", "2024-02-29T13:05:09,123456789", "20240229T130509", "2024-02-29T13", "2024-02-29T13:05Z", "2024-02-29T13:05+02:00", "2024-02-29T13:05-0530", "2024-02-29T13:05:09.123+01:02:03.000004", "2024-W09-4T10:11", "2024W094T10", "2024-02-29T24:00", "2024-02-29T24:01", "2024-02-30", "2024-02-29T1:05", "2024-02-29T13:60", "2024-02-29T13:05+25:00", "2024-02-29x13:05", "", "nope", "2024-02-29T13:05+", "2024-W60-1"):
    found = tried(datetime.fromisoformat, text)
    print(repr(text), found if isinstance(found, datetime) else found)
for text in ("13", "13:05", "13:05:09.123456", "T13:05", "130509", "13:05Z", "13:05+05:00", "24:00", "25:00", "", "13:5"):
    found = tried(dt.time.fromisoformat, text)
    print(repr(text), repr(found) if isinstance(found, dt.time) else found)
PARSED = [
    ("29/02/24 13:05", "%d/%m/%y %H:%M"), ("Thu Feb 29 2024", "%a %b %d %Y"), ("Thursday February 29 2024", "%A %B %d %Y"), ("2024-060", "%Y-%j"), ("1:05 PM", "%I:%M %p"), ("12:00 am", "%I:%M %p"), ("2024-02-29T13:05:09.5+0230", "%Y-%m-%dT%H:%M:%S.%f%z"), ("2024 Z", "%Y %z"), ("2024 -05:30", "%Y %z"), ("10:11:12", "%X"), ("02/29/24", "%x"), ("Thu Feb 29 13:05:09 2024", "%c"), ("2024 09 4", "%G %V %u"), ("2024 8 4", "%Y %U %w"), ("2024 9 1", "%Y %W %w"), ("UTC", "%Z"), ("100%", "100%%"), ("99", "%y"), ("68 69", "%y %d"), ("24", "%Y"), ("2024-02-30", "%Y-%m-%d"), ("x", "%d"), ("5 6", "%d"), ("5", "%d %m"), ("1", "%Q"), ("5", "%"), ("2024 09", "%G %V"), ("\u0665", "%d"),
]
for text, form in PARSED:
    found = tried(datetime.strptime, text, form)
    print(ascii(text), form, repr(found) if isinstance(found, datetime) else found)
print(tried(datetime.strptime, 5, "%d"), tried(datetime.strptime, "5", 5), date.strptime("2024-05-06", "%Y-%m-%d"), dt.time.strptime("10:11", "%H:%M"))


class Eastern(tzinfo):
    """Falls back by an hour on 2024-11-03 at 2:00."""

    def utcoffset(self, moment):
        if moment is None:
            return None
        return timedelta(hours=-5) + self.dst(moment)

    def dst(self, moment):
        if moment is None:
            return timedelta(0)
        change = datetime(2024, 11, 3, 1)
        naive = moment.replace(tzinfo=None, fold=0)
        if naive < change or (naive < change + timedelta(hours=1) and not moment.fold):
            return timedelta(hours=1)
        return timedelta(0)

    def tzname(self, moment):
        return "EDT" if self.dst(moment) else "EST"

    def fromutc(self, moment):
        summer = moment.replace(tzinfo=None) < datetime(2024, 11, 3, 6)
        result = moment + timedelta(hours=-4 if summer else -5)
        return result.replace(fold=int(not summer and result.replace(tzinfo=None) < datetime(2024, 11, 3, 2)))


zone = Eastern()
for hour in range(4, 9):
    local = datetime(2024, 11, 3, hour, 30, tzinfo=UTC).astimezone(zone)
    print(local, local.fold, local.tzname(), local.utcoffset(), local.dst(), local.astimezone(UTC), local.timestamp())
early, late = (datetime(2024, 11, 3, 1, 30, tzinfo=zone, fold=fold) for fold in (0, 1))
print(early == late, early < late, hash(early) == hash(late), late - early, early.astimezone(UTC) - late.astimezone(UTC), early.replace(fold=1).fold, late.utctimetuple()[3], early.timetuple().tm_isdst, pickle.loads(pickle.dumps(datetime(2024, 1, 1, fold=1))).fold, copy.copy(late).fold)
plain = tzinfo()
print(tried(plain.utcoffset, early), tried(plain.tzname, None), tried(plain.fromutc, early), tried(datetime.now, plain), tried(zone.fromutc, 5), tried(datetime, 2024, 1, 1, tzinfo=5), tried(datetime(2024, 1, 1).astimezone, 5))


class Bad(tzinfo):
    def __init__(self, offset):
        self.offset = offset

    def utcoffset(self, moment):
        return self.offset


for offset in (5, timedelta(hours=24), timedelta(hours=-24), timedelta(microseconds=1)):
    print(tried(datetime(2024, 1, 1, tzinfo=Bad(offset)).utcoffset))
for args in ((timedelta(hours=5),), (timedelta(0),), (timedelta(hours=-1), "name"), (timedelta(hours=1, seconds=5),), (timedelta(hours=24),), (5,), (timedelta(1), 5), ()):
    found = tried(timezone, *args)
    print(args, repr(found), str(found), found.tzname(None) if isinstance(found, timezone) else "")
print(timezone.utc is UTC, timezone.min, timezone.max, timezone(timedelta(0)) is UTC, timezone(timedelta(0), "x") == UTC, UTC.fromutc(datetime(2024, 1, 1, tzinfo=UTC)), tried(UTC.fromutc, datetime(2024, 1, 1)), pickle.loads(pickle.dumps(UTC)) is UTC, hash(UTC) == hash(timezone(timedelta(0))))
print(datetime.fromtimestamp(0, UTC), datetime.fromtimestamp(1e9 + 0.5, UTC), datetime.fromtimestamp(-1.5, UTC), tried(datetime.fromtimestamp, float("nan"), UTC), tried(datetime.fromtimestamp, 1e20, UTC), datetime(2024, 1, 1, tzinfo=UTC).timestamp(), datetime(1970, 1, 1).timestamp(), datetime.combine(date(2024, 1, 2), dt.time(3, 4, tzinfo=UTC)), datetime.combine(date(2024, 1, 2), dt.time(3), UTC), time.mktime(datetime(2024, 1, 1).timetuple()))
