internal import Foundation
internal import Grading
package import Messages

/// The part of two outputs in which their difference shows: at most three rows of four numbers.
package struct NumberExcerpt: Equatable {
  /// The array's name within a record, or empty.
  package let member: String
  private let shape: [Int]
  /// The place of the part's first number in the array's data.
  private let corner: [Int]
  private let extent: (rows: Int, columns: Int)
  private var decimals: Int
  /// The size of the largest number of both in this part.
  private var size: Double
  /// Where the two differ most.
  package let worst: [Int]

  package static func == (a: NumberExcerpt, b: NumberExcerpt) -> Bool {
    a.member == b.member && a.corner == b.corner && a.extent == b.extent
      && a.decimals == b.decimals
  }

  /// The least difference that shows, as a part of the largest number.
  package static let leastDifference: Double = 0.08
  private static let mostRows: Int = 3
  private static let mostColumns: Int = 4
  /// The digits of the largest number.
  private static let digits: Int = 3

  /// Finds the part around the largest difference; nil where nothing shows, or numbers are none.
  ///
  /// - Parameters:
  ///   - a: An output.
  ///   - b: Another one of the same form.
  ///   - least: The least difference that counts, as a part of the largest number.
  package init?(_ a: Output, _ b: Output, showing least: Double = leastDifference) {
    var best: (part: Double, member: String, place: Int)?
    for (name, x) in a.members.sorted(by: { $0.key < $1.key }) {
      guard let y = b.members[name], x.shape == y.shape, (x.data + y.data).allSatisfy(\.isFinite)
      else { return nil }
      let size = Self.size(x.data + y.data)
      guard size > 0 else { continue }
      for (place, pair) in zip(x.data, y.data).enumerated() {
        let part = abs(pair.0 - pair.1) / size
        if part > best?.part ?? -1 { best = (part, name, place) }
      }
    }
    guard let best, best.part >= least, let x = a.members[best.member],
      let y = b.members[best.member]
    else { return nil }
    member = best.member
    shape = x.shape
    worst = x.index(at: best.place)
    // A vector is a matrix of one row.
    let matrix = shape.extents
    let isVector = shape.count < 2
    extent = (min(matrix.rows, Self.mostRows), min(matrix.columns, Self.mostColumns))
    let (row, column) = (isVector ? 0 : worst[shape.count - 2], worst.last ?? 0)
    corner =
      worst.dropLast(2) + [
        row.window(in: 0..<matrix.rows, atMost: extent.rows).lowerBound,
        column.window(in: 0..<matrix.columns, atMost: extent.columns).lowerBound,
      ]
    decimals = 0
    size = 0
    let parts = [x, y].map { Array(numbers(in: $0).joined()) }
    let shown = parts.flatMap(\.self)
    size = Self.size(shown)
    // What is not 0 must not be shown as 0 throughout.
    let sizes = parts.map(Self.size)
    guard sizes.allSatisfy({ $0 == 0 || $0 >= least * size }) else { return nil }
    guard size >= 0.01, size < 1e5 else { return nil }
    let isWhole = shown.allSatisfy { $0 == $0.rounded() }
    decimals = isWhole ? 0 : max(1, Self.digits - 1 - Int(log10(size).rounded(.down)))
    guard text(x.data[best.place]) != text(y.data[best.place]) else { return nil }
  }

  private static func size(_ numbers: some Sequence<Double>) -> Double {
    numbers.reduce(0) { max($0, abs($1)) }
  }

  /// The numbers of an output in this part, row by row; nil for one of another form.
  package func numbers(in output: Output) -> [[Double]]? {
    guard let array = output.members[member], array.shape == shape else { return nil }
    return numbers(in: array)
  }

  private func numbers(in array: NumericArray) -> [[Double]] {
    let matrix = shape.extents
    let leading = zip(corner.dropLast(2), shape).reduce(0) { $0 * $1.1 + $1.0 }
    let first = leading * matrix.rows * matrix.columns
    return (0..<extent.rows).map { i in
      (0..<extent.columns).map { j in
        let (row, column) = (corner[corner.count - 2] + i, corner[corner.count - 1] + j)
        return array.data[first + row * matrix.columns + column]
      }
    }
  }

  /// The largest difference between two outputs in this part, as a part of the largest number that is
  /// shown; infinity for other forms and for what is no number.
  package func difference(_ a: Output, _ b: Output) -> Double {
    guard let x = numbers(in: a)?.joined(), let y = numbers(in: b)?.joined() else {
      return .infinity
    }
    let differences = zip(x, y).map { $0 - $1 }
    return differences.allSatisfy(\.isFinite) ? Self.size(differences) / size : .infinity
  }

  /// The numbers of an output in this part as they are shown.
  package func table(of output: Output, _ title: String) -> NumberTable {
    NumberTable(
      title: title, rows: (numbers(in: output) ?? []).map { $0.map(text) },
      firstRow: corner[corner.count - 2])
  }

  /// A number with the decimals of this part.
  package func text(_ number: Double) -> String {
    let text = String(format: "%.\(decimals)f", number)
    return text.allSatisfy { "-0.".contains($0) } ? text.filter { $0 != "-" } : text
  }

  /// The number of an output where the difference is largest.
  package func worstNumber(of output: Output) -> String {
    guard let array = output.members[member], array.shape == shape else { return "none" }
    let place = zip(worst, shape).reduce(0) { $0 * $1.1 + $1.0 }
    return array.data[place].isFinite ? text(array.data[place]) : "no number"
  }

  /// Which part of what it is, such as "W_Q, rows 1 to 3"; nil for all of a single array.
  package var place: String? {
    let matrix = shape.extents
    let part = corner.count > 2 ? "\(Array(corner.dropLast(2)))" : ""
    var words = [member + part].filter { !$0.isEmpty }
    let named = words.count
    func range(_ noun: String, _ start: Int, _ extent: Int, of count: Int) {
      guard extent < count else { return }
      let last = start + extent - 1
      words.append(extent == 1 ? "\(noun) \(start)" : "\(noun)s \(start) to \(last)")
    }
    range("row", corner[corner.count - 2], extent.rows, of: matrix.rows)
    range(
      shape.count < 2 ? "number" : "column", corner[corner.count - 1], extent.columns,
      of: matrix.columns)
    if words.count > named { words.append("counted from 0") }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// The place of the largest difference as reports write it; empty for a single number.
  package var worstPlace: String {
    let name = member.isEmpty ? "" : member + (worst.isEmpty ? "" : " ")
    return name + (worst.isEmpty ? "" : "\(worst)")
  }
}
