# match, case, type and _ are names everywhere else.
match = 1
case = 2
type_ = type
type = 3
_ = 4
print(match, case, type, _)
def match(case): return case * 2
print(match(5), match
      (6))
match[0] if 0 else print('expression')
type = lambda x: x
type (7)
type Alias = int
print(Alias.__name__, Alias.__value__)
class case:
    match = type = _ = 0
    def _(self, type): return type
print(case()._(1), case.match)
match = {'case': 1}
match['case'] += 1
match, case = case, match
print(case)
match match:
    case case: print(case.__name__)
match (1):
    case 1: print('one')
match -1:
    case -1: print('minus one')
match [1, 2]:
    case [a, b]: print(a, b)
match *(1, 2), 3:
    case 1, *rest: print(rest)
match = lambda *a: a
print(match (*[1, 2]))
print(match [0:1] if hasattr(match, '__getitem__') else 'no item')
import keyword
print(keyword.softkwlist, len(keyword.kwlist), keyword.iskeyword('match'), keyword.issoftkeyword('type'))
