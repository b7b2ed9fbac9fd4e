internal import Messages

/// One thing that is graded: a function that calls a solution on a case.
///
/// Every check is worth one point, earned when it holds on all cases.
public struct Check<Contract, Input: CaseInput> {
  /// The name and the kind.
  let label: CheckLabel
  /// Whether its output is one of a few classes, in which different mistakes agree by chance.
  private(set) var isOfClasses: Bool = false
  /// Where each answer can be read, by name, for answers that are looked up and not computed.
  private(set) var sources: [String: String] = [:]
  /// How the gradient is held against the slope of its output; nil when it is no gradient, or none with
  /// respect to an argument.
  private(set) var perturbation: Perturbation<Input>?
  /// Calls a solution on the arguments.
  let run: (Contract, Input) -> Output

  private init(_ label: CheckLabel, run: @escaping (Contract, Input) -> Output) {
    self.label = label
    self.run = run
  }

  /// Creates a check of a value.
  ///
  /// - Parameters:
  ///   - name: The name in reports, unique within the problem.
  ///   - run: Calls a solution on the arguments.
  public init<Value: NumericArrayConvertible>(
    _ name: String, run: @escaping (Contract, Input) -> Value
  ) {
    self.init(CheckLabel(name)) { .array(run($0, $1).numericArray) }
  }

  /// Creates a check of answers that can be looked up.
  ///
  /// A report names one wrong answer and where the right one can be read, and never the right one.
  ///
  /// - Parameters:
  ///   - name: The name in reports, unique within the problem.
  ///   - sources: Where each answer can be read, by name.
  ///   - run: Calls a solution; gives each answer as a number, under its name.
  public init(
    answersOf name: String, sources: [String: String],
    run: @escaping (Contract, Input) -> [String: Double]
  ) {
    self.init(recordOf: name, run: run)
    self.sources = sources
  }

  /// Creates a check of a gradient with respect to a parameter that is no argument, such as one
  /// drawn from a seed.
  ///
  /// - Parameters:
  ///   - parameter: The parameter's name.
  ///   - output: The name of the check whose value is differentiated.
  ///   - run: Calls a solution on the arguments.
  public init<Value: NumericArrayConvertible>(
    gradientOfParameter parameter: String, through output: String = "output",
    run: @escaping (Contract, Input) -> Value
  ) {
    self.init(CheckLabel(parameter, output: output)) { .array(run($0, $1).numericArray) }
  }

  /// Creates a check of several values at once, each under its name.
  ///
  /// - Parameters:
  ///   - name: The name in reports, unique within the problem.
  ///   - run: Calls a solution on the arguments.
  public init<Value: NumericArrayConvertible>(
    recordOf name: String, run: @escaping (Contract, Input) -> [String: Value]
  ) {
    self.init(CheckLabel(name)) { .record(run($0, $1).mapValues(\.numericArray)) }
  }

  /// Creates a check of a class, such as whether a training learned or stalled.
  ///
  /// Different mistakes end in the same class, so that agreement in it is no proof of one: one is
  /// named here only when the numbers of another check prove it.
  ///
  /// - Parameters:
  ///   - name: The name in reports, unique within the problem.
  ///   - run: Calls a solution on the arguments; gives 1 for the class and 0 for each other,
  ///     by name, or nothing where there is no class.
  public init(classOf name: String, run: @escaping (Contract, Input) -> [String: Double]) {
    self.init(recordOf: name, run: run)
    isOfClasses = true
  }

  /// Creates a check of the gradients of a group of parameters, such as all those of one layer.
  ///
  /// It is held against no slopes: the parameters are no arguments of a case.
  ///
  /// - Parameters:
  ///   - group: The group's name.
  ///   - output: The name of the check whose value is differentiated.
  ///   - run: Calls a solution on the arguments; gives each parameter's gradient by name.
  public init<Value: NumericArrayConvertible>(
    gradientsOf group: String, through output: String = "output",
    run: @escaping (Contract, Input) -> [String: Value]
  ) {
    self.init(CheckLabel(group, output: output, isGroup: true)) {
      .record(run($0, $1).mapValues(\.numericArray))
    }
  }

  /// Creates a check of a gradient.
  ///
  /// - Parameters:
  ///   - argument: The argument's name.
  ///   - path: Where the argument is in a case.
  ///   - output: The name of the check whose value is differentiated.
  ///   - upstream: The gradient that arrives at that value, of the same shape.
  ///   - run: Calls a solution on the arguments.
  public init<Value: NumericArrayConvertible, Argument: Perturbable, Upstream: Perturbable>(
    gradientOf argument: String,
    at path: WritableKeyPath<Input, Argument>,
    through output: String = "output",
    upstream: KeyPath<Input, Upstream>,
    run: @escaping (Contract, Input) -> Value
  ) {
    self.init(CheckLabel(argument, output: output)) { .array(run($0, $1).numericArray) }
    perturbation = Perturbation(
      upstream: { $0[keyPath: upstream].numbers },
      numbers: { $0[keyPath: path].numbers },
      replacing: { input, numbers in
        var copy = input
        copy[keyPath: path].numbers = numbers
        return copy
      })
  }
}
