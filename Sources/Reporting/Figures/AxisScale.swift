import RealModule

/// A mark on an axis.
package struct AxisTick: Sendable, Equatable {
  /// In the axis's own unit; for ratios a logarithm.
  package var value: Double
  package var label: String
}

/// From numbers to places along one direction of the page.
package struct AxisScale: Sendable, Equatable {
  /// The lowest and the highest number.
  package var domain: ClosedRange<Double>
  /// The places of the two.
  package var start: Double
  package var end: Double

  /// A scale; a domain without width gets some.
  package init(_ domain: ClosedRange<Double>, from start: Double, to end: Double) {
    let domain = Self.range(domain.lowerBound, domain.upperBound)
    let width = domain.upperBound - domain.lowerBound
    let slack = width > 0 ? 0 : max(abs(domain.lowerBound) * 0.1, 0.5)
    self.domain = (domain.lowerBound - slack)...(domain.upperBound + slack)
    self.start = start
    self.end = end
  }

  /// The place of a number; one outside the domain lies at most a page away.
  package func place(of value: Double) -> Double {
    let share = (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
    return start + min(2, max(-1, share)) * (end - start)
  }

  /// The place of a number, which is moved to the nearest end where it is outside the domain.
  package func placeInside(_ value: Double) -> Double {
    place(of: min(domain.upperBound, max(domain.lowerBound, value)))
  }

  /// The range between two numbers in either order. Data may be absurd, and a range with an end that is no number, or whose
  /// width is none, cannot be made: ends beyond 1e300 are 1e300, and what is no number is 0.
  package static func range(_ one: Double, _ other: Double) -> ClosedRange<Double> {
    func bounded(_ value: Double) -> Double { value.isNaN ? 0 : min(1e300, max(-1e300, value)) }
    return min(bounded(one), bounded(other))...max(bounded(one), bounded(other))
  }

  /// A domain with a share of its width added at both ends.
  package static func padded(_ domain: ClosedRange<Double>, by share: Double = 0.05) -> ClosedRange<Double> {
    let slack = (domain.upperBound - domain.lowerBound) * share
    return range(domain.lowerBound - slack, domain.upperBound + slack)
  }

  /// About so many round numbers inside the domain: steps of 1, 2 or 5 times a power of ten.
  package func ticks(about count: Int) -> [AxisTick] { Self.ticks(in: domain, about: count) }

  static func ticks(in domain: ClosedRange<Double>, about count: Int) -> [AxisTick] {
    let rough = (domain.upperBound - domain.lowerBound) / Double(max(1, count))
    guard rough > 0, rough.isFinite else { return [] }
    let exponent = Int(Double.log10(rough).rounded(.down))
    let power = Double.pow(10, Double(exponent))
    guard power.isNormal else { return [] }
    let factor = [1, 2, 5, 10].first { $0 * power >= rough * 0.999 } ?? 10
    let step = factor * power
    let decimals = max(0, -(exponent + (factor == 10 ? 1 : 0)))
    let first = (domain.lowerBound / step - 1e-9).rounded(.up)
    let last = (domain.upperBound / step + 1e-9).rounded(.down)
    // Beyond 2^53 steps a number and the next tick are the same.
    guard first <= last, abs(first) < 0x1p53, abs(last) < 0x1p53 else { return [] }
    return (Int(first)...Int(last)).map {
      let value = Double($0) * step
      return AxisTick(value: value, label: figureNumber(value, decimals: decimals))
    }
  }

  /// About so many round ratios inside a domain of logarithms.
  package func ratioTicks(about count: Int) -> [AxisTick] {
    let sets: [[Double]] = [[1, 1.5, 2, 3, 5, 7], [1, 2, 5], [1, 3], [1]]
    for digits in sets {
      var ticks: [AxisTick] = []
      for exponent in -12...12 {
        for digit in digits {
          let ratio = digit * Double.pow(10, Double(exponent))
          let value = Double.log(ratio)
          guard domain.contains(value) else { continue }
          let decimals = max(0, -exponent + (digit == 1.5 ? 1 : 0))
          ticks.append(AxisTick(value: value, label: figureNumber(ratio, decimals: decimals)))
        }
      }
      if ticks.count <= count, ticks.count >= 3 { return ticks }
    }
    let decades = stride(from: -300, through: 300, by: 1).filter { domain.contains(Double($0) * Double.log(10)) }
    if decades.count >= 3 {
      let every = (decades.count + count - 1) / max(1, count)
      return decades.filter { $0 % every == 0 }.map {
        AxisTick(value: Double($0) * Double.log(10), label: $0 == 0 ? "1" : "1e\($0)")
      }
    }
    let ratios = Self.range(Double.exp(domain.lowerBound), Double.exp(domain.upperBound))
    return Self.ticks(in: ratios, about: count).filter { $0.value > 0 }.map {
      AxisTick(value: Double.log($0.value), label: $0.label)
    }
  }
}

/// A number of a figure with so many decimals, with a real minus sign.
package func figureNumber(_ value: Double, decimals: Int) -> String {
  let power = Double.pow(10, Double(decimals))
  let scaled = (abs(value) * power).rounded()
  guard scaled < 9e15, power < 1e18 else { return decimalText(value) ?? "" }
  let whole = Int(scaled)
  let unit = Int(power)
  var text = String(whole / unit)
  if decimals > 0 {
    let rest = String(whole % unit)
    text += "." + String(repeating: "0", count: decimals - rest.count) + rest
  }
  return value < 0 && whole != 0 ? "\u{2212}" + text : text
}
