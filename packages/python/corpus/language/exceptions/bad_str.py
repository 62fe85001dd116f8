# Exceptions whose str or repr fails.
class Bad(Exception):
    def __str__(self): raise ValueError('no str')
    def __repr__(self): raise ValueError('no repr')
import traceback, sys
try: raise Bad
except Bad as e: print(traceback.format_exception_only(e))
class Arg:
    def __repr__(self): raise RuntimeError('arg repr')
try: raise KeyError(Arg())
except KeyError as e: print(traceback.format_exception_only(e))
try: str(KeyError(Arg()))
except RuntimeError as e: print(e)
class None_(Exception):
    def __str__(self): return None
print(traceback.format_exception_only(None_()))
sys.stdout.flush()
raise Bad
