/// What the TeX commands of formulas become in a terminal.
///
/// The table has a row for every command that statements may use, and is the only place to enter
/// another: the parser looks commands up in it, and `verify` refuses those that are not there.
enum TexCommand {
  /// A sign, or the name of a function.
  case sign(String, TexItem.Kind)
  /// Its argument, as words: `\text{if}`.
  case words
  /// Two arguments: `\frac{a}{b}` becomes `a/b`.
  case fraction
  /// `\sqrt{x}` becomes `√(x)`.
  case root
  /// A mark on one letter: `\hat{x}` becomes `x̂`.
  case accent(Unicode.Scalar)
  /// The bracket that follows, of any size.
  case bracket(TexItem.Kind)

  static let table: [String: TexCommand] = [
    "alpha": .sign("α", .operand),
    "beta": .sign("β", .operand),
    "gamma": .sign("γ", .operand),
    "delta": .sign("δ", .operand),
    "epsilon": .sign("ε", .operand),
    "theta": .sign("θ", .operand),
    "mu": .sign("μ", .operand),
    "pi": .sign("π", .operand),
    "sigma": .sign("σ", .operand),
    "infty": .sign("∞", .operand),

    "cdots": .sign("⋯", .mark),
    "dots": .sign("…", .mark),
    "ldots": .sign("…", .mark),
    "cdot": .sign("·", .mark),
    "times": .sign("×", .mark),
    "le": .sign("≤", .mark),
    "ge": .sign("≥", .mark),
    "geq": .sign("≥", .mark),
    "leftarrow": .sign("←", .mark),
    "Vert": .sign("‖", .mark),

    "partial": .sign("∂", .prefix),
    "prod": .sign("Π", .big),
    "sum": .sign("Σ", .big),
    "cos": .sign("cos", .function),
    "exp": .sign("exp", .function),
    "log": .sign("log", .function),
    "max": .sign("max", .function),
    "min": .sign("min", .function),
    "tanh": .sign("tanh", .function),

    "{": .sign("{", .open),
    "}": .sign("}", .close),
    "left": .bracket(.open),
    "right": .bracket(.close),
    ",": .sign(" ", .mark),
    "quad": .sign("  ", .mark),
    "qquad": .sign("    ", .mark),

    "mathrm": .words,
    "text": .words,
    "frac": .fraction,
    "sqrt": .root,
    "bar": .accent("\u{304}"),
    "hat": .accent("\u{302}"),
  ]

  /// What is said of a command that is not in the table.
  static func refusal(of name: String) -> String {
    "\\\(name) is not among the TeX commands that show can print; use one of \(known) or words"
  }

  private static let known: String = table.keys.sorted().map { "\\" + $0 }.joined(separator: " ")
}
