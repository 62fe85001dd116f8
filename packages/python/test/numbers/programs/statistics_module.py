import _statistics


for n in range(1, 200):
    print(_statistics._normal_dist_inv_cdf(n / 200, 1.5, 2.5))
for n in range(1, 300, 7):
    print(_statistics._normal_dist_inv_cdf(10.0 ** -n, 0.0, 1.0))

show(lambda: _statistics._normal_dist_inv_cdf(0.3,0,1))
show(lambda: _statistics._normal_dist_inv_cdf(0.999999999,5,2))
show(lambda: _statistics._normal_dist_inv_cdf(0,5,2))
show(lambda: _statistics._normal_dist_inv_cdf("a",5,2))
