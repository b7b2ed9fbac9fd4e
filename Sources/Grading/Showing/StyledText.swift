/// Running text, piece by piece, not yet broken into lines.
struct StyledText: Equatable {
  enum Piece: Equatable {
    /// Words, with spaces between them.
    case text(String, TextStyle.Style?)
    /// Code or a formula: its spaces count, and it stays on one line unless it is long.
    case whole(String, TextStyle.Style?)
    case lineBreak
  }

  var pieces: [Piece] = []

  /// A formula or a piece of code up to this width is not broken between its words.
  static let unbroken: Int = 40

  /// The text broken into lines, between words where that is possible.
  ///
  /// - Parameters:
  ///   - width: The most columns in a line.
  ///   - hang: The indentation of every line but the first.
  ///   - cuts: Whether a word longer than a line is cut.
  /// - Returns: The lines, without the spaces at which they were broken.
  func wrapped(to width: Int, hang: Int = 0, cuts: Bool = true) -> [StyledLine] {
    var filler = LineFiller(width: width, hang: hang, cuts: cuts)
    for piece in pieces {
      switch piece {
      case .text(let text, let style): filler.add(text, style, keepsSpaces: false)
      case .whole(let text, let style):
        if text.columns <= Self.unbroken {
          filler.addWhole(text, style)
        } else {
          filler.add(text, style, keepsSpaces: true)
        }
      case .lineBreak: filler.breakLine()
      }
    }
    return filler.finished()
  }

  /// The text without its style, on one line.
  var plain: String {
    pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(let part, _), .whole(let part, _): text += part
      case .lineBreak: text += " "
      }
    }
  }
}
