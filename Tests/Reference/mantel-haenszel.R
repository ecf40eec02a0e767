# Pins metafor's rma.mh and rma.peto over published and generated tables in mantel-haenszel.json.
# Run: Rscript Tests/Reference/mantel-haenszel.R   (in the package's folder)
suppressMessages({library(metafor); library(metadat)})
source("Tests/Reference/json.R")
set.seed(20240608)

cells <- function(a, n1, c, n2) {
  t <- data.frame(a = as.numeric(a), n1 = as.numeric(n1), c = as.numeric(c), n2 = as.numeric(n2))
  t[complete.cases(t), ]
}
sets <- list(
  bcg = with(dat.bcg, cells(tpos, tpos + tneg, cpos, cpos + cneg)),
  collins1985a = with(dat.collins1985a, cells(b.xti, nti, b.xci, nci)),
  collins1985b = with(dat.collins1985b, cells(pre.xti, pre.nti, pre.xci, pre.nci)),
  hine1989 = with(dat.hine1989, cells(ai, n1i, ci, n2i)),
  lee2004 = with(dat.lee2004, cells(ai, n1i, ci, n2i)),
  li2007 = with(dat.li2007, cells(ai, n1i, ci, n2i)),
  nielweise2007 = with(dat.nielweise2007, cells(ai, n1i, ci, n2i)),
  yusuf1985 = with(dat.yusuf1985, cells(ai, n1i, ci, n2i)))
for (i in 1:60) {
  k <- sample(c(2, 3, 5, 12, 40), 1)
  n1 <- sample(2:90, k, replace = TRUE)
  n2 <- sample(2:90, k, replace = TRUE)
  risk <- runif(k, 0, c(.05, .3, 1)[i %% 3 + 1])
  sets[[paste0("generated", i)]] <- cells(rbinom(k, n1, risk), n1, rbinom(k, n2, pmin(1, risk * 1.4)), n2)
}

settings <- list(
  default = list(add = .5, to = "only0", drop00 = TRUE),
  pooledToo = list(add = c(.5, .5), to = c("only0", "only0"), drop00 = c(TRUE, FALSE)),
  pooledAll = list(add = c(.5, .5), to = c("all", "all"), drop00 = c(FALSE, TRUE)),
  nothing = list(add = c(0, 0), to = c("none", "none"), drop00 = c(FALSE, FALSE)))

cases <- list()
for (set in names(sets)) for (setting in names(settings)) for (measure in c("OR", "RR", "RD", "PETO")) {
  data <- sets[[set]]
  s <- settings[[setting]]
  arguments <- c(list(ai = data$a, n1i = data$n1, ci = data$c, n2i = data$n2), s)
  fit <- tryCatch(suppressWarnings(
    if (measure == "PETO") do.call(rma.peto, arguments) else
      do.call(rma.mh, c(arguments, list(measure = measure, correct = setting != "nothing")))), error = function(e) NULL)
  value <- function(name) if (is.null(fit) || is.null(fit[[name]])) NA_real_ else as.numeric(fit[[name]])[1]
  cases[[length(cases) + 1]] <- list(
    set = set, setting = setting, measure = measure, failed = is.null(fit),
    beta = value("beta"), se = value("se"), z = value("zval"), p = value("pval"), lower = value("ci.lb"),
    upper = value("ci.ub"), q = value("QE"), qp = value("QEp"), k = value("k"), kyi = value("k.yi"),
    cmh = value("MH"), cmhp = value("MHp"), tarone = value("TA"), taronep = value("TAp"))
}
exactJSON(list(
  versions = list(R = R.version.string, metafor = as.character(packageVersion("metafor")),
                  metadat = as.character(packageVersion("metadat"))),
  sets = lapply(sets, as.list), cases = cases), "Tests/Reference/mantel-haenszel.json")
