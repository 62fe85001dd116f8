# A SyntaxError that ends the program shows the line and the carets, without a traceback.
def f(:
    pass
