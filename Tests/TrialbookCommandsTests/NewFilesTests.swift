import Foundation
import Testing

/// Registries and folders that several processes make at once, or that end in the middle.
struct NewFilesTests {
  private func start(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = Program.executable
    process.arguments = arguments
    process.currentDirectoryURL = Program.root
    (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    // Threads of a test block signals, which a process inherits.
    var (none, former) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &former)
    defer { pthread_sigmask(SIG_SETMASK, &former, nil) }
    try process.run()
    return process
  }

  /// Waits until the process has begun to make something.
  private func waitForFirstEntry(of folder: URL, while process: Process) throws {
    while process.isRunning, try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty { usleep(200) }
  }

  @Test(arguments: [["init"], ["export", "backup"], ["export", "r"], ["export", "sql"]])
  func oneOfSeveralAtOnceMakesIt(_ command: [String]) throws {
    let folder = try Program.temporaryFolder()
    let path = folder.appendingPathComponent("made").path
    let processes = try (0..<4).map { _ in try start(command + [path]) }
    processes.forEach { $0.waitUntilExit() }
    #expect(processes.map(\.terminationStatus).sorted() == [0, 73, 73, 73])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["made"])
    if command == ["init"] { #expect(try Program.run(["check", path]).code == 0) }
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP]) func aSignalLeavesNothingBehind(_ signal: Int32) throws {
    var wasInTime = false
    for _ in 0..<10 where !wasInTime {
      let folder = try Program.temporaryFolder()
      let process = try start(["init", folder.appendingPathComponent("made").path])
      try waitForFirstEntry(of: folder, while: process)
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(left.allSatisfy { $0 == "made" })
      guard process.terminationReason == .uncaughtSignal else { continue }
      #expect(process.terminationStatus == signal)
      wasInTime = left.isEmpty
    }
    #expect(wasInTime)
  }

  @Test func theNextRunRemovesWhatAKilledOneLeft() throws {
    let folder = try Program.temporaryFolder()
    let path = folder.appendingPathComponent("made").path
    var left: [String] = []
    for _ in 0..<10 where left.isEmpty {
      let process = try start(["init", path])
      try waitForFirstEntry(of: folder, while: process)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      left = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0 != "made" }
      try? FileManager.default.removeItem(atPath: path)
    }
    #expect(left.count == 1)
    // That of a process that is at work stays.
    let other = folder.appendingPathComponent(".made.\(getpid())-1.partial").path
    try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: false)
    #expect(try Program.run(["init", path]).code == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
        ".made.\(getpid())-1.partial", "made",
      ])
  }
}
