import RealModule

/// The root of an increasing function inside a bracket: Newton steps, guarded by bisection.
///
/// A step that leaves the bracket, or that does not halve the step before last, is replaced by a geometric
/// bisection, so that the loop ends for any function. Stops at rounding error.
/// - Parameters:
///   - offset: a scale that is added before relative widths and geometric means are taken; not negative.
///   - function: value and slope; negative at `lower`, not negative at `upper`.
@inline(__always)
func bracketedRoot(
  lower: Double, upper: Double, start: Double, offset: Double,
  function: (Double) -> (value: Double, slope: Double)
) -> Double {
  var low = lower
  var high = upper
  var point = start
  var previousStep = upper - lower
  for _ in 0..<300 {
    let (value, slope) = function(point)
    if value == 0 { return point }
    if value < 0 { low = point } else { high = point }
    var next = point - value / slope
    var isNewton = true
    if !(next > low && next < high) || abs(next - point) > previousStep / 2 {
      isNewton = false
      let left = low + offset
      let right = high + offset
      next =
        right < 4 * left ? low + (high - low) / 2 : Double.sqrt(max(left, right * 1e-18) * right) - offset
      if !(next > low && next < high) { next = low + (high - low) / 2 }
    }
    let step = abs(next - point)
    // Newton's error is about the square of its last step.
    let tolerance = (isNewton ? 1e-10 : 2.3e-16) * (next + offset)
    if step <= tolerance || high - low <= 2.3e-16 * (next + offset) { return next }
    previousStep = step
    point = next
  }
  return point
}
