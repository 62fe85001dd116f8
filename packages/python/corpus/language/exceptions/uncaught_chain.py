# An exception with cause, context and notes ends the program.
class Custom(Exception):
    def __str__(self): return 'custom text\nof two lines'
def low(): raise KeyError('low')
def middle():
    try: low()
    except KeyError as e:
        err = ValueError('middle'); err.add_note('a note'); err.add_note('another\nnote')
        raise err from e
def high():
    try: middle()
    except ValueError:
        raise Custom
high()
