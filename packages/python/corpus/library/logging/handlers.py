"""logging: files that turn over, queues, configuration in all forms, records, formatters, the last resort."""

import io
import logging
import logging.config
import logging.handlers
import os
import queue
import sys


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, str(error).replace(os.getcwd(), "CWD"))


def files():
    return {name: open(name).read() for name in sorted(os.listdir(".")) if os.path.isfile(name)}


log = logging.getLogger("rotating")
log.propagate = False
log.setLevel("DEBUG")
h = logging.handlers.RotatingFileHandler("r.log", maxBytes=20, backupCount=2, delay=True, encoding="utf-8")
log.addHandler(h)
for n in range(7):
    log.info("message %d", n)
h.close()
print(files(), h.shouldRollover(logging.makeLogRecord({"msg": "x" * 50})))
h.namer = lambda name: name.replace(".log", "-log") + ".old"
h.rotator = lambda source, dest: os.rename(source, dest)
h.doRollover()
h.close()
print(sorted(files()))
log.removeHandler(h)
t = logging.handlers.TimedRotatingFileHandler("t.log", when="S", interval=2, backupCount=1, utc=True, delay=True)
print(t.suffix, t.interval, t.when, t.computeRollover(1000), logging.handlers.TimedRotatingFileHandler("u.log", "midnight", delay=True, utc=True).computeRollover(0), logging.handlers.TimedRotatingFileHandler("u.log", "W3", delay=True, utc=True).computeRollover(0), t.getFilesToDelete())
for when in ("X", "W9", "W"):
    attempt(lambda: logging.handlers.TimedRotatingFileHandler("u.log", when, delay=True))
w = logging.handlers.WatchedFileHandler("w.log")
watched = logging.getLogger("watched")
watched.addHandler(w)
watched.propagate = False
watched.warning("one")
os.rename("w.log", "w.old")
watched.warning("two")
w.close()
print(open("w.old").read(), open("w.log").read())
q = queue.SimpleQueue()
queued = logging.getLogger("queued")
queued.propagate = False
queued.addHandler(logging.handlers.QueueHandler(q))
try:
    1 / 0
except ZeroDivisionError:
    queued.exception("failed %s", "args")
record = q.get()
print(record.msg.splitlines()[0], record.args, record.exc_info, record.exc_text is None, record.message.splitlines()[-1])
out = io.StringIO()
listener = logging.handlers.QueueListener(q, logging.StreamHandler(out), respect_handler_level=True)
listener.handle(record)
print(out.getvalue().splitlines()[0])
m = logging.handlers.MemoryHandler(3, target=logging.StreamHandler(out), flushOnClose=False)
buffered = logging.getLogger("buffered")
buffered.addHandler(m)
buffered.propagate = False
for n in range(4):
    buffered.warning("b%d", n)
print(out.getvalue().split()[-3:], len(m.buffer))
m.setTarget(None)
m.close()
for record in (logging.LogRecord("n", logging.INFO, "/a/b.py", 3, "%s %(k)s" if False else "%s-%s", (1, 2), None, "func", "STACK"), logging.makeLogRecord({"msg": "made %(k)s", "args": {"k": 5}, "levelno": 35, "levelname": "X", "created": 0, "msecs": 7, "name": "a.b"})):
    for fmt, style in (("%(levelname)-8s %(name)s %(module)s %(filename)s:%(lineno)d %(funcName)s %(message)s", "%"), ("{levelno:>5} {message!r:.4} {process!r:.0}", "{"), ("$message ${levelname} $$", "$")):
        print(logging.Formatter(fmt, style=style).format(record))
