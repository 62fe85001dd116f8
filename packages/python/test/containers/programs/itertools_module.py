# Results and messages of itertools.
import itertools as I
def t(s):
    try: print(s, '->', repr(eval(s)))
    except BaseException as e: print(s, '!!', type(e).__name__, e)
L=list
for s in ["I.accumulate()","I.accumulate([1],x=1)","I.accumulate([1,2],initial=5)","L(I.accumulate([1,2,3],initial=None))","L(I.accumulate([],initial=7))","L(I.accumulate([1,2,3],func=None))","I.accumulate(1)","I.batched([1],0)","I.batched([1],'a')","L(I.batched('abcde',2))","L(I.batched('abcde',2,strict=True))","I.batched()","I.chain(1)","L(I.chain(1))","I.chain(x=1)","I.chain.from_iterable(1)","L(I.chain.from_iterable([1]))","I.combinations([1,2],-1)","I.combinations([1],'a')","I.combinations([1])","L(I.combinations([1,2,3],2))","L(I.combinations([1],2))","L(I.combinations([],0))","L(I.combinations_with_replacement('ab',2))","L(I.combinations_with_replacement([],1))","I.combinations_with_replacement([1],-1)","L(I.compress('abc',[1,0,1]))","I.compress()","I.count(5)","I.count(5,2)","I.count(2.5)","I.count('a')","I.count(1,1.5)","I.count(1,x=1)","L(I.islice(I.count(2**63-2),4))","L(I.islice(I.count(1,-2),4))","L(I.islice(I.count(1.5,.5),4))","I.count(step=2)","I.count(1,1)","I.count(1.0,1)","L(I.islice(I.cycle('ab'),5))","L(I.cycle([]))","I.cycle()","I.cycle(x=1)","I.dropwhile(1)","L(I.dropwhile(lambda x:x<2,[1,2,1]))","I.filterfalse(None)","L(I.filterfalse(None,[0,1]))","I.groupby()","[(k,L(g)) for k,g in I.groupby('aabbc')]","I.groupby([1],key=None)","I.islice()","I.islice([1])","I.islice([1],'a')","I.islice([1],-1)","I.islice([1],1,-1)","I.islice([1],1,2,0)","I.islice([1],1,2,'a')","L(I.islice('abcdefg',2,None,2))","L(I.islice('abcdefg',None))","I.islice([1],x=1)","I.islice([],1,2,3,4)","I.islice([],None,1.5)","L(I.pairwise('abc'))","I.pairwise()","I.permutations([1],-1)","I.permutations([1],'a')","L(I.permutations('abc'))","L(I.permutations('abc',2))","L(I.permutations('ab',3))","L(I.permutations([],0))","I.product(1)","L(I.product('ab',[1,2]))","L(I.product('ab',repeat=2))","I.product([],repeat=-1)","I.product([],x=1)","I.product([],repeat='a')","L(I.product())","L(I.product('ab',repeat=0))","I.repeat()","I.repeat(1)","I.repeat(1,2)","I.repeat(1,-2)","I.repeat(1,'a')","L(I.repeat(1,2))","I.repeat(1,times=3)","I.repeat(object=1,times=2)","I.repeat(1).__length_hint__()","I.repeat(1,3).__length_hint__()","I.starmap(1)","L(I.starmap(pow,[(2,3)]))","L(I.starmap(pow,[1]))","L(I.takewhile(lambda x:x<2,[1,2,1]))","I.takewhile()","I.tee()","I.tee([1])","I.tee([1],-1)","I.tee([1],0)","[L(x) for x in I.tee('ab',3)]","I.tee(1)","I.zip_longest(1)","L(I.zip_longest('ab',[1]))","L(I.zip_longest('ab',[1],fillvalue=0))","I.zip_longest(x=1)","L(I.zip_longest())","I._grouper","I.chain","I.tee([1])[0].__copy__()","I._tee([1])","I._tee(I.tee([1])[0])","I._tee(1)","I.accumulate([1],2,3)","L(I.accumulate([1,2],2))","I.islice([1],2**70)","I.combinations(iterable=[1,2],r=1)","I.zip_longest([],fillvalue=1,x=2)","I.batched([1,2],3,strict=1)","L(I.accumulate(['a','b']))","I.groupby(1)","L(I.compress([1,2,3],5))","I.chain.__class_getitem__(int)","I.repeat(None, 2)","I.repeat('a').__next__()","I.product(range(3),repeat=2).__sizeof__() > 0","I._grouper()"]:
    t(s)


# Iterators that share a source, and those that end.
a, b = I.tee([1, 2, 3])
print(next(a), next(a), next(b), list(a), list(b), next(a, 'end'))
g = I.groupby([1, 1, 2, 2, 1])
k1, g1 = next(g)
k2, g2 = next(g)
print(k1, list(g1), k2, list(g2), list(g))
g = I.groupby('AaBbcC', key=lambda c: c.lower())
print([(k, list(v)) for k, v in g])
it = iter([1, 2, 3, 4])
print(list(I.takewhile(lambda x: x < 2, it)), list(it))
print(list(I.chain.from_iterable([[1], (), 'ab'])))


class Reenter:
    def __iter__(self):
        return self
    def __next__(self):
        return next(self.tee)


r = Reenter()
r.tee = I.tee(r)[0]
try:
    next(r.tee)
except RuntimeError as e:
    print(e)


class Sub(I.chain):
    def __init__(self, *args, **kwargs):
        self.extra = kwargs


s = Sub([1], [2], key=3)
print(list(s), s.extra, Sub.from_iterable([[1]]).__class__)
for r in range(5):
    print(len(list(I.permutations(range(4), r))), len(list(I.combinations(range(5), r))), len(list(I.combinations_with_replacement(range(4), r))), len(list(I.product(range(3), repeat=r))))
    print(list(I.permutations('abcd', r))[:7], list(I.combinations_with_replacement('abc', r))[:7])
