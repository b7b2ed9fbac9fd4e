import LearnerSupport
package import Problems
import Tensors

/// The answer to `adam_step`.
public enum AdamStepKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    AdamStepSteps.init,
    mistakes: AdamStepSteps.mistakes + AdamStepSteps.decayMistakes
      + AdamStepSteps.tensorMistakes + AdamStepSteps.placeMistakes,
    styles: [Style("own-where-shapes-differ") { $0.keepsShapes = true }],
    aliases: ["state-not-returned": ["moments-not-returned", "step-not-counted"]])

  /// The reference, for those who measure with it.
  package static var reference: any AdamStepContract { AdamStepSteps() }
}

/// What is at hand where one tensor moves.
struct AdamScope {
  /// What came in for this tensor: the parameter, its gradient and its moments.
  let theta: Tensor
  fileprivate(set) var g: Tensor
  let m: Tensor
  let v: Tensor
  /// The tensor's place, and the gradients of all.
  let place: Int
  let gradients: [Tensor]
  /// How many steps were done before, and the other arguments.
  let step: Int
  let rate: Double
  let beta1: Double
  let beta2: Double
  let epsilon: Double
  let weightDecay: Double
  /// The moments of this step, the same corrected, and the parameter that the decay takes its part of.
  fileprivate(set) var newM: Tensor
  fileprivate(set) var newV: Tensor
  fileprivate(set) var mHat: Tensor
  fileprivate(set) var vHat: Tensor
  fileprivate(set) var shrinking: Tensor

  /// Each number's sign.
  func sign(_ x: Tensor) -> Tensor { map(x) { $0 == 0 ? 0 : $0 < 0 ? -1 : 1 } }

  /// Numbers of the parameter's shape from numbers.
  func map(_ x: Tensor, _ change: (Double) -> Double) -> Tensor {
    Tensor(shape: x.shape, data: x.data.map(change))
  }

  /// A tensor with 0 in the places where another has one.
  func zeroing(_ x: Tensor, where y: Tensor) -> Tensor {
    Tensor(shape: x.shape, data: zip(x.data, y.data).map { $1 == 0 ? 0 : $0 })
  }
}

/// A step of AdamW taken apart, each part as it should be.
struct AdamStepSteps: AdamStepContract {
  /// Which tensor of a list belongs to a place; given the place and the count.
  @Choice var gradientPlace: (_ place: Int, _ count: Int) -> Int = { place, _ in place }
  @Choice var firstPlace: (_ place: Int, _ count: Int) -> Int = { place, _ in place }
  @Choice var secondPlace: (_ place: Int, _ count: Int) -> Int = { place, _ in place }
  /// Whether a tensor of another shape is never taken.
  @Choice var keepsShapes = false
  /// Whether the tensor at a place is trained at all.
  @Choice var isTrained: (_ place: Int, _ count: Int) -> Bool = { _, _ in true }
  /// What stands for the gradient; and the state that came in.
  @Choice var received: (AdamScope) -> Tensor = { $0.g }
  @Choice var firstOld: (AdamScope) -> Tensor = { $0.m }
  @Choice var secondOld: (AdamScope) -> Tensor = { $0.v }
  /// Each moment's beta, the weights that it gives to old and new, and what the moment is a mean of.
  @Choice var firstBeta: (AdamScope) -> Double = { $0.beta1 }
  @Choice var secondBeta: (AdamScope) -> Double = { $0.beta2 }
  @Choice var firstKept: (Double) -> Double = { $0 }
  @Choice var firstTaken: (Double) -> Double = { 1 - $0 }
  @Choice var firstInput: (AdamScope) -> Tensor = { $0.g }
  @Choice var secondKept: (Double) -> Double = { $0 }
  @Choice var secondTaken: (Double) -> Double = { 1 - $0 }
  @Choice var secondInput: (AdamScope) -> Tensor = { $0.g * $0.g }
  @Choice var secondMade: (_ new: Tensor, _ old: Tensor) -> Tensor = { new, _ in new }
  /// The t of the corrections, their betas, and each correction given beta^t.
  @Choice var count: (AdamScope) -> Int = { $0.step + 1 }
  @Choice var firstCorrectionBeta: (AdamScope) -> Double = { $0.beta1 }
  @Choice var secondCorrectionBeta: (AdamScope) -> Double = { $0.beta2 }
  @Choice var powered: (_ beta: Double, _ t: Double) -> Double = { pow($0, $1) }
  @Choice var firstCorrection: (Double) -> Double = { 1 - $0 }
  @Choice var secondCorrection: (Double) -> Double = { 1 - $0 }
  @Choice var firstUsed: (AdamScope) -> Tensor = { $0.newM }
  @Choice var secondUsed: (AdamScope) -> Tensor = { $0.newV }
  /// The fraction: epsilon as it is used, what stands above and below, and what is made of both.
  @Choice var epsilon: (Double) -> Double = { $0 }
  @Choice var numerator: (AdamScope) -> Tensor = { $0.mHat }
  @Choice var rooted: (Tensor) -> Tensor = { sqrt($0) }
  @Choice var divisor: (_ root: Tensor, _ epsilon: Double, AdamScope) -> Tensor = {
    root, epsilon, _ in
    root + epsilon
  }
  @Choice var divided: (Tensor, _ by: Tensor) -> Tensor = { $0 / $1 }
  @Choice var fraction: (Tensor, AdamScope) -> Tensor = { fraction, _ in fraction }
  /// The factor of the fraction, and what is taken off theta for it.
  @Choice var moveRate: (AdamScope) -> Double = { $0.rate }
  @Choice var move: (Tensor) -> Tensor = { $0 }
  /// The same for the decay: its strength, its rate and what it takes a part of.
  @Choice var strength: (Double) -> Double = { $0 }
  @Choice var decayRate: (AdamScope) -> Double = { $0.rate }
  @Choice var decayed: (AdamScope) -> Tensor = { $0.shrinking }
  @Choice var decay: (Tensor) -> Tensor = { $0 }
  /// Whether the decay takes its part of what has moved.
  @Choice var decaysLast = false
  /// What is handed on as state.
  @Choice var firstHandedOn: (AdamScope) -> Tensor = { $0.newM }
  @Choice var secondHandedOn: (AdamScope) -> Tensor = { $0.newV }
  @Choice var counted: (_ step: Int, _ tensors: Int) -> Int = { step, _ in step + 1 }

