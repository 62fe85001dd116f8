# __del__ when a name's last reference goes is CPython's; what is sure is that it is called at gc or by hand.
class A:
    def __del__(self): pass
print(callable(A.__del__))
class B: pass
b = B(); b.x = 1
del b.x
try: b.x
except AttributeError as e: print(e)
try: del b.x
except AttributeError as e: print(e)
del b
try: b
except NameError as e: print(e)
