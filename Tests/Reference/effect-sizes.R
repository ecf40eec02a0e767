# Pins metafor's escalc over measures, variances and zero-cell policies in effect-sizes.json.
# Run: Rscript Tests/Reference/effect-sizes.R   (in the package's folder)
suppressMessages(library(metafor))
source("Tests/Reference/json.R")
set.seed(20240607)

# Groups of all sizes, with units from 1e-6 to 1e6, equal means, negative means and very unequal deviations.
k <- 120
unit <- 10^sample(-6:6, k, replace = TRUE)
groups <- data.frame(
  n1 = c(2, 2, 3, 5, 1000, 100000, sample(3:60, k - 6, replace = TRUE)),
  n2 = c(3, 4, 3, 5, 20, 100000, sample(3:60, k - 6, replace = TRUE)),
  m1 = signif(rnorm(k, 20, 8) * unit, 6), m2 = signif(rnorm(k, 18, 8) * unit, 6),
  sd1 = signif(runif(k, .5, 15) * unit, 5), sd2 = signif(runif(k, .5, 15) * unit, 5),
  r = round(runif(k, -.9, .95), 2))
groups$m2[7] <- groups$m1[7]
groups$m1[8] <- -groups$m1[8]
groups$m2[8] <- -groups$m2[8]

continuous <- list()
for (measure in list(c("MD", "LS"), c("MD", "HO"), c("SMD", "LS"), c("SMD", "LS2"), c("SMD", "UB"), c("SMD", "AV"),
                     c("SMDH", "LS"), c("SMD1", "LS"), c("SMD1", "LS2"), c("SMD1", "UB"), c("SMD1H", "LS"),
                     c("ROM", "LS"), c("ROM", "HO"))) {
  e <- suppressWarnings(escalc(measure[1], n1i = n1, n2i = n2, m1i = m1, m2i = m2, sd1i = sd1, sd2i = sd2, data = groups,
                               vtype = measure[2], append = FALSE))
  continuous[[paste(measure, collapse = "-")]] <- list(yi = as.numeric(e$yi), vi = as.numeric(e$vi))
}

change <- list()
for (measure in list(c("SMCC", "LS"), c("SMCC", "LS2"), c("SMCR", "LS"), c("SMCR", "LS2"))) {
  e <- escalc(measure[1], ni = n1, m1i = m1, m2i = m2, sd1i = sd1, sd2i = sd2, ri = r, data = groups[-(1:2), ],
              vtype = measure[2], append = FALSE)
  change[[paste(measure, collapse = "-")]] <- list(yi = as.numeric(e$yi), vi = as.numeric(e$vi))
}

# Reported d, t and p: metafor's di and ti.
reported <- data.frame(d = round(rnorm(40, 0, 1.5), 3), n1 = sample(2:50, 40, replace = TRUE),
                       n2 = sample(2:50, 40, replace = TRUE))
e <- escalc("SMD", di = d, n1i = n1, n2i = n2, data = reported, append = FALSE)
reported$yi <- as.numeric(e$yi)
reported$vi <- as.numeric(e$vi)
reported$t <- round(rnorm(40, 0, 3), 3)
e <- escalc("SMD", ti = t, n1i = n1, n2i = n2, data = reported, append = FALSE)
reported$yiT <- as.numeric(e$yi)
reported$viT <- as.numeric(e$vi)

tables <- data.frame(n1 = c(10, 12, 10, 20, 1, 100000, sample(1:80, 60, replace = TRUE)),
                     n2 = c(11, 12, 10, 22, 1, 90000, sample(1:80, 60, replace = TRUE)))
tables$a <- c(0, 0, 10, 5, 1, 3, rbinom(60, tables$n1[-(1:6)], runif(60, 0, 1)))
tables$c <- c(3, 0, 10, 0, 0, 7, rbinom(60, tables$n2[-(1:6)], runif(60, 0, 1)))
binary <- list()
for (measure in c("RR", "OR", "RD", "PETO")) for (to in c("none", "only0", "all", "if0all")) for (drop00 in c(FALSE, TRUE)) {
  for (part in c("all", "without zeros")) {
    rows <- if (part == "all") seq_len(nrow(tables)) else
      which(with(tables, a > 0 & c > 0 & a < n1 & c < n2))
    e <- suppressWarnings(escalc(measure, ai = a, n1i = n1, ci = c, n2i = n2, data = tables[rows, ], to = to,
                                 drop00 = drop00, append = FALSE))
    binary[[length(binary) + 1]] <- list(measure = measure, to = to, drop00 = drop00, part = part,
                                         yi = as.numeric(e$yi), vi = as.numeric(e$vi))
  }
}

exactJSON(list(
  versions = list(R = R.version.string, metafor = as.character(packageVersion("metafor"))),
  groups = as.list(groups), continuous = continuous, change = change, reported = as.list(reported),
  tables = as.list(tables), binary = binary), "Tests/Reference/effect-sizes.json")
