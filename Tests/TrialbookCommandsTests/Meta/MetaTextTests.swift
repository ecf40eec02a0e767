import Foundation
import Testing

@testable import TrialbookCommands

/// The report that people read.
struct MetaTextTests {
  private let bcg = MetaRun.example("bcg")

  @Test func theReportOfTheBCGTrials() throws {
    let run = try Program.run(["meta", bcg, "--measure", "RR", "--exp"])
    #expect(run.output.hasPrefix("Meta-analysis of \(bcg): log risk ratio, 13 studies\n"))
    for line in [
      "Rows:          13 in the table = 13 pooled + 0 left out",
      "Estimate:      -0.715, 95% CI -1.108 to -0.321; SE 0.181, t(12) = -3.95, p = 0.002",
      "As ratio:      risk ratio 0.489, 95% CI 0.330 to 0.726",
      "tau²:          0.313, 95% CI 0.120 to 1.11 (Q-profile); tau 0.560",
      "I²:            92.2% from tau², 92.1% from Q", "H²:            12.86",
      "Heterogeneity: Q(12) = 152.23, p < 0.001",
    ] {
      #expect(run.output.contains(line + "\n"), "\(line)")
    }
    for test in ["Wald (z)", "Hartung-Knapp (hk)", "modified Hartung-Knapp (mhk) *"] {
      #expect(run.output.contains(test))
    }
  }

  @Test func rowsThatAreLeftOutAreListedWithTheirReason() throws {
    let path = try MetaRun.file("study,yi,vi\nA,1,0.5\nB,,\nC,2,0.1\n,,\n")
    let run = try Program.run(["meta", path, "--measure", "GEN"])
    #expect(run.output.contains("4 in the table = 2 pooled + 2 left out (empty cells: 1; empty row: 1)"))
    #expect(run.output.contains("3  B      No data: yi, vi, which are empty."))
    #expect(run.output.contains("Note: There are 2 studies; under 5, heterogeneity and prediction intervals"))
  }

  /// Weights as they are printed, of every example and of shares that round badly.
  @Test(arguments: ["bcg", "normand", "berkey"])
  func printedWeightsAddUpToExactly100(_ name: String) throws {
    let measure = ["bcg": "RR", "normand": "SMD", "berkey": "GEN"][name] ?? ""
    for method in ["EE", "DL", "REML"] {
      let run = try Program.run(["meta", MetaRun.example(name), "--measure", measure, "--method", method])
      let weights = run.output.split(separator: "\n").filter { $0.hasSuffix("%") && $0.contains(" to ") }
        .compactMap { $0.split(separator: " ").last?.dropLast() }
      #expect(weights.count > 9)
      #expect(weights.last == "100.0")
      let tenths = weights.dropLast().compactMap { Int($0.replacing(".", with: "")) }
      #expect(tenths.reduce(0, +) == 1000)
    }
  }

  @Test func percentagesByTheLargestRemainder() {
    #expect(MetaNumbers.percentages([1, 1, 1], decimals: 1) == ["33.4", "33.3", "33.3"])
    #expect(MetaNumbers.percentages([1, 2, 3], decimals: 0) == ["17", "33", "50"])
    for count in 1...60 {
      let shares = (1...count).map { 1 / Double($0) }
      let sum = MetaNumbers.percentages(shares, decimals: 1).compactMap { Int($0.replacing(".", with: "")) }.reduce(
        0, +)
      #expect(sum == 1000)
    }
  }

  @Test func numbersAsTheyArePrinted() {
    #expect(MetaNumbers.fixed(-0.0004, 3) == "0.000")
    #expect(MetaNumbers.fixed(-0.0006, 3) == "-0.001")
    #expect(MetaNumbers.significant(0) == "0")
    #expect(MetaNumbers.significant(0.31324) == "0.313")
    #expect(MetaNumbers.significant(12.34) == "12.3")
    #expect(MetaNumbers.significant(123456) == "123456")
    #expect(MetaNumbers.significant(3.1e-9) == "3.10e-09")
    #expect(MetaNumbers.pValue(0.0009999) == "<0.001")
    #expect(MetaNumbers.pValue(1) == "1.000")
    #expect(MetaNumbers.decimals(ofStandardError: 0.18) == 3)
    #expect(MetaNumbers.decimals(ofStandardError: 4.5) == 2)
    #expect(MetaNumbers.decimals(ofStandardError: 450) == 0)
  }

  @Test func unicodeNamesAlignAndSort() throws {
    let path = try MetaRun.file("study,yi,vi,land\nFärdig 2011,1,0.5,Österreich\nB,2,0.1,Peru\nC,1,0.2,Zaïre\n")
    let run = try Program.run(["meta", path, "--measure", "GEN", "--by", "land"])
    #expect(run.output.contains("Färdig 2011   1.000"))
  }
}
