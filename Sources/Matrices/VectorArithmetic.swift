internal import LearnerSupport

/// The arithmetic that NumPy has for vectors, so that the compiler can say what to write instead.
///
/// Without these the compiler looks for a way to read an array as a `Matrix`, takes seconds over it,
/// and then calls the expression too complex. `+` of two arrays is missing: it concatenates them.
@available(*, unavailable, message: "arrays do no arithmetic; use map, zip or a Matrix")
extension [Double] {
  /// Unavailable.
  public static func - (a: [Double], b: [Double]) -> [Double] { noArithmetic() }
  /// Unavailable.
  public static func * (a: [Double], b: [Double]) -> [Double] { noArithmetic() }
  /// Unavailable.
  public static func / (a: [Double], b: [Double]) -> [Double] { noArithmetic() }

  /// Unavailable.
  public static func + (a: [Double], b: Double) -> [Double] { noArithmetic() }
  /// Unavailable.
  public static func - (a: [Double], b: Double) -> [Double] { noArithmetic() }
  /// Unavailable.
  public static func * (a: [Double], b: Double) -> [Double] { noArithmetic() }
  /// Unavailable.
  public static func / (a: [Double], b: Double) -> [Double] { noArithmetic() }

  /// Unavailable.
  public static func * (a: Double, b: [Double]) -> [Double] { noArithmetic() }
}

private func noArithmetic() -> Never { learnerMistake("arrays do no arithmetic") }
