import MetaAnalysis
import MetaQuestion

/// Leave-one-out, influence, cumulative, and tests for small-study effects.
extension MetaScript {
  mutating func addSensitivity() {
    let parts = [
      ("estimate", "estimate"), ("se", "se"), ("ci_lower", "ci.lb"), ("ci_upper", "ci.ub"), ("tau2", "tau2"),
      ("i2", "I2"),
    ]
    let isEqual = answer.request.model.estimator == .equalEffects
    if answer.leaveOneOut?.value != nil, answer.table.studies.count > 2 {
      add("")
      if let labels = answer.table.labels(answer.request.cluster, of: answer.request) {
        insertPartReport()
        add("cluster <- \(RText.vector(strings: labels))")
        add("names <- unique(cluster)")
        add("for (i in seq_along(names)) { keep <- cluster != names[i]; name <- paste0(\"leave_one_out.\", i, \".\")")
        add("  if (sum(keep) > 1) report_part(name, fit(yi[keep], vi[keep])) }")
      } else {
        add("one <- leave1out(res)")
        for (key, value) in parts where !(isEqual && key == "tau2") {
          add("for (i in seq_along(yi)) report(paste0(\"leave_one_out.\", i, \".\(key)\"), one$\(value)[i])")
        }
      }
    }
    if answer.influence?.value != nil, answer.table.studies.count > 2 {
      add("")
      add("inf <- influence(res)$inf")
      for (key, value) in [
        ("rstudent", "rstudent"), ("dffits", "dffits"), ("cook", "cook.d"), ("hat", "hat"), ("weight", "weight"),
        ("cov_ratio", "cov.r"), ("tau2_without", "tau2.del"), ("q_without", "QE.del"),
      ] where !(isEqual && key == "tau2_without") {
        add("for (i in seq_along(yi)) report(paste0(\"influence.\", i, \".\(key)\"), inf$\(value)[i])")
      }
    }
    if answer.cumulative?.value != nil {
      let order = answer.table.order(for: answer.request).map { String($0 + 1) }
      add("")
      add("order <- \(RText.vector(order))")
      add("one <- cumul(fit(yi[order], vi[order]))")
      for (key, value) in parts where !(isEqual && key == "tau2") {
        add("for (i in seq_along(yi)) if (i > 1) report(paste0(\"cumulative.\", i, \".\(key)\"), one$\(value)[i])")
      }
      add("report(\"cumulative.1.estimate\", one$estimate[1])")
    }
  }

  /// A function that prints a fit to a part of the studies; it stands before its first use.
  private mutating func insertPartReport() {
    let lines = Self.partNumbers.map { "  report(paste0(name, \"\($0.key)\"), x$\($0.value))" }
    let function = ["report_part <- function(name, x) {"] + lines + ["}"]
    insert(function.joined(separator: "\n"), before: "res <- fit(yi, vi)")
  }

  /// The numbers of a fit to a part of the studies, with metafor's names.
  private static let partNumbers: [(key: String, value: String)] = [
    ("estimate", "beta"), ("se", "se"), ("ci_lower", "ci.lb"), ("ci_upper", "ci.ub"), ("tau2", "tau2"),
    ("i2", "I2"),
  ]

  mutating func addSmallStudyEffects() {
    if answer.egger?.value != nil {
      add("")
      if answer.request.eggerPredictor == .sampleSize {
        add("# Pustejovsky and Rodgers 2019; regtest has no such predictor.")
        add("x <- sqrt(1 / dat$n1 + 1 / dat$n2)")
        add("egger <- summary(lm(yi ~ x, weights = 1 / vi))$coefficients[2, ]")
        report("egger.statistic", "egger[3]")
        report("egger.p", "egger[4]")
      } else {
        add("egger <- regtest(res, model = \"lm\")")
        report("egger.statistic", "egger$zval")
        report("egger.df", "egger$dfs")
        report("egger.p", "egger$pval")
      }
    }
    if answer.begg?.value != nil {
      add("begg <- ranktest(res)")
      report("begg.tau", "begg$tau")
      report("begg.p", "begg$pval")
    }
    if answer.trimAndFill?.value != nil {
      add("fill <- trimfill(res)")
      add("cat(\"trim_fill.side\", fill$side, \"\\n\")")
      report("trim_fill.k0", "fill$k0")
      add("# trimfill fits by the default stopping rule and test: mirror its k0 studies and fit once more.")
      add("s <- if (fill$side == \"left\") 1 else -1")
      add("o <- order(s * yi, vi)")
      add("keep <- head(o, length(o) - fill$k0)")
      add("out <- tail(o, fill$k0)")
      add("one <- fit(c(yi, 2 * fit(yi[keep], vi[keep], test = \"z\")$beta[1] - yi[out]), c(vi, vi[out]))")
      for (key, value) in Self.partNumbers where key != "i2" { report("trim_fill.\(key)", "one$\(value)") }
    }
  }
}
