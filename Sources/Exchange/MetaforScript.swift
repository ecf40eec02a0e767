/// The R script of a `MetaforFolder`. It holds no data: all numbers come from the tables beside it.
let metaforScript = #"""
  # Repeats every synthesis of this folder with metafor 3.8 or later: derives each effect from the printed numbers in
  # parts.csv, combines the effects of a trial, pools them, and compares every number with the stored one.
  #
  #   Rscript repeat.R        exit status 1 when a number differs by more than 1e-9

  suppressMessages(library(metafor))
  options(warn = -1)
  here <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
  folder <- if (length(here) == 1) dirname(gsub("~+~", " ", here, fixed = TRUE)) else "."
  read <- function(name) read.csv(file.path(folder, name), encoding = "UTF-8", stringsAsFactors = FALSE)
  syntheses <- read("syntheses.csv")
  effects <- read("effects.csv")
  parts <- read("parts.csv")

  compared <- 0
  differing <- 0
  worst <- 0
  # Numbers that are zero but for rounding compare on the scale of effects; p values by their own size.
  compare <- function(place, name, ours, stored) {
    if (is.na(stored)) return(invisible())
    scale <- if (name %in% c("p", "q_p")) abs(stored) else max(abs(stored), 1e-3)
    difference <- if (isTRUE(ours == stored)) 0 else abs(ours - stored) / scale
    compared <<- compared + 1
    if (!is.na(difference)) worst <<- max(worst, difference)
    if (is.na(difference) || difference > 1e-9) {
      differing <<- differing + 1
      cat(sprintf("%s: %s is %.17g here and %.17g in the tables\n", place, name, ours, stored))
    }
  }

  # The standard deviation of an arm from what is printed of it.
  deviation <- function(n, sd, se, lower, upper) {
    if (!is.na(sd)) return(sd)
    if (!is.na(se)) return(se * sqrt(n))
    sqrt(n) * (upper - lower) / (2 * qt(0.975, n - 1))
  }

  # d of one instrument of one study, positive when it favours the intervention.
  difference_of <- function(x) {
    if (x$path %in% c("means_and_deviations", "means_and_standard_errors", "means_and_intervals")) {
      sd1 <- deviation(x$n1, x$sd1, x$se1, x$ci_lower1, x$ci_upper1)
      sd2 <- deviation(x$n2, x$sd2, x$se2, x$ci_lower2, x$ci_upper2)
      pooled <- sqrt(((x$n1 - 1) * sd1^2 + (x$n2 - 1) * sd2^2) / (x$n1 + x$n2 - 2))
      return((if (x$higher_is_better == 1) 1 else -1) * (x$mean1 - x$mean2) / pooled)
    }
    m <- x$n1 + x$n2 - 2
    t <- switch(x$path,
      mean_difference_and_interval = x$value * 2 * qt(0.975, m) / (x$value_ci_upper - x$value_ci_lower),
      t = x$value, f = sqrt(x$value), p = qt(x$p / x$tails, m, lower.tail = FALSE), NA)
    d <- if (x$path == "reported_difference") x$value else t * sqrt(1 / x$n1 + 1 / x$n2)
    x$sign * abs(d)
  }

  # Hedges's g with its variance, by metafor.
  g_of <- function(x, variance) {
    d <- difference_of(x)
    escalc("SMD", m1i = d, sd1i = 1, n1i = x$n1, m2i = 0, sd2i = 1, n2i = x$n2, vtype = variance)
  }

  # The effect of a trial: the mean of its instruments with correlation rho, and the design effect of clusters.
  effect_of <- function(e, s) {
    mine <- parts[parts$synthesis == s$synthesis & parts$row == e$row, ]
    g <- lapply(seq_len(nrow(mine)), function(i) {
      one <- g_of(mine[i, ], s$variance)
      place <- paste(s$synthesis, mine$study[i], mine$instrument[i])
      compare(place, "yi", one$yi[1], mine$yi[i])
      compare(place, "vi", one$vi[1], mine$vi[i])
      one
    })
    yi <- sapply(g, function(one) one$yi[1])
    vi <- sapply(g, function(one) one$vi[1])
    rho <- if (is.na(s$rho)) 0 else s$rho
    variance <- ((1 - rho) * sum(vi) + rho * sum(sqrt(vi))^2) / length(vi)^2
    if (!is.na(e$cluster_size)) variance <- variance * (1 + (e$cluster_size - 1) * s$icc)
    c(mean(yi), variance)
  }

  for (i in seq_len(nrow(syntheses))) {
    s <- syntheses[i, ]
    mine <- effects[effects$synthesis == s$synthesis, ]
    both <- sapply(seq_len(nrow(mine)), function(j) effect_of(mine[j, ], s))
    yi <- both[1, ]
    vi <- both[2, ]
    for (j in seq_along(yi)) {
      compare(paste(s$synthesis, mine$trial[j]), "yi", yi[j], mine$yi[j])
      compare(paste(s$synthesis, mine$trial[j]), "vi", vi[j], mine$vi[j])
    }
    # metafor's default rule stops Fisher scoring early; here tau^2 settles.
    size <- max(median(vi), var(yi))
    fit <- rma(yi, vi, method = s$method, level = 100 * s$level,
      test = c(z = "z", t = "t", hk = "knha", mhk = "adhoc")[[s$test]],
      control = list(threshold = 1e-14 * size, maxiter = 10000, tol = 1e-15 * size, tau2.max = 1e8 * size))
    df <- length(yi) - 1
    compare(s$synthesis, "k", fit$k, s$k)
    compare(s$synthesis, "estimate", fit$beta[1], s$estimate)
    compare(s$synthesis, "se", fit$se, s$se)
    compare(s$synthesis, "ci_lower", fit$ci.lb, s$ci_lower)
    compare(s$synthesis, "ci_upper", fit$ci.ub, s$ci_upper)
    compare(s$synthesis, "statistic", fit$zval, s$statistic)
    compare(s$synthesis, "p", fit$pval, s$p)
    compare(s$synthesis, "tau2", fit$tau2, s$tau2)
    compare(s$synthesis, "q", fit$QE, s$q)
    compare(s$synthesis, "q_df", df, s$q_df)
    compare(s$synthesis, "q_p", fit$QEp, s$q_p)
    if (s$method != "EE") compare(s$synthesis, "i2", fit$I2, s$i2)
    compare(s$synthesis, "i2_q", if (fit$QE > 0) max(0, 100 * (fit$QE - df) / fit$QE) else 0, s$i2_q)
    margin <- if (is.na(s$pi_df)) NA else qt((1 + s$level) / 2, s$pi_df) * sqrt(fit$tau2 + fit$se^2)
    compare(s$synthesis, "pi_lower", fit$beta[1] - margin, s$pi_lower)
    compare(s$synthesis, "pi_upper", fit$beta[1] + margin, s$pi_upper)
    cat(sprintf("%s: %s, %d effects, %.6f (%.6f to %.6f)\n", s$synthesis, s$method, fit$k, fit$beta[1], fit$ci.lb,
      fit$ci.ub))
  }
  cat(sprintf("%d syntheses, %d numbers compared, %d differ; worst relative difference %.1e\n", nrow(syntheses), compared,
    differing, worst))
  if (differing > 0) quit(status = 1)

  """#
