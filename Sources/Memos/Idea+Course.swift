extension Idea {
  package static let normOnShortcut: Idea = Idea("in Post-LN the norm sits on the shortcut")
  package static let noIdentitySurvives: Idea = Idea(
    "each layer multiplies the gradient by the norm's Jacobian, and no identity term survives")
  package static let compoundsWithDepth: Idea = Idea("it compounds with depth")
  package static let normMovesToBranch: Idea = Idea("pre-norm moves the norm to the branch")
  package static let shortcutStaysClean: Idea = Idea("the shortcut stays clean")
  package static let sameShapeAdds: Idea = Idea("F(x) has the shape of x, so they add")
  package static let twoMatrices: Idea = Idea(
    "one matrix widens to d_h, the other comes back to d")
  package static let gradientFlow: Idea = Idea("gradient flow, by the Jacobian")
  package static let branchRescaled: Idea = Idea(
    "the branch is rescaled: LN(F) has a fixed size, its Jacobian goes like 1/|F|")
  package static let streamGrows: Idea = Idea("the stream grows, like sqrt(x0^2 + n)")
  package static let sensitiveToInitialization: Idea = Idea("sensitivity to initialization")
}
