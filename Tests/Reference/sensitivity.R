# Pins metafor's sensitivity analyses in sensitivity.json: leave-one-out, influence, cumulative, GOSH, small-study tests.
# Usage: Rscript Tests/Reference/sensitivity.R [out.json]
suppressMessages({library(metafor); library(metadat)})

arguments <- commandArgs(trailingOnly = TRUE)
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)[1]))
out <- if (length(arguments) >= 1) arguments[1] else file.path(here, "sensitivity.json")
source(file.path(here, "json.R"))
pdf(NULL)

methods <- c("EE", "DL", "REML", "ML", "PM")
tests <- c(z = "z", hk = "knha", mhk = "adhoc")
quiet <- function(e) suppressWarnings(tryCatch(e, error = function(x) NULL))

control <- function(y, v) {
  scale <- max(median(v), var(y), na.rm = TRUE)
  list(threshold = 1e-14 * scale, maxiter = 10000, tol = 1e-15 * scale, tau2.max = 1e6 * scale)
}
fit <- function(y, v, method, test, ...) quiet(rma(y, v, method = method, test = test, control = control(y, v), ...))
# One list per row, unnamed, so that the JSON is a list of lists of numbers.
rows <- function(...) { m <- cbind(...); lapply(seq_len(nrow(m)), function(i) unname(m[i, ])) }
table <- function(l) rows(l$estimate, l$se, l$zval %||% l$tval, l$pval %||% l$pvals, l$ci.lb, l$ci.ub, l$Q, l$tau2 %||%
  rep(0, length(l$se)), l$I2, l$H2)
`%||%` <- function(a, b) if (is.null(a)) b else a

deletions <- function(y, v, order) {
  cells <- expand.grid(method = methods, test = names(tests), stringsAsFactors = FALSE)
  cells <- cells[cells$test != "mhk" | cells$method == "REML", ]
  cells <- cells[cells$test == "z" | !(cells$method %in% c("ML", "PM")), ]
  if (length(y) > 20) cells <- cells[cells$method == "REML" & cells$test != "mhk", ]
  parts <- lapply(seq_len(nrow(cells)), function(i) {
    method <- cells$method[i]; test <- cells$test[i]
    r <- fit(y, v, method, tests[[test]])
    if (is.null(r)) return(NULL)
    left <- quiet(leave1out(r)); inf <- quiet(influence(r)); bj <- quiet(baujat(r)); rs <- quiet(rstandard(r))
    ro <- fit(y[order], v[order], method, tests[[test]])
    cum <- if (is.null(ro)) NULL else quiet(cumul(ro))
    if (is.null(left) || is.null(inf) || is.null(bj) || is.null(rs) || is.null(cum)) return(NULL)
    list(method = method, test = test, leave = table(left), cumulative = table(cum),
         influence = rows(inf$inf$rstudent, inf$inf$dffits, inf$inf$cook.d, inf$inf$cov.r, inf$inf$tau2.del,
                          inf$inf$QE.del, inf$inf$hat, inf$inf$weight, inf$dfbs$intrcpt, inf$inf$inf == "*"),
         baujat = rows(bj$x, bj$y), residuals = rows(rs$resid, rs$se, rs$z))
  })
  Filter(Negate(is.null), parts)
}

gosh_rows <- function(y, v) {
  parts <- lapply(c("EE", "DL", "REML"), function(method) {
    g <- quiet(gosh(fit(y, v, method, "z"), progbar = FALSE))
    if (is.null(g)) return(NULL)
    index <- as.vector(as.matrix(g$incl) %*% 2^(seq_along(y) - 1))
    list(method = method, rows = rows(index, g$res$k, g$res$estimate, g$res$tau2, g$res$QE, g$res$I2))
  })
  Filter(Negate(is.null), parts)
}

regressions <- function(y, v, ni) {
  predictors <- c("sei", "vi", if (!is.null(ni)) c("ni", "ninv", "sqrtni", "sqrtninv"))
  cells <- rbind(expand.grid(predictor = predictors, model = "lm", method = "EE", test = "z", stringsAsFactors = FALSE),
                 expand.grid(predictor = predictors, model = "rma", method = c("EE", "DL", "REML", "ML"),
                             test = c("z", "hk"), stringsAsFactors = FALSE))
  parts <- lapply(seq_len(nrow(cells)), function(i) {
    cell <- as.list(cells[i, ])
    r <- if (is.null(ni)) fit(y, v, cell$method, tests[[cell$test]])
      else fit(y, v, cell$method, tests[[cell$test]], ni = ni)
    t <- if (is.null(r)) NULL else quiet(regtest(r, model = cell$model, predictor = cell$predictor))
    if (is.null(t)) return(NULL)
    c(cell, list(statistic = t$zval, df = if (is.null(t$dfs)) NA else t$dfs, p = t$pval,
                 tau2 = if (cell$model == "rma") t$fit$tau2 else 0,
                 limit = if (is.null(t$est)) NA else c(t$est, t$ci.lb, t$ci.ub)))
  })
  Filter(Negate(is.null), parts)
}

