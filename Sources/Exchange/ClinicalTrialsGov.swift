import CSVText
import TrialModel

/// A study as the API of ClinicalTrials.gov, version 2, gives it ("Study Data Structure" of its documentation), read as a
/// trial with its arms, outcomes and posted results.
package enum ClinicalTrialsGov {
  /// The rows of a review folder; none of use when a finding is an error.
  package static func read(file: String, bytes: [UInt8]) -> (draft: ReviewDraft, findings: [ImportFinding]) {
    var reading = RegisteredTrials(file: file)
    do {
      let root = try JSONNode(bytes)
      let studies = root["studies"].exists ? root["studies"].elements : [root]
      if studies.isEmpty { reading.fail("'studies' is empty.") }
      for study in studies { reading.add(study) }
    } catch {
      reading.fail(
        "is not JSON (\(reason(error))). Expected is the answer of https://clinicaltrials.gov/api/v2/studies/NCT...")
    }
    return (reading.draft, reading.findings)
  }

  private static func reason(_ error: any Error) -> String {
    let text = String(describing: error)
    guard let start = text.firstRange(of: "NSDebugDescription=")?.upperBound else { return "it cannot be parsed" }
    return String(text[start...].prefix { $0 != "}" && $0 != "," && $0 != "\"" }).trimmed
  }
}

/// What was read of registered trials so far.
struct RegisteredTrials {
  let file: String
  var draft = ReviewDraft()
  var findings: [ImportFinding] = []
  var ids = ImportIdentifiers()

  init(file: String) { self.file = file }

  mutating func fail(_ message: String) { findings.append(ImportFinding(file: file, message: message)) }

  mutating func warn(_ node: JSONNode, _ message: String) {
    findings.append(ImportFinding(.warning, file: file, message: "\(node.path): \(message)"))
  }

  /// Adds a study with its arms and results.
  mutating func add(_ study: JSONNode) {
    let protocolSection = study["protocolSection"]
    guard protocolSection.isObject, let number = protocolSection["identificationModule", "nctId"].text else {
      let place = protocolSection.isObject ? "'protocolSection.identificationModule.nctId'" : "'protocolSection'"
      return fail(
        "there is no \(place). Expected is the answer of https://clinicaltrials.gov/api/v2/studies/NCT... (version 2; older "
          + "downloads have another form).")
    }
    let id = number.lowercased()
    let title = protocolSection["identificationModule", "briefTitle"].text
    draft.add(
      "sources",
      [
        "id": id, "kind": "registry",
        "citation": ["ClinicalTrials.gov \(number)", title].compactMap { $0 }.joined(separator: ": "),
        "doi": MissingReason.notApplicable.rawValue, "year": MissingReason.notApplicable.rawValue,
        "url": "https://clinicaltrials.gov/study/\(number)", "seen": "full_text",
      ], missing: .notReported)
    addTrial(protocolSection, id: id, number: number, title: title)
    let arms = addArms(study, trial: id)
    RegisteredResults.add(study["resultsSection"], trial: id, arms: arms, to: &self)
    nameLeftOut(study)
  }

  private static let read: [String: Set<String>] = [
    "protocolSection": [
      "identificationModule", "statusModule", "designModule", "conditionsModule", "sponsorCollaboratorsModule",
      "contactsLocationsModule", "armsInterventionsModule",
    ], "resultsSection": ["participantFlowModule", "outcomeMeasuresModule"],
  ]

  /// Names the parts of the record that a review folder has no place for.
  private mutating func nameLeftOut(_ study: JSONNode) {
    for (section, modules) in Self.read.sorted(by: { $0.key < $1.key }) {
      let others = study[section].keys.filter { !modules.contains($0) }
      guard !others.isEmpty else { continue }
      findings.append(
        ImportFinding(.note, file: file, message: "\(section): left out: \(others.joined(separator: ", "))."))
    }
  }

