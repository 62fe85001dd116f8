"""Turns a restored or embedded interpreter into a Python started from a command line.

Runs before the program; keeps nothing alive that the program could notice.
"""

import codecs
import io
import os
import sys

# Options that can be set at any time through PyConfig_Set, which keeps sys.flags in step.
_SETTABLE_FLAGS = (
    "bytes_warning",
    "inspect",
    "interactive",
    "optimization_level",
    "parser_debug",
    "quiet",
    "verbose",
    "write_bytecode",
)

# Copied into the live configuration: read there when the program runs or modules are imported.
_COPIED = (
    "argv",
    "buffered_stdio",
    "code_debug_ranges",
    "import_time",
    "orig_argv",
    "run_command",
    "run_filename",
    "run_module",
    "skip_source_first_line",
    "warnoptions",
    "xoptions",
    "pycache_prefix",
    "int_max_str_digits",
    "pythonpath_env",
    "check_hash_pycs_mode",
)

# Where Python itself lives, and encodings: the same after every start, or applied here by hand.
_IGNORED = (
    "base_exec_prefix",
    "base_executable",
    "base_prefix",
    "exec_prefix",
    "executable",
    "filesystem_encoding",
    "filesystem_errors",
    "home",
    "module_search_paths",
    "module_search_paths_set",
    "platlibdir",
    "prefix",
    "program_name",
    "stdio_encoding",
    "stdio_errors",
    "stdlib_dir",
    "configure_c_stdio",
    "parse_argv",
    "pathconfig_warnings",
    "install_signal_handlers",
    "use_frozen_modules",
    # With no seed given both are arbitrary; a given one shows in use_hash_seed.
    "hash_seed",
)


def set_environment(environment):
    """Make os.environ and what C's getenv sees equal to `environment`."""
    wanted = {os.fsencode(k): os.fsencode(v) for k, v in environment.items()}
    for name in list(os.environb):
        if name not in wanted:
            del os.environb[name]
    os.environb.update(wanted)


def set_executable(path):
    """Say what would start this Python."""
    sys.executable = sys._base_executable = path


def merge_config(parsed, live, started_with_it):
    """Put what a command line asks for into the dict `live`.

    `started_with_it`: this interpreter was started with that very command line, and not restored from a snapshot.
    Returns {"fresh": options that need a new interpreter, "flags": [(name, value)] for PyConfig_Set}.
    """
    known = {*_SETTABLE_FLAGS, *_COPIED, *_IGNORED}
    fresh = [k for k, v in parsed.items() if k not in known and live.get(k) != v]
    flags = [(k, int(parsed[k])) for k in _SETTABLE_FLAGS if parsed[k] != live[k]]
    if fresh and not started_with_it:
        return {"fresh": fresh, "flags": []}
    for name in _COPIED:
        live[name] = parsed[name]
    live["program_name"] = parsed["orig_argv"][0]
    live["stdio_encoding"] = parsed["stdio_encoding"] or "utf-8"
    live["stdio_errors"] = parsed["stdio_errors"] or "strict"
    configure(live, started_with_it)
    return {"fresh": [], "flags": flags}


def configure(config, started_with_it):
    """Bring the sys module in line with a configuration."""
    sys.argv[:] = config["argv"]
    sys.orig_argv[:] = config["orig_argv"]
    sys.warnoptions[:] = config["warnoptions"]
    sys._xoptions.clear()
    sys._xoptions.update(config["xoptions"])
    sys.pycache_prefix = config["pycache_prefix"]
    if config["int_max_str_digits"] >= 0:
        sys.set_int_max_str_digits(config["int_max_str_digits"])
    # Pyodide puts the working folder there; Py_RunMain does where python does.
    sys.path[:] = [entry for entry in sys.path if entry]
    open_standard_streams(config)
    if started_with_it:
        return
    if sys.warnoptions:
        import warnings

        warnings._processoptions(sys.warnoptions)
    if "faulthandler" in sys._xoptions:
        import faulthandler

        faulthandler.enable()
    prepend_python_path(config["pythonpath_env"])


def open_standard_streams(config):
    """Make sys.stdin, stdout and stderr as Python does at start: buffered and line-buffered by what they lead to."""
    encoding = codecs.lookup(config["stdio_encoding"]).name
    errors = config["stdio_errors"]
    if "PYTHONIOENCODING" not in os.environ and not _is_c_locale():
        # Pyodide's C library knows no locale but C, for which Python is lenient.
        errors = "strict"
    buffered = bool(config["buffered_stdio"])
    interactive = bool(config["interactive"])

    def open_stream(fd, name, mode, errors):
        writing = mode == "wb"
        raw = open(fd, mode, buffering=-1 if buffered or not writing else 0, closefd=False)
        buffer_raw = getattr(raw, "raw", raw)
        buffer_raw.name = name
        return io.TextIOWrapper(
            raw,
            encoding,
            errors,
            newline="\n",
            line_buffering=buffered and (buffer_raw.isatty() or interactive or fd == 2),
            write_through=writing and not buffered,
        )

    sys.stdin = sys.__stdin__ = open_stream(0, "<stdin>", "rb", errors)
    sys.stdout = sys.__stdout__ = open_stream(1, "<stdout>", "wb", errors)
    sys.stderr = sys.__stderr__ = open_stream(2, "<stderr>", "wb", "backslashreplace")
    sys.stdin.mode = "r"
    sys.stdout.mode = sys.stderr.mode = "w"


