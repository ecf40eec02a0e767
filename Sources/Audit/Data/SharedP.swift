import TrialModel

/// Whether one P that is printed for two analyses goes with the means of both.
enum SharedP: RegistryRule {
  static let description = AuditRuleDescription(
    id: "shared-p", subject: "data", title: "one P for the analyses of two populations", grade: .flag,
    basis: """
      Two analyses of different people hardly give the same P; a plain t test on the means of either shows whose it may be. Assumptions: \
      the P is unadjusted, and means that another report of the trial prints for the same scale, time and population are of the same people.
      """)

  static func findings(_ input: AuditInput) -> [AuditFinding] {
    let trials = Dictionary(input.facts.studies.map { ($0.id, $0.trial) }, uniquingKeysWith: { first, _ in first })
    func key(_ trial: String?, _ instrument: String, _ time: String, _ population: String) -> [String] {
      [trial ?? "", instrument, time, population]
    }
    let pairs = Dictionary(
      grouping: ArmPair.all(input.facts).filter { !$0.intervention.isChange },
      by: { pair in
        let one = pair.intervention
        return key(trials[one.study], one.instrument, one.timePoint, one.population)
      })
    var groups: [(key: [String], contrasts: [ContrastFact])] = []
    for contrast in input.facts.contrasts
    where contrast.comparison == "between_groups" && contrast.statistic == "p" && contrast.pRelation == "=" {
      guard let p = contrast.p.printed, let instrument = contrast.instrument, let time = contrast.timePoint else {
        continue
      }
      let key = [contrast.study, instrument, time, contrast.place.source, "\(p.value)"]
      if let place = groups.firstIndex(where: { $0.key == key }) {
        groups[place].contrasts.append(contrast)
      } else {
        groups.append((key, [contrast]))
      }
    }
    return groups.filter { Set($0.contrasts.map(\.population)).count > 1 }.map { group in
      finding(
        group.contrasts,
        group.contrasts.map { contrast in
          let found =
            pairs[key(contrast.trial, contrast.instrument ?? "", contrast.timePoint ?? "", contrast.population)] ?? []
          return found.compactMap { pair in MeansTest(pair).map { (pair, $0) } }.first
        }, input)
    }
  }

  private static func finding(
    _ contrasts: [ContrastFact], _ tests: [(pair: ArmPair, test: MeansTest)?], _ input: AuditInput
  ) -> AuditFinding {
    let first = contrasts[0]
    let subject = AuditSubject(first)
    guard let p = first.p.printed, tests.contains(where: { $0 != nil }) else {
      return cannot(subject, "One P for two analyses: the means of neither are known with n and spread.")
    }
    let populations = listed(contrasts.map { populationName($0.population) })
    var lines: [String] = []
    for (contrast, test) in zip(contrasts, tests) {
      guard let test else {
        lines.append("\(populationName(contrast.population)): n, a mean or a spread of an arm is not known")
        continue
      }
      let (place, numbers) = (test.pair.intervention.place, test.test.arithmetic.joined(separator: ": "))
      lines.append("\(populationName(contrast.population)) (\(place.source): \(place.locator)): \(numbers)")
      if test.pair.intervention.study != contrast.study {
        lines += CountedTwice.premise(contrast.trial, [contrast.study, test.pair.intervention.study], input)
      }
    }
    let wrong = zip(contrasts, tests).filter { $1.map { !p.agrees(with: $0.test.range) } == true }
    guard let (contrast, test) = wrong.first, let test else {
      return passed(
        subject, "The one P for \(populations) goes with the means that are known.", found: "P = \(p.text)",
        arithmetic: lines)
    }
    let people = populationName(contrast.population)
    return finding(
      subject, .failed(.flag),
      "One P, \(p.text), is printed for the analyses of \(populations); the means of \(people) give "
        + "\(NumberText.probabilities(test.test.range)).", found: "P = \(p.text) for \(populations)",
      expected: "P \(NumberText.probabilities(test.test.range)) for \(people)", arithmetic: lines,
      settles: "\(sentence(first.place.locator)): of which analysis the P is, and whether it is adjusted.")
  }
}
