import TrialModel

/// References with what is hard about them.
enum SampleReferences {
  /// An article with everything, Unicode and LaTeX's special characters.
  static var full: Reference {
    var reference = Reference(id: "färdig_2011", kind: "article")
    reference.authors = "Färdig R, Nijhuis-van der Sanden MWG, O'Neill J-P, World Health Organization"
    reference.title = "50% of {IMR} & more_things: \\recovery$ #1 ~ ^ \u{2265} 5\u{A0}years"
    reference.journal = "Psychiatric Services"
    reference.volume = "62(6)"
    reference.pages = "606-612"
    reference.year = 2011
    reference.doi = "10.1176/ps.62.6.pss6206_0606"
    reference.pmid = "21632728"
    reference.url = "https://example.org/a_b?c=%20d"
    return reference
  }

  /// A document of which only a citation is known.
  static var cited: Reference {
    var reference = Reference(id: "slides", kind: "slides")
    reference.citation = "Slides on IMR\n(two lines)"
    return reference
  }

  /// Others whose names are not given, a page without an end, and no year.
  static var scanty: Reference {
    var reference = Reference(id: "slides", kind: "article")
    reference.authors = "Hasson-Ohayon I et al."
    reference.title = String(repeating: "Long ", count: 60)
    reference.volume = "58"
    reference.pages = "e0194027"
    return reference
  }
}
