"""statistics: NormalDist, kde, regression, quantiles, modes, on ints, fractions, decimals; errors."""

import random
import statistics as st
from decimal import Decimal as D
from fractions import Fraction as F


def tried(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)

SETS = [[1, 2, 3, 4], [5], [2.5, 3.25, 5.5, 11.25], [F(1, 3), F(1, 2)], [D("0.5"), D("0.75"), D("1.5")], [-1, 0, 1, 100], [True, False, True], [1e308, 1e308], []]
for name in ("mean", "fmean", "geometric_mean", "harmonic_mean", "median", "median_low", "median_high", "median_grouped", "mode", "multimode", "pstdev", "pvariance", "stdev", "variance", "quantiles"):
    print(name, *(repr(found) if not isinstance(found, float) else f"{found:.12g}" for found in (tried(getattr(st, name), data) for data in SETS)), sep=" | ")
print(st.fmean([1, 2, 3], [3, 1, 1]), tried(st.fmean, [1, 2], [1]), tried(st.fmean, [1], [0]), st.harmonic_mean([40, 60], weights=[5, 30]), tried(st.harmonic_mean, [1, -1]), tried(st.harmonic_mean, [0, 1]), tried(st.mean, ["a"]), tried(st.median, 5), st.median(iter([3, 1, 2])), st.mode("aabbb"), st.mode(["red", "blue", "blue"]), st.multimode("aabbcc"), st.median_grouped([52, 52, 53, 54], interval=2), st.variance([1, 2, 3], 2), st.pvariance([1, 2], mu=1), tried(st.stdev, [1]), tried(st.geometric_mean, [0, 1]), tried(st.geometric_mean, [-1]))
data = [87, 80, 92, 101, 98, 77, 84, 91, 70, 105]
print(st.quantiles(data), st.quantiles(data, n=10), st.quantiles(data, n=3, method="inclusive"), tried(st.quantiles, data, n=0), tried(st.quantiles, data, method="x"), tried(st.quantiles, []), st.quantiles([1]))
x, y = [1, 2, 3, 4, 5], [2.1, 3.9, 6.2, 7.8, 10.1]
print(st.correlation(x, y), st.covariance(x, y), st.linear_regression(x, y), st.linear_regression(x, y, proportional=True), st.correlation(x, [5, 1, 4, 2, 3], method="ranked"), tried(st.correlation, x, [1]), tried(st.correlation, [1], [1]), tried(st.linear_regression, [1, 1], [1, 2]), tried(st.correlation, [1, 1], [1, 2]), tried(st.correlation, x, y, method="z"))
n = st.NormalDist(100, 15)
print(n, n.mean, n.stdev, n.variance, n.median, n.mode, f"{n.pdf(110):.12f} {n.cdf(110):.12f} {n.inv_cdf(0.9):.10f} {n.zscore(130)} {n.overlap(st.NormalDist(110, 10)):.12f}", [f"{q:.6f}" for q in n.quantiles(4)], n + 5, n - 5, n * 2, n / 3, -n, +n, n + st.NormalDist(1, 20), n - st.NormalDist(1, 20), 2 * n, n == st.NormalDist(100, 15), hash(n) == hash(st.NormalDist(100, 15)))
print(tried(st.NormalDist, 0, -1), tried(n.inv_cdf, 0), tried(n.overlap, 5), tried(st.NormalDist(0, 0).pdf, 1), tried(lambda: n < n), tried(lambda: n * n), st.NormalDist.from_samples([1, 2, 3]), [round(v, 6) for v in n.samples(3, seed=5)], tried(setattr, n, "mean", 1)[0])
for kernel in ("normal", "logistic", "sigmoid", "rectangular", "triangular", "parabolic", "quartic", "triweight", "cosine"):
    f = st.kde([-2, 0, 1.5], h=0.8, kernel=kernel)
    g = st.kde([-2, 0, 1.5], h=0.8, kernel=kernel, cumulative=True)
    print(kernel, *(f"{f(v):.9f}/{g(v):.9f}" for v in (-3, 0, 0.7)))
print(tried(st.kde, [], 1), tried(st.kde, [1], 0), tried(st.kde, [1], 1, "x"), tried(st.kde, ["a"], 1), [round(v, 6) for v in (lambda r: [r() for _ in range(3)])(st.kde_random([1, 2], 0.5, seed=7))])

print(st.NormalDist().inv_cdf(float('nan')), st.NormalDist(float('nan'), 2).inv_cdf(0.3))
for probability in (0.0, 1.0, float('inf')):
    try:
        print(st.NormalDist().inv_cdf(probability))
    except ValueError as error:
        print(type(error).__name__, error)