# Pustejovsky & Rodgers 2019: metafor's meta-regression on sqrt(1/n1 + 1/n2), and R's lm.
arms <- function(y, v, n1, n2) {
  x <- sqrt(1 / n1 + 1 / n2)
  l <- summary(lm(y ~ x, weights = 1 / v))$coefficients
  r <- rma(y, v, mods = ~ x, control = control(y, v))
  list(n1 = n1, n2 = n2, lm = c(l[2, ], l[1, 1:2]), rma = c(r$b[2], r$se[2], r$zval[2], r$pval[2], r$b[1], r$se[1]))
}

fill <- function(y, v) {
  cells <- expand.grid(method = c("EE", "DL", "REML"), test = c("z", "hk"), estimator = c("L0", "R0", "Q0"),
                       side = c("auto", "left", "right"), stringsAsFactors = FALSE)
  parts <- lapply(seq_len(nrow(cells)), function(i) {
    cell <- as.list(cells[i, ])
    r <- fit(y, v, cell$method, tests[[cell$test]])
    t <- if (is.null(r)) NULL else quiet(if (cell$side == "auto") trimfill(r, estimator = cell$estimator)
      else trimfill(r, side = cell$side, estimator = cell$estimator))
    if (is.null(t)) return(NULL)
    # trimfill fits with metafor's default stopping rule and, where it fills, with test = "z": fit the filled data anew.
    f <- fit(as.numeric(t$yi), as.numeric(t$vi), cell$method, tests[[cell$test]])
    if (is.null(f)) return(NULL)
    c(cell, list(chosen = t$side, k0 = t$k0, se = t$se.k0, p = t$p.k0, fit = c(f$b, f$se, f$ci.lb, f$ci.ub, f$tau2),
                 filled = as.list(sort(as.numeric(t$yi[t$fill])))))
  })
  Filter(Negate(is.null), parts)
}

selection <- function(y, v) {
  cells <- expand.grid(steps = c(".025", ".05,.5", ".025,.1,.5"), alternative = c("greater", "less"),
                       method = c("ML", "EE"), stringsAsFactors = FALSE)
  parts <- lapply(seq_len(nrow(cells)), function(i) {
    cell <- as.list(cells[i, ])
    steps <- as.numeric(strsplit(cell$steps, ",")[[1]])
    r <- fit(y, v, cell$method, "z")
    s <- if (is.null(r)) NULL else quiet(selmodel(r, type = "stepfun", steps = steps, alternative = cell$alternative,
      control = list(reltol = 1e-14, maxit = 1000)))
    if (is.null(s) || any(s$delta > 99)) return(NULL)  # metafor's upper bound is 100.
    cell$steps <- as.list(steps)
    c(cell, list(mean = c(s$b, s$se, s$zval, s$pval, s$ci.lb, s$ci.ub), tau2 = c(s$tau2, s$se.tau2), delta = s$delta,
                 deltaErrors = s$se.delta, deltaTests = s$zval.delta, ll = as.numeric(logLik(s)), lrt = c(s$LRT, s$LRTp)))
  })
  Filter(Negate(is.null), parts)
}

failsafe <- function(y, v) {
  cells <- list(list("Rosenthal", alpha = .05), list("Rosenthal", alpha = .01), list("Rosenberg", alpha = .05),
                list("Orwin", alpha = .05), list("Orwin", target = .1), list("Orwin", target = .1, weighted = TRUE))
  lapply(cells, function(cell) {
    f <- do.call(fsn, list(y, v, type = cell[[1]], alpha = cell$alpha %||% .05, target = cell$target,
                           weighted = isTRUE(cell$weighted))[if (is.null(cell$target)) -5 else 1:6])
    list(type = cell[[1]], alpha = cell$alpha %||% .05, target = cell$target %||% NA, weighted = isTRUE(cell$weighted),
         number = f$fsnum, p = f$pval, mean = f$meanes)
  })
}

case <- function(name, y, v, ni = NULL, n1 = NULL, n2 = NULL) {
  y <- as.numeric(y); v <- as.numeric(v)
  keep <- !is.na(y) & !is.na(v)
  y <- y[keep]; v <- v[keep]
  if (!is.null(ni)) ni <- as.numeric(ni)[keep]
  k <- length(y)
  order <- order(v, seq_len(k))
  rank <- quiet(ranktest(y, v))
  list(name = name, y = y, v = v, ni = if (is.null(ni)) list() else as.list(ni), order = order - 1,
       deletions = deletions(y, v, order), gosh = if (k <= 7) gosh_rows(y, v) else list(),
       regressions = if (k >= 3) regressions(y, v, ni) else list(),
       arms = if (is.null(n1)) NA else arms(y, v, n1[keep], n2[keep]),
       rank = if (is.null(rank)) NA else list(tau = rank$tau, p = rank$pval),
       fill = if (k >= 3) fill(y, v) else list(), selection = if (k >= 5) selection(y, v) else list(),
       failsafe = failsafe(y, v))
}

