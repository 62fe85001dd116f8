"""logging: levels, handlers, formatters, filters, configuration, exceptions."""

import io
import logging
import logging.config
import logging.handlers
import sys

stream = io.StringIO()
handler = logging.StreamHandler(stream)
handler.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(funcName)s:%(lineno)d:%(message)s"))
log = logging.getLogger("app.module")
log.addHandler(handler)
log.setLevel(logging.INFO)
log.propagate = False


def work():
    log.debug("hidden")
    log.info("info %s %d", "x", 5)
    log.warning("dict %(k)s", {"k": "v"})
    log.error("plain %s")
    try:
        1 / 0
    except ZeroDivisionError:
        log.exception("failed")
    log.log(25, "between")
    log.critical("stack", stack_info=False, extra={"custom": 1})


work()
print(stream.getvalue().replace(__file__, "FILE"))
print(log, log.name, log.parent, log.level, log.getEffectiveLevel(), log.isEnabledFor(10), log.handlers[0].level, logging.getLogger("app") is log.parent, logging.getLogger(), logging.getLevelName(25), logging.getLevelName("INFO"), logging.getLevelNamesMapping()["ERROR"], log.getChild("x").name, log.hasHandlers())
logging.addLevelName(25, "NOTICE")
print(logging.getLevelName(25))
for style, text in (("%", "%(message)-8s|%(levelno)03d"), ("{", "{message:>8}|{levelname}"), ("$", "$message ${name}")):
    record = logging.LogRecord("n", 30, "path/file.py", 7, "msg %s", ("a",), None)
    print(logging.Formatter(text, style=style).format(record))
print(record.getMessage(), record.module, record.filename, record.pathname, record.levelname, record, record.exc_info)
for bad in (lambda: logging.Formatter("%(x)s %z", validate=True), lambda: logging.Formatter("{message", style="{"), lambda: logging.Formatter("x", style="?"), lambda: log.setLevel("NOPE"), lambda: log.setLevel(1.5), lambda: logging.getLogger(5), lambda: log.info("x", extra={"message": 1})):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)


class OnlyOdd(logging.Filter):
    def filter(self, record):
        record.tag = "odd"
        return int(record.msg) % 2


out = io.StringIO()
h = logging.StreamHandler(out)
h.addFilter(OnlyOdd())
h.setFormatter(logging.Formatter("{tag} {msg}", style="{"))
other = logging.getLogger("other")
other.propagate = False
other.addHandler(h)
for i in range(4):
    other.warning(str(i))
print(repr(out.getvalue()))
adapter = logging.LoggerAdapter(log, {"user": "bob"})
stream.truncate(0)
stream.seek(0)
adapter.info("adapted")
print(stream.getvalue(), adapter.extra)
memory = logging.handlers.MemoryHandler(10, flushLevel=logging.ERROR, target=handler)
m = logging.getLogger("mem")
m.propagate = False
m.addHandler(memory)
stream.truncate(0)
stream.seek(0)
m.warning("kept")
print(repr(stream.getvalue()))
m.error("flush now")
print(stream.getvalue().count("\n"))
logging.config.dictConfig({"version": 1, "formatters": {"f": {"format": "CFG %(message)s"}}, "handlers": {"h": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "f", "level": "INFO"}}, "loggers": {"cfg": {"handlers": ["h"], "level": "DEBUG", "propagate": False}}, "disable_existing_loggers": False})
logging.getLogger("cfg").info("configured")
logging.getLogger("cfg").debug("not shown")
try:
    logging.config.dictConfig({"version": 2})
except ValueError as error:
    print(error)
root = logging.getLogger()
logging.basicConfig(stream=sys.stdout, format="ROOT %(message)s", level=logging.DEBUG, force=True)
logging.debug("debug %s", "root")
logging.getLogger("third.party").info("propagates")
logging.disable(logging.INFO)
logging.info("disabled")
logging.warning("enabled")
logging.disable(logging.NOTSET)
logging.raiseExceptions = False
logging.info("bad %d", "x")
print(logging.Formatter().formatException((ValueError, ValueError("v"), None)), logging.BASIC_FORMAT, root.handlers)
logging.captureWarnings(True)
import warnings

warnings.simplefilter("always")
logging.getLogger("py.warnings").handlers = [h2 := logging.StreamHandler(io.StringIO())]
warnings.warn("captured warning")
print("captured warning" in h2.stream.getvalue())
logging.captureWarnings(False)
logging.shutdown()
