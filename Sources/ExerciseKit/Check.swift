/// One thing that is graded: a function of a case that calls the solution.
///
/// Every check is worth one point, earned when it holds on all cases.
public struct Check<Input: CaseInput> {
  /// The name in reports and in JSON: `output` for a forward pass, the argument's name for the
  /// gradient with respect to it.
  public let name: String
  /// For a gradient, the name of the check whose value is differentiated.
  public let output: String?
  /// Whether it observes the gradients of several parameters at once, under their names.
  let isGroup: Bool
  /// Whether it observes one of a few classes, in which different mistakes agree by chance.
  private(set) var isOfClasses: Bool = false
  /// Where each answer can be read, by name, for answers that are looked up and not computed.
  let sources: [String: String]
  /// How difference quotients of the gradient are formed; nil when it is no gradient, or none with
  /// respect to an argument.
  let perturbation: Perturbation<Input>?
  let observe: (Input) -> Output

  /// Creates a check of a value.
  ///
  /// - Parameters:
  ///   - name: The name in reports, unique within the problem.
  ///   - observe: Calls the solution on the arguments.
  public init<Value: NumericArrayConvertible>(
    _ name: String, observe: @escaping (Input) -> Value
  ) {
    self.name = name
    output = nil
    isGroup = false
    sources = [:]
    perturbation = nil
    self.observe = { .array(observe($0).numericArray) }
  }

  /// Creates a check of answers that can be looked up.
  ///
  /// A report names one wrong answer and where the right one can be read, and never the right one.
  ///
  /// - Parameters:
  ///   - name: The name in reports, unique within the problem.
  ///   - sources: Where each answer can be read, by name.
  ///   - observe: Calls the solution; gives each answer as a number, under its name.
  public init(
    answersOf name: String, sources: [String: String],
    observe: @escaping (Input) -> [String: Double]
  ) {
    self.name = name
    output = nil
    isGroup = false
    self.sources = sources
    perturbation = nil
    self.observe = { .record(observe($0).mapValues(\.numericArray)) }
  }

  /// Creates a check of a gradient with respect to a parameter that is no argument, such as one
  /// drawn from a seed.
  ///
  /// - Parameters:
  ///   - parameter: The parameter's name.
  ///   - output: The name of the check whose value is differentiated.
  ///   - observe: Calls the solution on the arguments.
  public init<Value: NumericArrayConvertible>(
    gradientOfParameter parameter: String, through output: String = "output",
    observe: @escaping (Input) -> Value
  ) {
    name = parameter
    self.output = output
    isGroup = false
    sources = [:]
    perturbation = nil
    self.observe = { .array(observe($0).numericArray) }
  }

  /// Creates a check of several values at once, each under its name.
  ///
  /// - Parameters:
  ///   - name: The name in reports, unique within the problem.
  ///   - observe: Calls the solution on the arguments.
  public init<Value: NumericArrayConvertible>(
    recordOf name: String, observe: @escaping (Input) -> [String: Value]
  ) {
    self.name = name
    output = nil
    isGroup = false
    sources = [:]
    perturbation = nil
    self.observe = { .record(observe($0).mapValues(\.numericArray)) }
  }

  /// Creates a check of a class, such as whether a training learned or stalled.
  ///
  /// Different mistakes end in the same class, so that agreement in it is no proof of a
  /// misconception: one is named here only when the numbers of another check prove it.
  ///
  /// - Parameters:
  ///   - name: The name in reports, unique within the problem.
  ///   - observe: Calls the solution on the arguments; gives 1 for the class and 0 for each other,
  ///     by name, or nothing where there is no class.
  public init(classOf name: String, observe: @escaping (Input) -> [String: Double]) {
    self.init(recordOf: name, observe: observe)
    isOfClasses = true
  }

  /// Creates a check of the gradients of a group of parameters, such as all those of one layer.
  ///
  /// No difference quotients are formed: a layer has too many parameters for that.
  ///
  /// - Parameters:
  ///   - group: The group's name.
  ///   - output: The name of the check whose value is differentiated.
  ///   - observe: Calls the solution on the arguments; gives each parameter's gradient by name.
  public init<Value: NumericArrayConvertible>(
    gradientsOf group: String, through output: String = "output",
    observe: @escaping (Input) -> [String: Value]
  ) {
    name = group
    self.output = output
    isGroup = true
    sources = [:]
    perturbation = nil
    self.observe = { .record(observe($0).mapValues(\.numericArray)) }
  }

  /// Creates a check of a gradient.
  ///
  /// - Parameters:
  ///   - argument: The argument's name.
  ///   - path: Where the argument is in a case.
  ///   - output: The name of the check whose value is differentiated.
  ///   - upstream: The gradient that arrives at that value, of the same shape.
  ///   - observe: Calls the solution on the arguments.
  public init<Value: NumericArrayConvertible, Argument: Perturbable, Upstream: Perturbable>(
    gradientOf argument: String,
    at path: WritableKeyPath<Input, Argument>,
    through output: String = "output",
    upstream: KeyPath<Input, Upstream>,
    observe: @escaping (Input) -> Value
  ) {
    name = argument
    self.output = output
    isGroup = false
    sources = [:]
    perturbation = Perturbation(
      upstream: { $0[keyPath: upstream].numbers },
      numbers: { $0[keyPath: path].numbers },
      replacing: { input, numbers in
        var copy = input
        copy[keyPath: path].numbers = numbers
        return copy
      })
    self.observe = { .array(observe($0).numericArray) }
  }
}

/// What is needed to form difference quotients of a gradient.
struct Perturbation<Input: CaseInput> {
  /// The gradient that arrives at that value.
  let upstream: (Input) -> [Double]
  /// The argument's numbers.
  let numbers: (Input) -> [Double]
  /// The arguments with other numbers in that argument's place.
  let replacing: (Input, [Double]) -> Input
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
