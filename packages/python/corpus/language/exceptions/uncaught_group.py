def f(): raise ValueError('in f')
def g():
    errors = []
    for fn in f, lambda: 1 / 0, lambda: {}['k']:
        try: fn()
        except Exception as e: errors.append(e)
    raise ExceptionGroup('several', [*errors, ExceptionGroup('nested', [TypeError('t')])])
g()
