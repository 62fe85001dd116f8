# The order in which parts of expressions and statements are evaluated.
log = []
class V:
    def __init__(self, n): self.n = n
    def __getattr__(self, name): 
        if name.startswith('__'): raise AttributeError(name)
        log.append(f'{self.n}.{name}'); return V(f'{self.n}.{name}')
    def __setattr__(self, name, v):
        if name == 'n': object.__setattr__(self, name, v)
        else: log.append(f'set {self.n}.{name}')
    def __getitem__(self, k): log.append(f'{self.n}[{show(k)}]'); return V(f'{self.n}[]')
    def __setitem__(self, k, v): log.append(f'set {self.n}[{show(k)}]')
    def __delitem__(self, k): log.append(f'del {self.n}[{show(k)}]')
    def __delattr__(self, k): log.append(f'del {self.n}.{k}')
    def __call__(self, *a, **k): log.append(f'call {self.n}'); return V(f'{self.n}()')
    def __add__(self, o): log.append(f'{self.n}+{show(o)}'); return V('sum')
    def __iadd__(self, o): log.append(f'{self.n}+={show(o)}'); return self
    def __neg__(self): log.append(f'-{self.n}'); return self
    def __bool__(self): log.append(f'bool {self.n}'); return True
    def __lt__(self, o): log.append(f'{self.n}<{show(o)}'); return True
    def __iter__(self): log.append(f'iter {self.n}'); return iter([V(self.n + '1'), V(self.n + '2')])
    def __hash__(self): log.append(f'hash {self.n}'); return 1
    def keys(self): log.append(f'keys {self.n}'); return ['kk' + self.n]
    def __format__(self, s): log.append(f'format {self.n} {s}'); return ''
    def __contains__(self, o): log.append(f'{show(o)} in {self.n}'); return True
def show(x): return x.n if isinstance(x, V) else type(x).__name__
def v(n): log.append(n); return V(n)
def run(source):
    log.clear()
    try: exec(source, {'v': v, 'log': log})
    except Exception as e: log.append(repr(e))
    print(source.replace('\n', ' | '), '=>', ' '.join(log).replace(' v ', ' '))
for source in ['v("a") + v("b")', 'v("a") < v("b") < v("c")', 'v("f")(v("x"), *v("y"), k=v("z"), **v("w"))', 'v("f")(k=v("a"), *v("b"))', 'v("f")(*v("a"), *v("b"), **v("c"), d=v("d"), **v("e"))', 'v("a").b.c(v("x")).d', 'v("a")[v("b")][v("c")]', 'v("a")[v("b"):v("c"):v("d")]', 'v("a")[v("b"), v("c"):v("d")]', '{v("a"): v("b"), v("c"): v("d")}', '{v("a"), v("b")}', '[v("a"), *v("b"), v("c")]', '(v("a"), v("b"))', '{**v("a"), "k": v("b")}', 'v("a") if v("b") else v("c")', 'v("a") and v("b") and v("c")', 'not v("a") or v("b")', 'lambda x=v("a"), *, y=v("b"): v("c")', 'f"{v("a")}{v("b"):{v("c")}}"', 'v("a") in v("b")', '-v("a") + -v("b")', 'v("a").x = v("b")', 'v("a")[v("b")] = v("c")', 'v("a").x, v("b")[v("c")] = v("d"), v("e")', 'v("a").x = v("b")[v("c")] = v("d")', 'v("a").x += v("b")', 'v("a")[v("b")] += v("c")', '[v("a").x, *v("b").y] = v("c")', 'del v("a").x, v("b")[v("c")]', 'v("a").x: v("b") = v("c")', 'v("a")[v("b")]: v("c")', 'x: v("a") = v("b")', 'for v("a").x in v("b"): v("c")', 'with v("a") as v("b").x: v("c")', 'assert not v("a"), v("b")', 'raise v("a") from v("b")', '@v("a")\n@v("b")\ndef f(x: v("c") = v("d")) -> v("e"): pass', '@v("a")\nclass C(v("b"), k=v("c")): v("d")', 'class C(*v("a"), metaclass=v("m"), **v("b")): v("d")', '[v("a") for x in v("b") if v("c") for y in v("d")]', '{v("k"): v("v") for x in v("b")}', 'print(v("a"), end="", sep=v("b"), file=open("x", "w"))', '(y := v("a")) + y', 'v("a")[(z := v("b"))] = z', 'while v("a"): v("b"); break', 'if v("a") + v("b"): v("c")\nelse: v("d")', 'match v("a"):\n case _ if not v("b"): pass\n case _ if v("c"): v("d")', 'try: v("a")[0](1)\nexcept v("b"): pass\nelse: v("c")\nfinally: v("d")', 'try: 1/0\nexcept (v("b"), ZeroDivisionError): v("c")\nfinally: v("d")', 'import sys as v2; v("a")', 'return_ = v("a"); global_ = v("b")']: run(source)
