import CSVText
import Testing
import TrialModel

@testable import Exchange

struct MetapsyReadingTests {
  private static let header = "study,condition_arm1,condition_arm2,outcome_type,instrument,time,mean_arm1,mean_arm2"

  private static func read(_ text: String) -> (draft: ReviewDraft, findings: [ImportFinding]) {
    MetapsyReading.read(file: "m.csv", bytes: Array(text.utf8))
  }

  @Test func aMultiArmTrialSharesItsComparator() throws {
    let (draft, findings) = MetapsyReading.read(file: "metapsy.csv", bytes: try Fixtures.bytes("metapsy.csv"))
    #expect(
      findings.map(\.description) == [
        "metapsy.csv:1: warning: columns that a review folder has no place for were left out: age_group."
      ])
    #expect(draft.column("studies", "label") == ["Ågren, 2031", "Øster, 2032"])
    #expect(draft.column("arms", "label") == ["cbt (f2f)", "wl", "cbt (internet)", "pst", "cau"])
    #expect(draft.column("arms", "randomized") == ["45", "46", "44", "30", "31"])
    // Two arms and the waiting list at baseline and after, and two counts.
    #expect(draft.count("results") == 8)
    #expect(Set(draft.column("instruments", "name")) == ["phq-9", "phq-9 (response)", "hdrs"])
    #expect(draft.column("instruments", "rater") == ["self", "self", "clinician"])
    #expect(draft.column("time_points", "months") == ["2.77", "0", "6"])
    #expect(draft.column("contrasts", "value") == ["-0.42"])
    #expect(draft.column("contrasts", "direction") == [nil])
    #expect(draft.column("contrasts", "note").first??.contains("0.21") == true)
  }

  @Test func whatContradictsAnEarlierRowIsNamed() {
    let rows = "\nA,cbt,wl,msd,phq-9,post,8,12\nA,pst,wl,msd,phq-9,post,9,13\n"
    #expect(
      Self.read(Self.header + rows).findings.errors == [
        "m.csv:3: column 'mean' of a:wl is '13', but was '12' in a row before. Make them the same."
      ])
  }

  @Test func whatIsSaidTwiceIsTheSame() {
    let header = Self.header + ",year,higher_is_better,precalc_g_se"
    let rows = "\nA,cbt,wl,msd,phq-9,post,8,12,2001,1,NA\nA,cbt,wl,msd,phq-9,fu,8,12,2002,no,0.2\n"
    #expect(
      Self.read(header + rows).findings.map(\.description) == [
        "m.csv:3: column 'higher_is_better' is 'no'. It must be 1 or 0.",
        "m.csv:3: warning: column 'precalc_g_se' was left out, since there is no 'precalc_g'.",
        "m.csv:3: column 'year' of 'A' is '2002', but was '2001' in line 2. There can be only one; make them the same.",
      ])
  }

  @Test func wrongColumnsWordsAndNumbersAreNamed() {
    #expect(
      Self.read("study,condition_arm1,condition_arm2,outcome_typ,instrument,time\n").findings.errors == [
        "m.csv:1: the column 'outcome_type' is missing from the header.",
        "m.csv:1: the column 'outcome_typ' is not known. Did you mean 'outcome_type'?",
      ])
    #expect(
      Self.read(Self.header + "\nA,cbt,wl,msd,phq-9,psot,8,12\n").findings.errors == [
        "m.csv:2: column 'time' is 'psot'. It must be one of: baseline, follow-up, follow_up, fu, interim, post. "
          + "Did you mean 'post'?"
      ])
    #expect(
      Self.read(Self.header + "\nA,cbt,wl,msd,phq-9,post,8.x,12\n").findings.errors == [
        "m.csv:2: column 'mean_arm1' is '8.x'. A number is expected, or nothing where there is none."
      ])
    #expect(
      Self.read(Self.header + "\nA,cbt,wl,msd,phq-9,post,NA,NA\n").findings.map(\.description) == [
        "m.csv:2: warning: holds no numbers; only its study, arms, instrument and time were taken."
      ])
  }
}
