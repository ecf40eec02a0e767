# Draws random meta-analyses and writes what metafor makes of them; Scripts/agreement runs it.
# Usage: Rscript metafor.R FOLDER COUNT SEED   (writes FOLDER/data.tsv and FOLDER/metafor.jsonl)
#
# Each meta-analysis is fitted by nine methods. The four tests take turns, so that each method meets each test in a
# quarter of the data; the iterative methods run twice, with metafor's own stopping rule ("default") and with one at the
# limit of double precision ("tight"). Every fifth has a moderator, two-by-two tables and means as well.
suppressMessages(library(metafor))
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
count <- as.integer(arguments[2])
RNGversion("4.0.0")
set.seed(as.integer(arguments[3]))

methods <- c("EE", "DL", "HE", "HS", "SJ", "ML", "REML", "EB", "PM")
iterative <- c("ML", "REML", "EB", "PM")
tests <- c(z = "z", t = "t", hk = "knha", mhk = "adhoc")
data <- file(file.path(folder, "data.tsv"), "w")
out <- file(file.path(folder, "metafor.jsonl"), "w")

text <- function(x) ifelse(is.na(x), "null", ifelse(is.finite(x), sprintf("%.17g", x), ifelse(x > 0, "1e999", "-1e999")))
list_of <- function(x) paste(text(as.numeric(x)), collapse = ",")
one <- function(x) if (is.null(x) || length(x) == 0) NA_real_ else as.numeric(x)[1]

answer <- function(id, part, key, x) {
  why <- if (is.character(x)) sprintf("\"failed\":\"%s\"", gsub("[^A-Za-z0-9 .,()'-]", " ", x)) else
    sprintf("\"x\":[%s]", list_of(x))
  writeLines(sprintf("{\"id\":%d,\"part\":\"%s\",\"key\":\"%s\",%s}", id, part, key, why), out)
}

# The value of an expression, or the text of its error.
attempt <- function(expression) suppressWarnings(tryCatch(expression, error = function(e) conditionMessage(e)))

# How many studies: mostly 2 to 50, one in fifty 200.
size <- function() switch(sample(5, 1, prob = c(.08, .15, .45, .28, .04)),
  2L, sample(3:5, 1), sample(6:20, 1), sample(21:50, 1), if (runif(1) < .5) 200L else sample(51:199, 1))

kinds <- list(
  typical = function(k) { v <- rchisq(k, 2) / 20 + 0.005; list(rnorm(k, 0.4, sqrt(v + 0.1)), v) },
  homogeneous = function(k) { v <- runif(k, 0.02, 0.4); list(rnorm(k, -0.2, sqrt(v)), v) },
  underdispersed = function(k) { v <- runif(k, 0.02, 0.4); list(rnorm(k, -0.2, sqrt(v) / 2), v) },
  tiny = function(k) { v <- 1e-12 * runif(k, 0.2, 3); list(rnorm(k, 0, sqrt(2 * v)), v) },
  huge = function(k) { v <- 1e12 * runif(k, 0.2, 3); list(rnorm(k, 0, sqrt(2 * v)), v) },
  equal = function(k) { v <- rep(runif(1, 0.02, 0.2), k); list(rnorm(k, 0.1, sqrt(v * runif(1, 0.5, 4))), v) },
  giant = function(k) { v <- c(1e-6, runif(k - 1, 0.05, 0.5)); list(rnorm(k, 0.1, sqrt(v + 0.05 * rbinom(1, 1, 0.7))), v) },
  wide = function(k) { v <- 10^runif(k, -4, 1); list(rnorm(k, 0.1, sqrt(v + 10^runif(1, -3, 0))), v) },
  dispersed = function(k) list(rnorm(k, 0, 30), runif(k, 1e-4, 1e-2)),
  ratios = function(k) { v <- 1 / sample(5:200, k, TRUE) + 1 / sample(5:200, k, TRUE); list(rnorm(k, log(0.8), sqrt(v + 0.04)), v) })

fit <- function(y, v, method, test, control) attempt({
  r <- rma(y, v, method = method, test = tests[[test]], control = control)
  interval <- if (method == "EE" || test == "z" || length(y) < 3) list(pi.lb = NA, pi.ub = NA) else predict(r)
  c(r$b, r$se, r$zval, r$pval, r$ci.lb, r$ci.ub, r$tau2, r$I2, r$H2, r$QE, r$QEp, interval$pi.lb, interval$pi.ub)
})

