/// A learner's type, found by its name in the running program.
///
/// A learner's file is compiled as a module of its own and nothing of ours with it, so no name in it
/// can stand for anything of ours.
package enum LearnersType {
  /// The module that a learner's file is compiled as.
  package static let module: String = "Exercises"

  /// Finds a struct, class or enum at the top level of the learner's file.
  ///
  /// - Parameter name: The type's name.
  /// - Returns: Nil when there is no such type, or it is private, generic or another name for a type.
  package static func named(_ name: String) -> (any Any.Type)? {
    let path = [module, name].map { "\($0.utf8.count)\($0)" }.joined()
    return ["V", "C", "O"].lazy.compactMap { _typeByName(path + $0) }.first
  }
}
