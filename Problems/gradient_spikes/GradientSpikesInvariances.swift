public import ExerciseKit
import LearnerSupport
import Matrices

extension GradientSpikesTrial {
  /// What changes of the arguments do to the outputs.
  public static var invariances: [Invariance<GradientSpikesInput>] {
    [
      Invariance(
        "all gradients are doubled, whose norm is above the maximum",
        because:
          "the norm doubles, the factor maximum / norm halves, and what is clipped has the norm "
          + "that it may have",
        ["norm": .times(2), "clipped": .stays], where: { $0.isClipped }
      ) { $0.mapGradients { $0.scaled(by: 2) } },
      Invariance(
        "all gradients are doubled, and so is the maximum",
        because: "maximum / norm stays, so the same factor meets gradients of twice the size",
        ["norm": .times(2), "clipped": .times(2)]
      ) {
        $0.mapGradients { $0.scaled(by: 2) }
        $0.maximum *= 2
      },
      Invariance(
        "all gradients change their signs",
        because: "squares have no sign, so norm and factor stay",
        ["norm": .stays, "clipped": .times(-1)]
      ) { $0.mapGradients { $0.scaled(by: -1) } },
      Invariance(
        "all norms of the run are doubled",
        because: "a spike is a norm above a multiple of a median, and both double",
        ["spikes": .stays]
      ) { $0.norms = $0.norms.scaled(by: 2) },
    ]
  }
}

extension GradientSpikesInput {
  /// Whether the gradients are clipped, with some room.
  fileprivate var isClipped: Bool {
    let squares = gradients.map { dot($0.elements, $0.elements) }
    return sqrt(sum(squares)) > 1.001 * maximum
  }

  fileprivate mutating func mapGradients(_ change: (Matrix) -> Matrix) {
    w1 = change(w1)
    w2 = w2.map(change)
    w3 = w3.map(change)
    b = b.map(change)
  }
}
