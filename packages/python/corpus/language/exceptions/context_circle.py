"""Contexts that a program has put in a circle."""


class Circle(Exception):
    pass


first, second, third = (Circle(i) for i in range(3))
second.__context__ = third
third.__context__ = second
try:
    try:
        raise second
    except Circle:
        raise first
except Circle as error:
    print(repr(error.__context__), repr(error.__context__.__context__))