  /// Whether all tensors are taken for one, which is faster where no step tells them apart.
  var joinsTensors = false

  func step(
    _ parameters: [Tensor], gradients: [Tensor], state: AdamState, rate: Double, beta1: Double,
    beta2: Double, epsilon: Double, weightDecay: Double
  ) -> (parameters: [Tensor], state: AdamState) {
    let n = parameters.count
    if joinsTensors, n > 1 {
      let (all, new) = step(
        [Tensor(joining: parameters)], gradients: [Tensor(joining: gradients)],
        state: AdamState(
          step: state.step, m: [Tensor(joining: state.m)], v: [Tensor(joining: state.v)]),
        rate: rate, beta1: beta1, beta2: beta2, epsilon: epsilon, weightDecay: weightDecay)
      func split(_ all: [Tensor]) -> [Tensor] { all[0].split(like: parameters) }
      return (split(all), AdamState(step: counted(state.step, n), m: split(new.m), v: split(new.v)))
    }
    var (results, new) = (parameters, state)
    new.step = counted(state.step, n)
    func place(_ choice: (Int, Int) -> Int, _ i: Int) -> Int {
      let place = choice(i, n)
      return keepsShapes && parameters[place].shape != parameters[i].shape ? i : place
    }
    for i in 0..<n where isTrained(i, n) {
      var scope = AdamScope(
        theta: parameters[i], g: gradients[place(gradientPlace, i)],
        m: state.m[place(firstPlace, i)], v: state.v[place(secondPlace, i)], place: i,
        gradients: gradients, step: state.step, rate: rate, beta1: beta1, beta2: beta2,
        epsilon: epsilon, weightDecay: strength(weightDecay), newM: state.m[i], newV: state.v[i],
        mHat: state.m[i], vHat: state.v[i], shrinking: parameters[i])
      scope.g = received(scope)
      let (beta1, beta2) = (firstBeta(scope), secondBeta(scope))
      scope.newM = firstKept(beta1) * firstOld(scope) + firstTaken(beta1) * firstInput(scope)
      let old = secondOld(scope)
      let mean = secondKept(beta2) * old + secondTaken(beta2) * secondInput(scope)
      scope.newV = secondMade(mean, old)
      let t = Double(count(scope))
      scope.mHat = firstUsed(scope) / firstCorrection(powered(firstCorrectionBeta(scope), t))
      scope.vHat = secondUsed(scope) / secondCorrection(powered(secondCorrectionBeta(scope), t))
      let below = divisor(rooted(scope.vHat), self.epsilon(epsilon), scope)
      let part = fraction(divided(numerator(scope), below), scope)
      let step = move(moveRate(scope) * part)
      if decaysLast { scope.shrinking = scope.theta - step }
      var moved = scope.shrinking
      if scope.weightDecay != 0 {
        moved = moved - decay(decayRate(scope) * scope.weightDecay * decayed(scope))
      }
      results[i] = decaysLast ? moved : moved - step
      (new.m[i], new.v[i]) = (firstHandedOn(scope), secondHandedOn(scope))
    }
    return (results, new)
  }
}

extension Tensor {
  /// The numbers of all tensors, one behind the other.
  fileprivate init(joining tensors: [Tensor]) {
    var data: [Double] = []
    for tensor in tensors { data += tensor.data }
    self.init(data)
  }

  /// The same numbers as tensors of other shapes.
  fileprivate func split(like others: [Tensor]) -> [Tensor] {
    var start = 0
    return others.map { other in
      defer { start += other.count }
      return Tensor(shape: other.shape, data: Array(data[start..<(start + other.count)]))
    }
  }
}
