/// The part of a convex or simple polygon that lies inside a rectangle (Sutherland and Hodgman 1974).
func clipped(_ polygon: [Point], to box: Box) -> [Point] {
  func cut(_ points: [Point], isInside: (Point) -> Bool, crossing: (Point, Point) -> Point) -> [Point] {
    var result: [Point] = []
    for (index, point) in points.enumerated() {
      let before = points[index == 0 ? points.count - 1 : index - 1]
      if isInside(point) != isInside(before) { result.append(crossing(before, point)) }
      if isInside(point) { result.append(point) }
    }
    return result
  }
  func atX(_ x: Double) -> (Point, Point) -> Point {
    { Point(x, $0.y + ($1.y - $0.y) * (x - $0.x) / ($1.x - $0.x)) }
  }
  func atY(_ y: Double) -> (Point, Point) -> Point {
    { Point($0.x + ($1.x - $0.x) * (y - $0.y) / ($1.y - $0.y), y) }
  }
  var points = cut(polygon, isInside: { $0.x >= box.x }, crossing: atX(box.x))
  points = cut(points, isInside: { $0.x <= box.right }, crossing: atX(box.right))
  points = cut(points, isInside: { $0.y >= box.y }, crossing: atY(box.y))
  return cut(points, isInside: { $0.y <= box.bottom }, crossing: atY(box.bottom))
}

/// The pieces of a line of points that lie inside a rectangle.
func clippedLine(_ line: [Point], to box: Box) -> [[Point]] {
  var pieces: [[Point]] = []
  for (start, end) in zip(line, line.dropFirst()) {
    guard let (from, to) = clippedSegment(start, end, to: box) else { continue }
    if let last = pieces.last?.last, last == from {
      pieces[pieces.count - 1].append(to)
    } else {
      pieces.append([from, to])
    }
  }
  return pieces
}

/// The part of a segment inside a rectangle (Liang and Barsky 1984).
private func clippedSegment(_ start: Point, _ end: Point, to box: Box) -> (Point, Point)? {
  let (dx, dy) = (end.x - start.x, end.y - start.y)
  var (first, last) = (0.0, 1.0)
  for (change, room) in [
    (-dx, start.x - box.x), (dx, box.right - start.x), (-dy, start.y - box.y), (dy, box.bottom - start.y),
  ] {
    if change == 0 {
      if room < 0 { return nil }
      continue
    }
    let share = room / change
    if change < 0 { first = max(first, share) } else { last = min(last, share) }
    if first > last { return nil }
  }
  let from = first == 0 ? start : Point(start.x + dx * first, start.y + dy * first)
  let to = last == 1 ? end : Point(start.x + dx * last, start.y + dy * last)
  return (from, to)
}
