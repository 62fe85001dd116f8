"""sys: its attributes and functions that every program can rely on."""

import sys

CASES = """
sys.version_info[:2], sys.version_info.major, sys.version_info >= (3, 14), type(sys.version_info).__name__, len(sys.version_info), sys.hexversion >> 16
type(sys.implementation).__name__, hasattr(sys.implementation, 'cache_tag'), sys.implementation.hexversion > 0
sys.byteorder, sys.maxunicode, sys.copyright.splitlines()[0], sys.float_repr_style, sys.platlibdir
sys.float_info.max, sys.float_info.dig, sys.float_info.epsilon, sys.float_info.mant_dig, sys.float_info.min_10_exp, sys.float_info.radix, len(sys.float_info)
sys.hash_info.algorithm, sys.hash_info.inf, sys.hash_info.nan, sys.hash_info.imag, type(sys.hash_info).__name__
sys.int_info.default_max_str_digits, sys.int_info.str_digits_check_threshold
sys.flags.debug, sys.flags.optimize, sys.flags.ignore_environment, sys.flags.int_max_str_digits, type(sys.flags).__name__
sys.flags.nope
sys.version_info.nope
type(sys.flags)()
type(sys.float_info)([1])
sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.getfilesystemencodeerrors()
sys.getrecursionlimit(), sys.setrecursionlimit(2000), sys.getrecursionlimit(), sys.setrecursionlimit(1000)
sys.setrecursionlimit(0)
sys.setrecursionlimit("a")
sys.setrecursionlimit()
sys.getrefcount([]) > 0, sys.getswitchinterval() > 0, sys.is_finalizing()
sys.setswitchinterval(0)
sys.setswitchinterval("a")
sys.intern("abc"), sys.intern("a" + "b") is sys.intern("ab"), sys._is_interned("x") in (True, False)
sys.intern(5)
sys.intern(type("S", (str,), {})("x"))
sys.get_int_max_str_digits(), sys.set_int_max_str_digits(640), len(str(10**639)), sys.set_int_max_str_digits(0), len(str(10**5000)), sys.set_int_max_str_digits(4300)
str(10**5000)
int("1" * 5000)
sys.set_int_max_str_digits(100)
sys.set_int_max_str_digits(maxdigits=4300)
sys.getsizeof([]) > 0, sys.getsizeof(1, 5) > 0
sys.getsizeof()
sys.exc_info(), sys.exception(), sys._getframe().f_code.co_name, sys._getframe(0) is not None
sys._getframe(10000)
sys._getframemodulename(), sys._getframemodulename(10000)
sys.gettrace(), sys.getprofile(), sys.get_asyncgen_hooks(), sys.get_coroutine_origin_tracking_depth()
sys.set_coroutine_origin_tracking_depth(-1)
sys.set_asyncgen_hooks(firstiter=5)
sys.call_tracing(lambda a, b: a + b, (1, 2))
sys.getallocatedblocks() >= 0, sys.getunicodeinternedsize() >= 0
sys.audit("my.event", 1, 2)
sys.audit()
sys.audit(5)
sys.exit.__doc__.splitlines()[0], sys.displayhook is sys.__displayhook__, sys.stdout is sys.__stdout__, sys.breakpointhook is sys.__breakpointhook__
"math" in sys.builtin_module_names or "math" in sys.stdlib_module_names, "json" in sys.stdlib_module_names, "nope" in sys.stdlib_module_names, type(sys.stdlib_module_names).__name__
sys.modules["sys"] is sys, type(sys.modules).__name__, sys.__name__, type(sys.path).__name__, type(sys.meta_path).__name__, type(sys.path_importer_cache).__name__
sys.warnoptions, sys._xoptions, sys.dont_write_bytecode in (True, False), sys.pycache_prefix, sys.orig_argv != None, sys._git[0]
sys.nope
type(sys.thread_info).__name__
sys.is_stack_trampoline_active(), sys._is_gil_enabled(), sys.api_version
sys.unraisablehook.__name__, sys.stdin.name, sys.stdout.name, sys.stderr.name, sys.stdout.encoding, sys.stderr.errors, sys.stdout.mode
"""
for case in CASES.strip().splitlines():
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "->", type(error).__name__, error)

events = []
sys.addaudithook(lambda name, args: events.append((name, args)) if name.startswith("corpus.") else None)
sys.audit("corpus.one")
sys.audit("corpus.two", 1, "b")
print(events)


def refuse(name, args):
    if name == "corpus.forbidden":
        raise RuntimeError("not allowed")


sys.addaudithook(refuse)
try:
    sys.audit("corpus.forbidden")
except RuntimeError as error:
    print(error)
