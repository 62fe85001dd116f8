# Trees that compile() optimizes, from text and from trees.
import ast

for source in "a * __debug__", ast.parse("a * __debug__"):
    for flags in ast.PyCF_ONLY_AST, ast.PyCF_OPTIMIZED_AST:
        for level in 0, 1:
            print(ast.dump(compile(source, "f", "exec", flags, optimize=level)))
try:
    compile(ast.parse("a"), "f", "eval", ast.PyCF_OPTIMIZED_AST)
except TypeError as error:
    print(error)

# Code that awaits, run as a function
code = compile("import asyncio\na = await asyncio.sleep(0, 1)", "f", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
import asyncio, types

g = {}
asyncio.run(types.FunctionType(code, g)())
print(g["a"], code.co_flags & 0x80)
