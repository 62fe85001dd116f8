"""time: struct_time, formatting, parsing; clocks that only move forward."""

import time

t = time.gmtime(1709212345)
CASES = """
t, t[0], t.tm_year, t.tm_mon, t.tm_wday, t.tm_yday, t.tm_isdst, t.tm_zone, t.tm_gmtoff, len(t), t[:3], tuple(t), time.gmtime(0), time.gmtime(-1), time.gmtime(1.9), time.asctime(t), time.strftime("%Y-%m-%d %H:%M:%S %j %a %A %b %B %p %I %y %U %W %w %% %c %x %X %D %T %R %e %n%t|", t)
time.strftime("%Y", (2024, 1, 1, 0, 0, 0, 0, 1, 0)), time.asctime((2024, 1, 1, 0, 0, 0, 0, 1, 0)), time.strftime(""), time.strftime("é", t)
time.strftime(5)
time.strftime("%Y", (2024, 13, 1, 0, 0, 0, 0, 1, 0))
time.strftime("%Y", (1, 2))
time.strftime("%Y", 5)
time.asctime(5)
time.gmtime("a")
time.gmtime(1e20)
time.gmtime(float("nan"))
time.strptime("2024-02-29 13:12:25", "%Y-%m-%d %H:%M:%S"), time.strptime("29 Feb 24", "%d %b %y"), time.strptime("Thu Feb 29 13:12:25 2024"), time.strptime("60", "%j")
time.strptime("x", "%Y")
time.strptime("2024", "%Y %m")
time.struct_time(range(9)), time.struct_time((1,) * 11).tm_zone, time.struct_time(range(9)) == tuple(range(9)), repr(time.struct_time(range(9)))
time.struct_time((1, 2))
time.struct_time(5)
time.struct_time((1,) * 20)
__import__("calendar").timegm(t), time.mktime(time.gmtime(0)) - time.mktime(time.gmtime(86400)), type(time.time()), type(time.time_ns()), type(time.monotonic()), type(time.perf_counter_ns()), type(time.process_time()), time.monotonic() <= time.monotonic(), time.perf_counter() <= time.perf_counter()
time.sleep(0), time.sleep(0.001), time.get_clock_info("monotonic").monotonic, time.get_clock_info("time").adjustable in (True, False)
time.sleep(-1)
time.sleep("a")
time.get_clock_info("nope")
type(time.timezone), type(time.tzname), type(time.daylight), time.localtime(0).tm_year in (1969, 1970), time.ctime(0).split()[-1] in ("1969", "1970")
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
