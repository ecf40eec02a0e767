"""Recomputes the regressions of moderators.json with 60 digits (mpmath): metafor solves normal equations.

Usage: python3 Tests/Reference/moderators-exact.py
Writes moderators-exact.json: QE, and by method tau squared, coefficients and standard errors.
"""
import json
import pathlib

import mpmath
from mpmath import mp, mpf

mp.dps = 60
here = pathlib.Path(__file__).parent


def design(case):
    columns = [[mpf(1)] * len(case["y"])]
    for m in case["moderators"]:
        if m["labels"] is None:
            columns.append([mpf(x) for x in m["numbers"]])
        else:
            columns += [[mpf(x == level) for x in m["labels"]] for level in sorted(set(m["labels"]))[1:]]
    return mpmath.matrix(columns).T


def solved(X, y, w):
    """Coefficients, inverse information, P y and the diagonal and square trace of P."""
    k, p = X.rows, X.cols
    XW = mpmath.matrix(p, k)
    for i in range(k):
        for j in range(p):
            XW[j, i] = X[i, j] * w[i]
    M = (XW * X) ** -1
    b = M * (XW * mpmath.matrix(y))
    fitted = X * b
    r = [w[i] * (y[i] - fitted[i]) for i in range(k)]
    XM = X * M
    h = [sum(XM[i, j] * X[i, j] for j in range(p)) * w[i] for i in range(k)]
    return b, M, r, h


def moments(X, y, v, tau2):
    w = [1 / (x + tau2) for x in v]
    b, M, r, h = solved(X, y, w)
    q = sum(x * x / z for x, z in zip(r, w))
    return q, sum(x * x for x in r), sum(x * (1 - z) for x, z in zip(w, h)), sum(w), M


def log_likelihood(X, y, v, tau2, restricted):
    q, _, _, _, M = moments(X, y, v, tau2)
    value = -sum(mpmath.log(x + tau2) for x in v) - q
    return value + mpmath.log(mpmath.det(M)) if restricted else value


def root(f, a, b):
    fa, fb = f(a), f(b)
    for _ in range(300):
        c = (a * fb - b * fa) / (fb - fa)
        fc = f(c)
        if fc == 0 or abs(b - a) < mpf(10) ** -30 * abs(b):
            return c
        if fc * fb < 0:
            a, fa = b, fb
        else:
            fa /= 2
        b, fb = c, fc
    return b


def tau_squared(X, y, v, method):
    k, p = X.rows, X.cols
    n = k - p
    if method == "EE":
        return mpf(0)
    q0, _, trace, weight, _ = moments(X, y, v, mpf(0))
    mean = sum(y) / k
    total = sum((a - mean) ** 2 for a in y)
    ols, _, r, h = solved(X, y, [mpf(1)] * k)
    squares = sum(a * a for a in r)
    if method == "DL":
        return max(mpf(0), (q0 - n) / trace)
    if method == "HE":
        return max(mpf(0), (squares - sum(a * (1 - b) for a, b in zip(v, h))) / n)
    if method == "HS":
        return max(mpf(0), (q0 - k) / weight)
    if method == "SJ":
        return total / k * moments(X, y, v, total / k)[0] / n
    if method in ("EB", "PM"):
        return root(lambda x: moments(X, y, v, x)[0] - n, mpf(0), squares / n) if q0 > n else mpf(0)
    restricted = method == "REML"

    def score(x):
        _, square, trace, weight, _ = moments(X, y, v, x)
        return square - (trace if restricted else weight)

    bottom, top = min(v) * mpf("1e-3"), 2 * (total + max(v))
    points = [mpf(0)] + [bottom * (top / bottom) ** (mpf(i) / 40) for i in range(41)]
    values = [score(x) for x in points]
    maxima = [mpf(0)] if values[0] <= 0 else []
    maxima += [
        root(score, points[i], points[i + 1]) for i in range(41) if values[i] > 0 and values[i + 1] <= 0]
    return max(maxima, key=lambda x: log_likelihood(X, y, v, x, restricted))


cases = []
source = json.loads((here / "moderators.json").read_text())
for case in source["regressions"]:
    y, v, X = [mpf(x) for x in case["y"]], [mpf(x) for x in case["v"]], design(case)
    fits = {}
    for method in source["methods"]:
        tau2 = tau_squared(X, y, v, method)
        b, M, _, _ = solved(X, y, [1 / (x + tau2) for x in v])
        fits[method] = {
            "tau2": float(tau2), "b": [float(x) for x in b],
            "se": [float(mpmath.sqrt(M[i, i])) for i in range(X.cols)]}
    cases.append({"name": case["name"], "qe": float(moments(X, y, v, mpf(0))[0]), "fits": fits})
(here / "moderators-exact.json").write_text(
    json.dumps({"mpmath": mpmath.__version__, "digits": mp.dps, "cases": cases}, indent=0))
