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
