# Pins metafor's answers for intercept-only models in models.json: data set x measure x method x test.
# Usage: Rscript Tests/Reference/models.R [out.json]
suppressMessages({library(metafor); library(metadat)})

arguments <- commandArgs(trailingOnly = TRUE)
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)[1]))
out <- if (length(arguments) >= 1) arguments[1] else file.path(here, "models.json")
source(file.path(here, "json.R"))
seed <- 20260101L

methods <- c("EE", "DL", "HE", "HS", "SJ", "ML", "REML", "EB", "PM")
tests <- c(z = "z", t = "t", hk = "knha", mhk = "adhoc")

# One fit; NULL where metafor gives an error, such as Fisher scoring that does not converge.
fit <- function(y, v, method, test) {
  scale <- max(median(v), var(y), na.rm = TRUE)
  control <- list(threshold = 1e-14 * scale, maxiter = 10000, tol = 1e-15 * scale, tau2.max = 1e6 * scale)
  suppressWarnings(tryCatch(
    rma(y, v, method = method, test = test, control = control), error = function(e) NULL))
}

numbers <- function(x) c(x$b, x$se, x$zval, x$pval, x$ci.lb, x$ci.ub)

case <- function(name, group, measure, y, v) {
  y <- as.numeric(y)
  v <- as.numeric(v)
  if (group == "generated") {
    y <- signif(y, 7)
    v <- signif(v, 7)
  }
  keep <- !is.na(y) & !is.na(v)
  y <- y[keep]
  v <- v[keep]
  scale <- max(median(v), var(y))
  fits <- lapply(methods, function(method) {
    rs <- lapply(tests, function(test) fit(y, v, method, test))
    if (any(sapply(rs, is.null))) return(list(method = method, failed = TRUE))
    r <- rs$z
    # Whether Fisher scoring stopped at a maximum: the likelihood nearby is not higher.
    ll <- if (method %in% c("ML", "REML")) logLik(r)[1] else NA
    p <- tryCatch(predict(rs$t), error = function(e) NULL)
    list(
      method = method, failed = FALSE, tau2 = r$tau2, i2 = r$I2, h2 = r$H2, q = r$QE, qp = r$QEp, ll = ll,
      pi = if (method == "EE" || is.null(p)) NA else c(p$pi.lb, p$pi.ub),
      weights = if (group == "published") as.numeric(weights(r)) else NA,
      tests = lapply(rs, numbers))
  })
  r <- fit(y, v, "DL", "z")
  ci <- if (is.null(r)) NULL else suppressWarnings(tryCatch(
    confint(r, control = list(tol = 1e-15 * scale, tau2.max = 1e8 * scale, maxiter = 10000)),
    error = function(e) NULL))
  profile <- if (is.null(ci)) NA else list(
    empty = !is.finite(ci$random[1, 2]) || !is.finite(ci$random[1, 3]) || isTRUE(ci$ci.null),
    tau2 = ci$random[1, 2:3], i2 = ci$random[3, 2:3], h2 = ci$random[4, 2:3])
  list(name = name, group = group, measure = measure, y = y, v = v, profile = profile, fits = fits)
}

published <- function() {
  bcg <- function(m) escalc(measure = m, ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
  normand <- function(m) escalc(
    measure = m, m1i = m1i, sd1i = sd1i, n1i = n1i, m2i = m2i, sd2i = sd2i, n2i = n2i, data = dat.normand1999)
  linde <- function(m) escalc(measure = m, ai = ai, n1i = n1i, ci = ci, n2i = n2i, data = dat.linde2005)
  sets <- list(
    list("dat.bcg", "RR", bcg("RR")), list("dat.bcg", "OR", bcg("OR")), list("dat.bcg", "RD", bcg("RD")),
    list("dat.normand1999", "MD", normand("MD")), list("dat.normand1999", "SMD", normand("SMD")),
    list("dat.raudenbush1985", "SMD", dat.raudenbush1985),
    list("dat.hackshaw1998", "OR", dat.hackshaw1998),
    list("dat.konstantopoulos2011", "SMD", dat.konstantopoulos2011),
    list("dat.assink2016", "SMD", dat.assink2016), list("dat.berkey1998", "MD", dat.berkey1998),
    list("dat.bangertdrowns2004", "SMD", dat.bangertdrowns2004),
    list("dat.linde2005", "RR", linde("RR")), list("dat.linde2005", "OR", linde("OR")),
    list("dat.molloy2014", "ZCOR", escalc(measure = "ZCOR", ri = ri, ni = ni, data = dat.molloy2014)))
  lapply(sets, function(s) case(s[[1]], "published", s[[2]], s[[3]]$yi, s[[3]]$vi))
}

# Corners: each kind draws effects and variances of k studies.
kinds <- list(
  "two studies" = function() list(rnorm(2, 0, 0.6), runif(2, 0.01, 0.3)),
  "few studies" = function() { k <- sample(3:6, 1); list(rnorm(k, 0.3, 0.4), runif(k, 0.01, 0.4)) },
  "typical" = function() { k <- sample(7:40, 1); v <- rchisq(k, 2) / 20 + 0.005
    list(rnorm(k, 0.4, sqrt(v + 0.1)), v) },
  "no heterogeneity" = function() { k <- sample(4:30, 1); v <- runif(k, 0.02, 0.4)
    list(rnorm(k, -0.2, sqrt(v) / 2), v) },
  "tiny variances" = function() { k <- sample(3:20, 1); v <- 1e-12 * runif(k, 0.2, 3)
    list(rnorm(k, 0, sqrt(2 * v)), v) },
  "huge variances" = function() { k <- sample(3:20, 1); v <- 1e12 * runif(k, 0.2, 3)
    list(rnorm(k, 0, sqrt(2 * v)), v) },
  "equal variances" = function() { k <- sample(3:20, 1); v <- rep(runif(1, 0.02, 0.2), k)
    list(rnorm(k, 0.1, sqrt(v * runif(1, 0.5, 4))), v) },
  "one giant study" = function() { k <- sample(3:20, 1); v <- c(1e-6, runif(k - 1, 0.05, 0.5))
    list(rnorm(k, 0.1, sqrt(v + 0.05 * rbinom(1, 1, 0.7))), v) },
  "wide variances" = function() { k <- sample(3:20, 1); v <- 10^runif(k, -4, 1)
    list(rnorm(k, 0.1, sqrt(v + 10^runif(1, -3, 0))), v) },
  "huge Q" = function() { k <- sample(5:20, 1); list(rnorm(k, 0, 30), runif(k, 1e-4, 1e-2)) })

generated <- function(count) {
  RNGversion("4.0.0")
  set.seed(seed)
  cases <- lapply(seq_len(count), function(i) {
    kind <- (i - 1) %% length(kinds) + 1
    data <- kinds[[kind]]()
    case(paste(names(kinds)[kind], i), "generated", "GEN", data[[1]], data[[2]])
  })
  v <- rchisq(500, 2) / 20 + 0.005
  c(cases, lapply(1:2, function(i)
    case(paste("five hundred studies", i), "generated", "GEN", rnorm(500, 0.4, sqrt(v + 0.1 * (i - 1))), v)))
}

cases <- c(published(), generated(320))
exactJSON(list(
  r = R.version.string, metafor = as.character(packageVersion("metafor")),
  metadat = as.character(packageVersion("metadat")), seed = seed, methods = methods, tests = names(tests),
  cases = cases), out)
