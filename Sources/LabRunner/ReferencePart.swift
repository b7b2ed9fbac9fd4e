internal import Labs

// The student edition has no reference: there, labs run with the learner's solution only.
#if canImport(Reference)
  internal import Reference

  extension LabPart.Kind {
    /// The reference's solution as a part of a lab; of `adam_step`, the kit's own, which a test holds
    /// against the reference.
    var reference: LabPart? {
      switch self {
      case .adamStep: .adamStep(nil)
      case .depthProfile: .depthProfile { DepthProfileKey.reference }
      case .gradientSpikes: .gradientSpikes { GradientSpikesKey.reference }
      case .residualJacobian: .residualJacobian { ResidualJacobianKey.reference }
      case .transformerLayer: .transformerLayer { TransformerLayerKey.reference }
      case .warmupSchedule: .warmupSchedule { WarmupScheduleKey.reference }
      }
    }
  }
#else
  extension LabPart.Kind {
    /// There is none here.
    var reference: LabPart? { nil }
  }
#endif
