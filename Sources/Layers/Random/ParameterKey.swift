extension RandomKey {
  /// Returns the key from which flax.linen 0.12.8 draws a parameter.
  ///
  /// Folds the first word of the SHA-1 of the path's names, joined without a separator, and the
  /// counter in the fewest big-endian bytes. The parameter's own name is not part of it.
  ///
  /// - Parameters:
  ///   - path: The names of the modules from the outermost to the parameter's.
  ///   - counter: 1 for the first parameter that the module creates, 2 for the second.
  /// - Returns: The parameter's own key.
  package func parameterKey(path: [String], counter: Int) -> RandomKey {
    var bytes = path.flatMap { Array($0.utf8) }
    let counterBytes = (0..<8).map { UInt8(truncatingIfNeeded: counter >> (56 - 8 * $0)) }
    bytes += counterBytes.drop { $0 == 0 }
    return folding(sha1(bytes)[0])
  }
}
