"""Floats with a few places, at and near the middle between two, and ints padded."""
values = [
    0.0, -0.0, 0.5, 1.5, 2.5, 0.125, 0.375, 0.25, 0.75, 1.005, 2.675, 1.115, 0.045, 0.055, 1e-7, 4.999999e-3, 5.000001e-3, 0.005,
    0.015, 0.995, 0.9995, 9.995, 99.995, 999999.995, 4294967.295, 42949672.95, 42949672.96, 4294967295.5, 1e10, 123456789.125,
    1e15, 1e16, 1e21, 1e22, 5e-324, 1.7976931348623157e308, 0.1, 0.7, 1 / 3, 2 / 3, 0.049999999999999996, 0.05, 0.050000000000000003,
    float('inf'), float('nan'),
]
for value in values:
    print(' '.join(f'{sign * value:.{places}f}' for sign in (1, -1) for places in range(8)))
    print('%.2f %.0f %8.3f|%-9.1f|%+.2f' % (value, value, value, value, value), f'{value:10.2f}|{value:<10.2f}|{value:,.2f}|{value:08.2f}|{value:^+12.3f}')
steps = [i / 64 for i in range(200)] + [i * 0.005 for i in range(400)] + [i / 8000 for i in range(400)]
print(hash(' '.join(f'{x:.1f} {x:.2f} {x:.3f} {x:.6f}' for x in steps)) is not None, sum(map(ord, ' '.join(f'{x:.1f} {x:.2f} {x:.3f} {x:.6f}' for x in steps))))
for n in (0, 7, -7, 123456, -123456, 2**70, -(2**70), True):
    print('|'.join(format(n, spec) for spec in ('5', '<5', '>5', '^5', '=5', '05', '*^9', '*<9', '*=9', '40', '<40', '^40', '=40', 'd', '8d', '<8d', '08d', '+8', ' 8', '1', '\u20ac>9', '\U0001f600^9')))
for spec in ('5.2', '#5', 'z5', '5s', '<5_', '99999999999999999999', '5,d'):
    try:
        print(format(12345, spec))
    except (ValueError, OverflowError) as error:
        print(spec, error)
