"""Answers with 50 digits for one intercept-only meta-analysis: who is right where metafor and we differ."""
import copy

import mpmath
from mpmath import mp, mpf

mp.dps = 50


class Referee:
    """Tau squared by a method, and what follows from it."""

    def __init__(self, y, v, method, candidates):
        self.y = [mpf(x) for x in y]
        self.v = [mpf(x) for x in v]
        self.k = len(y)
        self.method = method
        self.maxima = []
        self.move(self._tau2([mpf(x) for x in candidates]))

    def move(self, tau2):
        self.tau2 = mpf(tau2)
        self.w, self.mean, self.residual, _ = self._sums(self.tau2)

    def at(self, tau2):
        """The same data at another tau squared."""
        other = copy.copy(self)
        other.move(tau2)
        return other

    def _sums(self, tau2):
        """Weights, weighted mean, y'Py and y'PPy."""
        w = [1 / (x + tau2) for x in self.v]
        mean = sum(a * b for a, b in zip(w, self.y)) / sum(w)
        r = [a * (b - mean) for a, b in zip(w, self.y)]
        return w, mean, sum(a * (b - mean) for a, b in zip(r, self.y)), sum(a * a for a in r)

    def _score(self, tau2):
        w, _, _, squares = self._sums(tau2)
        total = sum(w)
        return squares - (total - sum(a * a for a in w) / total if self.method == "REML" else total)

    def log_likelihood(self, tau2):
        w, _, residual, _ = self._sums(mpf(tau2))
        value = sum(mpmath.log(a) for a in w) - residual
        return (value - mpmath.log(sum(w)) if self.method == "REML" else value) / 2

    @staticmethod
    def _root(f, low, high):
        """A bracketed root by the method of Illinois."""
        a, b, fa, fb = low, high, f(low), f(high)
        side = 0
        for _ in range(500):
            c = (a * fb - b * fa) / (fb - fa)
            fc = f(c)
            if fc == 0 or abs(b - a) < mpf(10) ** -35 * (abs(b) + mpf(10) ** -60):
                return c
            if fc * fb > 0:
                b, fb = c, fc
                if side == 1:
                    fa /= 2
                side = 1
            else:
                a, fa = c, fc
                if side == -1:
                    fb /= 2
                side = -1
        return (a + b) / 2

    def _tau2(self, candidates):
        y, v, k = self.y, self.v, self.k
        mean = sum(y) / k
        squares = sum((a - mean) ** 2 for a in y)
        if self.method == "EE":
            return mpf(0)
        if self.method == "HE":
            return max(mpf(0), squares / (k - 1) - sum(v) / k)
        if self.method == "SJ":
            crude = squares / k
            return crude * self._sums(crude)[2] / (k - 1)
        w, _, q, _ = self._sums(mpf(0))
        total = sum(w)
        if self.method == "DL":
            return max(mpf(0), (q - (k - 1)) / (total - sum(a * a for a in w) / total))
        if self.method == "HS":
            return max(mpf(0), (q - k) / total)
        if self.method in ("EB", "PM"):
            if q <= k - 1:
                return mpf(0)
            return self._root(lambda x: self._sums(x)[2] - (k - 1), mpf(0), squares / (k - 1))
        return self._likelihood_maximum(candidates, squares)

    def _likelihood_maximum(self, candidates, squares):
        """The highest of all local maxima: a scan of 80 points with those around the candidates among them."""
        top = 4 * (squares + max(self.v))
        bottom = min(self.v) * mpf("1e-6")
        points = {bottom * (top / bottom) ** (mpf(i) / 80) for i in range(81)}
        for x in candidates:
            points |= {x * (1 + s * mpf(10) ** -e) for e in (1, 2, 4, 6, 9) for s in (-1, 1)} - {mpf(0)}
        points = [mpf(0)] + sorted(points)
        scores = [self._score(x) for x in points]
        if scores[0] <= 0:
            self.maxima.append(mpf(0))
        for low, high, first, last in zip(points, points[1:], scores, scores[1:]):
            if first > 0 >= last:
                self.maxima.append(self._root(self._score, low, high))
        return max(self.maxima, key=self.log_likelihood)

    def answers(self, test):
        """Estimate, standard error, statistic, tau2, I2, H2 and Q."""
        w0, _, q, _ = self._sums(mpf(0))
        total = sum(w0)
        typical = (self.k - 1) / (total - sum(a * a for a in w0) / total)
        scale = {"z": 1, "t": 1, "hk": self.residual / (self.k - 1)}.get(test, max(1, self.residual / (self.k - 1)))
        se = mpmath.sqrt(scale / sum(self.w))
        equal = self.method == "EE"
        from_q = max(mpf(0), 100 * (q - (self.k - 1)) / q) if q else mpf(0)
        return {
            "estimate": self.mean, "se": se, "statistic": self.mean / se, "tau2": self.tau2,
            "I2": from_q if equal else 100 * self.tau2 / (self.tau2 + typical),
            "H2": q / (self.k - 1) if equal else 1 + self.tau2 / typical, "Q": q, "typical": typical}
