"""Repeats the grid of distributions.json with mpmath at 50 digits, and writes distributions-mpmath.json.

R is off in places (its F quantile is 1/qbeta - 1, its saddle-point deviance was mended in R 4.4), so the tests
hold the library against these values and name the points where R is further away.
Run: python3 Tests/Reference/distributions.py   (in the package's folder; some minutes)
"""

import json
import math
import sys

import mpmath
from mpmath import mp, mpf

mp.dps = 50
TINY = mpf(10) ** -45


def lentz(first, terms):
    """first + a1/(b1 + a2/(b2 + ...)) with all denominators nonzero."""
    value = c = first
    d = mpf(0)
    for numerator, partial in terms:
        d = 1 / (partial + numerator * d)
        c = partial + numerator / c
        value *= c * d
        if abs(c * d - 1) < TINY:
            return value
    raise ArithmeticError


def lower_gamma(a, x):
    """P(a, x), by its power series (short) or mpmath's own function."""
    if x < a + 30 and a < 2000:
        return mpmath.gammainc(a, 0, x, regularized=True)

    def terms():
        n = 1
        while True:
            t = a + 2 * n - 1
            yield (a + n - 1) * n * x * x / t**2, n + n * x / t + (a + n) / (t + 2) * (a - x + 1 + 2 * n)
            n += 1

    return mp.exp(a * mp.log(x) - x - mp.loggamma(a)) / lentz(a / (a + 1) * (a - x + 1), terms())


def upper_gamma(a, x):
    """Q(a, x), by Legendre's continued fraction (large a) or mpmath's own function."""
    if a < 2000:
        return mpmath.gammainc(a, x, regularized=True)

    def terms():
        n = 1
        while True:
            yield -n * (n - a), x - a + 1 + 2 * n
            n += 1

    return mp.exp(a * mp.log(x) - x - mp.loggamma(a)) / lentz(x - a + 1, terms())


def gamma_tails(a, x):
    if x < a:
        lower = lower_gamma(a, x)
        return lower, 1 - lower
    upper = upper_gamma(a, x)
    return 1 - upper, upper


def beta_kernel(a, b, x, y):
    return mp.exp(a * mp.log(x) + b * mp.log(y) + mp.loggamma(a + b) - mp.loggamma(a) - mp.loggamma(b))


def lower_beta(a, b, x, y):
    """I_x(a, b) for x up to the mean (DiDonato & Morris 1992, eq 9)."""

    def terms():
        n = 1
        while True:
            t = a + 2 * n - 1
            yield (
                (a + n - 1) * (a + b + n - 1) * n * (b - n) * x * x / t**2,
                n + n * (b - n) * x / t + (a + n) / (t + 2) * (a - (a + b) * x + 1 + n * (1 + y)),
            )
            n += 1

    return beta_kernel(a, b, x, y) / lentz(a / (a + 1) * (a - (a + b) * x + 1), terms())


def beta_tails(a, b, f):
    x, y = a * f / (b + a * f), b / (b + a * f)
    if f < 1:
        lower = lower_beta(a, b, x, y)
        return lower, 1 - lower
    upper = lower_beta(b, a, y, x)
    return 1 - upper, upper


class ChiSquare:
    def __init__(self, parameters):
        self.a = mpf(parameters[0]) / 2

    def density(self, x):
        return mp.exp(self.a * mp.log(x / 2) - x / 2 - mp.loggamma(self.a)) / x

    def tails(self, x):
        return gamma_tails(self.a, x / 2)

    def start(self, p, is_lower):
        return mp.exp((mp.log(p) + mp.loggamma(self.a + 1)) / self.a) if is_lower else 2 * self.a - 2 * mp.log(p)


class Fisher:
    def __init__(self, parameters):
        self.a, self.b = mpf(parameters[0]) / 2, mpf(parameters[1]) / 2

    def density(self, f):
        a, b = self.a, self.b
        return beta_kernel(a, b, a * f / (b + a * f), b / (b + a * f)) / f

    def tails(self, f):
        return beta_tails(self.a, self.b, f)

    def start(self, p, is_lower):
        a, b = (self.a, self.b) if is_lower else (self.b, self.a)
        scale = mp.loggamma(a + b) - mp.loggamma(a + 1) - mp.loggamma(b)
        f = mp.exp((mp.log(p) - scale) / a) * b / a
        return f if is_lower else 1 / f


