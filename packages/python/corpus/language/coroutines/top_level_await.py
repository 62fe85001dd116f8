"""Code that awaits at its top (ast.PyCF_ALLOW_TOP_LEVEL_AWAIT), as the prompt of asyncio runs it."""
import ast
import asyncio
import inspect
import types

FLAG = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT


async def give(x, n=1):
    for _ in range(n):
        await asyncio.sleep(0)
    return x


async def numbers(n):
    for i in range(n):
        yield i


class Manager:
    async def __aenter__(self):
        print("enter")
        return "managed"
    async def __aexit__(self, *exc):
        print("exit", exc[0])
        return True


async def run(source, mode="exec", namespace=None):
    namespace = {**globals(), "seen": []} if namespace is None else namespace
    try:
        code = compile(source, "<top>", mode, FLAG)
        result = eval(code, namespace)
        shown = type(result).__name__
        if inspect.iscoroutine(result):
            result = await result
        print(repr(source), "->", shown, repr(result), bool(code.co_flags & inspect.CO_COROUTINE), namespace["seen"], namespace.get("x"))
    except BaseException as error:
        print(repr(source), "->", type(error).__name__, error, namespace["seen"])


async def main():
    for source in [
        "x = await give(5)",
        "x = 1",
        "for i in range(3): seen.append(await give(i))",
        "async for i in numbers(3): seen.append(i)\nelse: x = 'else'",
        "async with Manager() as m, Manager(): seen.append(m); 1 / 0",
        "x = [i async for i in numbers(3)]",
        "x = {i: await give(j) async for i in numbers(2) for j in 'ab'}",
        "x = [await give(i) for i in 'ab']",
        "x = (await give(i) for i in 'ab')\nx = [i async for i in x]",
        "try: await give(1 / 0)\nexcept ZeroDivisionError as e: x = str(e)\nfinally: seen.append(await give('finally'))",
        "raise ValueError(await give('raised'))",
        "class C: y = 1\nx = await give(C.y)",
        "def f(): return 1\nasync def g(): return await give(f()) + 1\nx = await g()",
        "if await give(True): x = await give('if')\nelse: x = 0",
        "while len(seen) < 3: seen.append(await give('w'))",
        "match await give((1, 2)):\n  case (a, b) if await give(True): x = a + b",
        "x = f'{await give(1)!r:>{await give(5)}}'",
        "x: await_ = await give(3)",
        "assert await give(0), await give('message')",
        "del seen[:]; x = await give(1) + await give(2) * await give(3)",
        "x = (await give(1), *await give((2, 3)), {'k': await give(4), **await give({'z': 5})})",
        "seen += [await give(1)]; seen[await give(0)] += await give(10)",
        "x = await give(0) or await give('or'); seen.append(await give(1) and await give('and')); seen.append(1 if await give(0) else 2)",
        "x = lambda: await give(1)",
        "def f(): await give(1)",
        "class C: x = await give(1)",
        "yield 1",
        "return 1",
        "x = await 5",
        "await asyncio.gather(*(give(i) for i in range(3)))\nx = await asyncio.wait_for(give('waited'), 5)",
        "global x\nx = await give('global')",
        "print(locals() is globals(), sorted(k for k in vars() if k == 'seen'), await give('printed'))",
        "import asyncio as a\nx = (await a.create_task(give('task')))",
        "exec('seen.append(1)'); x = eval('1 + 1') + await give(1)",
    ]:
        await run(source)
    for source in ["await give(1)", "1 + 1", "[await give(i) async for i in numbers(2)]", "(yield)", "(lambda: (await give(1)))"]:
        await run(source, "eval")
    for source in ["await give(5)", "x = await give(6); await give(x)", "if 1:\n  await give(7)\n"]:
        await run(source, "single")
    namespace = {**globals(), "seen": []}
    await run("a = await give(1)", "exec", namespace)
    await run("x = a + await give(1)", "exec", namespace)
    code = compile("x = await give('locals')", "<top>", "exec", FLAG)
    ns = {}
    await eval(code, globals(), ns)
    print(ns)
    print(exec(compile("x = 1", "<top>", "exec", FLAG), ns), ns["x"], code.co_name, code.co_flags & inspect.CO_COROUTINE)
    function = types.FunctionType(code, {**globals()}, "made")
    print(inspect.iscoroutinefunction(function), await function())
    tree = ast.parse("x = await give('tree')")
    await eval(compile(tree, "<top>", "exec", FLAG), namespace)
    print(namespace["x"])
    for tree in (ast.parse("await give(1)"),):
        try:
            compile(tree, "<top>", "exec")
        except SyntaxError as error:
            print(error)
    coroutine = eval(compile("await give(1)", "<top>", "eval", FLAG))
    print(coroutine.__name__, coroutine.__qualname__, coroutine.cr_code.co_filename, await coroutine)


asyncio.run(main())
