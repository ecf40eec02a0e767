"""Recomputes the cases of models.json with 60 digits (mpmath): who is right where we and metafor differ.

Usage: python3 Tests/Reference/models-exact.py
Reads models.json and writes models-exact.json: Q, and by method tau squared, estimate and standard error.
The likelihoods are scanned for all their maxima on a grid of 160 points, and the highest is taken.
"""
import json
import pathlib

import mpmath
from mpmath import mp, mpf

mp.dps = 60
here = pathlib.Path(__file__).parent


def weighted(y, v, tau2):
    """Weights, mean, y'Py and y'PPy."""
    w = [1 / (x + tau2) for x in v]
    mean = sum(a * b for a, b in zip(w, y)) / sum(w)
    r = [a * (b - mean) for a, b in zip(w, y)]
    return w, mean, sum(a * (b - mean) for a, b in zip(r, y)), sum(a * a for a in r)


def score(y, v, tau2, restricted):
    w, _, _, squares = weighted(y, v, tau2)
    total = sum(w)
    return squares - (total - sum(a * a for a in w) / total if restricted else total)


def log_likelihood(y, v, tau2, restricted):
    w, _, q, _ = weighted(y, v, tau2)
    value = sum(mpmath.log(a) for a in w) - q
    return value - mpmath.log(sum(w)) if restricted else value


def root(f, low, high):
    """A bracketed root by the method of Illinois."""
    a, b, fa, fb = low, high, f(low), f(high)
    for _ in range(400):
        c = (a * fb - b * fa) / (fb - fa)
        fc = f(c)
        if fc == 0 or abs(b - a) < mpf(10) ** -40 * (abs(b) + mpf(10) ** -60):
            return c
        if fc * fb < 0:
            a, fa = b, fb
        else:
            fa /= 2
        b, fb = c, fc
    return b


def likelihood_maximum(y, v, restricted):
    mean = sum(y) / len(y)
    top = sum((a - mean) ** 2 for a in y) + max(v)
    bottom = min(v) * mpf("1e-6")
    f = lambda x: score(y, v, x, restricted)
    points = [mpf(0)] + [bottom * (top * 4 / bottom) ** (mpf(i) / 160) for i in range(161)]
    values = [f(x) for x in points]
    maxima = [mpf(0)] if values[0] <= 0 else []
    for i in range(161):
        if values[i] > 0 and values[i + 1] <= 0:
            maxima.append(root(f, points[i], points[i + 1]))
    return max(maxima, key=lambda x: log_likelihood(y, v, x, restricted)), len(maxima)


def q_root(y, v):
    target = len(y) - 1
    f = lambda x: weighted(y, v, x)[2] - target
    if f(mpf(0)) <= 0:
        return mpf(0)
    mean = sum(y) / len(y)
    return root(f, mpf(0), sum((a - mean) ** 2 for a in y) / target)


def tau_squared(y, v, method):
    k = len(y)
    mean = sum(y) / k
    squares = sum((a - mean) ** 2 for a in y)
    w, _, q, _ = weighted(y, v, mpf(0))
    total = sum(w)
    if method == "EE":
        return mpf(0), 1
    if method == "DL":
        return max(mpf(0), (q - (k - 1)) / (total - sum(a * a for a in w) / total)), 1
    if method == "HE":
        return max(mpf(0), squares / (k - 1) - sum(v) / k), 1
    if method == "HS":
        return max(mpf(0), (q - k) / total), 1
    if method == "SJ":
        return squares / k * weighted(y, v, squares / k)[2] / (k - 1), 1
    if method in ("ML", "REML"):
        return likelihood_maximum(y, v, method == "REML")
    return q_root(y, v), 1


cases = []
source = json.loads((here / "models.json").read_text(), parse_float=str)
for case in source["cases"]:
    if len(case["y"]) > 60:
        continue
    # The inputs are the doubles that a reader of the JSON sees.
    y = [mpf(float(x)) for x in case["y"]]
    v = [mpf(float(x)) for x in case["v"]]
    fits = {}
    for method in source["methods"]:
        tau2, maxima = tau_squared(y, v, method)
        w, mean, _, _ = weighted(y, v, tau2)
        fits[method] = {
            "tau2": float(tau2), "estimate": float(mean), "se": float(1 / mpmath.sqrt(sum(w))), "maxima": maxima}
    cases.append({
        "name": case["name"], "measure": case["measure"], "q": float(weighted(y, v, mpf(0))[2]), "fits": fits})
(here / "models-exact.json").write_text(
    json.dumps({"mpmath": mpmath.__version__, "digits": mp.dps, "cases": cases}, indent=0))
