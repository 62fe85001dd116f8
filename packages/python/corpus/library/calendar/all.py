"""calendar, colorsys, graphlib, uuid, secrets, numbers, sched, timeit, locale, gettext."""

import calendar
import colorsys
import gettext
import graphlib
import locale
import numbers
import sched
import secrets
import timeit
import uuid

print(calendar.month(2024, 2))
print(calendar.calendar(2023, m=4)[:600])
print(calendar.monthrange(2024, 2), calendar.isleap(1900), calendar.leapdays(2000, 2024), calendar.weekday(2024, 2, 29), calendar.monthcalendar(2024, 2), calendar.TextCalendar(6).formatmonth(2023, 5), list(calendar.day_abbr), calendar.month_name[3], calendar.timegm((1970, 1, 2, 0, 0, 0)), [d for d in calendar.Calendar().itermonthdays2(2024, 2)][:5], calendar.HTMLCalendar().formatmonth(2024, 2)[:120], calendar.FEBRUARY, calendar.Day.MONDAY)
for bad in (lambda: calendar.monthrange(2024, 13), lambda: calendar.setfirstweekday(9)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
print(colorsys.rgb_to_hsv(0.2, 0.4, 0.6), colorsys.hsv_to_rgb(0.5, 0.5, 0.5), colorsys.rgb_to_hls(0.2, 0.4, 0.6), colorsys.hls_to_rgb(0.1, 0.5, 0.5), colorsys.rgb_to_yiq(1, 0, 0))
t = graphlib.TopologicalSorter({"d": {"b", "c"}, "b": {"a"}, "c": {"a"}})
print(next(t.static_order()), list(graphlib.TopologicalSorter({"b": ["a"], "c": ["b"]}).static_order()))
t = graphlib.TopologicalSorter()
t.add("x", "y")
t.prepare()
print(t.is_active(), t.get_ready(), t.done("y"), t.get_ready(), t.done("x"), t.is_active())
try:
    list(graphlib.TopologicalSorter({"a": ["b"], "b": ["a"]}).static_order())
except graphlib.CycleError as error:
    print(error.args[0], sorted(set(error.args[1])))
u = uuid.UUID("12345678123456781234567812345678")
print(u, repr(u), u.hex, u.int, u.bytes, u.urn, u.version, u.variant, u.fields, uuid.UUID(int=5), uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_URL, "x"), uuid.uuid4().version, uuid.uuid7().version if hasattr(uuid, "uuid7") else 7, uuid.UUID("{urn:uuid:12345678-1234-5678-1234-567812345678}") == u, u < uuid.UUID(int=0), uuid.NIL, uuid.uuid8(1, 2, 3))
for bad in (lambda: uuid.UUID("x"), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1), lambda: setattr(u, "int", 5)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
print(len(secrets.token_bytes(8)), len(secrets.token_hex(4)), secrets.choice([5]), secrets.randbelow(1), secrets.compare_digest("a", "a"), len(secrets.token_urlsafe(6)), secrets.randbits(0))
print([c.__name__ for c in numbers.Integral.__mro__], isinstance(5, numbers.Number), isinstance(1.5, numbers.Rational), isinstance(1j, numbers.Complex), isinstance(True, numbers.Integral))
now = [0]
s = sched.scheduler(lambda: now[0], lambda d: now.__setitem__(0, now[0] + d))
s.enter(5, 1, print, ("five",))
s.enter(2, 2, print, ("two b",))
s.enter(2, 1, print, ("two a",), {"end": "!\n"})
event = s.enterabs(3, 1, print, ("cancelled",))
print(len(s.queue), s.cancel(event), s.empty())
s.run()
print(now, s.empty(), timeit.timeit("x + 1", "x = 1", number=10) >= 0, len(timeit.repeat("pass", number=1, repeat=3)))
print(locale.setlocale(locale.LC_ALL, "C"), locale.localeconv()["decimal_point"], locale.atof("1.5"), locale.format_string("%d %.2f", (5, 1.5)), locale.strcoll("a", "b") < 0, locale.normalize("en_US"), gettext.gettext("untranslated"), gettext.ngettext("one", "many", 2), gettext.NullTranslations().gettext("x"))
