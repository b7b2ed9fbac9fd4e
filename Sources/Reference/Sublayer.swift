import Tensors

/// A map of tokens, such as the branch or a norm.
typealias TokenMap = (Tensor) -> Tensor

/// Where norms stand in a residual sublayer: on what the branch f gets, on what it returns, on the
/// shortcut, and on the sum.
struct Wiring: Hashable, Sendable {
  /// One of two norms; where there is only one, it is the inner one.
  enum Norm { case inner, outer }

  /// What is added to the branch.
  enum Shortcut: Hashable { case x, none, normalized(Norm), branch }

  var shortcut = Shortcut.x
  /// The norms of each place in the order in which they are called.
  var input: [Norm] = []
  var output: [Norm] = []
  var sum: [Norm] = []
  /// Whether f gets x besides.
  var xJoinsInput = false

  static let post = Wiring(sum: [.inner])
  static let pre = Wiring(input: [.inner])
  static let resPost = Wiring(output: [.inner])
  static let double = Wiring(input: [.inner], output: [.outer])

  /// The same with a norm at no other place than that of the sum, when nothing is added before it.
  private var settled: Wiring {
    shortcut == .none ? changed { ($0.output, $0.sum) = ([], $0.output + $0.sum) } : self
  }

  /// The others that differ in one to three places, and some more that are near.
  func others(norms: [Norm]) -> [Wiring] {
    let places: [[Norm]] = [[]] + norms.map { [$0] }
    let shortcuts = [.x, .none] + norms.map { Shortcut.normalized($0) }
    var changes: [(inout Wiring) -> Void] = shortcuts.map { way in { $0.shortcut = way } }
    for part in [\Wiring.input, \.output, \.sum] {
      changes += places.map { norms in { $0[keyPath: part] = norms } }
    }
    var found = changes.map { changed($0) }
    // With two norms a third change leads too far.
    for _ in 0..<(norms.count == 1 ? 2 : 1) {
      found += found.flatMap { once in changes.map { once.changed($0) } }
    }
    found += [
      changed { $0.shortcut = .branch }, changed { $0.xJoinsInput = true },
      changed { ($0.xJoinsInput, $0.shortcut) = (true, .none) },
      changed { $0.input += $0.input }, changed { $0.output += $0.output },
      changed { $0.sum += $0.sum }, changed { ($0.input, $0.output) = ([], $0.input + $0.output) },
      changed { ($0.input, $0.output) = ($0.input + $0.output, []) },
    ]
    var seen: Set<Wiring> = [settled]
    return found.map(\.settled).filter { seen.insert($0).inserted }
  }

  /// The same with something otherwise.
  func changed(_ change: (inout Wiring) -> Void) -> Wiring {
    var wiring = self
    change(&wiring)
    return wiring
  }

  /// The formula, such as `x + f(LN(x))`.
  func formula(_ words: Words) -> String {
    func normalized(_ text: String, _ norms: [Norm]) -> String {
      norms.reduce(text) { "\($1 == .inner ? words.inner : words.outer)(\($0))" }
    }
    let own = normalized(words.x, input)
    let input = xJoinsInput ? words.scaled("\(own) + \(words.x)", true) : words.scaled(own, false)
    let branch = normalized("\(words.f)(\(input))", output)
    func plus(_ shortcut: String) -> String { "\(words.weight)\(shortcut) + \(branch)" }
    let total =
      switch shortcut {
      case .x: plus(words.shortcut ?? words.x)
      case .none: branch
      case .normalized(let norm): plus(normalized(words.shortcut ?? words.x, [norm]))
      case .branch: plus(branch)
      }
    return normalized(total, sum)
  }

  /// How a problem writes its formulas; the weight stands in front of the shortcut, and the divisor
  /// behind what the branch gets.
  struct Words: Sendable {
    var y = "y"
    var x = "x"
    var f = "f"
    var inner = "LN"
    var outer = "LN_out"
    var weight = ""
    var divisor = ""
    /// What the shortcut starts from, where that is not x.
    var shortcut: String?

    fileprivate func scaled(_ input: String, _ isSum: Bool) -> String {
      isSum && !divisor.isEmpty ? "(\(input))\(divisor)" : input + divisor
    }
  }

