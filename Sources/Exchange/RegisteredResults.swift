import CSVText
import TrialModel

/// The posted results of a registered trial, as results of its arms. What is no mean, median or count of people, and
/// groups that are no arms, is named and left out.
enum RegisteredResults {
  static func add(_ section: JSONNode, trial: String, arms: [String: String], to trials: inout RegisteredTrials) {
    guard section.exists else {
      return trials.warn(section, "'resultsSection' is missing: no results are posted.")
    }
    let measures = section["outcomeMeasuresModule", "outcomeMeasures"].elements
    for measure in measures { addMeasure(measure, trial: trial, arms: arms, to: &trials) }
    let analyses = measures.map { $0["analyses"].elements.count }.reduce(0, +)
    if analyses > 0 {
      trials.warn(
        section["outcomeMeasuresModule"],
        "\(analyses) statistical analyses were left out; only arms' results are taken.")
    }
  }

  private static func addMeasure(
    _ measure: JSONNode, trial: String, arms: [String: String], to trials: inout RegisteredTrials
  ) {
    guard let title = measure["title"].text else { return trials.warn(measure, "has no title and was left out.") }
    guard let shape = Shape(measure) else {
      return trials.warn(
        measure,
        "'\(title)' is \(measure["paramType"].text ?? "of no type") with \(measure["dispersionType"].text ?? "no dispersion"), "
          + "which is no mean, median or count of people; it was left out.")
    }
    let classes = measure["classes"].elements
    if classes.isEmpty {
      trials.warn(measure, "'\(title)' has no results (\(measure["reportingStatus"].text ?? "no status")).")
    }
    var groups: [String: String] = [:]
    for group in measure["groups"].elements {
      guard let id = group["id"].text else { continue }
      groups[id] = group["title"].text.flatMap { arms[$0.lowercased()] }
      if groups[id] == nil {
        trials.warn(group, "'\(group["title"].text ?? id)' is none of the registered arms; its results were left out.")
      }
    }
    for part in classes {
      for category in part["categories"].elements {
        let name = [title, category["title"].text].compactMap { $0 }.joined(separator: ": ")
        let instrument = instrument(name, measure, trial: trial, to: &trials)
        let time = timePoint(measure, part["title"].text, trial: trial, to: &trials)
        let counts = count(of: part["denoms"].elements.isEmpty ? measure["denoms"] : part["denoms"])
        for measurement in category["measurements"].elements {
          guard let group = measurement["groupId"].text, let arm = groups[group] else { continue }
          store(
            measurement, shape, n: counts[group],
            [
              "study": trial, "arm": arm, "instrument": instrument, "time_point": time,
              "score": title.lowercased().contains("change") ? "change" : "score", "kind": shape.kind,
              "note": measure["populationDescription"].text, "source": trial, "locator": measurement.path,
            ], to: &trials)
        }
      }
    }
  }

  /// Which columns a measure's numbers fill.
  private struct Shape {
    let kind: String
    let value: String
    var spread: String?
    var limits: (lower: String, upper: String)?

    init?(_ measure: JSONNode) {
      let dispersion = (measure["dispersionType"].text ?? "").lowercased()
      switch measure["paramType"].text ?? "" {
      case "MEAN", "LEAST_SQUARES_MEAN":
        (kind, value) = ("mean", "mean")
        switch dispersion {
        case "standard deviation": spread = "sd"
        case "standard error": spread = "se"
        case "95% confidence interval": limits = ("ci_lower", "ci_upper")
        case "": break
        default: return nil
        }
      case "MEDIAN":
        (kind, value) = ("median", "median")
        if dispersion.contains("quartile") {
          limits = ("q1", "q3")
        } else if dispersion == "full range" {
          limits = ("minimum", "maximum")
        } else if !dispersion.isEmpty {
          return nil
        }
      case "COUNT_OF_PARTICIPANTS": (kind, value) = ("events", "events")
      case "NUMBER":
        guard measure["unitOfMeasure"].text?.lowercased() == "participants" else { return nil }
        (kind, value) = ("events", "events")
      default: return nil
      }
    }
  }

