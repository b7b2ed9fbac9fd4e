/// The ideas of the course's memos.
extension Idea {
  package static let normOnShortcut: Idea = Idea(
    "in Post-LN (Design A) the norm sits on the shortcut",
    [
      Pattern([.main, .norm, .place], about: [.post, .none]),
      Pattern([.main, .normJacobian, .multiply], about: [.post]),
    ])

  package static let noIdentitySurvives: Idea = Idea(
    "each layer multiplies the gradient by the norm's Jacobian, and no identity term survives",
    [
      Pattern([.gradient, .multiply, .normJacobian], about: [.post, .none]),
      Pattern([.identity], about: [.post, .none], isDenied: true),
      Pattern([.identity, .breaks], about: [.post, .none]),
      Pattern([.main, .breaks], about: [.post]),
      Pattern([.clean, .main], about: [.post], isDenied: true),
    ])

  package static let compoundsWithDepth: Idea = Idea(
    "it compounds with depth",
    [
      Pattern([.compound, .depth, .gradient], about: [.post, .none, .pre]),
      Pattern([.compound, .depth, .normJacobian], about: [.post, .none, .pre]),
      Pattern([.compound, .depth, .multiply], about: [.post, .none, .pre]),
      Pattern([.compound, .depth, .main], about: [.post, .none, .pre]),
      Pattern([.eachLayer, .multiply, .gradient], about: [.post, .none]),
      Pattern([.eachLayer, .multiply, .normJacobian], about: [.post, .none]),
    ])

  package static let normMovesToBranch: Idea = Idea(
    "pre-norm moves the norm to the branch",
    [
      Pattern([.branch, .norm, .place], about: [.pre]),
      Pattern([.branch, .norm, .move], about: [.pre, .none]),
      Pattern([.branch, .move], about: [.pre]),
      Pattern([.main, .norm, .place], about: [.pre], isDenied: true),
    ])

  package static let shortcutStaysClean: Idea = Idea(
    "in pre-norm (Design B) the shortcut stays clean",
    [
      Pattern([.clean, .main], about: [.pre], without: .breaks),
      Pattern([.clean, .gradient], about: [.pre]),
      Pattern([.identity], about: [.pre], without: .breaks),
      Pattern([.main, .norm, .place], about: [.pre], isDenied: true),
    ])

  package static let sameShapeAdds: Idea = Idea(
    "F(x) has the shape of x, so they add",
    [Pattern([.shape, .same, .add], about: [.post, .none, .pre])])

  package static let twoMatrices: Idea = Idea(
    "one matrix widens to d_h, the other comes back to d",
    [Pattern([.widen, .narrow, .ffn], about: [.post, .none, .pre])])

  package static let gradientFlow: Idea = Idea(
    "gradient flow, by the Jacobian", needsFormula: true,
    [
      Pattern([.gradient, .identity], about: [.pre, .none]),
      Pattern([.gradient, .clean], about: [.pre, .none]),
      Pattern([.gradient, .multiply, .normJacobian], about: [.post, .none]),
    ])

  package static let branchRescaled: Idea = Idea(
    "the branch is rescaled: LN(F) has a fixed size, its Jacobian goes like 1/|F|",
    [
      Pattern([.fixedSize, .branchOutput], about: [.pre, .none]),
      Pattern([.inverse, .branchOutput, .normJacobian], about: [.pre, .none]),
    ])

  package static let streamGrows: Idea = Idea(
    "the stream grows, like sqrt(x0^2 + n)", needsFormula: true,
    [Pattern([.grow, .stream], about: [.pre, .none])])

  package static let sensitiveToInitialization: Idea = Idea(
    "sensitivity to initialization", needsFormula: true,
    [Pattern([.sensitive, .initialization], about: [.post, .none, .pre])])
}
