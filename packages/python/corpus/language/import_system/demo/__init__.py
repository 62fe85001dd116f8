value = 'original'
__all__ = ['exported', 'sub']
exported = 'exported'
hidden = 'hidden'
def __getattr__(name):
    if name == 'lazy_attribute': return 'lazy ' + name
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
