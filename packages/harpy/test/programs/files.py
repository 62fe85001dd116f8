"""Folders, file numbers and their duplicates, names no source can have."""
import ast
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    start = os.getcwd()
    os.chdir(folder)
    print(os.getcwd() == os.path.realpath(folder))
    os.mkdir('sub')
    with open('sub/file.txt', 'w') as file:
        file.write('text')
    os.symlink('sub/file.txt', 'link')
    print(sorted(os.listdir()), sorted((e.name, e.path, e.is_file(), e.is_symlink()) for e in os.scandir('.')))
    print(os.path.exists('sub/file.txt'), os.path.getsize('link'), os.readlink('link'), open('link').read())
    for wrong in (lambda: os.chdir('missing'), lambda: os.chdir('sub/file.txt'), lambda: os.rmdir('sub')):
        try:
            wrong()
        except OSError as e:
            print(type(e).__name__, e.strerror, e.filename)
    fd = os.open('out', os.O_WRONLY | os.O_CREAT)
    copy = os.dup(fd)
    os.write(fd, b'one ')
    os.write(copy, b'two ')
    os.close(fd)
    os.write(copy, b'three')
    os.close(copy)
    print(open('out').read())
    try:
        os.write(copy, b'x')
    except OSError as e:
        print(e.strerror)
    saved = os.dup(1)
    target = os.open('captured', os.O_WRONLY | os.O_CREAT)
    print('before', flush=True)
    os.dup2(target, 1)
    print('to the file', flush=True)
    os.dup2(saved, 1)
    print('after', flush=True)
    print(open('captured').read())
    os.chdir(start)

tree = ast.parse('def f():\n    x = 5\n    return x\nprint(f())')
for node in ast.walk(tree):
    if isinstance(node, ast.Name) and node.id == 'x':
        node.id = '@made up'
exec(compile(tree, '<tree>', 'exec'))
