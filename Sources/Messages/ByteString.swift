package import Foundation

/// Writes numbers and bytes one after the other, little-endian.
package struct ByteWriter {
  package private(set) var data: Data = Data()

  package init() {}

  package mutating func put(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { data.append(contentsOf: $0) }
  }

  package mutating func put(_ number: Double) { put(number.bitPattern) }

  /// Writes how many bytes there are, and these.
  package mutating func put(_ bytes: Data) {
    put(UInt32(bytes.count))
    data.append(bytes)
  }

  package mutating func put(_ text: String) { put(Data(text.utf8)) }

  /// Writes how many there are, and each.
  package mutating func put<Item>(
    _ items: some Collection<Item>, _ each: (inout ByteWriter, Item) -> Void
  ) {
    put(UInt32(items.count))
    for item in items { each(&self, item) }
  }
}

/// Reads what a `ByteWriter` wrote, in the same order.
package struct ByteReader {
  private let data: Data
  private var place: Int

  /// What ends before it should, or holds something else.
  package struct Damage: Error {
    package init() {}
  }

  package init(_ data: Data) {
    self.data = data
    place = data.startIndex
  }

  package mutating func number<Number: FixedWidthInteger>(_ type: Number.Type) throws(Damage)
    -> Number
  {
    let bytes = try take(MemoryLayout<Number>.size)
    return Number(
      littleEndian: bytes.withUnsafeBytes { $0.loadUnaligned(as: Number.self) })
  }

  package mutating func double() throws(Damage) -> Double {
    Double(bitPattern: try number(UInt64.self))
  }

  package mutating func bytes() throws(Damage) -> Data {
    try take(Int(try number(UInt32.self)))
  }

  package mutating func text() throws(Damage) -> String {
    String(decoding: try bytes(), as: UTF8.self)
  }

  package mutating func items<Item>(_ each: (inout ByteReader) throws(Damage) -> Item)
    throws(Damage) -> [Item]
  {
    var items: [Item] = []
    for _ in 0..<(try number(UInt32.self)) { items.append(try each(&self)) }
    return items
  }

  private mutating func take(_ count: Int) throws(Damage) -> Data {
    guard count >= 0, place + count <= data.endIndex else { throw Damage() }
    defer { place += count }
    return data[place..<(place + count)]
  }
}
