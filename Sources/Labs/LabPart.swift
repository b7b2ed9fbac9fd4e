internal import Layers
public import Problems

/// The part of a lab that is a solution of a problem: the reference's, or the learner's.
public enum LabPart: Sendable {
  /// A step of training; nil is the kit's own, which does the same in less time.
  case adamStep((@Sendable () -> any AdamStepContract)?)
  /// Norms of gradients, and exponents of depth.
  case depthProfile(@Sendable () -> any DepthProfileContract)
  /// The norm of a step's gradients, and the count of spikes.
  case gradientSpikes(@Sendable () -> any GradientSpikesContract)
  /// The gradients of a stack from Jacobians.
  case residualJacobian(@Sendable () -> any ResidualJacobianContract)
  /// The layers of a stack.
  case transformerLayer(@Sendable () -> any TransformerLayerContract)
  /// The learning rate of each step.
  case warmupSchedule(@Sendable () -> any WarmupScheduleContract)
}

extension LabPart {
  /// Which problem's solution a part is.
  package enum Kind: String, CaseIterable, Sendable {
    case adamStep = "adam_step"
    case depthProfile = "depth_profile"
    case gradientSpikes = "gradient_spikes"
    case residualJacobian = "residual_jacobian"
    case transformerLayer = "transformer_layer"
    case warmupSchedule = "warmup_schedule"

    /// The problem.
    package var slug: String { rawValue }
    /// The case of `LabPart` as it is written.
    package var caseName: String { "\(self)" }
  }

  /// Which problem's solution this is.
  package var kind: Kind {
    switch self {
    case .adamStep: .adamStep
    case .depthProfile: .depthProfile
    case .gradientSpikes: .gradientSpikes
    case .residualJacobian: .residualJacobian
    case .transformerLayer: .transformerLayer
    case .warmupSchedule: .warmupSchedule
    }
  }

  var optimizer: Optimizer {
    guard case .adamStep(let make) = self else { wrong(.adamStep) }
    return make.map { .solution($0(), nil) } ?? .adam(Adam())
  }
  var depthProfile: any DepthProfileContract {
    if case .depthProfile(let make) = self { make() } else { wrong(.depthProfile) }
  }
  var gradientSpikes: any GradientSpikesContract {
    if case .gradientSpikes(let make) = self { make() } else { wrong(.gradientSpikes) }
  }
  var residualJacobian: any ResidualJacobianContract {
    if case .residualJacobian(let make) = self { make() } else { wrong(.residualJacobian) }
  }
  var transformerLayer: any TransformerLayerContract {
    if case .transformerLayer(let make) = self { make() } else { wrong(.transformerLayer) }
  }
  var warmupSchedule: any WarmupScheduleContract {
    if case .warmupSchedule(let make) = self { make() } else { wrong(.warmupSchedule) }
  }

  private func wrong(_ wanted: Kind) -> Never {
    preconditionFailure("the lab takes \(wanted.slug), not \(kind.slug)")
  }
}
