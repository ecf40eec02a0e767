# Pins metafor's three-level models and clubSandwich's CR2 tests in dependence.json.
# Usage: Rscript Tests/Reference/dependence.R
suppressMessages({library(metafor); library(metadat); library(clubSandwich)})

here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)[1]))
source(file.path(here, "json.R"))
RNGversion("4.0.0")
set.seed(20260103)

robust <- function(fit, cluster) {
  test <- coef_test(fit, vcov = "CR2", cluster = cluster, test = "Satterthwaite")
  list(b = test$beta, se = test$SE, df = test$df_Satt, p = test$p_Satt)
}

case <- function(name, y, v, cluster, x = NULL) {
  y <- as.numeric(y)
  v <- as.numeric(v)
  cluster <- as.character(cluster)
  frame <- data.frame(y = y, v = v, cluster = cluster, effect = seq_along(y))
  # Several starts: nlminb stops short of the maximum now and then.
  starts <- list(NULL, c(0.01, 0.01), c(1, 0.1), c(0.1, 1))
  three <- function(test) {
    # nlminb reports no convergence where its tolerance is below what the likelihood can resolve.
    settings <- expand.grid(start = 1:4, tolerance = c(1e-14, 1e-12, 1e-10))
    fits <- lapply(seq_len(nrow(settings)), function(i) {
      control <- list(rel.tol = settings$tolerance[i], iter.max = 10000, eval.max = 10000)
      s <- starts[[settings$start[i]]]
      if (!is.null(s)) control$sigma2.init <- s * var(y)
      suppressWarnings(tryCatch(
        rma.mv(y, v, random = ~ 1 | cluster/effect, test = test, control = control, data = frame), error = function(e) NULL))
    })
    fits <- Filter(Negate(is.null), fits)
    fits[[which.max(sapply(fits, function(f) logLik(f)[1]))]]
  }
  m <- three("t")
  z <- three("z")
  p <- predict(m)
  u <- rma(y, v, control = list(threshold = 1e-14, maxiter = 10000))
  result <- list(
    name = name, y = y, v = v, cluster = cluster, x = if (is.null(x)) NA else x, sigma2 = m$sigma2,
    b = m$b[1], se = m$se, p = m$pval, lower = m$ci.lb, upper = m$ci.ub, pz = z$pval, ll = logLik(m)[1],
    q = m$QE, pi = c(p$pi.lb, p$pi.ub), tau2 = u$tau2, robust = robust(u, cluster),
    robust3 = robust(m, cluster))
  if (!is.null(x)) {
    r <- rma(y, v, mods = ~ x, control = list(threshold = 1e-14, maxiter = 10000))
    result$regressiontau2 <- r$tau2
    result$robustregression <- robust(r, cluster)
  }
  result
}

bcg <- escalc(measure = "RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
k <- dat.konstantopoulos2011
a <- dat.assink2016
b <- dat.berkey1998
random <- lapply(1:25, function(i) {
  clusters <- sample(4:15, 1)
  cluster <- rep(paste0("c", seq_len(clusters)), sample(1:6, clusters, replace = TRUE))
  if (!anyDuplicated(cluster)) cluster <- c(cluster, cluster[1])
  n <- length(cluster)
  v <- signif(10^runif(n, -2.5, -0.3), 7)
  u <- rnorm(clusters, 0, runif(1, 0, 0.5))
  y <- signif(0.3 + u[match(cluster, unique(cluster))] + rnorm(n, 0, sqrt(v + runif(1, 0, 0.2))), 7)
  case(paste("random", i), y, v, cluster, signif(rnorm(n), 5))
})
exactJSON(list(
  r = R.version.string, metafor = as.character(packageVersion("metafor")),
  clubSandwich = as.character(packageVersion("clubSandwich")),
  cases = c(list(
    case("dat.konstantopoulos2011", k$yi, k$vi, k$district, as.numeric(k$year)),
    case("dat.assink2016", a$yi, a$vi, a$study, as.numeric(a$year)),
    case("dat.berkey1998", b$yi, b$vi, b$trial, as.numeric(b$year))), random),
  bcg = list(
    y = as.numeric(bcg$yi), v = as.numeric(bcg$vi), cluster = as.character(bcg$trial),
    robust = robust(rma(yi, vi, data = bcg, control = list(threshold = 1e-14, maxiter = 10000)), bcg$trial))),
  file.path(here, "dependence.json"))
