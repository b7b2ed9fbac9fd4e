package import Foundation
package import Grading
internal import Synchronization

/// Has students of a class graded by several processes at a time.
///
/// One student's work can end one process, and no more: it is tried once more in another, and then
/// counts as not graded, by a fault of ours.
package struct MarkingPool: Sendable {
  let order: MarkingOrder
  /// How many processes work at a time.
  let width: Int
  /// Where the processes have their folders.
  let scratch: URL
  /// The exercises of the course.
  let exercises: [any Exercise]

  /// How many students a process grades before another takes its place, so that its memory is bounded.
  static let turn: Int = 40
  /// The seconds beyond a student's own that a process may be silent: for copying, the answers, and
  /// the end of programs that were stopped.
  static let margin: Double = 120

  package init(
    _ order: MarkingOrder, width: Int, scratch: URL,
    exercises: [any Exercise] = Course.preNormPostNorm.exercises
  ) {
    self.order = order
    self.width = width
    self.scratch = scratch
    self.exercises = exercises
  }

  private let ending: Ending = Ending()

  /// Whether no process is to be started any more.
  private final class Ending: Sendable {
    let state: Mutex<Bool> = Mutex(false)
  }

  /// Ends all processes at once, for one that is about to end itself.
  package func end() {
    ending.state.withLock { $0 = true }
    for child in Platform.children() { kill(child, SIGKILL) }
  }

  /// What the threads share.
  private struct Work: Sendable {
    var rest: ArraySlice<HandIn>
    var fault: (any Error)?
    /// The number of the next process.
    var number: Int = 0
  }

  /// Grades.
  ///
  /// - Parameters:
  ///   - handIns: Whose work.
  ///   - deliver: Takes what became of each, one at a time, in the order in which they are done.
  /// - Throws: `GraderFault` when no process can be started, or something of this machine is in the
  ///   way; what was delivered stays.
  package func run(_ handIns: [HandIn], deliver: @escaping @Sendable (Marked) -> Void) throws {
    let work = Shared(Work(rest: handIns[...]))
    let group = DispatchGroup()
    for _ in 0..<min(width, handIns.count) {
      group.enter()
      // A thread of its own: the processes end with the thread that started them.
      Thread.detachNewThread {
        defer { group.leave() }
        do {
          try self.serve(work, deliver)
        } catch {
          work.state.withLock { work in
            work.fault = work.fault ?? error
            work.rest = []
          }
        }
      }
    }
    group.wait()
    if let fault = work.state.withLock(\.fault) { throw fault }
  }

  private final class Shared: Sendable {
    let state: Mutex<Work>
    init(_ work: Work) { state = Mutex(work) }
  }

  /// Grades students until none is left.
  private func serve(_ work: Shared, _ deliver: @Sendable (Marked) -> Void) throws {
    var process: MarkingProcess?
    while let handIn = work.state.withLock({ $0.rest.popFirst() }) {
      if let old = process, old.count >= Self.turn {
        old.finish()
        process = nil
      }
      let marked = try mark(handIn, by: &process, work)
      work.state.withLock { _ in deliver(marked) }
      if let obstacle = marked.obstacle { throw GraderFault.obstacle(obstacle) }
    }
    process?.finish()
  }

  private func mark(_ handIn: HandIn, by process: inout MarkingProcess?, _ work: Shared) throws
    -> Marked
  {
    var reason = ""
    for _ in 0..<2 {
      if ending.state.withLock(\.self) { throw GraderFault.course("grading was stopped") }
      let current = try process ?? start(work)
      process = current
      do {
        return try current.mark(handIn, within: 2 * Double(order.budget) + Self.margin)
      } catch let death as MarkingProcess.Death {
        process = nil
        reason = death.reason
      }
    }
    if ending.state.withLock(\.self) { throw GraderFault.course("grading was stopped") }
    let result = order.fault(on: handIn.student, exercises, reason)
    try order.writer.write(result)
    return Marked(key: handIn.student.key, notGraded: exercises.map(\.slug))
  }

  private func start(_ work: Shared) throws -> MarkingProcess {
    let number = work.state.withLock { work in
      work.number += 1
      return work.number
    }
    var order = order
    order.scratch = scratch.appending(path: "grader-\(number)").path
    return try MarkingProcess(order)
  }
}
