import Matrices
import Problems

/// Beliefs about the Jacobian of one layer.
extension ResidualJacobianKey {
  static let layerMisconceptions: [Misconception] = [
    Misconception(
      "identity-dropped", IdentityDropped(),
      belief: "A layer's Jacobian is the product of its parts' Jacobians.",
      why: "The chain rule multiplies; the shortcut is a way of its own, and adds I.",
      sentence: "these are the numbers without the shortcut; it adds the identity to the branch"),
    Misconception(
      "ones-for-identity", OnesForIdentity(),
      belief: "1 + B adds the shortcut.",
      why: "The paper prints a 1, and the kit adds a number to every element.",
      sentence:
        "here 1 is added to every element; the shortcut adds the identity, 1 on the diagonal"),
    Misconception(
      "post-norm-on-branch", PostNormOnBranch(),
      belief: "A post-norm layer is x + LN(F(x)).",
      why: "That form is called post-norm too.",
      sentence: "these are the numbers of x + LN(F(x)); here the norm comes after the sum"),
    Misconception(
      "post-norm-factors-swapped", PostNormFactorsSwapped(),
      belief: "The Jacobian of the first step stands first.",
      why: "It is the order in which the layer works; a Jacobian reads from the right.",
      sentence: "here I + J_F stands left of J_LN; what acts last, the norm, stands leftmost"),
    Misconception(
      "pre-norm-factors-swapped", PreNormFactorsSwapped(),
      belief: "In the branch the Jacobian of the norm stands first.",
      why: "The norm acts first; a Jacobian reads from the right.",
      sentence: "here J_LN stands left of J_F; what acts last, the branch F, stands left"),
    Misconception(
      "pre-norm-on-shortcut", PreNormOnShortcut(),
      belief: "The norm's Jacobian multiplies both ways.",
      why: "With x = LN(x) in front, the shortcut starts from the normalized token.",
      sentence: "here the shortcut passes the norm as well; its own Jacobian is the identity"),
    Misconception(
      "stacks-swapped", StacksSwapped(),
      belief: "Post-norm has its norm in the branch, pre-norm after the sum.",
      why: "The two names are easily confused.",
      sentence: "these are the numbers of the other stack"),
  ]

  /// Separated by the first case.
  struct IdentityDropped: ResidualJacobianSteps {
    func postLayer(norm: Matrix, branch: Matrix) -> Matrix { matmul(norm, branch) }
    func preLayer(norm: Matrix, branch: Matrix) -> Matrix { matmul(branch, norm) }
  }

  /// Separated by the first case with d = 2.
  struct OnesForIdentity: ResidualJacobianSteps {
    func postLayer(norm: Matrix, branch: Matrix) -> Matrix { matmul(norm, branch + 1) }
    func preLayer(norm: Matrix, branch: Matrix) -> Matrix { matmul(branch, norm) + 1 }
  }

  /// Separated by the first case: 2 in place of 3.
  struct PostNormOnBranch: ResidualJacobianSteps {
    func postLayer(norm: Matrix, branch: Matrix) -> Matrix {
      .identity(norm.rows) + matmul(norm, branch)
    }
  }

  /// Separated by the first case with d = 2; numbers commute.
  struct PostNormFactorsSwapped: ResidualJacobianSteps {
    func postLayer(norm: Matrix, branch: Matrix) -> Matrix {
      matmul(.identity(norm.rows) + branch, norm)
    }
  }

  /// Separated by the first case with d = 2; numbers commute.
  struct PreNormFactorsSwapped: ResidualJacobianSteps {
    func preLayer(norm: Matrix, branch: Matrix) -> Matrix {
      .identity(norm.rows) + matmul(norm, branch)
    }
  }

  /// Separated by the first case: 3 in place of 2.
  struct PreNormOnShortcut: ResidualJacobianSteps {
    func preLayer(norm: Matrix, branch: Matrix) -> Matrix {
      matmul(.identity(norm.rows) + branch, norm)
    }
  }

  /// Separated by the first case.
  struct StacksSwapped: ResidualJacobianSteps {
    func postLayer(norm: Matrix, branch: Matrix) -> Matrix {
      Reference().preLayer(norm: norm, branch: branch)
    }
    func preLayer(norm: Matrix, branch: Matrix) -> Matrix {
      Reference().postLayer(norm: norm, branch: branch)
    }
  }
}
