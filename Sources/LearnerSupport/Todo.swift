/// Says that a function is not written yet, and stops.
///
/// Every stub calls this where your code belongs. The grader reports the part as *not started*,
/// never as wrong.
///
/// - Parameter function: The function that is not written; the compiler fills it in.
public func todo(_ function: String = #function) -> Never {
  Note.todo(function).sendAndStop()
}
