# assert: messages, what is evaluated, optimisation.
def t(x): print('eval', x); return x
assert t(1), t('not evaluated')
for f in [lambda: exec('assert 0'), lambda: exec('assert 0, "msg"'), lambda: exec('assert 0, ("a", 1)'), lambda: exec('assert t(0), t("evaluated")', {'t': t}), lambda: exec('assert [], None'), lambda: exec('assert not 5, 1/0')]:
    try: f()
    except Exception as e: print(type(e).__name__, e.args)
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    compile('assert (1, "always true")', 's', 'exec'); compile('assert ()', 's', 'exec'); compile('assert (0,)', 's', 'exec')
print([str(x.message) for x in w])
exec(compile('assert 0; print("not checked", __debug__)', 's', 'exec', optimize=1))
AssertionError = ValueError
try: assert 0, 'real'
except BaseException as e: print(type(e).__name__, e)
