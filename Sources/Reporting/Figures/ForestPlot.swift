/// What a forest plot shows; numbers lie on the axis's own scale, which is logarithmic for ratios.
package struct ForestPlot: Sendable, Equatable {
  /// An estimate with its limits.
  package struct Interval: Sendable, Equatable {
    package var estimate: Double
    package var lower: Double
    package var upper: Double

    /// An estimate with its limits.
    package init(estimate: Double, lower: Double, upper: Double) {
      self.estimate = estimate
      self.lower = lower
      self.upper = upper
    }
  }

  /// A column of data between the study and the plot, such as the mean of the first arm.
  package struct Column: Sendable, Equatable {
    /// The heading that neighbouring columns share; empty for none.
    package var group: String
    package var heading: String
    /// Whether the column holds words.
    package var isText: Bool

    /// A column of data.
    package init(group: String = "", heading: String, isText: Bool = false) {
      self.group = group
      self.heading = heading
      self.isText = isText
    }
  }

  /// A study.
  package struct Row: Sendable, Equatable {
    package var label: String
    /// One text per column.
    package var cells: [String]
    package var interval: Interval
    /// The estimate and its limits as printed.
    package var effect: String
    /// In percent; nil where nothing is pooled.
    package var weight: Double?
    package var weightText: String
    /// The grade of evidence; empty for none.
    package var grade: String

    /// A study.
    package init(
      label: String, cells: [String] = [], interval: Interval, effect: String, weight: Double? = nil,
      weightText: String = "", grade: String = ""
    ) {
      self.label = label
      self.cells = cells
      self.interval = interval
      self.effect = effect
      self.weight = weight
      self.weightText = weightText
      self.grade = grade
    }
  }

  /// A diamond.
  package struct Summary: Sendable, Equatable {
    package var label: String
    package var interval: Interval
    package var effect: String
    package var weightText: String

    /// A pooled estimate.
    package init(label: String, interval: Interval, effect: String, weightText: String = "") {
      self.label = label
      self.interval = interval
      self.effect = effect
      self.weightText = weightText
    }
  }

  /// Studies under one heading.
  package struct Group: Sendable, Equatable {
    /// Empty where all studies are one group.
    package var heading: String
    package var rows: [Row]
    package var summary: Summary?
    /// What is printed below: heterogeneity, or why there is no diamond.
    package var notes: [String]

    /// Studies under one heading.
    package init(heading: String = "", rows: [Row], summary: Summary? = nil, notes: [String] = []) {
      self.heading = heading
      self.rows = rows
      self.summary = summary
      self.notes = notes
    }
  }

  /// A study that is not pooled.
  package struct Omission: Sendable, Equatable {
    package var label: String
    package var reason: String

    /// A study with the reason.
    package init(label: String, reason: String) {
      self.label = label
      self.reason = reason
    }
  }

  /// The interval in which the effect of a new study lies.
  package struct Prediction: Sendable, Equatable {
    package var label: String
    package var lower: Double
    package var upper: Double
    package var text: String

    /// A prediction interval.
    package init(label: String, lower: Double, upper: Double, text: String) {
      self.label = label
      self.lower = lower
      self.upper = upper
      self.text = text
    }
  }

  /// The kind of figure, for its file and its classes.
  package var name = "forest"
  package var title: String
  package var subtitle = ""
  package var description: String
  /// The heading of the studies.
  package var studyHeading = "Study"
  package var columns: [Column] = []
  package var groups: [Group]
  package var pooled: Summary?
  package var prediction: Prediction?
  /// The heading of the effects, such as `Hedges's g [95% CI]`.
  package var effectHeading: String
  package var axisTitle: String
  /// Whether the numbers are logarithms, which the axis prints as ratios.
  package var isRatio = false
  /// The number of no effect.
  package var reference = 0.0
  /// What lies on either side of no effect.
  package var lowerSide = ""
  package var upperSide = ""
  /// Sentences below the axis: heterogeneity, tests, warnings.
  package var notes: [String] = []
  package var omissions: [Omission] = []
  /// The axis's limits where a person chose them.
  package var limits: ClosedRange<Double>?
  package var look = ForestLook.plain
  /// Whether the studies' marks grow with their weights.
  package var showsWeights = true

  /// A forest plot of groups.
  package init(title: String, description: String, groups: [Group], effectHeading: String, axisTitle: String) {
    self.title = title
    self.description = description
    self.groups = groups
    self.effectHeading = effectHeading
    self.axisTitle = axisTitle
  }

  /// Every study.
  package var rows: [Row] { groups.flatMap(\.rows) }
}

/// How a forest plot looks.
package enum ForestLook: String, Sendable, Equatable, CaseIterable {
  /// As most journals set it: the numbers of the effects at the right of the plot.
  case plain
  /// As RevMan draws it: weights and effects at the left, blue or green squares, a black diamond.
  case revman
}
