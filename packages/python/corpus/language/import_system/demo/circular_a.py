from . import circular_b
a = 'a with ' + circular_b.b