bcg <- escalc(measure = "RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
normand <- escalc(measure = "SMD", m1i = m1i, sd1i = sd1i, n1i = n1i, m2i = m2i, sd2i = sd2i, n2i = n2i,
                  data = dat.normand1999)
linde <- escalc(measure = "RR", ai = ai, n1i = n1i, ci = ci, n2i = n2i, data = dat.linde2005)
molloy <- escalc(measure = "ZCOR", ri = ri, ni = ni, data = dat.molloy2014)
sets <- list(
  list("dat.bcg", bcg$yi, bcg$vi, with(dat.bcg, tpos + tneg + cpos + cneg)),
  list("dat.hackshaw1998", dat.hackshaw1998$yi, dat.hackshaw1998$vi),
  list("dat.normand1999", normand$yi, normand$vi, normand$n1i + normand$n2i, normand$n1i, normand$n2i),
  list("dat.raudenbush1985", dat.raudenbush1985$yi, dat.raudenbush1985$vi,
       dat.raudenbush1985$n1i + dat.raudenbush1985$n2i, dat.raudenbush1985$n1i, dat.raudenbush1985$n2i),
  list("dat.bangertdrowns2004", dat.bangertdrowns2004$yi, dat.bangertdrowns2004$vi, dat.bangertdrowns2004$ni),
  list("dat.linde2005", linde$yi, linde$vi, linde$n1i + linde$n2i),
  list("dat.molloy2014", molloy$yi, molloy$vi, molloy$ni))

RNGversion("4.0.0")
set.seed(20260102L)
kinds <- list(
  "two studies" = function() list(rnorm(2, 0, 0.6), runif(2, 0.01, 0.3)),
  "three studies" = function() list(rnorm(3, 0.2, 0.6), runif(3, 0.01, 0.3)),
  "few studies" = function() { k <- sample(4:7, 1); list(rnorm(k, 0.3, 0.4), runif(k, 0.01, 0.4)) },
  "typical" = function() { k <- sample(8:30, 1); v <- rchisq(k, 2) / 20 + 0.005; list(rnorm(k, 0.4, sqrt(v + 0.1)), v) },
  "small-study effect" = function() { k <- sample(12:40, 1); v <- runif(k, 0.01, 0.3)
    list(rnorm(k, 0.1 + sqrt(v), sqrt(v + 0.01)), v) },
  "no heterogeneity" = function() { k <- sample(5:20, 1); v <- runif(k, 0.02, 0.4); list(rnorm(k, -0.2, sqrt(v) / 2), v) },
  "tiny variances" = function() { k <- sample(4:12, 1); v <- 1e-12 * runif(k, 0.2, 3); list(rnorm(k, 0, sqrt(2 * v)), v) },
  "huge variances" = function() { k <- sample(4:12, 1); v <- 1e12 * runif(k, 0.2, 3); list(rnorm(k, 0, sqrt(2 * v)), v) },
  "equal variances" = function() { k <- sample(4:12, 1); v <- rep(runif(1, 0.02, 0.2), k)
    list(rnorm(k, 0.1, sqrt(v * runif(1, 0.5, 4))), v) },
  "one giant study" = function() { k <- sample(4:12, 1); v <- c(1e-6, runif(k - 1, 0.05, 0.5))
    list(rnorm(k, 0.1, sqrt(v + 0.05)), v) },
  "tied studies" = function() { k <- sample(8:20, 1); list(round(rnorm(k, 0.3, 0.5), 1), round(runif(k, 0.05, 0.4), 1) + .05) },
  "sixty studies" = function() { v <- runif(60, 0.01, 0.3); list(rnorm(60, 0.1 + sqrt(v), sqrt(v + 0.01)), v) })
generated <- lapply(1:36, function(i) {
  kind <- (i - 1) %% length(kinds) + 1
  data <- kinds[[kind]]()
  list(paste(names(kinds)[kind], i), signif(data[[1]], 7), signif(data[[2]], 7))
})

cases <- lapply(c(sets, generated), function(s) do.call(case, s))
exactJSON(list(
  r = R.version.string, metafor = as.character(packageVersion("metafor")),
  metadat = as.character(packageVersion("metadat")), methods = methods, tests = names(tests), cases = cases), out)