class Student:
    def __init__(self, parameters):
        self.nu = mpf(parameters[0])

    def density(self, t):
        nu = self.nu
        peak = mp.exp(mp.loggamma((nu + 1) / 2) - mp.loggamma(nu / 2)) / mp.sqrt(nu * mp.pi)
        return peak * (1 + t * t / nu) ** (-(nu + 1) / 2)

    def tails(self, t):
        if t == 0:
            return mpf(1) / 2, mpf(1) / 2
        lower, upper = beta_tails(mpf(1) / 2, self.nu / 2, t * t)
        return ((1 + lower) / 2, upper / 2) if t > 0 else (upper / 2, (1 + lower) / 2)

    def start(self, p, is_lower):
        return None


class Normal:
    def __init__(self, parameters):
        pass

    def density(self, x):
        return mp.npdf(x)

    def tails(self, x):
        return mp.erfc(-x / mp.sqrt(2)) / 2, mp.erfc(x / mp.sqrt(2)) / 2

    def start(self, p, is_lower):
        return None


def positive_quantile(family, p, is_lower, start):
    """Newton's method for the log tail in the logarithm of the point: concave, so it converges."""
    u = mp.log(start)
    for _ in range(3000):
        x = mp.exp(u)
        lower, upper = family.tails(x)
        tail = lower if is_lower else upper
        gap = mp.log(tail / p)
        step = gap * tail / (family.density(x) * x) * (-1 if is_lower else 1)
        u += step
        if abs(step) < mpf(10) ** -22:
            return mp.exp(u)
    raise ArithmeticError


def symmetric_quantile(family, p, guess):
    """The point above which lies p < 1/2, by Newton's method from a close guess, or in the log for a far one."""
    t = mpf(guess)
    for _ in range(4000):
        upper = family.tails(t)[1]
        if abs(upper / p - 1) < mpf("0.01"):
            step = (upper - p) / family.density(t)
        else:
            step = t * mp.expm1(mp.log(upper / p) * upper / (family.density(t) * t))
        t += step
        if abs(step) < abs(t) * mpf(10) ** -22:
            return t
    raise ArithmeticError


def quantile(family, p, is_lower, guess):
    p = mpf(p)
    if isinstance(family, (Student, Normal)):
        if p == 0.5:
            return mpf(0)
        tail, sign = (p, 1) if p < 0.5 else (1 - p, -1)
        if is_lower:
            sign = -sign
        if guess is None or abs(guess) < 1e-6:
            nu = family.nu
            peak = family.density(mpf(0))
            guess = mp.exp((mp.log(peak) - mp.log(tail) - mp.log(nu) / 2) / nu + mp.log(nu) / 2)
        return sign * symmetric_quantile(family, tail, abs(guess))
    if p > 0.5:
        p, is_lower = 1 - p, not is_lower
    if guess is None or guess < 1e-200 or isinstance(family, Fisher):
        bound = family.start(p, is_lower)
        if bound < mpf(10) ** -330 or bound > mpf(10) ** 330:
            return bound
        if guess is None or not 1e-200 < guess < 1e200:
            guess = bound
    return positive_quantile(family, p, is_lower, guess)


def number(value):
    value = float(value)
    return value if math.isfinite(value) else None


def main():
    with open("Tests/Reference/distributions.json") as file:
        grid = json.load(file)
    out = {
        "versions": {"mpmath": mpmath.__version__, "python": sys.version.split()[0]},
        "probabilities": grid["probabilities"],
    }
    for name, family_type in [("normal", Normal), ("student", Student), ("chiSquare", ChiSquare), ("fisher", Fisher)]:
        out[name] = []
        for row in grid[name]:
            family = family_type(row["parameters"])
            result = {"parameters": row["parameters"], "x": row["x"]}
            for key, is_lower in [("quantileLower", True), ("quantileUpper", False)]:
                pairs = zip(grid["probabilities"], row[key])
                result[key] = [number(quantile(family, p, is_lower, guess)) for p, guess in pairs]
            points = [mpf(x) for x in row["x"]]
            tails = [family.tails(x) for x in points]
            result["density"] = [number(family.density(x)) for x in points]
            result["lower"] = [number(lower) for lower, _ in tails]
            result["upper"] = [number(upper) for _, upper in tails]
            out[name].append(result)
            print(name, row["parameters"], file=sys.stderr, flush=True)
    with open("Tests/Reference/distributions-mpmath.json", "w") as file:
        json.dump(out, file, separators=(",", ":"))
        file.write("\n")


main()