  private mutating func addTrial(_ section: JSONNode, id: String, number: String, title: String?) {
    let design = section["designModule", "designInfo"]
    let locations = section["contactsLocationsModule", "locations"].elements
    var countries: [String] = []
    for country in locations.compactMap({ $0["country"].text }) where !countries.contains(country) {
      countries.append(country)
    }
    let allocation = design["allocation"].text
    if allocation != "RANDOMIZED" {
      warn(
        design["allocation"],
        "is '\(allocation ?? "missing")'. A review folder holds randomized trials; check that this is one.")
    }
    let masking = design["maskingInfo", "masking"].text.map { masking in
      ([masking] + design["maskingInfo", "whoMasked"].elements.compactMap(\.text)).joined(separator: ", ")
    }
    let status = section["statusModule"]
    let conditions = section["conditionsModule", "conditions"].elements.compactMap(\.text)
    draft.add(
      "trials",
      [
        "id": id, "name": title, "inclusion": "included", "registration": number,
        "country": countries.isEmpty ? nil : countries.joined(separator: ", "),
        "sites": locations.isEmpty ? nil : "\(locations.count) registered locations", "allocation": allocation,
        "blinding": masking, "started": status["startDateStruct", "date"].text,
        "ended": status["completionDateStruct", "date"].text,
        "diagnosis": conditions.isEmpty ? nil : conditions.joined(separator: ", "), "source": id,
        "locator": "protocolSection",
      ], missing: .notReported)
    let inapplicable = MissingReason.notApplicable.rawValue
    draft.add(
      "studies",
      [
        "id": id, "label": number, "trial": id, "reference_number": inapplicable,
        "authors": section["sponsorCollaboratorsModule", "leadSponsor", "name"].text,
        "year": status["resultsFirstPostDateStruct", "date"].text.map { String($0.prefix(4)) } ?? inapplicable,
        "title": section["identificationModule", "officialTitle"].text ?? title, "journal": inapplicable,
        "volume": inapplicable, "pages": inapplicable, "doi": inapplicable, "pmid": inapplicable, "source": id,
        "locator": "protocolSection",
      ], missing: .notReported)
  }

  private static let roles = [
    "EXPERIMENTAL": "intervention", "ACTIVE_COMPARATOR": "comparator", "PLACEBO_COMPARATOR": "comparator",
    "SHAM_COMPARATOR": "comparator", "NO_INTERVENTION": "comparator",
  ]

  /// Adds the arms and returns their ids by label, in lower case.
  private mutating func addArms(_ study: JSONNode, trial: String) -> [String: String] {
    let groups = study["protocolSection", "armsInterventionsModule", "armGroups"].elements
    let randomized = started(study["resultsSection", "participantFlowModule"])
    var arms: [String: String] = [:]
    for (index, group) in groups.enumerated() {
      guard let label = group["label"].text else { continue }
      let id = ids.id(of: label, in: "arms of " + trial, prefix: trial + ":")
      let key = label.lowercased()
      arms[key] = id
      let role = group["type"].text.flatMap { Self.roles[$0] }
      if role == nil {
        warn(group["type"], "is '\(group["type"].text ?? "missing")', which does not say the role of the arm.")
      }
      if !randomized.isEmpty, randomized[key] == nil {
        warn(
          group["label"], "no group of the participant flow is called '\(label)', so the number randomized is missing.")
      }
      draft.add(
        "arms",
        [
          "id": id, "trial": trial, "position": String(index + 1), "role": role, "label": label,
          "randomized": randomized[key], "cluster_count": MissingReason.notReported.rawValue, "source": trial,
          "locator": group.path,
        ], missing: .notReported)
    }
    return arms
  }

  /// People who started, by the group's title in lower case.
  private func started(_ flow: JSONNode) -> [String: String] {
    guard let period = flow["periods"].elements.first,
      let milestone = period["milestones"].elements.first(where: { $0["type"].text == "STARTED" })
    else { return [:] }
    var counts: [String: String] = [:]
    for group in flow["groups"].elements {
      guard let id = group["id"].text, let title = group["title"].text else { continue }
      counts[title.lowercased()] =
        milestone["achievements"].elements.first { $0["groupId"].text == id }?["numSubjects"].text
    }
    return counts
  }
}
