import subprocess, sys, os, tempfile
out = os.path.join(tempfile.mkdtemp(), 'out.txt')
print(subprocess.run(['echo', 'hi'], capture_output=True, text=True))
print(subprocess.check_output('echo $X; pwd', shell=True, env={'X': 'y'}, cwd='/'))
p = subprocess.Popen(['cat'], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
print(p.communicate(b'a' * 300000)[0] == b'a' * 300000, p.returncode)
try: subprocess.run(['sleep', '10'], timeout=0.2)
except subprocess.TimeoutExpired as e: print(e.cmd)
try: subprocess.run(['nonexistent'])
except FileNotFoundError as e: print(e)
try: subprocess.run(['ls'], cwd='/nonexistent')
except FileNotFoundError as e: print(e)
try: subprocess.run(['false'], check=True)
except subprocess.CalledProcessError as e: print(e)
p = subprocess.Popen(['sleep', '10']); print(p.poll()); p.terminate(); print(p.wait())
print(os.system('exit 3'), os.waitstatus_to_exitcode(os.system('exit 3')))
print(os.popen('echo popen').read())
p = subprocess.Popen(['cat'], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
p.stdin.write('line\n'); p.stdin.flush(); print(repr(p.stdout.readline())); p.stdin.close(); print(p.wait())
a = subprocess.Popen(['echo', 'one two'], stdout=subprocess.PIPE); b = subprocess.Popen(['wc', '-w'], stdin=a.stdout, stdout=subprocess.PIPE); a.stdout.close(); print(b.communicate())
r, w = os.pipe(); os.write(w, b'xyz'); print(os.read(r, 2), os.read(r, 5)); os.close(w); print(os.read(r, 1))
print(subprocess.run(['sh', '-c', 'echo out; echo err >&2'], stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout)
print(subprocess.getstatusoutput('echo x; exit 2'))
with open(out, 'w') as f: subprocess.run(['echo', 'to file'], stdout=f)
print(open(out).read())
print(subprocess.run(['sh', '-c', 'kill -9 $$']).returncode)
print(subprocess.run([sys.executable, '-c', 'print(1+1)'], capture_output=True, text=True).stdout)
r, w = os.pipe()
p = subprocess.Popen(['sh', '-c', f'echo through > /dev/fd/{w}'], pass_fds=[w]); os.close(w)
print(os.read(r, 100), p.wait())
import threading
reader = threading.Thread(target=lambda: print('thread', subprocess.run(['sh', '-c', 'sleep 0.1; echo slow'], capture_output=True).stdout))
reader.start(); reader.join()
import asyncio
async def main():
    p = await asyncio.create_subprocess_exec('cat', stdin=-1, stdout=-1)
    print(await p.communicate(b'async'), p.returncode)
    p = await asyncio.create_subprocess_shell('exit 4')
    print(await p.wait())
asyncio.run(main())
try: os.waitpid(-1, 0)
except ChildProcessError as e: print(e)

# Threads that read pipes do not hold up the others.
import os, queue, threading
def lines(file, into):
    for line in iter(file.readline, b''): into.put(line)
child = subprocess.Popen([sys.executable, '-c', 'import sys\nfor line in sys.stdin: print(line.upper(), end="", flush=True)\nsys.stderr.write("over\\n")'],
                         stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
errors = queue.Queue()
reader = threading.Thread(target=lines, args=(child.stderr, errors), daemon=True)
reader.start()
for word in (b'one\n', b'two\n'):
    child.stdin.write(word)
    child.stdin.flush()
    print(child.stdout.readline())
child.stdin.close()
print(errors.get(timeout=30), child.wait())
reader.join()
child.stdout.close(); child.stderr.close()
def reading(how):
    r, w = os.pipe()
    got = []
    def target(): got.append(how(r))
    thread = threading.Thread(target=target)
    thread.start()
    os.write(w, b'abc\n')
    os.close(w)
    thread.join()
    return got
def unbuffered(r):
    with open(r, 'rb', 0) as file: return file.read(3)
def all_of_it(r):
    with open(r, 'rb', 0) as file: return file.readall()
def buffered(r):
    with open(r, 'rb') as file: return file.read()
def one_read(r):
    with open(r, 'rb') as file: return file.read1(2)
def text_line(r):
    with open(r) as file: return file.readline()
for how in (unbuffered, all_of_it, buffered, one_read, text_line): print(how.__name__, reading(how))
