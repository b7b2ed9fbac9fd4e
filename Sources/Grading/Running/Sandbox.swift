/// What stands between learners' programs and the machine.
///
/// There is one tier so far: limits on time, memory, output, files and processes, and a session
/// that is ended as a whole. It keeps honest mistakes from doing harm. It does not keep a program
/// from reading the user's files or using the network.
package enum Sandbox {
  /// The tier as every report names it.
  package static let description: String = "limits"
}
