from .circular_c import c
d = 2
