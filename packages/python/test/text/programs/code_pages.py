import _codecs
def attempt(name, f):
    try:
        print(name, repr(f()))
    except Exception as e:
        print(name, type(e).__name__, repr(str(e)))
def handler(e):
    return ('<%d:%d>' % (e.start, e.end), e.end)
def bytes_handler(e):
    return (b'??', e.end)
def back(e):
    return ('x', -1)
def wrong(e):
    return 5
def far(e):
    return ('', 100)
def other_object(e):
    if isinstance(e, UnicodeDecodeError):
        e.object = b'ABCDEFGHIJ'
    return ('', e.end)
for name, f in [('h', handler), ('b', bytes_handler), ('n', back), ('w', wrong), ('f', far), ('o', other_object)]:
    _codecs.register_error('test.' + name, f)
    if name == 'n':
        continue
    attempt('ascii ' + name, lambda: 'a\xe9\u20acb'.encode('ascii', 'test.' + name))
    attempt('latin ' + name, lambda: 'a\xe9\u20acb'.encode('latin-1', 'test.' + name))
    attempt('utf-8 ' + name, lambda: 'a\ud800\udc80b'.encode('utf-8', 'test.' + name))
    attempt('utf-16 ' + name, lambda: 'a\ud800b'.encode('utf-16-le', 'test.' + name))
    attempt('utf-8 d ' + name, lambda: b'a\xffb\xe2\x82'.decode('utf-8', 'test.' + name))
    attempt('ascii d ' + name, lambda: b'a\xffb'.decode('ascii', 'test.' + name))
attempt('ends', lambda: 'a\xe9b'.encode('ascii', 'test.n')[:0] if False else 'skipped')
for name in ['strict', 'ignore', 'replace', 'xmlcharrefreplace', 'backslashreplace', 'namereplace', 'surrogateescape', 'surrogatepass', 'nope']:
    attempt('lookup ' + name, lambda: callable(_codecs.lookup_error(name)))
    for e in [UnicodeEncodeError('ascii', 'a\xe9\u20ac\U0001f600', 1, 4, 'why'), UnicodeDecodeError('utf-8', b'a\xff\x80', 1, 3, 'why'), UnicodeTranslateError('a\xe9\u20ac', 1, 3, 'why'), ValueError('x'), 5]:
        attempt(name + ' ' + type(e).__name__, lambda: _codecs.lookup_error(name)(e))
attempt('lookup', lambda: _codecs.lookup('no such'))
attempt('register', lambda: _codecs.register(5))
attempt('register_error', lambda: _codecs.register_error('x', 5))
attempt('unregister strict', lambda: _codecs._unregister_error('strict'))
attempt('unregister', lambda: _codecs._unregister_error('test.h'))
attempt('unregister', lambda: _codecs._unregister_error('test.h'))
attempt('nul', lambda: 'a'.encode('a\0b'))
attempt('nul', lambda: _codecs.lookup('a\0b'))
