#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Times work by the processor time of this process, so that other processes of a busy machine count less.
enum Stopwatch {
  /// Seconds of processor time that the process has used.
  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// Seconds per run: the median of five batches, each long enough to be measured.
  static func seconds(batch: Double = 0.1, _ run: () -> Double) -> Double {
    var runs = 1
    while true {
      let started = now()
      for _ in 0..<runs { sink += run() }
      let spent = now() - started
      if spent >= batch / 4 {
        runs = max(1, Int(Double(runs) * batch / spent))
        break
      }
      runs *= 4
    }
    let batches = (0..<5).map { _ in
      let started = now()
      for _ in 0..<runs { sink += run() }
      return (now() - started) / Double(runs)
    }
    return batches.sorted()[2]
  }

  /// The largest resident memory of the process so far, in kilobytes.
  static func peakMemory() -> Int {
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss / 1024
    #else
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss
    #endif
  }

  /// Where results go, so that the compiler does not remove the work.
  nonisolated(unsafe) static var sink = 0.0
}

/// How often memory was allocated, if count_allocations.c is preloaded.
enum Allocations {
  /// The count so far, or nil without the counter.
  static func count() -> Int? {
    guard let symbol = dlsym(nil, "trialbook_allocation_count") else { return nil }
    let count = unsafeBitCast(symbol, to: (@convention(c) () -> Int).self)
    return count()
  }

  /// How often a piece of work allocates, after a first run that fills caches.
  static func during(_ run: () -> Double) -> Int? {
    Stopwatch.sink += run()
    guard let before = count() else { return nil }
    Stopwatch.sink += run()
    return count().map { $0 - before }
  }
}
