import _bisect


class Bad:
    def __lt__(self, other):
        raise KeyError('no')


values = [1, 3, 3, 5, 8, 8, 8, 20]
for x in range(-1, 22):
    print(x, _bisect.bisect_left(values, x), _bisect.bisect_right(values, x), _bisect.bisect_left(values, x, 2, 6))
items = []
for n in range(200):
    _bisect.insort_right(items, (n * 7919) % 101)
print(items)
pairs = []
for n in range(100):
    _bisect.insort_left(pairs, ((n * 31) % 17, n), key=lambda p: p[0])
print(pairs)
show(lambda: _bisect.bisect_left([1, 2], Bad()))
show(lambda: _bisect.bisect_right([1, 2], Bad()))
show(lambda: _bisect.insort_left((1, 2), 1))
show(lambda: _bisect.bisect_right(a=[1, 2, 3], x=2, hi=None))

show(lambda: _bisect.bisect_left([1,2],1.5,-1))
show(lambda: _bisect.bisect_left(5,1))
show(lambda: _bisect.bisect_left([1,"a"],1.5))
show(lambda: _bisect.bisect_right([1,2,2,3],2,key=lambda x:x))
show(lambda: _bisect.bisect_left([1,2],1,0,10))
show(lambda: _bisect.bisect_left([1],1,"a"))
show(lambda: _bisect.bisect_left([1],1,0,"a"))
