import sys, os
print(__name__, sorted(globals()), os.getcwd(), sys.argv)
try:
    1/0
except ZeroDivisionError:
    raise SystemExit("bye")
