from . import circular_a
b = 'b' + str(hasattr(circular_a, 'a'))
