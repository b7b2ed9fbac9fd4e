// swift-tools-version: 6.2

import PackageDescription

/// The problems in the order in which learners meet them; each is a folder below `Problems`.
let problems = [
  "residual_add",
  "feed_forward",
  "layer_norm",
  "rms_norm",
  "gradient_check",
  "attention",
  "pre_vs_post_ln",
  "residual_placements",
  "transformer_layer",
  "transformer_stack",
  "model_census",
  "residual_jacobian",
  "depth_profile",
  "gradient_spikes",
  "warmup_schedule",
  "adam_step",
  "deep_norm",
  "train_deep",
  // New problems go above this line.
]

/// The problems that are answered in Markdown, after those.
let memos = [
  "norm_placement_memo",
  "why_pre_norm",
]

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// What a learner's code calls is optimized in debug builds too, and so is what compares numbers.
///
/// A learner's own file can then be built without optimization, which keeps its trap messages and
/// compiles five times faster.
let optimized: [SwiftSetting] =
  strict + [
    .unsafeFlags(["-O", "-enforce-exclusivity=unchecked"])
  ]

let package = Package(
  name: "PreNormPostNorm",
  products: [
    .executable(name: "grader", targets: ["Grader"]),
    // What learners' files are compiled against, one by one, by the grader.
    .library(
      name: "CourseKit", type: .dynamic,
      targets: [
        "LearnerSupport", "Matrices", "Tensors", "Layers", "ExerciseKit", "Problems", "Labs",
      ]),
  ],
  targets: [
    // The kit: what learners call.
    .target(name: "LearnerSupport", swiftSettings: strict),
    .target(name: "Matrices", dependencies: ["LearnerSupport"], swiftSettings: optimized),
    .target(name: "CKernels", cSettings: [.unsafeFlags(["-O3"])]),
    .target(
      name: "Tensors", dependencies: ["CKernels", "LearnerSupport"], swiftSettings: optimized),
    .target(name: "Layers", dependencies: ["Tensors", "LearnerSupport"], swiftSettings: optimized),

    // The course: what a problem is, and the problems.
    .target(
      name: "ExerciseKit", dependencies: ["Matrices", "Tensors", "LearnerSupport"],
      swiftSettings: optimized),
    .target(
      name: "Problems",
      dependencies: ["ExerciseKit", "Matrices", "Tensors", "Layers", "LearnerSupport"],
      path: "Problems",
      exclude: ["README.md", "START.md", "CLAIMS.md", "Labs"] + memos
        + problems.flatMap { ["\($0)/README.md", "\($0)/Stub.swift.txt"] },
      swiftSettings: strict),

    // The experiments; a learner's solution can be a part of them.
    .target(
      name: "Labs",
      dependencies: ["Problems", "ExerciseKit", "Matrices", "Tensors", "Layers", "LearnerSupport"],
      swiftSettings: optimized),

    // What a memo is, and how its blanks and its prose are read.
    .target(name: "Memos", dependencies: ["Matrices"], swiftSettings: strict),
    .executableTarget(
      name: "IdeaTraining", dependencies: ["Memos"], swiftSettings: optimized),

    // The learner's files. Language mode 5, so that no correct answer is turned away for keeping
    // a global variable; the grader compiles them in the same mode.
    .target(
      name: "Exercises",
      dependencies: ["Problems", "Matrices", "Tensors", "Layers", "LearnerSupport"],
      exclude: ["NormPlacementMemo.md", "WhyPreNorm.md"],
      swiftSettings: [.swiftLanguageMode(.v5)]),

    // The answer key and the grader. The grader compiles the learner's files itself and so does
    // not depend on them: their compile error is a verdict, not the end of `swift run grader`.
    .target(
      name: "Reference",
      dependencies: [
        "Memos", "Problems", "ExerciseKit", "Matrices", "Tensors", "Layers", "LearnerSupport",
      ],
      exclude: ["Memos"],
      swiftSettings: strict),
    .executableTarget(
      name: "Grader",
      dependencies: [
        "Reference", "Labs", "Memos", "Problems", "ExerciseKit", "Matrices", "Tensors", "Layers",
        "LearnerSupport",
      ],
      exclude: ["Reporting/JSON.md", "Exporting/Templates"],
      swiftSettings: strict),

    .testTarget(
      name: "MatricesTests", dependencies: ["Matrices"], swiftSettings: strict),
    .testTarget(
      name: "MemosTests", dependencies: ["Memos", "Reference"], exclude: ["Data"],
      swiftSettings: strict),
    .testTarget(
      name: "ExerciseKitTests", dependencies: ["ExerciseKit", "Matrices", "Tensors"],
      swiftSettings: strict),
    .testTarget(
      name: "LabsTests",
      dependencies: [
        "Labs", "Reference", "Problems", "ExerciseKit", "Matrices", "Tensors", "Layers",
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "GraderTests",
      dependencies: ["Grader", "Labs", "Memos", "ExerciseKit", "Matrices", "LearnerSupport"],
      exclude: ["Golden", "Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "ReferenceTests",
      dependencies: [
        "Grader", "Reference", "Problems", "ExerciseKit", "Matrices", "Tensors", "Layers",
      ],
      exclude: ["Data"], swiftSettings: strict),
    .testTarget(
      name: "TensorsTests", dependencies: ["Tensors", "Matrices", "LearnerSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "LayersTests", dependencies: ["Layers", "Tensors"],
      exclude: ["Data"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
