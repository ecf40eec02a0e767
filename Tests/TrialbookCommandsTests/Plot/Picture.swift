import Foundation
import Testing

enum FigureTools {
  /// Whether rsvg-convert is there; in CI it must be.
  static let hasConverter: Bool = {
    let probe = try? Program.run(["rsvg-convert", "--version"], executable: URL(fileURLWithPath: "/usr/bin/env"))
    return probe?.code == 0 || ProcessInfo.processInfo.environment["CI"] == "true"
  }()
}

/// A picture, of which is asked where it is not white.
struct Picture {
  let width: Int
  let height: Int
  private let isInk: [Bool]

  /// Reads a PNG of 8 bits per channel, as rsvg-convert writes it.
  init(_ file: URL) throws {
    let script = """
      import sys, zlib, struct
      data = open(sys.argv[1], 'rb').read()
      width, height, depth, colour = struct.unpack('>IIBB', data[16:26])
      assert depth == 8 and colour in (2, 6)
      size = 3 if colour == 2 else 4
      packed, place = b'', 8
      while place < len(data):
          length, kind = struct.unpack('>I4s', data[place:place + 8])
          if kind == b'IDAT': packed += data[place + 8:place + 8 + length]
          place += 12 + length
      raw, before, out, step = zlib.decompress(packed), bytearray(width * size), [], width * size
      for y in range(height):
          line = bytearray(raw[y * (step + 1) + 1:(y + 1) * (step + 1)])
          rule = raw[y * (step + 1)]
          for i in range(step):
              a = line[i - size] if i >= size else 0
              b = before[i]
              c = before[i - size] if i >= size else 0
              if rule == 1: line[i] = (line[i] + a) & 255
              elif rule == 2: line[i] = (line[i] + b) & 255
              elif rule == 3: line[i] = (line[i] + (a + b) // 2) & 255
              elif rule == 4:
                  p = a + b - c
                  pa, pb, pc = abs(p - a), abs(p - b), abs(p - c)
                  line[i] = (line[i] + (a if pa <= pb and pa <= pc else b if pb <= pc else c)) & 255
          out.append(''.join('#' if min(line[x * size:x * size + 3]) < 250 else '.' for x in range(width)))
          before = line
      print(width, height)
      print('\\n'.join(out))
      """
    let run = try Program.run(
      ["python3", "-c", script, file.path], executable: URL(fileURLWithPath: "/usr/bin/env"))
    try #require(run.code == 0, "\(run.error)")
    let lines = run.output.split(separator: "\n")
    let size = try #require(lines.first).split(separator: " ").compactMap { Int($0) }
    (width, height) = (size[0], size[1])
    isInk = lines.dropFirst().flatMap { $0.utf8.map { $0 == UInt8(ascii: "#") } }
    try #require(isInk.count == width * height)
  }

  /// The share of the picture that is not white.
  var inkShare: Double { Double(isInk.count { $0 }) / Double(isInk.count) }

  /// Whether so many pixels along each edge are white.
  func hasCleanEdge(of margin: Int) -> Bool {
    for y in 0..<height {
      for x in 0..<width where y < margin || y >= height - margin || x < margin || x >= width - margin {
        if isInk[y * width + x] { return false }
      }
    }
    return true
  }
}
