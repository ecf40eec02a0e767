# Data where metafor and we are known to differ, with metafor's answers; Scripts/agreement runs it after metafor.R.
# Usage: Rscript corners.R FOLDER   (writes FOLDER/corners.tsv and FOLDER/corners.jsonl, for corners.py)
suppressMessages(library(metafor))
folder <- commandArgs(trailingOnly = TRUE)[1]
data <- file(file.path(folder, "corners.tsv"), "w")
out <- file(file.path(folder, "corners.jsonl"), "w")
text <- function(x) ifelse(is.na(x), "null", ifelse(is.finite(x), sprintf("%.17g", x), ifelse(x > 0, "1e999", "-1e999")))
list_of <- function(x) paste(text(as.numeric(x)), collapse = ",")
row <- function(id, part, ...) writeLines(paste(c(id, part, sapply(list(...), list_of)), collapse = "\t"), data)
one <- function(x) if (is.null(x) || length(x) == 0) NA_real_ else as.numeric(x)[1]
answer <- function(id, part, key, expression) {
  x <- suppressWarnings(tryCatch(expression, error = function(e) conditionMessage(e)))
  why <- if (is.character(x)) sprintf("\"failed\":\"%s\"", gsub("[^A-Za-z0-9 .,()'-]", " ", x)) else
    sprintf("\"x\":[%s]", list_of(x))
  writeLines(sprintf("{\"id\":%d,\"part\":\"%s\",\"key\":\"%s\",%s}", id, part, key, why), out)
}

# 1: groups of 10 to 1,000,000, for J and the unbiased variance.
n <- 10^(1:6)
row(1, "means", n, rep(10.4, 6), rep(1.9, 6), n, rep(10, 6), rep(2.1, 6))
for (v in c("LS", "UB")) answer(1, "escalc", paste("SMD", v), {
  same <- function(x) rep(x, length(n))
  r <- escalc(
    measure = "SMD", vtype = v, m1i = same(10.4), sd1i = same(1.9), n1i = n, m2i = same(10), sd2i = same(2.1), n2i = n)
  c(r$yi, r$vi)
})

# 2: the excess of events is smaller than the continuity correction; 3: one informative study; 4: none, for OR.
sets <- list(
  list(a = c(5, 9), n1 = c(50, 60), c = c(5, 9), n2 = c(50, 61)),
  list(a = c(0, 3, 0), n1 = c(10, 20, 30), c = c(0, 1, 0), n2 = c(12, 20, 31)),
  list(a = c(0, 0), n1 = c(10, 20), c = c(2, 1), n2 = c(12, 20)))
for (i in seq_along(sets)) {
  s <- sets[[i]]
  row(i + 1, "tables", s$a, s$n1, s$c, s$n2)
  for (measure in c("RR", "OR", "RD")) answer(i + 1, "mh", measure, {
    r <- rma.mh(ai = s$a, n1i = s$n1, ci = s$c, n2i = s$n2, measure = measure)
    c(r$beta, r$se, r$pval, r$ci.lb, r$ci.ub, r$QE, r$QEp, one(r$MH), one(r$MHp), one(r$TA), one(r$TAp))
  })
  answer(i + 1, "peto", "PETO", {
    r <- rma.peto(ai = s$a, n1i = s$n1, ci = s$c, n2i = s$n2)
    c(r$beta, r$se, r$pval, r$ci.lb, r$ci.ub, r$QE, r$QEp)
  })
}

# 5: one half is added to the tables that are pooled, and one table has no events.
s <- list(a = c(0, 4, 7, 0), n1 = c(30, 40, 50, 20), c = c(3, 2, 5, 0), n2 = c(31, 40, 52, 20))
row(5, "tables added", s$a, s$n1, s$c, s$n2)
answer(5, "peto", "PETO added", {
  r <- rma.peto(
    ai = s$a, n1i = s$n1, ci = s$c, n2i = s$n2, add = c(.5, .5), to = c("only0", "only0"), drop00 = c(TRUE, FALSE))
  c(r$beta, r$se, r$pval, r$ci.lb, r$ci.ub, r$QE, r$QEp)
})

# 6: one study has a variance of zero; 7: one of two.
zeros <- list(list(c(0.2, 0.5, -0.1, 0.9), c(0, 0.1, 0.2, 0.15)), list(c(0.3, 0.3), c(0, 0.1)))
for (i in seq_along(zeros)) {
  row(i + 5, "zero", zeros[[i]][[1]], zeros[[i]][[2]])
  for (method in c("EE", "DL", "HE", "HS", "SJ", "ML", "REML", "EB", "PM")) answer(i + 5, "fit", paste(method, "z"), {
    r <- rma(zeros[[i]][[1]], zeros[[i]][[2]], method = method, control = list(threshold = 1e-14, maxiter = 10000))
    c(r$b, r$se, r$zval, r$pval, r$ci.lb, r$ci.ub, r$tau2, r$I2, r$H2, r$QE, r$QEp, NA, NA)
  })
}
close(data)
close(out)
