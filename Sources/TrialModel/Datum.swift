/// One datum of a registry as a question returns it: a value, or the reason why there is none.
public enum Datum: Sendable, Equatable {
  /// Words.
  case text(String)
  /// Several items.
  case list([String])
  /// A whole number.
  case integer(Int)
  /// A number, with the characters in which its source prints it where they are kept: 52.20.
  case number(Double, printed: String?)
  /// Yes or no.
  case boolean(Bool)
  /// A datum that is absent, with the reason.
  case missing(MissingReason)
  /// Nothing to say; no datum is absent.
  case empty
}
