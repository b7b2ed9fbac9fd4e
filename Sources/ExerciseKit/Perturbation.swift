internal import Messages
public import Matrices

/// What is needed to hold a gradient against the slope of its output.
struct Perturbation<Input: CaseInput> {
  /// The gradient that arrives at that value.
  let upstream: (Input) -> [Double]
  /// The argument's numbers.
  let numbers: (Input) -> [Double]
  /// The arguments with other numbers in that argument's place.
  let replacing: (Input, [Double]) -> Input

  /// The slope of a check's output along a direction; nil where that does not have the upstream
  /// gradient's count of numbers.
  func slope<Contract>(
    of output: Check<Contract, Input>, _ input: Input, along direction: UInt64,
    solution: () -> Contract
  ) -> Slope? {
    let upstream = upstream(input)
    let numbers = numbers(input)
    let direction = Slope.direction(direction, count: numbers.count)
    func value(_ step: Double) -> [Double]? {
      let moved = zip(numbers, direction).map { $0 + step * $1 }
      let value = output.run(solution(), replacing(input, moved)).array?.data
      return value?.count == upstream.count ? value : nil
    }
    guard let up = value(Slope.step), let here = value(0), let down = value(-Slope.step) else {
      return nil
    }
    var change = 0.0
    var bend = 0.0
    for k in upstream.indices {
      change += upstream[k] * (up[k] - down[k])
      bend += abs(upstream[k] * ((up[k] - here[k]) - (here[k] - down[k])))
    }
    return Slope(value: change / (2 * Slope.step), bend: bend / (2 * Slope.step))
  }
}

/// An argument made of numbers that can be moved a little.
public protocol Perturbable {
  /// All its numbers, in a fixed order; replacing them keeps the shape.
  var numbers: [Double] { get set }
}

extension [Double]: Perturbable {
  /// The array itself.
  public var numbers: [Double] {
    get { self }
    set { self = newValue }
  }
}

extension Matrix: Perturbable {
  /// The elements, row-major.
  public var numbers: [Double] {
    get { elements }
    set { self = Matrix(rows: rows, columns: columns, elements: newValue) }
  }
}
