/// How the names in ZIP archives are written.
enum ZipName {
  /// The upper half of code page 437, from 0x80 on (APPNOTE, appendix D).
  private static let upper: [Character] = Array(
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌"
      + "█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}")

  /// The text of a name.
  ///
  /// Bit 11 of the flags says that it is UTF-8; macOS writes that without the flag, so what is UTF-8
  /// is read as such. The field 0x7075 has the name in UTF-8 beside one that is not.
  ///
  /// - Parameters:
  ///   - bytes: The name.
  ///   - flags: The flags of its entry.
  ///   - extra: Its extra fields.
  /// - Throws: `ArchiveError` when those are cut.
  /// - Returns: The name with slashes, also where a program of Windows wrote backslashes.
  static func decoded(_ bytes: [UInt8], flags: Int, _ extra: Fields) throws(ArchiveError) -> String
  {
    var name: String
    if let unicode = try extra.block(0x7075), unicode.count > 5, try unicode.number(0, 1) == 1,
      try unicode.number(1, 4) == Int(CRC32.checksum(bytes))
    {
      name = String(decoding: try unicode.slice(5, unicode.count - 5), as: UTF8.self)
    } else if let text = String(validating: bytes, as: UTF8.self) {
      name = text
    } else if flags & 0x800 > 0 {
      name = String(decoding: bytes, as: UTF8.self)
    } else {
      name = String(
        bytes.map { $0 < 0x80 ? Character(Unicode.Scalar($0)) : upper[Int($0) - 0x80] })
    }
    if !name.contains("/") { name.replace("\\", with: "/") }
    return name
  }
}
