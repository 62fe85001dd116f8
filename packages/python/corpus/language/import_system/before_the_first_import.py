# What belongs to the import system can be seen before anything was imported.
print(print.__self__.__spec__)
print(__builtins__.__loader__ if hasattr(__builtins__, '__loader__') else __builtins__['__loader__'])

names = {}
exec('value = 1', names)
print(names['__builtins__']['__spec__'].origin)
print((lambda: 0).__builtins__['__spec__'].name)
print('__import__' in dir(print.__self__))
print('BuiltinImporter' in [each.__name__ for each in object.__subclasses__()])


def deep(count):
    try:
        return deep(count + 1)
    except RecursionError:
        return count > 100


print(deep(0))
import sys

print(sys.meta_path[0].__name__, '__main__' in sys.modules, 'json' in sys.stdlib_module_names)
print(__import__('os').path.basename('a/b'))