logging.Formatter.converter = lambda self, s: __import__("time").gmtime(s)
f = logging.Formatter("%(asctime)s|%(message)s", "%Y-%m-%d %H:%M:%S", defaults={"extra": "none"})
print(f.format(record), f.usesTime(), f.formatTime(record, "%H"), logging.Formatter("%(asctime)s").format(record), logging.Formatter("%(message)s %(extra)s", defaults={"extra": "none"}).format(record), logging.Formatter("{a}", style="{", defaults={"a": 5}).format(record))
attempt(lambda: logging.Formatter("%(nope)s").format(record))
attempt(lambda: logging.Formatter("{nope", style="{"))
attempt(lambda: logging.Formatter("nothing here"))
attempt(lambda: logging.makeLogRecord({"msg": "%d", "args": ("x",)}).getMessage())
print(logging.BufferingFormatter(f).format([record]), logging.Filter("a.b").filter(record), logging.Filter("a.bc").filter(record), logging.Filter("").filter(record))
config = {
    "version": 1,
    "filters": {"short": {"()": lambda limit: (lambda r: len(r.getMessage()) < limit), "limit": 10}},
    "formatters": {"brief": {"format": "{levelname[0]}:{message}", "style": "{"}, "custom": {"()": "logging.Formatter", "fmt": "%(name)s %(message)s"}},
    "handlers": {"out": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "brief", "filters": ["short"]}, "file": {"class": "logging.FileHandler", "filename": "cfg.log", "formatter": "custom", "level": "ERROR", "mode": "w"}},
    "loggers": {"app": {"level": "DEBUG", "handlers": ["out", "file"], "propagate": False}, "app.quiet": {"level": "CRITICAL"}},
    "root": {"level": "WARNING", "handlers": ["out"]},
    "disable_existing_loggers": True,
}
logging.config.dictConfig(config)
app = logging.getLogger("app")
app.debug("short")
app.error("a long error message")
app.error("err")
logging.getLogger("app.quiet").error("unseen")
logging.getLogger("app.child").info("child")
logging.getLogger("elsewhere").warning("root")
print(open("cfg.log").read(), log.disabled, app.getChildren() if hasattr(app, "getChildren") and False else sorted(l.name for l in app.getChildren()), app.handlers[1], logging.getHandlerNames() >= {"out"}, logging.getHandlerByName("out") is app.handlers[0])
for bad in ({}, {"version": 1, "handlers": {"h": {"class": "nope.Nope"}}}, {"version": 1, "root": {"handlers": ["missing"]}}, {"version": 1, "loggers": {"x": {"level": "LOUD"}}}, {"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "formatter": "none"}}}, {"version": 1, "incremental": True, "handlers": {"zz": {"level": 1}}}):
    attempt(lambda: logging.config.dictConfig(bad))
with open("log.ini", "w") as file:
    file.write("[loggers]\nkeys=root,ini\n[handlers]\nkeys=h\n[formatters]\nkeys=f\n[logger_root]\nlevel=ERROR\nhandlers=h\n[logger_ini]\nlevel=DEBUG\nhandlers=h\nqualname=ini\npropagate=0\n[handler_h]\nclass=StreamHandler\nargs=(sys.stdout,)\nformatter=f\n[formatter_f]\nformat=INI %(levelname)s %(message)s\n")
logging.config.fileConfig("log.ini", disable_existing_loggers=False)
logging.getLogger("ini").debug("from the file")
attempt(lambda: logging.config.fileConfig("missing.ini"))
adapter = logging.LoggerAdapter(logging.getLogger("ini"), {"who": "me"}, merge_extra=True)
adapter.info("adapted", extra={"also": 1})
print(adapter, adapter.process("m", {"extra": {"a": 1}}), adapter.isEnabledFor(5), adapter.name)
logging.getLogger().handlers.clear()
sys.stderr = sys.stdout
lonely = logging.getLogger("lonely")
lonely.warning("last resort")
print(logging.lastResort, logging.root, lonely.hasHandlers(), logging.getLevelName(15), logging.getLevelName("NOPE"), logging.NullHandler().handle(record))


class Strict(logging.Handler):
    def emit(self, record):
        try:
            raise OSError("cannot emit")
        except OSError:
            self.handleError(record)


lonely.addHandler(Strict())
old, sys.stderr = sys.stderr, io.StringIO()
lonely.error("boom %s", 1)
text, sys.stderr = sys.stderr.getvalue(), old
print([line for line in text.splitlines() if not line.startswith(" ")])
logging.Logger.manager.disable = 0
custom = logging.getLoggerClass()
attempt(lambda: logging.setLoggerClass(int))
logging.setLoggerClass(type("Mine", (logging.Logger,), {"shout": lambda self, m: print(m.upper())}))
logging.getLogger("mine").shout("hey")
logging.setLoggerClass(custom)
logging.setLogRecordFactory(lambda *a, **k: logging.LogRecord(*a, **k))
def stack():
    lonely.handlers[:] = [logging.StreamHandler(sys.stdout)]
    lonely.handlers[0].setFormatter(logging.Formatter("%(funcName)s %(message)s"))
    lonely.error("here")
    lonely.error("one up", stacklevel=2)


def caller():
    stack()


caller()