models <- function(id, y, v) {
  scale <- max(median(v), var(y))
  tight <- list(threshold = 1e-14 * scale, maxiter = 10000, tol = 1e-15 * scale, tau2.max = 1e6 * scale)
  for (index in seq_along(methods)) {
    test <- names(tests)[(id + index) %% 4 + 1]
    key <- paste(methods[index], test)
    answer(id, "fit", key, fit(y, v, methods[index], test, tight))
    if (methods[index] %in% iterative) answer(id, "default", key, fit(y, v, methods[index], test, list()))
  }
  answer(id, "profile", "QP", attempt({
    limits <- confint(
      rma(y, v, method = "DL"), control = list(tol = 1e-15 * scale, tau2.max = 1e8 * scale, maxiter = 10000))
    if (isTRUE(limits$ci.null)) rep(NA, 6) else limits$random[c(1, 3, 4), 2:3]
  }))
}

regressions <- function(id, y, v, x) for (test in c("z", "hk")) answer(id, "regression", paste("REML", test), attempt({
  scale <- max(median(v), var(y))
  r <- rma(y, v, mods = ~x, test = tests[[test]], control = list(threshold = 1e-14 * scale, maxiter = 10000))
  c(r$b[2], r$se[2], r$pval[2], r$ci.lb[2], r$ci.ub[2], r$tau2, r$QM, r$QMp, r$QE, r$QEp)
}))

tables <- function(id, t) {
  for (measure in c("RR", "OR", "RD")) answer(id, "mh", measure, attempt({
    r <- rma.mh(ai = t$a, n1i = t$n1, ci = t$c, n2i = t$n2, measure = measure)
    c(r$beta, r$se, r$pval, r$ci.lb, r$ci.ub, r$QE, r$QEp, one(r$MH), one(r$MHp), one(r$TA), one(r$TAp))
  }))
  answer(id, "peto", "PETO", attempt({
    r <- rma.peto(ai = t$a, n1i = t$n1, ci = t$c, n2i = t$n2)
    c(r$beta, r$se, r$pval, r$ci.lb, r$ci.ub, r$QE, r$QEp)
  }))
  for (measure in c("RR", "OR", "RD", "PETO")) answer(id, "escalc", measure, attempt({
    r <- escalc(measure = measure, ai = t$a, n1i = t$n1, ci = t$c, n2i = t$n2)
    c(r$yi, r$vi)
  }))
}

means <- function(id, m) for (key in c("MD LS", "SMD LS", "SMD LS2", "SMD UB", "ROM LS")) answer(id, "escalc", key, attempt({
  parts <- strsplit(key, " ")[[1]]
  r <- escalc(
    measure = parts[1], vtype = parts[2], m1i = m$m1, sd1i = m$s1, n1i = m$n1, m2i = m$m2, sd2i = m$s2, n2i = m$n2)
  c(r$yi, r$vi)
}))

row <- function(id, part, ...) writeLines(paste(c(id, part, sapply(list(...), list_of)), collapse = "\t"), data)

started <- Sys.time()
for (id in seq_len(count)) {
  kind <- (id - 1) %% length(kinds) + 1
  k <- size()
  drawn <- kinds[[kind]](k)
  row(id, names(kinds)[kind], drawn[[1]], drawn[[2]])
  models(id, drawn[[1]], drawn[[2]])
  if (id %% 5 == 0) {
    if (k > 3) {
      x <- signif(rnorm(k, 0, 10^runif(1, -2, 2)), 6)
      row(id, "regression", drawn[[1]], drawn[[2]], x)
      regressions(id, drawn[[1]], drawn[[2]], x)
    }
    n1 <- sample(5:400, k, TRUE)
    n2 <- sample(5:400, k, TRUE)
    risk <- runif(k, 0, sample(c(.03, .3, 1), 1))
    t <- list(a = rbinom(k, n1, risk), n1 = n1, c = rbinom(k, n2, pmin(1, risk * 1.3)), n2 = n2)
    row(id, "tables", t$a, n1, t$c, n2)
    tables(id, t)
    m <- list(
      n1 = sample(2:300, k, TRUE), m1 = signif(runif(k, 5, 20), 4), s1 = signif(runif(k, 1, 9), 4),
      n2 = sample(2:300, k, TRUE), m2 = signif(runif(k, 5, 20), 4), s2 = signif(runif(k, 1, 9), 4))
    row(id, "means", m$n1, m$m1, m$s1, m$n2, m$m2, m$s2)
    means(id, m)
  }
  if (id %% 500 == 0) {
    spent <- as.numeric(Sys.time() - started, units = "mins")
    message(sprintf("metafor: %d of %d, %.1f minutes, %.1f to go", id, count, spent, spent * (count - id) / id))
  }
}
cat(sprintf("%s\nmetafor %s\nseed %s\n", R.version.string, packageVersion("metafor"), arguments[3]),
  file = file.path(folder, "versions.txt"))
close(data)
close(out)
