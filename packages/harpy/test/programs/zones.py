import zoneinfo, pickle
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo
for key in ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Europe/Dublin', 'UTC', 'America/St_Johns', 'Pacific/Apia', 'Africa/Casablanca', 'America/Sao_Paulo']:
    z = ZoneInfo(key)
    print(repr(z), str(z), z is ZoneInfo(key), z.utcoffset(None), z.key)
    import random
    random.seed(key)
    for _ in range(12):
        t = datetime(1880, 1, 1) + timedelta(minutes=random.randrange(200 * 366 * 1440))
        for fold in 0, 1:
            d = t.replace(tzinfo=z, fold=fold)
            print(d, d.utcoffset(), d.dst(), d.tzname())
        u = t.replace(tzinfo=timezone.utc).astimezone(z)
        print(u, u.fold, u.tzname(), u.astimezone(timezone.utc).replace(tzinfo=None) == t)
    for year in 2038,:
        t = datetime(year, 1, 1, tzinfo=timezone.utc)
        last = None
        for step in range(0, 366 * 48, 24):
            u = (t + timedelta(minutes=30 * step)).astimezone(z)
            now = (u.utcoffset(), u.fold)
            if now != last: print(key, u, u.fold, u.dst(), u.tzname()); last = now
try: ZoneInfo('No/Where')
except zoneinfo.ZoneInfoNotFoundError as e: print(type(e).__name__)
z = pickle.loads(pickle.dumps(ZoneInfo('Europe/Berlin'))); print(z is ZoneInfo('Europe/Berlin'))
print(ZoneInfo.no_cache('Europe/Berlin') is ZoneInfo('Europe/Berlin'))
ZoneInfo.clear_cache(); print(isinstance(z, ZoneInfo), len(zoneinfo.available_timezones()) > 400)
class Z(ZoneInfo): pass
print(repr(Z('UTC')), Z('UTC') is Z('UTC'), datetime(2024, 3, 31, 2, 30, tzinfo=ZoneInfo('Europe/Berlin')).isoformat())
import io
with open('/usr/share/zoneinfo/Europe/Paris', 'rb') as f: p = ZoneInfo.from_file(io.BytesIO(f.read()), key='Own'); print(repr(p), datetime(2024, 7, 1, tzinfo=p))
