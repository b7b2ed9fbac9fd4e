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
    return text.split(separator: " ").joined(separator: " ")
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
    a above accept all already ambiguous among an and another any are argument arguments array as \
    assign assigned assignment at available base be because been before between binary binding body \
    both braces branch but by call called calls can cannot capture case character chain clause \
    closure code coerced collection compiler computed condition conditional conform conforms \
    constant contain contains context contextual contract control convert converted convertible \
    could current declaration declarations declare declared declares default defined delimiter depends \
    did does duplicate dictionary element elements empty end ended enclosing enum error escaping exact \
    exhaustive expected expects explicit explicitly expression expressions extension extra extraneous \
    failed failure fall field file finish floating follow for found from function functions generic get \
    global has have if immutable implicit implicitly import in inaccessible incompatible incorrect \
    index inferred infer inheritance initialization initialize initialized initializer inout inside \
    instance instead integer interpolation into invalid is isn it its keyword key kind label labels left \
    let line link lines list literal lvalue main many matches matching member members mean missing \
    modifier module multi must mutable mutate mutating name named names nested new newline no non not \
    nothing number object of on one only open operand operands operator operators optional or order \
    other out outer outside overflows overloads parameter parameters parentheses partially parts pass \
    passed passing path pattern perform point positional postfix precede prefix private property \
    protocol provide reasonable redeclaration reference referenced reference requirement required \
    requires resolve result return returned returning returns right s scope second self separated \
    separator should side single solution some spaces statement statements static stored string struct \
    sub subscript such superclass supplied supported switch syntax t take takes tail than that the this \
    throw throws time to token too top trailing tuple try type types unable unary undeclared \
    unexpectedly unexpected uninitialized unlabeled unresolved unsafe unterminated unused unwrap \
    unwrapped up use used uses using value values variable variables via void was where whitespace \
    which while with within without write wrong you your check distinct down into breaking \
    consecutive constrained deinitialized level subexpressions immutable elements
    """.split(separator: " ").map(String.init))
}
