internal import Foundation
internal import Messages

/// A record that only this checkout can have written; what anybody else puts there does not count.
///
/// Before the record stands its tag, which depends on the record, on its name and on the key in the
/// checkout's memory. No link is followed on the way to either.
struct SealedFile: Sendable {
  /// The folder, which is made if need be.
  let folder: URL
  let name: String
  /// The checkout's memory, which holds the key.
  let memory: URL

  private static let keyName: String = "key"
  private static let keySize: Int = 32
  /// The largest record that is read, in bytes.
  private static let maximumSize: Int = 64 << 20

  /// The record; nil where there is none, or where its tag does not fit.
  var contents: Data? {
    guard let key = Self.key(in: memory),
      let sealed = try? Folder(folder.path).contents(of: name, atMost: Self.maximumSize).data,
      let end = sealed.firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    let record = sealed[(end + 1)...]
    return sealed[..<end].elementsEqual(tag(of: record, key)) ? Data(record) : nil
  }

  /// Writes the record in place of another.
  ///
  /// - Throws: `FolderError` or `GraderFault` when the system refuses.
  func write(_ record: Data) throws {
    let key =
      try Self.key(in: memory) ?? Storage.writing(to: memory) { try Self.makeKey(in: memory) }
    let sealed = Data(tag(of: record, key)) + [UInt8(ascii: "\n")] + record
    try Storage.writing(to: folder) {
      try Folder(folder.path, making: true).write(sealed, as: name)
    }
  }

  /// The tag in hexadecimal digits.
  private func tag(of record: Data, _ key: [UInt8]) -> [UInt8] {
    let place = "\(folder.lastPathComponent)/\(name)\0"
    let digits: [UInt8] = Array("0123456789abcdef".utf8)
    var tag: [UInt8] = []
    for byte in HMAC.tag(of: Array(place.utf8) + record, key: key) {
      tag += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return tag
  }

  /// The key; nil where there is none that nobody else can read.
  private static func key(in memory: URL) -> [UInt8]? {
    guard let file = try? Folder(memory.path).contents(of: keyName, atMost: keySize),
      file.data.count == keySize, file.info.st_uid == geteuid(), file.info.st_nlink == 1,
      file.info.st_mode & 0o077 == 0
    else { return nil }
    return Array(file.data)
  }

  /// Makes a key, unless another process makes one at the same time; a file in its place that is no
  /// good key goes.
  private static func makeKey(in memory: URL) throws -> [UInt8] {
    let folder = try Folder(memory.path, making: true)
    let key = (0..<keySize).map { _ in UInt8.random(in: .min ... .max) }
    for _ in 0..<2 {
      try folder.write(Data(key), as: keyName, mode: 0o600, unlessThere: true)
      if let key = Self.key(in: memory) { return key }
      folder.remove(keyName)
    }
    throw GraderFault.course("no key can be kept in \(memory.path)")
  }
}
