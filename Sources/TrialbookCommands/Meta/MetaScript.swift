import MetaAnalysis
import MetaQuestion

/// An R script that repeats the answer in metafor and prints each number under its place in the JSON.
///
/// It prints lines of name and value, `leave_one_out.1.estimate -0.67`, and only what the answer could estimate.
struct MetaScript {
  let answer: MetaAnswer
  private(set) var lines: [String] = []

  init(_ answer: MetaAnswer) {
    self.answer = answer
    addHeader()
    addData()
    guard answer.isPooled else { return }
    addModel()
    addSensitivity()
    addSmallStudyEffects()
    addSubgroups()
    addModerators()
    addRobust()
    addPermutation()
  }

  /// The script.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// Adds lines.
  mutating func add(_ text: String) { lines.append(text) }

  /// Puts lines before the first that is the given one.
  mutating func insert(_ text: String, before line: String) {
    lines.insert(text, at: lines.firstIndex(of: line) ?? lines.endIndex)
  }

  /// Adds a line that prints a number under a name.
  mutating func report(_ name: String, _ expression: String) {
    lines.append("report(\(RText.string(name)), \(expression))")
  }

  /// metafor's word for a test.
  static func word(_ test: CoefficientTest) -> String {
    switch test {
    case .wald: "z"
    case .student: "t"
    case .hartungKnapp: "knha"
    case .modifiedHartungKnapp: "adhoc"
    }
  }

  private mutating func addHeader() {
    let needsClubSandwich = answer.robust != nil
    add("# Repeats 'trialbook meta' on \(RText.comment(answer.table.file)) in R with metafor 3.8 or later.")
    add("# Rows: \(RText.comment(MetaWords.rows(answer.table))).")
    add("# Prints each number under its name in the JSON output; lists count from 1.")
    add("suppressMessages(library(metafor))")
    if needsClubSandwich { add("suppressMessages(library(clubSandwich))") }
    add("options(warn = -1)")
    add("report <- function(name, value) cat(name, sprintf(\"%.17g\", as.numeric(value)), \"\\n\")")
    if !answer.isPooled {
      add("# \(RText.comment(MetaWords.refusal(answer, file: answer.table.file)))")
    }
    add("")
  }

  private mutating func addData() {
    let studies = answer.table.studies
    var columns = [("study", RText.vector(strings: studies.map(\.name)))]
    switch answer.request.measure.kind {
    case .continuous:
      let contrasts = studies.compactMap { if case .continuous(let value) = $0.data { value } else { nil } }
      columns += Self.group("1", contrasts.map(\.intervention)) + Self.group("2", contrasts.map(\.control))
    case .binary:
      let tables = studies.compactMap { if case .binary(let value) = $0.data { value } else { nil } }
      for (suffix, arms) in [("1", tables.map(\.intervention)), ("2", tables.map(\.control))] {
        columns.append(("events" + suffix, RText.vector(arms.map(\.events))))
        columns.append(("n" + suffix, RText.vector(arms.map(\.count))))
      }
    case .generic:
      columns.append(("yi", RText.vector(studies.map(\.effect.estimate))))
      columns.append(("vi", RText.vector(studies.map(\.effect.variance))))
    }
    add("dat <- data.frame(")
    for (index, column) in columns.enumerated() {
      add("  \(column.0) = \(column.1)" + (index < columns.count - 1 ? "," : ")"))
    }
    addEffects()
  }

  private static func group(_ suffix: String, _ arms: [ContinuousArm]) -> [(String, String)] {
    [
      ("n" + suffix, RText.vector(arms.map(\.count))), ("mean" + suffix, RText.vector(arms.map(\.mean))),
      ("sd" + suffix, RText.vector(arms.map(\.standardDeviation))),
    ]
  }

  private mutating func addEffects() {
    let request = answer.request
    let measure = request.measure.rawValue
    switch request.measure.kind {
    case .generic: break
    case .binary:
      let policy = request.zeroCells
      add(
        "dat <- escalc(measure = \"\(measure)\", ai = events1, n1i = n1, ci = events2, n2i = n2, data = dat, "
          + "add = \(RText.number(policy.amount)), to = \"\(policy.scope.rawValue)\", "
          + "drop00 = \(policy.excludesTablesWithoutContrast ? "TRUE" : "FALSE"))")
    case .continuous where request.measure == .standardizedMeanDifference && request.variance == .revMan5:
      add("# RevMan 5: J = 1 - 3 / (4 m - 1), variance 1 / n1 + 1 / n2 + g^2 / (2 (N - 3.94))")
      add("N <- dat$n1 + dat$n2")
      add("sp <- sqrt(((dat$n1 - 1) * dat$sd1^2 + (dat$n2 - 1) * dat$sd2^2) / (N - 2))")
      add("dat$yi <- (1 - 3 / (4 * (N - 2) - 1)) * (dat$mean1 - dat$mean2) / sp")
      add("dat$vi <- 1 / dat$n1 + 1 / dat$n2 + dat$yi^2 / (2 * (N - 3.94))")
    case .continuous:
      let variance = request.measure == .standardizedMeanDifference ? ", vtype = \"\(request.variance.rawValue)\"" : ""
      add(
        "dat <- escalc(measure = \"\(measure)\", m1i = mean1, sd1i = sd1, n1i = n1, m2i = mean2, sd2i = sd2, "
          + "n2i = n2, data = dat\(variance))")
    }
    add("yi <- as.numeric(dat$yi)")
    add("vi <- as.numeric(dat$vi)")
    add(
      "for (i in seq_along(yi)) { report(paste0(\"effects.\", i, \".yi\"), yi[i]); "
        + "report(paste0(\"effects.\", i, \".vi\"), vi[i]) }")
  }
}
