import GRDB
import Synthesis
import TrialQuery

extension ClaimUsability {
  /// What the syntheses of all claims use, by the synthesis that `pool` makes of each.
  static func all(_ db: Database) throws -> [ClaimUsability] {
    try SynthesisQuestion.names(db).claims.compactMap { claim in
      try SynthesisQuestion.target(db, claim: claim).map { target in
        let result = SynthesisRun(try SynthesisQuestion.fetch(db, target)).result(PoolingChoices())
        let stored = Dictionary(
          result.candidates.map { ($0.study, $0.stored) }, uniquingKeysWith: { first, _ in first })
        return ClaimUsability(
          claim: claim, usable: result.usable,
          leftOut: Dictionary(
            result.leftOut.filter { $0.kind != .samePeople }.map {
              (
                $0.study,
                Omission(
                  reason: $0.reason, isRefused: $0.kind == .refused,
                  stored: stored[$0.study, default: []].filter { $0.isHere && $0.form != .comparisons }.map(
                    \.description))
              )
            },
            uniquingKeysWith: { first, _ in first }))
      }
    }
  }
}
