"""os: the environment, identities, constants, and functions of processes that need no other process."""

import os

CASES = """
os.environ["HOME"] == os.getenv("HOME"), os.getenv("NOPE"), os.getenv("NOPE", 5), os.getenvb(b"TZ"), os.environb[b"TZ"], type(os.environ).__name__
os.environ["NOPE"]
os.environ[5]
os.environ["A"] = 5
os.putenv("A=B", "c")
os.environ.setdefault("CORPUS_A", "1"), os.environ["CORPUS_A"], "CORPUS_A" in os.environ, os.environb.get(b"CORPUS_A"), os.environ.pop("CORPUS_A"), "CORPUS_A" in os.environ, os.environ.pop("CORPUS_A", None)
os.environ.pop("CORPUS_A")
os.environ.update({"CORPUS_B": "2"}), os.environ.get("CORPUS_B"), os.unsetenv("CORPUS_B"), os.environ.get("CORPUS_B"), os.environ.__delitem__("CORPUS_B")
{**os.environ}.keys() == os.environ.keys(), isinstance(os.environ | {"x": "y"}, dict), os.environ.copy() == dict(os.environ), len(os.environ) == len(list(os.environ))
repr(os.environ).startswith("environ({"), os.environ.encodekey("a"), os.environ.decodevalue(b"\\xff")
os.path.expandvars("$TZ/${TZ}x/$NOPE/$"), os.path.expanduser("~") == os.environ["HOME"], os.path.expanduser("~/x")[-2:], os.path.expandvars(b"$TZ")
os.name, os.sep, os.altsep, os.extsep, os.pathsep, os.linesep, os.curdir, os.pardir, os.defpath, os.devnull
os.getpid() > 0, os.cpu_count() > 0, isinstance(os.getppid(), int), os.process_cpu_count() > 0
os.O_RDONLY, os.O_WRONLY, os.O_RDWR, os.O_APPEND, os.O_CREAT, os.O_EXCL, os.O_TRUNC, os.SEEK_SET, os.SEEK_CUR, os.SEEK_END, os.F_OK, os.R_OK, os.W_OK, os.X_OK
os.EX_OK, os.WNOHANG, os.P_NOWAIT, os.P_WAIT
os.WIFEXITED(0), os.WEXITSTATUS(256), os.WIFSIGNALED(9), os.WTERMSIG(9), os.WIFSTOPPED(0), os.waitstatus_to_exitcode(256), os.waitstatus_to_exitcode(9), os.WCOREDUMP(128)
os.waitstatus_to_exitcode(0x137f)
len(os.urandom(16)), type(os.urandom(0)), os.urandom(5) != os.urandom(5)
os.urandom(-1)
os.urandom("a")
os.uname()[0] == os.uname().sysname, len(os.uname()), type(os.uname()).__name__
type(os.times()).__name__, len(os.times()), os.times().user >= 0
os.terminal_size((80, 24)), os.terminal_size((80, 24)).columns, os.terminal_size([1, 2])[1]
os.terminal_size((1,))
os.get_exec_path({"PATH": "/a:/b"}), os.get_exec_path({}), os.get_exec_path({b"PATH": b"/c"})
os.supports_follow_symlinks is not None, os.stat in os.supports_fd, isinstance(os.supports_dir_fd, set), os.supports_bytes_environ
issubclass(os.PathLike, object), isinstance("", os.PathLike), issubclass(os.DirEntry, os.PathLike), os.PathLike[str]
type("P", (), {"__fspath__": lambda self: "x"})() is not None and os.fspath(type("P", (), {"__fspath__": lambda self: "x"})())
os.fspath(type("P", (), {"__fspath__": lambda self: 5})())
os.stat(type("P", (), {"__fspath__": lambda self: "/"})()).st_size >= 0, isinstance(type("P", (), {"__fspath__": None})(), os.PathLike)
os.error is OSError, os.path.__name__, os.supports_effective_ids is not None
os.popen.__name__, os.execv.__name__
os.execv("x", [])
os.execve("x", ["a"], 5)
os.kill("a", 1)
os.getuid() >= 0, os.getgid() >= 0, os.getpid() == os.getpid()
os.nope
os.strerror("a")
os.system()
"""
for case in CASES.strip().splitlines():
    try:
        if " = " in case:
            print(case, "->", exec(case))
        else:
            print(case, "->", eval(case))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