  /// The start of a mistake's name.
  var name: String {
    func at(_ place: String, _ norms: [Norm]) -> [String] {
      norms.map { ($0 == .inner ? "norm-on-" : "outer-norm-on-") + place }
    }
    let start: [String] =
      switch shortcut {
      case .x: []
      case .none: ["no-shortcut"]
      case .normalized(let norm): at("shortcut", [norm])
      case .branch: ["shortcut-overwritten"]
      }
    let norms = at("input", input) + at("branch", output) + at("sum", sum)
    let parts = start + (xJoinsInput ? ["x-joins-input"] : []) + norms
    return (parts.contains { $0.contains("norm-on") } ? parts : parts + ["no-norm"])
      .joined(separator: "-")
  }

  /// Why one comes to write another.
  static let why = "Models differ by a bracket, and `x = norm(x)` overwrites what the sum needs."
}

/// A residual sublayer taken apart, each step as it should be.
struct SublayerSteps {
  @Choice var wiring: Wiring
  @Choice var branch: (_ f: TokenMap, _ h: Tensor) -> Tensor = { $0($1) }
  @Choice var shortcutTerm: TokenMap = { $0 }
  @Choice var branchTerm: TokenMap = { $0 }
  @Choice var joined: (_ shortcut: Tensor, _ branch: Tensor) -> Tensor = { $0 + $1 }
  /// What is done last, given the tokens that came in.
  @Choice var returned: (_ y: Tensor, _ x: Tensor) -> Tensor = { y, _ in y }
  /// Alpha, which is 1 where there is none, as it is used, and what it makes of each part.
  @Choice var rated: (Double) -> Double = { $0 }
  @Choice var shortcutWeight: (Double) -> Double = { $0 }
  @Choice var branchWeight: (Double) -> Double = { _ in 1 }
  @Choice var normWeight: (Double) -> Double = { _ in 1 }
  @Choice var inputWeight: (Double) -> Double = { _ in 1 }
  @Choice var sumWeight: (Double) -> Double = { _ in 1 }
  @Choice var outputWeight: (Double) -> Double = { _ in 1 }

  init(_ wiring: Wiring) { _wiring = Choice(wrappedValue: wiring) }

  /// With what the branch gets divided by the root of alpha, and no weight elsewhere.
  static func dividing(_ wiring: Wiring) -> SublayerSteps {
    var steps = SublayerSteps(wiring)
    steps._shortcutWeight = Choice(wrappedValue: { _ in 1 })
    steps._rated = Choice(wrappedValue: { $0.squareRoot() })
    steps._inputWeight = Choice(wrappedValue: { 1 / $0 })
    return steps
  }

  /// The shortcut starts from x, unless another start is handed in.
  func callAsFunction(
    _ x: Tensor, shortcut: Tensor? = nil, alpha: Double = 1, f: TokenMap,
    norm: (Wiring.Norm, Tensor) -> Tensor
  ) -> Tensor {
    func normalized(_ x: Tensor, _ norms: [Wiring.Norm]) -> Tensor {
      norms.reduce(x) { norm($1, $0) }
    }
    let alpha = rated(alpha)
    func times(_ weight: Double, _ x: Tensor) -> Tensor { weight == 1 ? x : weight * x }
    let own = normalized(times(normWeight(alpha), x), wiring.input)
    let input = times(inputWeight(alpha), wiring.xJoinsInput ? own + x : own)
    let way = normalized(branch(f, input), wiring.output)
    let term = branchTerm(times(branchWeight(alpha), way))
    func sum(_ shortcut: Tensor) -> Tensor {
      joined(shortcutTerm(times(shortcutWeight(alpha), shortcut)), term)
    }
    let total =
      switch wiring.shortcut {
      case .x: sum(shortcut ?? x)
      case .none: term
      case .normalized(let by): sum(norm(by, shortcut ?? x))
      case .branch: sum(way)
      }
    let y = normalized(times(sumWeight(alpha), total), wiring.sum)
    return returned(times(outputWeight(alpha), y), x)
  }
}
