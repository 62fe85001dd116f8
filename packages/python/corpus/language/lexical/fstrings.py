# f-strings: nesting, formats, debugging, quotes.
name, width, value = 'Ada', 10, 3.14159
print(f'{name}', f'{name!r:>{width}}', f'{value:.{2}f}|{value:{width}.{3}}', f'{{}}', f'{{{name}}}', F'{name}'f'b' 'c')
print(f'{name=}', f'{ name = }', f'{name = !s}', f'{value=:.2f}', f'{1 + 1=}', f'{width = :>5}')
print(f'{'nested' + f'{1 + 1}'}', f"{"a" "b"}", f'{f'{f'{1}'}'}', f'{'\n'}' == '\n', f'{ {'a': 1}['a'] }', f'{(lambda x: x * 2)(3)}')
print(f'''{
    name  # a comment
    + '!'
}''', f'{name
}')
print(f'{value:{'>'}{width}}', f'{width:#x}', f'{width:{"0"}>5}', f'{"x":{"*^9"}}')
print(f'{[x for x in range(3)]}', f'{name:}', f'{1,}', f'{*[1, 2],}', f'{1 if 0 else 2}', f'{(x := 5)}', x, f'{x:=5}')
print(rf'\n{name}\d', fr'{name}\{name}', f'\N{DIGIT ONE}{name}', rf'{'\n'}' == '\n')
class C:
    def __format__(self, spec): return f'<{spec}>'
    def __repr__(self): return 'C!'
c = C()
print(f'{c}', f'{c:a b}', f'{c!r}', f'{c!s:>5}', f'{c:{c:x}}', f'{c=}', f'{c=:z}', f'{c:%H:%M}', f'{c:\n}')
order = []
def t(x): order.append(x); return x
f'{t(1)}{t(2):{t(3)}}{t("a")!r:{t(10)}}'
print(order, f'{(lambda: 1)()}')
print(f'{3!r:^{width}}|{yes if (yes := 1) else 0}', f'a{{b}}c{{{{', f'{"":*^5}', f'{None}', f'{True:d}', f'{name:s}' f'{"é":>3}')
