internal import Foundation
package import Grading
internal import Synchronization

/// One run of `instructor grade`: grades what is not graded yet of a shard, says how far it is, and can
/// be stopped at any moment.
package struct ClassMarking: Sendable {
  let order: MarkingOrder
  let project: Project
  /// The students of the shard.
  let members: [HandIn]
  /// How many are graded at a time.
  let width: Int

  package init(order: MarkingOrder, project: Project, members: [HandIn], width: Int) {
    self.order = order
    self.project = project
    self.members = members
    self.width = width
  }

  private var keys: [String] { members.map(\.student.key) }

  /// What threads write to in turn.
  private final class State: Sendable {
    let progress: Mutex<MarkingProgress>
    init(_ progress: MarkingProgress) { self.progress = Mutex(progress) }
  }

  /// Grades, and says at the end how much was done.
  ///
  /// - Throws: `GraderFault` where the machine is in the way; what is done by then stays.
  /// - Returns: Whether every student is graded.
  package func run(_ console: Console) throws -> Bool {
    let folder = order.folder
    folder.open(order.shard)
    try folder.recover(order.shard)
    folder.takeBack(keys)
    let known = Set(keys.filter { folder.hasResult(of: $0) })
    let state = State(MarkingProgress(of: keys, known: known, width: width))
    let start = ContinuousClock.now
    return try Scratch.withFolder(for: project) { scratch in
      // Programs of other users are started in it.
      try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
      chmod(scratch.path, 0o755)
      let pool = MarkingPool(order, width: width, scratch: scratch)
      let end = OrderlyEnd {
        pool.end()
        Scratch.remove(scratch)
        console.show?(nil)
        console.remark(Self.stopped(state.progress.withLock(\.self)))
      }
      defer { end.cancel() }
      console.show?(state.progress.withLock(\.line))
      try pool.run(members) { marked in
        let line = state.progress.withLock { progress in
          progress.note(marked)
          return console.show == nil
            ? progress.rareLine(at: start.duration(to: .now).seconds) : progress.line
        }
        guard let line else { return }
        if let show = console.show { show(line) } else { console.complain(line) }
      }
      console.show?(nil)
      let progress = state.progress.withLock(\.self)
      console.write(lines: [progress.end(after: start.duration(to: .now).seconds)])
      return progress.isComplete
    }
  }

  /// Notes that the shard has ended.
  package func close(_ record: ShardRecord) throws { try order.folder.write(record) }

  /// What is said when a run is told to end.
  static func stopped(_ progress: MarkingProgress) -> String {
    "stopped: the results of \(progress.done) of \(progress.total) students are there; the same "
      + "command goes on with the others"
  }
}
