"""statistics: averages, spread, regression, NormalDist, with ints, floats, Fractions and Decimals."""

from decimal import Decimal
from fractions import Fraction
from statistics import *
import statistics

data = [2.5, 3.25, 5.5, 11.25, 11.75]
CASES = """
mean([1, 2, 3, 4]), mean(data), mean([Fraction(1, 2), 1]), mean([Decimal("0.5"), Decimal("0.75")]), fmean(data), fmean([1, 2, 3], weights=[1, 0, 2]), geometric_mean([54, 24, 36]), harmonic_mean([40, 60]), harmonic_mean([40, 60], weights=[5, 30]), harmonic_mean([0, 1])
mean([])
mean(5)
mean(["a"])
fmean([1], [1, 2])
geometric_mean([])
geometric_mean([0, 1]), 1
geometric_mean([-1])
harmonic_mean([-1])
median([1, 3, 5]), median([1, 3, 5, 7]), median_low([1, 3, 5, 7]), median_high([1, 3, 5, 7]), median_grouped([52, 52, 53, 54]), median_grouped([1, 2, 3], interval=2), median("abc"[1])
median([])
mode([1, 1, 2]), mode("aabb"), multimode("aabbc"), multimode([])
mode([])
pstdev(data), stdev(data), pvariance(data), variance(data), variance([1, 2, 3, 4]), pvariance([Fraction(1, 4), Fraction(5, 4)]), variance([Decimal(1), Decimal(3)]), stdev([1, 2], xbar=1.5), pstdev([5]), variance([0.0, 0.25, 1.25])
stdev([1])
pvariance([])
quantiles([1, 2, 3, 4, 5]), quantiles(data, n=10), quantiles([1, 2, 3], n=4, method="inclusive"), quantiles([5])
quantiles([])
quantiles([1, 2], n=0)
quantiles([1, 2], method="x")
covariance([1, 2, 3], [1, 5, 7]), correlation([1, 2, 3], [1, 5, 7]), correlation([1, 2, 3, 4], [4, 3, 2, 9], method="ranked"), linear_regression([1, 2, 3], [2, 4, 5]), linear_regression([1, 2], [2, 4], proportional=True)
correlation([1, 1], [1, 2])
covariance([1], [1])
linear_regression([1, 1], [1, 2])
kde([1, 2, 3], h=1)(2), kde([1, 2], h=1, kernel="triangular")(1.5)
kde([], h=1)
NormalDist(100, 15), NormalDist(100, 15).cdf(110), NormalDist(100, 15).pdf(100), NormalDist(100, 15).inv_cdf(0.9), NormalDist.from_samples([1, 2, 3, 4]), NormalDist(1, 2) + NormalDist(3, 4), NormalDist(1, 2) * 3, NormalDist(1, 2) - 1, NormalDist(0, 1).overlap(NormalDist(1, 1)), NormalDist(0, 1).zscore(2), NormalDist(0, 1).quantiles(4), NormalDist().mean, NormalDist(3, 2).variance, -NormalDist(1, 2), NormalDist(1, 2) == NormalDist(1, 2)
NormalDist(0, -1)
NormalDist(0, 1).inv_cdf(2)
NormalDist(0, 0).cdf(1)
NormalDist(2, 3).samples(3, seed=1)
statistics.StatisticsError.__mro__[1]
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
