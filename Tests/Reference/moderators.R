# Pins metafor's answers for meta-regressions, subgroups and permutation tests in moderators.json.
# Usage: Rscript Tests/Reference/moderators.R
suppressMessages({library(metafor); library(metadat)})

here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)[1]))
source(file.path(here, "json.R"))
RNGversion("4.0.0")
set.seed(20260102)

methods <- c("EE", "DL", "HE", "HS", "SJ", "ML", "REML", "EB", "PM")
tests <- c(z = "z", t = "t", hk = "knha", mhk = "adhoc")

fit <- function(y, v, X, method, test) {
  scale <- max(median(v), var(y))
  control <- list(threshold = 1e-14 * scale, maxiter = 1000, tol = 1e-15 * scale, tau2.max = 1e6 * scale)
  suppressWarnings(tryCatch(
    if (ncol(X) == 1) rma(y, v, method = method, test = test, control = control)
    else if (all(X[, 1] == 1)) rma(y, v, mods = X[, -1, drop = FALSE], method = method, test = test, control = control)
    else rma(y, v, mods = X, intercept = FALSE, method = method, test = test, control = control),
    error = function(e) NULL))
}

# Moderators: a named list of numbers or texts; `at` is a list of new values.
regression <- function(name, y, v, moderators, at) {
  frame <- as.data.frame(moderators, stringsAsFactors = TRUE)
  X <- model.matrix(~ ., frame)
  new <- as.data.frame(at)
  for (column in names(frame)) if (is.factor(frame[[column]]))
    new[[column]] <- factor(new[[column]], levels = levels(frame[[column]]))
  row <- unname(model.matrix(~ ., new))[, -1]
  colnames(X) <- paste0("x", seq_len(ncol(X)))
  fits <- lapply(methods, function(method) {
    null <- fit(y, v, matrix(1, length(y)), method, "z")
    rs <- lapply(tests, function(test) fit(y, v, X, method, test))
    if (is.null(null) || any(sapply(rs, is.null))) return(list(method = method, failed = TRUE))
    r <- rs$z
    r2 <- if (method == "EE" || null$tau2 == 0) NA else max(0, 100 * (null$tau2 - r$tau2) / null$tau2)
    list(
      method = method, failed = FALSE, tau2 = r$tau2, i2 = r$I2, h2 = r$H2, qe = r$QE, qep = r$QEp, r2 = r2,
      weights = as.numeric(weights(r)),
      tests = lapply(rs, function(x) {
        qm <- anova(x, btt = 2:ncol(X))
        p <- predict(x, newmods = row)
        list(
          b = as.numeric(x$b), se = x$se, stat = x$zval, p = x$pval, lower = x$ci.lb, upper = x$ci.ub,
          qm = qm$QM, qmp = qm$QMp, pred = p$pred, predse = p$se, predlower = p$ci.lb, predupper = p$ci.ub,
          pi = if (is.null(p$pi.lb) || method == "EE") NA else c(p$pi.lb, p$pi.ub))
      }))
  })
  list(
    name = name, y = y, v = v, fits = fits,
    moderators = lapply(names(moderators), function(m) {
      values <- moderators[[m]]
      list(
        name = m, numbers = if (is.character(values)) NA else as.numeric(values),
        labels = if (is.character(values)) values else NA,
        number = if (is.character(values)) NA else at[[m]], label = if (is.character(values)) at[[m]] else NA)
    }))
}

subgroups <- function(name, y, v, labels, method) {
  levels <- sort(unique(labels))
  rs <- lapply(levels, function(l) fit(y[labels == l], v[labels == l], matrix(1, sum(labels == l)), method, "z"))
  means <- sapply(rs, function(r) r$b[1])
  ses <- sapply(rs, function(r) r$se)
  between <- rma(means, ses^2, method = "EE")
  X <- model.matrix(~ factor(labels, levels = levels) - 1)
  common <- lapply(c(z = "z", hk = "knha"), function(test) fit(y, v, X, method, test))
  contrasts <- cbind(-1, diag(length(levels) - 1))
  tested <- lapply(common, function(r) anova(r, L = contrasts))
  list(
    name = name, y = y, v = v, labels = labels, method = method, levels = levels, means = means, ses = ses,
    tau2 = sapply(rs, function(r) r$tau2), between = between$QE, betweenp = between$QEp,
    commontau2 = common$z$tau2, commonmeans = as.numeric(common$z$b),
    commonses = lapply(common, function(r) r$se),
    commonqm = lapply(tested, function(t) t$QM), commonqmp = lapply(tested, function(t) t$QMp))
}

