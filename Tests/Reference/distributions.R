# Pins R's densities, tails and quantiles in distributions.json.
# Run: Rscript Tests/Reference/distributions.R   (in the package's folder)
source("Tests/Reference/json.R")

probabilities <- c(1e-300, 1e-200, 1e-100, 1e-50, 1e-20, 1e-10, 1e-5, .001, .01, .025, .05, .1, .25, .4, .499, .5,
                   .6, .75, .9, .975, .999)
degrees <- c(.5, 1, 1.5, 2, 3, 4, 5, 7.3, 10, 12, 20, 30, 50, 100, 250.5, 1000, 1e4, 1e5, 1e6)
fisher <- expand.grid(df1 = c(.5, 1, 2, 3.7, 12, 40, 1000, 1e6), df2 = c(.5, 1, 2, 3.7, 12, 40, 1000, 1e6))

# One row per parameter: the quantiles of both tails at each probability, and density and tails at those quantiles.
grid <- function(parameters, q, d, p) {
  lapply(seq_len(nrow(parameters)), function(i) {
    a <- as.list(unname(unlist(parameters[i, ])))
    lower <- do.call(q, c(list(probabilities), a))
    upper <- do.call(q, c(list(probabilities), a, list(lower.tail = FALSE)))
    x <- sort(unique(c(lower, upper)))
    x <- x[is.finite(x) & (x < 0 | x > 1e-290) & abs(x) < 1e290]
    list(parameters = as.list(unlist(a)), quantileLower = lower, quantileUpper = upper, x = x,
         density = do.call(d, c(list(x), a)), lower = do.call(p, c(list(x), a)),
         upper = do.call(p, c(list(x), a, list(lower.tail = FALSE))))
  })
}

out <- list(
  versions = list(R = R.version.string, jsonlite = as.character(packageVersion("jsonlite"))),
  probabilities = probabilities,
  normal = grid(data.frame(mean = 0), qnorm, dnorm, pnorm),
  student = grid(data.frame(degrees), qt, dt, pt),
  chiSquare = grid(data.frame(degrees), qchisq, dchisq, pchisq),
  fisher = grid(fisher, qf, df, pf))
exactJSON(out, "Tests/Reference/distributions.json")
