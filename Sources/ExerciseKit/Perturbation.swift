internal import Messages
public import Matrices

/// What is needed to form central differences of a gradient.
struct Perturbation<Input: CaseInput> {
  /// The gradient that arrives at that value.
  let upstream: (Input) -> [Double]
  /// The argument's numbers.
  let numbers: (Input) -> [Double]
  /// The arguments with other numbers in that argument's place.
  let replacing: (Input, [Double]) -> Input

  /// The gradient of a check's output by central differences; nil where that does not have the
  /// upstream gradient's count of numbers.
  ///
  /// The step is a millionth of the number's size, or of 1 when that is larger: near the cube root
  /// of the rounding unit, where the errors of rounding and of curvature balance in a central
  /// difference.
  func differences<Contract>(
    of output: Check<Contract, Input>, _ input: Input, solution: () -> Contract
  ) -> [Double]? {
    let upstream = upstream(input)
    let numbers = numbers(input)
    func value(_ place: Int, _ number: Double) -> [Double]? {
      var moved = numbers
      moved[place] = number
      let value = output.run(solution(), replacing(input, moved)).array?.data
      return value?.count == upstream.count ? value : nil
    }
    var gradient: [Double] = []
    for (place, number) in numbers.enumerated() {
      let step = 1e-6 * max(1, abs(number))
      guard let up = value(place, number + step), let down = value(place, number - step) else {
        return nil
      }
      var change = 0.0
      for k in upstream.indices { change += upstream[k] * (up[k] - down[k]) }
      gradient.append(change / ((number + step) - (number - step)))
    }
    return gradient
  }
}

/// An argument made of numbers that can be moved a little, one by one.
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
