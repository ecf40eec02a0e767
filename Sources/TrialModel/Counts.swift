extension Sequence<Int> {
  /// The sum of counts; a registry may hold absurd ones, and a sum beyond every number is the greatest number.
  package var total: Int {
    reduce(0) { sum, count in
      let (total, overflows) = sum.addingReportingOverflow(count)
      return overflows ? (count > 0 ? .max : .min) : total
    }
  }
}
