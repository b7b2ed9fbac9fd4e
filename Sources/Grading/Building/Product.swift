/// Something that `swift run grader` does not build, and that is built when it is first needed.
package struct Product: Equatable, Sendable {
  /// Its name in the manifest.
  package let name: String
  /// What it is, for people.
  let description: String
  /// The file that is built, in the folder of the build.
  let file: String
  /// The folders of its sources.
  package let sources: [String]

  /// The library that learners' files are compiled against: the kit, the problems, and the `main`.
  package static let kit: Product = Product(
    name: "CourseKit", description: "the kit", file: "libCourseKit.so",
    sources: kitSources + ["Sources/WorkerMain"])

  /// The same with the labs, for solutions that take part in one.
  package static let labKit: Product = Product(
    name: "LabKit", description: "the labs' kit", file: "libLabKit.so",
    sources: kitSources + ["Sources/Labs", "Sources/LabMain"])

  /// The program that serves the answers.
  package static let answerKey: Product = Product(
    name: "answer-key", description: "the answer key", file: "answer-key",
    sources: kitSources + [
      "Sources/Memos", "Sources/Choices", "Sources/Reference", "Sources/Naming",
      "Sources/AnswerKey",
    ])

  /// The program that starts all others that are not trusted.
  package static let launcher: Product = Product(
    name: "launcher", description: "the launcher", file: "launcher", sources: ["Sources/Launcher"])

  /// The program that runs labs.
  package static let labRunner: Product = Product(
    name: "lab-runner", description: "the labs", file: "lab-runner",
    sources: kitSources + [
      "Sources/Memos", "Sources/Choices", "Sources/Reference", "Sources/WebPages",
      "Sources/Grading", "Sources/Labs", "Sources/LabPages", "Sources/LabRunner",
    ])

  /// The learner's command itself.
  static let grader: Product = Product(
    name: "grader", description: "the grader", file: "grader",
    sources: [
      "Sources/LearnerSupport", "Sources/Messages", "Sources/Memos", "Sources/WebPages",
      "Sources/Grading",
      "Sources/Studying", "Sources/Grader",
    ])

  /// The headers that the kit's modules mention: the compiler wants to see them, though no learner
  /// can import them from a module of the kit.
  static let headerFolder: String = "Sources/CKernels/include"

  private static let kitSources: [String] = [
    "Sources/LearnerSupport", "Sources/Matrices", "Sources/CKernels", "Sources/Tensors",
    "Sources/Layers", "Sources/Messages", "Sources/ExerciseKit", "Problems",
  ]
}
