internal import Foundation
internal import Memos

// Trains the model that finds ideas in prose, and writes it into the sources:
//
//     swift run IdeaTraining Tests/MemosTests/Data Sources/Memos/IdeaModel+Weights.swift

let arguments = CommandLine.arguments.dropFirst()
guard let folder = arguments.first, arguments.count <= 2 else {
  print(
    "usage: swift run IdeaTraining FOLDER [FILE]\nFOLDER holds the labelled paragraphs; FILE is written."
  )
  exit(2)
}
let training: IdeaTraining
do {
  let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    .filter { $0.hasSuffix(".jsonl") && !$0.hasPrefix("held") }.sorted()
  training = IdeaTraining(
    try files.map { try LabelledParagraph.all(in: URL(filePath: folder).appending(path: $0)) })
} catch {
  print("IdeaTraining: \(error)")
  exit(1)
}
print("idea  found of present  mistaken of absent, each author left out in turn")
let results = await withTaskGroup(of: IdeaTraining.Result.self) { group in
  for idea in Idea.course { group.addTask { training.result(for: idea) } }
  var results: [IdeaTraining.Result] = []
  for await result in group { results.append(result) }
  return results.sorted { $0.letter < $1.letter }
}
for result in results {
  print(
    "\(result.letter)     \(result.found) of \(result.present)"
      + "        \(result.mistaken) of \(result.absent)")
}
let found = results.reduce(0) { $0 + $1.found }
let present = results.reduce(0) { $0 + $1.present }
print("all   \(found) of \(present), \(100 * found / present) in 100")
if let file = arguments.dropFirst().first {
  let lines = training.lines(results, most: 3000)
  let source = """
    // swift-format-ignore-file
    // Written by `swift run IdeaTraining`; do not edit.

    extension IdeaModel {
      /// A trait, a tab, and its weight for each idea in hundredths.
      static let courseWeights: String = #\"\"\"
    \(lines)\"\"\"#
    }

    """
  try source.write(toFile: file, atomically: true, encoding: .utf8)
}
