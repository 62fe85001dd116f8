import fractal

SHADES = " .,:;-=+*ox%#@"
WIDTH, HEIGHT, DEPTH = 64, 25, 400


def shade(depth):
    return SHADES[min(int(depth**0.5), 12) if depth < DEPTH else 13]


for y in range(HEIGHT):
    row = fractal.row(y / (HEIGHT - 1) * 2.4 - 1.2, -2.1, 0.7, WIDTH, DEPTH)
    print("".join(map(shade, row)))
