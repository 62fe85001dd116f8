"""The accounts, groups and limits of the system, as native CPython sees them."""
import grp
import os
import pwd
import resource


def attempt(function, *arguments):
    try:
        print(function(*arguments))
    except (KeyError, ValueError, TypeError) as error:
        print(type(error).__name__, error)


print(pwd.getpwall() == sorted(pwd.getpwall(), key=pwd.getpwall().index), pwd.getpwall())
print(grp.getgrall())
attempt(pwd.getpwuid, 0)
attempt(pwd.getpwnam, "root")
attempt(pwd.getpwnam, "no such account")
attempt(pwd.getpwuid, 4000000)
attempt(grp.getgrgid, 0)
attempt(grp.getgrnam, "no such group")
attempt(grp.getgrgid, 4000000)
print(os.path.expanduser("~root/x"), os.path.expanduser("~nobody-here/x"))

for name in ("NOFILE", "CORE", "CPU", "AS", "NPROC"):
    print(name, *resource.getrlimit(getattr(resource, "RLIMIT_" + name)))
attempt(resource.getrlimit, 99)
attempt(resource.getrusage, 7)
attempt(resource.setrlimit, resource.RLIMIT_CORE, 5)
attempt(resource.setrlimit, resource.RLIMIT_NOFILE, (5, 1))
attempt(resource.setrlimit, resource.RLIMIT_NOFILE, resource.getrlimit(resource.RLIMIT_NOFILE))
usage = resource.getrusage(resource.RUSAGE_SELF)
print(type(usage).__name__, len(usage), usage.ru_utime > 0, usage.ru_maxrss > 1000, resource.getpagesize())