def _is_c_locale():
    name = os.environ.get("LC_ALL") or os.environ.get("LC_CTYPE") or os.environ.get("LANG") or "C"
    return name in ("C", "POSIX", "C.UTF-8", "C.utf8", "UTF-8")


def prepend_python_path(path):
    """Put PYTHONPATH in front of sys.path, and run what site would have found there."""
    if not path:
        return
    entries = []
    for entry in path.split(os.pathsep):
        entry = os.path.abspath(entry)
        if entry not in entries and entry not in sys.path:
            entries.append(entry)
    sys.path[:0] = entries
    if not sys.flags.no_site:
        import site

        site.execsitecustomize()


def settle(pid, parent_pid):
    """Last step before the program: undo what embedding changed, renew what a snapshot froze."""
    sys.excepthook = sys.__excepthook__
    # PyConfig_Set leaves an int there.
    sys.dont_write_bytecode = bool(sys.dont_write_bytecode)
    random = sys.modules.get("random")
    if random is not None:
        random.seed()
    _replace_in_os("getpid", lambda: pid)
    _replace_in_os("getppid", lambda: parent_pid)


def prepare_prompt():
    """Let the prompt do without a lock that it takes at each turn, to show what has failed in other threads.

    There are no others, and Ctrl-C between taking the lock and the block under it would stop the prompt for good.
    """
    handler = type(sys)("_pyrepl._threading_handler")
    handler.install_threading_hook = lambda reader: None
    sys.modules[handler.__name__] = handler


def _replace_in_os(name, function):
    import posix

    function.__name__ = function.__qualname__ = name
    function.__module__ = "posix"
    function.__doc__ = getattr(os, name).__doc__
    setattr(os, name, function)
    setattr(posix, name, function)


def install_signals(watch, kill):
    """Make signals other than Ctrl-C arrive, and os.kill work.

    `watch(number, action)` tells that Python wants a signal: action "default", "ignore" or "handle".
    `kill(pid, number)` sends one and returns 0 or an errno.
    """
    import _signal
    import signal

    set_handler = _signal.signal
    pid = os.getpid()

    def watched_signal(signalnum, handler, /):
        before = set_handler(signalnum, handler)
        if handler == signal.SIG_DFL:
            watch(signalnum, "default")
        else:
            watch(signalnum, "ignore" if handler == signal.SIG_IGN else "handle")
        return before

    def harpy_kill(target, signum, /):
        # A signal of Python's own to itself is handled before kill returns, as elsewhere.
        if target == pid and signum and callable(signal.getsignal(signum)):
            signal.raise_signal(signum)
            return
        number = kill(target, signum)
        if number:
            raise OSError(number, os.strerror(number))

    watched_signal.__doc__ = set_handler.__doc__
    watched_signal.__name__ = watched_signal.__qualname__ = "signal"
    watched_signal.__module__ = "_signal"
    _signal.signal = watched_signal
    _replace_in_os("kill", harpy_kill)


def cache_code(folder):
    """Keep the compiled form of standard library modules in `folder`.

    They are imported from a zip file of sources, for which Python itself keeps none.
    """
    import _imp
    import marshal
    import zipimport

    archive = next((entry for entry in sys.path if entry.endswith(".zip")), None)
    compile_source = zipimport._compile_source
    key = int.from_bytes(_imp.source_hash(0, sys.version.encode())[:4], "little", signed=True)

    def cached_compile_source(path, source):
        if archive is None or not path.startswith(archive):
            return compile_source(path, source)
        name = path[len(archive) + 1 :].replace("/", ".")
        file = f"{folder}/{name}.{sys.flags.optimize}.code"
        check = _imp.source_hash(key, source)
        try:
            with open(file, "rb") as stream:
                data = stream.read()
            # Unmarshalling damaged data could do anything: both hashes must fit.
            if data[:8] == check and data[8:16] == _imp.source_hash(key, data[16:]):
                return marshal.loads(data[16:])
        except OSError:
            pass
        code = compile_source(path, source)
        data = marshal.dumps(code)
        _write_whole(file, check + _imp.source_hash(key, data) + data)
        return code

    zipimport._compile_source = cached_compile_source


def _write_whole(path, data):
    aside = f"{path}.{os.getpid()}.{os.urandom(4).hex()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(aside, "wb") as stream:
            stream.write(data)
        os.replace(aside, path)
    except OSError:
        # The cache is a convenience.
        try:
            os.unlink(aside)
        except OSError:
            pass


def install_event_loop(wait):
    """Make asyncio.run and friends block as they do elsewhere. `wait(seconds)` returns early when a signal comes.

    Pyodide's own loop is the JavaScript engine's, which does not turn while this thread runs Python.
    """
    import asyncio
    from asyncio import base_events, events, unix_events

    class Timer:
        """The loop's selector: there is nothing to select, only time to wait for."""

        def select(self, timeout=None):
            wait(3600 if timeout is None else max(timeout, 0))
            return []

        def close(self):
            pass

    class TimerEventLoop(base_events.BaseEventLoop):
        def __init__(self):
            super().__init__()
            self._selector = Timer()

        def _process_events(self, event_list):
            pass

        def _write_to_self(self):
            # Wakes the selector for another thread's sake; there are none.
            pass

    class TimerEventLoopPolicy(unix_events._UnixDefaultEventLoopPolicy):
        _loop_factory = TimerEventLoop

    asyncio._set_running_loop(None)
    events._set_event_loop_policy(TimerEventLoopPolicy())
