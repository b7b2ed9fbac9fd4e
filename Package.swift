// swift-tools-version: 6.2

// What stands between "instructor's: begin" and "instructor's: end" is not in the student edition.

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
  "placements_now",
  "model_census_2026",
  "train_deep",
  // New problems go above this line.
]

/// The problems that are answered in Markdown, after those.
let memos = [
  "norm_placement_memo",
  "why_pre_norm",
  // New memos go above this line.
]

/// What all modules have in common.
///
/// The compiler does not verify the code that it generates, and does not index the system's modules
/// for editors. The two checks take a fifth of the time of a build.
let strict: [SwiftSetting] = [
  .unsafeFlags(["-Xfrontend", "-disable-llvm-verify", "-index-ignore-system-modules"]),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Modules that learners wait for when they build for the first time.
///
/// They have no debug information, which takes a tenth of the time to compile them. To step through
/// one in a debugger, use `strict` for it.
let lean: [SwiftSetting] = strict + [.unsafeFlags(["-Xfrontend", "-gnone"])]

/// Modules of few lines.
///
/// Reading what they import takes longer than compiling them, so all files are compiled together.
let small: [SwiftSetting] =
  lean + [.unsafeFlags(["-wmo", "-num-threads", "2", "-disable-batch-mode"])]

/// What a learner's code calls is optimized in debug builds too, and so is what compares numbers.
///
/// A learner's own file can then be built without optimization, which keeps its trap messages and
/// compiles five times faster.
let optimized: [SwiftSetting] =
  small + [.unsafeFlags(["-O", "-enforce-exclusivity=unchecked"])]

let package = Package(
  name: "PreNormPostNorm",
  products: [
    .executable(name: "grader", targets: ["Grader"]),
    // instructor's: begin
    .executable(name: "instructor", targets: ["Instructor"]),
    // instructor's: end
    // What the grader has built when it first needs it.
    .library(
      name: "CourseKit", type: .dynamic,
      targets: [
        "LearnerSupport", "Matrices", "Tensors", "Layers", "Messages", "ExerciseKit", "Problems",
        "WorkerMain",
      ]),
    .library(
      name: "LabKit", type: .dynamic,
      targets: [
        "LearnerSupport", "Matrices", "Tensors", "Layers", "Messages", "ExerciseKit", "Problems",
        "Labs", "LabMain",
      ]),
    .executable(name: "answer-key", targets: ["AnswerKey"]),
    .executable(name: "lab-runner", targets: ["LabRunner"]),
    .executable(name: "launcher", targets: ["Launcher"]),
  ],
  targets: [
    // The kit: what learners call.
    .target(name: "LearnerSupport", swiftSettings: small),
    .target(name: "Matrices", dependencies: ["LearnerSupport"], swiftSettings: optimized),
    .target(name: "CKernels", cSettings: [.unsafeFlags(["-O3"])]),
    .target(
      name: "Tensors", dependencies: ["CKernels", "LearnerSupport"], swiftSettings: optimized),
    .target(name: "Layers", dependencies: ["Tensors", "LearnerSupport"], swiftSettings: optimized),

    // What the processes say to each other.
    .target(name: "Messages", swiftSettings: optimized),

    // The course: what a problem is, and the problems.
    .target(
      name: "ExerciseKit", dependencies: ["Messages", "Matrices", "Tensors", "LearnerSupport"],
      swiftSettings: small),
    .target(
      name: "Problems",
      dependencies: ["ExerciseKit", "Matrices", "Tensors", "Layers", "LearnerSupport"],
      path: "Problems",
      exclude: ["README.md", "START.md", "CLAIMS.md", "Labs"] + memos
        + problems.flatMap { ["\($0)/README.md", "\($0)/Stub.swift.txt"] },
      swiftSettings: lean),
    // The `main` of a program that is a learner's file and nothing else.
    .target(
      name: "WorkerMain", dependencies: ["Problems", "ExerciseKit", "Messages", "LearnerSupport"],
      swiftSettings: small),

    // The experiments; a learner's solution can be a part of them.
    .target(
      name: "Labs",
      dependencies: [
        "Problems", "ExerciseKit", "Messages", "Matrices", "Tensors", "Layers", "LearnerSupport",
      ],
      swiftSettings: strict),
    .target(
      name: "LabMain", dependencies: ["Labs", "Messages", "LearnerSupport"],
      swiftSettings: strict),

    // What a memo is: its blanks, and the questions that its prose answers.
    .target(name: "Memos", dependencies: ["Messages", "Matrices"], swiftSettings: small),

    // The learner's files. Language mode 5, so that no correct answer is turned away for keeping
    // a global variable; the grader compiles them in the same mode.
    .target(
      name: "Exercises",
      dependencies: ["Problems", "Matrices", "Tensors", "Layers", "LearnerSupport"],
      exclude: memos.map { slug in
        slug.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
          + ".md"
      },
      swiftSettings: [.swiftLanguageMode(.v5)]),

    // instructor's: begin
    // What a mistake is, and lists of the usual ones; it knows no problem.
    .target(
      name: "Choices",
      dependencies: ["ExerciseKit", "Messages", "Matrices", "Tensors", "LearnerSupport"],
      swiftSettings: small),
    // The answers, and the program that serves them to a grader.
    .target(
      name: "Reference",
      dependencies: [
        "Choices", "Memos", "Problems", "ExerciseKit", "Messages", "Matrices", "Tensors", "Layers",
        "LearnerSupport",
      ],
      exclude: ["Memos", "Solutions"],
      swiftSettings: lean),
    .executableTarget(
      name: "AnswerKey",
      dependencies: [
        "Naming", "Reference", "Memos", "Problems", "ExerciseKit", "Messages",
        "LearnerSupport",
      ], swiftSettings: small),
    // instructor's: end
    // Finds the mistakes behind a learner's numbers.
    .target(name: "Naming", dependencies: ["Messages"], swiftSettings: optimized),
    // The answer key of the student edition: numbers, and no answers.
    .executableTarget(
      name: "StoredAnswers",
      dependencies: ["Naming", "Problems", "ExerciseKit", "Messages", "LearnerSupport"],
      exclude: ["Numbers"], swiftSettings: small),

    // What it starts, it starts thousands of times, so it loads nothing of Swift's runtime.
    .executableTarget(
      name: "Launcher", cSettings: [.unsafeFlags(["-O2"])],
      linkerSettings: [.unsafeFlags(["-nostartfiles"], .when(platforms: [.linux]))]),
    // Pages for browsers: markup, style, charts; it knows nothing of grading.
    .target(name: "WebPages", dependencies: ["Messages"], swiftSettings: small),
    // The grader. It compiles the learner's files itself and so does not depend on them: their
    // compile error is a verdict, not the end of `swift run grader`. It knows no answer either.
    .target(
      name: "Grading", dependencies: ["Memos", "Messages", "LearnerSupport", "WebPages"],
      exclude: ["Reporting/JSON.md"], swiftSettings: lean),
    // What a learner does between two gradings: watching, hints, progress, questions.
    .target(name: "Studying", dependencies: ["Grading", "Messages"], swiftSettings: small),
    .executableTarget(
      name: "Grader", dependencies: ["Grading", "Studying", "Messages"], swiftSettings: small),
    // instructor's: begin
    // What is in archives: zip, tar and gzip, without anything of theirs on disk.
    .target(name: "Archives", swiftSettings: optimized),
    // What an instructor does with a class: taking work in, grading it, gradebooks, the class's page.
    .target(
      name: "Teaching", dependencies: ["Archives", "Grading", "Memos", "Messages", "WebPages"],
      swiftSettings: strict),
    .executableTarget(
      name: "Instructor",
      dependencies: [
        "Archives", "Grading", "Teaching", "Labs", "Memos", "Messages", "Tensors", "Layers",
        "WebPages",
      ],
      exclude: ["Exporting/Templates", "Releasing/Files"], swiftSettings: strict),
    // instructor's: end
    // What labs measured, as pages for browsers.
    .target(name: "LabPages", dependencies: ["Labs", "WebPages"], swiftSettings: strict),
    .executableTarget(
      name: "LabRunner",
      dependencies: ["Grading", "LabPages", "Labs", "Reference", "Messages", "LearnerSupport"],
      swiftSettings: strict),

    // instructor's: begin
    .testTarget(
      name: "MatricesTests", dependencies: ["Matrices"], swiftSettings: strict),
    .testTarget(
      name: "MessagesTests", dependencies: ["Messages"], swiftSettings: strict),
    .testTarget(name: "AnswerKeyTests", dependencies: ["AnswerKey"], swiftSettings: strict),
    .testTarget(
      name: "NamingTests", dependencies: ["Naming", "Messages"], swiftSettings: strict),
    .testTarget(
      name: "MemosTests", dependencies: ["Memos", "Messages", "Matrices", "Reference"],
      swiftSettings: strict),
    .testTarget(
      name: "ExerciseKitTests",
      dependencies: ["ExerciseKit", "Messages", "Matrices", "Tensors"],
      swiftSettings: strict),
    .testTarget(
      name: "LabsTests",
      dependencies: [
        "Labs", "Reference", "Problems", "ExerciseKit", "Messages", "Matrices",
        "Tensors", "Layers",
      ],
      exclude: ["Data", "Golden"], swiftSettings: strict),
    .testTarget(
      name: "GradingTests",
      dependencies: [
        "Archives", "Grading", "Studying", "Teaching", "WebPages", "Grader", "Instructor",
        "AnswerKey", "StoredAnswers", "LabRunner", "LabPages", "Labs", "Memos", "Messages",
        "Matrices", "LearnerSupport", "Problems", "ExerciseKit", "Reference",
      ],
      exclude: ["Golden", "Fixtures", "Hostile"], swiftSettings: strict),
    .testTarget(
      name: "ReferenceTests",
      dependencies: [
        "Grading", "Reference", "Problems", "ExerciseKit", "Messages", "Matrices", "Tensors",
        "Layers",
      ],
      exclude: ["Data"], swiftSettings: strict),
    .testTarget(
      name: "TensorsTests", dependencies: ["Tensors", "Matrices", "LearnerSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "LayersTests", dependencies: ["Layers", "Tensors"],
      exclude: ["Data"], swiftSettings: strict),
    // instructor's: end
  ],
  swiftLanguageModes: [.v6]
)
