# Tracebacks of calls and expressions over several lines.
import traceback
def f(*args, **kw): raise ValueError('x')
def run(g):
    try: g()
    except Exception: print(traceback.format_exc(), end='')
def a():
    return f(
        1,
        2,
    )
def b():
    x = (1 +
         2 +
         f(3) +
         4)
def c():
    return [
        f(i)
        for i in range(3)
        if i == 0
    ]
def d():
    f(1,
      b=f(2))
def e():
    return {
        'k': 1,
        'z': f(),
    }
def g():
    if (1 and
        f()):
        pass
def h():
    x = f(1) \
        + f(2)
def i():
    return (f
            (1))
def j():
    foo = 1; bar = f(); baz = 2
def k():
    return (1
            / 0)
def l():
    return (
        1 / 0
    )
def m():
    x = [1, 2, 3]
    return x[
        10
    ]
def n():
    return "abc" \
        .nope
def o():
    with f(
        1
    ): pass
def p():
    for x in f(
        1): pass
def q():
    raise ValueError(
        'long',
        'message'
    )
def r():
    assert (
        0
    ), 'message'
def s():
    class A(
        f()
    ): pass
def t():
    def inner(
        x=f(),
    ): pass
def u():
    return f"""
    {f()}
    """
def v():
    lambda_ = lambda: (
        f()
    )
    lambda_()
def w():
    (f)(1)(2)(3)
def x():
    return f(1
        ).x
for fn in a, b, c, d, e, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x: run(fn)
