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
