internal import CKernels

/// What becomes of memory that tensors gave back.
package enum FreedMemory {
  /// Keeps freed memory for the next tensors of the process, instead of returning it to the system.
  ///
  /// A step of training frees what it allocated, and the next allocates as much again; a page that
  /// comes back from the system costs more than the arithmetic on its numbers. For processes that
  /// compute gradients again and again. Does nothing but with glibc.
  package static func keep() { keep_freed_memory() }
}

/// Calls `body` with the numbers of two arrays that are not empty.
func withPointers<Result>(
  _ a: [Double], _ b: [Double], _ body: (UnsafePointer<Double>, UnsafePointer<Double>) -> Result
) -> Result {
  a.withUnsafeBufferPointer { a in
    b.withUnsafeBufferPointer { b in body(a.baseAddress!, b.baseAddress!) }
  }
}

/// Calls `body` with the numbers of three arrays that are not empty; of two where there is no third.
func withPointers<Result>(
  _ a: [Double], _ b: [Double], _ c: [Double]?,
  _ body: (UnsafePointer<Double>, UnsafePointer<Double>, UnsafePointer<Double>?) -> Result
) -> Result {
  withPointers(a, b) { a, b in
    guard let c else { return body(a, b, nil) }
    return c.withUnsafeBufferPointer { body(a, b, $0.baseAddress!) }
  }
}