  private static func store(
    _ measurement: JSONNode, _ shape: Shape, n: String?, _ place: [String: String?], to trials: inout RegisteredTrials
  ) {
    func number(_ key: String) -> String? {
      // "NA" is the register's word for what was not posted.
      guard let text = measurement[key].text, text != "NA" else { return nil }
      let plain = text.replacing(",", with: "")
      guard Array(plain.utf8).withUnsafeBufferPointer(PrintedNumber.read) == .number else {
        trials.fail("\(measurement.path).\(key) is '\(text)'. A number is expected.")
        return nil
      }
      return plain
    }
    var cells = place
    cells[shape.value] = number("value")
    cells["n"] = n
    if let spread = shape.spread { cells[spread] = number("spread") }
    if let limits = shape.limits, let lower = number("lowerLimit"), let upper = number("upperLimit") {
      cells[limits.lower] = lower
      cells[limits.upper] = upper
    }
    cells["population"] = population(to: &trials)
    let parts = ["study", "instrument", "time_point", "arm", "score", "kind"].map { (cells[$0] ?? nil) ?? "" }
    cells["id"] = parts.joined(separator: ":")
    cells["preferred"] = "1"
    if !trials.draft.add("results", cells, missing: .notReported) {
      trials.warn(measurement, "repeats a result of the same arm, outcome and time, and was left out.")
    }
  }

  /// The register describes who was analysed in a text, which stands in the result's note.
  private static func population(to trials: inout RegisteredTrials) -> String {
    trials.draft.add(
      "populations",
      [
        "id": "not_stated", "label": "Not stated", "name": "Not stated",
        "description": "The register describes who was analysed in words; see the result's note.", "position": "1",
      ], missing: .notReported)
    return "not_stated"
  }

  private static func instrument(
    _ name: String, _ measure: JSONNode, trial: String, to trials: inout RegisteredTrials
  ) -> String {
    let id = trials.ids.id(of: name, in: "instruments")
    trials.draft.add(
      "instruments",
      [
        "id": id, "label": name, "name": name, "note": measure["description"].text, "source": trial,
        "locator": measure.path,
      ], missing: .notReported)
    trials.draft.add(
      "study_instruments",
      ["study": trial, "instrument": id, "in_table1": "0", "source": trial, "locator": measure.path],
      key: ["study", "instrument"], missing: .notReported)
    return id
  }

  /// A time point by the class's title, which often names the visit, and the measure's time frame. Whether it is the end of
  /// the programme or later a person must say.
  private static func timePoint(
    _ measure: JSONNode, _ visit: String?, trial: String, to trials: inout RegisteredTrials
  ) -> String {
    let frame = measure["timeFrame"].text
    let label = [visit, frame.map { visit == nil ? $0 : "(\($0))" }].compactMap { $0 }.joined(separator: " ")
    let id = trials.ids.id(of: label, in: "times of " + trial, prefix: trial + ":")
    let isBaseline = label.lowercased() == "baseline"
    if trials.draft.cell("time_points", id: id, "trial") == nil {
      let known = trials.draft.tables["time_points"]?.filter { $0.cells["trial"] == trial }.count ?? 0
      trials.draft.add(
        "time_points",
        [
          "id": id, "trial": trial, "position": String(known + 1), "kind": isBaseline ? "baseline" : nil,
          "label": label,
          "months": isBaseline ? "0" : months(visit ?? frame), "source": trial, "locator": measure.path,
        ], missing: .notReported)
    }
    return id
  }

  /// The number of a time frame that is a number of months and nothing else.
  private static func months(_ frame: String?) -> String? {
    guard let words = frame?.lowercased().split(separator: " "), words.count == 2,
      words[1] == "months" || words[1] == "month",
      Array(words[0].utf8).withUnsafeBufferPointer(PrintedNumber.read) == .number
    else { return nil }
    return String(words[0])
  }

  /// People by group; eyes and other units are no people.
  private static func count(of denominators: JSONNode) -> [String: String] {
    let people = denominators.elements.first { $0["units"].text == "Participants" }
    var counts: [String: String] = [:]
    for count in people?["counts"].elements ?? [] {
      if let group = count["groupId"].text { counts[group] = count["value"].text?.replacing(",", with: "") }
    }
    return counts
  }
}
