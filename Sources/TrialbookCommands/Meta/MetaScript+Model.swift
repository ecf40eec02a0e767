import MetaAnalysis
import MetaQuestion

/// The model of all studies, its intervals and its prediction interval.
extension MetaScript {
  mutating func addModel() {
    let model = answer.request.model
    add("")
    add("# The default rule stops Fisher scoring early; here tau^2 settles.")
    add("tight <- function(yi, vi) { s <- max(median(vi), if (length(yi) > 1) var(yi) else 0)")
    add("  list(threshold = 1e-14 * s, maxiter = 10000, tol = 1e-15 * s, tau2.max = 1e8 * s) }")
    add("fit <- function(yi, vi, test = \"\(Self.word(model.test))\", ...)")
    add(
      "  rma(yi, vi, method = \"\(model.estimator.rawValue)\", test = test, level = \(RText.number(answer.request.levelPercent)), "
        + "control = tight(yi, vi), ...)")
    addModelReport()
    add("res <- fit(yi, vi)")
    add("report_model(\"\", res)")
    add("for (i in seq_along(yi)) report(paste0(\"effects.\", i, \".weight\"), weights(res)[i])")
    addProfile("", "res", answer.pooled)
    addPrediction("", "res", answer.pooled)
    for test in [CoefficientTest.wald, .hartungKnapp, .modifiedHartungKnapp]
    where answer.pooled.estimate(under: test).value != nil {
      let name = "intervals.\(test.rawValue)."
      add("one <- fit(yi, vi, test = \"\(Self.word(test))\")")
      report(name + "estimate", "one$beta")
      report(name + "se", "one$se")
      report(name + "p", "one$pval")
      report(name + "ci_lower", "one$ci.lb")
      report(name + "ci_upper", "one$ci.ub")
    }
    if answer.request.exponentiates {
      report("exp.estimate", "exp(res$beta)")
      report("exp.ci_lower", "exp(res$ci.lb)")
      report("exp.ci_upper", "exp(res$ci.ub)")
    }
  }

  /// A function that prints the numbers of a model.
  private mutating func addModelReport() {
    add("report_model <- function(name, x) {")
    for (key, value) in [
      ("estimate", "x$beta[1]"), ("se", "x$se[1]"), ("ci_lower", "x$ci.lb[1]"), ("ci_upper", "x$ci.ub[1]"),
      ("statistic", "x$zval[1]"), ("p", "x$pval[1]"), ("tau2", "x$tau2"), ("i2", "x$I2"), ("h2", "x$H2"),
      ("q", "x$QE"), ("q_p", "x$QEp"),
    ] {
      add("  report(paste0(name, \"\(key)\"), \(value))")
    }
    add("}")
  }

  /// The Q-profile interval of tau squared.
  mutating func addProfile(_ name: String, _ fit: String, _ model: PooledModel) {
    switch model.profile {
    case .estimate(.interval), .estimate(.excludesEstimate):
      add(
        "ci <- confint(\(fit), level = \(RText.number(answer.request.levelPercent)), "
          + "control = list(tol = 1e-15 * tight(\(fit)$yi, \(fit)$vi)$threshold * 1e14, tau2.max = tight(\(fit)$yi, \(fit)$vi)$tau2.max, "
          + "maxiter = 10000))$random")
      report(name + "tau2_lower", "ci[1, 2]")
      report(name + "tau2_upper", "ci[1, 3]")
    default: break
    }
  }

  /// The prediction interval with the distribution that was chosen.
  mutating func addPrediction(_ name: String, _ fit: String, _ model: PooledModel, coefficient: Int = 1) {
    guard model.prediction.value != nil, let estimate = model.estimate else { return }
    let degrees = estimate.predictionDegrees(answer.request.prediction).map(MetaWords.degrees) ?? "Inf"
    let tail = RText.number((100 + answer.request.levelPercent) / 200)
    add(
      "margin <- qt(\(tail), \(degrees)) * sqrt(\(fit)$tau2 + \(fit)$se[\(coefficient)]^2)")
    report(name + "pi_lower", "\(fit)$beta[\(coefficient)] - margin")
    report(name + "pi_upper", "\(fit)$beta[\(coefficient)] + margin")
  }
}
