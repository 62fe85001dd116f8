import asyncio
async def f():
    await asyncio.sleep(0.01)
    return 5
print(asyncio.run(f()))
def g(): raise ValueError('x')
g()
