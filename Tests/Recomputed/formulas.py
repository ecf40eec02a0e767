"""Distributions, effect sizes and pooling, from their textbook formulas; nothing but the standard library."""

import math
from statistics import NormalDist

Z = NormalDist().inv_cdf(0.975)


def beta_fraction(a, b, x):
    """The continued fraction of the incomplete beta function, by Lentz's method."""
    tiny, c, d = 1e-300, 1.0, 1 - (a + b) * x / (a + 1)
    d = 1 / (d or tiny)
    h = d
    for m in range(1, 500):
        for top in (m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
                    -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))):
            d = 1 / ((1 + top * d) or tiny)
            c = (1 + top / c) or tiny
            h *= c * d
        if abs(c * d - 1) < 1e-15:
            break
    return h


def incomplete_beta(a, b, x):
    if x <= 0 or x >= 1:
        return 0.0 if x <= 0 else 1.0
    front = math.exp(
        math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x))
    if x < (a + 1) / (a + b + 2):
        return front * beta_fraction(a, b, x) / a
    return 1 - front * beta_fraction(b, a, 1 - x) / b


def p_of_f(f, df1, df2):
    return incomplete_beta(df2 / 2, df1 / 2, df2 / (df2 + df1 * f))


def p_of_t(t, df=math.inf):
    return 2 * NormalDist().cdf(-abs(t)) if df == math.inf else p_of_f(t * t, 1, df)


def t_quantile(df):
    """The 97.5% quantile of t, by bisection."""
    low, high = 0.0, 1000.0
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if p_of_t(middle, df) > 0.05 else (low, middle)
    return low


def p_of_chi2(q, df):
    """The upper tail of chi-square by Simpson's rule over the density of its root, for few degrees of freedom."""
    steps, upper = 4000, math.sqrt(q)
    constant = math.log(2) - (df / 2) * math.log(2) - math.lgamma(df / 2)

    def density(x):
        return (math.exp(constant) if df == 1 else 0.0) if x == 0 else math.exp(
            constant + (df - 1) * math.log(x) - x * x / 2)

    h = upper / steps
    total = sum((1 if i in (0, steps) else 4 if i % 2 else 2) * density(i * h) for i in range(steps + 1))
    return 1 - total * h / 3


def correction(m):
    """Hedges's exact correction of a standardized difference with m degrees of freedom."""
    return math.exp(math.lgamma(m / 2) - math.lgamma((m - 1) / 2)) / math.sqrt(m / 2)


def hedges(d, n1, n2):
    """g of a standardized difference, with the three variances in use."""
    m = n1 + n2 - 2
    j = correction(m)
    g = j * d
    base = 1 / n1 + 1 / n2
    return g, (base + g * g / (2 * (n1 + n2)), base + (1 - (m - 2) / (m * j * j)) * g * g,
               j * j * (base + d * d / (2 * (n1 + n2))))


def difference(arm1, arm2):
    """The standardized difference of two arms (n, mean, SD)."""
    (n1, m1, s1), (n2, m2, s2) = arm1, arm2
    pooled = math.sqrt(((n1 - 1) * s1 * s1 + (n2 - 1) * s2 * s2) / (n1 + n2 - 2))
    return (m1 - m2) / pooled


def averaged(effects, correlation):
    """The mean of several effects (g, variance) of the same people."""
    k = len(effects)
    variance = sum(
        (1 if i == j else correlation) * math.sqrt(effects[i][1] * effects[j][1])
        for i in range(k) for j in range(k)) / (k * k)
    return sum(g for g, _ in effects) / k, variance


def weighted(effects, tau2=0.0):
    weights = [1 / (v + tau2) for _, v in effects]
    total = sum(weights)
    return sum(w * y for w, (y, _) in zip(weights, effects)) / total, total


def reml(effects):
    """The variance between studies that makes the restricted likelihood greatest, by golden section."""

    def minus(tau2):
        mean, total = weighted(effects, tau2)
        return math.log(total) + sum(
            math.log(v + tau2) + (y - mean) ** 2 / (v + tau2) for y, v in effects)

    if len(effects) == 2:
        # Of two studies the squared difference is expected to be v1 + v2 + 2 tau squared.
        (y1, v1), (y2, v2) = effects
        return max(0.0, ((y1 - y2) ** 2 - v1 - v2) / 2)
    ratio = (math.sqrt(5) - 1) / 2
    low, high = 0.0, (max(y for y, _ in effects) - min(y for y, _ in effects)) ** 2 + 1e-6
    for _ in range(50):
        step = ratio * (high - low)
        if minus(high - step) < minus(low + step):
            high = low + step
        else:
            low = high - step
    best = (low + high) / 2
    return best if minus(best) < minus(0.0) else 0.0


def pool(effects, threshold_p, threshold_i2):
    """Estimate, z interval, and I2 from Q and from tau squared; the test decides between fixed and random effects."""
    mean, total = weighted(effects)
    df = len(effects) - 1
    q = sum((y - mean) ** 2 / v for y, v in effects)
    i2 = max(0.0, (q - df) / q) * 100 if q > 0 else 0.0
    other = i2
    if i2 >= threshold_i2 and p_of_chi2(q, df) < threshold_p:
        tau2 = reml(effects)
        typical = df * total / (total * total - sum(1 / (v * v) for _, v in effects))
        other = 100 * tau2 / (tau2 + typical)
        mean, total = weighted(effects, tau2)
    half = Z / math.sqrt(total)
    return mean, mean - half, mean + half, i2, other
