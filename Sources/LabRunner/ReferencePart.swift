internal import Labs
// instructor's: begin
internal import Reference
// instructor's: end

extension LabPart.Kind {
  /// The reference's solution as a part of a lab; of `adam_step` and `residual_placements`, the kit's
  /// own, which tests hold against the reference.
  ///
  /// The student edition has none: there, labs run with the learner's solution.
  var reference: LabPart? {
    // instructor's: begin
    switch self {
    case .adamStep: .adamStep(nil)
    case .depthProfile: .depthProfile { DepthProfileKey.reference }
    case .gradientSpikes: .gradientSpikes { GradientSpikesKey.reference }
    case .residualJacobian: .residualJacobian { ResidualJacobianKey.reference }
    case .residualPlacements: .residualPlacements(nil)
    case .transformerLayer: .transformerLayer { TransformerLayerKey.reference }
    case .warmupSchedule: .warmupSchedule { WarmupScheduleKey.reference }
    }
    // instructor's: end
    // student edition: nil
  }
}
