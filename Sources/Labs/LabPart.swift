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
  /// Five forms of a residual sub-layer; nil is the kit's own, which do the same in less time.
  case residualPlacements((@Sendable () -> any ResidualPlacementsContract)?)
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
    case residualPlacements = "residual_placements"
    case transformerLayer = "transformer_layer"
    case warmupSchedule = "warmup_schedule"

    /// The problem.
    package var slug: String { rawValue }
  }

  /// Makes a part of a type that was found by its name; nil when it does not keep the contract.
  package init?(_ kind: Kind, _ type: any Any.Type) {
    // Safe: what a type is never changes, and an initializer of a contract belongs to no actor.
    switch kind {
    case .adamStep:
      guard let found = type as? any AdamStepContract.Type else { return nil }
      nonisolated(unsafe) let known = found
      self = .adamStep { known.init() }
    case .depthProfile:
      guard let found = type as? any DepthProfileContract.Type else { return nil }
      nonisolated(unsafe) let known = found
      self = .depthProfile { known.init() }
    case .gradientSpikes:
      guard let found = type as? any GradientSpikesContract.Type else { return nil }
      nonisolated(unsafe) let known = found
      self = .gradientSpikes { known.init() }
    case .residualJacobian:
      guard let found = type as? any ResidualJacobianContract.Type else { return nil }
      nonisolated(unsafe) let known = found
      self = .residualJacobian { known.init() }
    case .residualPlacements:
      guard let found = type as? any ResidualPlacementsContract.Type else { return nil }
      nonisolated(unsafe) let known = found
      self = .residualPlacements { known.init() }
    case .transformerLayer:
      guard let found = type as? any TransformerLayerContract.Type else { return nil }
      nonisolated(unsafe) let known = found
      self = .transformerLayer { known.init() }
    case .warmupSchedule:
      guard let found = type as? any WarmupScheduleContract.Type else { return nil }
      nonisolated(unsafe) let known = found
      self = .warmupSchedule { known.init() }
    }
  }

  /// Which problem's solution this is.
  package var kind: Kind {
    switch self {
    case .adamStep: .adamStep
    case .depthProfile: .depthProfile
    case .gradientSpikes: .gradientSpikes
    case .residualJacobian: .residualJacobian
    case .residualPlacements: .residualPlacements
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
  var residualPlacements: (any ResidualPlacementsContract)? {
    if case .residualPlacements(let make) = self { make?() } else { wrong(.residualPlacements) }
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
