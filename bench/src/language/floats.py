"""Floats: planets that attract one another, a spectral norm, and the Mandelbrot set."""
from math import sqrt


class Body:
    def __init__(self, x, y, z, vx, vy, vz, mass):
        self.x = x
        self.y = y
        self.z = z
        self.vx = vx
        self.vy = vy
        self.vz = vz
        self.mass = mass


def nbody(steps):
    bodies = [Body(i * 1.1, i * 0.7, i * 0.3, 0.1 * i, 0.2, 0.3, 1.0 + i) for i in range(5)]
    for _ in range(steps):
        for i in range(5):
            a = bodies[i]
            for j in range(i + 1, 5):
                b = bodies[j]
                dx = a.x - b.x
                dy = a.y - b.y
                dz = a.z - b.z
                d = dx * dx + dy * dy + dz * dz + 0.01
                mag = 0.001 / (d * sqrt(d))
                a.vx -= dx * b.mass * mag
                a.vy -= dy * b.mass * mag
                a.vz -= dz * b.mass * mag
                b.vx += dx * a.mass * mag
                b.vy += dy * a.mass * mag
                b.vz += dz * a.mass * mag
        for b in bodies:
            b.x += 0.001 * b.vx
            b.y += 0.001 * b.vy
            b.z += 0.001 * b.vz
    return bodies[0].x


def spectral(n):
    def a(i, j):
        return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1)

    def times(v):
        return [sum(a(i, j) * x for j, x in enumerate(v)) for i in range(n)]

    def transposed(v):
        return [sum(a(j, i) * x for j, x in enumerate(v)) for i in range(n)]

    u = [1.0] * n
    v = u
    for _ in range(3):
        v = transposed(times(u))
        u = transposed(times(v))
    return sqrt(sum(x * y for x, y in zip(u, v)) / sum(x * x for x in v))


def mandelbrot(size):
    inside = 0
    for row in range(size):
        ci = 2.0 * row / size - 1.0
        for column in range(size):
            cr = 3.0 * column / size - 2.0
            zr = zi = 0.0
            for _ in range(50):
                zr, zi = zr * zr - zi * zi + cr, 2.0 * zr * zi + ci
                if zr * zr + zi * zi > 4.0:
                    break
            else:
                inside += 1
    return inside


def run():
    return round(nbody(3000), 9), round(spectral(50), 9), mandelbrot(80)
