import _heapq


def check(push, pop, heapify, replace, pushpop):
    seed = 1
    heap = []
    out = []
    for n in range(300):
        seed = (seed * 1103515245 + 12345) % 2147483648
        kind = seed // 65536 % 5
        value = seed // 1024 % 1000
        if kind < 3:
            push(heap, value)
        elif kind == 3 and heap:
            out.append(pop(heap))
        elif heap:
            out.append(replace(heap, value))
            out.append(pushpop(heap, value // 2))
    print(heap)
    print(out)
    items = [(n * 7919) % 101 / 4 for n in range(60)]
    heapify(items)
    print(items)
    words = ['b', 'a', 'c', 'aa', 'z', 'zz', 'y']
    heapify(words)
    print(words)


check(_heapq.heappush, _heapq.heappop, _heapq.heapify, _heapq.heapreplace, _heapq.heappushpop)
check(_heapq.heappush_max, _heapq.heappop_max, _heapq.heapify_max, _heapq.heapreplace_max, _heapq.heappushpop_max)

show(lambda: _heapq.heappush((1,),1))
show(lambda: _heapq.heappop(5))
show(lambda: _heapq.heappop([]))
show(lambda: _heapq.heapify((1,)))
show(lambda: _heapq.heapreplace([],1))
show(lambda: _heapq.heappushpop([],1))
show(lambda: _heapq.heappushpop([0,5],3))
show(lambda: _heapq.heappop_max([]))
show(lambda: _heapq.heappush([1,"a"],2))
show(lambda: _heapq.heapreplace_max([5,2],3))
show(lambda: _heapq.heappush([1]))
