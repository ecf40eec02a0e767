"""Recomputes the three-level models of dependence.json with 40 digits (mpmath).

nlminb maximizes the likelihood itself, so that its variances have half of its digits; here the score is solved.
Usage: python3 Tests/Reference/dependence-exact.py
"""
import json
import pathlib

import mpmath
from mpmath import mp, mpf

mp.dps = 40
here = pathlib.Path(__file__).parent


def parts(groups, between, within):
    """Mean, information, log-likelihood and the two scores (between, within), by Sherman & Morrison."""
    clusters = []
    for group in groups:
        w = [1 / (v + within) for _, v in group]
        clusters.append((group, w, sum(w), 1 + between * sum(w)))
    information = sum(a / s for _, _, a, s in clusters)
    mean = sum(sum(x * y for x, (y, _) in zip(w, g)) / s for g, w, a, s in clusters) / information
    count = sum(len(g) for g in groups)
    likelihood = -(count - 1) * mpmath.log(2 * mpmath.pi) + mpmath.log(count) - mpmath.log(information)
    square = trace = ones = 0
    square_between = trace_between = ones_between = 0
    for g, w, a, s in clusters:
        r = [y - mean for y, _ in g]
        shift = between * sum(x * y for x, y in zip(w, r)) / s
        u = [x * (y - shift) for x, y in zip(w, r)]  # V^-1 r
        likelihood -= sum(x * y for x, y in zip(r, u)) - sum(mpmath.log(x) for x in w) + mpmath.log(s)
        squares = sum(x * x for x in w)
        square += sum(x * x for x in u)
        trace += a - between * squares / s
        ones += squares / s ** 2
        square_between += sum(u) ** 2
        trace_between += a / s
        ones_between += (a / s) ** 2
    return (mean, information, likelihood / 2, (square_between - trace_between + ones_between / information) / 2,
            (square - trace + ones / information) / 2)


def solve(f, start):
    """A root above zero near the start by secant steps, or None."""
    try:
        x = mpmath.findroot(f, (start, start * mpf("1.001")), tol=mpf(10) ** -60, maxsteps=60, verify=False)
    except (ValueError, ZeroDivisionError):
        return None
    return x if x > 0 and abs(f(x)) < mpf(10) ** -25 else None


def maximum(groups, start):
    """The best of: both variances free, either zero, both zero."""
    candidates = [(mpf(0), mpf(0))]
    x = solve(lambda x: parts(groups, x, mpf(0))[3], max(start))
    if x is not None:
        candidates.append((x, mpf(0)))
    x = solve(lambda x: parts(groups, mpf(0), x)[4], max(start))
    if x is not None:
        candidates.append((mpf(0), x))
    if min(start) > 0:
        try:
            x = mpmath.findroot(
                lambda a, b: [parts(groups, a, b)[3], parts(groups, a, b)[4]], start, tol=mpf(10) ** -60,
                maxsteps=60, verify=False)
            if min(x) > 0 and max(abs(z) for z in parts(groups, *x)[3:]) < mpf(10) ** -20:
                candidates.append(tuple(x))
        except (ValueError, ZeroDivisionError):
            pass
    return max(candidates, key=lambda c: parts(groups, *c)[2])


cases = []
for case in json.loads((here / "dependence.json").read_text())["cases"]:
    groups = {}
    for y, v, c in zip(case["y"], case["v"], case["cluster"]):
        groups.setdefault(c, []).append((mpf(y), mpf(v)))
    groups = list(groups.values())
    between, within = maximum(groups, tuple(max(mpf(s), mpf("1e-6")) for s in case["sigma2"]))
    mean, information, likelihood, _, _ = parts(groups, between, within)
    cases.append({
        "name": case["name"], "between": float(between), "within": float(within), "estimate": float(mean),
        "se": float(1 / mpmath.sqrt(information)), "ll": float(likelihood)})
(here / "dependence-exact.json").write_text(
    json.dumps({"mpmath": mpmath.__version__, "digits": mp.dps, "cases": cases}, indent=0))
