import ArgumentParser
import MetaAnalysis
import MetaQuestion

/// The sensitivity analyses of `meta`.
struct MetaSensitivityOptions: ParsableArguments {
  @Flag(name: .long, help: "The model without each study, or without each cluster of --cluster.")
  var leaveOneOut = false

  @Flag(name: .long, help: "Studentized residuals, DFFITS, Cook's distances, hat values.")
  var influence = false

  @Flag(name: .long, help: "The model as studies are added one by one.")
  var cumulative = false

  @Option(
    name: .long,
    help: ArgumentHelp("The column that orders them for --cumulative (default: as they stand).", valueName: "name"))
  var order: String?

  @Flag(name: .long, help: "Egger's regression test for small-study effects.")
  var egger = false

  @Option(name: .long, help: "What it regresses on: sei, or sample-size: sqrt(1/n1+1/n2).")
  var eggerPredictor: MetaRequest.EggerPredictor = .standardError

  @Flag(name: .long, help: "Begg's rank correlation test.")
  var begg = false

  @Flag(name: .long, help: "Trim and fill.")
  var trimFill = false

  func validate() throws {
    if order != nil, !cumulative { throw ValidationError("--order belongs to --cumulative.") }
    if eggerPredictor != .standardError, !egger { throw ValidationError("--egger-predictor belongs to --egger.") }
  }

  /// Adds the options to a request.
  func apply(to request: inout MetaRequest) {
    request.leavesOneOut = leaveOneOut
    request.asksInfluence = influence
    request.cumulates = cumulative
    request.order = order
    request.asksEgger = egger
    request.eggerPredictor = eggerPredictor
    request.asksBegg = begg
    request.asksTrimAndFill = trimFill
  }
}

extension MetaRequest {
  /// Checks what options of several groups mean together.
  func validate() throws {
    if asksEgger, eggerPredictor == .sampleSize, measure.kind == .generic {
      throw ValidationError("--egger-predictor sample-size needs group sizes, which --measure GEN has not.")
    }
  }
}
