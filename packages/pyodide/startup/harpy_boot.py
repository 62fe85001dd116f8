"""Turns a restored or embedded interpreter into a Python started from a command line.

Runs before the program; keeps nothing alive that the program could notice.
"""

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
    "write_bytecode",
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


def merge_config(parsed, live):
    """Put what a command line asks for into the dict `live`.

    Returns {"fresh": options that need a new interpreter, "flags": [(name, value)] for PyConfig_Set}.
    """
    known = {*_SETTABLE_FLAGS, *_COPIED, *_IGNORED}
    fresh = [k for k, v in parsed.items() if k not in known and live.get(k) != v]
    flags = [(k, parsed[k]) for k in _SETTABLE_FLAGS if parsed[k] != live[k]]
    for name in _COPIED:
        live[name] = parsed[name]
    live["stdio_encoding"] = parsed["stdio_encoding"] or "utf-8"
    live["stdio_errors"] = parsed["stdio_errors"] or "strict"
    configure(live)
    return {"fresh": fresh, "flags": flags}


def configure(config):
    """Bring the sys module in line with a configuration."""
    sys.argv[:] = config["argv"]
    sys.orig_argv[:] = config["orig_argv"]
    sys.warnoptions[:] = config["warnoptions"]
    sys._xoptions.clear()
    for option in config["xoptions"]:
        name, given, value = option.partition("=")
        sys._xoptions[name] = value if given else True
    sys.dont_write_bytecode = not config["write_bytecode"]
    sys.pycache_prefix = config["pycache_prefix"]
    if config["int_max_str_digits"] >= 0:
        sys.set_int_max_str_digits(config["int_max_str_digits"])
    if sys.warnoptions:
        import warnings

        warnings._processoptions(sys.warnoptions)
    open_standard_streams(config)
    prepend_python_path(config["pythonpath_env"])


def open_standard_streams(config):
    """Make sys.stdin, stdout and stderr as Python does at start: buffered and line-buffered by what they lead to."""
    encoding = config["stdio_encoding"]
    errors = config["stdio_errors"]
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


def prepend_python_path(path):
    """Put PYTHONPATH in front of sys.path, and run what site would have found there."""
    # Pyodide puts the working folder there; Py_RunMain does where python does.
    sys.path[:] = [entry for entry in sys.path if entry]
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


def settle():
    """Last step before the program: undo what embedding changed, renew what a snapshot froze."""
    sys.excepthook = sys.__excepthook__
    random = sys.modules.get("random")
    if random is not None:
        random.seed()

