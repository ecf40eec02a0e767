import Foundation
import Testing

@testable import Files

/// Files that are written where they are, since other names or owners hold on to them.
struct OutputFileTests {
  private static func place() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("output-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    return folder
  }

  @Test(arguments: [0, 3, 5000]) func aFileWithTwoNamesIsWrittenUnderBoth(_ size: Int) throws {
    let folder = try Self.place()
    let (one, two) = (folder + "/one.txt", folder + "/two.txt")
    try Data(repeating: 65, count: 800).write(to: URL(fileURLWithPath: one))
    try FileManager.default.linkItem(atPath: one, toPath: two)
    let bytes = [UInt8](repeating: 66, count: size)
    try OutputFile.write(bytes, to: one, replacing: .anything)
    #expect(FileManager.default.contents(atPath: one) == Data(bytes))
    #expect(FileManager.default.contents(atPath: two) == Data(bytes))
  }

  /// A process that may write 1,000 bytes into a file meets what a full disk does.
  @Test func whatCannotBeWrittenWholeLeavesTheOldFile() async throws {
    await #expect(processExitsWith: .success) {
      signal(SIGXFSZ, SIG_IGN)
      let folder = try Self.place()
      let (one, two) = (folder + "/one.txt", folder + "/two.txt")
      let old = Data(repeating: 65, count: 800)
      try old.write(to: URL(fileURLWithPath: one))
      try FileManager.default.linkItem(atPath: one, toPath: two)
      var limit = rlimit(rlim_cur: 1000, rlim_max: rlim_t.max)
      #if canImport(Glibc)
        try #require(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      #else
        try #require(setrlimit(RLIMIT_FSIZE, &limit) == 0)
      #endif
      let error = #expect(throws: FileError.self) {
        try OutputFile.put(folder + "/made", at: one, [UInt8](repeating: 66, count: 5000))
      }
      let isOld = FileManager.default.contents(atPath: one) == old
      try #require(isOld)
      try #require(error == .cannotWrite(one, reason: systemWords(EFBIG)))
    }
  }
}
