internal import Foundation

/// What is said when something cannot be kept, because a disk is full or a folder is closed.
enum Storage {
  /// Calls a function that writes to what the grader remembers.
  ///
  /// - Parameters:
  ///   - folder: Where it writes.
  ///   - body: Writes.
  /// - Throws: `GraderFault.obstacle` where the system keeps nothing there, and what else the function
  ///   throws.
  /// - Returns: What the function returns.
  static func writing<Result>(to folder: URL, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch {
      guard let code = code(of: error) else { throw error }
      throw obstacle(in: folder, code)
    }
  }

  /// Looks whether a folder takes a file as large as a program, after a tool failed that says so in
  /// words of its own, or in none.
  ///
  /// - Parameter folder: The folder.
  /// - Throws: `GraderFault.obstacle` where it does not.
  static func probe(_ folder: URL) throws {
    guard let code = refusal(of: folder) else { return }
    throw obstacle(in: folder, code)
  }

  /// Why a folder takes no file of a megabyte; nil when it does, or is no folder.
  static func refusal(of folder: URL) -> Int32? {
    do {
      let open = try Folder(folder.path)
      let name = "probe"
      try open.write(Data(count: 1 << 20), as: name)
      open.remove(name)
      return nil
    } catch {
      return code(of: error)
    }
  }

  private static func obstacle(in folder: URL, _ code: Int32) -> GraderFault {
    let advice =
      switch code {
      case EFBIG: "lift the limit on the size of files, with ulimit -f unlimited"
      case _ where isFull(code): "make room there, or name another folder with --state DIR"
      default: "name another folder with --state DIR"
      }
    return .obstacle("\(folder.path.sanitized) cannot be written: \(reason(code)); \(advice)")
  }

  /// Whether room is all that is missing.
  static func isFull(_ code: Int32) -> Bool { [ENOSPC, EDQUOT].contains(code) }

  /// What the system says of a number.
  static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }

  /// The system's number where an error says that nothing can be kept somewhere; nil for any other.
  static func code(of error: any Error) -> Int32? {
    let code: Int32
    switch error {
    case GraderFault.system(_, let number): code = number
    case let error as FolderError:
      guard !error.isLink else { return nil }
      code = error.code
    default:
      let error = error as NSError
      switch (error.domain, error.code) {
      case (NSPOSIXErrorDomain, let number): code = Int32(number)
      case (NSCocoaErrorDomain, CocoaError.fileWriteOutOfSpace.rawValue): code = ENOSPC
      case (NSCocoaErrorDomain, CocoaError.fileWriteVolumeReadOnly.rawValue): code = EROFS
      case (NSCocoaErrorDomain, CocoaError.fileWriteNoPermission.rawValue): code = EACCES
      default: return nil
      }
    }
    return [ENOSPC, EDQUOT, EFBIG, EROFS, EACCES, EPERM, EIO, ENOTDIR].contains(code) ? code : nil
  }
}
