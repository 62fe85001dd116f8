# Locks, context variables, atexit, gc, queues, file modes.
import _thread as T, _contextvars as X, atexit, gc, _queue as Q, _abc, _typing as Y, _stat
def t(s):
    try: print(s, '->', repr(eval(s)))
    except BaseException as e: print(s, '!!', type(e).__name__, e)
l=T.allocate_lock(); r=T.RLock()
v=X.ContextVar('v'); w=X.ContextVar('w',default=5)
class A: pass
f=lambda *a,**k:(a,k)
for s in ["l","l.acquire()","l","l.locked()","l.acquire(False)","l.acquire(blocking=False)","l.acquire(timeout=0)","l.acquire(False,5)","l.acquire(True,-5)","l.acquire(True,1e20)","l.release()","l.release()","l.acquire(1,2,3)","l.acquire('a')","l.release()","T.LockType()","T.LockType is T.lock","T.lock(1)","l.__enter__()","l.__exit__(None,None,None)","r","r.acquire()","r.acquire()","r._is_owned()","r._recursion_count()","r.release()","r.release()","r.release()","r._release_save()","r.locked()","T.get_ident()==T.get_ident()","T._count()","T.stack_size()","T.stack_size(1)","T.start_new_thread(1,())","T.start_new_thread(f,1)","T.interrupt_main","T.TIMEOUT_MAX","T.error","T._local()","T._local(1)","T._is_main_interpreter()","T._get_main_thread_ident()==T.get_ident()","T.daemon_threads_allowed()","T._ThreadHandle()","T._ThreadHandle().is_done()","T._make_thread_handle(1).ident","T._shutdown()","T._ExceptHookArgs",
"v","w","v.get()","v.get(7)","w.get()","w.get(9)","v.name","v.set(3)","v.get()","X.ContextVar()","X.ContextVar(1)","X.ContextVar('a',x=1)","X.ContextVar[int]","v.reset(1)","w.reset(v.set(4))","tok.var is v","tok.old_value","tok.MISSING","tok","v.reset(tok)","v.reset(tok)","tok","v.get()","X.copy_context()","len(X.copy_context())","c.run(f,1,a=2)","c.run()","v in c","c[v]","c[1]","c.get(w)","c.get(v)","list(c)==[v]","list(c.items())","c.copy()","X.Context()","X.Context(1)","X.Token()","c==c.copy()","c==1","hash(c)","1 in c","c.get(1)","X.Token.MISSING","c.run(c.run,f)","list(c.keys())==[v]","list(c.values())",
"atexit.register(1)","atexit.register(f,1,a=2) is f","atexit.unregister(f)","atexit._clear()","atexit._run_exitfuncs()",
"gc.collect()>=0","gc.isenabled()","gc.disable()","gc.isenabled()","gc.enable()","gc.get_threshold()","gc.get_count()[1:]>=(0,0)","gc.is_tracked([])","gc.is_tracked(1)","gc.is_finalized([])","gc.get_referents([1])","gc.get_debug()","gc.callbacks","gc.garbage","gc.freeze()","len(gc.get_stats())","gc.set_debug(0)","gc.collect(5)","gc.get_stats()[0].keys()",
"Q.SimpleQueue()","q.put(1)","q.put(2,True,3)","q.qsize()","q.empty()","q.get()","q.get_nowait()","q.get_nowait()","q.get(False)","q.get(timeout=0)","q.get(True,-1)","q.put_nowait(5)","q.get(block=False)","Q.Empty","Q.SimpleQueue[int]","Q.SimpleQueue(1)",
"_stat.filemode(0o100644)","_stat.filemode(0o40755)","_stat.filemode(0o4755)","_stat.filemode(0o1777|0o40000)","_stat.S_ISDIR(0o40755)","_stat.S_IMODE(0o100644)","_stat.S_IFMT(0o100644)","_stat.filemode('a')","_stat.S_ISREG(2**40)","_stat.S_ISDIR(-1)","_stat.filemode(0o120777)","_stat.filemode(0)",
]:
    if s=='tok.var is v': tok=v.set(9)
    if s=='c.run(f,1,a=2)': c=X.copy_context()
    if s=='q.put(1)': q=Q.SimpleQueue()
    t(s)
def g():
    v.set(100); return v.get()
print(c.run(g), v.get(), c[v])
with v.set(55) as z: print(v.get(), z)
print(v.get())
loc=T._local(); loc.x=1; print(loc.x, loc.__dict__)
class L(T._local):
    def __init__(self,a): self.a=a
print(L(5).a)
