import Testing

@testable import MetaAnalysis

/// Every cell of the grid data set x measure x method x test against metafor 3.8-1.
@Suite struct ModelGridTests {
  let grid: ModelGrid

  init() throws { grid = try ModelGrid.shared.get() }

  @Test func theGridIsComplete() {
    let published = grid.cases.filter { $0.group == "published" }
    let cells: [String: Set<String>] = published.reduce(into: [:]) { $0[$1.name, default: []].insert($1.measure) }
    #expect(
      cells == [
        "dat.bcg": ["RR", "OR", "RD"], "dat.normand1999": ["MD", "SMD"], "dat.raudenbush1985": ["SMD"],
        "dat.hackshaw1998": ["OR"], "dat.konstantopoulos2011": ["SMD"], "dat.assink2016": ["SMD"],
        "dat.berkey1998": ["MD"], "dat.bangertdrowns2004": ["SMD"], "dat.linde2005": ["RR", "OR"],
        "dat.molloy2014": ["ZCOR"],
      ])
    #expect(grid.cases.count - published.count >= 300)
    for data in grid.cases {
      #expect(data.fits.map(\.method) == HeterogeneityEstimator.allCases.map(\.rawValue))
      #expect(data.profile != nil)
      for fit in data.fits {
        #expect(!fit.failed)
        #expect(Set((fit.tests ?? [:]).keys) == Set(CoefficientTest.allCases.map(\.rawValue)))
      }
    }
    #expect(grid.metafor == "3.8.1")
  }

  /// The worst errors are metafor's, as ModelExactTests shows: its Q loses digits to a giant study, and Fisher
  /// scoring stops by the step in tau squared, whatever tau squared is.
  @Test func agreesWithMetafor() {
    var typical = WorstErrors()
    var giant = WorstErrors()
    for data in grid.cases {
      for pinned in data.fits {
        if data.name.hasPrefix("one giant") || data.name.hasPrefix("wide") {
          giant.compare(data, pinned)
        } else {
          typical.compare(data, pinned)
        }
      }
    }
    // Worst seen: 1.9e-13 (ci), 1.6e-13 (pi), 6e-14 (tau2, h2, i2), 4.7e-14 (se), 1.6e-14 (q).
    expect(
      typical,
      within: [
        "estimate": 1e-13, "se": 2e-13, "statistic": 1e-13, "p": 1e-13, "ci": 5e-13, "tau2": 2e-13, "i2": 2e-13,
        "h2": 2e-13, "q": 5e-14, "q p": 3e-14, "pi": 5e-13, "weights": 1e-13,
      ])
    // Worst seen: 8.2e-10 (se, statistic), 4.2e-10 (p), 5.6e-11 (pi), 4.0e-11 (ci), 1.3e-11 (q, h2), 1.1e-11
    // (estimate), 7.9e-12 (tau2), 6.5e-12 (i2).
    expect(
      giant,
      within: [
        "estimate": 3e-11, "se": 2e-9, "statistic": 2e-9, "p": 1e-9, "ci": 1e-10, "tau2": 3e-11, "i2": 2e-11,
        "h2": 4e-11, "q": 4e-11, "q p": 2e-11, "pi": 2e-10,
      ])
  }

  @Test func qProfileIntervalsAgree() throws {
    var worst = WorstErrors()
    var empty = 0
    for data in grid.cases {
      let pinned = try #require(data.profile)
      let model = RandomEffectsModel(estimator: .derSimonianLaird)
      switch try #require(model.qProfile(data.studies).value) {
      case .empty:
        empty += 1
        #expect(pinned.empty, "\(data.name)")
      case .interval(let ours), .excludesEstimate(let ours):
        #expect(!pinned.empty, "\(data.name)")
        let scale = try #require(model.fit(data.studies).value?.heterogeneity.value?.typicalVariance)
        for (limit, pinned) in zip([ours.tauSquared.lower, ours.tauSquared.upper], pinned.tau2) {
          worst.note("tau2", abs(limit - pinned) / (pinned + scale), data.name)
        }
        let proportions = try #require(ours.iSquared.value)
        for (limit, pinned) in zip([proportions.lower, proportions.upper], pinned.i2) {
          worst.note("i2", abs(limit - pinned) / 100, data.name)
        }
        let ratios = try #require(ours.hSquared.value)
        for (limit, pinned) in zip([ratios.lower, ratios.upper], pinned.h2) {
          worst.note("h2", relativeError(limit, pinned), data.name)
        }
      }
    }
    #expect(empty > 0)
    // Worst seen: tau2 5.1e-14; i2 1.8e-12 and h2 9.5e-12 through the typical variance of a giant study.
    expect(worst, within: ["tau2": 2e-13, "i2": 5e-12, "h2": 3e-11])
  }
}
