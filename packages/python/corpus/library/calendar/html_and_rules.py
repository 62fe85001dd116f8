"""calendar: leap years, weeks, other first days, months as text and HTML, the command's pages, errors."""
import calendar
import datetime


def attempt(label, action):
    try:
        print(label, "->", action())
    except Exception as error:
        print(label, "->", type(error).__name__, error)


print([y for y in (1600, 1700, 1900, 2000, 2004, 2023, 2100, 2400, -4, 0) if calendar.isleap(y)], calendar.leapdays(1900, 2101), calendar.leapdays(2000, 2000))
for year, month in ((2024, 2), (2023, 2), (1, 1), (9999, 12), (2026, 11)):
    print(year, month, calendar.monthrange(year, month), calendar.weekday(year, month, 28), calendar.monthcalendar(year, month)[-1])
for month in (0, 13, -1, "2"):
    attempt(f"monthrange {month!r}", lambda: calendar.monthrange(2024, month))
attempt("weekday", lambda: calendar.weekday(2024, 2, 30))
attempt("far weekday", lambda: (calendar.weekday(0, 1, 1), calendar.weekday(12345, 6, 7)))
for first in range(7):
    c = calendar.Calendar(first)
    print(first, list(c.iterweekdays()), next(iter(c.itermonthdays2(2024, 3))), [len(w) for w in c.monthdayscalendar(2024, 3)])
c = calendar.Calendar(firstweekday=calendar.SUNDAY)
days = list(c.itermonthdates(2026, 2))
print(days[0], days[-1], len(days), all(b - a == datetime.timedelta(1) for a, b in zip(days, days[1:])))
print(list(c.itermonthdays3(2023, 12))[-7:], list(c.itermonthdays4(1, 1))[:3])
print([len(row) for row in c.yeardayscalendar(2024, 5)], c.yeardays2calendar(2024)[0][1][-1], c.yeardatescalendar(2024, 2)[0][0][0][0])
text = calendar.TextCalendar(calendar.WEDNESDAY)
print(text.formatmonth(2024, 2, w=4, l=1), text.formatweekheader(9), text.formatweekheader(2), text.formatmonthname(2024, 9, 30) + "|", text.formatmonthname(2024, 9, 0, withyear=False), sep="\n")
print(text.formatyear(1999, w=2, l=1, c=2, m=4).splitlines()[:12])
print(repr(text.formatday(0, 3, 3)), repr(text.formatday(9, 3, 5)), repr(text.formatweek([(1, 0), (0, 1), (31, 2)], 3)))
html = calendar.HTMLCalendar(calendar.MONDAY)
html.cssclasses = [style + " big" if n > 4 else style for n, style in enumerate(html.cssclasses)]
html.cssclass_month_head, html.cssclass_noday = "head", "empty"
print(html.formatmonth(2023, 2), html.formatweekheader(), html.formatday(0, 0), html.formatday(5, 6), sep="\n")
page = html.formatyearpage(2023, width=6, css="style.css", encoding="ascii")
print(type(page), page[:180], page.count(b"<tr>"), page.count(b"</table>"))
print(calendar.Month.FEBRUARY, calendar.Month(12).name, calendar.Day.SUNDAY + 0, list(calendar.Day)[:2], calendar.JANUARY is calendar.Month.JANUARY)
print(list(calendar.day_name), calendar.day_abbr[-1], calendar.month_name[1:4], len(calendar.month_abbr), repr(calendar.month_name[0]))
for index in (13, -14, "x"):
    attempt(f"month_name[{index!r}]", lambda: calendar.month_name[index])
calendar.setfirstweekday(6)
print(calendar.firstweekday(), calendar.monthcalendar(2024, 6)[0])
print(calendar.month(2024, 6))
for bad in (7, -1, "x"):
    attempt(f"setfirstweekday {bad!r}", lambda: calendar.setfirstweekday(bad))
calendar.setfirstweekday(calendar.MONDAY)
for moment in ((1970, 1, 1, 0, 0, 0), (2024, 2, 29, 12, 30, 59), (1969, 12, 31, 23, 59, 59), (9999, 12, 31, 0, 0, 0)):
    print(moment, calendar.timegm(moment))
print(calendar.format(["a", "bb", "ccc"], 5, 2) or "", repr(calendar.formatstring(["a", "bb"], 4, 1)))
calendar.main(["2024", "4"])
attempt("illegal", lambda: (_ for _ in ()).throw(calendar.IllegalMonthError(13)))
print(calendar.IllegalMonthError.__mro__[1:3], calendar.IllegalWeekdayError(9), calendar.error)
for locale_calendar in (calendar.LocaleTextCalendar(0, "C"), calendar.LocaleHTMLCalendar(6, "C")):
    print(locale_calendar.formatweekday(0, 5) if "Text" in type(locale_calendar).__name__ else locale_calendar.formatweekday(0))
