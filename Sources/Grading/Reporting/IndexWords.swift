/// Rows, columns and other places in words, counted from 0.
enum IndexWords {
  /// The most groups of neighbors that are named.
  private static let maximumGroups: Int = 4

  /// Some of several things, as in `row 1`, `rows 0 to 2 and 5` or `every row`.
  ///
  /// - Parameters:
  ///   - noun: What one of them is called.
  ///   - indexes: Which, in ascending order.
  ///   - count: How many there are.
  /// - Returns: The words.
  static func some(_ noun: String, _ indexes: [Int], of count: Int) -> String {
    if indexes.count == count, count > 1 { return "every \(noun)" }
    var groups: [ClosedRange<Int>] = []
    for index in indexes {
      if let last = groups.last, last.upperBound == index - 1 {
        groups[groups.count - 1] = last.lowerBound...index
      } else {
        groups.append(index...index)
      }
    }
    let named = groups.prefix(maximumGroups)
    var words = named.flatMap { group -> [String] in
      switch group.count {
      case 1: ["\(group.lowerBound)"]
      case 2: ["\(group.lowerBound)", "\(group.upperBound)"]
      default: ["\(group.lowerBound) to \(group.upperBound)"]
      }
    }
    let rest = groups.dropFirst(named.count).reduce(0) { $0 + $1.count }
    if rest > 0 { words.append("\(rest) more") }
    return (indexes.count == 1 ? noun : noun + "s") + " " + words.listed("and")
  }
}

extension [String] {
  /// The texts in one line, as in `a, b or c`.
  ///
  /// - Parameter last: What stands before the last.
  /// - Returns: One line.
  func listed(_ last: String) -> String {
    count < 2 ? joined() : "\(dropLast().joined(separator: ", ")) \(last) \(self[count - 1])"
  }
}
