"""Repeats the standardized mean differences of effect-sizes.json with mpmath at 50 digits.

metafor's J subtracts log gammas, which loses digits in large groups, and its UB variance loses more; the tests
hold the library against these values. Run: python3 Tests/Reference/effect-sizes.py   (in the package's folder)
"""

import json
import sys

import mpmath
from mpmath import mp, mpf

mp.dps = 50


def correction(m):
    return mp.exp(mp.loggamma(m / 2) - mp.loggamma((m - 1) / 2)) / mp.sqrt(m / 2)


def main():
    with open("Tests/Reference/effect-sizes.json") as file:
        groups = json.load(file)["groups"]
    out = {key: {"yi": [], "vi": []} for key in ["SMD-LS", "SMD-LS2", "SMD-UB", "SMD1-LS", "SMD1-LS2", "SMD1-UB"]}
    columns = [groups[key] for key in ["n1", "n2", "m1", "m2", "sd1", "sd2"]]
    for n1, n2, m1, m2, sd1, sd2 in (map(mpf, row) for row in zip(*columns)):
        pooled = mp.sqrt(((n1 - 1) * sd1**2 + (n2 - 1) * sd2**2) / (n1 + n2 - 2))
        for name, m, size, unit in [("SMD", n1 + n2 - 2, n1 + n2, pooled), ("SMD1", n2 - 1, n2, sd2)]:
            j, d = correction(m), (m1 - m2) / unit
            base = 1 / n1 + 1 / n2
            variances = {
                "LS": base + (j * d) ** 2 / (2 * size),
                "LS2": j**2 * (base + d**2 / (2 * size)),
                "UB": base + (1 - (m - 2) / (m * j**2)) * (j * d) ** 2,
            }
            for variance, value in variances.items():
                out[f"{name}-{variance}"]["yi"].append(float(j * d))
                out[f"{name}-{variance}"]["vi"].append(float(value))
    with open("Tests/Reference/effect-sizes-mpmath.json", "w") as file:
        json.dump({"mpmath": mpmath.__version__, "python": sys.version.split()[0], "effects": out}, file)
        file.write("\n")


main()
