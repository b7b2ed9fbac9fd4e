package import Foundation

/// The worker's end of a conversation: frames that come in on one descriptor and go out on another.
///
/// It blocks. The grader's end does not, and is the grader's own.
package struct Channel: Sendable {
  /// Where frames arrive.
  package static let requestDescriptor: Int32 = 3
  /// Where answers go.
  package static let answerDescriptor: Int32 = 4

  private let requests: Int32
  private let answers: Int32

  /// Describes a channel; a worker's is the one at the usual descriptors.
  package init(
    requests: Int32 = requestDescriptor, answers: Int32 = answerDescriptor
  ) {
    self.requests = requests
    self.answers = answers
  }

  /// The next frame; nil at the end of the stream, and for whatever is no frame.
  package func receive() -> Frame? {
    guard let header = read(Frame.headerLength) else { return nil }
    let (length, number, kind) = Frame.header(header)
    guard let kind, length <= Frame.maximumLength, let payload = read(length) else { return nil }
    return Frame(kind, number: number, payload: payload)
  }

  /// Sends the answer to a frame.
  ///
  /// - Returns: Whether somebody took it.
  package func send(_ payload: Data, inAnswerTo frame: Frame) -> Bool {
    let bytes = Frame(.answer, number: frame.number, payload: payload).bytes
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Foundation.write(answers, $0.baseAddress! + sent, bytes.count - sent)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  /// Reads exactly so many bytes, or nil at the end of the stream.
  private func read(_ count: Int) -> Data? {
    var bytes = Data(count: count)
    var filled = 0
    while filled < count {
      let got = bytes.withUnsafeMutableBytes {
        Foundation.read(requests, $0.baseAddress! + filled, count - filled)
      }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { return nil }
      filled += got
    }
    return bytes
  }
}
