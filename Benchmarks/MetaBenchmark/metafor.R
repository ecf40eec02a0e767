# Writes the benchmark's data to FOLDER and times metafor on them; Scripts/benchmark-meta runs it.
# Usage: Rscript metafor.R FOLDER [full]   ("full" goes through all subsets; without it a part is scaled up)
# Times are of the processor, like MetaBenchmark's: the median of several runs.
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
full <- length(arguments) > 1
out <- file(file.path(folder, "metafor.tsv"), "w")
report <- function(name, value) { cat(sprintf("%s\t%.9g\tseconds\n", name, value), file = out); flush(out) }
spent <- function(expression) { t <- system.time(expression); unname(t[1] + t[2]) }
seconds <- function(f, runs = 1, batches = 5) {
  f()
  median(sapply(seq_len(batches), function(i) spent(for (j in seq_len(runs)) f()) / runs))
}

report("loading", spent(suppressMessages({library(metadat); library(metafor)})))
bcg <- escalc(measure = "RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
RNGversion("4.0.0")
set.seed(20260102)
v <- rchisq(1000, 2) / 20 + 0.005
sets <- list(
  bcg = data.frame(yi = as.numeric(bcg$yi), vi = as.numeric(bcg$vi), extra = bcg$ablat),
  thousand = data.frame(yi = rnorm(1000, 0.4, sqrt(v + 0.1)), vi = v, extra = 0),
  raudenbush = data.frame(yi = as.numeric(dat.raudenbush1985$yi), vi = as.numeric(dat.raudenbush1985$vi), extra = 0),
  konstantopoulos = with(dat.konstantopoulos2011, data.frame(yi = as.numeric(yi), vi = as.numeric(vi), extra = district)))
for (name in names(sets)) {
  text <- lapply(sets[[name]], function(x) sprintf("%.17g", x))
  write.csv(as.data.frame(text), file.path(folder, paste0(name, ".csv")), row.names = FALSE, quote = FALSE)
}

reml <- rma(yi, vi, data = sets$bcg)
report("REML report, k = 13", seconds(function() rma(yi, vi, data = sets$bcg), 50))
report("REML report, k = 1000", seconds(function() rma(yi, vi, data = sets$thousand), 1, 3))
report("leave1out", seconds(function() leave1out(reml), 3))
report("influence", seconds(function() influence(reml), 3))
districts <- sets$konstantopoulos
districts$id <- seq_len(nrow(districts))
report("three-level", seconds(function() rma.mv(yi, vi, random = ~ 1 | extra/id, data = districts), 3))
regression <- rma(yi, vi, mods = ~extra, data = sets$bcg)
report("permutations 1000", seconds(function() permutest(regression, iter = 1000, progbar = FALSE), 1, 1))
report("permutations 10000", seconds(function() permutest(regression, iter = 1000, progbar = FALSE), 1, 1) * 10)
# gosh() of metafor takes a sample where subsets are given; its cost per subset is the same.
subsets <- function(method, size) {
  model <- rma(yi, vi, data = sets$raudenbush, method = method)
  spent(gosh(model, subsets = size, progbar = FALSE)) / size * (2^19 - 1)
}
report("GOSH equal effects", subsets("EE", if (full) 2^19 - 1 else 20000))
report("GOSH REML", subsets("REML", 2000))
close(out)
