internal import Foundation
internal import Grading

/// What does not compile in a class: the first error of each file, without what its author made up.
package struct CompilerErrors: Equatable, Sendable {
  private var counts: [String: Int] = [:]

  /// The errors, those of most files first, each with how many files have it.
  package var sorted: [(text: String, files: Int)] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  /// Counts one file in.
  ///
  /// - Parameters:
  ///   - message: The compiler's text.
  ///   - exercise: Whose file it was.
  mutating func add(_ message: String, in exercise: any Exercise) {
    counts[Self.anonymous(message, in: exercise), default: 0] += 1
  }

  /// What is said of an error that cannot be told without the learner's own words.
  static let other: String = "another error"

  /// The first error in a compiler's text, without the words of a learner.
  ///
  /// Quoted text becomes `'…'`, unless it is made of names that the course or the language gave. What is
  /// left must be made of words that compilers use: an `#error` says whatever its author likes.
  ///
  /// - Parameters:
  ///   - message: The text.
  ///   - exercise: Whose file it was.
  /// - Returns: One line.
  static func anonymous(_ message: String, in exercise: any Exercise) -> String {
    let mark = "error: "
    guard let line = message.split(separator: "\n").first(where: { $0.contains(mark) }),
      let start = line.range(of: mark)?.upperBound
    else { return other }
    let pieces = line[start...].prefix(maximumLength)
      .split(separator: "'", omittingEmptySubsequences: false)
    // An odd number of quotes quotes nothing that could be told from the rest.
    guard pieces.count % 2 == 1 else { return other }
    let ours = knownNames.union(
      ["Contract", "Solution", "Input", "Gradients"].map { exercise.name + $0 })
    var text = ""
    for (place, piece) in pieces.enumerated() {
      if place % 2 == 1 {
        text += names(in: piece).allSatisfy(ours.contains) && isPlain(piece) ? "'\(piece)'" : "'…'"
      } else if isPlain(piece),
        words(in: piece).allSatisfy({ isCompilers($0) || ours.contains($0) })
      {
        text += piece
      } else {
        return other
      }
    }
    // Of a sentence that goes on in the next line, the mark between both is left.
    return text.split(separator: " ").joined(separator: " ").replacing(/[;:,]$/, with: "")
  }

  private static let maximumLength: Int = 300

  private static func isPlain(_ text: Substring) -> Bool {
    text.unicodeScalars.allSatisfy {
      $0.isASCII && $0.value >= 32 && !["\"", "\\", "`", "@", "#"].contains($0)
    }
  }

  private static func names(in text: Substring) -> [String] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
  }

  private static func words(in text: Substring) -> [String] {
    text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  /// Whether a compiler may have said it: a word, or a small number.
  private static func isCompilers(_ word: String) -> Bool {
    compilersWords.contains(word.lowercased()) || word.count < 4 && Int(word) != nil
  }

  /// The names that code may use before anybody declares one, and words and signs of the language.
  private static let knownNames: Set<String> = [
    "Any", "Array", "Bool", "Character", "Dictionary", "Double", "Float", "Int", "Never",
    "Optional",
    "Range", "Set", "String", "UInt", "UInt64", "Void", "ClosedRange", "Sequence", "Collection",
    "Equatable", "Hashable", "Comparable", "BinaryInteger", "FloatingPoint", "Matrix", "Tensor",
    "Self", "self", "any", "some", "as", "async", "await", "break", "case", "catch", "class",
    "continue", "default", "do", "else", "enum", "extension", "false", "for", "func", "guard", "if",
    "import", "in", "init", "inout", "is", "lazy", "let", "mutating", "nil", "override", "private",
    "protocol", "public", "return", "static", "struct", "subscript", "super", "switch", "throw",
    "throws", "true", "try", "var", "where", "while",
  ]

  /// The words that the compiler's common errors are made of, apart from what they quote.
  private static let compilersWords: Set<String> = Set(
    """
    a access accesses actor add after all allowed already always ambiguous an and annotation any \
    applied are argument arguments as assign assignment at base be before being binary binding \
    body brace breaking bug but by call can cannot captures cast character check circular class \
    classes closure collection comment comparable comparison compiler complete complex concurrency \
    condition conditional conform conformance consecutive consider constant contain context \
    contextual convert convertible copying could current data declaration declarations declared \
    define deinitializer diagnostic dictionary did disambiguate distinct do does downcast due each \
    element empty end equal error errors escape escaping exact exclusive executed exhaustive \
    expected expects explicit expression expressions extension extensions extra extraneous failed \
    file find finish followed following for form from function generic get getter global greater \
    guard handled has have here heterogeneous identifier if ignored immediate immutable implicitly \
    in inaccessible incorrect infer inferred inheritance initial initialized initializer \
    initializers initializing inout inside instance integer intentional into invalid is isn \
    isolated it its keyword label labels left less level line link list literal local loop main \
    marked matches may mean member members method missing modification module must mutable \
    mutating name nested never no non not of on only operand operands operator optional overflows \
    overlapping override parameter parameters parts pass passing pattern please positions precede \
    prevents produce properties property protection protocol race read reasonable redeclaration \
    refer reference referencing report requires resolved result return s scope self sendable \
    separated separator sequence shared should side source specified state statement statements \
    static stored string struct stub sub submit subscript subscripts succeeds such superclass \
    switch synthesized t that the this through throw thrown time to top try tuple twice two type \
    unable unary unavailable undeclared unexpected unterminated unused unwrapped up usable use \
    used value variable void was when which will with within without wrapped you
    """.split(separator: " ").map(String.init))
}
