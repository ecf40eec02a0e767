/// Where the generalized Q, y'Py, which falls as tau squared grows, equals a target.
///
/// 1 / y'Py is a concave increasing function of tau squared, so that Newton's steps from the left approach the root
/// without passing it (DerSimonian & Kacker 2007 iterate on Q itself). The largest possible root is the residual
/// sum of squares over the target, less the smallest variance.
/// - Returns: nil if Q is below the target already at zero; the root has no other bound.
func tauSquared<Profile: ResidualProfile>(
  whereGeneralizedQEquals target: Double, _ profile: inout Profile
) -> Double? {
  let bound = profile.unweightedResidual() / target - profile.smallestVariance
  guard bound > 0 else { return nil }
  let upper = bound * (1 + 1e-9)
  let start = profile.smallestVariance > 0 ? 0 : bound * 1e-12
  let first = profile.centredMoments(at: start)
  guard first.residual >= target else { return nil }
  return bracketedRoot(lower: start, upper: upper, start: start, offset: profile.smallestVariance) { point in
    let moments = profile.moments(at: point)
    let q = moments.residual
    return (1 / q - 1 / target, moments.residualSquare / (q * q))
  }
}
