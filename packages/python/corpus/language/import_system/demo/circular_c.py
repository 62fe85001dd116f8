from .circular_d import d
c = 1
