# Local time by TZ: files of the system and rules, looked at again by tzset().
import datetime
import os
import time

for zone in (
    'EST+05EDT,M4.1.0,M10.5.0', 'UTC+0', 'AEST-10AEDT-11,M10.5.0,M3.5.0', 'Europe/Berlin', 'UTC', '<+03>-3',
    'America/New_York', 'CET-1CEST', ':Asia/Tokyo', '', 'EST5EDT', 'Australia/Sydney', 'Europe/Dublin',
):  # fmt: skip
    os.environ['TZ'] = zone
    time.tzset()
    print(zone, time.tzname, time.timezone, time.altzone, time.daylight)
    for seconds in (5e8, 1025481600, 1040774400.0, 1.7e9):
        parts = time.localtime(seconds)
        print(parts, parts.tm_zone, parts.tm_gmtoff, time.strftime('%Z %z', parts), time.mktime(parts))
    print(time.mktime((2002, 7, 1, 12, 0, 0, 0, 0, -1)), time.ctime(1e9))
    print(datetime.datetime(2020, 7, 1).astimezone(), datetime.datetime.fromtimestamp(1e9))
    print(datetime.datetime(2030, 3, 31, 2, 30).timestamp(), datetime.datetime(2030, 10, 27, 2, 30, fold=1).timestamp())
