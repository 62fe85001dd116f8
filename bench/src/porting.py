"""Times the extension of examples/porting, whichever step it was built from. Prints microseconds of each operation as JSON."""
import json
import sys

import vectors
from timing import best
from vectors import Point, Vector

COUNT = 1000


def many(step):
    """A function that does `step` so often that the loop around it does not count."""

    def run():
        for _ in range(COUNT):
            step()

    return run


v, w, p, q = Vector(1, 2), Vector(3, 4), Point(1, 2), Point(4, 6)
points = [Point(i, i % 7) for i in range(100)]
path = vectors.path(points)


class Named(Vector):
    pass


named = Named(5, 6)
short = {
    'make': lambda: Vector(1, 2),
    'make, keywords': lambda: Vector(x=1, y=2, label='up'),
    'read member': lambda: v.x,
    'read getter': lambda: v.length,
    'dot': lambda: v.dot(w),
    'dot of subclass': lambda: named.dot(w),
    'scaled': lambda: v.scaled(2.0),
    'as_tuple': lambda: v.as_tuple(),
    'v + w': lambda: v + w,
    'moved': lambda: p.moved(v),
    'distance': lambda: p.distance(q),
}
long = {
    'path of 100': lambda: vectors.path(points),
    'path_length': lambda: vectors.path_length(path),
    'walk, 100 calls': lambda: vectors.walk(path, vectors.path_length(path) / 100, lambda x, y: None),
}
rows = [[name, best(many(step)) / COUNT] for name, step in short.items()]
rows += [[name, best(run)] for name, run in long.items()]
print(json.dumps({'python': sys.version.split()[0], 'rows': rows}))
