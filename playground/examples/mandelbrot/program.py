import fractal

SHADES = " .:-=+*#%@"
WIDTH, HEIGHT, DEPTH = 72, 28, 400

for y in range(HEIGHT):
    row = fractal.row(y / (HEIGHT - 1) * 2.4 - 1.2, -2.1, 0.7, WIDTH, DEPTH)
    print("".join(SHADES[depth * (len(SHADES) - 1) // DEPTH if depth > 40 else depth // 10] for depth in row))
