/// Reports a mistake in how the kit was called, such as shapes that do not fit, and stops.
///
/// The kit is optimized, and an optimized `precondition` stops without its text. Whatever a
/// learner can cause inside the kit goes through here instead, so that its one line arrives.
///
/// - Parameter message: One line that names the operation, what it was given and the rule broken.
public func learnerMistake(_ message: @autoclosure () -> String) -> Never {
  Note.mistake(message()).sendAndStop()
}
