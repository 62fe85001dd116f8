"""statistics: kinds of numbers mixed, exactness, ties, errors, KDE, regression, NormalDist's arithmetic."""
import statistics as s
from decimal import Decimal as D
from fractions import Fraction as F


def message(error):
    """Two types that do not go together come out of a set: which is named first depends on where they lie in memory."""
    head, coerce, types = str(error).partition("know how to coerce ")
    return head + coerce + " and ".join(sorted(types.split(" and ")))


def attempt(label, action):
    try:
        result = action()
        print(label, "->", repr(result) if not isinstance(result, float) else format(result, ".12g"))
    except Exception as error:
        print(label, "->", type(error).__name__, message(error))


data = {"ints": [1, 2, 2, 3, 9], "floats": [0.1] * 10 + [1e16, -1e16], "fractions": [F(1, 3), F(1, 6), F(5, 2)], "decimals": [D("0.1"), D("0.2"), D("1.1")],
        "mixed": [1, F(1, 2), 2.5], "bools": [True, False, True], "one": [4], "empty": [], "inf": [1.0, float("inf")], "text": ["b", "a"], "int and decimal": [1, D("2.5")], "float and decimal": [1.5, D(1)]}
functions = (s.mean, s.fmean, s.geometric_mean, s.harmonic_mean, s.median, s.median_low, s.median_high, s.median_grouped, s.mode, s.multimode, s.pstdev, s.pvariance, s.stdev, s.variance)
for name, values in data.items():
    for function in functions:
        attempt(f"{function.__name__} {name}", lambda: function(iter(values)))
attempt("weights", lambda: s.fmean([1, 2, 3], weights=[3, 2, 1]))
attempt("weights short", lambda: s.fmean([1, 2, 3], [1, 2]))
attempt("weights zero", lambda: s.fmean([1, 2], [0, 0]))
attempt("harmonic weights", lambda: s.harmonic_mean([40, 60], weights=[5, 30]))
attempt("harmonic zero", lambda: s.harmonic_mean([1, 0, 2]))
attempt("harmonic negative", lambda: s.harmonic_mean([1, -1]))
attempt("geometric zero", lambda: (s.geometric_mean([0.0, 1.0]), s.geometric_mean([F(1, 4), 4])))
attempt("geometric negative", lambda: s.geometric_mean([-1]))
attempt("mean string", lambda: s.mean(["1"]))
attempt("mean none", lambda: s.mean([None]))
attempt("xbar", lambda: (s.variance([1, 2, 3], 2), s.variance([1, 2, 3], 0), s.pvariance([1, 2, 3], mu=F(2))))
for method in ("inclusive", "exclusive", "other"):
    for n in (4, 1, 0, 10):
        attempt(f"quantiles {method} {n}", lambda: s.quantiles([5, 1, 4, 2, 3, 100], n=n, method=method))
attempt("quantiles one", lambda: s.quantiles([5], n=3))
attempt("quantiles none", lambda: s.quantiles([]))
x, y = [1, 2, 3, 4, 5], [2.1, 3.9, 6.2, 7.8, 10.1]
for action in (lambda: s.covariance(x, y), lambda: s.correlation(x, y), lambda: s.correlation(x, [5, 6, 7, 8, 7], method="ranked"), lambda: s.correlation(x, y, method="no"), lambda: s.correlation(x, [1] * 5), lambda: s.covariance(x, y[:3]), lambda: s.covariance([1], [1]),
               lambda: s.linear_regression([F(1), F(2)], [F(1), F(3)]), lambda: s.linear_regression(x, x, proportional=True), lambda: s.linear_regression([1, 1], [1, 2]), lambda: s.linear_regression([1], [1])):
    attempt("two", action)
for kernel in ("normal", "logistic", "sigmoid", "rectangular", "triangular", "parabolic", "quartic", "triweight", "cosine", "no"):
    attempt(f"kde {kernel}", lambda: round(s.kde([-2.1, -1.3, -0.4, 1.9, 5.1, 6.2], h=1.5, kernel=kernel)(0.5), 10))
    attempt("  cumulative", lambda: round(s.kde([-2.1, 1.9], h=1.5, kernel=kernel, cumulative=True)(0.5), 10))
attempt("kde h", lambda: s.kde([1], h=0))
attempt("kde empty", lambda: s.kde([], h=1))
draw = s.kde_random([1, 2, 3], h=0.5, seed=42)
print([round(draw(), 9) for _ in range(3)])
n, m = s.NormalDist(100, 15), s.NormalDist.from_samples([1, 2, 3, 4])
print(n + m, n - 5, n * 2, 3 + n, -n, n / 4, n == s.NormalDist(100, 15), hash(n) == hash(s.NormalDist(100, 15)), +n is n, 10 - m)
print(round(n.overlap(s.NormalDist(110, 10)), 12), round(n.zscore(130), 9), n.quantiles(4), [round(v, 9) for v in n.samples(2, seed=1)], n.median, n.mode, n.variance)
for action in (lambda: s.NormalDist(0, -1), lambda: s.NormalDist(1, 0).pdf(1), lambda: s.NormalDist(1, 0).cdf(1), lambda: n.inv_cdf(1), lambda: n.inv_cdf(0.975), lambda: n * "x", lambda: n.overlap(5), lambda: s.NormalDist.from_samples([1]), lambda: n < m):
    attempt("NormalDist", action)
print(n, repr(m), m.mean, round(m.stdev, 9))
