import ArgumentParser
import GRDB
import Reporting
import TrialModel
import TrialQuery

struct PlotTimeline: RegistryFigure {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "When each trial assessed people, in months, and how long its programme lasted.")

  @OptionGroup(title: FilterOptions.title) var filterOptions: FilterOptions
  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var figureOptions: FigureOptions

  func figure(_ db: Database) throws -> Figure {
    let filter = filterOptions.filter
    let schedules = try ScheduleQuestion.fetch(db, selection: filter.resolved(db))
    guard !schedules.isEmpty else { throw noStudies(filter) }
    let trials = schedules.map(TrialTimeline.Trial.init)
    let reports = schedules.reduce(0) { $0 + $1.studies.count }
    let counts = "\(counted(reports, "study", "studies")) of \(counted(trials.count, "trial", "trials"))"
    let sentences = zip(schedules, trials).map { schedule, trial in
      let times = trial.assessments.map { "\($0.kind.words) at \($0.text)" }.joined(separator: ", ")
      return "\(schedule.name): \(times.isEmpty ? "no time known" : times + " months")"
        + (trial.unknown.isEmpty ? "" : "; not known: \(trial.unknown)")
    }
    return TrialTimeline(
      title: figureOptions.title ?? "Assessments and programmes in months",
      subtitle: "\(try reviewName(db)); \(counts)",
      description: "Timeline of \(counts). " + sentences.joined(separator: ". ") + ".", trials: trials
    ).figure()
  }
}

extension TrialTimeline.Trial {
  init(_ schedule: TrialSchedule) {
    var assessments: [TrialTimeline.Assessment] = []
    var unknown: [String] = []
    for assessment in schedule.assessments {
      let kind = TrialTimeline.Kind(stored: assessment.kind)
      switch assessment.months {
      case .number(let months, let printed):
        assessments.append(
          TrialTimeline.Assessment(kind: kind, months: months, text: printed ?? decimalText(months) ?? ""))
      case .missing(let reason): unknown.append("\(assessment.label): \(reason.label)")
      default: unknown.append("\(assessment.label): no entry")
      }
    }
    if schedule.assessments.isEmpty { unknown.append("assessments: no entry") }
    var programme: Double?
    switch schedule.programme {
    case .number(let months, _): programme = months
    case .missing(let reason): unknown.append("length of the programme: \(reason.label)")
    default: unknown.append("length of the programme: no entry")
    }
    self.init(
      name: schedule.name, reports: schedule.studies.joined(separator: ", "), programme: programme,
      assessments: assessments.sorted { $0.months < $1.months },
      unknown: unknown.isEmpty ? "" : capitalized(unknown.joined(separator: "; ")))
  }
}

extension TrialTimeline.Kind {
  init(stored kind: String) {
    switch kind {
    case "baseline": self = .baseline
    case "interim": self = .interim
    case "post": self = .post
    default: self = .followUp
    }
  }
}
