import MetaAnalysis
import MetaQuestion

/// Subgroups, meta-regression, robust and permutation tests.
extension MetaScript {
  mutating func addSubgroups() {
    guard let subgroups = answer.subgroups?.value,
      let labels = answer.table.labels(answer.request.subgroups, of: answer.request)
    else { return }
    let levels = RText.vector(strings: subgroups.levels.map(\.name))
    add("")
    add("level <- factor(\(RText.vector(strings: labels)),")
    add("  levels = \(levels))")
    if answer.request.subgroupHeterogeneity == .common {
      addCommonSubgroups(subgroups)
    } else {
      addSeparateSubgroups(subgroups)
    }
  }

  private mutating func addSeparateSubgroups(_ subgroups: MetaAnswer.SubgroupAnswer) {
    add("means <- variances <- numeric()")
    for (index, level) in subgroups.levels.enumerated() {
      add("keep <- level == levels(level)[\(index + 1)]")
      if level.model.studyCount == 1 {
        add("means[\(index + 1)] <- yi[keep]; variances[\(index + 1)] <- vi[keep]")
      } else {
        add("one <- fit(yi[keep], vi[keep], test = \"z\")")
        add("means[\(index + 1)] <- one$beta; variances[\(index + 1)] <- one$se^2")
      }
      guard level.model.studyCount > 1, level.model.estimate != nil else { continue }
      let name = "subgroups.\(index + 1)."
      add("one <- fit(yi[keep], vi[keep])")
      add("report_model(\"\(name)\", one)")
      addProfile(name, "one", level.model)
      addPrediction(name, "one", level.model)
    }
    guard subgroups.between.value != nil else { return }
    add("between <- rma(means, variances, method = \"EE\")")
    report("between.q", "between$QE")
    report("between.p", "between$QEp")
  }

  private mutating func addCommonSubgroups(_ subgroups: MetaAnswer.SubgroupAnswer) {
    if subgroups.levels.count < 2 {
      add("one <- fit(yi, vi)")
    } else {
      add("one <- fit(yi, vi, mods = ~ 0 + level)")
    }
    for (index, level) in subgroups.levels.enumerated() where level.model.estimate != nil {
      let name = "subgroups.\(index + 1)."
      report(name + "estimate", "one$beta[\(index + 1)]")
      report(name + "se", "one$se[\(index + 1)]")
      report(name + "ci_lower", "one$ci.lb[\(index + 1)]")
      report(name + "ci_upper", "one$ci.ub[\(index + 1)]")
      report(name + "p", "one$pval[\(index + 1)]")
      report(name + "tau2", "one$tau2")
      addPrediction(name, "one", level.model, coefficient: index + 1)
    }
    guard subgroups.between.value != nil else { return }
    add("between <- fit(yi, vi, mods = ~ level)")
    report("between.q", "between$QM")
    report("between.p", "between$QMp")
  }

  mutating func addModerators() {
    guard let fit = answer.moderators?.value else { return }
    add("")
    for (index, moderator) in answer.table.moderators.enumerated() {
      add("# moderator\(index + 1) is the column '\(RText.comment(moderator.name))'")
      switch moderator.values {
      case .numeric(let values): add("moderator\(index + 1) <- \(RText.vector(values))")
      case .categories(let values):
        let levels = fit.design.terms.first { $0.name == moderator.name }?.levels ?? []
        add("moderator\(index + 1) <- factor(\(RText.vector(strings: values)),")
        add("  levels = \(RText.vector(strings: levels)))")
      }
    }
    let formula = answer.table.moderators.indices.map { "moderator\($0 + 1)" }.joined(separator: " + ")
    add("reg <- fit(yi, vi, mods = ~ \(formula))")
    for (key, value) in [
      ("estimate", "beta"), ("se", "se"), ("statistic", "zval"), ("p", "pval"), ("ci_lower", "ci.lb"),
      ("ci_upper", "ci.ub"),
    ] {
      add(
        "for (i in seq_along(reg$beta)) report(paste0(\"moderators.coefficients.\", i, \".\(key)\"), reg$\(value)[i])")
    }
    if fit.omnibus.value != nil {
      report("moderators.qm", "reg$QM")
      report("moderators.qm_p", "reg$QMp")
    }
    if fit.residualHeterogeneity.value != nil {
      report("moderators.qe", "reg$QE")
      report("moderators.qe_p", "reg$QEp")
      report("moderators.i2", "reg$I2")
      report("moderators.h2", "reg$H2")
    }
    report("moderators.tau2", "reg$tau2")
    if fit.rSquared.value != nil { report("moderators.r2", "max(0, 100 * (1 - reg$tau2 / res$tau2))") }
  }

  mutating func addRobust() {
    guard let labels = answer.table.labels(answer.request.cluster, of: answer.request) else { return }
    if answer.robust?.value != nil {
      add("")
      add("clusters <- \(RText.vector(strings: labels))")
      add("# What metafor's robust(res, clusters, clubSandwich = TRUE) calls; it takes any number of clusters.")
      addRobust(of: "res", name: "\"robust.\"")
    }
    if answer.robustModerators?.value != nil {
      addRobust(of: "reg", name: "paste0(\"moderators.coefficients.\", i, \".robust.\")")
    }
  }

  private mutating func addRobust(of fit: String, name: String) {
    let tail = RText.number((100 + answer.request.levelPercent) / 200)
    add("rob <- coef_test(\(fit), vcov = \"CR2\", cluster = clusters, test = \"Satterthwaite\")")
    add("margin <- qt(\(tail), rob$df_Satt) * rob$SE")
    add("for (i in seq_along(rob$beta)) { name <- \(name)")
    for (key, value) in [
      ("estimate", "rob$beta[i]"), ("se", "rob$SE[i]"), ("statistic", "rob$tstat[i]"), ("df", "rob$df_Satt[i]"),
      ("p", "rob$p_Satt[i]"), ("ci_lower", "rob$beta[i] - margin[i]"), ("ci_upper", "rob$beta[i] + margin[i]"),
    ] {
      add("  report(paste0(name, \"\(key)\"), \(value))")
    }
    add("}")
  }

  mutating func addPermutation() {
    guard let result = answer.permutation?.value else { return }
    let fit = answer.moderators?.value == nil ? "res" : "reg"
    add("")
    guard result.isExact else {
      add("# Random arrangements differ with the generator, so these p values are near those of trialbook, not equal:")
      add("# print(permutest(\(fit), iter = \(result.arrangements)))")
      return
    }
    add("perm <- permutest(\(fit), exact = TRUE, progbar = FALSE)")
    if fit == "res" {
      report("permutation.p", "perm$pval[1]")
    } else {
      add("for (i in seq_along(perm$pval)) report(paste0(\"permutation.coefficients.\", i, \".p\"), perm$pval[i])")
      report("permutation.qm_p", "perm$QMp")
    }
  }
}
