/// The ideas of the course's memos.
extension Idea {
  package static let normOnShortcut: Idea = Idea(
    "S", "in Post-LN (Design A) the norm sits on the shortcut", formulas: ["A:postform"])
  package static let noIdentitySurvives: Idea = Idea(
    "M", "each layer multiplies the gradient by the norm's Jacobian, and no identity term survives",
    formulas: ["A:postjac"])
  package static let compoundsWithDepth: Idea = Idea(
    "C", "it compounds with depth",
    formulas: ["A:product postjac", "A:product jln"])
  package static let normMovesToBranch: Idea = Idea(
    "B", "pre-norm moves the norm to the branch", formulas: ["B:preform"])
  package static let shortcutStaysClean: Idea = Idea(
    "K", "in pre-norm (Design B) the shortcut stays clean", formulas: ["B:prejac", "B:bjac"])

  package static let sameShapeAdds: Idea = Idea("A", "F(x) has the shape of x, so they add")
  package static let twoMatrices: Idea = Idea(
    "W", "one matrix widens to d_h, the other comes back to d")
  package static let gradientFlow: Idea = Idea(
    "G", "gradient flow, by the Jacobian", needsFormula: true)
  package static let branchRescaled: Idea = Idea(
    "R", "the branch is rescaled: LN(F) has a fixed size, its Jacobian goes like 1/|F|")
  package static let streamGrows: Idea = Idea(
    "T", "the stream grows, like sqrt(x0^2 + n)", needsFormula: true)
  package static let sensitiveToInitialization: Idea = Idea(
    "I", "sensitivity to initialization", needsFormula: true)

  /// All of them, in the order of their letters in the model.
  package static let course: [Idea] = [
    normOnShortcut, noIdentitySurvives, compoundsWithDepth, normMovesToBranch, shortcutStaysClean,
    sameShapeAdds, twoMatrices, gradientFlow, branchRescaled, streamGrows,
    sensitiveToInitialization,
  ]
}
