extension StudyColumns {
  /// Why studies cannot be pooled, or nil.
  static func refusal(of studies: [EffectSize]) -> NotEstimable? {
    let checked: Estimation<Bool> = with(studies) { _ in .estimate(true) }
    if case .notEstimable(let reason) = checked { return reason }
    return nil
  }

  /// Copies studies into two columns on the stack and hands them to a body.
  public static func with<Value>(
    _ studies: [EffectSize], body: (inout StudyColumns) -> Estimation<Value>
  ) -> Estimation<Value> {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * studies.count) { memory in
      for (index, study) in studies.enumerated() {
        memory.initializeElement(at: index, to: study.estimate)
        memory.initializeElement(at: studies.count + index, to: study.variance)
      }
      let columns = UnsafeBufferPointer(memory)
      switch borrowing(
        estimates: UnsafeBufferPointer(rebasing: columns[..<studies.count]),
        variances: UnsafeBufferPointer(rebasing: columns[studies.count...]))
      {
      case .estimate(var borrowed): return body(&borrowed)
      case .notEstimable(let reason): return .notEstimable(reason)
      }
    }
  }
}
