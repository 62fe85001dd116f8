# keys of a table that once held a key of a Python class go into one that never did
class Key:
    def __hash__(self): return 7
    def __eq__(self, other): return self is other

k = Key()
mixed = {5: 'a', 'x': 'b', k: 'c'}
7 in mixed
del mixed[k]
plain = {5: 'a', 'x': 'b'}
print(mixed == plain, plain == mixed)
plain.update(mixed)
print(plain)
s = {5, k}; 7 in s; s.discard(k)
print(s == {5}, {5} == s, {5} | s, {5} & s, {5} - s)
