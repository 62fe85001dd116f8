# Compilation in mode 'single' prints expressions; displayhook.
import sys, builtins
exec(compile('1 + 1', 's', 'single')); exec(compile('None', 's', 'single')); exec(compile('x = 5', 's', 'single')); exec(compile('"text"; [1, 2]', 's', 'single'))
print(builtins._)
exec(compile('for i in range(2): i\n', 's', 'single')); exec(compile('if 1:\n  "in if"\n', 's', 'single'))
sys.displayhook = lambda v: print('hook', v)
exec(compile('5; None', 's', 'single'))
import codeop
for src in ['x = 1', 'if 1:', 'if 1:\n  x', 'def f():\n  pass\n', 'x = (', '1 +', '"""abc', "'abc", 'x = 1\ny = 2', '', '# comment', 'a b', '@deco', 'class A: pass', 'try:\n  x\n', 'try:\n  x\nexcept: pass\n', 'x = \\', 'lambda: (', 'for x in y: pass', 'with a as b:', 'match x:\n case 1:\n  pass\n', 'f"{x', 'f"{x}"', '{1: [', '}', 'else:']:
    try: r = codeop.compile_command(src, 's', 'single'); print(repr(src), 'complete' if r else 'incomplete')
    except (SyntaxError, ValueError) as e: print(repr(src), type(e).__name__, e.msg)
import code
console = code.InteractiveConsole({'z': 1})
for line in ['z + 1', 'def f():', '  return 5', '', 'f()', '1/0', 'syntax error', 'raise SystemExit'] [:-1]: print(console.push(line))
sys.stderr.flush()
