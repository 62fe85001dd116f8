# Searches whose needles nearly match everywhere: as quick as any other.
for make in str, lambda text: text.replace("a", "\U0001f40d"), str.encode, lambda text: text.replace("a", "\u0394"):
    for n in 40, 1000, 3000:
        A, B = make("a" * n), make("b" * n)
        b = make("b")
        hay = A + A + B + A + A
        needle = A + B + B + A
        both = hay + needle + hay
        print(hay.find(needle), hay.rfind(needle), hay.count(needle), needle in hay)
        print(both.find(needle), both.rfind(needle), both.count(needle), needle in both)
        print(len(both.split(needle)), len(both.rsplit(needle, 3)), len(both.replace(needle, b)))
        print([len(part) for part in both.partition(needle)], [len(part) for part in both.rpartition(needle)])
        for needle in A + b, b + A, A[1:] + b + A[1:], A + A + B + A:
            print(hay.find(needle), hay.rfind(needle), hay.find(needle, 1), hay.rfind(needle, 0, -1), hay.count(needle))
            print(hay.find(needle, 3, len(hay) - 2), hay.rfind(needle, 3, len(hay) - 2), hay.split(needle) == hay.rsplit(needle))
    needle = make("ab" * 3000)
    hay = make(("ab" * 2999 + "b") * 2)
    print(hay.find(needle), (hay + needle).find(needle), (hay + needle).rfind(needle), hay.rfind(needle[2:]))