permutations <- function(name, y, v, x, method, test) {
  r <- if (is.null(x)) rma(y, v, method = method, test = test, control = list(maxiter = 10000)) else
    rma(y, v, mods = ~ x, method = method, test = test, control = list(maxiter = 10000, stepadj = 0.5))
  p <- suppressWarnings(permutest(r, exact = TRUE, progbar = FALSE))
  list(
    name = name, y = y, v = v, x = if (is.null(x)) NA else x, method = method,
    test = names(tests)[tests == test], p = p$pval, qmp = if (is.null(x)) NA else p$QMp,
    failed = sum(is.na(p$zval.perm[, 1])), arrangements = nrow(p$zval.perm))
}

bcg <- escalc(measure = "RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
bcg$yi <- as.numeric(bcg$yi)
raudenbush <- dat.raudenbush1985
bangert <- subset(dat.bangertdrowns2004, !is.na(length) & !is.na(feedback))
number <- function(x) as.numeric(x)
random <- lapply(1:40, function(i) {
  k <- sample(5:30, 1)
  scale <- 10^sample(c(-10, 0, 0, 0, 10), 1)
  v <- 10^runif(k, -3, 0)
  giant <- i %% 8 == 0
  if (giant) v[4] <- 1e-7
  x <- signif(rnorm(k), 5)
  group <- sample(c("b", "a", "C"), k, replace = TRUE)
  group[1:3] <- c("a", "b", "C")
  y <- signif(rnorm(k, 0.3 * x, sqrt(v + runif(1, 0, 0.3))), 7) * sqrt(scale)
  v <- signif(v, 7) * scale
  moderators <- if (i %% 3 == 0 && k > 8) list(x = x, year = 2000 + sample(30, k, replace = TRUE)) else list(x = x)
  regression(paste(if (giant) "giant" else "random", i), y, v, moderators, lapply(moderators, function(m) m[1] + 1))
})
exactJSON(list(
  r = R.version.string, metafor = as.character(packageVersion("metafor")), methods = methods,
  tests = names(tests),
  regressions = c(list(
    regression("bcg ablat", bcg$yi, number(bcg$vi), list(ablat = bcg$ablat), list(ablat = 35)),
    regression("bcg alloc", bcg$yi, number(bcg$vi), list(alloc = bcg$alloc), list(alloc = "systematic")),
    regression("bcg ablat year", bcg$yi, number(bcg$vi), list(ablat = bcg$ablat, year = bcg$year),
      list(ablat = 20, year = 1960)),
    regression("bcg ablat alloc", bcg$yi, number(bcg$vi), list(ablat = bcg$ablat, alloc = bcg$alloc),
      list(ablat = 20, alloc = "random")),
    regression("raudenbush weeks", number(raudenbush$yi), number(raudenbush$vi), list(weeks = raudenbush$weeks),
      list(weeks = 2)),
    regression("bangert length feedback", number(bangert$yi), number(bangert$vi),
      list(length = bangert$length, feedback = ifelse(bangert$feedback == 1, "yes", "no")),
      list(length = 10, feedback = "yes"))), random),
  subgroups = lapply(methods, function(m) subgroups("bcg alloc", bcg$yi, number(bcg$vi), bcg$alloc, m)),
  permutations = list(
    permutations("bcg", bcg$yi, number(bcg$vi), NULL, "REML", "z"),
    permutations("bcg", bcg$yi[1:9], number(bcg$vi)[1:9], NULL, "DL", "knha"),
    permutations("bcg", bcg$yi[1:9], number(bcg$vi)[1:9], NULL, "EE", "z"),
    permutations("bcg ablat", bcg$yi[1:7], number(bcg$vi)[1:7], number(bcg$ablat)[1:7], "DL", "z"),
    permutations("bcg ablat", bcg$yi[1:6], number(bcg$vi)[1:6], number(bcg$ablat)[1:6], "PM", "knha"),
    permutations("bcg ablat", bcg$yi[1:6], number(bcg$vi)[1:6], number(bcg$ablat)[1:6], "REML", "t"))),
  file.path(here, "moderators.json"))
